import {sql} from 'kysely';

import {addDays} from '../clock.js';
import {newId} from '../ids.js';
import type {DocumentReference, InvoiceEstimate, Money} from '../port/contract.js';
import type {Unit} from '../port/unit.js';
import type {TaxRate} from '../pricing/amounts.js';
import type {PricedDocument} from '../pricing/document.js';
import type {Period} from '../pricing/periods.js';
import {issueInvoice, type InvoiceLine} from './invoice-writing.js';
import {oneCustomer, owned} from './scope.js';
import {beginCollection} from './subscription-collections.js';
import {discountOn, priceTerm, taxesOfCustomer} from './subscription-pricing.js';
import {readProducts, type ProductRow} from './subscription-products.js';
import type {LockedSubscription, SubscriptionRow} from './subscription-state.js';
import {compositionOf, priceComposition, type Composition, type CompositionItem} from './subscription-target.js';

/** A term that is priced and not billed yet. */
export interface PricedTerm {
  readonly items: readonly CompositionItem[];
  readonly products: ReadonlyMap<string, ProductRow>;
  readonly taxes: readonly TaxRate[];
  readonly discountPercent: string;
  readonly document: PricedDocument;
}

/** Prices the period that begins on `day`; undefined when something of it isn't sold. */
export async function priceTermOn(
  subscription: Pick<LockedSubscription, 'row' | 'items' | 'own'>,
  day: string,
  composition: Composition = compositionOf(subscription),
): Promise<PricedTerm | undefined> {
  const {row, own} = subscription;
  const items = await priceComposition(own, subscription, composition, day);
  if (!items) return undefined;
  const taxes = await taxesOfCustomer(own);
  const products = await readProducts(
    own,
    items.map(({productId}) => productId),
  );
  const discountPercent = discountOn(row, day);
  return {items, products, taxes, discountPercent, document: priceTerm(items, taxes, discountPercent)};
}

/** What the period will cost, as the contract shows it. */
export function estimateOf(term: PricedTerm, period: Period, currency: string): InvoiceEstimate {
  const {document, items, products, discountPercent} = term;
  const money = (amount: number): Money => ({amount, currency});
  return {
    on: period.startsOn,
    period: {startsOn: period.startsOn, endsOn: period.endsOn},
    lines: items.map(({productId, quantity, unitPrice}, index) => ({
      productId,
      description: products.get(productId)?.name ?? productId,
      quantity,
      unit: products.get(productId)?.unit ?? null,
      unitPrice: money(unitPrice),
      discountPercent,
      subtotal: money(document.lines[index]?.subtotal ?? 0),
    })),
    subtotal: money(document.subtotal),
    discountTotal: money(document.discountTotal),
    taxes: document.taxes.map(({name, rate, base, amount}) => ({name, rate, base: money(base), amount: money(amount)})),
    taxTotal: money(document.taxTotal),
    total: money(document.total),
  };
}

/** The lines of a term's invoice: one an item, each named with its period. */
function termLines({items, products, taxes, discountPercent, document}: PricedTerm, period: Period): InvoiceLine[] {
  return items.map(({productId, quantity, unitPrice}, index) => {
    const product = products.get(productId);
    return {
      id: newId('lin'),
      kind: 'item',
      description: `${product?.name ?? productId} (${period.startsOn} – ${period.endsOn})`,
      quantity: String(quantity),
      unit: product?.unit ?? null,
      unit_price: unitPrice,
      discount_percent: discountPercent,
      discount: document.lines[index]?.discount ?? 0,
      taxes: taxes.map(({name}) => name),
      subtotal: document.lines[index]?.subtotal ?? 0,
    };
  });
}

/**
 * Bills a period once: its row in the books of periods, and its invoice, to be charged by the billing run, unless it costs nothing.
 * @throws Error, by the database, when the period is billed already
 */
export async function billTerm(
  {row, own}: Pick<LockedSubscription, 'row' | 'own'>,
  term: PricedTerm,
  period: Period,
  today: string,
): Promise<DocumentReference | null> {
  const {subtotal, discountTotal: discount_total, taxTotal: tax_total, total} = term.document;
  const invoice = await billSubscription(
    own,
    row,
    {lines: termLines(term, period), taxes: term.document.taxes, subtotal, discount_total, tax_total, total},
    today,
  );
  await own.db
    .insertInto('subscription_periods')
    .values({
      ...ownerOf(own),
      subscription_id: row.id,
      starts_on: period.startsOn,
      ends_on: period.endsOn,
      invoice_id: invoice?.id ?? null,
    })
    .execute();
  return invoice;
}

/** An invoice of what a customer has asked for, due today and to be charged by the billing run unless they pay it first; none of what costs nothing. */
export async function billSubscription(
  unit: Unit,
  row: Pick<SubscriptionRow, 'id' | 'number' | 'currency' | 'reference'>,
  spec: {
    readonly lines: readonly InvoiceLine[];
    readonly taxes: PricedDocument['taxes'];
    readonly subtotal: number;
    readonly discount_total: number;
    readonly tax_total: number;
    readonly total: number;
  },
  today: string,
): Promise<DocumentReference | null> {
  if (spec.total <= 0) return null;
  const invoice = await issueInvoice(unit, {
    ...spec,
    currency: row.currency,
    issuedOn: today,
    parts: [{dueOn: today, amount: spec.total}],
    taxes: spec.taxes.map((tax, index) => ({position: index + 1, ...tax})),
    origin: {type: 'subscription', number: row.number, id: row.id},
    reference: row.reference,
    terms: null,
    notes: null,
  });
  await beginCollection(unit, {invoiceId: invoice.id, subscriptionId: row.id, on: today, by: 'customer'});
  return invoice;
}

/** What was paid for and isn't over, in the order of its days. */
export async function periodsLeft(unit: Unit, row: SubscriptionRow, today: string): Promise<Period[]> {
  const {rows} = await sql<Period>`
    select starts_on as "startsOn", ends_on as "endsOn" from subscription_periods
    where ${owned(unit)} and subscription_id = ${row.id} and ends_on >= ${today} and ends_on <= ${row.period_ends_on}
    order by starts_on`.execute(unit.db);
  // A subscription that came from elsewhere may have no books of its own yet.
  return rows.length > 0 ? rows : [{startsOn: row.period_starts_on, endsOn: row.period_ends_on}];
}

/** The first day of what follows the period that it has. */
export function nextStart({period_ends_on: endsOn}: Pick<SubscriptionRow, 'period_ends_on'>): string {
  return addDays(endsOn, 1);
}

function ownerOf(unit: Unit): {tenant_id: string; customer_id: string} {
  return {tenant_id: unit.scope.tenantId, customer_id: oneCustomer(unit)};
}
