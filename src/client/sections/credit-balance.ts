import type {CreditBalance} from '../contract.js';
import type {ClientCore} from '../core.js';
import {creditBalanceShape} from '../record-shapes.js';
import type {RequestOptions} from '../types.js';

/** The credit that can still pay invoices. */
export function get({transport}: ClientCore, options?: RequestOptions): Promise<CreditBalance> {
  return transport.read((api, init) => api.GET('/credit-balance', init), creditBalanceShape, options?.signal);
}
