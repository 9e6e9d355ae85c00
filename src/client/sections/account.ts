import type {Account} from '../contract.js';
import type {ClientCore} from '../core.js';
import {accountShape} from '../record-shapes.js';
import type {RequestOptions} from '../types.js';

/** The customer, the user with their role, and what the back end offers. */
export function get({transport}: ClientCore, options?: RequestOptions): Promise<Account> {
  return transport.read((api, init) => api.GET('/account', init), accountShape, options?.signal);
}
