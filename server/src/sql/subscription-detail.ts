import {sql} from 'kysely';

import type {Money, Subscription} from '../port/contract.js';
import type {SubscriptionRecord, SubscriptionsSection} from '../port/subscriptions.js';
import type {Unit} from '../port/unit.js';
import {periodFrom} from '../pricing/periods.js';
import {readParties} from './documents.js';
import {invoiceListRecords, invoiceRowColumns, type InvoiceRow} from './invoice-rows.js';
import {ofCustomer, owned} from './scope.js';
import {estimateOf, nextStart, priceTermOn} from './subscription-billing.js';
import {retentionOffer} from './subscription-offer.js';
import {readAddons, readFamily, readProducts, termsOn, type ProductRow} from './subscription-products.js';
import {readSubscriptionSurroundings, subscriptionListRecord} from './subscription-rows.js';
import {readItems, type LockedSubscription, type SubscriptionRow} from './subscription-state.js';
import {isCommitted, type Composition} from './subscription-target.js';

/** One subscription with all that belongs to it. */
export const getSubscription: SubscriptionsSection['get'] = async (unit, id, today, lock = 'read') => {
  if (id.includes('\0')) return undefined;
  const query = unit.db.selectFrom('subscriptions').selectAll().where(owned(unit)).where('id', '=', id);
  const row = await (lock === 'lock' ? query.forUpdate() : query).executeTakeFirst();
  if (!row) return undefined;
  const own = ofCustomer(unit, row.customer_id);
  const around = (await readSubscriptionSurroundings(own, [id])).get(id);
  if (!around) return undefined;
  const items = await readItems(own, id);
  const subscription = {row, items, own};
  const products = await readProducts(
    own,
    items.map(({product_id: productId}) => productId),
  );
  const listed = subscriptionListRecord(row, around, today);
  const nextInvoice = await nextInvoiceOf(subscription, listed.nextCharge?.on);
  return {
    ...listed,
    // The list's is the price of now; here that of the day is at hand.
    nextCharge: listed.nextCharge && nextInvoice ? {on: nextInvoice.on, amount: nextInvoice.total} : listed.nextCharge,
    items: items.map((item) => itemOf(item, row.currency, products.get(item.product_id))),
    billTo: (await readParties(own)).billTo,
    discount:
      row.discount_percent !== null && row.discount_until !== null && row.discount_until >= today
        ? {percent: row.discount_percent, until: row.discount_until}
        : null,
    nextInvoice,
    ...(await offeringsOf(subscription, products, today)),
    retentionOffer: await retentionOffer(subscription, today),
    cancelReason: row.cancel_reason,
    history: await readHistory(own, id),
    invoices: await readInvoices(own, id, today),
  };
};

function itemOf(
  item: LockedSubscription['items'][number],
  currency: string,
  product: ProductRow | undefined,
): Subscription['items'][number] {
  const money = (amount: number): Money => ({amount, currency});
  return {
    id: item.id,
    product: {id: item.product_id, name: product?.name ?? item.description, kind: product?.kind ?? 'license'},
    description: item.description,
    quantity: item.quantity,
    assigned: item.assigned,
    unit: product?.unit ?? null,
    unitPrice: money(item.unit_price),
    priceIsAgreed: item.price_is_agreed,
    subtotal: money(item.quantity * item.unit_price),
  };
}

/** What is billed by itself next; of an unpaid one that is its open invoice, which is issued already. */
async function nextInvoiceOf(
  subscription: Pick<LockedSubscription, 'row' | 'items' | 'own'>,
  on: string | undefined,
): Promise<SubscriptionRecord['nextInvoice']> {
  const {row, own} = subscription;
  if (on === undefined || row.status === 'past_due') return null;
  const scheduled = await own.db
    .selectFrom('subscription_changes')
    .select('request')
    .where(owned(own))
    .where('subscription_id', '=', row.id)
    .where('status', '=', 'scheduled')
    .executeTakeFirst();
  const composition = scheduled?.request as Composition | undefined;
  const term = await priceTermOn(subscription, on, composition);
  const anchor = on === nextStart(row) ? row.anchor_day : Number(on.slice(8, 10));
  return term
    ? estimateOf(term, periodFrom(on, composition?.termMonths ?? row.term_months, anchor), row.currency)
    : null;
}

