import type {SubscriptionStatus} from '../client/contract.js';
import type {Catalog} from './catalog.js';
import {en} from './en/subscription-states.js';
import type {SubscriptionMethodTerms} from './subscription-methods.js';
import type {SubscriptionOutlookTerms} from './subscription-outlook.js';

/** What a customer sees of a subscription's status: `to_renew` is past due within its grace, `expiring` is active and ends soon. */
export type SubscriptionState = SubscriptionStatus | 'to_renew' | 'expiring';

/** How a subscription stands, in a word: what each widget that shows one says of it at once. */
export interface SubscriptionStateTerms {
  readonly statuses: Readonly<Record<SubscriptionState, string>>;
  /** A term's length, as after a price: “monthly”, “every 3 months”, “yearly”. */
  readonly term: (months: number, locale: string) => string;
  /** In figures, as in a column: “3 / 5”. */
  readonly seats: (assigned: string, bought: string) => string;
}

/** All that is said of how a subscription stands. */
export type SubscriptionTerms = SubscriptionStateTerms & SubscriptionOutlookTerms & SubscriptionMethodTerms;

export const subscriptionStateTerms: Catalog<'subscriptionStates'> = {part: 'subscriptionStates', english: en};
