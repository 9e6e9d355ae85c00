import {sql} from 'kysely';

import {daysBetween} from '../clock.js';
import type {InvoiceListRecord} from '../port/backend.js';
import type {Money} from '../port/contract.js';
import type {Unit} from '../port/unit.js';
import {fillInstallments, installmentDue, type FilledInstallment, type InstallmentPlan} from './installments.js';
import {owned} from './scope.js';

/** What a list shows of an invoice and what it can be sorted by. */
export interface InvoiceRow {
  id: string;
  number: string;
  number_order: string;
  status: InvoiceListRecord['status'];
  issued_on: string;
  due_on: string;
  next_due_on: string;
  currency: string;
  total: number;
  amount_paid: number;
  amount_credited: number;
  amount_due: number;
  origin_type: InvoiceListRecord['origin']['type'];
  origin_number: string | null;
  reference: string | null;
  paid_on: string | null;
}

/** The columns of `InvoiceRow`. */
export const invoiceRowColumns = sql`id, number, number_order, status, issued_on, due_on, next_due_on, currency, total, amount_paid,
  amount_credited, amount_due, origin_type, origin_number, reference, paid_on`;

/** The record of a row; `today` is the customer's ISO day. */
export function invoiceListRecord(row: InvoiceRow, plan: readonly InstallmentPlan[], today: string): InvoiceListRecord {
  const money = (amount: number): Money => ({amount, currency: row.currency});
  const now = installmentDue(filledPlan(row, plan), today);
  return {
    id: row.id,
    number: row.number,
    status: row.status,
    overdue: row.amount_due > 0 && row.next_due_on < today,
    partiallyPaid: row.amount_due > 0 && row.amount_paid + row.amount_credited > 0,
    issuedOn: row.issued_on,
    dueOn: row.next_due_on,
    dueInDays: daysBetween(today, row.next_due_on),
    total: money(row.total),
    amountDue: money(row.amount_due),
    installmentDue: now === undefined ? null : money(now),
    origin: {type: row.origin_type, ...(row.origin_number !== null && {number: row.origin_number})},
    reference: row.reference,
    paidOn: row.paid_on,
  };
}

/** An invoice's instalments with what is left of each; of a void invoice nothing is. */
export function filledPlan(
  row: Pick<InvoiceRow, 'status' | 'total' | 'amount_paid' | 'amount_credited'>,
  plan: readonly InstallmentPlan[],
): FilledInstallment[] {
  return fillInstallments(plan, row.status === 'void' ? row.total : row.amount_paid + row.amount_credited);
}

/** The instalments of each of `invoiceIds`, in order; invoices without any are left out. */
export async function readPlans(unit: Unit, invoiceIds: readonly string[]): Promise<Map<string, InstallmentPlan[]>> {
  const plans = new Map<string, InstallmentPlan[]>();
  if (invoiceIds.length === 0) return plans;
  const rows = await unit.db
    .selectFrom('installments')
    .select(['invoice_id', 'number', 'due_on', 'amount'])
    .where(owned(unit))
    .where('invoice_id', 'in', invoiceIds)
    .orderBy('invoice_id')
    .orderBy('number')
    .execute();
  for (const {invoice_id: id, ...installment} of rows) plans.set(id, [...(plans.get(id) ?? []), installment]);
  return plans;
}

/** Rows with their instalments, as records. */
export async function invoiceListRecords(
  unit: Unit,
  rows: readonly InvoiceRow[],
  today: string,
): Promise<InvoiceListRecord[]> {
  const plans = await readPlans(
    unit,
    rows.map(({id}) => id),
  );
  return rows.map((row) => invoiceListRecord(row, plans.get(row.id) ?? [], today));
}
