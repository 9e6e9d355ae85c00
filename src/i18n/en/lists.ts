import {formatNumber} from '../../format/number.js';
import type {ListTerms} from '../lists.js';

export const en: ListTerms = {
  loading: 'Loading…',
  tryAgain: 'Try again',
  tryAgainIn: (seconds) => `Try again in ${seconds} s`,
  showEntries: 'Show',
  entries: 'entries',
  range: (from, to, total, locale) =>
    `${formatNumber(from, locale)} to ${formatNumber(to, locale)} of ${formatNumber(total, locale)}`,
  pages: 'Pages',
  firstPage: 'First page',
  previousPage: 'Previous page',
  nextPage: 'Next page',
  lastPage: 'Last page',
  selectRow: (name) => `Select ${name}`,
  selectPage: 'Select all on this page',
  actions: 'Actions',
  noMatch: 'Nothing matches.',
  stale: 'This may be out of date.',
  failed: {
    offline: ['You are offline.', 'It loads again when you are back online.'],
    network: ['The connection was lost.', 'Nothing was changed. Check your connection and try again.'],
    timeout: ['This takes too long.', 'Nothing was changed. Try again in a moment.'],
    session_expired: ['Your session has ended.', 'Sign in again to go on. Nothing you typed is lost.'],
    forbidden: ['You may not see this.', 'Ask the owner of your account for access.'],
    not_found: ['This is no longer here.', 'It may have been removed, or you may not see it.'],
    rate_limited: ['Too many requests.', 'Wait a moment, then try again.'],
    unavailable: ['The service is being looked after.', 'Nothing was changed. Try again in a moment.'],
    invalid_cursor: ['The list has changed.', 'Start again from the first page.'],
    not_configured: [
      'This part of the page is not connected yet.',
      'It needs a <portal-provider> with an endpoint around it.',
    ],
    other: ['This could not be loaded.', 'Nothing was changed. Try again; if it goes on, tell support.'],
  },
  reference: (id) => `Reference for support: ${id}`,
};
