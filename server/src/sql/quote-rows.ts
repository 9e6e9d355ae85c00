import {sql} from 'kysely';

import {daysBetween} from '../clock.js';
import type {InvoiceListRecord} from '../port/backend.js';
import type {QuoteOriginType, QuoteStatus} from '../port/contract.js';
import type {QuoteListRecord} from '../port/quotes.js';
import type {Unit} from '../port/unit.js';
import {downPayment} from '../pricing/down-payment.js';
import {awaitsPayment} from './order-payments.js';
import {owned} from './scope.js';

/** What a list shows of a quote and what it can be sorted by. */
export interface QuoteRow {
  id: string;
  number: string;
  number_order: string;
  title: string | null;
  status: QuoteStatus;
  issued_on: string;
  valid_until: string | null;
  valid_order: string;
  currency: string;
  total: number;
  origin_type: QuoteOriginType;
  origin_name: string | null;
  requires_signature: boolean;
  down_payment_percent: string | null;
  declined_at: Date | null;
  approval_requested_at: Date | null;
  new_quote_requested_at: Date | null;
}

/** The columns of `QuoteRow`. */
export const quoteRowColumns = sql`id, number, number_order, title, status, issued_on, valid_until, valid_order, currency, total, origin_type,
  origin_name, requires_signature, down_payment_percent, declined_at, approval_requested_at, new_quote_requested_at`;

/** What other tables know of a quote. */
export interface QuoteSurroundings {
  id: string;
  changes_requested: boolean;
  has_options: boolean;
  decline_undo_minutes: number;
  order_id: string | null;
  order_number: string | null;
  awaits_payment: boolean | null;
  /** The first invoice of its order: the one that accepting it made. */
  invoice_id: string | null;
  invoice_number: string | null;
  invoice_status: InvoiceListRecord['status'] | null;
  /** Minor units. */
  invoice_due: number | null;
}

/** By quote id. */
export async function readSurroundings(
  unit: Unit,
  quoteIds: readonly string[],
): Promise<Map<string, QuoteSurroundings>> {
  if (quoteIds.length === 0) return new Map();
  const {rows} = await sql<QuoteSurroundings>`
    select q.id, t.decline_undo_minutes, o.id as order_id, o.number as order_number, ${awaitsPayment('o')} as awaits_payment,
      i.id as invoice_id, i.number as invoice_number, i.status as invoice_status, i.amount_due as invoice_due,
      exists (select from quote_change_requests c
        where c.tenant_id = q.tenant_id and c.customer_id = q.customer_id and c.quote_id = q.id and c.status = 'open') as changes_requested,
      exists (select from quote_lines l
        where l.tenant_id = q.tenant_id and l.customer_id = q.customer_id and l.quote_id = q.id and l.revision = q.revision
          and l.min_quantity is not null) as has_options
    from quotes q
    join tenants t on t.tenant_id = q.tenant_id
    left join orders o on o.tenant_id = q.tenant_id and o.customer_id = q.customer_id and o.quote_id = q.id
    left join lateral (
      select id, number, status, amount_due from invoices
      where tenant_id = o.tenant_id and customer_id = o.customer_id and order_id = o.id
      order by issued_on, number_order limit 1
    ) i on true
    where ${owned(unit, 'q')} and q.id = any(${[...quoteIds]}::text[])`.execute(unit.db);
  return new Map(rows.map((row) => [row.id, row]));
}

/** The record of a row; `today` is the customer's ISO day. */
export function quoteListRecord(row: QuoteRow, around: QuoteSurroundings | undefined, today: string): QuoteListRecord {
  const isOpen = row.status === 'open';
  return {
    id: row.id,
    number: row.number,
    title: row.title,
    status: row.status,
    expired: isOpen && isPast(row, today),
    issuedOn: row.issued_on,
    validUntil: row.valid_until,
    validInDays: row.valid_until === null ? null : daysBetween(today, row.valid_until),
    total: {amount: row.total, currency: row.currency},
    origin: {type: row.origin_type, name: row.origin_name},
    requires: {signature: row.requires_signature, payment: downPayment(row.total, row.down_payment_percent) > 0},
    awaitingPayment: around?.awaits_payment ?? false,
    awaitingApproval: isOpen && row.approval_requested_at !== null,
    changesRequested: isOpen && (around?.changes_requested ?? false),
    facts: {
      hasOptions: around?.has_options ?? false,
      undoUntil: undoUntil(row, around?.decline_undo_minutes ?? 0)?.toISOString() ?? null,
      approvalRequested: row.approval_requested_at !== null,
      newQuoteRequested: row.new_quote_requested_at !== null,
      payable: payableOf(row, around),
    },
  };
}

/** Whether its last day is over; on that day itself it isn't. `today` is the customer's ISO day. */
export function isPast({valid_until: validUntil}: Pick<QuoteRow, 'valid_until'>, today: string): boolean {
  return validUntil !== null && validUntil < today;
}

/** Until when a decline can be taken back; undefined of a quote that isn't declined. */
export function undoUntil({declined_at: declinedAt}: Pick<QuoteRow, 'declined_at'>, minutes: number): Date | undefined {
  return declinedAt === null ? undefined : new Date(declinedAt.getTime() + minutes * 60_000);
}

function payableOf({currency}: QuoteRow, around: QuoteSurroundings | undefined): QuoteListRecord['facts']['payable'] {
  const {invoice_id: id, invoice_status: status, invoice_due: amountDue} = around ?? {};
  if (id == null || status == null || amountDue == null) return null;
  return {id, status, currency, amountDue};
}

/** Rows as records. */
export async function quoteListRecords(
  unit: Unit,
  rows: readonly QuoteRow[],
  today: string,
): Promise<QuoteListRecord[]> {
  const around = await readSurroundings(
    unit,
    rows.map(({id}) => id),
  );
  return rows.map((row) => quoteListRecord(row, around.get(row.id), today));
}
