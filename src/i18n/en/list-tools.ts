import {formatNumber} from '../../format/number.js';
import type {ListToolTerms} from '../list-tools.js';
import {plural} from '../plural.js';

const sessionEnded = ['Your session has ended.', 'Sign in again to go on. Nothing you typed is lost.'] as const;

const mayNotSee = ['You may not see this.', 'Ask the owner of your account for access.'] as const;

export const en: ListToolTerms = {
  search: 'Search',
  clear: 'Clear',
  from: 'From',
  to: 'To',
  selected: (count, locale) => plural(locale, count, {one: '# selected', other: '# selected'}),
  noMatch: 'Nothing matches.',
  noMatchHint: 'Try another word, or clear the filters.',
  filters: 'Filters',
  clearFilters: 'Clear filters',
  showEntries: 'Show',
  entries: 'entries',
  range: (from, to, total, locale) =>
    `${formatNumber(from, locale)} to ${formatNumber(to, locale)} of ${formatNumber(total, locale)}`,
  pages: 'Pages',
  firstPage: 'First page',
  previousPage: 'Previous page',
  nextPage: 'Next page',
  lastPage: 'Last page',
  downloading: (done, count, locale) =>
    count ? `Preparing ${formatNumber(done, locale)} of ${formatNumber(count, locale)}…` : 'Preparing the file…',
  downloaded: (name) => `${name} is downloaded.`,
  downloadFailed: 'The file could not be downloaded. Nothing was saved; try again.',
  cancel: 'Cancel',
  stale: 'This may be out of date.',
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
    limit: 'This is above your limit. Ask the owner of your account.',
    waiting: 'Somebody else has to answer first.',
    contract: 'It is contracted until a later day.',
    quote_only: 'Our sales team handles this. Ask for a quote.',
    unpaid: 'Something is unpaid. Pay it first.',
  },
  failed: {
    timeout: ['This takes too long.', 'Nothing was changed. Try again in a moment.'],
    session_expired: sessionEnded,
    unauthenticated: sessionEnded,
    forbidden: mayNotSee,
    not_allowed: mayNotSee,
    not_found: ['This is no longer here.', 'It may have been removed, or you may not see it.'],
    rate_limited: ['Too many requests.', 'Wait a moment, then try again.'],
    unavailable: ['The service is being looked after.', 'Nothing was changed. Try again in a moment.'],
    invalid_cursor: ['The list has changed.', 'Start again from the first page.'],
    not_configured: [
      'This part of the page is not connected yet.',
      'It needs a <portal-provider> with an endpoint around it.',
    ],
  },
};
