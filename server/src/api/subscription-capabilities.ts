import {addDays} from '../clock.js';
import type {Capability, CapabilityReason, SubscriptionCapabilities, SubscriptionListItem} from '../port/contract.js';
import type {SubscriptionFacts} from '../port/subscriptions.js';
import {scopesOfRole} from './features.js';
import {allowed, hasFeature, hasScope, refused, type Rights} from './rights.js';

/** What decides what can be done with a subscription; a record of the port is one as it stands. */
export interface SubscriptionState extends Pick<
  SubscriptionListItem,
  'status' | 'cancelAtPeriodEnd' | 'autoRenew' | 'currentPeriod' | 'pause' | 'scheduledChange'
> {
  readonly facts: SubscriptionFacts;
}

/**
 * What this person may do with a subscription. Who asks comes before what is asked about: a reason that no change of the subscription would lift is said first.
 * @param isBeingPaid whether a payment of its open invoice is under way
 */
export function subscriptionCapabilities(
  rights: Rights,
  subscription: SubscriptionState,
  isBeingPaid: boolean,
): SubscriptionCapabilities {
  const who = buyerRefusal(rights);
  const given = (reason: CapabilityReason | undefined): Capability =>
    who ? refused(who) : reason ? refused(reason) : allowed;
  const {facts} = subscription;
  const change = changeRefusal(subscription);
  return {
    renew: given(renewRefusal(subscription, isBeingPaid)),
    setAutoRenew: given(autoRenewRefusal(subscription)),
    setPaymentMethod: given(subscription.status === 'canceled' ? 'status' : undefined),
    changeSeats: given(change),
    changePlan: given(change ?? (facts.otherPlans ? undefined : 'status')),
    // A period that was paid ahead begins first; only then can another take its place.
    changeTerm: given(change ?? (facts.otherTerms && !facts.isPaidAhead ? undefined : 'status')),
    changeAddons: given(change ?? (facts.addons ? undefined : 'status')),
    withdrawChange: given(subscription.scheduledChange && subscription.status !== 'canceled' ? undefined : 'status'),
    pause: given(pauseRefusal(subscription)),
    resume: given(subscription.pause ? undefined : 'status'),
    cancel: given(cancelRefusal(subscription)),
    cancelNow: given(cancelNowRefusal(subscription, isBeingPaid)),
    keep: given(subscription.cancelAtPeriodEnd ? undefined : 'status'),
    requestQuote: quoteCapability(rights, subscription, who),
  };
}

/** Why this person can't buy or change anything. */
export function buyerRefusal(rights: Rights): CapabilityReason | undefined {
  if (!scopesOfRole(rights.role).includes('subscriptions:write')) return 'role';
  if (!hasScope(rights, 'subscriptions:write')) return 'scope';
  return hasFeature(rights, 'subscriptions') ? undefined : 'feature';
}

/** What it has of the vendor's is changed while it runs, is paid and goes on. */
function changeRefusal({status, cancelAtPeriodEnd, facts}: SubscriptionState): CapabilityReason | undefined {
  if (status === 'past_due') return 'unpaid';
  if ((status !== 'active' && status !== 'trialing') || cancelAtPeriodEnd) return 'status';
  return facts.byQuote ? 'quote_only' : undefined;
}

function renewRefusal(
  {status, cancelAtPeriodEnd, pause, facts}: SubscriptionState,
  isBeingPaid: boolean,
): CapabilityReason | undefined {
  if (status === 'past_due') return isBeingPaid ? 'payment_in_progress' : undefined;
  if (status !== 'active' || cancelAtPeriodEnd || pause || facts.isPaidAhead) return 'status';
  return facts.byQuote ? 'quote_only' : undefined;
}

function autoRenewRefusal(subscription: SubscriptionState): CapabilityReason | undefined {
  const {status, cancelAtPeriodEnd, autoRenew} = subscription;
  if (status === 'canceled' || cancelAtPeriodEnd) return 'status';
  return autoRenew && isContracted(subscription) ? 'contract' : undefined;
}

function pauseRefusal(subscription: SubscriptionState): CapabilityReason | undefined {
  const {status, cancelAtPeriodEnd, pause, autoRenew} = subscription;
  if (status === 'past_due') return 'unpaid';
  if (status !== 'active' || cancelAtPeriodEnd || !autoRenew || pause) return 'status';
  return isContracted(subscription) ? 'contract' : undefined;
}

function cancelRefusal(subscription: SubscriptionState): CapabilityReason | undefined {
  const {status, cancelAtPeriodEnd} = subscription;
  if (status === 'past_due') return 'unpaid';
  if ((status !== 'active' && status !== 'trialing') || cancelAtPeriodEnd) return 'status';
  return isContracted(subscription) ? 'contract' : undefined;
}

function cancelNowRefusal(subscription: SubscriptionState, isBeingPaid: boolean): CapabilityReason | undefined {
  if (subscription.status === 'canceled') return 'status';
  if (isContracted(subscription)) return 'contract';
  return isBeingPaid ? 'payment_in_progress' : undefined;
}

/** It makes a quote, so it needs quotes. */
function quoteCapability(rights: Rights, {status}: SubscriptionState, who: CapabilityReason | undefined): Capability {
  if (who) return refused(who);
  if (!hasFeature(rights, 'quotes')) return refused('feature');
  return status === 'canceled' ? refused('status') : allowed;
}

/** Whether what follows its period is contracted still. */
function isContracted({currentPeriod, facts: {commitmentEndsOn}}: SubscriptionState): boolean {
  return commitmentEndsOn !== null && addDays(currentPeriod.endsOn, 1) <= commitmentEndsOn;
}
