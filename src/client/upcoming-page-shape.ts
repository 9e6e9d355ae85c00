import {capability, count, day, fits, money, page, text} from './shapes.js';

const flag = (value: unknown): boolean => typeof value === 'boolean';
const moneyOrNone = (value: unknown): boolean => value === null || fits(value, money);

/** A page of what is coming. */
export const upcomingPageShape = {
  items: [
    {
      id: text,
      kind: text,
      on: day,
      inDays: count,
      overdue: flag,
      amount: moneyOrNone,
      estimated: flag,
      state: text,
      scheduled: flag,
      record: {type: text, id: text},
      capabilities: {pay: capability, renew: capability, changeMethod: capability, review: capability},
    },
  ],
  page,
} as const;
