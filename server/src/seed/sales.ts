import {downPayment, paymentPlan} from '../pricing/down-payment.js';
import {quoteLineRows} from '../sql/quote-lines.js';
import type {SeededCustomer} from './customer.js';
import {addDays} from './deterministic.js';
import {addInvoice, type InvoiceSpec} from './documents.js';
import {billedOrders} from './billed-orders.js';
import {addOrder, type OrderSpec} from './orders.js';
import {addQuote, type QuoteLine, type QuoteSpec} from './quotes.js';
import {openQuotes} from './open-quotes.js';
import {closedQuotes} from './closed-quotes.js';
import {deviceLine, productLine} from './sale-lines.js';
import {salesperson} from './salespeople.js';
import type {SeedRows} from './rows.js';

/** Give a vendor's numbers, one after the other. */
export interface SaleNumbers {
  readonly quote: () => string;
  readonly order: () => string;
  readonly invoice: () => string;
}

/** A quote to number, and the order that it has become. */
export type Offer = Omit<QuoteSpec, 'number' | 'salesperson' | 'currency' | 'taxes'> &
  Partial<Pick<QuoteSpec, 'currency' | 'taxes'>> & {
    readonly order?: Omit<OrderSpec, 'quote'>;
  };

/**
 * Adds quotes in every state and orders at every point of their life.
 * @param billed the customer's seeded invoices whose origin is an order: those orders are added, so that the number on the invoice leads somewhere
 */
export function addSales(
  rows: SeedRows,
  customer: SeededCustomer,
  today: string,
  billed: readonly InvoiceSpec[],
  numbers: SaleNumbers,
): void {
  const orders = billedOrders(customer, today, billed);
  const offers: Offer[] = [...openQuotes(customer, today), ...closedQuotes(customer, today), ...orders.quoted];
  if (!orders.quoted.some(({key}) => key === 'accepted-awaiting'))
    offers.push(awaitingPayment(rows, customer, today, numbers));
  addOffers(rows, customer, offers, numbers.quote);
  for (const order of orders.plain) addOrder(rows, customer, order);
  if (customer.catalogue.length > 0)
    for (const order of unbilledOrders(customer, today, numbers)) addOrder(rows, customer, order);
}

/** Numbers offers by their age and adds them with their orders. */
export function addOffers(
  rows: SeedRows,
  customer: SeededCustomer,
  offers: readonly Offer[],
  nextNumber: () => string,
): void {
  const firstDay = ({versions}: Offer): string => versions[0]?.issuedOn ?? '';
  const byAge = [...offers].sort((a, b) => (firstDay(a) < firstDay(b) ? -1 : firstDay(a) > firstDay(b) ? 1 : 0));
  for (const {order, ...offer} of byAge) {
    const number = nextNumber();
    const {currency, taxes} = customer;
    addQuote(rows, customer, {currency, taxes, ...offer, number, salesperson: salesperson(customer)});
    if (order) addOrder(rows, customer, {...order, quote: {key: offer.key, number}});
  }
}

/** Accepted yesterday with 30 % down, of which nothing was paid: the first instalment of its invoice is the down payment. */
function awaitingPayment(rows: SeedRows, customer: SeededCustomer, today: string, numbers: SaleNumbers): Offer {
  const orderedOn = addDays(today, -1);
  const lines: QuoteLine[] = [productLine(customer, 0, '12'), deviceLine(customer, '3')];
  const number = numbers.order();
  const percent = '30';
  const first = downPayment(totalOf(customer, lines), percent);
  addInvoice(rows, customer, {
    key: 'down-payment-due',
    number: numbers.invoice(),
    issuedOn: orderedOn,
    dueOn: addDays(orderedOn, 30),
    currency: customer.currency,
    taxes: customer.taxes,
    origin: {type: 'order', number},
    billsOrder: true,
    lines: lines.map((line) => {
      if (!('unitPrice' in line)) throw new TypeError('Only items are billed here.');
      const {description, quantity = '1', unit, unitPrice: price} = line;
      return {description, quantity, price, ...(unit !== undefined && {unit})};
    }),
    installments: (total) => paymentPlan(total, first, orderedOn).map(({dueOn, amount}) => ({due_on: dueOn, amount})),
    terms: customer.words.terms,
  });
  return {
    key: 'accepted-awaiting',
    status: 'accepted',
    versions: [{issuedOn: addDays(orderedOn, -8), lines}],
    validUntil: addDays(orderedOn, 22),
    signatureRequired: true,
    downPaymentPercent: percent,
    periodMonths: 12,
    deliveryLines: [customer.company, ...customer.billTo],
    acceptedOn: orderedOn,
    signature: {name: customer.users[0].name, mode: 'type'},
    messages: (['signed', 'accepted'] as const).map((event) => ({by: customer.users[0].name, on: orderedOn, event})),
    order: {
      number,
      status: 'confirmed',
      orderedOn,
      period: {startsOn: orderedOn, months: 12},
      currency: customer.currency,
      taxes: customer.taxes,
      lines,
      downPayment: first,
      terms: customer.words.terms,
      delivery: {status: 'waiting', lines: [customer.company, ...customer.billTo]},
      confirmationSentTo: customer.users[0].email,
    },
  };
}

/** Not begun, shipped, delivered, ended and canceled; none has an invoice yet, or any more. */
function unbilledOrders(customer: SeededCustomer, today: string, numbers: SaleNumbers): OrderSpec[] {
  const {currency, taxes, words} = customer;
  const at = (days: number): string => addDays(today, days);
  const place = [customer.company, ...customer.billTo];
  const base = {currency, taxes, terms: words.terms};
  const devices = [productLine(customer, 0, '5'), deviceLine(customer, '5')];
  return [
    {
      ...base,
      number: numbers.order(),
      status: 'fulfilled',
      orderedOn: at(-430),
      period: {startsOn: at(-420), months: 12},
      lines: [productLine(customer, 0, '8', {discountPercent: '5'})],
      reference: 'PO-86110',
    },
    {
      ...base,
      number: numbers.order(),
      status: 'canceled',
      orderedOn: at(-64),
      lines: [productLine(customer, 1, '3')],
      notes: words.goodwill,
    },
    {
      ...base,
      number: numbers.order(),
      status: 'in_progress',
      orderedOn: at(-38),
      period: {startsOn: at(-30), months: 24},
      lines: devices,
      delivery: {
        status: 'delivered',
        lines: place,
        expectedOn: at(-29),
        deliveredOn: at(-30),
        tracking: '7712 4050 1188',
      },
    },
    {
      ...base,
      number: numbers.order(),
      status: 'in_progress',
      orderedOn: at(-9),
      period: {startsOn: at(-7), months: 12},
      lines: [deviceLine(customer, '2')],
      reference: 'PO-88260',
      delivery: {status: 'shipped', lines: place, expectedOn: at(2), tracking: '7712 4050 2201'},
    },
    {
      ...base,
      number: numbers.order(),
      status: 'confirmed',
      orderedOn: at(-4),
      period: {startsOn: at(20), months: 12},
      lines: devices,
      delivery: {status: 'waiting', lines: place, expectedOn: at(15)},
      confirmationSentTo: customer.users[0].email,
    },
  ];
}

/** What lines come to with the customer's taxes, minor units. */
export function totalOf(customer: SeededCustomer, lines: readonly QuoteLine[]): number {
  const {sums} = quoteLineRows(
    lines.map(({key, ...line}) => ({...line, id: key})),
    customer.taxes,
  );
  return sums.total;
}
