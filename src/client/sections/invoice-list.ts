import type {InvoicePage, InvoiceQuery} from '../contract.js';
import type {ClientCore} from '../core.js';
import {invoicePageShape} from '../shapes.js';
import type {RequestOptions} from '../types.js';

/** A page of invoices. */
export function list(
  {transport}: ClientCore,
  query: InvoiceQuery = {},
  options?: RequestOptions,
): Promise<InvoicePage> {
  return transport.read(
    (api, init) => api.GET('/invoices', {...init, params: {query}}),
    invoicePageShape,
    options?.signal,
  );
}
