import type {OrderStatus} from '../port/contract.js';
import type {TaxRate} from '../pricing/amounts.js';
import {lastDayOfPeriod} from '../pricing/days.js';
import {quoteLineRows} from '../sql/quote-lines.js';
import {searchText} from '../sql/search.js';
import type {SeededCustomer} from './customer.js';
import {seedId} from './deterministic.js';
import {quoteId, type QuoteLine} from './quotes.js';
import type {SeedRows} from './rows.js';

export interface OrderSpec {
  /** Unique in its vendor; the id is made of it. */
  readonly number: string;
  readonly status: OrderStatus;
  /** ISO day. */
  readonly orderedOn: string;
  /** Its first ISO day, and for how long. */
  readonly period?: {readonly startsOn: string; readonly months: number};
  readonly currency: string;
  readonly taxes: readonly TaxRate[];
  readonly lines: readonly QuoteLine[];
  /** Minor units; nothing when left out. */
  readonly downPayment?: number;
  /** The key and the number of the quote that it was made of. */
  readonly quote?: {readonly key: string; readonly number: string};
  readonly reference?: string;
  readonly terms?: string;
  readonly notes?: string;
  readonly delivery?: {
    readonly status: 'waiting' | 'shipped' | 'delivered';
    readonly lines: readonly string[];
    /** ISO days. */
    readonly expectedOn?: string;
    readonly deliveredOn?: string;
    readonly tracking?: string;
  };
  readonly confirmationSentTo?: string;
}

/** The id of a customer's seeded order. */
export const orderId = (customer: SeededCustomer, number: string): string => seedId('ord', customer.id, number);

/** Adds an order with its lines; those that only a quote has, and options that weren't taken, are left out. */
export function addOrder(rows: SeedRows, customer: SeededCustomer, spec: OrderSpec): void {
  const owner = {tenant_id: customer.tenantId, customer_id: customer.id};
  const id = orderId(customer, spec.number);
  const {lines, taxes, sums} = quoteLineRows(
    spec.lines.map(({key, ...line}) => ({...line, id: seedId('lin', id, key)})),
    spec.taxes,
  );
  const {period, delivery, quote} = spec;
  const agreed = lines.filter(({kind, quantity}) => kind !== 'subtotal' && quantity !== '0');
  rows.add('orders', {
    ...owner,
    id,
    number: spec.number,
    status: spec.status,
    ordered_on: spec.orderedOn,
    starts_on: period?.startsOn ?? null,
    ends_on: period ? lastDayOfPeriod(period.startsOn, period.months) : null,
    currency: spec.currency,
    ...sums,
    down_payment: spec.downPayment ?? 0,
    quote_id: quote ? quoteId(customer, quote.key) : null,
    reference: spec.reference ?? null,
    terms: spec.terms ?? null,
    notes: spec.notes ?? null,
    delivery_status: delivery?.status ?? null,
    delivery_expected_on: delivery?.expectedOn ?? null,
    delivered_on: delivery?.deliveredOn ?? null,
    delivery_lines: delivery ? [...delivery.lines] : null,
    delivery_tracking: delivery?.tracking ?? null,
    confirmation_sent_to: spec.confirmationSentTo ?? null,
    search: searchText([
      spec.number,
      quote?.number ?? null,
      spec.reference ?? null,
      ...agreed.map(({description}) => description),
    ]),
    version: 1,
  });
  rows.add(
    'order_lines',
    ...agreed.flatMap((line, index) => {
      const {kind, min_quantity: _least, max_quantity: _most, ...rest} = line;
      return kind === 'subtotal' ? [] : [{...owner, order_id: id, ...rest, kind, position: index + 1}];
    }),
  );
  rows.add('order_taxes', ...taxes.map((tax) => ({...owner, order_id: id, ...tax})));
}
