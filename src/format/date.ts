import {cachedFormatter} from './intl-cache.js';

const day: Intl.DateTimeFormatOptions = {year: 'numeric', month: 'short', day: 'numeric', timeZone: 'UTC'};

/** A calendar day, ISO `YYYY-MM-DD`, as people of `locale` write it; in no time zone, since a day has none. What isn't a day is shown as it came. */
export function formatDay(isoDay: string, locale: string): string {
  const time = Date.parse(`${isoDay}T00:00:00Z`);
  if (Number.isNaN(time)) return isoDay;
  return cachedFormatter('date', locale, day, () => new Intl.DateTimeFormat(locale, day)).format(time);
}
