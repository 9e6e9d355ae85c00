import {PortalError} from '../core/errors.js';
import type {PaymentAttempt, ShareLink} from './contract.js';
import type {ClientCore} from './core.js';
import {inTheNameOf} from './in-the-name-of.js';
import {randomKey} from './random-key.js';
import {attemptShape, shareLinkShape} from './record-shapes.js';
import type {Shape} from './shapes.js';
import type {Answer, Call} from './transport.js';

const maxTries = 4;
/** Milliseconds. */
const longestDelay = 8000;

/**
 * Sends a write that costs nothing when it is sent twice with one key, until its answer arrives; `onUncertain` is called when one was lost and the same is sent again. Payments don't go this way:
 * `settle.ts`.
 */
export async function send<Data>(
  core: ClientCore,
  call: Call<Data>,
  shape: Shape | undefined,
  onUncertain?: () => void,
): Promise<Answer<Data>> {
  const {transport, timers, timeouts, online} = core;
  if (!online()) throw new PortalError('offline', 'Offline: nothing was sent.', {retryable: true});
  const own = inTheNameOf(core)(call);
  for (let tries = 1; ; tries++) {
    try {
      return await transport.exchange(own, {shape, isWrite: true, timeout: timeouts.request});
    } catch (reason) {
      const error = reason as PortalError;
      const {code, outcome} = error;
      const again = (outcome === 'unknown' && code !== 'session_expired') || code === 'request_in_progress';
      // Nothing is sent by itself once the connection is back: that is for the customer to do.
      if (tries === maxTries || !again || !online()) throw error;
      onUncertain?.();
      const jitter = Math.max(500, timers.random() * Math.min(longestDelay, 1000 * 2 ** tries));
      await timers.wait(Math.min(longestDelay, Math.max((error.retryAfter ?? 0) * 1000, jitter)));
      if (!online()) throw error;
    }
  }
}

/** A link that opens the invoice's PDF without signing in. */
export async function shareInvoice(core: ClientCore, invoiceId: string, expiresInDays?: number): Promise<ShareLink> {
  const key = randomKey();
  const {data} = await send(
    core,
    (api, init) =>
      api.POST('/invoices/{invoiceId}/share-links', {
        ...init,
        params: {path: {invoiceId}, header: {'Idempotency-Key': key}},
        body: expiresInDays === undefined ? {} : {expiresInDays},
      }),
    shareLinkShape,
  );
  return data as ShareLink;
}

/** Gives up an attempt that waits for the customer. */
export async function cancelAttempt(core: ClientCore, attemptId: string): Promise<PaymentAttempt> {
  const key = randomKey();
  const {data} = await send(
    core,
    (api, init) =>
      api.POST('/payment-attempts/{attemptId}/cancel', {
        ...init,
        params: {path: {attemptId}, header: {'Idempotency-Key': key}},
      }),
    attemptShape,
  );
  return data as PaymentAttempt;
}
