import type {Subscription, SubscriptionChangeRequest} from '../../client/contract.js';

/** What is wished for, as it stands in the form: numbers as they were typed. */
export interface Wish {
  readonly seats: string;
  readonly productId: string;
  readonly termMonths: number;
  /** How many of each add-on, by its product. */
  readonly addons: Readonly<Record<string, string>>;
}

/** A part of a wish that was kept, if it is one: a page's storage may hold anything. */
export function keptWish(value: unknown): Partial<Wish> {
  const {seats, productId, termMonths, addons} = (value ?? {}) as Partial<Record<keyof Wish, unknown>>;
  const isRecord = typeof addons === 'object' && addons !== null;
  return {
    ...(typeof seats === 'string' && {seats}),
    ...(typeof productId === 'string' && {productId}),
    ...(typeof termMonths === 'number' && {termMonths}),
    ...(isRecord && {addons: Object.fromEntries(Object.entries(addons).map(([id, count]) => [id, String(count)]))}),
  };
}

/** What a subscription has now. */
export function wishOf({items, product, termMonths, addons}: Subscription): Wish {
  return {
    seats: String(items[0]?.quantity ?? 1),
    productId: product.id,
    termMonths,
    addons: Object.fromEntries(addons.map(({productId, quantity}) => [productId, String(quantity)])),
  };
}

/** What differs from what it has; undefined when nothing does. What can't be chosen any more is left out. */
export function requestOf(subscription: Subscription, wish: Wish): SubscriptionChangeRequest | undefined {
  const now = wishOf(subscription);
  const {plans, terms} = subscription;
  const addons = subscription.addons
    .filter(({productId}) => (wish.addons[productId] ?? now.addons[productId]) !== now.addons[productId])
    .map(({productId}) => ({productId, quantity: Number(wish.addons[productId])}));
  const request: SubscriptionChangeRequest = {
    ...(wish.seats !== now.seats && {seats: Number(wish.seats)}),
    ...(wish.productId !== now.productId &&
      plans.some(({productId}) => productId === wish.productId) && {productId: wish.productId}),
    ...(wish.termMonths !== now.termMonths &&
      terms.some(({termMonths}) => termMonths === wish.termMonths) && {termMonths: wish.termMonths}),
    ...(addons.length > 0 && {addons}),
  };
  return Object.keys(request).length > 0 ? request : undefined;
}

/** Whether it is a whole number that can be asked for. */
export const isCount = (typed: string, least: number): boolean =>
  /^\d{1,7}$/.test(typed) && Number(typed) >= least && Number(typed) <= 1_000_000;
