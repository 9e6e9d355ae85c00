import type {UpcomingPage, UpcomingQuery} from '../contract.js';
import type {ClientCore} from '../core.js';
import type {RequestOptions} from '../types.js';
import {upcomingPageShape} from '../upcoming-page-shape.js';

/** A page of what is coming. */
export function list(
  {transport}: ClientCore,
  query: UpcomingQuery = {},
  options?: RequestOptions,
): Promise<UpcomingPage> {
  return transport.read(
    (api, init) => api.GET('/upcoming-payments', {...init, params: {query}}),
    upcomingPageShape,
    options?.signal,
  );
}
