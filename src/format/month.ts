import {cachedFormatter} from './intl-cache.js';

/** A calendar month, `YYYY-MM`, as people of `locale` write it: `short` where little room is, such as under a column. What isn't a month is shown as it came. */
export function formatMonth(isoMonth: string, locale: string, length: 'long' | 'short' = 'long'): string {
  const time = Date.parse(`${isoMonth}-01T00:00:00Z`);
  if (Number.isNaN(time)) return isoMonth;
  const options: Intl.DateTimeFormatOptions =
    length === 'long' ? {year: 'numeric', month: 'long', timeZone: 'UTC'} : {month: 'short', timeZone: 'UTC'};
  return cachedFormatter('date', locale, options, () => new Intl.DateTimeFormat(locale, options)).format(time);
}

/** Months from one to another, both `YYYY-MM`, as people of `locale` write them: “January – June 2026”. */
export function formatMonths(from: string, to: string, locale: string): string {
  const [begin, end] = [from, to].map((month) => Date.parse(`${month}-01T00:00:00Z`));
  if (!begin || !end) return `${from} – ${to}`;
  const options = {year: 'numeric', month: 'long', timeZone: 'UTC'} as const;
  return cachedFormatter('date', locale, options, () => new Intl.DateTimeFormat(locale, options)).formatRange(
    begin,
    end,
  );
}
