import {sql} from 'kysely';

import type {InvoiceRecord, InvoicesSection} from '../port/backend.js';
import type {Money} from '../port/contract.js';
import type {Unit} from '../port/unit.js';
import {readDocumentParts} from './documents.js';
import {installmentStatus} from './installments.js';
import {filledPlan, invoiceListRecord, readPlans} from './invoice-rows.js';
import {owned} from './scope.js';

/** One invoice with all that belongs to it. */
export const getInvoice: InvoicesSection['get'] = async (unit, id, today): Promise<InvoiceRecord | undefined> => {
  if (id.includes('\0')) return undefined;
  const row = await unit.db
    .selectFrom('invoices')
    .selectAll()
    .where(owned(unit))
    .where('id', '=', id)
    .executeTakeFirst();
  if (!row) return undefined;
  // In a unit of all customers the rest is read as the invoice's own customer.
  const own: Unit = {...unit, scope: {...unit.scope, customerId: row.customer_id}};
  const money = (amount: number): Money => ({amount, currency: row.currency});
  const plan = (await readPlans(own, [id])).get(id) ?? [];
  return {
    ...invoiceListRecord(row, plan, today),
    ...(await readDocumentParts(own, {kind: 'invoice', id}, row.currency)),
    subtotal: money(row.subtotal),
    discountTotal: money(row.discount_total),
    taxTotal: money(row.tax_total),
    amountPaid: money(row.amount_paid),
    amountCredited: money(row.amount_credited),
    payments: await readPayments(own, id),
    creditsApplied: await readCredits(own, id, row.currency),
    installments: filledPlan(row, plan).map((installment) => ({
      number: installment.number,
      dueOn: installment.due_on,
      amount: money(installment.amount),
      amountDue: money(installment.amountDue),
      status: installmentStatus(installment, today),
    })),
    terms: row.terms,
    notes: row.notes,
    version: row.version,
  };
};

/** Oldest first. What credit alone paid is among the credits instead. */
async function readPayments(unit: Unit, invoiceId: string): Promise<InvoiceRecord['payments']> {
  const rows = await unit.db
    .selectFrom('payments')
    .selectAll()
    .where(owned(unit))
    .where('invoice_id', '=', invoiceId)
    .where('amount', '>', 0)
    .orderBy('paid_on')
    .orderBy('id')
    .execute();
  return rows.map((row) => ({
    id: row.id,
    amount: {amount: row.amount, currency: row.currency},
    refunded: {amount: row.refunded, currency: row.currency},
    paidOn: row.paid_on,
    status: row.status,
    method: {
      type: row.method_type,
      ...(row.method_brand !== null && {brand: row.method_brand}),
      ...(row.method_last4 !== null && {last4: row.method_last4}),
    },
    attemptId: row.attempt_id,
    reference: row.reference,
  }));
}

async function readCredits(unit: Unit, invoiceId: string, currency: string): Promise<InvoiceRecord['creditsApplied']> {
  const {rows} = await sql<{amount: number; applied_on: string; id: string; number: string}>`
    select a.amount, a.applied_on, n.id, n.number
    from credit_applications a
    join credit_notes n on n.tenant_id = a.tenant_id and n.customer_id = a.customer_id and n.id = a.credit_note_id
    where ${owned(unit, 'a')} and a.invoice_id = ${invoiceId} and a.status = 'applied'
    order by a.applied_on, a.id`.execute(unit.db);
  return rows.map((row) => ({
    amount: {amount: row.amount, currency},
    appliedOn: row.applied_on,
    creditNoteId: row.id,
    creditNoteNumber: row.number,
  }));
}
