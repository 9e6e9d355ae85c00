const watchers = new Set<() => void>();
let observer: MutationObserver | undefined;

/**
 * Calls `changed` whenever a `lang` changes in the document, or in a shadow tree that `element` stands in; one observer for all, which stays. Returns what stops the
 * calls.
 */
export function watchLang(element: Element, changed: () => void): () => void {
  watchers.add(changed);
  observer ??= new MutationObserver(() => watchers.forEach((watcher) => watcher()));
  for (let node: Element | undefined = element; node;) {
    const root = node.getRootNode();
    observer.observe(root, {subtree: true, attributeFilter: ['lang']});
    node = (root as ShadowRoot).host;
  }
  return () => watchers.delete(changed);
}
