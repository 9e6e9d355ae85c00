import type {Message, QuoteDeclineReason} from '../client/contract.js';
import type {Catalog} from './catalog.js';
import {en} from './en/quote-documents.js';

/** The errors of answering a quote that have words of their own; all others share `other`. */
export type NamedQuoteProblem =
  | 'offline'
  | 'stale'
  | 'quote_closed'
  | 'not_allowed'
  | 'not_found'
  | 'session_expired'
  | 'rate_limited'
  | 'unavailable'
  | 'card_number_rejected'
  /** Nobody knows whether it happened. */
  | 'unknown';

/** One quote, shown whole: its lines and options, its versions, its discussion, and what the customer answers. */
export interface QuoteDocumentTerms {
  readonly quote: (number: string) => string;
  readonly version: (revision: number, locale: string) => string;
  readonly actions: {
    readonly signAndPay: string;
    readonly acceptAndSign: string;
    readonly acceptAndPay: string;
    readonly accept: string;
    readonly payNow: string;
    readonly sendForApproval: string;
  };
  readonly requestChanges: string;
  readonly decline: string;
  readonly pdf: string;
  readonly madeOutTo: string;
  readonly validUntil: string;
  readonly contact: string;
  readonly email: string;
  readonly phone: string;
  /** How it stands. */
  readonly banners: {
    readonly expired: (day: string) => string;
    readonly canceled: string;
    readonly declined: (name: string, when: string) => string;
    readonly because: (reason: string) => string;
    readonly undoUntil: (when: string) => string;
    readonly accepted: (name: string, when: string) => string;
    readonly acceptedPlain: string;
    readonly order: string;
    readonly invoice: string;
    readonly awaitsPayment: string;
    readonly changesRequested: (name: string, when: string) => string;
    readonly newRequested: (when: string) => string;
  };
  readonly undo: string;
  readonly undone: string;
  readonly requestNew: string;
  readonly option: {
    readonly optional: string;
    readonly quantityOf: (description: string) => string;
    /** Beside a field that holds the number. */
    readonly seats: (count: number, locale: string) => string;
    readonly less: (description: string) => string;
    readonly more: (description: string) => string;
    /** Said when the server has computed the total anew. */
    readonly newTotal: (description: string, quantity: string, total: string) => string;
    readonly between: (least: string, most: string) => string;
    readonly failed: (description: string, quantity: string) => string;
  };
  readonly listPrice: string;
  readonly downPayment: (percent: string) => string;
  readonly downPaymentHint: string;
  readonly files: string;
  readonly download: (name: string) => string;
  readonly changes: {
    readonly title: string;
    readonly compareWith: string;
    readonly versionOf: (revision: number, day: string, locale: string) => string;
    readonly kinds: {readonly added: string; readonly removed: string; readonly changed: string};
    readonly aspects: {
      readonly description: string;
      readonly quantity: string;
      readonly unit: string;
      readonly price: string;
      readonly discount: string;
      readonly taxes: string;
    };
    /** Before and after of a value, for those who can't see that the first is struck through. */
    readonly was: string;
    readonly now: string;
    readonly none: string;
    readonly nothing: string;
    readonly unchanged: (count: number, locale: string) => string;
    readonly total: string;
  };
  readonly thread: {
    readonly title: string;
    readonly empty: string;
    readonly events: Readonly<Record<NonNullable<Message['event']>, (name: string) => string>>;
    readonly vendor: string;
    readonly label: string;
    readonly placeholder: string;
    readonly hint: string;
    readonly send: string;
    readonly sending: string;
    readonly sent: string;
    readonly notSent: string;
    readonly tooLong: (most: string) => string;
  };
  readonly request: {
    readonly title: string;
    readonly hint: string;
    readonly quoted: string;
    readonly wanted: string;
    readonly wantedOf: (description: string) => string;
    readonly remove: string;
    readonly removeLine: (description: string) => string;
    readonly keep: string;
    readonly keepLine: (description: string) => string;
    readonly removed: string;
    readonly notANumber: string;
    readonly comment: string;
    readonly commentHint: string;
    readonly nothingAsked: string;
    readonly review: string;
    readonly reviewTitle: string;
    readonly reviewHint: string;
    readonly edit: string;
    readonly send: string;
    readonly sent: string;
    readonly cancel: string;
  };
  readonly declining: {
    readonly title: (number: string) => string;
    readonly hint: string;
    readonly why: string;
    readonly reasons: Readonly<Record<QuoteDeclineReason, string>>;
    readonly comment: string;
    readonly needsReason: string;
    readonly needsComment: string;
    readonly confirm: string;
    readonly declined: (number: string) => string;
  };
  readonly newQuote: {
    readonly title: string;
    readonly hint: string;
    readonly comment: string;
    readonly send: string;
    readonly sent: string;
  };
  readonly sending: string;
  readonly checking: string;
  readonly close: string;
  readonly problems: Readonly<Record<NamedQuoteProblem | 'other', string>>;
}

export const quoteDocumentTerms: Catalog<'quoteDocuments'> = {part: 'quoteDocuments', english: en};
