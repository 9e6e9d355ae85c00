import {addDays} from '../clock.js';

/** Both ISO days belong to it. */
export interface Period {
  readonly startsOn: string;
  readonly endsOn: string;
}

/**
 * The period of `months` months that begins on `startsOn`. The next one begins on the anchor day of its month, or on the month's last day where it is shorter, so that a
 * subscription of the 31st comes back to the 31st after February.
 * @param anchorDay 1 to 31
 */
export function periodFrom(startsOn: string, months: number, anchorDay: number): Period {
  return {startsOn, endsOn: addDays(anchorIn(startsOn, months, anchorDay), -1)};
}

function anchorIn(day: string, months: number, anchorDay: number): string {
  const month = new Date(`${day.slice(0, 7)}-01T00:00:00Z`);
  month.setUTCMonth(month.getUTCMonth() + months);
  const days = new Date(Date.UTC(month.getUTCFullYear(), month.getUTCMonth() + 1, 0)).getUTCDate();
  return `${month.toISOString().slice(0, 8)}${String(Math.min(anchorDay, days)).padStart(2, '0')}`;
}

/** The anchor of what begins on that day: its day of the month. */
export function anchorOf(day: string): number {
  return Number(day.slice(8, 10));
}
