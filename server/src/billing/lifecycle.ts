import {addDays, daysBetween} from '../clock.js';
import type {SubscriptionRow} from '../sql/subscription-state.js';

/** What is to be done with a subscription by its days alone; `on` is the ISO day from which it holds. */
export type LifeStep =
  | {readonly kind: 'close'; readonly on: string}
  | {readonly kind: 'end'; readonly on: string; readonly because: 'customer' | 'expired'}
  | {readonly kind: 'pause'; readonly on: string}
  | {readonly kind: 'resume'; readonly on: string}
  | {readonly kind: 'renew'; readonly on: string};

type Dates = Pick<
  SubscriptionRow,
  'status' | 'period_ends_on' | 'grace_ends_on' | 'cancel_at_period_end' | 'auto_renew' | 'pause_from' | 'resumes_on'
>;

/** On the same day an end comes before a pause, and a pause before a renewal. */
const order: readonly LifeStep['kind'][] = ['close', 'end', 'pause', 'resume', 'renew'];

/** The first of what is due by `today`, the customer's day: what a server that stood still has missed is made up for in the order of its days. */
export function dueStep(row: Dates, today: string): LifeStep | undefined {
  return stepsAhead(row)
    .filter(({on}) => on <= today)
    .toSorted((a, b) => (a.on === b.on ? order.indexOf(a.kind) - order.indexOf(b.kind) : a.on < b.on ? -1 : 1))[0];
}

function stepsAhead(row: Dates): LifeStep[] {
  const after = addDays(row.period_ends_on, 1);
  const isEnding = row.cancel_at_period_end;
  const end: LifeStep = {kind: 'end', on: after, because: isEnding ? 'customer' : 'expired'};
  switch (row.status) {
    case 'canceled':
      return [];
    case 'paused': {
      // Whoever asks for it to resume asks for a new period, which `auto_renew` has no say in.
      const resume = row.resumes_on === null ? [] : [{kind: 'resume', on: row.resumes_on} as const];
      return isEnding ? [end, ...resume] : resume;
    }
    case 'past_due':
      return [
        ...(row.grace_ends_on === null ? [] : [{kind: 'close', on: addDays(row.grace_ends_on, 1)} as const]),
        isEnding || !row.auto_renew ? end : {kind: 'renew', on: after},
      ];
    case 'trialing':
    case 'active':
      return [
        ...(row.pause_from === null ? [] : [{kind: 'pause', on: row.pause_from} as const]),
        isEnding || !row.auto_renew ? end : {kind: 'renew', on: after},
      ];
  }
}

/**
 * Which reminder is due: so many days before the day after the period's last. Of those that were missed only the nearest is sent; one that would come in the first half of its
 * period is none, since what was only just bought needs no reminder.
 */
export function dueReminder(
  {period_starts_on: start, period_ends_on: end, reminded_days: reminded}: ReminderFacts,
  reminderDays: readonly number[],
  today: string,
): number | undefined {
  const left = daysBetween(today, addDays(end, 1));
  const length = daysBetween(start, addDays(end, 1));
  if (left < 1) return undefined;
  const due = reminderDays.filter((day) => day >= left && day * 2 <= length);
  const nearest = due.length === 0 ? undefined : Math.min(...due);
  return nearest === undefined || (reminded !== null && reminded <= nearest) ? undefined : nearest;
}

type ReminderFacts = Pick<SubscriptionRow, 'period_starts_on' | 'period_ends_on' | 'reminded_days'>;
