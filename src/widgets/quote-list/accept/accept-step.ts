import type {DocumentReference, Quote} from '../../../client/contract.js';

/** What an accepted quote has become. */
export interface Accepted {
  readonly quote: Quote;
  readonly order: DocumentReference;
  readonly invoice: DocumentReference | null;
}

/** Where an acceptance stands. A quote is accepted only out of `review`, by the customer's hand. */
export type AcceptStep =
  | {readonly name: 'closed'}
  | {readonly name: 'sign'}
  | {readonly name: 'review'; readonly picture: string | undefined}
  | {readonly name: 'sending'; readonly checking: boolean}
  /** Nobody knows yet whether it was accepted. */
  | {readonly name: 'unknown'}
  /** It is above what this person may accept. */
  | {readonly name: 'limit'}
  /** It can't be accepted any more: the quote says what has become of it. */
  | {readonly name: 'gone'; readonly quote: Quote}
  | {readonly name: 'done'; readonly accepted: Accepted};
