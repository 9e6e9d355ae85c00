const rightToLeft = /^(ar|he|fa|ur|ps|sd|yi|dv|ug|ckb)\b/i;

/** The direction in which a locale is written. */
export function direction(locale: string): 'ltr' | 'rtl' {
  return rightToLeft.test(locale) ? 'rtl' : 'ltr';
}

/** The `lang` that holds where `element` stands: its own or that of the closest ancestor, through shadow roots; undefined where nobody says. */
export function closestLang(element: Element): string | undefined {
  let node: Node | null = element;
  while (node) {
    if (node instanceof Element) {
      const found: Element | null = node.closest('[lang]');
      if (found) return found.getAttribute('lang') || undefined;
      node = node.getRootNode();
    }
    node = node instanceof ShadowRoot ? node.host : null;
  }
  return undefined;
}

/** The same tag if `Intl` knows its form, else English: a page's mistake in `lang` must not break its amounts. */
export function supportedTag(tag: string | undefined): string {
  try {
    return Intl.getCanonicalLocales(tag)[0] ?? 'en';
  } catch {
    return 'en';
  }
}

const watchers = new Set<() => void>();
let observer: MutationObserver | undefined;

/** Calls `changed` whenever a `lang` in the document changes; one observer for all. Returns what stops it. */
export function watchLang(changed: () => void): () => void {
  watchers.add(changed);
  if (!observer) {
    observer = new MutationObserver(() => watchers.forEach((watcher) => watcher()));
    observer.observe(document, {subtree: true, attributeFilter: ['lang']});
  }
  return () => {
    watchers.delete(changed);
    if (watchers.size) return;
    observer?.disconnect();
    observer = undefined;
  };
}
