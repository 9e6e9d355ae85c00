import type {DocumentReference} from '../port/contract.js';
import type {Unit} from '../port/unit.js';
import type {DuePart} from '../pricing/down-payment.js';
import {appliesToSomething, readLineRows, readTaxRows} from './documents.js';
import {issueInvoice} from './invoice-writing.js';
import type {OrderLineRow} from './order-rows.js';
import {ofCustomer, owned} from './scope.js';

/** When an invoice is issued, and what of it is due by when: at least one part, in the order of their days. */
export interface BillingPlan {
  /** ISO day. */
  readonly issuedOn: string;
  readonly parts: readonly DuePart[];
}

/** Makes an invoice of the whole of an order, with the vendor's next number. */
export async function billOrder(
  unit: Unit,
  orderId: string,
  {issuedOn, parts}: BillingPlan,
): Promise<DocumentReference> {
  const order = await unit.db
    .selectFrom('orders')
    .selectAll()
    .where(owned(unit))
    .where('id', '=', orderId)
    .executeTakeFirstOrThrow();
  const lines = await readLineRows<OrderLineRow>(unit, {kind: 'order', id: orderId});
  const taxes = (await readTaxRows(unit, {kind: 'order', id: orderId})).filter(appliesToSomething);
  const {currency, subtotal, discount_total, tax_total, total, reference, terms, notes} = order;
  return issueInvoice(ofCustomer(unit, order.customer_id), {
    issuedOn,
    parts,
    lines,
    taxes,
    currency,
    subtotal,
    discount_total,
    tax_total,
    total,
    origin: {type: 'order', number: order.number, id: orderId},
    reference,
    terms,
    notes,
  });
}
