const rightToLeft = /^(ar|he|fa|ur|ps|sd|yi|dv|ug|ckb)\b/i;

/** The direction in which a locale is written. */
export function direction(locale: string): 'ltr' | 'rtl' {
  return rightToLeft.test(locale) ? 'rtl' : 'ltr';
}

/**
 * The language that holds where `element` stands, through shadow roots: the `lang` of the closest that has one, or the `locale` of a provider that is as close.
 * @param pageLocale stands in for the `lang` of the document itself
 */
export function closestLang(element: Element, pageLocale?: string): string | undefined {
  for (let node: Element | undefined = element; node; node = (node.getRootNode() as ShadowRoot).host) {
    const found = node.closest('[lang],portal-provider[locale]');
    if (found && !(pageLocale && found === document.documentElement))
      return found.getAttribute('locale') || found.getAttribute('lang') || undefined;
  }
  return pageLocale;
}

/** The same tag if `Intl` knows its form, else English: a page's mistake in `lang` must not break its amounts. */
export function supportedTag(tag: string | undefined): string {
  try {
    return Intl.getCanonicalLocales(tag)[0] ?? 'en';
  } catch {
    return 'en';
  }
}
