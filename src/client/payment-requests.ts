import {PortalError} from '../core/errors.js';
import type {PaymentAttempt} from './contract.js';
import type {ClientCore} from './core.js';
import type {IntentRecord} from './idempotency.js';
import type {InOneName} from './in-the-name-of.js';
import {attemptShape} from './record-shapes.js';
import type {RequestOptions} from './types.js';

/** The authoritative status of an attempt. */
export function getAttempt(
  core: ClientCore,
  attemptId: string,
  {signal}: RequestOptions = {},
): Promise<PaymentAttempt> {
  return core.transport.read(
    (api, init) => api.GET('/payment-attempts/{attemptId}', {...init, params: {path: {attemptId}}}),
    attemptShape,
    signal,
  );
}

/** The attempt that a key made; undefined when it certainly made none. */
export async function findByKey(
  core: ClientCore,
  idempotencyKey: string,
  {signal}: RequestOptions = {},
): Promise<PaymentAttempt | undefined> {
  const {items} = await core.transport.read(
    (api, init) => api.GET('/payment-attempts', {...init, params: {query: {idempotencyKey}}}),
    {items: [attemptShape]},
    signal,
  );
  return items[0];
}

/** Sends the payment once, under its key and in one name. It is not aborted by anybody. */
export async function sendAttempt(
  core: ClientCore,
  {intent, request, etag}: IntentRecord,
  inOneName: InOneName,
): Promise<PaymentAttempt> {
  if (!request) throw new PortalError('invalid_request', 'This payment was begun by another page: resume it.');
  const {data, response} = await core.transport.exchange(
    inOneName((api, init) =>
      api.POST('/payment-attempts', {
        ...init,
        params: {header: {'Idempotency-Key': intent.key, ...(etag && {'If-Match': etag})}},
        body: request,
      }),
    ),
    {shape: attemptShape, isWrite: true, timeout: core.timeouts.request},
  );
  const attempt = data as PaymentAttempt;
  if (!response.headers.has('Idempotency-Replayed')) return attempt;
  // The first answer again tells what was, not what is.
  return getAttempt(core, attempt.id).catch((cause: unknown) => {
    throw new PortalError('network', 'The payment exists; its status could not be read.', {
      outcome: 'unknown',
      retryable: true,
      cause,
    });
  });
}
