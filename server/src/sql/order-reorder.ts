import {sql} from 'kysely';

import {addDays} from '../clock.js';
import type {DocumentReference} from '../port/contract.js';
import type {OrdersSection} from '../port/orders.js';
import type {Unit} from '../port/unit.js';
import {readLineRows, readTaxRows} from './documents.js';
import {readOrderRow} from './order-detail.js';
import type {OrderLineRow} from './order-rows.js';
import {readQuoteRow} from './quote-detail.js';
import type {QuoteLineSpec} from './quote-lines.js';
import {issueQuote} from './quote-writing.js';
import {ofCustomer} from './scope.js';

/** Days for which the customer's own quote can be accepted. */
const validFor = 30;

/**
 * The customer's own quote of what was ordered before. What has a price of the day costs that, without the discount of then; what has none costs what it did.
 * It asks for what the order's quote asked for: a signature, a down payment.
 */
export const reorder: OrdersSection['reorder'] = async (
  unit,
  id,
  actor,
  today,
): Promise<DocumentReference | undefined> => {
  const order = await readOrderRow(unit, id);
  if (!order) return undefined;
  const own = ofCustomer(unit, order.customer_id);
  const lines = await readLineRows<OrderLineRow>(own, {kind: 'order', id});
  const taxes = await readTaxRows(own, {kind: 'order', id});
  const before = order.quote_id === null ? undefined : await readQuoteRow(own, order.quote_id);
  const prices = await pricesOf(own, lines, order.currency, today);
  return issueQuote(
    own,
    {
      currency: order.currency,
      lines: lines.map((line) => asLineSpec(line, line.sku === null ? undefined : prices.get(line.sku))),
      taxes: taxes.map(({name, rate}) => ({name, rate})),
      validUntil: addDays(today, validFor),
      origin: {type: 'self'},
      requiresSignature: before?.requires_signature ?? false,
      ...(before?.title != null && {title: before.title}),
      ...(before?.down_payment_percent != null && {downPaymentPercent: before.down_payment_percent}),
      ...(before?.period_months != null && {periodMonths: before.period_months}),
      ...(before?.salesperson_name != null && {
        salesperson: {
          name: before.salesperson_name,
          email: before.salesperson_email,
          phone: before.salesperson_phone,
        },
      }),
      ...(order.delivery_lines !== null && {deliveryLines: order.delivery_lines}),
      ...(order.terms !== null && {terms: order.terms}),
    },
    actor.name,
    today,
  );
};

function asLineSpec(line: OrderLineRow, price: number | undefined): QuoteLineSpec {
  const {kind, description} = line;
  if (kind !== 'item') return {kind, description};
  return {
    kind,
    description,
    quantity: line.quantity ?? '1',
    unitPrice: price ?? line.unit_price ?? 0,
    discountPercent: price === undefined ? (line.discount_percent ?? '0') : '0',
    taxes: line.taxes,
    ...(line.sku !== null && {sku: line.sku}),
    ...(line.unit !== null && {unit: line.unit}),
  };
}

/** The vendor's prices of the day by code, minor units. */
async function pricesOf(
  unit: Unit,
  lines: readonly OrderLineRow[],
  currency: string,
  today: string,
): Promise<ReadonlyMap<string, number>> {
  const skus = lines.flatMap(({sku}) => sku ?? []);
  const {rows} = await sql<{sku: string; unit_price: number}>`
    select distinct on (sku) sku, unit_price from price_list
    where tenant_id = ${unit.scope.tenantId} and sku = any(${skus}::text[]) and currency = ${currency} and valid_from <= ${today}
    order by sku, valid_from desc`.execute(unit.db);
  return new Map(rows.map((row) => [row.sku, row.unit_price]));
}
