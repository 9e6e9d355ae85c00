import type {PaymentMethodsTerms} from '../payment-methods.js';
import {plural} from '../plural.js';

export const en: PaymentMethodsTerms = {
  title: 'Payment methods',
  add: 'Add a payment method',
  expires: (month, year) => `Expires ${month}/${year}`,
  expired: 'Expired',
  expiresSoon: 'Expires soon',
  isDefault: 'Default',
  isBackup: 'Backup',
  kinds: {card: 'Card', sepa_debit: 'SEPA direct debit'},
  makeDefault: 'Make default',
  makeBackup: 'Make backup',
  endBackup: 'No longer backup',
  edit: 'Edit',
  replace: 'Replace',
  remove: 'Delete',
  actionOn: (action, method) => `${action}: ${method}`,
  usedBy: (count, locale) => plural(locale, count, {one: 'Used by # subscription', other: 'Used by # subscriptions'}),
  unused: 'Not used by any subscription',
  nextCharge: (amount, day) => `${amount} on ${day}`,
  noCharge: 'No charge to come',
  more: (count, locale) => plural(locale, count, {one: 'and # more', other: 'and # more'}),
};
