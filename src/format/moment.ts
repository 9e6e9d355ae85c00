import {cachedFormatter} from './intl-cache.js';

const moment: Intl.DateTimeFormatOptions = {dateStyle: 'medium', timeStyle: 'short'};

/** A moment, ISO 8601, as people of `locale` write it: day and time in the reader's own time zone. What is none is shown as it came. */
export function formatMoment(iso: string, locale: string): string {
  const time = Date.parse(iso);
  if (Number.isNaN(time)) return iso;
  return cachedFormatter('date', locale, moment, () => new Intl.DateTimeFormat(locale, moment)).format(time);
}
