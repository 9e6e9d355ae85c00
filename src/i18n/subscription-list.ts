import type {Catalog} from './catalog.js';
import {en} from './en/subscription-list.js';

/** The words of the rows. */
export interface SubscriptionListTerms {
  readonly subscriptions: string;
  readonly product: string;
  readonly number: string;
  readonly team: string;
  readonly seats: string;
  /** Of a term. */
  readonly price: string;
  readonly status: string;
  /** When it renews or ends. */
  readonly renewal: string;
  readonly nextCharge: string;
  readonly method: string;
  /** One among others that may be to the same product. */
  readonly named: (product: string, number: string) => string;
  readonly open: (subscription: string) => string;
}

export const subscriptionListTerms: Catalog<'subscriptionList'> = {part: 'subscriptionList', english: en};
