/** One step of one subscription: in one unit, with the subscription locked and all that it depends on looked at again. */
import {addDays} from '../clock.js';
import type {CollectRequest} from '../ledger/collect.js';
import {appendChanges, type NewChange} from '../ledger/outbox.js';
import {queueNotice} from '../mail/mail-jobs.js';
import type {BillingNotice} from '../port/billing-notices.js';
import type {PaymentMethodsSection} from '../port/payment-methods.js';
import type {Unit} from '../port/unit.js';
import {owned} from '../sql/scope.js';
import {endSubscription, setInvoiceStatus, voidableInvoices, type Ending} from '../sql/subscription-closing.js';
import {dueCollections, lockDueInvoices} from '../sql/subscription-collections.js';
import {beginPeriod} from '../sql/subscription-renewal.js';
import {
  changeSubscription,
  lockSubscription,
  noteEvent,
  type LockedSubscription,
  type SubscriptionRow,
} from '../sql/subscription-state.js';
import {stepCollection, type BilledSubscription} from './collecting.js';
import {dueReminder, dueStep, type LifeStep} from './lifecycle.js';
import type {Tally} from './report.js';
import {readTerms} from '../sql/billing-terms.js';

/** What steps are taken with. */
export interface StepTools {
  readonly methods: Pick<PaymentMethodsSection, 'get'>;
  /** Whether notices are sent: what is queued otherwise would never leave. */
  readonly sendsMail: boolean;
}

/** What a unit did, or what is to be done outside of any before the next one. */
export type Step =
  | {readonly kind: 'charge'; readonly request: CollectRequest}
  | {readonly kind: 'did'; readonly counts?: keyof Tally; readonly number?: number};

/**
 * Takes the next step of a subscription: what is to be collected first, since a period that was paid for in time is never lost to a server that stood still.
 * @param waiting the ids of invoices that nothing more can be done about in this run
 * @returns undefined when nothing is due any more
 */
export async function takeStep(
  tools: StepTools,
  unit: Unit,
  id: string,
  waiting: ReadonlySet<string>,
): Promise<Step | undefined> {
  const terms = await readTerms(unit);
  if (!terms) return undefined;
  await lockDueInvoices(unit, id);
  const voidable = await voidableInvoices(unit, id, terms.today);
  const subscription = await lockSubscription(unit, id);
  if (!subscription) return undefined;
  const billed: BilledSubscription = {subscription, terms, methods: tools.methods};

  const collected = await collectNext(tools, billed, waiting);
  if (collected.step) return collected.step;
  const life = dueStep(subscription.row, terms.today);
  if (life && !(collected.isPending && (life.kind === 'close' || life.kind === 'end')))
    return live(tools, billed, life);
  if (subscription.row.status === 'canceled' && voidable.length > 0) {
    for (const invoice of voidable) await setInvoiceStatus(subscription.own, invoice, 'void');
    await tell(
      subscription,
      voidable.map((invoice) => ({resource: 'invoices', id: invoice})),
    );
    return {kind: 'did', counts: 'voided', number: voidable.length};
  }
  return remind(tools, billed);
}

interface CollectedNext {
  readonly step?: Step;
  /** Whether a payment of the subscription is under way. */
  readonly isPending: boolean;
}

async function collectNext(
  tools: StepTools,
  billed: BilledSubscription,
  waiting: ReadonlySet<string>,
): Promise<CollectedNext> {
  const {subscription} = billed;
  let isPending = false;
  for (const collection of await dueCollections(subscription.own, subscription.row.id)) {
    if (waiting.has(collection.invoice_id)) {
      isPending = true;
      continue;
    }
    const step = await stepCollection(billed, collection);
    if (step.kind === 'charge') return {step, isPending};
    if (step.kind === 'noted') {
      if (step.notice) await notify(tools, billed, step.notice);
      await tell(subscription);
      return {step: {kind: 'did', ...(step.declined && {counts: 'declined' as const})}, isPending};
    }
    isPending ||= step.isPending;
  }
  return {isPending};
}

