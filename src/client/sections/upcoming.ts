import type {CalendarFeed} from '../contract.js';
import type {ClientCore} from '../core.js';
import type {Download, DownloadOptions} from '../types.js';

const writes = () => import('../upcoming-writes.js');

export {list} from './upcoming-list.js';
export {summary} from './upcoming-summary.js';

/** What is coming as an iCalendar file. */
export async function calendar(
  core: ClientCore,
  query: {readonly days?: number} = {},
  options?: DownloadOptions,
): Promise<Download> {
  return (await import('../downloads.js')).upcomingCalendar(core, query, options);
}

/** A link to the calendar. */
export async function createFeed(core: ClientCore): Promise<CalendarFeed> {
  return (await writes()).createFeed(core);
}

/** Ends the link. */
export async function revokeFeed(core: ClientCore): Promise<void> {
  return (await writes()).revokeFeed(core);
}
