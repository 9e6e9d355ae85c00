import type {
  DocumentReference,
  ProductQuoteRequest,
  Purchase,
  PurchaseConfirmation,
  PurchasePreview,
  PurchaseRequest,
} from '../contract.js';
import type {ClientCore} from '../core.js';
import {purchasePreviewShape} from '../subscription-shapes.js';
import type {RequestOptions, UncertainOptions} from '../types.js';

export {list} from './product-list.js';

const writes = () => import('../product-writes.js');

/** Prices a purchase. */
export function previewPurchase(
  {transport}: ClientCore,
  body: PurchaseRequest,
  options?: RequestOptions,
): Promise<PurchasePreview> {
  return transport.read(
    (api, init) => api.POST('/purchase-previews', {...init, body}),
    purchasePreviewShape,
    options?.signal,
  );
}

/** Buys what a preview showed. */
export async function purchase(
  core: ClientCore,
  confirmation: PurchaseConfirmation,
  options?: UncertainOptions,
): Promise<Purchase> {
  return (await writes()).purchase(core, confirmation, options);
}

/** Asks sales. */
export async function requestQuote(
  core: ClientCore,
  request: ProductQuoteRequest,
  options?: UncertainOptions,
): Promise<DocumentReference> {
  return (await writes()).requestQuote(core, request, options);
}
