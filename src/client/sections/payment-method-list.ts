import type {PaymentMethodList} from '../contract.js';
import type {ClientCore} from '../core.js';
import {count, text} from '../shapes.js';
import type {RequestOptions} from '../types.js';

/** The subscriptions that are charged to a method. */
export const uses = {items: [{id: text, number: text, product: text}], total: count} as const;

/** A saved method. */
export const methodItem = {
  id: text,
  etag: text,
  type: text,
  brand: text,
  last4: text,
  usedBy: uses,
} as const;

/** Saved methods, and where a new one is entered. */
export function list({transport}: ClientCore, options?: RequestOptions): Promise<PaymentMethodList> {
  return transport.read((api, init) => api.GET('/payment-methods', init), {items: [methodItem]}, options?.signal);
}
