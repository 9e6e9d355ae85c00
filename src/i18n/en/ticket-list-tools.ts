import {plural} from '../plural.js';
import type {TicketListToolTerms} from '../ticket-list-tools.js';

export const en: TicketListToolTerms = {
  all: 'All',
  active: 'Not closed',
  unread: 'Unread',
  searched: 'Number, subject, text…',
  toReply: (count, locale) =>
    plural(locale, count, {one: '# ticket awaits your reply', other: '# tickets await your reply'}),
  noneToReply: 'Nothing awaits your reply',
  newTicket: 'New ticket',
  allCategories: 'All categories',
  allPriorities: 'All priorities',
  groupBy: 'Group',
  ungrouped: 'Not grouped',
  grouped: {status: 'By status', category: 'By category'},
  none: 'No tickets yet',
  noneHint: 'Open one when you need our help.',
};
