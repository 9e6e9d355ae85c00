import {cachedFormatter} from './intl-cache.js';

const options: Intl.RelativeTimeFormatOptions = {numeric: 'auto'};

/** So many days from today, as people of `locale` say it: `tomorrow`, `in 3 days`, `5 days ago`. */
export function formatInDays(days: number, locale: string): string {
  const format = cachedFormatter('relative', locale, options, () => new Intl.RelativeTimeFormat(locale, options));
  return format.format(days, 'day');
}
