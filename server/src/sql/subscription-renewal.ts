/** The period after the present one: what it costs, and beginning it. */
import {anchorOf, periodFrom, type Period} from '../pricing/periods.js';
import type {TaxRate} from '../pricing/amounts.js';
import type {PricedDocument} from '../pricing/document.js';
import {newId} from '../ids.js';
import type {DocumentReference, Money} from '../port/contract.js';
import {issueInvoice} from './invoice-writing.js';
import {applyChange, NotSoldError, planChange, type CompositionChange} from './subscription-apply.js';
import {beginCollection, type NewCollection} from './subscription-collections.js';
import {discountOn, pricesOn, priceTerm, taxesOfCustomer} from './subscription-pricing.js';
import {
  changeSubscription,
  noteEvent,
  type LockedSubscription,
  type SubscriptionItemRow,
  type SubscriptionRow,
} from './subscription-state.js';
import {owned} from './scope.js';

/** When a period begins, and where. */
export interface PeriodStart {
  /** ISO day. */
  readonly startsOn: string;
  /** Periods begin anew on this day of the month: after a trial or a pause. */
  readonly anchorsAnew?: boolean;
  /** The customer's day on which it is billed. */
  readonly today: string;
  /** BCP 47, of the invoice's words. */
  readonly locale: string;
  /** Who began it: a customer may pay by themselves before anything is charged. */
  readonly by: NewCollection['by'];
}

/** A period that has begun. */
export interface BegunPeriod {
  readonly subscription: LockedSubscription;
  /** None of what costs nothing, or was billed before. */
  readonly invoice?: DocumentReference;
  /** Minor units. */
  readonly total: number;
}

/** What a period costs. */
export interface PricedPeriod {
  readonly row: SubscriptionRow;
  readonly items: readonly SubscriptionItemRow[];
  readonly period: Period;
  readonly anchorDay: number;
  readonly taxes: readonly TaxRate[];
  /** A decimal. */
  readonly discountPercent: string;
  readonly priced: PricedDocument;
}

/** What the period that begins on a day will cost as things are now: with the change that is scheduled, at the vendor's prices of that day. Nothing is written. */
export async function estimatePeriod(
  subscription: LockedSubscription,
  startsOn: string,
  anchorsAnew = false,
): Promise<PricedPeriod> {
  const scheduled = await scheduledChange(subscription, startsOn);
  let after: Pick<LockedSubscription, 'row' | 'items'> = subscription;
  try {
    if (scheduled) after = await planChange(subscription, scheduled.request, startsOn);
  } catch (error) {
    if (!(error instanceof NotSoldError)) throw error;
  }
  return pricePeriod({...subscription, ...after}, startsOn, anchorsAnew);
}

/**
 * Begins a period: the scheduled change is applied, prices are those of its first day, and its invoice is issued, due at once and to be collected. A period that was billed
 * before, because the customer asked for it, is only begun.
 */
export async function beginPeriod(
  before: LockedSubscription,
  {startsOn, anchorsAnew = false, today, locale, by}: PeriodStart,
): Promise<BegunPeriod> {
  const known = await periodOn(before, startsOn);
  if (known) {
    const row = await changeSubscription(before, begun(before.row, {startsOn, endsOn: known.ends_on}));
    return {subscription: {...before, row}, total: 0};
  }
  const changed = await applyScheduled(before, startsOn);
  const planned = await pricePeriod(changed, startsOn, anchorsAnew);
  await takePrices(changed, planned);
  const {period, priced, anchorDay} = planned;
  const invoice = priced.total > 0 ? await issue(changed, planned, today, locale) : undefined;
  const owner = {tenant_id: before.row.tenant_id, customer_id: before.row.customer_id, subscription_id: before.row.id};
  await before.own.db
    .insertInto('subscription_periods')
    .values({...owner, starts_on: period.startsOn, ends_on: period.endsOn, invoice_id: invoice?.id ?? null})
    .execute();
  if (invoice) {
    await beginCollection(before.own, {invoiceId: invoice.id, subscriptionId: before.row.id, on: today, by});
  }
  const row = await changeSubscription(changed, {...begun(changed.row, period), anchor_day: anchorDay});
  return {
    subscription: {...changed, row, items: planned.items},
    ...(invoice && {invoice}),
    total: priced.total,
  };
}

/** What a new period changes besides its days. One that is past due stays so, since a new period pays nothing. */
function begun(row: SubscriptionRow, {startsOn, endsOn}: Period) {
  const discountEnds = row.discount_until !== null && row.discount_until < startsOn;
  return {
    period_starts_on: startsOn,
    period_ends_on: endsOn,
    status: row.status === 'past_due' ? ('past_due' as const) : ('active' as const),
    reminded_days: null,
    ...(discountEnds && {discount_percent: null, discount_until: null}),
    ...(row.status === 'paused' && {paused_on: null, resumes_on: null, pause_from: null}),
  };
}

async function pricePeriod(
  {row, items, own}: LockedSubscription,
  startsOn: string,
  anchorsAnew: boolean,
): Promise<PricedPeriod> {
  const prices = await pricesOn(
    own,
    items.map((item) => item.product_id),
    {termMonths: row.term_months, currency: row.currency, day: startsOn},
  );
  const renewed = items.map((item) => ({
    ...item,
    unit_price: item.price_is_agreed ? item.unit_price : (prices.get(item.product_id) ?? item.unit_price),
  }));
  const taxes = await taxesOfCustomer(own);
  const discountPercent = discountOn(row, startsOn);
  const anchorDay = anchorsAnew ? anchorOf(startsOn) : row.anchor_day;
  return {
    row,
    items: renewed,
    period: periodFrom(startsOn, row.term_months, anchorDay),
    anchorDay,
    taxes,
    discountPercent,
    priced: priceTerm(
      renewed.map(({quantity, unit_price: unitPrice}) => ({quantity, unitPrice})),
      taxes,
      discountPercent,
    ),
  };
}

