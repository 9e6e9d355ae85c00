import type {Spend, SpendClass, SpendCurrency, SpendQuery} from '../../client/contract.js';

/** The classes as they are shown, from what is done with to what is to do. */
export const classes: readonly SpendClass[] = ['made', 'due', 'failed'];

/** What a page has set, or somebody has chosen. */
export interface SpendSettings {
  readonly months: number;
  readonly year: number | undefined;
  readonly groupBy: string;
  readonly currency: string;
}

/** What is asked for. A page's mistake must not blank the figures: what isn't offered is as if it wasn't set. */
export function queryOf({months, year, groupBy}: SpendSettings): SpendQuery {
  const isYear = year !== undefined && Number.isInteger(year) && year >= 2000 && year < 2200;
  const isCount = Number.isInteger(months) && months >= 1 && months <= 36;
  return {
    ...(isYear ? {year} : {months: isCount ? months : 6}),
    ...((groupBy === 'product' || groupBy === 'team') && {groupBy}),
  };
}

/** The figures of the currency that was chosen, or of the first. */
export function shownCurrency({currencies}: Spend, {currency}: SpendSettings): SpendCurrency | undefined {
  return currencies.find((one) => one.currency === currency) ?? currencies[0];
}

export const sumOf = (figures: Readonly<Record<SpendClass, {readonly amount: number}>>): number =>
  classes.reduce((sum, name) => sum + figures[name].amount, 0);
