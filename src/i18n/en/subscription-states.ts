import type {SubscriptionStateTerms} from '../subscription-states.js';
import {termLength} from '../term-length.js';

export const en: SubscriptionStateTerms = {
  statuses: {
    trialing: 'Trial',
    active: 'Active',
    past_due: 'Past due',
    to_renew: 'To renew',
    paused: 'Paused',
    canceled: 'Canceled',
    expiring: 'Ends soon',
  },
  term: (months, locale) =>
    termLength(locale, months, {
      monthly: 'monthly',
      yearly: 'yearly',
      months: {other: 'every # months'},
      years: {other: 'every # years'},
    }),
  seats: (assigned, bought) => `${assigned} / ${bought}`,
};
