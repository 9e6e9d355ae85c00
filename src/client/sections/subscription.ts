import type {Subscription} from '../contract.js';
import type {ClientCore} from '../core.js';
import {subscriptionShape} from '../subscription-shape.js';
import type {RequestOptions} from '../types.js';

/** One subscription with all that belongs to it. */
export function get({transport}: ClientCore, subscriptionId: string, options?: RequestOptions): Promise<Subscription> {
  return transport.read(
    (api, init) => api.GET('/subscriptions/{subscriptionId}', {...init, params: {path: {subscriptionId}}}),
    subscriptionShape,
    options?.signal,
  );
}
