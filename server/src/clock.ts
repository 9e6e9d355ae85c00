/** Where the server gets the time from, so that a test can walk a year. */
export interface Clock {
  now(): Date;
}

export const systemClock: Clock = {now: () => new Date()};

/** The calendar day at `instant` in `timeZone`, as ISO `YYYY-MM-DD`. */
export function dayIn(timeZone: string, instant: Date): string {
  // en-CA writes dates as ISO does.
  return new Intl.DateTimeFormat('en-CA', {timeZone, year: 'numeric', month: '2-digit', day: '2-digit'}).format(
    instant,
  );
}

/** Whole days from `from` to `to`, both ISO days; negative when `to` is earlier. */
export function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / 86_400_000);
}

/** The day so many days after an ISO day; before it when `days` is below 0. */
export function addDays(day: string, days: number): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);
}
