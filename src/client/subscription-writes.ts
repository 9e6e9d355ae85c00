import type {PortalError} from '../core/errors.js';
import type {
  BilledSubscription,
  DocumentReference,
  ResourceName,
  Subscription,
  SubscriptionActionRequest,
  SubscriptionActionResults,
  SubscriptionCancellation,
  SubscriptionQuoteRequest,
} from './contract.js';
import type {ClientCore} from './core.js';
import {referenceShape} from './record-shapes.js';
import type {ChangeConfirmation} from './section-types.js';
import type {Shape} from './shapes.js';
import {subscriptionShape} from './subscription-shape.js';
import {actionResultsShape, billedSubscriptionShape} from './subscription-shapes.js';
import type {Answer, Call} from './transport.js';
import type {AnswerOptions, UncertainOptions} from './types.js';
import {sendOnce} from './write-keys.js';
import {send} from './writes.js';

/** What most writes of a subscription change besides itself. */
const billed: readonly ResourceName[] = ['invoices', 'credit-notes', 'payment-methods'];

/** Does what a preview showed; once a preview, so that its id is the write's name. */
export function change(
  core: ClientCore,
  subscriptionId: string,
  {previewId, paymentMethodId}: ChangeConfirmation,
  {onUncertain}: UncertainOptions = {},
): Promise<BilledSubscription> {
  const body = {previewId, ...(paymentMethodId !== undefined && {paymentMethodId})};
  return sendOnce(core, `change ${previewId} ${paymentMethodId ?? ''}`, (key) => {
    const params = {path: {subscriptionId}, header: {'Idempotency-Key': key}};
    return write(core, billedSubscriptionShape, billed, onUncertain, (api, init) =>
      api.POST('/subscriptions/{subscriptionId}/changes', {...init, params, body}),
    );
  });
}

/** Takes back what was to hold from the next period. */
export function withdrawChange(
  core: ClientCore,
  subscriptionId: string,
  {etag, onUncertain}: AnswerOptions,
): Promise<Subscription> {
  const params = {path: {subscriptionId}, header: {'If-Match': etag}};
  return write(core, subscriptionShape, [], onUncertain, (api, init) =>
    api.DELETE('/subscriptions/{subscriptionId}/scheduled-change', {...init, params}),
  );
}

/** Has the next period invoiced now. */
export function renew(
  core: ClientCore,
  subscriptionId: string,
  expectedTotal: number,
  {etag, onUncertain}: AnswerOptions,
): Promise<BilledSubscription> {
  return sendOnce(core, `renew ${subscriptionId} ${etag} ${expectedTotal}`, (key) => {
    const params = {path: {subscriptionId}, header: {'Idempotency-Key': key, 'If-Match': etag}};
    return write(core, billedSubscriptionShape, billed, onUncertain, (api, init) =>
      api.POST('/subscriptions/{subscriptionId}/renew', {...init, params, body: {expectedTotal}}),
    );
  });
}

/** Whether it goes on by itself. */
export function setAutoRenew(
  core: ClientCore,
  subscriptionId: string,
  autoRenew: boolean,
  {etag, onUncertain}: AnswerOptions,
): Promise<Subscription> {
  const params = {path: {subscriptionId}, header: {'If-Match': etag}};
  return write(core, subscriptionShape, [], onUncertain, (api, init) =>
    api.PUT('/subscriptions/{subscriptionId}/auto-renew', {...init, params, body: {autoRenew}}),
  );
}

/** What it is charged to. */
export function setPaymentMethod(
  core: ClientCore,
  subscriptionId: string,
  paymentMethodId: string | null,
  {etag, onUncertain}: AnswerOptions,
): Promise<Subscription> {
  const params = {path: {subscriptionId}, header: {'If-Match': etag}};
  return write(core, subscriptionShape, ['payment-methods'], onUncertain, (api, init) =>
    api.PUT('/subscriptions/{subscriptionId}/payment-method', {...init, params, body: {paymentMethodId}}),
  );
}

/** Pauses it from a day on. */
export function pause(
  core: ClientCore,
  subscriptionId: string,
  days: {readonly from: string; readonly until: string | null},
  {etag, onUncertain}: AnswerOptions,
): Promise<Subscription> {
  return sendOnce(core, `pause ${subscriptionId} ${etag} ${JSON.stringify(days)}`, (key) => {
    const params = {path: {subscriptionId}, header: {'Idempotency-Key': key, 'If-Match': etag}};
    return write(core, subscriptionShape, [], onUncertain, (api, init) =>
      api.POST('/subscriptions/{subscriptionId}/pause', {...init, params, body: {...days}}),
    );
  });
}

