import {daysBetween} from '../clock.js';

/** A card that ends within these days is one to replace. */
const soonDays = 60;

/** Whether a card is past its last month, or will be soon. `today` is the customer's ISO day; a method without a month never ends. */
export function cardExpiry(
  month: number | null,
  year: number | null,
  today: string,
): {expired: boolean; expiresSoon: boolean} {
  if (month === null || year === null) return {expired: false, expiresSoon: false};
  // Day 0 of the next month is the last one of this.
  const lastDay = new Date(Date.UTC(year, month, 0)).toISOString().slice(0, 10);
  const left = daysBetween(today, lastDay);
  return {expired: left < 0, expiresSoon: left >= 0 && left <= soonDays};
}
