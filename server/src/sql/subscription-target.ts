import type {Problem, SubscriptionChangeRequest} from '../port/contract.js';
import {addDays} from '../clock.js';
import {readAddons, readProducts, type ProductRow} from './subscription-products.js';
import {pricesOn, type PricedItem} from './subscription-pricing.js';
import type {LockedSubscription, SubscriptionItemRow, SubscriptionRow} from './subscription-state.js';
import type {Unit} from '../port/unit.js';

type Refusal = NonNullable<Problem['errors']>[number];

/** What a subscription consists of: the plan or licence first, then its add-ons. */
export interface Composition {
  readonly productId: string;
  readonly termMonths: number;
  readonly items: ReadonlyArray<{readonly productId: string; readonly quantity: number}>;
}

/** What is asked for, or why it can't be. */
export type Target =
  | {readonly target: Composition; readonly products: ReadonlyMap<string, ProductRow>}
  | {readonly refusals: readonly Refusal[]};

/** What a subscription consists of now. */
export function compositionOf({row, items}: Pick<LockedSubscription, 'row' | 'items'>): Composition {
  return {
    productId: row.product_id,
    termMonths: row.term_months,
    items: items.map(({product_id: productId, quantity}) => ({productId, quantity})),
  };
}

/** What a request makes of a subscription. Add-ons that don't go with another plan are left out of it. */
export async function targetOf(
  {row, items, own}: LockedSubscription,
  request: SubscriptionChangeRequest,
): Promise<Target> {
  const productId = request.productId ?? row.product_id;
  const asked = new Map((request.addons ?? []).map((addon) => [addon.productId, addon.quantity]));
  const [main, ...others] = items;
  const products = await readProducts(own, [
    productId,
    row.product_id,
    ...others.map((each) => each.product_id),
    ...asked.keys(),
  ]);
  const addons = new Set((await readAddons(own, [productId])).get(productId)?.map(({id}) => id));
  const kept = others
    .filter((each) => addons.has(each.product_id))
    .map((each) => ({productId: each.product_id, quantity: asked.get(each.product_id) ?? each.quantity}));
  const added = [...asked]
    .filter(([id]) => !others.some((each) => each.product_id === id))
    .map(([id, quantity]) => ({productId: id, quantity}));
  const target: Composition = {
    productId,
    termMonths: request.termMonths ?? row.term_months,
    items: [
      {productId, quantity: request.seats ?? main?.quantity ?? 1},
      ...[...kept, ...added].filter(({quantity}) => quantity > 0),
    ],
  };
  const refusals = [
    ...planRefusals(row, request, products),
    ...seatRefusals(main, target, products.get(productId)),
    ...contractRefusals(row, main, target, products),
    ...[...asked].flatMap(([id, quantity], index) =>
      addonRefusals(`/addons/${index}`, quantity, addons.has(id) ? products.get(id) : undefined),
    ),
  ];
  if (refusals.length > 0) return {refusals};
  if (isSame(compositionOf({row, items}), target))
    return {refusals: [{pointer: '', code: 'unchanged', detail: 'It is so already.'}]};
  return {target, products};
}

function planRefusals(
  row: SubscriptionRow,
  {productId}: SubscriptionChangeRequest,
  products: ReadonlyMap<string, ProductRow>,
): Refusal[] {
  if (productId === undefined || productId === row.product_id) return [];
  const [plan, now] = [products.get(productId), products.get(row.product_id)];
  if (!plan || plan.kind === 'addon' || plan.family === null || plan.family !== now?.family)
    return [{pointer: '/productId', code: 'not_sold', detail: 'It can not be changed into that.'}];
  return plan.by_quote ? [{pointer: '/productId', code: 'quote_only', detail: 'Ask for a quote.'}] : [];
}

function seatRefusals(
  main: SubscriptionItemRow | undefined,
  {items}: Composition,
  product: ProductRow | undefined,
): Refusal[] {
  const seats = items[0]?.quantity ?? 0;
  if (!product) return [];
  return [
    ...quantityRefusals('/seats', seats, product),
    ...(seats < (main?.assigned ?? 0)
      ? [{pointer: '/seats', code: 'below_assigned', detail: `${main?.assigned ?? 0} are given to people.`}]
      : []),
  ];
}

/** Within the vendor's least and most. */
export function quantityRefusals(
  pointer: string,
  quantity: number,
  product: Pick<ProductRow, 'min_seats' | 'max_seats'>,
): Refusal[] {
  if (quantity < product.min_seats) return [{pointer, code: 'below_minimum', detail: `At least ${product.min_seats}.`}];
  if (product.max_seats !== null && quantity > product.max_seats)
    return [{pointer, code: 'above_maximum', detail: `At most ${product.max_seats}.`}];
  return [];
}

