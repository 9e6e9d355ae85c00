import {count, day, text} from './shapes.js';
import {ticketItem} from './ticket-page-shape.js';

export const ticketShape = {...ticketItem, messageCount: count, readTo: count} as const;
/** A file of a message. */
export const ticketFileShape = {id: text, name: text, contentType: text, size: count, url: text} as const;
export const ticketMessageShape = {
  id: text,
  position: count,
  author: {name: text, role: text},
  sentAt: day,
  text,
  files: [ticketFileShape],
} as const;
export const ticketMessagesShape = {items: [ticketMessageShape], later: text} as const;
