import {downPayment} from '../pricing/down-payment.js';
import type {SeededCustomer} from './customer.js';
import {addDays} from './deterministic.js';
import type {InvoiceSpec} from './documents.js';
import type {OrderSpec} from './orders.js';
import {asSaleLines} from './sale-lines.js';
import {saleWords} from './sale-words.js';
import {totalOf, type Offer} from './sales.js';

/** Invoices of which nothing was paid yet, by the customer that has one: their orders wait for all of it. */
const unpaid = ['bank-transfer-under-way', 'due-later', 'due-today'];
/** More than 30 % of these was paid. */
const partlyPaid = ['partially-paid', 'partially-paid-overdue'];

/** The orders of invoices that were billed from one: three of them were quoted before, as far as the customer has such. */
export function billedOrders(
  customer: SeededCustomer,
  today: string,
  billed: readonly InvoiceSpec[],
): {readonly quoted: Offer[]; readonly plain: OrderSpec[]} {
  const awaited = billed.find(({key}) => unpaid.includes(key));
  const begun = billed.find(({key}) => partlyPaid.includes(key));
  const paid = [...billed].reverse().find(({key}) => key.startsWith('month-') || key === 'failed-then-paid');
  const quoted: Offer[] = [];
  if (awaited) quoted.push(quotedBefore(customer, today, awaited, {key: 'accepted-awaiting', percent: '100'}));
  if (begun) quoted.push(quotedBefore(customer, today, begun, {key: 'accepted-begun', percent: '30'}));
  if (paid) quoted.push(quotedBefore(customer, today, paid, {key: 'accepted-paid', percent: null}));
  return {
    quoted,
    plain: billed
      .filter((invoice) => invoice !== awaited && invoice !== begun && invoice !== paid)
      .map((invoice, index) => orderOf(customer, today, invoice, index % 2 === 0)),
  };
}

function quotedBefore(
  customer: SeededCustomer,
  today: string,
  invoice: InvoiceSpec,
  {key, percent}: {readonly key: string; readonly percent: string | null},
): Offer {
  const lines = asSaleLines(invoice.lines);
  const [owner, billing] = customer.users;
  const signs = key !== 'accepted-awaiting';
  const words = saleWords(customer.locale);
  return {
    key,
    title: words.titles.equipment,
    status: 'accepted',
    versions: [{issuedOn: addDays(invoice.issuedOn, -7), lines}],
    validUntil: addDays(invoice.issuedOn, 23),
    signatureRequired: signs,
    ...(percent !== null && {downPaymentPercent: percent}),
    periodMonths: 12,
    terms: words.terms,
    ...(invoice.reference !== undefined && {reference: invoice.reference}),
    acceptedOn: invoice.issuedOn,
    ...(signs && {signature: {name: owner.name, mode: 'draw'}}),
    messages: [
      {by: billing.name, on: addDays(invoice.issuedOn, -5), role: 'customer', text: words.question},
      {by: owner.name, on: invoice.issuedOn, event: 'accepted'},
      ...(signs ? [{by: owner.name, on: invoice.issuedOn, event: 'signed' as const}] : []),
    ],
    order: {
      ...orderOf(customer, today, invoice, true),
      // Nothing begins before it is paid.
      ...(key === 'accepted-awaiting' && {status: 'confirmed'}),
      downPayment: downPayment(totalOf(customer, lines), percent),
      confirmationSentTo: owner.email,
    },
  };
}

function orderOf(customer: SeededCustomer, today: string, invoice: InvoiceSpec, hasPeriod: boolean): OrderSpec {
  const {status: invoiceStatus, issuedOn, origin, currency, taxes, reference, terms, key} = invoice;
  const isOver = addDays(issuedOn, 366) < today;
  const isOld = addDays(issuedOn, 60) < today;
  const status =
    invoiceStatus === 'void' || invoiceStatus === 'uncollectible'
      ? 'canceled'
      : isOver || (isOld && !hasPeriod)
        ? 'fulfilled'
        : issuedOn >= addDays(today, -3)
          ? 'confirmed'
          : 'in_progress';
  return {
    number: origin.number ?? key,
    status,
    orderedOn: issuedOn,
    ...(hasPeriod && {period: {startsOn: issuedOn, months: 12}}),
    currency,
    taxes,
    lines: asSaleLines(invoice.lines),
    ...(reference !== undefined && {reference}),
    ...(terms !== undefined && {terms}),
    confirmationSentTo: customer.users[1].email,
  };
}
