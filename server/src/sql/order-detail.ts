import {sql, type Selectable} from 'kysely';

import type {Money, Order} from '../port/contract.js';
import type {OrderRecord, OrdersSection} from '../port/orders.js';
import type {Unit} from '../port/unit.js';
import {readDocumentParts} from './documents.js';
import {invoiceListRecords, invoiceRowColumns, type InvoiceRow} from './invoice-rows.js';
import {orderListRecord, readOrderSurroundings} from './order-rows.js';
import type {OrderTable} from './schema-orders.js';
import {ofCustomer, owned} from './scope.js';

/** One order with all that belongs to it. */
export const getOrder: OrdersSection['get'] = async (unit, id, today): Promise<OrderRecord | undefined> => {
  const row = await readOrderRow(unit, id);
  if (!row) return undefined;
  const own = ofCustomer(unit, row.customer_id);
  const money = (amount: number): Money => ({amount, currency: row.currency});
  return {
    ...orderListRecord(row, (await readOrderSurroundings(own, [id])).get(id), today),
    ...(await readDocumentParts(own, {kind: 'order', id}, row.currency)),
    subtotal: money(row.subtotal),
    discountTotal: money(row.discount_total),
    taxTotal: money(row.tax_total),
    delivery: deliveryOf(row),
    quote: await readQuoteReference(own, row.quote_id),
    invoices: await readInvoices(own, id, today),
    confirmationSentTo: row.confirmation_sent_to,
    terms: row.terms,
    notes: row.notes,
    version: row.version,
  };
};

/** The order's own row; with `lock` no other unit changes it until this one ends. */
export async function readOrderRow(
  unit: Unit,
  id: string,
  lock: 'lock' | 'read' = 'read',
): Promise<Selectable<OrderTable> | undefined> {
  if (id.includes('\0')) return undefined;
  const query = unit.db.selectFrom('orders').selectAll().where(owned(unit)).where('id', '=', id);
  return (lock === 'lock' ? query.forUpdate() : query).executeTakeFirst();
}

function deliveryOf(row: Selectable<OrderTable>): Order['delivery'] {
  if (row.delivery_status === null) return null;
  return {
    status: row.delivery_status,
    expectedOn: row.delivery_expected_on,
    deliveredOn: row.delivered_on,
    lines: row.delivery_lines ?? [],
    tracking: row.delivery_tracking,
  };
}

async function readQuoteReference(unit: Unit, quoteId: string | null): Promise<Order['quote']> {
  if (quoteId === null) return null;
  const quote = await unit.db
    .selectFrom('quotes')
    .select(['id', 'number'])
    .where(owned(unit))
    .where('id', '=', quoteId)
    .executeTakeFirst();
  return quote ?? null;
}

async function readInvoices(unit: Unit, orderId: string, today: string): Promise<OrderRecord['invoices']> {
  const {rows} = await sql<InvoiceRow>`
    select ${invoiceRowColumns} from invoices where ${owned(unit)} and order_id = ${orderId}
    order by issued_on desc, number_order desc`.execute(unit.db);
  return invoiceListRecords(unit, rows, today);
}
