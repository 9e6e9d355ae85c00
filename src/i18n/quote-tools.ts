import type {QuoteStatusFilter} from '../client/contract.js';
import type {Catalog} from './catalog.js';
import {en} from './en/quote-tools.js';

/** What surrounds the rows of the quotes. Loads after the rows. */
export interface QuoteToolTerms {
  readonly views: Readonly<Record<QuoteStatusFilter, string>>;
  readonly searchQuotes: string;
  readonly issuedBetween: string;
  readonly toReview: (count: number, locale: string) => string;
  readonly noneToReview: string;
  readonly noQuotes: string;
  readonly noQuotesHint: string;
}

export const quoteToolTerms: Catalog<'quoteTools'> = {part: 'quoteTools', english: en};
