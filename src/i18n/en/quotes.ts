import {plural} from '../plural.js';
import type {QuoteTerms} from '../quotes.js';

export const en: QuoteTerms = {
  quotes: 'Quotes',
  number: 'Number',
  date: 'Date',
  validUntil: 'Valid until',
  statusHeading: 'Status',
  total: 'Total',
  origin: 'Origin',
  status: {
    open: 'To review',
    expired: 'Expired',
    accepted: 'Accepted',
    awaitingPayment: 'To pay',
    awaitingApproval: 'Awaiting approval',
    changesRequested: 'Changes requested',
    declined: 'Declined',
    canceled: 'Canceled',
  },
  expiresToday: 'Expires today',
  expiresIn: (days, locale) => plural(locale, days, {one: 'Expires in # day', other: 'Expires in # days'}),
  origins: {
    sales: () => 'Sales',
    partner: (name) => (name ? `Partner ${name}` : 'Partner'),
    self: () => 'Made by you',
    renewal: (number) => `Renewal ${number}`.trim(),
    added_users: (number) => `Added users ${number}`.trim(),
  },
  review: 'Review',
  reviewQuote: (number) => `Review ${number}`,
  pay: 'Pay now',
  payQuote: (number) => `Pay now for ${number}`,
  openQuote: (number) => `Details of ${number}`,
};
