import type {Spend, SpendClass, SpendCurrency, SpendQuery} from '../../client/contract.js';
import type {SpendTerms} from '../../i18n/spend.js';

/** The classes as they are shown, from what is done with to what is to do. */
export const classes: readonly SpendClass[] = ['made', 'due', 'failed'];

/** What a page has set, or somebody has chosen. */
export interface SpendSettings {
  readonly months: number;
  readonly year: number | undefined;
  readonly groupBy: string;
  readonly currency: string;
}

/** Figures as they are shown. */
export interface ShownSpend extends Spend {
  /** Where there are none the widget is empty. */
  readonly items: readonly SpendCurrency[];
  /** What they are split by: others may have been asked for since. */
  readonly groupBy: SpendQuery['groupBy'];
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

/** What stands beside the months: a class, a group, or all of them. */
export interface SpendColumn {
  readonly label: string;
  /** Of each month, minor units. */
  readonly amounts: readonly number[];
  readonly total: number;
  /** What its invoices have in common; without it no filter finds them. */
  readonly filter?: {readonly spend?: SpendClass; readonly product?: string; readonly team?: string};
}

/** The classes as columns. */
export const classColumns = ({months, total}: SpendCurrency, terms: SpendTerms): SpendColumn[] =>
  classes.map((name) => ({
    label: terms.classes[name],
    amounts: months.map((month) => month[name].amount),
    total: total[name].amount,
    filter: {spend: name},
  }));
