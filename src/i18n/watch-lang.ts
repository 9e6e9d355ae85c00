const watchers = new Set<() => void>();
let observer: MutationObserver | undefined;

/** Calls `changed` whenever a `lang` in the document changes; one observer for all, which stays. Returns what stops the calls. */
export function watchLang(changed: () => void): () => void {
  watchers.add(changed);
  if (!observer) {
    observer = new MutationObserver(() => watchers.forEach((watcher) => watcher()));
    observer.observe(document, {subtree: true, attributeFilter: ['lang']});
  }
  return () => watchers.delete(changed);
}
