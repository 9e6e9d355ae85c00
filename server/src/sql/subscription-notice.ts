import {addDays} from '../clock.js';
import {loadAttempt} from '../ledger/attempts.js';
import {keyOfTry} from '../ledger/collect.js';
import type {BillingNotice, NoticeContent} from '../port/billing-notices.js';
import type {MethodLabel, Money} from '../port/contract.js';
import type {SubscriptionsSection} from '../port/subscriptions.js';
import type {Unit} from '../port/unit.js';
import {firstMethod, readTerms, usableMethods} from './billing-terms.js';
import {paymentMethods} from './payment-methods.js';
import {owned} from './scope.js';
import {estimatePeriod} from './subscription-renewal.js';
import {readItems, type LockedSubscription, type SubscriptionRow} from './subscription-state.js';

/** What a notice says as things are now. */
export const noticeContent: NonNullable<SubscriptionsSection['notice']> = async (
  unit,
  subscriptionId,
  notice,
  today,
) => {
  const row = await unit.db
    .selectFrom('subscriptions')
    .selectAll()
    .where(owned(unit))
    .where('id', '=', subscriptionId)
    .executeTakeFirst();
  if (!row) return 'gone';
  const subscription = {row, own: unit, items: await readItems(unit, subscriptionId)};
  const said = await say(subscription, notice, today);
  if (!said) return 'canceled';
  return {product: await productName(unit, row), number: row.number, ...said};
};

type Said = NoticeContent extends infer One
  ? One extends NoticeContent
    ? Omit<One, 'product' | 'number'>
    : never
  : never;

/** Undefined when it is no longer true. */
function say(subscription: LockedSubscription, notice: BillingNotice, today: string): Promise<Said | undefined> {
  switch (notice.kind) {
    case 'renewal_reminder':
      return renewal(subscription, notice.on, today);
    case 'expiry_reminder':
      return Promise.resolve(expiry(subscription.row, notice.on, today));
    case 'charge_failed':
      return failure(subscription, notice.invoiceId, notice.tries);
    case 'grace_began':
      return grace(subscription, notice.invoiceId);
    case 'subscription_closed':
      return closing(subscription, notice.on, today);
  }
}

function isToEnd(row: SubscriptionRow): boolean {
  return row.cancel_at_period_end || !row.auto_renew;
}

/** Whether the day after its period is that day, and still to come. */
function isAhead(row: SubscriptionRow, on: string, today: string): boolean {
  const runs = row.status === 'active' || row.status === 'trialing';
  return runs && addDays(row.period_ends_on, 1) === on && today < on;
}

async function renewal(subscription: LockedSubscription, on: string, today: string): Promise<Said | undefined> {
  const {row, own} = subscription;
  const pausesBefore = row.pause_from !== null && row.pause_from <= on;
  if (!isAhead(row, on, today) || isToEnd(row) || pausesBefore) return undefined;
  const {priced} = await estimatePeriod(subscription, on, row.status === 'trialing');
  if (priced.total === 0) return undefined;
  const terms = await readTerms(own);
  const [usable] = terms ? await usableMethods(own, paymentMethods, row, {...terms, today: on}) : [];
  const first = await firstMethod(own, paymentMethods, row, on);
  return {
    kind: 'renewal_reminder',
    on,
    total: {amount: priced.total, currency: row.currency},
    method: usable ? labelOf(usable) : first ? labelOf(first) : null,
    methodExpires: !usable && first?.expired === true,
  };
}

function expiry(row: SubscriptionRow, on: string, today: string): Said | undefined {
  return isAhead(row, on, today) && isToEnd(row) ? {kind: 'expiry_reminder', lastDay: row.period_ends_on} : undefined;
}

async function failure({row, own}: LockedSubscription, invoiceId: string, tries: number): Promise<Said | undefined> {
  const invoice = await owing(own, invoiceId);
  const attempt = await loadAttempt(own, {userId: null, idempotencyKey: keyOfTry(invoiceId, tries)});
  if (!invoice || !attempt) return undefined;
  const {method_type: type, method_brand: brand, method_last4: last4, failure_code: code} = attempt.row;
  return {
    kind: 'charge_failed',
    ...invoice,
    method: {type, ...(brand !== null && {brand}), ...(last4 !== null && {last4})},
    needsConfirmation: code === 'authentication_required',
    retryOn: await nextTry(own, invoiceId, row.grace_ends_on),
    graceEndsOn: row.grace_ends_on,
  };
}

/** A try after the grace would come too late. */
async function nextTry(own: Unit, invoiceId: string, graceEndsOn: string | null): Promise<string | null> {
  const row = await own.db
    .selectFrom('collections')
    .select('next_try_on')
    .where(owned(own))
    .where('invoice_id', '=', invoiceId)
    .where('status', '=', 'due')
    .executeTakeFirst();
  const day = row?.next_try_on ?? null;
  return day !== null && (graceEndsOn === null || day <= graceEndsOn) ? day : null;
}

async function grace({row, own}: LockedSubscription, invoiceId: string): Promise<Said | undefined> {
  const invoice = await owing(own, invoiceId);
  if (!invoice || row.grace_ends_on === null) return undefined;
  return {kind: 'grace_began', ...invoice, graceEndsOn: row.grace_ends_on};
}

async function closing({row, own}: LockedSubscription, on: string, today: string): Promise<Said | undefined> {
  if (row.status !== 'canceled' || row.canceled_on !== on) return undefined;
  const unpaid = row.canceled_because === 'unpaid' && today <= row.period_ends_on ? await givenUp(own, row.id) : null;
  return {
    kind: 'subscription_closed',
    on,
    isUnpaid: row.canceled_because === 'unpaid',
    unpaid: unpaid && {...unpaid, until: row.period_ends_on},
  };
}

interface Owing {
  readonly invoice: string;
  readonly amount: Money;
}

async function owing(own: Unit, id: string): Promise<Owing | undefined> {
  const row = await own.db
    .selectFrom('invoices')
    .select(['number', 'amount_due', 'currency'])
    .where(owned(own))
    .where('id', '=', id)
    .where('status', '=', 'open')
    .executeTakeFirst();
  return row && {invoice: row.number, amount: {amount: row.amount_due, currency: row.currency}};
}

/** The one invoice that would have it go on; null when several are unpaid, since then no single one would. */
async function givenUp(own: Unit, subscriptionId: string): Promise<Owing | null> {
  const rows = await own.db
    .selectFrom('invoices')
    .select(['number', 'amount_due', 'currency'])
    .where(owned(own))
    .where('subscription_id', '=', subscriptionId)
    .where('status', '=', 'uncollectible')
    .execute();
  const [row] = rows;
  if (!row || rows.length > 1) return null;
  return {invoice: row.number, amount: {amount: row.amount_due, currency: row.currency}};
}

function labelOf({type, brand, last4}: MethodLabel): MethodLabel {
  return {type, brand, last4};
}

async function productName(own: Unit, row: SubscriptionRow): Promise<string> {
  const product = await own.db
    .selectFrom('products')
    .select('name')
    .where('tenant_id', '=', row.tenant_id)
    .where('id', '=', row.product_id)
    .executeTakeFirstOrThrow();
  return product.name;
}
