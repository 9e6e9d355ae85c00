import type {InvoicesSection, Payable} from '../port/backend.js';
import {newId} from '../ids.js';
import {installmentDue, nextDueOn} from './installments.js';
import {filledPlan, readPlans} from './invoice-rows.js';
import {downPayments} from './order-payments.js';
import {owned} from './scope.js';

export const readPayables: InvoicesSection['payables'] = async (unit, ids, today, lock): Promise<Payable[]> => {
  const wanted = ids.filter((id) => !id.includes('\0'));
  if (wanted.length === 0) return [];
  // In id order, always: two units that lock some of the same invoices then wait for each other instead of blocking each other.
  const query = unit.db.selectFrom('invoices').selectAll().where(owned(unit)).where('id', 'in', wanted).orderBy('id');
  const rows = await (lock === 'lock' ? query.forUpdate() : query).execute();
  const plans = await readPlans(unit, wanted);
  const waitedFor = await downPayments(unit, wanted);
  return rows.map((row) => {
    const now = installmentDue(filledPlan(row, plans.get(row.id) ?? []), today);
    return {
      id: row.id,
      number: row.number,
      version: row.version,
      status: row.status,
      currency: row.currency,
      amountDue: row.amount_due,
      ...(now !== undefined && {installmentDue: now}),
      isDownPayment: row.amount_due > 0 && waitedFor.has(row.id),
      dueOn: row.next_due_on,
    };
  });
};

/**
 * Money that came is booked even on an invoice that was voided meanwhile: the books say what happened, and the vendor gives it back.
 * The database's constraint refuses what would pay more than the total.
 */
export const recordPayment: InvoicesSection['recordPayment'] = async (unit, payment): Promise<void> => {
  const {invoiceId, charge, credit} = payment;
  const {db, scope} = unit;
  const invoice = await db
    .selectFrom('invoices')
    .selectAll()
    .where(owned(unit))
    .where('id', '=', invoiceId)
    .forUpdate()
    .executeTakeFirst();
  if (!invoice)
    throw new Error(
      `Attempt ${payment.attemptId} pays invoice ${invoiceId}, which this customer doesn't have. Nothing was booked.`,
    );
  if (invoice.currency !== payment.currency) {
    throw new Error(
      `Attempt ${payment.attemptId} pays invoice ${invoiceId} in ${payment.currency}, but it is in ${invoice.currency}. Nothing was booked.`,
    );
  }
  const booked = await db
    .insertInto('payments')
    .values({
      tenant_id: scope.tenantId,
      customer_id: invoice.customer_id,
      id: newId('pay'),
      invoice_id: invoiceId,
      attempt_id: payment.attemptId,
      amount: charge,
      credit,
      currency: payment.currency,
      paid_on: payment.paidOn,
      status: 'succeeded',
      method_type: payment.method.type,
      method_brand: payment.method.brand ?? null,
      method_last4: payment.method.last4 ?? null,
      reference: payment.reference,
    })
    .onConflict((conflict) => conflict.columns(['tenant_id', 'customer_id', 'attempt_id', 'invoice_id']).doNothing())
    .returning('id')
    .executeTakeFirst();
  if (!booked) return;

  const amounts = {amount_paid: invoice.amount_paid + charge, amount_credited: invoice.amount_credited + credit};
  const plan = (await readPlans(unit, [invoiceId])).get(invoiceId) ?? [];
  const settled = invoice.status !== 'void' && amounts.amount_paid + amounts.amount_credited === invoice.total;
  await db
    .updateTable('invoices')
    .set({
      ...amounts,
      ...(settled && {status: 'paid' as const, paid_on: payment.paidOn}),
      next_due_on: nextDueOn(filledPlan({...invoice, ...amounts}, plan)) ?? invoice.due_on,
      version: invoice.version + 1,
    })
    .where(owned(unit))
    .where('id', '=', invoiceId)
    .execute();
};

export const recordRefund: InvoicesSection['recordRefund'] = async (unit, refund): Promise<boolean> => {
  const {attemptId, invoiceId, refunded} = refund;
  const booked = await unit.db
    .updateTable('payments')
    .set((eb) => ({
      refunded,
      status: eb
        .case()
        .when('amount', '=', refunded)
        .then('refunded' as const)
        .else('succeeded' as const)
        .end(),
    }))
    .where(owned(unit))
    .where('attempt_id', '=', attemptId)
    .where('invoice_id', '=', invoiceId)
    .where('status', '=', 'succeeded')
    .where('refunded', '<', refunded)
    .returning('id')
    .executeTakeFirst();
  if (!booked) return false;
  await unit.db
    .updateTable('invoices')
    .set((eb) => ({version: eb('version', '+', 1)}))
    .where(owned(unit))
    .where('id', '=', invoiceId)
    .execute();
  return true;
};
