import {plural} from '../plural.js';
import type {QuoteToolTerms} from '../quote-tools.js';

export const en: QuoteToolTerms = {
  views: {
    all: 'All',
    open: 'Open',
    expired: 'Expired',
    accepted: 'Accepted',
    declined: 'Declined',
    canceled: 'Canceled',
  },
  searchQuotes: 'Number, title, product…',
  issuedBetween: 'Dates',
  toReview: (count, locale) => plural(locale, count, {one: '# quote to review', other: '# quotes to review'}),
  noneToReview: 'Nothing to review',
  noQuotes: 'No quotes yet',
  noQuotesHint: 'The offers made to you will be listed here.',
};
