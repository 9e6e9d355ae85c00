import type {components} from '../contract.generated.js';
import {formulaSafe, recordCsvStream, type CsvColumns} from './csv.js';
import {decimalAmount} from './format.js';

type SubscriptionListItem = components['schemas']['SubscriptionListItem'];

const columns: CsvColumns<SubscriptionListItem> = [
  ['number', (item) => formulaSafe(item.number)],
  ['product', (item) => formulaSafe(item.product.name)],
  ['team', (item) => formulaSafe(item.team ?? '')],
  ['reference', (item) => formulaSafe(item.reference ?? '')],
  ['status', (item) => item.status],
  ['in_grace_period', (item) => String(item.inGracePeriod)],
  ['grace_ends_on', (item) => item.graceEndsOn ?? ''],
  ['seats_bought', (item) => (item.seats ? String(item.seats.bought) : '')],
  ['seats_assigned', (item) => (item.seats ? String(item.seats.assigned) : '')],
  ['term_months', (item) => String(item.termMonths)],
  ['started_on', (item) => item.startedOn],
  ['period_starts_on', (item) => item.currentPeriod.startsOn],
  ['period_ends_on', (item) => item.currentPeriod.endsOn],
  ['auto_renew', (item) => String(item.autoRenew)],
  ['ends_on', (item) => item.endsOn ?? ''],
  ['next_charge_on', (item) => item.nextCharge?.on ?? ''],
  ['currency', (item) => item.price.currency],
  ['next_charge_amount', (item) => (item.nextCharge ? decimalAmount(item.nextCharge.amount) : '')],
  ['price', (item) => decimalAmount(item.price)],
  [
    'payment_method',
    (item) => (item.paymentMethod ? formulaSafe(`${item.paymentMethod.brand} ${item.paymentMethod.last4}`) : ''),
  ],
  ['payment_method_issue', (item) => item.methodIssue ?? ''],
  ['id', (item) => formulaSafe(item.id)],
];

/** Subscriptions as CSV, made while it is read, by the rules of the invoices' file. */
export function subscriptionCsvStream(items: AsyncIterable<SubscriptionListItem>): ReadableStream<Uint8Array> {
  return recordCsvStream(items, columns);
}
