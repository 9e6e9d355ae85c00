import type {CalendarFeed} from './contract.js';
import type {ClientCore} from './core.js';
import {calendarFeedShape} from './upcoming-shapes.js';
import {send} from './writes.js';

/** The user's own link to the calendar; the same one again where there is one. */
export async function createFeed(core: ClientCore): Promise<CalendarFeed> {
  const {data} = await send(core, (api, init) => api.POST('/calendar-feeds', init), calendarFeedShape);
  return data as CalendarFeed;
}

/** Ends it. */
export async function revokeFeed(core: ClientCore): Promise<void> {
  await send(core, (api, init) => api.DELETE('/calendar-feeds', init), undefined);
}
