import type {Product, PurchaseRequest} from '../../client/contract.js';
import type {PortalClient} from '../../client/portal-client.js';
import {keepDraft, readDraft, type DraftKey} from '../../controllers/draft.js';
import {priceFor} from './prices.js';

/** One product in the basket: one subscription that would be made. Numbers are as they were typed. */
export interface BasketItem {
  readonly productId: string;
  readonly name: string;
  readonly seats: string;
  readonly termMonths: number;
  /** How much of each add-on, by its id; absent or `0` is without it. */
  readonly addons: Readonly<Record<string, string>>;
}

/** What one means to buy, and what one has said about it. */
export interface Basket {
  readonly currency: string;
  readonly items: readonly BasketItem[];
  readonly team: string;
  readonly reference: string;
  readonly comment: string;
}

const draftKey: DraftKey = ['purchase', 'basket'];

/** The most products that are bought at once. */
export const mostItems = 20;

const empty: Basket = {currency: '', items: [], team: '', reference: '', comment: ''};

/** The basket that this customer has in this tab. What a page's storage holds may be anything. */
export function keptBasket(client: PortalClient): Basket {
  const kept = (readDraft(client, draftKey) ?? {}) as Record<string, unknown>;
  const {items} = kept;
  return {
    currency: textOf(kept['currency']),
    items: Array.isArray(items) ? items.flatMap(itemOf).slice(0, mostItems) : [],
    team: textOf(kept['team']),
    reference: textOf(kept['reference']),
    comment: textOf(kept['comment']),
  };
}

/** Keeps the basket over a reload. */
export function keepBasket(client: PortalClient, basket: Basket): void {
  const isEmpty = !basket.items.length && !basket.team && !basket.reference && !basket.comment;
  keepDraft(client, draftKey, isEmpty ? undefined : basket);
}

/** Nothing in it. */
export const emptyBasket = empty;

/** A product as it comes into the basket: the least that can be had, for the term that is shown. */
function newItem(product: Product, currency: string, term: number): BasketItem {
  return {
    productId: product.id,
    name: product.name,
    seats: String(product.minSeats),
    termMonths: priceFor(product, currency, term)?.termMonths ?? term,
    addons: {},
  };
}

/** The basket with a product in it: as it was where the product is in it already, or where there is no room. */
export function withProduct(basket: Basket, product: Product, currency: string, term: number): Basket {
  const {items} = basket;
  if (items.length >= mostItems || items.some(({productId}) => productId === product.id)) return basket;
  return {...basket, items: [...items, newItem(product, currency, term)]};
}

/** A whole number as it was typed, in any script's digits that {@link Number} was given; undefined when it is none. */
export function wholeNumber(typed: string): number | undefined {
  const trimmed = typed.trim();
  return /^\d{1,7}$/.test(trimmed) && Number(trimmed) <= 1_000_000 ? Number(trimmed) : undefined;
}

/** What is asked of the server; undefined while something isn't a number. */
export function requestOf({items, currency}: Basket): PurchaseRequest | undefined {
  const asked: PurchaseRequest['items'] = [];
  for (const {productId, seats, termMonths, addons} of items) {
    const count = wholeNumber(seats);
    const chosen = Object.entries(addons).map(([id, typed]) => ({productId: id, quantity: wholeNumber(typed || '0')}));
    if (!count || chosen.some(({quantity}) => quantity === undefined)) return undefined;
    const taken = chosen.flatMap(({productId: id, quantity}) => (quantity ? [{productId: id, quantity}] : []));
    asked.push({productId, seats: count, termMonths, ...(taken.length > 0 && {addons: taken})});
  }
  return asked.length ? {items: asked, currency} : undefined;
}

const textOf = (value: unknown): string => (typeof value === 'string' ? value : '');

function itemOf(kept: unknown): BasketItem[] {
  if (!kept || typeof kept !== 'object') return [];
  const {productId, name, seats, termMonths, addons} = kept as Record<string, unknown>;
  if (typeof productId !== 'string' || typeof termMonths !== 'number') return [];
  const taken = Object.entries((addons ?? {}) as Record<string, unknown>).filter(
    ([, typed]) => typeof typed === 'string',
  );
  return [
    {
      productId,
      name: textOf(name),
      seats: textOf(seats),
      termMonths,
      addons: Object.fromEntries(taken) as Record<string, string>,
    },
  ];
}
