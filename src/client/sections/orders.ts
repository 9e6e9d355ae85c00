import type {DocumentReference, Order, OrderSummary} from '../contract.js';
import type {ClientCore} from '../core.js';
import {orderShape, orderSummaryShape} from '../record-shapes.js';
import type {ConfirmationReceipt} from '../section-types.js';
import type {Download, DownloadOptions, RequestOptions, UncertainOptions} from '../types.js';

const writes = () => import('../order-writes.js');

export {list} from './order-list.js';

/** How many orders there are of each status. */
export function summary({transport}: ClientCore, options?: RequestOptions): Promise<OrderSummary> {
  return transport.read((api, init) => api.GET('/orders/summary', init), orderSummaryShape, options?.signal);
}

/** One order with its lines, delivery and invoices. */
export function get({transport}: ClientCore, orderId: string, options?: RequestOptions): Promise<Order> {
  return transport.read(
    (api, init) => api.GET('/orders/{orderId}', {...init, params: {path: {orderId}}}),
    orderShape,
    options?.signal,
  );
}

/** The order confirmation as a PDF. */
export async function pdf(core: ClientCore, orderId: string, options?: DownloadOptions): Promise<Download> {
  return (await import('../downloads.js')).orderPdf(core, orderId, options);
}

/** Sends the confirmation again, by mail to the user. */
export async function sendConfirmation(
  core: ClientCore,
  orderId: string,
  options?: UncertainOptions,
): Promise<ConfirmationReceipt> {
  return (await writes()).sendConfirmation(core, orderId, options);
}

/** Makes a quote with what was ordered. */
export async function reorder(
  core: ClientCore,
  orderId: string,
  options?: UncertainOptions,
): Promise<DocumentReference> {
  return (await writes()).reorder(core, orderId, options);
}
