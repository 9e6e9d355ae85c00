import type {QuotePage, QuoteQuery} from '../contract.js';
import type {ClientCore} from '../core.js';
import {quotePageShape} from '../quote-page-shape.js';
import type {RequestOptions} from '../types.js';

/** A page of quotes. */
export function list({transport}: ClientCore, query: QuoteQuery = {}, options?: RequestOptions): Promise<QuotePage> {
  return transport.read((api, init) => api.GET('/quotes', {...init, params: {query}}), quotePageShape, options?.signal);
}