type Offerings = Pick<SubscriptionRecord, 'limits' | 'plans' | 'terms' | 'addons'>;

/** What it can be changed into, and how far. */
async function offeringsOf(
  {row, items, own}: Pick<LockedSubscription, 'row' | 'items' | 'own'>,
  products: ReadonlyMap<string, ProductRow>,
  today: string,
): Promise<Offerings> {
  const product = products.get(row.product_id) ?? (await readProducts(own, [row.product_id])).get(row.product_id);
  if (!product) throw new Error(`Subscription ${row.number} is to a product that isn't there. Nothing was read.`);
  const family = await readFamily(own, product);
  const addons = (await readAddons(own, [row.product_id])).get(row.product_id) ?? [];
  const prices = await termsOn(
    own,
    [...family, ...addons].map(({id}) => id),
    {currencies: [row.currency], day: today},
  );
  const money = (amount: number): Money => ({amount, currency: row.currency});
  const priceOf = (productId: string, months = row.term_months): number | undefined =>
    prices.find((price) => price.product_id === productId && price.term_months === months)?.unit_price;
  const [main] = items;
  const terms = prices.filter(({product_id: productId}) => productId === row.product_id);
  return {
    limits: {
      minSeats: leastSeats(row, main, product),
      maxSeats: product.max_seats,
      commitmentEndsOn:
        row.commitment_ends_on !== null && row.commitment_ends_on >= today ? row.commitment_ends_on : null,
    },
    plans: family.map(({id, name, rank, by_quote: byQuote}) => {
      const price = id === row.product_id ? main?.unit_price : byQuote ? undefined : priceOf(id);
      return {
        productId: id,
        name,
        rank,
        unitPrice: price === undefined ? null : money(price),
        termMonths: row.term_months,
        isCurrent: id === row.product_id,
      };
    }),
    terms: [
      ...terms.filter(({term_months: months}) => months !== row.term_months),
      {term_months: row.term_months, unit_price: main?.unit_price ?? 0},
    ]
      .sort((a, b) => a.term_months - b.term_months)
      .map(({term_months: termMonths, unit_price: unitPrice}) => ({
        termMonths,
        unitPrice: money(unitPrice),
        isCurrent: termMonths === row.term_months,
      })),
    addons: addons.flatMap((addon) => {
      const has = items.find(({product_id: productId}) => productId === addon.id);
      const unitPrice = has?.unit_price ?? priceOf(addon.id);
      if (unitPrice === undefined) return [];
      return [
        {
          productId: addon.id,
          name: addon.name,
          unit: addon.unit,
          unitPrice: money(unitPrice),
          quantity: has?.quantity ?? 0,
          minQuantity: addon.min_seats,
          maxQuantity: addon.max_seats,
        },
      ];
    }),
  };
}

function leastSeats(
  row: SubscriptionRow,
  main: LockedSubscription['items'][number] | undefined,
  product: ProductRow,
): number {
  return Math.max(product.min_seats, main?.assigned ?? 0, isCommitted(row) ? (main?.quantity ?? 0) : 0);
}

async function readHistory(unit: Unit, id: string): Promise<SubscriptionRecord['history']> {
  const rows = await unit.db
    .selectFrom('subscription_events')
    .select(['id', 'at', 'type', 'actor', 'details'])
    .where(owned(unit))
    .where('subscription_id', '=', id)
    .orderBy('at', 'desc')
    .orderBy('id', 'desc')
    .limit(50)
    .execute();
  return rows.map((row) => ({
    id: String(row.id),
    at: row.at.toISOString(),
    type: row.type,
    actor: row.actor,
    details: (row.details ?? {}) as SubscriptionRecord['history'][number]['details'],
  }));
}

async function readInvoices(unit: Unit, id: string, today: string): Promise<SubscriptionRecord['invoices']> {
  const {rows} = await sql<InvoiceRow>`
    select ${invoiceRowColumns} from invoices where ${owned(unit)} and subscription_id = ${id}
    order by issued_on desc, number_order desc limit 24`.execute(unit.db);
  return invoiceListRecords(unit, rows, today);
}
