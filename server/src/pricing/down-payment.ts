import {addDays} from '../clock.js';
import {percentOf} from './amounts.js';

/** What has to be paid before an order begins, minor units, rounded to the nearest; 0 when nothing has to be. Never more than the total, which is not below 0. */
export function downPayment(total: number, percent: string | null): number {
  return percent === null ? 0 : Math.min(percentOf(total, percent), total);
}

/** What is to be paid by a day, in minor units. */
export interface DuePart {
  /** ISO day. */
  readonly dueOn: string;
  readonly amount: number;
}

/** Days after its acceptance by which the rest of an order is to be paid. */
const paymentTerm = 30;

/**
 * What is to be paid and by when, of what is accepted on `today`: the down payment at once, the rest by the terms. Nothing of a total of 0.
 * @param firstPart the down payment, minor units
 */
export function paymentPlan(total: number, firstPart: number, today: string): readonly DuePart[] {
  const parts = [
    {dueOn: today, amount: firstPart},
    {dueOn: addDays(today, paymentTerm), amount: total - firstPart},
  ];
  return parts.filter(({amount}) => amount > 0);
}
