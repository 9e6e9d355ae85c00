import {capability, count, day, text} from './shapes.js';

const flag = (value: unknown): boolean => typeof value === 'boolean';

/** A row of the list of tickets. */
export const ticketItem = {
  id: text,
  number: text,
  subject: text,
  status: text,
  category: {id: text, name: text},
  priority: text,
  createdAt: day,
  updatedAt: day,
  author: text,
  unread: flag,
  capabilities: {reply: capability, close: capability, reopen: capability, rate: capability},
} as const;

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
