import {count, page, text} from './shapes.js';
import {ticketItem} from './ticket-shape.js';

export const ticketPageShape = {items: [ticketItem], page} as const;
export const ticketSummaryShape = {
  counts: {all: count, active: count, unread: count, open: count, pending: count, resolved: count, closed: count},
  categories: [{id: text, name: text, count}],
} as const;
