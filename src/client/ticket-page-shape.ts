import {capability, day, page, text} from './shapes.js';

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

export const ticketPageShape = {items: [ticketItem], page} as const;
