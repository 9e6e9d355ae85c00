/** The two vendors whose websites the demo serves. */
export type VendorName = 'northwind' | 'odotrack';

/** The languages a vendor's own pages are written in; the widgets speak more. */
export type Language = 'en' | 'fr';

/** Where a vendor's site stands, and how it behaves before anyone chose otherwise. */
export interface VendorSite {
  readonly name: VendorName;
  readonly title: string;
  /** What every path of the site begins with; empty for the one at the root. */
  readonly base: '' | '/odotrack';
  /** The language of the paths without a language in them. */
  readonly language: Language;
  readonly darkFirst: boolean;
}

export const vendorSites: readonly VendorSite[] = [
  {name: 'northwind', title: 'Northwind Cloud', base: '', language: 'en', darkFirst: false},
  {name: 'odotrack', title: 'Odotrack', base: '/odotrack', language: 'fr', darkFirst: false},
];

/** The languages the widgets can be switched to, each by its own name. */
export const widgetLocales: ReadonlyArray<{readonly tag: string; readonly name: string}> = [
  {tag: 'en', name: 'English'},
  {tag: 'fr', name: 'Français'},
  {tag: 'fr-CA', name: 'Français (Canada)'},
  {tag: 'de', name: 'Deutsch'},
  {tag: 'es', name: 'Español'},
  {tag: 'nl', name: 'Nederlands'},
  {tag: 'ar', name: 'العربية'},
];

/** A page's path in one language: `pathOf(northwind, 'fr', '/pricing')` is `/fr/pricing`. */
export function pathOf(site: VendorSite, language: Language, page: `/${string}`): string {
  const prefix = site.base + (language === site.language ? '' : `/${language}`);
  return page === '/' ? `${prefix}/` : prefix + page;
}
