import {dayIn} from '../clock.js';
import type {PaymentFailureCode} from '../port/contract.js';
import type {PspPayment} from '../port/psp.js';
import type {TenantScope, Unit} from '../port/unit.js';
import {isFinal, loadAttempt, type AttemptRow, type StoredAttempt} from './attempts.js';
import {invoicesOf, type Books} from './books.js';
import {appendChanges, type NewChange} from './outbox.js';
import {bookRefund} from './refunds.js';

/** The PSP has another payment under an attempt's key than the attempt asked for. */
export class PspMismatchError extends Error {
  override readonly name = 'PspMismatchError';
}

/** How long until an attempt under way is looked at again by the reconciliation, ms. */
const lookAgainAfter = 30_000;

/** An attempt never goes back to an earlier one of these: what was asked earlier may arrive later. */
const rank = {created: 0, requires_action: 1, processing: 2, succeeded: 3, failed: 3, canceled: 3} as const;

/**
 * Writes down what the PSP says became of an attempt: in one unit, once, and never back. A final attempt stays as it is, whoever else reports on it; only what was given back of one that succeeded is still
 * booked.
 * @param scope of the attempt's customer
 * @param canceledBecause when the payment was canceled for another reason than the customer's wish: the attempt has then failed, and this is why
 * @throws PspMismatchError when the PSP speaks of another amount: nothing is booked, an operator must look
 */
export function applyOutcome(
  books: Books,
  scope: TenantScope,
  attemptId: string,
  payment: PspPayment,
  canceledBecause?: PaymentFailureCode,
): Promise<StoredAttempt> {
  return books.database.run(scope, async (unit) => {
    const known = await requireAttempt(unit, attemptId, 'read');
    if (isOver(known.row, payment)) return known;
    // The invoices first and only then the attempt, as paying does: two units that wait for each other would both be lost.
    const ids = known.items.map((item) => item.invoice_id);
    await invoicesOf(books).payables(unit, ids, await customersDay(books, unit, known.row), 'lock');
    const attempt = await requireAttempt(unit, attemptId, 'lock');
    if (isOver(attempt.row, payment)) return attempt;
    refuseAnother(attempt.row, payment);

    switch (payment.status) {
      case 'succeeded':
        if (!isFinal(attempt.row.status)) await settle(books, unit, attempt, payment);
        if (await bookRefund(books, unit, attempt, payment.refunded)) await tell(books, unit, attempt);
        break;
      case 'failed':
        await end(books, unit, attempt, 'failed', payment.failure ?? 'processing_error', payment);
        break;
      case 'canceled':
        await end(books, unit, attempt, canceledBecause ? 'failed' : 'canceled', canceledBecause, payment);
        break;
      case 'requires_action':
      case 'processing':
        await progress(unit, attempt, payment.status, payment);
    }
    return requireAttempt(unit, attemptId, 'read');
  });
}

/** Whether nothing that the PSP says of the payment can change the attempt any more. */
function isOver({status}: AttemptRow, payment: PspPayment): boolean {
  const isGivenBack = status === 'succeeded' && payment.status === 'succeeded' && payment.refunded > 0;
  return isFinal(status) && !isGivenBack;
}

/** Books an attempt as paid: in its own unit for a payment by credit alone, in {@link applyOutcome} else. The unit holds the invoices' and the attempt's locks. */
export async function settle(
  books: Books,
  unit: Unit,
  {row, items}: StoredAttempt,
  payment?: PspPayment,
): Promise<void> {
  const today = await customersDay(books, unit, row);
  const type = payment?.method?.type ?? row.method_type;
  const brand = payment?.method?.brand ?? row.method_brand ?? undefined;
  const last4 = payment?.method?.last4 ?? row.method_last4 ?? undefined;
  const method = {type, ...(brand !== undefined && {brand}), ...(last4 !== undefined && {last4})};
  for (const item of items) {
    await invoicesOf(books).recordPayment(unit, {
      attemptId: row.id,
      invoiceId: item.invoice_id,
      currency: row.currency,
      charge: item.charge,
      credit: item.credit,
      method,
      reference: row.reference,
      paidOn: today,
    });
  }
  if (row.credit > 0) await books.backend.creditBalance?.apply(unit, row.id, today);
  const invoiceIds = items.map((item) => item.invoice_id);
  const revived = (await books.backend.subscriptions?.settled(unit, invoiceIds, today)) ?? [];
  const saved = row.save_method && row.provider !== null ? payment?.savedCard : undefined;
  if (saved && row.provider !== null) {
    const {ref, ...method} = saved;
    await books.backend.paymentMethods?.save(unit, {provider: row.provider, providerRef: ref, ...method});
  }
  await update(unit, row.id, {
    status: 'succeeded',
    method_type: type,
    method_brand: brand ?? null,
    method_last4: last4 ?? null,
    action_url: null,
    lease_until: null,
    settled_at: unit.now,
  });
  await free(unit, row.id);
  await tell(books, unit, {row, items}, [
    ...revived.map((id): NewChange => ({resource: 'subscriptions', id})),
    ...(saved ? [{resource: 'payment-methods', id: null} as const] : []),
  ]);
}

