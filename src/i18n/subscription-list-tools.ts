import type {Catalog} from './catalog.js';
import {en} from './en/subscription-list-tools.js';

/** What the customer means to do with many, and what is said of it. */
export interface BulkTerms {
  /** The button, and the dialog's title. */
  readonly action: string;
  /** What confirming it does, in its dialog. */
  readonly hint: string;
  /** The button that does it to so many. */
  readonly confirm: (count: number, locale: string) => string;
}

/** What surrounds the rows of subscriptions, and what is done with many at once. Loads after the rows. */
export interface SubscriptionListToolTerms {
  readonly all: string;
  /** The view of those whose payment method won't do. */
  readonly methodIssue: string;
  readonly current: string;
  readonly searched: string;
  readonly none: string;
  readonly noneHint: string;
  readonly allProducts: string;
  readonly allTeams: string;
  readonly csv: string;
  readonly csvSelected: string;
  /** What waits for the customer. */
  readonly attention: {
    /** Unpaid renewals; the first grace ends on the day. */
    readonly toRenew: (count: number, day: string, locale: string) => string;
    readonly unpaid: (count: number, locale: string) => string;
    readonly methods: (count: number, locale: string) => string;
    readonly ending: (count: number, locale: string) => string;
    readonly show: string;
  };
  /** All of the filter, or the first of them. */
  readonly selectAll: (count: number, locale: string) => string;
  readonly selectFirst: (count: number, locale: string) => string;
  /** Why nothing can be done with more than so many. */
  readonly atMost: (count: number, locale: string) => string;
  readonly renew: BulkTerms;
  readonly autoRenewOn: BulkTerms;
  readonly autoRenewOff: BulkTerms;
  readonly changeMethod: BulkTerms;
  readonly close: string;
  readonly cancel: string;
  readonly back: string;
  readonly done: string;
  readonly review: string;
  readonly chooseMethod: string;
  readonly followDefault: string;
  readonly noMethod: string;
  readonly expired: string;
  readonly loading: string;
  readonly effects: string;
  /** What is charged now, and for which days. */
  readonly charge: (amount: string, from: string, to: string) => string;
  /** What is charged is another amount than at the review before. */
  readonly chargeChanged: (before: string, after: string) => string;
  readonly nextCharge: (amount: string, day: string) => string;
  readonly noCharge: string;
  readonly chargedTo: (method: string) => string;
  readonly unchanged: string;
  readonly changed: string;
  readonly leftOut: (count: number, locale: string) => string;
  readonly nothing: string;
  readonly total: string;
  readonly sending: string;
  readonly checking: string;
  readonly outcomes: {
    readonly done: string;
    readonly unchanged: string;
    readonly refused: string;
    readonly stale: string;
  };
  readonly results: (done: string, count: number, locale: string) => string;
  /** Those that had changed meanwhile. */
  readonly again: (count: number, locale: string) => string;
  readonly invoice: (number: string) => string;
  readonly pay: string;
  /** What follows if the customer doesn't pay now. */
  readonly payHint: string;
  /** Why one of many was not done, beside the reasons of all lists. */
  readonly reasons: {
    readonly amount_changed: string;
    readonly payment_method_unusable: string;
    readonly not_found: string;
    readonly other: string;
  };
  readonly problems: {
    readonly offline: string;
    readonly unknown: string;
    /** Before the reason why this person can't. */
    readonly refused: string;
    readonly other: string;
  };
}

export const subscriptionListToolTerms: Catalog<'subscriptionListTools'> = {
  part: 'subscriptionListTools',
  english: en,
};
