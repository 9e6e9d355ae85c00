import type {SubscriptionListItem, SubscriptionMethod} from '../client/contract.js';
import type {Catalog} from './catalog.js';
import {en} from './en/subscription-methods.js';

/** What a subscription is charged to, and for whom. */
export interface SubscriptionMethodTerms {
  /** In words, for who hears them. */
  readonly seatsAssigned: (assigned: string, bought: string) => string;
  readonly methods: Readonly<Record<SubscriptionMethod['type'], string>>;
  readonly noMethod: string;
  /** It names none of its own and follows this one. */
  readonly isDefault: string;
  /** Why what it is charged to won't do. */
  readonly methodIssues: Readonly<Record<NonNullable<SubscriptionListItem['methodIssue']>, string>>;
}

export const subscriptionMethodTerms: Catalog<'subscriptionMethods'> = {part: 'subscriptionMethods', english: en};
