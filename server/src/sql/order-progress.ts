import {sql} from 'kysely';

import type {OrderStatus} from '../port/contract.js';
import type {Unit} from '../port/unit.js';
import {readOrderRow} from './order-detail.js';
import {ofCustomer, owned} from './scope.js';

/** What a change of an order has changed besides. */
export interface ChangedOrder {
  readonly orderId: string;
  readonly quoteId: string | null;
  /** Its invoices that were voided. */
  readonly voided: readonly string[];
}

/** What has become of a delivery. */
export interface DeliverySpec {
  /** Shipping begins the order; delivering it doesn't fulfil it. */
  readonly status: 'waiting' | 'shipped' | 'delivered';
  /** ISO day. */
  readonly expectedOn?: string;
  /** The carrier's number. */
  readonly tracking?: string;
}

/** Undefined when there is no such order. @throws Error for an order that was canceled */
export async function setOrderStatus(unit: Unit, id: string, status: OrderStatus): Promise<ChangedOrder | undefined> {
  const order = await readOrderRow(unit, id, 'lock');
  if (!order) return undefined;
  if (order.status === 'canceled') throw new Error(`Order ${order.number} is canceled. It was not changed.`);
  const own = ofCustomer(unit, order.customer_id);
  await own.db
    .updateTable('orders')
    .set({status, version: order.version + 1})
    .where(owned(own))
    .where('id', '=', id)
    .execute();
  return {orderId: id, quoteId: order.quote_id, voided: status === 'canceled' ? await voidUnpaid(own, id) : []};
}

/** Undefined when there is no such order. @throws Error for an order that is canceled, or of which nothing is delivered */
export async function deliverOrder(
  unit: Unit,
  id: string,
  delivery: DeliverySpec,
  today: string,
): Promise<ChangedOrder | undefined> {
  const order = await readOrderRow(unit, id, 'lock');
  if (!order) return undefined;
  if (order.status === 'canceled') throw new Error(`Order ${order.number} is canceled. It was not changed.`);
  if (order.delivery_status === null) throw new Error(`Nothing of order ${order.number} is delivered.`);
  await unit.db
    .updateTable('orders')
    .set({
      delivery_status: delivery.status,
      delivered_on: delivery.status === 'delivered' ? today : null,
      ...(delivery.expectedOn !== undefined && {delivery_expected_on: delivery.expectedOn}),
      ...(delivery.tracking !== undefined && {delivery_tracking: delivery.tracking}),
      ...(delivery.status !== 'waiting' && order.status === 'confirmed' && {status: 'in_progress' as const}),
      version: order.version + 1,
    })
    .where(owned(unit))
    .where('id', '=', id)
    .execute();
  return {orderId: id, quoteId: order.quote_id, voided: []};
}

/** Invoices on which money has moved, or is about to, are for the vendor to settle by hand. */
async function voidUnpaid(unit: Unit, orderId: string): Promise<string[]> {
  // Whoever pays locks the invoice first, in id order too.
  const invoices = await unit.db
    .selectFrom('invoices')
    .select('id')
    .where(owned(unit))
    .where('order_id', '=', orderId)
    .where('status', '=', 'open')
    .orderBy('id')
    .forUpdate()
    .execute();
  if (invoices.length === 0) return [];
  const {rows} = await sql<{id: string}>`
    update invoices set status = 'void', version = version + 1
    where ${owned(unit)} and id = any(${invoices.map(({id}) => id)}::text[]) and status = 'open' and amount_paid = 0 and amount_credited = 0
      and not exists (select from payment_attempt_items p
        where p.tenant_id = invoices.tenant_id and p.customer_id = invoices.customer_id and p.invoice_id = invoices.id and p.active)
    returning id`.execute(unit.db);
  return rows.map(({id}) => id);
}
