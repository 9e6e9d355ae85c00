import type {Order, OrderListItem} from '../port/contract.js';
import type {OrderListRecord, OrderRecord} from '../port/orders.js';
import {orderCapabilities, type OrderVendorRules} from './order-capabilities.js';
import {presentInvoiceRow} from './present.js';
import type {Rights} from './rights.js';

/** The payments under way, by the ids of their invoices. */
type ActiveAttempts = ReadonlyMap<string, string>;

/** A row of the list as this person sees it. */
export function presentOrderRow(
  record: OrderListRecord,
  rights: Rights,
  vendor: OrderVendorRules,
  active: ActiveAttempts,
): OrderListItem {
  const {facts: _, ...shown} = record;
  return {...shown, capabilities: orderCapabilities(rights, vendor, record, active)};
}

/** A whole order as this person sees it, with its invoices. */
export function presentOrder(
  record: OrderRecord,
  rights: Rights,
  vendor: OrderVendorRules,
  active: ActiveAttempts,
): Order {
  const {facts: _, version: __, invoices, ...shown} = record;
  return {
    ...shown,
    invoices: invoices.map((invoice) => presentInvoiceRow(invoice, rights, vendor, active.get(invoice.id))),
    capabilities: orderCapabilities(rights, vendor, record, active),
  };
}

/** The invoices whose payments decide about these orders. */
export function invoicesOfOrders(records: ReadonlyArray<Pick<OrderListRecord, 'facts'>>): string[] {
  return records.flatMap(({facts: {payables}}) => payables.map(({id}) => id));
}
