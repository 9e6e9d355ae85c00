import {addDays} from '../clock.js';

/** The last ISO day of `months` months from `day` on. From the 31st of January one month ends with February, as people count. */
export function lastDayOfPeriod(day: string, months: number): string {
  const date = new Date(`${day}T00:00:00Z`);
  const wanted = date.getUTCDate();
  date.setUTCDate(1);
  date.setUTCMonth(date.getUTCMonth() + months);
  const daysOfMonth = new Date(Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + 1, 0)).getUTCDate();
  // The period after this one would begin on that day of its month, or not before the month after.
  if (wanted > daysOfMonth) return isoDay(date, daysOfMonth);
  return addDays(isoDay(date, wanted), -1);
}

function isoDay(month: Date, day: number): string {
  return `${month.toISOString().slice(0, 8)}${String(day).padStart(2, '0')}`;
}
