import type {PaymentFailureCode} from '../client/contract.js';
import type {Catalog} from './catalog.js';
import {en} from './en/method-tools.js';

/** A title, and what it means. */
type Told = readonly [title: string, hint: string];

/** The words of what is done with payment methods. */
export interface MethodToolTerms {
  readonly none: string;
  readonly noneHint: string;
  readonly close: string;
  readonly cancel: string;
  readonly save: string;
  readonly done: string;
  readonly sending: string;
  readonly checking: string;
  readonly tryAgain: string;
  readonly adding: {
    readonly title: string;
    /** Nothing is charged, and who checks it. */
    readonly hint: string;
    readonly fields: string;
    readonly fieldsFailed: string;
    readonly makeDefault: string;
    readonly confirm: string;
    readonly progress: {readonly sending: string; readonly processing: string; readonly checking: string};
    readonly challengeTitle: string;
    readonly challengeHint: string;
    readonly challengeClosed: string;
    readonly challengeAgain: string;
    readonly giveUp: string;
    readonly added: Told;
    readonly processing: Told;
    readonly failed: string;
    readonly canceled: Told;
    readonly unknown: Told;
    readonly none: Told;
    readonly failures: Readonly<Partial<Record<PaymentFailureCode, string>>>;
  };
  readonly editing: {
    readonly title: (method: string) => string;
    readonly holder: string;
    readonly expiry: string;
    readonly month: string;
    readonly year: string;
    readonly billing: string;
    readonly billingHint: string;
    /** What the payment service doesn't let be changed. */
    readonly fixed: string;
    readonly pastExpiry: string;
    readonly saved: (method: string) => string;
  };
  readonly defaulting: {
    readonly title: (method: string) => string;
    readonly hint: string;
    /** Those that name another method. */
    readonly move: string;
    readonly confirm: string;
    readonly done: (method: string) => string;
  };
  readonly backup: {
    readonly done: (method: string) => string;
    readonly ended: (method: string) => string;
  };
  readonly attaching: {
    /** The button. */
    readonly action: string;
    readonly title: (method: string) => string;
    readonly hint: string;
    readonly search: string;
    readonly choose: string;
    /** One is charged to it by its own choice. */
    readonly already: string;
    /** What one is charged to now. */
    readonly now: (method: string) => string;
    readonly nothingYet: string;
    /** Of a subscription whose invoice of that number waits to be paid. */
    readonly unpaid: (invoice: string) => string;
    readonly none: string;
    readonly mustChoose: string;
    readonly atMost: (count: number, locale: string) => string;
    readonly confirm: (count: number, locale: string) => string;
    readonly done: (method: string, count: number, locale: string) => string;
  };
  readonly replacing: {
    readonly title: (method: string) => string;
    readonly hint: string;
    readonly by: string;
    readonly none: string;
    readonly confirm: string;
    readonly done: (method: string, by: string) => string;
  };
  readonly removing: {
    readonly title: (method: string) => string;
    readonly unused: string;
    readonly charged: string;
    readonly follow: (method: string) => string;
    readonly chooseOther: string;
    /** No other method can be charged. */
    readonly uncovered: string;
    /** Others can be, and none is chosen. */
    readonly unlessChosen: string;
    readonly accept: string;
    readonly mustAccept: string;
    readonly confirm: string;
    readonly changed: string;
    readonly done: (method: string) => string;
  };
  /** Why something was not done, and what it means. */
  readonly problems: {
    readonly offline: string;
    readonly unknown: string;
    readonly stale: string;
    readonly payment_in_progress: string;
    readonly payment_method_unusable: string;
    readonly psp_unavailable: string;
    readonly card_number_rejected: string;
    readonly not_allowed: string;
    readonly not_found: string;
    readonly session_expired: string;
    readonly rate_limited: string;
    readonly other: string;
  };
}

export const methodToolTerms: Catalog<'methodTools'> = {part: 'methodTools', english: en};
