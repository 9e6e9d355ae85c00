import {count, day, matching, money, text} from './shapes.js';

const sum = {count, amount: money};

/** How much is coming. */
export const upcomingSummaryShape = {
  from: day,
  until: day,
  counts: {
    all: count,
    scheduled: count,
    unscheduled: count,
    overdue: count,
    kinds: {invoice: count, payment: count, renewal: count, expiry: count, quote: count, method_expiry: count},
    states: {auto_renew: count, manual: count, failed: count, under_way: count},
  },
  next30Days: [{currency: money.currency, auto_renew: sum, manual: sum, failed: sum, under_way: sum}],
  totals: [
    {
      currency: money.currency,
      overdue: sum,
      months: [{month: matching(/^\d{4}-(0[1-9]|1[0-2])$/), scheduled: sum, unscheduled: sum}],
    },
  ],
} as const;

/** A link to the calendar. */
export const calendarFeedShape = {url: text, createdAt: day} as const;
