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
  /** ISO 3166-1 alpha-2: whose way of writing amounts and dates the site keeps; none for one that is read everywhere. */
  readonly region?: string;
}

export const vendorSites: readonly VendorSite[] = [
  {name: 'northwind', title: 'Northwind Cloud', base: '', language: 'en', darkFirst: false},
  {name: 'odotrack', title: 'Odotrack', base: '/odotrack', language: 'fr', darkFirst: false, region: 'CA'},
];

/** The languages the widgets can be switched to, each by its own name. */
export const widgetLocales: ReadonlyArray<{readonly tag: string; readonly name: string}> = [
  {tag: 'en', name: 'English'},
  {tag: 'fr', name: 'Français'},
  {tag: 'fr-CA', name: 'Français (Canada)'},
  {tag: 'de', name: 'Deutsch'},
  {tag: 'es', name: 'Español'},
  {tag: 'nl', name: 'Nederlands'},
  {tag: 'it', name: 'Italiano'},
  {tag: 'pt-BR', name: 'Português (Brasil)'},
  {tag: 'ja', name: '日本語'},
  {tag: 'ar', name: 'العربية'},
  {tag: 'he', name: 'עברית'},
];

/** A page's path in one language: `pathOf(northwind, 'fr', '/pricing')` is `/fr/pricing`. */
export function pathOf(site: VendorSite, language: Language, page: `/${string}`): string {
  const prefix = site.base + (language === site.language ? '' : `/${language}`);
  return page === '/' ? `${prefix}/` : prefix + page;
}

/** The BCP 47 tag of a site's pages in a language: `fr-CA` for Odotrack. */
export function localeOf({region}: VendorSite, language: Language): string {
  return region === undefined ? language : `${language}-${region}`;
}
