import type {Timers} from './types.js';

/** A little over the two minutes that WCAG 2.2.1 rests on, so that a late timer doesn't fall below. */
const warningTime = 130_000;
/** Longer delays overflow `setTimeout`, which then fires at once. */
const longestWait = 2 ** 30;

/** Resolves when the customer should be warned that the session ends: two minutes before, or at half of a shorter life. Times are in milliseconds. */
export function untilWarning(timers: Timers, end: number, lifetime: number, signal: AbortSignal): Promise<void> {
  return until(timers, end - (lifetime > warningTime ? warningTime : lifetime / 2), signal);
}

/** Resolves at an instant, in milliseconds since 1970; rejects when the signal aborts. */
export async function until({now, wait}: Timers, instant: number, signal: AbortSignal): Promise<void> {
  signal.throwIfAborted();
  for (let left = instant - now(); left > 0; left = instant - now()) await wait(Math.min(left, longestWait), signal);
}
