import {capability, day, matching, money, page, text} from './shapes.js';

const flag = (value: unknown): boolean => typeof value === 'boolean';

/** A row of the list of quotes. */
export const quoteItem = {
  id: text,
  number: text,
  status: matching(/^(open|accepted|declined|canceled)$/),
  expired: flag,
  issuedOn: day,
  total: money,
  origin: {type: text},
  requires: {signature: flag, payment: flag},
  capabilities: {accept: capability, requestApproval: capability, pay: capability},
} as const;
export const quotePageShape = {items: [quoteItem], page} as const;
