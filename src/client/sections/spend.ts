import type {Spend, SpendQuery} from '../contract.js';
import type {ClientCore} from '../core.js';
import {spendShape} from '../spend-shape.js';
import type {RequestOptions} from '../types.js';

/** What was paid, what failed and what is owed, by month and currency. */
export function spend({transport}: ClientCore, query: SpendQuery = {}, options?: RequestOptions): Promise<Spend> {
  return transport.read((api, init) => api.GET('/spend', {...init, params: {query}}), spendShape, options?.signal);
}
