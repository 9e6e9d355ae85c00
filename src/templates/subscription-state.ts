import type {TemplateResult} from 'lit';

import type {SubscriptionListItem} from '../client/contract.js';
import type {SubscriptionState, SubscriptionStateTerms} from '../i18n/subscription-states.js';
import {badge, type BadgeTone} from './badge.js';

/** What of a subscription tells its state. */
type StateFacts = Pick<SubscriptionListItem, 'status' | 'inGracePeriod' | 'endsInDays'>;

/** Days before its end from which on a subscription is said to end soon: as the contract's filter `expiring`. */
const soon = 60;

const tones: Readonly<Record<SubscriptionState, BadgeTone>> = {
  trialing: 'info',
  active: 'success',
  past_due: 'danger',
  to_renew: 'danger',
  paused: 'neutral',
  canceled: 'neutral',
  expiring: 'warning',
};

/** What the customer sees of its status. */
export function subscriptionState({status, inGracePeriod, endsInDays}: StateFacts): SubscriptionState {
  if (status === 'past_due' && inGracePeriod) return 'to_renew';
  const goesOn = status === 'trialing' || status === 'active';
  return goesOn && endsInDays !== null && endsInDays <= soon ? 'expiring' : status;
}

/** The same as a badge. */
export function subscriptionBadge(facts: StateFacts, terms: SubscriptionStateTerms): TemplateResult {
  const state = subscriptionState(facts);
  return badge(terms.statuses[state], tones[state], `status status-${state.replace('_', '-')}`);
}