async function end(
  books: Books,
  unit: Unit,
  attempt: StoredAttempt,
  status: 'failed' | 'canceled',
  failure: PaymentFailureCode | undefined,
  payment: PspPayment,
): Promise<void> {
  const {row} = attempt;
  if (row.credit > 0) await books.backend.creditBalance?.release(unit, row.id);
  await update(unit, row.id, {
    status,
    failure_code: failure ?? null,
    ...label(row, payment),
    action_url: null,
    lease_until: null,
  });
  await free(unit, row.id);
  await tell(books, unit, attempt);
}

async function progress(
  unit: Unit,
  {row}: StoredAttempt,
  status: 'requires_action' | 'processing',
  payment: PspPayment,
): Promise<void> {
  const lease_until = new Date(unit.now.getTime() + lookAgainAfter);
  const action_url = status === 'requires_action' ? (payment.actionUrl ?? null) : null;
  if (rank[row.status] > rank[status]) return;
  if (row.status === status && row.action_url === action_url) {
    await unit.db
      .updateTable('payment_attempts')
      .set({lease_until})
      .where('tenant_id', '=', unit.scope.tenantId)
      .where('customer_id', '=', unit.scope.customerId)
      .where('id', '=', row.id)
      .execute();
    return;
  }
  await update(unit, row.id, {status, action_url, ...label(row, payment), lease_until});
  await appendChanges(unit, [{resource: 'payment-attempts', id: row.id}]);
}

function label(
  row: AttemptRow,
  {method}: PspPayment,
): Pick<AttemptRow, 'method_type' | 'method_brand' | 'method_last4'> {
  return {
    method_type: method?.type ?? row.method_type,
    method_brand: method?.brand ?? row.method_brand,
    method_last4: method?.last4 ?? row.method_last4,
  };
}

async function update(unit: Unit, id: string, changes: Partial<AttemptRow>): Promise<void> {
  await unit.db
    .updateTable('payment_attempts')
    .set({...changes, updated_at: unit.now})
    .where('tenant_id', '=', unit.scope.tenantId)
    .where('customer_id', '=', unit.scope.customerId)
    .where('id', '=', id)
    .execute();
}

/** Lets other attempts have the invoices. */
async function free(unit: Unit, id: string): Promise<void> {
  await unit.db
    .updateTable('payment_attempt_items')
    .set({active: false})
    .where('tenant_id', '=', unit.scope.tenantId)
    .where('customer_id', '=', unit.scope.customerId)
    .where('attempt_id', '=', id)
    .execute();
}

/** Notes that the attempt, its invoices, the orders and quotes these are of, and the credit it holds have changed. */
export async function tell(
  books: Books,
  unit: Unit,
  {row, items}: StoredAttempt,
  more: readonly NewChange[] = [],
): Promise<void> {
  const invoiceIds = items.map((item) => item.invoice_id);
  const orders = (await books.backend.orders?.ofInvoices(unit, invoiceIds)) ?? [];
  const ids = (resource: 'invoices' | 'orders' | 'quotes', found: ReadonlyArray<string | null>): NewChange[] =>
    [...new Set(found)].flatMap((id) => (id === null ? [] : [{resource, id}]));
  await appendChanges(unit, [
    ...ids('invoices', invoiceIds),
    ...ids(
      'orders',
      orders.map(({orderId}) => orderId),
    ),
    ...ids(
      'quotes',
      orders.map(({quoteId}) => quoteId),
    ),
    ...(row.credit > 0 ? [{resource: 'credit-balance', id: null} as const] : []),
    {resource: 'payment-attempts', id: row.id},
    ...more,
  ]);
}

async function requireAttempt(unit: Unit, id: string, lock: 'lock' | 'read'): Promise<StoredAttempt> {
  const attempt = await loadAttempt(unit, {id}, lock);
  if (!attempt) throw new Error(`There is no payment attempt ${id}.`);
  return attempt;
}

/** A payment canceled before it arrived has no amount; any other must be exactly the attempt's. */
function refuseAnother(row: AttemptRow, payment: PspPayment): void {
  const same =
    payment.key === row.id &&
    (payment.status === 'canceled' || (payment.amount === row.charge && payment.currency === row.currency));
  if (same && payment.refunded <= row.charge) return;
  throw new PspMismatchError(
    `The PSP's payment ${payment.id} is not what attempt ${row.id} asked for: ${payment.amount} ${payment.currency}, ${payment.refunded} of it given back, under the key ` +
      `${payment.key} instead of ${row.charge} ${row.currency}. Nothing was booked; compare the two by hand.`,
  );
}

/** Today where the customer is, ISO. */
async function customersDay(books: Books, unit: Unit, row: AttemptRow): Promise<string> {
  return dayIn((await books.backend.directory.timeZone(unit, row.customer_id)) ?? 'UTC', unit.now);
}