/** The vendor's new prices, noted in the subscription's history where they make a term cost something else. */
async function takePrices(
  subscription: LockedSubscription,
  {items, period}: Pick<PricedPeriod, 'items' | 'period'>,
): Promise<void> {
  const {own, row} = subscription;
  for (const {position, unit_price} of items) {
    await own.db
      .updateTable('subscription_items')
      .set({unit_price})
      .where(owned(own))
      .where('subscription_id', '=', row.id)
      .where('position', '=', position)
      .where('unit_price', '<>', unit_price)
      .execute();
  }
  const [from, to] = [termPrice(subscription), termPrice({row, items})];
  if (from.amount === to.amount) return;
  await noteEvent(subscription, 'price_changed', {details: {on: period.startsOn, price: {from, to}}});
}

/** Of a term, before discounts and taxes. */
function termPrice({row, items}: Pick<LockedSubscription, 'row' | 'items'>): Money {
  return {
    amount: items.reduce((sum, {quantity, unit_price: unitPrice}) => sum + quantity * unitPrice, 0),
    currency: row.currency,
  };
}

async function issue(
  {row, own}: LockedSubscription,
  {items, period, priced, taxes, discountPercent}: PricedPeriod,
  today: string,
  locale: string,
): Promise<DocumentReference> {
  const units = await unitsOf(own, items);
  const names = taxes.map(({name}) => name);
  return issueInvoice(own, {
    issuedOn: today,
    parts: [{dueOn: today, amount: priced.total}],
    lines: items.map((item, index) => ({
      id: newId('lin'),
      kind: 'item',
      description: `${item.description} · ${daysOf(period, locale)}`,
      quantity: String(item.quantity),
      unit: units.get(item.product_id) ?? null,
      unit_price: item.unit_price,
      discount_percent: discountPercent,
      discount: priced.lines[index]?.discount ?? 0,
      taxes: names,
      subtotal: priced.lines[index]?.subtotal ?? 0,
    })),
    taxes: priced.taxes.map(({name, rate, base, amount}, index) => ({position: index + 1, name, rate, base, amount})),
    currency: row.currency,
    subtotal: priced.subtotal,
    discount_total: priced.discountTotal,
    tax_total: priced.taxTotal,
    total: priced.total,
    origin: {type: 'subscription', number: row.number, id: row.id},
    reference: row.reference,
    terms: null,
    notes: null,
  });
}

/** Both days of a period, as people of that language write them. */
export function daysOf({startsOn, endsOn}: Period, locale: string): string {
  const style = {dateStyle: 'medium', timeZone: 'UTC', calendar: 'gregory'} as const;
  const day = (iso: string): Date => new Date(`${iso}T00:00:00Z`);
  try {
    return new Intl.DateTimeFormat(locale, style).formatRange(day(startsOn), day(endsOn));
  } catch {
    // A malformed locale must not keep a period from being billed.
    return new Intl.DateTimeFormat('en', style).formatRange(day(startsOn), day(endsOn));
  }
}

async function unitsOf(
  {db, scope}: LockedSubscription['own'],
  items: readonly SubscriptionItemRow[],
): Promise<ReadonlyMap<string, string | null>> {
  const ids = items.map((item) => item.product_id);
  if (ids.length === 0) return new Map();
  const rows = await db
    .selectFrom('products')
    .select(['id', 'unit'])
    .where('tenant_id', '=', scope.tenantId)
    .where('id', 'in', ids)
    .execute();
  return new Map(rows.map(({id, unit}) => [id, unit]));
}

function periodOn({row, own}: LockedSubscription, startsOn: string) {
  return own.db
    .selectFrom('subscription_periods')
    .select('ends_on')
    .where(owned(own))
    .where('subscription_id', '=', row.id)
    .where('starts_on', '=', startsOn)
    .executeTakeFirst();
}

async function scheduledChange({row, own}: LockedSubscription, startsOn: string) {
  const change = await own.db
    .selectFrom('subscription_changes')
    .select(['id', 'request'])
    .where(owned(own))
    .where('subscription_id', '=', row.id)
    .where('status', '=', 'scheduled')
    .where('effective_on', '<=', startsOn)
    .executeTakeFirst();
  return change && {id: change.id, request: change.request as CompositionChange};
}

/** One that asks for what is no longer sold is withdrawn, and the subscription goes on as it is. */
async function applyScheduled(subscription: LockedSubscription, startsOn: string): Promise<LockedSubscription> {
  const {own} = subscription;
  const change = await scheduledChange(subscription, startsOn);
  if (!change) return subscription;
  let changed = subscription;
  let status: 'applied' | 'withdrawn' = 'applied';
  try {
    changed = await applyChange(subscription, change.request, startsOn);
  } catch (error) {
    if (!(error instanceof NotSoldError)) throw error;
    status = 'withdrawn';
  }
  await own.db
    .updateTable('subscription_changes')
    .set({status})
    .where(owned(own))
    .where('id', '=', change.id)
    .execute();
  await noteEvent(changed, status === 'applied' ? 'changed' : 'change_withdrawn', {
    details: {on: startsOn, ...(status === 'withdrawn' && {reason: 'not_sold'})},
  });
  return changed;
}
