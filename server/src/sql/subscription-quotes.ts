import {addDays} from '../clock.js';
import type {DocumentReference, QuoteOriginType} from '../port/contract.js';
import type {SubscriptionActor, SubscriptionsSection} from '../port/subscriptions.js';
import type {Unit} from '../port/unit.js';
import {postQuoteMessage} from './quote-post.js';
import {issueQuote} from './quote-writing.js';
import {changeRefused} from './subscription-preview.js';
import {pricesOn, taxesOfCustomer} from './subscription-pricing.js';
import {readFamily, readProducts, type ProductRow} from './subscription-products.js';
import {planPurchase} from './subscription-purchase.js';
import {discountOn} from './subscription-pricing.js';
import {quantityRefusals} from './subscription-target.js';
import {mustLock} from './subscription-writes.js';

/** Days for which such a quote can be accepted. */
const validFor = 30;

interface QuoteLine {
  readonly product: ProductRow;
  readonly quantity: number;
  /** Minor units. */
  readonly unitPrice: number;
}

/** A quote for more seats, another plan or a renewal of a subscription, for a term. */
export const requestQuote: SubscriptionsSection['requestQuote'] = async (unit, id, input, today) => {
  const {row, items, own} = await mustLock(unit, id);
  const {seats, productId = row.product_id, comment, actor} = input;
  const products = await readProducts(own, [productId, ...items.map((item) => item.product_id)]);
  const [main, ...addons] = items;
  const plan = products.get(productId);
  const isKnown =
    plan && (productId === row.product_id || (await readFamily(own, plan)).some((each) => each.id === row.product_id));
  if (!plan || !isKnown) throw changeRefused([{pointer: '/productId', code: 'not_sold', detail: 'Not of its family.'}]);
  const wanted = seats ?? main?.quantity ?? 1;
  const refusals = seats === undefined ? [] : quantityRefusals('/seats', wanted, plan);
  // More than is listed is what sales is asked for.
  const refused = refusals.filter(({code}) => code !== 'above_maximum');
  if (refused.length > 0) throw changeRefused(refused);
  const listed = await pricesOn(own, [...products.keys()], {
    termMonths: row.term_months,
    currency: row.currency,
    day: today,
  });
  const priceOf = (item: {product_id: string; unit_price: number; price_is_agreed: boolean} | undefined): number =>
    item?.price_is_agreed ? item.unit_price : (listed.get(item?.product_id ?? '') ?? item?.unit_price ?? 0);
  const mainPrice = productId === row.product_id ? priceOf(main) : (listed.get(productId) ?? main?.unit_price ?? 0);
  const lines = [
    {product: plan, quantity: wanted, unitPrice: mainPrice},
    ...addons.flatMap((item) => {
      const product = products.get(item.product_id);
      return product ? [{product, quantity: item.quantity, unitPrice: priceOf(item)}] : [];
    }),
  ];
  const origin = seats !== undefined && seats > (main?.quantity ?? 0) ? 'added_users' : 'renewal';
  return issue(own, {
    lines,
    origin,
    currency: row.currency,
    months: row.term_months,
    discountPercent: discountOn(row, today),
    reference: row.number,
    ...(comment !== undefined && {comment}),
    actor,
    today,
  });
};

/** A quote of the customer's own for products of the catalog. */
export const requestProductQuote: SubscriptionsSection['requestProductQuote'] = async (unit, request, today) => {
  const plan = await planPurchase(unit, request, today, 'quote');
  const lines = plan.flatMap(({term}) =>
    term.items.flatMap(({productId, quantity, unitPrice}) => {
      const product = term.products.get(productId);
      return product ? [{product, quantity, unitPrice}] : [];
    }),
  );
  return issue(unit, {
    lines,
    origin: 'self',
    currency: request.currency,
    months: Math.max(...plan.map(({item}) => item.termMonths)),
    discountPercent: '0',
    ...(request.comment !== undefined && {comment: request.comment}),
    actor: request.actor,
    today,
  });
};

async function issue(
  unit: Unit,
  spec: {
    readonly lines: readonly QuoteLine[];
    readonly origin: QuoteOriginType;
    readonly currency: string;
    readonly months: number;
    readonly discountPercent: string;
    readonly reference?: string;
    readonly comment?: string;
    readonly actor: SubscriptionActor;
    readonly today: string;
  },
): Promise<DocumentReference> {
  const {lines, origin, currency, months, discountPercent, reference, comment, actor, today} = spec;
  const [first] = lines;
  const quote = await issueQuote(
    unit,
    {
      currency,
      lines: lines.map(({product, quantity, unitPrice}) => ({
        description: product.name,
        sku: product.sku,
        quantity: String(quantity),
        unitPrice,
        discountPercent,
        ...(product.unit !== null && {unit: product.unit}),
      })),
      taxes: await taxesOfCustomer(unit),
      validUntil: addDays(today, validFor),
      origin: {type: origin},
      periodMonths: months,
      ...(first && {title: first.product.name}),
      ...(reference !== undefined && {reference}),
    },
    actor.name,
    today,
  );
  if (comment !== undefined) await postQuoteMessage(unit, quote.id, {actor, text: comment});
  return quote;
}
