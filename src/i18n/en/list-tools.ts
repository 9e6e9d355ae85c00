import type {ListToolTerms} from '../list-tools.js';
import {plural} from '../plural.js';

export const en: ListToolTerms = {
  search: 'Search',
  clear: 'Clear',
  from: 'From',
  to: 'To',
  selected: (count, locale) => plural(locale, count, {one: '# selected', other: '# selected'}),
  noMatchHint: 'Try another word, or clear the filters.',
  clearFilters: 'Clear filters',
  reasons: {
    role: 'Your role does not allow this. Ask the owner of your account.',
    region: 'This is not offered in your region.',
    feature: 'This is not offered here.',
    scope: 'This session does not allow this.',
    status: 'Not possible in its present status.',
    nothing_due: 'There is nothing to pay.',
    payment_in_progress: 'It is already being paid.',
    currency: 'This currency cannot be paid online.',
    expired: 'It is too late for this.',
  },
};