/** Of an add-on: it goes with the plan, and within its least and most unless it is left out. */
export function addonRefusals(pointer: string, quantity: number, addon: ProductRow | undefined): Refusal[] {
  if (!addon) return [{pointer: `${pointer}/productId`, code: 'not_sold', detail: 'It does not go with the plan.'}];
  if (addon.by_quote) return [{pointer: `${pointer}/productId`, code: 'quote_only', detail: 'Ask for a quote.'}];
  return quantity === 0 ? [] : quantityRefusals(`${pointer}/quantity`, quantity, addon);
}

/** Whether the period that would follow is still contracted. */
export function isCommitted(row: Pick<SubscriptionRow, 'commitment_ends_on' | 'period_ends_on'>): boolean {
  return row.commitment_ends_on !== null && addDays(row.period_ends_on, 1) <= row.commitment_ends_on;
}

function contractRefusals(
  row: SubscriptionRow,
  main: SubscriptionItemRow | undefined,
  target: Composition,
  products: ReadonlyMap<string, ProductRow>,
): Refusal[] {
  if (!isCommitted(row)) return [];
  const detail = `It is contracted until ${row.commitment_ends_on ?? ''}.`;
  const refuse = (pointer: string): Refusal => ({pointer, code: 'contract', detail});
  const isLower = (products.get(target.productId)?.rank ?? 0) < (products.get(row.product_id)?.rank ?? 0);
  return [
    ...((target.items[0]?.quantity ?? 0) < (main?.quantity ?? 0) ? [refuse('/seats')] : []),
    ...(isLower ? [refuse('/productId')] : []),
    ...(target.termMonths < row.term_months ? [refuse('/termMonths')] : []),
  ];
}

export function isSame(a: Composition, b: Composition): boolean {
  return (
    a.productId === b.productId &&
    a.termMonths === b.termMonths &&
    a.items.length === b.items.length &&
    a.items.every((item, index) => {
      const other = b.items[index];
      return other?.productId === item.productId && other.quantity === item.quantity;
    })
  );
}

/**
 * Whether it is more than before in any way, and less in any: seats, rank, term, add-ons.
 * @param products all of both
 */
export function directions(
  before: Composition,
  after: Composition,
  products: ReadonlyMap<string, Pick<ProductRow, 'rank'>>,
): {readonly more: boolean; readonly less: boolean} {
  const rank = ({productId}: Composition): number => products.get(productId)?.rank ?? 0;
  const [mainBefore, ...addonsBefore] = before.items;
  const [mainAfter, ...addonsAfter] = after.items;
  const quantity = (items: Composition['items'], id: string): number =>
    items.find(({productId}) => productId === id)?.quantity ?? 0;
  const ids = new Set([...addonsBefore, ...addonsAfter].map(({productId}) => productId));
  const steps = [
    (mainAfter?.quantity ?? 0) - (mainBefore?.quantity ?? 0),
    rank(after) - rank(before),
    after.termMonths - before.termMonths,
    ...[...ids].map((id) => quantity(addonsAfter, id) - quantity(addonsBefore, id)),
  ];
  return {more: steps.some((step) => step > 0), less: steps.some((step) => step < 0)};
}

/** An item with its price; `agreed` stays whatever the vendor's prices become. */
export interface CompositionItem extends PricedItem {
  readonly agreed: boolean;
}

/**
 * What each item of a composition costs for a term on a day. Within the period that runs what is there keeps its price; when another begins it takes the vendor's of that day,
 * unless its price is agreed. What is no longer listed keeps the price it has; undefined when something isn't sold at all.
 */
export async function priceComposition(
  unit: Unit,
  {row, items}: Pick<LockedSubscription, 'row' | 'items'>,
  {termMonths, items: wanted}: Composition,
  day: string,
): Promise<CompositionItem[] | undefined> {
  const listed = await pricesOn(
    unit,
    wanted.map(({productId}) => productId),
    {termMonths, currency: row.currency, day},
  );
  const sameTerm = termMonths === row.term_months;
  const priced = wanted.map(({productId, quantity}): CompositionItem | undefined => {
    const now = sameTerm ? items.find((item) => item.product_id === productId) : undefined;
    const agreed = now?.price_is_agreed ?? false;
    const stays = now && (agreed || day <= row.period_ends_on);
    const unitPrice = stays ? now.unit_price : (listed.get(productId) ?? now?.unit_price);
    return unitPrice === undefined ? undefined : {productId, quantity, unitPrice, agreed};
  });
  return priced.every((item) => item !== undefined) ? priced : undefined;
}
