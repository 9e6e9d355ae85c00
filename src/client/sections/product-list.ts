import type {ProductPage, ProductQuery} from '../contract.js';
import type {ClientCore} from '../core.js';
import {capability, count, money, page, text} from '../shapes.js';
import type {RequestOptions} from '../types.js';

const product = {
  id: text,
  name: text,
  category: text,
  kind: text,
  minSeats: count,
  trialDays: count,
  prices: [{termMonths: count, unitPrice: money}],
  addons: [text],
  owned: [{subscriptionId: text, number: text, seats: count}],
  capabilities: {buy: capability, requestQuote: capability},
} as const;

/** A page of the catalog. */
export function list(
  {transport}: ClientCore,
  query: ProductQuery = {},
  options?: RequestOptions,
): Promise<ProductPage> {
  return transport.read(
    (api, init) => api.GET('/products', {...init, params: {query}}),
    {items: [product], page, categories: [text], currencies: [text]},
    options?.signal,
  );
}
