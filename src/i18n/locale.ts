const rightToLeft = /^(ar|he|fa|ur|ps|sd|yi|dv|ug|ckb)\b/i;

/** The direction in which a locale is written. */
export function direction(locale: string): 'ltr' | 'rtl' {
  return rightToLeft.test(locale) ? 'rtl' : 'ltr';
}

/** The `lang` that holds where `element` stands: its own or that of the closest ancestor, through shadow roots; undefined where nobody says. */
export function closestLang(element: Element): string | undefined {
  for (let node: Element | undefined = element; node; node = (node.getRootNode() as ShadowRoot).host) {
    const found = node.closest('[lang]');
    if (found) return found.getAttribute('lang') || undefined;
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
