import {sql} from 'kysely';

import type {OrdersSection} from '../port/orders.js';
import {getOrder, readOrderRow} from './order-detail.js';
import {listOrders, summarizeOrders} from './order-list.js';
import {reorder} from './order-reorder.js';
import {owned} from './scope.js';

/** Orders from SQL. */
export const orders: OrdersSection = {
  list: listOrders,
  summary: summarizeOrders,
  get: getOrder,
  reorder,
  noteConfirmation,
  ofInvoices,
};

async function noteConfirmation(
  ...[unit, id, sentTo]: Parameters<OrdersSection['noteConfirmation']>
): Promise<boolean> {
  const order = await readOrderRow(unit, id, 'lock');
  if (!order) return false;
  await unit.db
    .updateTable('orders')
    .set({confirmation_sent_to: sentTo, version: order.version + 1})
    .where(owned(unit))
    .where('id', '=', id)
    .execute();
  return true;
}

async function ofInvoices(...[unit, invoiceIds]: Parameters<OrdersSection['ofInvoices']>) {
  const {rows} = await sql<{orderId: string; quoteId: string | null}>`
    select distinct o.id as "orderId", o.quote_id as "quoteId" from orders o
    join invoices i on i.tenant_id = o.tenant_id and i.customer_id = o.customer_id and i.order_id = o.id
    where ${owned(unit, 'o')} and i.id = any(${[...invoiceIds]}::text[]) order by o.id`.execute(unit.db);
  return rows;
}
