import {cachedFormatter} from './intl-cache.js';

const options: Intl.RelativeTimeFormatOptions = {numeric: 'auto'};
const day = 86_400_000;

/** Each unit with its length in days, the longest first. */
const units = [
  ['year', 365],
  ['month', 30.44],
  ['week', 7],
  ['day', 1],
] as const;

/** How long ago a moment, ISO 8601, was: `5 minutes ago`, `yesterday`. Days are those of the reader's calendar. What is none is shown as it came. @param now - milliseconds since 1970 */
export function formatAgo(iso: string, now: number, locale: string): string {
  const time = Date.parse(iso);
  if (Number.isNaN(time)) return iso;
  const format = cachedFormatter('relative', locale, options, () => new Intl.RelativeTimeFormat(locale, options));
  const minutes = Math.floor(Math.max(0, now - time) / 60_000);
  // “Now”, rather than a number of seconds that would have to be counted on.
  if (minutes < 1) return format.format(0, 'second');
  if (minutes < 60) return format.format(-minutes, 'minute');
  if (now - time < day) return format.format(-Math.floor(minutes / 60), 'hour');
  const days = Math.round((midnight(now) - midnight(time)) / day);
  const [unit, length] = units.find(([, least]) => days >= least) ?? ['day', 1];
  return format.format(-Math.floor(days / length), unit);
}

/** The beginning of a moment's day where the reader is. */
const midnight = (time: number): number => new Date(time).setHours(0, 0, 0, 0);