/** What the days alone ask for. */
async function live(tools: StepTools, billed: BilledSubscription, step: LifeStep): Promise<Step> {
  const {subscription} = billed;
  switch (step.kind) {
    case 'close':
      return end(tools, billed, {because: 'unpaid', on: step.on}, 'closed');
    case 'end':
      return end(tools, billed, {because: step.because, on: step.on}, 'ended');
    case 'pause': {
      const row = await changeSubscription(subscription, {
        status: 'paused',
        paused_on: step.on,
        pause_from: null,
      });
      await noteEvent({...subscription, row}, 'paused', {
        details: {on: step.on, ...(row.resumes_on !== null && {until: row.resumes_on})},
      });
      await tell(subscription);
      return {kind: 'did', counts: 'paused'};
    }
    case 'resume':
      return resume(billed, step.on);
    case 'renew': {
      const isTrial = subscription.row.status === 'trialing';
      await begin(billed, step.on, isTrial, isTrial ? 'trial_ended' : 'renewed');
      return {kind: 'did', counts: 'renewed'};
    }
  }
}

/** Within the period that was paid for it goes on in that one; a new one begins else. */
async function resume(billed: BilledSubscription, on: string): Promise<Step> {
  const {subscription} = billed;
  if (on > subscription.row.period_ends_on) {
    await begin(billed, on, true, 'resumed');
    return {kind: 'did', counts: 'renewed'};
  }
  const row = await changeSubscription(subscription, {status: 'active', paused_on: null, resumes_on: null});
  await noteEvent({...subscription, row}, 'resumed', {details: {on}});
  await tell(subscription);
  return {kind: 'did', counts: 'resumed'};
}

async function begin(
  {subscription, terms}: BilledSubscription,
  startsOn: string,
  anchorsAnew: boolean,
  event: 'resumed' | 'trial_ended' | 'renewed',
): Promise<void> {
  const {today, locale} = terms;
  const begun = await beginPeriod(subscription, {startsOn, anchorsAnew, today, locale, by: 'run'});
  const {row} = begun.subscription;
  await noteEvent(begun.subscription, event, {
    details: {
      on: row.period_starts_on,
      until: row.period_ends_on,
      amount: {amount: begun.total, currency: row.currency},
      ...(begun.invoice && {invoice: begun.invoice}),
    },
  });
  await tell(subscription, begun.invoice ? [{resource: 'invoices', id: begun.invoice.id}] : []);
}

async function end(
  tools: StepTools,
  billed: BilledSubscription,
  ending: Ending,
  counts: 'closed' | 'ended',
): Promise<Step> {
  const {changes} = await endSubscription(billed.subscription, ending);
  await notify(tools, billed, {kind: 'subscription_closed', on: ending.on});
  await tell(billed.subscription, changes);
  return {kind: 'did', counts};
}

async function remind(tools: StepTools, billed: BilledSubscription): Promise<Step | undefined> {
  const {subscription, terms} = billed;
  const {row, own} = subscription;
  if (!tools.sendsMail || !isReminded(row)) return undefined;
  const days = dueReminder(row, terms.reminderDays, terms.today);
  if (days === undefined) return undefined;
  // Only a note of ours: nobody else's view of the subscription has changed.
  await own.db
    .updateTable('subscriptions')
    .set({reminded_days: days})
    .where(owned(own))
    .where('id', '=', row.id)
    .execute();
  await notify(tools, billed, reminderOf(row, days));
  return {kind: 'did', counts: 'reminded'};
}

/** Who waits for a payment knows already, and what is paused has no end. */
function isReminded({status}: SubscriptionRow): boolean {
  return status === 'active' || status === 'trialing';
}

function reminderOf(row: SubscriptionRow, days: number): BillingNotice {
  const on = addDays(row.period_ends_on, 1);
  const isEnding = row.cancel_at_period_end || !row.auto_renew;
  return {kind: isEnding ? 'expiry_reminder' : 'renewal_reminder', on, days};
}

async function notify(
  {sendsMail}: StepTools,
  {subscription: {row, own}, terms: {locale}}: BilledSubscription,
  notice: BillingNotice,
): Promise<void> {
  if (sendsMail) await queueNotice(own, {subscriptionId: row.id, notice, locale});
}

/** Last in a unit. */
function tell({row, own}: LockedSubscription, more: readonly NewChange[] = []): Promise<void> {
  return appendChanges(own, [{resource: 'subscriptions', id: row.id}, ...more]);
}
