import {plural} from '../plural.js';
import type {UpcomingToolTerms} from '../upcoming-tools.js';

export const en: UpcomingToolTerms = {
  all: 'All',
  searched: 'Number, product, reference…',
  nextDays: (days, locale) => plural(locale, days, {one: 'Next day', other: 'Next # days'}),
  chartName: (currency) => `Payments by status, ${currency}`,
  counted: (count, locale) => plural(locale, count, {one: '# payment', other: '# payments'}),
  nothing: 'Nothing is to be paid in these days.',
  totals: 'Totals by month',
  month: 'Month',
  total: 'Total',
  kind: 'Type',
  allKinds: 'All types',
  allStates: 'All statuses',
  currency: 'Currency',
  allCurrencies: 'All currencies',
  period: 'Period',
  manageMethods: 'Payment methods',
  none: 'Nothing is coming',
  noneHint: 'Nothing is to be paid, renewed or answered in this period.',
  calendar: {
    open: 'Calendar',
    title: 'In your calendar',
    subscribe: 'Subscribe',
    subscribeHint:
      'Give this link to your calendar. It shows what is coming for a year, and stays up to date by itself.',
    make: 'Make a link',
    secret: 'Whoever has the link can read these days and amounts without signing in. Keep it to yourself.',
    openLink: 'Open in my calendar',
    revoke: 'Revoke the link',
    revokeHint: 'Calendars that use the link are no longer updated. You can make another link at any time.',
    keep: 'Keep it',
    revoked: 'The link no longer works.',
    failed: 'This could not be done.',
    unknown: 'It is not known yet whether it was done. Try again: it is done only once.',
    file: 'As a file',
    fileHint: (days, locale) =>
      plural(locale, days, {
        one: 'What is coming until tomorrow, as it is known now.',
        other: 'What is coming in the next # days, as it is known now.',
      }),
    download: 'Download',
  },
};
