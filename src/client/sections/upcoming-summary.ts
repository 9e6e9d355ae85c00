import type {UpcomingSummary} from '../contract.js';
import type {ClientCore} from '../core.js';
import type {RequestOptions} from '../types.js';
import {upcomingSummaryShape} from '../upcoming-shapes.js';

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
