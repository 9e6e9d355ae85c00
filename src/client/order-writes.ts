import type {PortalError} from '../core/errors.js';
import type {DocumentReference} from './contract.js';
import type {ClientCore} from './core.js';
import {referenceShape, sentShape} from './record-shapes.js';
import type {ConfirmationReceipt} from './section-types.js';
import type {UncertainOptions} from './types.js';
import {sendOnce} from './write-keys.js';
import {send} from './writes.js';

/** Sends the confirmation again; one mail, however often it is asked for before the answer is there. */
export function sendConfirmation(
  core: ClientCore,
  orderId: string,
  {onUncertain}: UncertainOptions = {},
): Promise<ConfirmationReceipt> {
  return once(core, `confirmation ${orderId}`, 'orders', async (key) => {
    const params = {path: {orderId}, header: {'Idempotency-Key': key}};
    const {data} = await send(
      core,
      (api, init) => api.POST('/orders/{orderId}/confirmation-emails', {...init, params}),
      sentShape,
      onUncertain,
    );
    return data as ConfirmationReceipt;
  });
}

/** Makes a quote with the order's lines at today's prices; one quote, however often it is asked for before the answer is there. */
export function reorder(
  core: ClientCore,
  orderId: string,
  {onUncertain}: UncertainOptions = {},
): Promise<DocumentReference> {
  return once(core, `reorder ${orderId}`, 'quotes', async (key) => {
    const params = {path: {orderId}, header: {'Idempotency-Key': key}};
    const {data} = await send(
      core,
      (api, init) => api.POST('/orders/{orderId}/reorders', {...init, params}),
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
  changes: 'orders' | 'quotes',
  write: (key: string) => Promise<Result>,
): Promise<Result> {
  try {
    const result = await sendOnce(core, name, write);
    core.cache.invalidate([changes]);
    return result;
  } catch (reason) {
    const {status, outcome} = reason as PortalError;
    if (outcome !== 'none') core.cache.invalidate([changes]);
    // What can be done with the order has changed, or may no longer be seen.
    if (status === 403 || status === 404 || status === 409) core.cache.invalidate(['orders']);
    throw reason;
  }
}
