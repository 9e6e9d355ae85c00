import type {SignatureMode} from '../client/contract.js';
import type {Catalog} from './catalog.js';
import {en} from './en/quote-accept.js';

/** The errors of accepting that have words of their own; all others share `other`. */
export type NamedAcceptProblem =
  | 'offline'
  | 'network'
  | 'not_allowed'
  | 'not_found'
  | 'session_expired'
  | 'rate_limited'
  | 'unavailable'
  | 'signature_required'
  | 'quote_closed'
  | 'card_number_rejected'
  | 'invalid_request';

/** The words of accepting a quote: every one of them says what it means for what one commits to. */
export interface QuoteAcceptTerms {
  readonly signTitle: (number: string) => string;
  readonly reviewTitle: string;
  readonly close: string;
  readonly back: string;
  readonly howToSign: string;
  readonly modes: Readonly<Record<SignatureMode, string>>;
  readonly name: string;
  readonly drawHint: string;
  readonly pad: string;
  readonly undo: string;
  readonly clear: string;
  readonly drawn: string;
  readonly cleared: string;
  readonly padFailed: string;
  readonly tryAgain: string;
  readonly typeHint: string;
  readonly chooseImage: string;
  readonly imageHint: string;
  readonly imageReady: string;
  readonly removeImage: string;
  readonly imageProblems: {readonly type: string; readonly size: string; readonly broken: string};
  /** Why one can't go on yet. */
  readonly missing: {readonly name: string; readonly draw: string; readonly image: string};
  /** What one commits to by signing. */
  readonly sentence: (company: string, number: string, total: string) => string;
  /** The same where no signature is asked for. */
  readonly sentenceUnsigned: (company: string, number: string, total: string) => string;
  readonly review: string;
  readonly quote: string;
  readonly total: string;
  readonly options: string;
  readonly noOptions: string;
  readonly signature: string;
  readonly toPayNow: string;
  readonly downPayment: (percent: string) => string;
  readonly fullAmount: string;
  readonly rest: string;
  /** By when the rest is due. */
  readonly restHint: (day: string) => string;
  /** Nothing is due before the order begins; all of it is by that day. */
  readonly payLater: (day: string) => string;
  readonly payNext: (amount: string) => string;
  readonly purchaseOrder: string;
  readonly purchaseOrderHint: string;
  readonly confirmSigned: string;
  readonly confirm: string;
  readonly sending: string;
  readonly checking: string;
  readonly unknownTitle: string;
  readonly unknownHint: string;
  readonly checkAgain: string;
  readonly changedTitle: string;
  readonly changedHint: string;
  /** What a quote has become that can't be accepted any more. */
  readonly gone: {
    readonly title: (number: string) => string;
    readonly accepted: (name: string, when: string) => string;
    readonly acceptedHint: string;
    readonly declined: (name: string, when: string) => string;
    readonly expired: (day: string) => string;
    readonly canceled: string;
    readonly nothing: string;
  };
  readonly order: string;
  readonly invoice: string;
  readonly doneTitle: (number: string) => string;
  readonly doneHint: string;
  readonly donePayment: (amount: string) => string;
  readonly done: string;
  readonly limitTitle: string;
  readonly limitHint: (number: string, total: string) => string;
  readonly limitWaiting: string;
  readonly approval: {
    readonly title: string;
    readonly hint: (number: string, total: string) => string;
    readonly comment: string;
    readonly send: string;
    readonly sending: string;
    readonly sent: (number: string) => string;
  };
  /** Above a quote that waits for an owner. */
  readonly waits: {
    /** For whoever may approve. */
    readonly forYou: (name: string, when: string) => string;
    /** For everybody else. */
    readonly forOwner: (name: string, when: string) => string;
  };
  readonly problems: Readonly<Record<NamedAcceptProblem | 'other', string>>;
}

export const quoteAcceptTerms: Catalog<'quoteAccept'> = {part: 'quoteAccept', english: en};
