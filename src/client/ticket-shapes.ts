import {count, text} from './shapes.js';

/** How many tickets there are of each kind. */
export const ticketSummaryShape = {
  counts: {all: count, active: count, unread: count, open: count, pending: count, resolved: count, closed: count},
  categories: [{id: text, name: text, count}],
} as const;
