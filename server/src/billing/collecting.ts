/** What is to be done about an invoice that is collected, and writing down what came of a charge. */
import {addDays} from '../clock.js';
import {isFinal, loadAttempt, type AttemptRow} from '../ledger/attempts.js';
import {activeAttempts} from '../ledger/books.js';
import {keyOfTry, type CollectRequest} from '../ledger/collect.js';
import type {MethodLabel} from '../port/contract.js';
import type {PaymentMethodsSection, StoredMethod} from '../port/payment-methods.js';
import {
  endCollection,
  periodOf,
  revive,
  updateCollection,
  type CollectionRow,
} from '../sql/subscription-collections.js';
import {
  changeSubscription,
  noteEvent,
  type LockedSubscription,
  type SubscriptionRow,
} from '../sql/subscription-state.js';
import type {BillingNotice} from '../port/billing-notices.js';
import {usableMethods, type BillingTerms} from '../sql/billing-terms.js';

/** A subscription that is being billed, locked. */
export interface BilledSubscription {
  readonly subscription: LockedSubscription;
  readonly terms: BillingTerms;
  readonly methods: Pick<PaymentMethodsSection, 'get'>;
}

/** What a look at a collection led to. */
export type CollectionStep =
  /** The ledger is to be asked: to charge, or what became of a charge. */
  | {readonly kind: 'charge'; readonly request: CollectRequest}
  /** Something was written: look again. */
  | {readonly kind: 'noted'; readonly declined?: true; readonly notice?: BillingNotice}
  /** Nothing can be done now; `isPending` when a payment is under way. */
  | {readonly kind: 'wait'; readonly isPending: boolean};

/** Looks at one collection whose invoice and subscription are locked. */
export async function stepCollection(billed: BilledSubscription, collection: CollectionRow): Promise<CollectionStep> {
  const {own} = billed.subscription;
  const {invoice_id: invoiceId} = collection;
  if (collection.invoice_status !== 'open') {
    await endCollection(own, invoiceId, collection.invoice_status);
    await revive(billed.subscription, billed.terms.today);
    return {kind: 'noted'};
  }
  const tries = collection.tries + 1;
  const made = await loadAttempt(own, {userId: null, idempotencyKey: keyOfTry(invoiceId, tries)});
  if (made && isFinal(made.row.status)) return noteOutcome(billed, collection, made.row);
  if (made) return {kind: 'charge', request: {invoiceId, tries, paymentMethodId: collection.method_id ?? ''}};
  if ((await activeAttempts(own, [invoiceId])).size > 0) return {kind: 'wait', isPending: true};
  if (collection.charge_after !== null && own.now < collection.charge_after) return {kind: 'wait', isPending: true};

  const {row} = billed.subscription;
  const usable = await usableMethods(own, billed.methods, row, billed.terms);
  const choice = methodToCharge(collection, usable, billed.terms.today);
  if (choice) {
    // The day stays due until what came of the charge is written down.
    await updateCollection(own, invoiceId, {
      method_id: choice.method.id,
      next_try_on: billed.terms.today,
      ...(choice.isRetry && {failed_methods: []}),
    });
    return {kind: 'charge', request: {invoiceId, tries, paymentMethodId: choice.method.id}};
  }
  if (usable.length > 0 || collection.first_failed_on !== null) return {kind: 'wait', isPending: false};
  return noteNoMethod(billed, collection);
}

/**
 * A method that this invoice wasn't charged to since it was last due, be it new or the backup; on the next day to try the first one again. One that was decided on before a
 * crash stays decided.
 */
export function methodToCharge(
  collection: Pick<CollectionRow, 'method_id' | 'failed_methods' | 'next_try_on'>,
  usable: readonly StoredMethod[],
  today: string,
): {readonly method: StoredMethod; readonly isRetry: boolean} | undefined {
  const fresh =
    usable.find((method) => method.id === collection.method_id) ??
    usable.find((method) => !collection.failed_methods.includes(method.id));
  if (fresh) return {method: fresh, isRetry: false};
  const [first] = usable;
  const isDue = collection.next_try_on !== null && collection.next_try_on <= today;
  return first && isDue ? {method: first, isRetry: true} : undefined;
}

