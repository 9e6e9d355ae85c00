import type {Catalog} from './catalog.js';
import {en} from './en/product-catalog.js';

/** The words of the cards of products. */
export interface ProductCatalogTerms {
  readonly title: string;
  readonly kinds: {readonly plan: string; readonly license: string; readonly addon: string};
  /** After a price: what it is for and for how long, “/ seat / month”. `unit` is the vendor's word; null where nothing is counted. */
  readonly per: (unit: string | null, months: number, locale: string) => string;
  /** A trial, of the card. */
  readonly trial: (days: number, locale: string) => string;
  readonly byQuote: string;
  readonly notSold: (currency: string) => string;
}

export const productCatalogTerms: Catalog<'productCatalog'> = {part: 'productCatalog', english: en};
