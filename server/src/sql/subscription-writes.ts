import {addDays} from '../clock.js';
import {PortalFault, unprocessable} from '../port/fault.js';
import type {Renewal, SubscriptionActor, SubscriptionsSection} from '../port/subscriptions.js';
import type {Unit} from '../port/unit.js';
import {owned} from './scope.js';
import {readTerms} from './billing-terms.js';
import {nextStart} from './subscription-billing.js';
import {beginPeriod, estimatePeriod, type BegunPeriod} from './subscription-renewal.js';
import {
  changeSubscription,
  lockSubscription,
  noteEvent,
  type EventDetails,
  type LockedSubscription,
} from './subscription-state.js';

/** The most days for which it can be paused. */
const longestPause = 366;

export const renewal: SubscriptionsSection['renewal'] = async (unit, id): Promise<Renewal> => {
  const subscription = await mustLock(unit, id);
  const {row} = subscription;
  const open = await openRenewal(subscription);
  if (open) {
    const {amount, ...invoice} = open;
    return {
      period: {startsOn: row.period_starts_on, endsOn: row.period_ends_on},
      total: {amount, currency: row.currency},
      invoice,
    };
  }
  const {period, priced} = await estimatePeriod(subscription, nextStart(row));
  return {period, total: {amount: priced.total, currency: row.currency}, invoice: null};
};

/** Bills the next period ahead of its day, with the change that was scheduled for it; or tells the renewal that is unpaid. */
export const renewSubscription: SubscriptionsSection['renew'] = async (unit, id, actor, today) => {
  const before = await mustLock(unit, id);
  const open = await openRenewal(before);
  if (open) {
    await tryAgain(before, today);
    return {id: open.id, number: open.number};
  }
  const begun = await beginPeriod(before, {
    startsOn: nextStart(before.row),
    today,
    locale: await localeOf(before),
    by: 'customer',
  });
  await notePeriod(begun, 'renewed', actor);
  return begun.invoice ?? null;
};

export const setAutoRenew: SubscriptionsSection['setAutoRenew'] = async (unit, id, autoRenew, actor) => {
  const subscription = await mustLock(unit, id);
  if (subscription.row.auto_renew === autoRenew) return false;
  await changeSubscription(subscription, {auto_renew: autoRenew});
  await noteEvent(subscription, autoRenew ? 'auto_renew_on' : 'auto_renew_off', {
    actor: actor.name,
    details: {on: autoRenew ? nextStart(subscription.row) : subscription.row.period_ends_on},
  });
  return true;
};

export const pauseSubscription: SubscriptionsSection['pause'] = async (unit, id, {from, until}, actor, today) => {
  const subscription = await mustLock(unit, id);
  const {row} = subscription;
  if (from < today || from > nextStart(row))
    throw unprocessable('A pause begins between today and the day after the period’s last.', [
      {pointer: '/from', code: 'out_of_range'},
    ]);
  if (until !== null && (until <= from || until > addDays(from, longestPause)))
    throw unprocessable('A pause ends after it begins, within a year.', [{pointer: '/until', code: 'out_of_range'}]);
  const details = {on: from, ...(until !== null && {until})};
  if (from === today) {
    await changeSubscription(subscription, {status: 'paused', paused_on: today, pause_from: null, resumes_on: until});
    await noteEvent(subscription, 'paused', {actor: actor.name, details});
    return;
  }
  await changeSubscription(subscription, {pause_from: from, resumes_on: until});
  await noteEvent(subscription, 'pause_asked', {actor: actor.name, details});
};

/** Goes on as it was within the period that is paid for, with a new one else; or calls a pause off. */
export const resumeSubscription: SubscriptionsSection['resume'] = async (unit, id, actor, today) => {
  const subscription = await mustLock(unit, id);
  const {row} = subscription;
  const going = {pause_from: null, resumes_on: null, paused_on: null};
  const note = (details: EventDetails): Promise<void> =>
    noteEvent(subscription, 'resumed', {actor: actor.name, details});
  if (row.status !== 'paused') {
    await changeSubscription(subscription, going);
    await note({on: today});
    return null;
  }
  if (today <= row.period_ends_on) {
    await changeSubscription(subscription, {...going, status: 'active'});
    await note({on: today});
    return null;
  }
  const locale = await localeOf(subscription);
  const begun = await beginPeriod(subscription, {startsOn: today, anchorsAnew: true, today, locale, by: 'customer'});
  await notePeriod(begun, 'resumed', actor);
  return begun.invoice ?? null;
};

/** BCP 47: the language of the customer's invoices. */
async function localeOf({own}: LockedSubscription): Promise<string> {
  return (await readTerms(own))?.locale ?? 'en';
}

function notePeriod(
  {subscription, invoice, total}: BegunPeriod,
  type: 'renewed' | 'resumed',
  {name: actor}: SubscriptionActor,
): Promise<void> {
  const {period_starts_on: on, period_ends_on: until, currency} = subscription.row;
  const details = {on, until, amount: {amount: total, currency}, ...(invoice && {invoice})};
  return noteEvent(subscription, type, {actor, details});
}

/** @throws Error, since the API has seen it to be there */
export async function mustLock(unit: Unit, id: string): Promise<LockedSubscription> {
  const subscription = await lockSubscription(unit, id);
  if (!subscription) throw new Error(`Subscription ${id} was to be there. Nothing was changed.`);
  return subscription;
}

/** The renewal of a subscription that is past due, with what is due of it. */
async function openRenewal({
  row,
  own,
}: LockedSubscription): Promise<{id: string; number: string; amount: number} | undefined> {
  if (row.status !== 'past_due') return undefined;
  return own.db
    .selectFrom('invoices')
    .select(['id', 'number', 'amount_due as amount'])
    .where(owned(own))
    .where('subscription_id', '=', row.id)
    .where('amount_due', '>', 0)
    .orderBy('issued_on')
    .orderBy('number_order')
    .executeTakeFirst();
}

/** Has the billing run charge it today, where it would only have later. */
async function tryAgain({row, own}: LockedSubscription, today: string): Promise<void> {
  await own.db
    .updateTable('collections')
    .set({next_try_on: today})
    .where(owned(own))
    .where('subscription_id', '=', row.id)
    .where('status', '=', 'due')
    .execute();
}

/** The subscription's state doesn't allow it. */
export function notPossible(detail: string): PortalFault {
  return new PortalFault('not_possible', 409, 'The subscription can not be changed so; nothing was done.', {
    detail,
    beforeExecution: true,
  });
}
