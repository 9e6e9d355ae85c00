import {sql} from 'kysely';

import {daysBetween} from '../clock.js';
import type {OrderStatus} from '../port/contract.js';
import type {OrderListRecord} from '../port/orders.js';
import type {Unit} from '../port/unit.js';
import type {LineRow} from './documents.js';
import {awaitsPayment} from './order-payments.js';
import {owned} from './scope.js';

/** What a list shows of an order and what it can be sorted by. */
export interface OrderRow {
  id: string;
  number: string;
  number_order: string;
  status: OrderStatus;
  ordered_on: string;
  starts_on: string | null;
  ends_on: string | null;
  starts_order: string;
  ends_order: string;
  currency: string;
  total: number;
  reference: string | null;
}

/** The columns of `OrderRow`. */
export const orderRowColumns = sql`id, number, number_order, status, ordered_on, starts_on, ends_on, starts_order, ends_order, currency, total, reference`;

/** A line as it is stored; an order has neither subtotals nor options. */
export interface OrderLineRow extends LineRow {
  kind: 'item' | 'section' | 'note';
  sku: string | null;
}

/** What other tables know of an order. Amounts in minor units. */
export interface OrderSurroundings {
  id: string;
  agreement: OrderListRecord['agreement'];
  more_agreed: number;
  awaits_payment: boolean;
  invoice_count: number;
  /** Paid or credited. */
  settled: number;
  due: number;
  payables: {id: string; status: 'open' | 'uncollectible'; amountDue: number}[];
}

/** How many items a list shows of what was agreed. */
const shownItems = 8;

/** By order id. */
export async function readOrderSurroundings(
  unit: Unit,
  orderIds: readonly string[],
): Promise<Map<string, OrderSurroundings>> {
  if (orderIds.length === 0) return new Map();
  const {rows} = await sql<OrderSurroundings>`
    select o.id, ${awaitsPayment('o')} as awaits_payment, i.invoice_count, i.settled, i.due, i.payables, l.agreement,
      l.more_agreed
    from orders o
    cross join lateral (
      select greatest(count(*) - ${sql.lit(shownItems)}, 0) as more_agreed,
        coalesce(
          json_agg(json_build_object(
            'description', description, 'unit', unit,
            'quantity', case when unit_price >= 0 then trim_scale(quantity)::text end) order by position) filter (where nth <= ${sql.lit(shownItems)}),
          '[]') as agreement
      from (
        select *, row_number() over (order by position) as nth from order_lines
        where tenant_id = o.tenant_id and customer_id = o.customer_id and order_id = o.id and kind = 'item'
      ) as items
    ) l
    left join lateral (
      select count(*) as invoice_count, coalesce(sum(amount_due), 0)::bigint as due,
        coalesce(sum(amount_paid + amount_credited) filter (where status <> 'void'), 0)::bigint as settled,
        coalesce(
          json_agg(json_build_object('id', id, 'status', status, 'amountDue', amount_due) order by next_due_on, id) filter (where amount_due > 0),
          '[]') as payables
      from invoices where tenant_id = o.tenant_id and customer_id = o.customer_id and order_id = o.id
    ) i on true
    where ${owned(unit, 'o')} and o.id = any(${[...orderIds]}::text[])`.execute(unit.db);
  return new Map(rows.map((row) => [row.id, row]));
}

/** The record of a row; `today` is the customer's ISO day. */
export function orderListRecord(row: OrderRow, around: OrderSurroundings | undefined, today: string): OrderListRecord {
  const {currency} = row;
  return {
    id: row.id,
    number: row.number,
    status: row.status,
    orderedOn: row.ordered_on,
    startsOn: row.starts_on,
    endsOn: row.ends_on,
    progress: progressOf(row, today),
    agreement: around?.agreement ?? [],
    moreAgreed: around?.more_agreed ?? 0,
    total: {amount: row.total, currency},
    amountPaid: {amount: around?.settled ?? 0, currency},
    amountDue: {amount: around?.due ?? 0, currency},
    awaitingPayment: around?.awaits_payment ?? false,
    reference: row.reference,
    invoiceCount: around?.invoice_count ?? 0,
    facts: {payables: (around?.payables ?? []).map((payable) => ({...payable, currency}))},
  };
}

/**
 * How much of the period has passed, percent, rounded down: 0 on its first day and before, 100 only once its last day is over.
 * Null without a period.
 */
export function progressOf(
  {starts_on: startsOn, ends_on: endsOn}: Pick<OrderRow, 'starts_on' | 'ends_on'>,
  today: string,
): number | null {
  if (startsOn === null || endsOn === null) return null;
  const days = daysBetween(startsOn, endsOn) + 1;
  const passed = Math.min(Math.max(daysBetween(startsOn, today), 0), days);
  return Math.floor((100 * passed) / days);
}

/** Rows as records. */
export async function orderListRecords(
  unit: Unit,
  rows: readonly OrderRow[],
  today: string,
): Promise<OrderListRecord[]> {
  const around = await readOrderSurroundings(
    unit,
    rows.map(({id}) => id),
  );
  return rows.map((row) => orderListRecord(row, around.get(row.id), today));
}
