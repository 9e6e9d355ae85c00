import {matching, money, text} from './shapes.js';

const month = matching(/^\d{4}-(0[1-9]|1[0-2])$/);
const figures = {due: money, failed: money, made: money};
const months = [{...figures, month}] as const;

/** What was paid and what is owed. */
export const spendShape = {
  from: month,
  to: month,
  currentMonth: month,
  currencies: [
    {currency: money.currency, total: figures, months, groups: [{id: orNull, name: orNull, total: figures, months}]},
  ],
} as const;

function orNull(value: unknown): boolean {
  return value === null || text(value);
}
