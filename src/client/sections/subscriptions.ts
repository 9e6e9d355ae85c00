import type {
  BilledSubscription,
  ChangePreview,
  DocumentReference,
  Subscription,
  SubscriptionActionRequest,
  SubscriptionActionResults,
  SubscriptionCancellation,
  SubscriptionChangeRequest,
  SubscriptionExportQuery,
  SubscriptionQuoteRequest,
  SubscriptionSummary,
} from '../contract.js';
import type {ClientCore} from '../core.js';
import type {ChangeConfirmation} from '../section-types.js';
import {actionResultsShape, changePreviewShape, subscriptionSummaryShape} from '../subscription-shapes.js';
import type {AnswerOptions, Download, DownloadOptions, RequestOptions, UncertainOptions} from '../types.js';

const writes = () => import('../subscription-writes.js');

export {list} from './subscription-list.js';
export {get} from './subscription.js';

/** How many subscriptions each filter holds. */
export function summary({transport}: ClientCore, options?: RequestOptions): Promise<SubscriptionSummary> {
  return transport.read(
    (api, init) => api.GET('/subscriptions/summary', init),
    subscriptionSummaryShape,
    options?.signal,
  );
}

/** The subscriptions of a filter as CSV. */
export async function exportCsv(
  core: ClientCore,
  query?: SubscriptionExportQuery,
  options?: DownloadOptions,
): Promise<Download> {
  return (await import('../downloads.js')).exportSubscriptions(core, query, options);
}

/** Prices a change. */
export function previewChange(
  {transport}: ClientCore,
  subscriptionId: string,
  body: SubscriptionChangeRequest,
  options?: RequestOptions,
): Promise<ChangePreview> {
  const params = {path: {subscriptionId}};
  return transport.read(
    (api, init) => api.POST('/subscriptions/{subscriptionId}/change-previews', {...init, params, body}),
    changePreviewShape,
    options?.signal,
  );
}

/** What an action would do to each. */
export function previewActions(
  {transport}: ClientCore,
  body: SubscriptionActionRequest,
  options?: RequestOptions,
): Promise<SubscriptionActionResults> {
  return transport.read(
    (api, init) => api.POST('/subscription-actions/preview', {...init, body}),
    actionResultsShape,
    options?.signal,
  );
}

/** Does what a preview showed. */
export async function change(
  core: ClientCore,
  id: string,
  confirmation: ChangeConfirmation,
  options?: UncertainOptions,
): Promise<BilledSubscription> {
  return (await writes()).change(core, id, confirmation, options);
}

/** Takes a scheduled change back. */
export async function withdrawChange(core: ClientCore, id: string, options: AnswerOptions): Promise<Subscription> {
  return (await writes()).withdrawChange(core, id, options);
}

/** Has the next period invoiced now. */
export async function renew(
  core: ClientCore,
  id: string,
  expectedTotal: number,
  options: AnswerOptions,
): Promise<BilledSubscription> {
  return (await writes()).renew(core, id, expectedTotal, options);
}

/** Whether it goes on by itself. */
export async function setAutoRenew(
  core: ClientCore,
  id: string,
  autoRenew: boolean,
  options: AnswerOptions,
): Promise<Subscription> {
  return (await writes()).setAutoRenew(core, id, autoRenew, options);
}

/** What it is charged to. */
export async function setPaymentMethod(
  core: ClientCore,
  id: string,
  paymentMethodId: string | null,
  options: AnswerOptions,
): Promise<Subscription> {
  return (await writes()).setPaymentMethod(core, id, paymentMethodId, options);
}

/** Pauses it. */
export async function pause(
  core: ClientCore,
  id: string,
  days: {readonly from: string; readonly until: string | null},
  options: AnswerOptions,
): Promise<Subscription> {
  return (await writes()).pause(core, id, days, options);
}

/** Has it go on. */
export async function resume(core: ClientCore, id: string, options: AnswerOptions): Promise<Subscription> {
  return (await writes()).resume(core, id, options);
}

/** Cancels it. */
export async function cancel(
  core: ClientCore,
  id: string,
  cancellation: SubscriptionCancellation,
  options: AnswerOptions,
): Promise<Subscription> {
  return (await writes()).cancel(core, id, cancellation, options);
}

/** Withdraws a cancellation, or takes the offer. */
export async function keep(
  core: ClientCore,
  id: string,
  answer: {readonly acceptOffer: boolean},
  options: AnswerOptions,
): Promise<Subscription> {
  return (await writes()).keep(core, id, answer, options);
}

/** Asks sales. */
export async function requestQuote(
  core: ClientCore,
  id: string,
  request: SubscriptionQuoteRequest,
  options: AnswerOptions,
): Promise<DocumentReference> {
  return (await writes()).requestQuote(core, id, request, options);
}

/** Does the same with many. */
export async function act(
  core: ClientCore,
  request: SubscriptionActionRequest,
  options?: UncertainOptions,
): Promise<SubscriptionActionResults> {
  return (await writes()).act(core, request, options);
}
