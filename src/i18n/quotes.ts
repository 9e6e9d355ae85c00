import type {QuoteOriginType} from '../client/contract.js';
import type {Catalog} from './catalog.js';
import {en} from './en/quotes.js';

/** The words of the rows of quotes. */
export interface QuoteTerms {
  readonly quotes: string;
  readonly number: string;
  readonly date: string;
  readonly validUntil: string;
  readonly statusHeading: string;
  readonly total: string;
  readonly origin: string;
  readonly status: {
    readonly open: string;
    readonly expired: string;
    readonly accepted: string;
    readonly awaitingPayment: string;
    readonly awaitingApproval: string;
    readonly changesRequested: string;
    readonly declined: string;
    readonly canceled: string;
  };
  readonly expiresToday: string;
  readonly expiresIn: (days: number, locale: string) => string;
  /** Who made it or why; the name is a partner's, or the number of a subscription, or empty. */
  readonly origins: Readonly<Record<QuoteOriginType, (name: string) => string>>;
  readonly review: string;
  readonly reviewQuote: (number: string) => string;
  readonly pay: string;
  readonly payQuote: (number: string) => string;
  readonly openQuote: (number: string) => string;
}

export const quoteTerms: Catalog<'quotes'> = {part: 'quotes', english: en};
