/**
 * What is left of what was paid, and what the days that are left cost: exact fractions of days, each amount rounded once to the minor unit, halves away from zero.
 */
import {addDays, daysBetween} from '../clock.js';
import {exactly} from './amounts.js';
import type {Period} from './periods.js';

/** A part of one or more periods: `numerator` / `denominator` of a period's price. */
export interface Share {
  readonly numerator: bigint;
  readonly denominator: bigint;
  /** Today's among them. */
  readonly daysLeft: number;
  readonly daysInPeriod: number;
}

/** All of a period. */
export function wholeOf(period: Period): Share {
  const days = daysOf(period);
  return {numerator: 1n, denominator: 1n, daysLeft: days, daysInPeriod: days};
}

/**
 * What is left of these periods from `today` on, that day included: of the one that runs some of its days, of one that was paid ahead all. Days before a period and after it
 * count for nothing, so it is never more than was paid for.
 * @param periods those that were paid for, without overlap
 */
export function shareLeft(periods: readonly Period[], today: string): Share {
  let share: Share = {numerator: 0n, denominator: 1n, daysLeft: 0, daysInPeriod: 0};
  for (const period of periods) {
    const [left, days] = [daysLeftOf(period, today), daysOf(period)];
    if (left === 0) continue;
    share = {
      numerator: share.numerator * BigInt(days) + BigInt(left) * share.denominator,
      denominator: share.denominator * BigInt(days),
      daysLeft: share.daysLeft + left,
      daysInPeriod: share.daysInPeriod + days,
    };
  }
  return share;
}

/**
 * What `quantity` at `unitPrice` a period come to for that share, the discount taken off, minor units. `discountPercent` is a decimal from 0 to 100.
 * @throws RangeError beyond what can be counted exactly
 */
export function prorate(
  {quantity, unitPrice, discountPercent}: {quantity: number; unitPrice: number; discountPercent: string},
  {numerator, denominator}: Share,
): number {
  const [whole = '0', fraction = ''] = discountPercent.split('.');
  const scale = 100n * 10n ** BigInt(fraction.length);
  const kept = scale - BigInt(whole + fraction);
  const top = BigInt(unitPrice) * BigInt(quantity) * kept * numerator;
  const bottom = scale * denominator;
  const size = top < 0n ? -top : top;
  const rounded = (2n * size + bottom) / (2n * bottom);
  return exactly(top < 0n ? -rounded : rounded);
}

/** Both days counted. */
function daysOf({startsOn, endsOn}: Period): number {
  return daysBetween(startsOn, addDays(endsOn, 1));
}

function daysLeftOf(period: Period, today: string): number {
  const from = period.startsOn > today ? period.startsOn : today;
  return Math.max(0, daysBetween(from, addDays(period.endsOn, 1)));
}