/** The next day on which a charge that first failed on a day is tried again; null when it no longer is. */
export function nextTryOn(firstFailedOn: string, retryDays: readonly number[], today: string): string | null {
  return retryDays.map((days) => addDays(firstFailedOn, days)).find((day) => day > today) ?? null;
}

async function noteOutcome(
  billed: BilledSubscription,
  collection: CollectionRow,
  attempt: AttemptRow,
): Promise<CollectionStep> {
  const {subscription, terms} = billed;
  const {own} = subscription;
  const {invoice_id: invoiceId, method_id: methodId} = collection;
  const tries = collection.tries + 1;
  // A charge that never reached the PSP says nothing about the method: it is made anew.
  if (attempt.status === 'succeeded' || attempt.failure_code === 'psp_unavailable') {
    await updateCollection(own, invoiceId, {tries});
    return {kind: 'noted'};
  }
  const failure = attempt.failure_code ?? 'authentication_failed';
  const failed = methodId === null ? collection.failed_methods : [...collection.failed_methods, methodId];
  const firstFailedOn = collection.first_failed_on ?? terms.today;
  const usable = await usableMethods(own, billed.methods, subscription.row, terms);
  const another = usable.find((method) => !failed.includes(method.id));
  await updateCollection(own, invoiceId, {
    tries,
    method_id: null,
    failed_methods: failed,
    first_failed_on: firstFailedOn,
    last_failure: failure,
    next_try_on: another ? terms.today : nextTryOn(firstFailedOn, terms.retryDays, terms.today),
  });
  await noteEvent(subscription, 'charge_failed', {
    details: {
      invoice: {id: invoiceId, number: collection.number},
      amount: {amount: collection.amount_due, currency: subscription.row.currency},
      reason: failure,
      method: labelOf(attempt),
    },
  });
  // The backup is charged at once: as long as one is left, nothing is lost.
  if (another) return {kind: 'noted', declined: true};
  await beginGrace(billed, firstFailedOn, collection);
  return {kind: 'noted', declined: true, notice: {kind: 'charge_failed', invoiceId, tries}};
}

async function noteNoMethod(billed: BilledSubscription, collection: CollectionRow): Promise<CollectionStep> {
  const {today} = billed.terms;
  const {invoice_id: invoiceId} = collection;
  await updateCollection(billed.subscription.own, invoiceId, {first_failed_on: today, next_try_on: null});
  const began = await beginGrace(billed, today, collection);
  return {kind: 'noted', ...(began && {notice: {kind: 'grace_began', invoiceId}})};
}

/**
 * A subscription whose period isn't paid has some days left, from that period's first on if it lies ahead; one that is in grace already stays so through its first last day.
 * What is owed for a change within a period that was paid for ends nothing.
 */
async function beginGrace(
  {subscription, terms}: BilledSubscription,
  firstFailedOn: string,
  {invoice_id: invoiceId, number}: CollectionRow,
): Promise<SubscriptionRow | undefined> {
  const {row, own} = subscription;
  if (row.status !== 'active' && row.status !== 'trialing') return undefined;
  const period = await periodOf(own, invoiceId);
  if (!period) return undefined;
  const from = period.starts_on > firstFailedOn ? period.starts_on : firstFailedOn;
  const through = addDays(from, terms.graceDays);
  const changed = await changeSubscription(subscription, {status: 'past_due', grace_ends_on: through});
  await noteEvent({row: changed, own}, 'grace_began', {details: {invoice: {id: invoiceId, number}, until: through}});
  return changed;
}

function labelOf({method_type: type, method_brand: brand, method_last4: last4}: AttemptRow): MethodLabel {
  return {type, ...(brand !== null && {brand}), ...(last4 !== null && {last4})};
}
