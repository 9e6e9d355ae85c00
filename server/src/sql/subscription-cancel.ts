import {addDays} from '../clock.js';
import type {SubscriptionsSection} from '../port/subscriptions.js';
import {owned} from './scope.js';
import {offerUntil, retentionOffer} from './subscription-offer.js';
import {changeSubscription, noteEvent, type LockedSubscription} from './subscription-state.js';
import {mustLock, notPossible} from './subscription-writes.js';

/** Ends it now, or with its period. */
export const cancelSubscription: SubscriptionsSection['cancel'] = async (unit, id, input, today) => {
  const subscription = await mustLock(unit, id);
  const {row} = subscription;
  const why = {cancel_reason: input.reason, cancel_comment: input.comment ?? null};
  if (input.when === 'period_end') {
    await changeSubscription(subscription, {...why, cancel_at_period_end: true});
    await noteEvent(subscription, 'cancel_asked', {
      actor: input.actor.name,
      details: {on: row.period_ends_on, reason: input.reason},
    });
    return [];
  }
  const voided = await dropUnpaid(subscription);
  await changeSubscription(subscription, {
    ...why,
    status: 'canceled',
    canceled_on: today,
    canceled_because: 'customer',
    cancel_at_period_end: false,
    grace_ends_on: null,
    paused_on: null,
    pause_from: null,
    resumes_on: null,
  });
  await noteEvent(subscription, 'canceled', {actor: input.actor.name, details: {on: today, reason: input.reason}});
  return voided;
};

/** Withdraws a cancellation; with the offer it goes on for less. */
export const keepSubscription: SubscriptionsSection['keep'] = async (unit, id, acceptOffer, actor, today) => {
  const subscription = await mustLock(unit, id);
  const {row} = subscription;
  const kept = {cancel_at_period_end: false, cancel_reason: null, cancel_comment: null};
  if (!acceptOffer) {
    await changeSubscription(subscription, kept);
    await noteEvent(subscription, 'kept', {actor: actor.name});
    return;
  }
  const offer = await retentionOffer(subscription, today);
  if (!offer) throw notPossible('No offer is made for it. It is as it was, and nothing costs less or more.');
  const until = offerUntil(row, offer.months, today);
  await changeSubscription(subscription, {...kept, discount_percent: offer.percent, discount_until: until});
  await noteEvent(subscription, 'offer_taken', {
    actor: actor.name,
    details: {on: addDays(row.period_ends_on, 1), until, percent: offer.percent, amount: offer.saves},
  });
};

/** Voids what is unpaid as a whole, and charges no more by itself what was paid in part. */
async function dropUnpaid({row, own}: LockedSubscription): Promise<string[]> {
  const unpaid = await own.db
    .selectFrom('invoices')
    .select(['id', 'amount_paid', 'amount_credited'])
    .where(owned(own))
    .where('subscription_id', '=', row.id)
    .where('amount_due', '>', 0)
    .where('status', '=', 'open')
    .orderBy('id')
    .forUpdate()
    .execute();
  await own.db
    .updateTable('collections')
    .set({status: 'stopped', next_try_on: null})
    .where(owned(own))
    .where('subscription_id', '=', row.id)
    .where('status', '=', 'due')
    .execute();
  const ids = unpaid.map(({id}) => id);
  if (ids.length === 0) return [];
  const underWay = await own.db
    .selectFrom('payment_attempt_items')
    .select('invoice_id')
    .where(owned(own))
    .where('invoice_id', 'in', ids)
    .where('active', '=', true)
    .execute();
  if (underWay.length > 0)
    throw notPossible('An invoice of it is being paid. Wait until that is known, and cancel then.');
  const voided = unpaid
    .filter(({amount_paid: paid, amount_credited: credited}) => paid + credited === 0)
    .map(({id}) => id);
  if (voided.length > 0)
    await own.db
      .updateTable('invoices')
      .set(({eb}) => ({status: 'void' as const, version: eb('version', '+', 1)}))
      .where(owned(own))
      .where('id', 'in', voided)
      .execute();
  return voided;
}
