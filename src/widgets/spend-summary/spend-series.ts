import type {SpendCurrency, SpendGroup, SpendQuery} from '../../client/contract.js';
import type {ChartLook} from '../../charts/column-chart.js';
import type {ListToolTerms} from '../../i18n/list-tools.js';
import type {ListTerms} from '../../i18n/lists.js';
import type {SpendToolTerms} from '../../i18n/spend-tools.js';
import type {SpendTerms} from '../../i18n/spend.js';
import {classColumns, classes, type SpendColumn} from './spend-figures.js';

/** All that the summary says once its figures are painted. */
export interface SpendWords {
  readonly terms: SpendTerms;
  readonly tools: SpendToolTerms;
  readonly listTerms: ListTerms;
  readonly listTools: ListToolTerms;
  readonly locale: string;
  /** What the figures are split by. */
  readonly groupBy: SpendQuery['groupBy'];
}

/** What stands on one another in the chart. */
export interface SpendSeries extends SpendColumn {
  readonly id: string;
  readonly look: ChartLook;
}

/** As many groups as have a look of their own; what is left stands together. */
const mostGroups = 5;

/** What the chart shows: the classes; or where the figures are split, the largest groups, and the others as one. */
export function spendSeries(shown: SpendCurrency, words: SpendWords): SpendSeries[] {
  if (!shown.groups.length)
    return classColumns(shown, words.terms).map((column, index) => ({
      ...column,
      id: classes[index] ?? '',
      look: (index + 1) as ChartLook,
    }));
  const all = groupColumns(shown, words);
  const own = all.length > mostGroups + 1 ? all.slice(0, mostGroups) : all;
  const rest = all.slice(own.length);
  return [...own, ...(rest.length ? [together(rest, words.tools.others)] : [])].map((column, index) => ({
    ...column,
    id: `group-${index}`,
    look: (index + 1) as ChartLook,
  }));
}

/** What the table shows: the classes; or where the figures are split, every group, and all of them as one. */
export function tableColumns(shown: SpendCurrency, words: SpendWords): SpendColumn[] {
  if (!shown.groups.length) return classColumns(shown, words.terms);
  const all = groupColumns(shown, words);
  return [...all, {...together(all, words.terms.total), filter: {}}];
}

const groupColumns = ({groups}: SpendCurrency, words: SpendWords): SpendColumn[] =>
  groups.map((group) => ({
    label: groupName(group, words),
    amounts: group.months.map(sumOf),
    total: sumOf(group.total),
    filter: {[words.groupBy === 'team' ? 'team' : 'product']: group.id ?? ''},
  }));

const groupName = ({name}: SpendGroup, {tools, groupBy}: SpendWords): string =>
  name ?? tools.ungrouped[groupBy === 'team' ? 'team' : 'product'];

const together = (columns: readonly SpendColumn[], label: string): SpendColumn => ({
  label,
  amounts: (columns[0]?.amounts ?? []).map((_, month) => sum(columns.map(({amounts}) => amounts[month] ?? 0))),
  total: sum(columns.map(({total}) => total)),
});

const sumOf = (figures: SpendGroup['total']): number => sum(classes.map((name) => figures[name].amount));
const sum = (amounts: readonly number[]): number => amounts.reduce((total, amount) => total + amount, 0);
