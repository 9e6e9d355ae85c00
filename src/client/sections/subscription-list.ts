import type {SubscriptionPage, SubscriptionQuery} from '../contract.js';
import type {ClientCore} from '../core.js';
import {page} from '../shapes.js';
import {subscriptionItem} from '../subscription-item.js';
import type {RequestOptions} from '../types.js';

export {subscriptionItem};

/** A page of subscriptions. */
export function list(
  {transport}: ClientCore,
  query: SubscriptionQuery = {},
  options?: RequestOptions,
): Promise<SubscriptionPage> {
  return transport.read(
    (api, init) => api.GET('/subscriptions', {...init, params: {query}}),
    {items: [subscriptionItem], page},
    options?.signal,
  );
}
