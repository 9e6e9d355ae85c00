import {PortalError} from '../../core/errors.js';
import type {PaymentAttempt, PaymentAttemptRequest, PaymentPreview, PaymentPreviewRequest} from '../contract.js';
import type {ClientCore} from '../core.js';
import {intentStore, requireRecord} from '../idempotency.js';
import {getAttempt} from '../payment-requests.js';
import {askAndSettle, follow as followAttempt, invalidatePayments, sendAndSettle, type IntentRun} from '../settle.js';
import {previewShape} from '../record-shapes.js';
import type {FollowOptions, PaymentIntent, PaymentResult} from '../section-types.js';
import type {Download, DownloadOptions, RequestOptions} from '../types.js';
import {cancelAttempt} from '../writes.js';

export {findByKey, getAttempt as status} from '../payment-requests.js';

/** What paying would cost, computed by the server. */
export function preview(
  core: ClientCore,
  request: PaymentPreviewRequest,
  {signal}: RequestOptions = {},
): Promise<PaymentPreview> {
  return core.transport.read(
    (api, init) => api.POST('/payment-previews', {...init, body: request}),
    previewShape,
    signal,
  );
}

/** The intent for exactly this request. */
export async function intent(core: ClientCore, request: PaymentAttemptRequest, etag: string): Promise<PaymentIntent> {
  return (await intentStore(core)).intend(request, etag, core.timers.now());
}

/** Sends an intent and follows it; a second call while it runs joins the first. */
export function pay(core: ClientCore, intent: PaymentIntent, options: FollowOptions = {}): Promise<PaymentResult> {
  return start(core, intent, options, sendAndSettle);
}

/** Asks what became of an intent; never sends it. */
export function resume(core: ClientCore, intent: PaymentIntent, options: FollowOptions = {}): Promise<PaymentResult> {
  return start(core, intent, options, askAndSettle);
}

/** What was sent and has no definitive result yet. */
export async function pending(core: ClientCore): Promise<readonly PaymentIntent[]> {
  return (await intentStore(core)).pending();
}

/** Follows an attempt, as after a challenge. */
export async function follow(
  core: ClientCore,
  attemptId: string,
  options: FollowOptions & {readonly acted?: boolean | undefined} = {},
): Promise<PaymentResult> {
  const deadline = core.timers.now() + 120_000;
  const store = await intentStore(core);
  const record = store.byAttempt(attemptId);
  const attempt = await getAttempt(core, attemptId, options);
  return followAttempt({...options, core, store, record}, attempt, deadline);
}

/** Gives up an attempt that waits for the customer. */
export async function cancel(core: ClientCore, attemptId: string): Promise<PaymentAttempt> {
  try {
    const attempt = await cancelAttempt(core, attemptId);
    const store = await intentStore(core);
    const record = store.byAttempt(attemptId);
    if (record) store.settle(record);
    return attempt;
  } finally {
    invalidatePayments(core);
  }
}

/** The receipt of a payment as a PDF. */
export async function receipt(core: ClientCore, attemptId: string, options?: DownloadOptions): Promise<Download> {
  return (await import('../downloads.js')).receipt(core, attemptId, options);
}

async function start(
  core: ClientCore,
  intent: PaymentIntent,
  options: FollowOptions,
  work: (run: IntentRun) => Promise<PaymentResult>,
): Promise<PaymentResult> {
  const store = await intentStore(core);
  if (options.signal?.aborted) throw new PortalError('aborted');
  const record = requireRecord(store, intent);
  record.running ??= work({...options, core, store, record}).finally(() => {
    // A click that comes a moment too late gets the same result, not another payment.
    if (!store.isSettled(record)) record.running = undefined;
  });
  return record.running;
}
