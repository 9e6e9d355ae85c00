import type {UpcomingPage, UpcomingQuery, UpcomingSummary} from '../contract.js';
import type {ClientCore} from '../core.js';
import type {RequestOptions} from '../types.js';
import {upcomingPageShape, upcomingSummaryShape} from '../upcoming-shapes.js';

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

/** How much is coming, by kind, by state and by month; within so many days. */
export function summary(
  {transport}: ClientCore,
  query: {readonly days?: number} = {},
  options?: RequestOptions,
): Promise<UpcomingSummary> {
  return transport.read(
    (api, init) => api.GET('/upcoming-payments/summary', {...init, params: {query}}),
    upcomingSummaryShape,
    options?.signal,
  );
}
