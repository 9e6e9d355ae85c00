import type {Catalog} from './catalog.js';
import {en} from './en/subscription-card.js';

/** What a subscription's card says before anything of it is opened. */
export interface SubscriptionCardTerms {
  readonly number: string;
  readonly team: string;
  readonly seats: string;
  readonly period: string;
  readonly span: (from: string, to: string) => string;
  readonly nextCharge: string;
  readonly chargeOn: (amount: string, day: string) => string;
  readonly noCharge: string;
  readonly method: string;
}

export const subscriptionCardTerms: Catalog<'subscriptionCard'> = {part: 'subscriptionCard', english: en};
