import type {PaymentMethodList} from '../contract.js';
import type {ClientCore} from '../core.js';
import {paymentMethodsShape} from '../record-shapes.js';
import type {RequestOptions} from '../types.js';

/** Saved methods, and where a new one is entered. */
export function list({transport}: ClientCore, options?: RequestOptions): Promise<PaymentMethodList> {
  return transport.read((api, init) => api.GET('/payment-methods', init), paymentMethodsShape, options?.signal);
}
