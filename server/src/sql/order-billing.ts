import {newId} from '../ids.js';
import type {DocumentReference} from '../port/contract.js';
import type {Unit} from '../port/unit.js';
import type {DuePart} from '../pricing/down-payment.js';
import {appliesToSomething, readLineRows, readTaxRows} from './documents.js';
import type {OrderLineRow} from './order-rows.js';
import {takeNumber} from './number-series.js';
import {owned} from './scope.js';
import {searchText} from './search.js';

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
  const {db} = unit;
  const [firstPart, lastPart] = [parts[0], parts.at(-1)];
  if (!firstPart || !lastPart) throw new Error('An invoice of nothing is none. Nothing was written.');
  const order = await db
    .selectFrom('orders')
    .selectAll()
    .where(owned(unit))
    .where('id', '=', orderId)
    .executeTakeFirstOrThrow();
  const lines = await readLineRows<OrderLineRow>(unit, {kind: 'order', id: orderId});
  const taxes = (await readTaxRows(unit, {kind: 'order', id: orderId})).filter(appliesToSomething);
  const id = newId('inv');
  const number = await takeNumber(unit, 'invoice');
  const owner = {tenant_id: order.tenant_id, customer_id: order.customer_id};
  await db
    .insertInto('invoices')
    .values({
      ...owner,
      id,
      number,
      status: 'open',
      issued_on: issuedOn,
      due_on: lastPart.dueOn,
      next_due_on: firstPart.dueOn,
      currency: order.currency,
      subtotal: order.subtotal,
      discount_total: order.discount_total,
      tax_total: order.tax_total,
      total: order.total,
      origin_type: 'order',
      origin_number: order.number,
      order_id: orderId,
      reference: order.reference,
      paid_on: null,
      terms: order.terms,
      notes: order.notes,
      search: searchText([number, order.reference, order.number, ...lines.map(({description}) => description)]),
    })
    .execute();
  const of = {...owner, invoice_id: id};
  if (lines.length > 0) {
    await db
      .insertInto('invoice_lines')
      .values(
        lines.map((line) => ({
          ...of,
          position: line.position,
          id: line.id,
          kind: line.kind,
          description: line.description,
          quantity: line.quantity,
          unit: line.unit,
          unit_price: line.unit_price,
          discount_percent: line.discount_percent,
          discount: line.discount,
          taxes: line.taxes,
          subtotal: line.subtotal,
        })),
      )
      .execute();
  }
  if (taxes.length > 0) {
    await db
      .insertInto('invoice_taxes')
      .values(taxes.map((tax) => ({...of, ...tax})))
      .execute();
  }
  // What is due as a whole has a due day and no instalments.
  if (parts.length > 1) {
    await db
      .insertInto('installments')
      .values(parts.map(({dueOn, amount}, index) => ({...of, number: index + 1, due_on: dueOn, amount})))
      .execute();
  }
  return {id, number};
}
