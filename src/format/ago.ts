import {cachedFormatter} from './intl-cache.js';

const options: Intl.RelativeTimeFormatOptions = {numeric: 'auto'};

/** Each unit with its length in minutes, the longest first. */
const units = [
  ['year', 525_600],
  ['month', 43_800],
  ['week', 10_080],
  ['day', 1440],
  ['hour', 60],
  ['minute', 1],
] as const;

/** How long ago a moment, ISO 8601, was: `5 minutes ago`, `yesterday`. What is none is shown as it came. @param now - milliseconds since 1970 */
export function formatAgo(iso: string, now: number, locale: string): string {
  const time = Date.parse(iso);
  if (Number.isNaN(time)) return iso;
  const minutes = Math.max(0, (now - time) / 60_000);
  const [unit, length] = units.find(([, least]) => minutes >= least) ?? ['second', Infinity];
  const format = cachedFormatter('relative', locale, options, () => new Intl.RelativeTimeFormat(locale, options));
  // “Now”, rather than a number of seconds that would have to be counted on.
  return format.format(-Math.floor(minutes / length), unit);
}