/** Has it go on. */
export function resume(
  core: ClientCore,
  subscriptionId: string,
  {etag, onUncertain}: AnswerOptions,
): Promise<Subscription> {
  return sendOnce(core, `resume ${subscriptionId} ${etag}`, (key) => {
    const params = {path: {subscriptionId}, header: {'Idempotency-Key': key, 'If-Match': etag}};
    return write(core, subscriptionShape, billed, onUncertain, (api, init) =>
      api.POST('/subscriptions/{subscriptionId}/resume', {...init, params, body: {}}),
    );
  });
}

/** Cancels it, now or at the end of its period. */
export function cancel(
  core: ClientCore,
  subscriptionId: string,
  cancellation: SubscriptionCancellation,
  {etag, onUncertain}: AnswerOptions,
): Promise<Subscription> {
  return sendOnce(core, `cancel ${subscriptionId} ${etag} ${JSON.stringify(cancellation)}`, (key) => {
    const params = {path: {subscriptionId}, header: {'Idempotency-Key': key, 'If-Match': etag}};
    return write(core, subscriptionShape, billed, onUncertain, (api, init) =>
      api.POST('/subscriptions/{subscriptionId}/cancel', {...init, params, body: cancellation}),
    );
  });
}

/** Withdraws a cancellation, or takes the vendor's offer. */
export function keep(
  core: ClientCore,
  subscriptionId: string,
  {acceptOffer}: {readonly acceptOffer: boolean},
  {etag, onUncertain}: AnswerOptions,
): Promise<Subscription> {
  return sendOnce(core, `keep ${subscriptionId} ${etag} ${acceptOffer}`, (key) => {
    const params = {path: {subscriptionId}, header: {'Idempotency-Key': key, 'If-Match': etag}};
    return write(core, subscriptionShape, [], onUncertain, (api, init) =>
      api.POST('/subscriptions/{subscriptionId}/keep', {...init, params, body: {acceptOffer}}),
    );
  });
}

/** Makes a quote for a renewal, for more seats or for another plan. */
export function requestQuote(
  core: ClientCore,
  subscriptionId: string,
  body: SubscriptionQuoteRequest,
  {etag, onUncertain}: AnswerOptions,
): Promise<DocumentReference> {
  return sendOnce(core, `quote ${subscriptionId} ${etag} ${JSON.stringify(body)}`, (key) => {
    const params = {path: {subscriptionId}, header: {'Idempotency-Key': key, 'If-Match': etag}};
    return write(core, referenceShape, ['quotes'], onUncertain, (api, init) =>
      api.POST('/subscriptions/{subscriptionId}/quote-requests', {...init, params, body}),
    );
  });
}

/** Does the same with many, each by itself. */
export function act(
  core: ClientCore,
  body: SubscriptionActionRequest,
  {onUncertain}: UncertainOptions = {},
): Promise<SubscriptionActionResults> {
  return sendOnce(core, `subscription-actions ${JSON.stringify(body)}`, (key) => {
    const params = {header: {'Idempotency-Key': key}};
    return write(core, actionResultsShape, billed, onUncertain, (api, init) =>
      api.POST('/subscription-actions', {...init, params, body}),
    );
  });
}

/** Sends it, and has what it changes read again. */
async function write<Data>(
  core: ClientCore,
  shape: Shape,
  changes: readonly ResourceName[],
  onUncertain: (() => void) | undefined,
  call: Call<Data>,
): Promise<NonNullable<Answer<Data>['data']>> {
  const changed = (): void => ['subscriptions' as const, ...changes].forEach((name) => core.cache.invalidate([name]));
  try {
    const {data} = await send(core, call, shape, onUncertain);
    changed();
    return data as NonNullable<Answer<Data>['data']>;
  } catch (reason) {
    const {status, outcome} = reason as PortalError;
    // It may have happened, or what was shown is out of date, or may no longer be seen.
    if (outcome !== 'none' || [403, 404, 409, 412].includes(status ?? 0)) changed();
    throw reason;
  }
}
