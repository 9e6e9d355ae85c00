import type {PortalError} from '../core/errors.js';
import type {DocumentReference, ProductQuoteRequest, Purchase, PurchaseConfirmation, ResourceName} from './contract.js';
import type {ClientCore} from './core.js';
import {referenceShape} from './record-shapes.js';
import {purchaseShape} from './subscription-shapes.js';
import type {UncertainOptions} from './types.js';
import {sendOnce} from './write-keys.js';
import {send} from './writes.js';

/** Buys what a preview showed; once a preview, however often it is asked for. */
export function purchase(
  core: ClientCore,
  body: PurchaseConfirmation,
  {onUncertain}: UncertainOptions = {},
): Promise<Purchase> {
  return once(
    core,
    `purchase ${JSON.stringify(body)}`,
    ['subscriptions', 'invoices', 'payment-methods'],
    async (key) => {
      const params = {header: {'Idempotency-Key': key}};
      const {data} = await send(
        core,
        (api, init) => api.POST('/purchases', {...init, params, body}),
        purchaseShape,
        onUncertain,
      );
      return data as Purchase;
    },
  );
}

/** Makes a quote of the customer's own. */
export function requestQuote(
  core: ClientCore,
  body: ProductQuoteRequest,
  {onUncertain}: UncertainOptions = {},
): Promise<DocumentReference> {
  return once(core, `product-quote ${JSON.stringify(body)}`, ['quotes'], async (key) => {
    const params = {header: {'Idempotency-Key': key}};
    const {data} = await send(
      core,
      (api, init) => api.POST('/product-quote-requests', {...init, params, body}),
      referenceShape,
      onUncertain,
    );
    return data as DocumentReference;
  });
}

/** Sends it under the key of its name, and has what it changes read again. */
async function once<Result>(
  core: ClientCore,
  name: string,
  changes: readonly ResourceName[],
  write: (key: string) => Promise<Result>,
): Promise<Result> {
  const changed = (): void => changes.forEach((resource) => core.cache.invalidate([resource]));
  try {
    const result = await sendOnce(core, name, write);
    changed();
    return result;
  } catch (reason) {
    const {outcome} = reason as PortalError;
    if (outcome !== 'none') changed();
    throw reason;
  }
}
