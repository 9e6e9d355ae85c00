import type {OrderPage, OrderQuery} from '../contract.js';
import type {ClientCore} from '../core.js';
import {day, money, page, text} from '../shapes.js';
import type {RequestOptions} from '../types.js';

/** A row of the list of orders. */
export const orderItem = {
  id: text,
  number: text,
  status: text,
  orderedOn: day,
  agreement: [{description: text}],
  total: money,
  amountPaid: money,
} as const;

/** A page of orders. */
export function list({transport}: ClientCore, query: OrderQuery = {}, options?: RequestOptions): Promise<OrderPage> {
  return transport.read(
    (api, init) => api.GET('/orders', {...init, params: {query}}),
    {items: [orderItem], page},
    options?.signal,
  );
}
