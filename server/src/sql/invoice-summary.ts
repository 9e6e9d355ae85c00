import {sql} from 'kysely';

import type {InvoicesSection} from '../port/backend.js';
import type {InvoiceSummary, Money} from '../port/contract.js';
import type {Unit} from '../port/unit.js';
import {statusCondition} from './invoice-list.js';
import {allOf, countRows} from './page.js';
import {owned} from './scope.js';

type Counts = Omit<InvoiceSummary['counts'], 'creditNotes'>;

/** How many invoices each filter holds, and the money per currency. */
export const summarizeInvoices: InvoicesSection['summary'] = async (unit, today) => {
  const holds = (status: keyof Counts) => sql`count(*) filter (where ${allOf(statusCondition(status, today))})`;
  const {rows} = await sql<Counts>`
    select count(*) as all, ${holds('open')} as open, ${holds('overdue')} as overdue, ${holds('paid')} as paid, ${holds('canceled')} as canceled
    from invoices where ${owned(unit)}`.execute(unit.db);
  const counts = rows[0] ?? {all: 0, open: 0, overdue: 0, paid: 0, canceled: 0};
  const creditNotes = await countRows(unit, 'credit_notes', [owned(unit)]);
  return {counts: {...counts, creditNotes}, ...(await sumsDue(unit, today))};
};

/** Of an invoice in instalments only those past their day are overdue. */
async function sumsDue(unit: Unit, today: string): Promise<Pick<InvoiceSummary, 'due' | 'overdue'>> {
  const {rows} = await sql<{currency: string; due: number; overdue: number}>`
    select currency, sum(amount_due)::bigint as due,
      coalesce(sum(coalesce(late.amount, amount_due)) filter (where next_due_on < ${today}), 0)::bigint as overdue
    from invoices left join lateral (
      select sum(greatest(0, least(plan.amount, plan.running - amount_paid - amount_credited))) as amount
      from (
        select amount, due_on, sum(amount) over (order by number) as running from installments
        where tenant_id = invoices.tenant_id and customer_id = invoices.customer_id and invoice_id = invoices.id
      ) as plan
      where plan.due_on < ${today}
    ) as late on true
    where ${owned(unit)} and amount_due > 0
    group by currency order by currency`.execute(unit.db);
  const money = (read: (row: (typeof rows)[number]) => number): Money[] =>
    rows.map((row) => ({amount: read(row), currency: row.currency})).filter(({amount}) => amount > 0);
  return {due: money(({due}) => due), overdue: money(({overdue}) => overdue)};
}
