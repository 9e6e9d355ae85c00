import type {SpendClass, SpendCurrency, SpendGroup} from '../../client/contract.js';
import type {ChartLook} from '../../charts/column-chart.js';
import type {ListToolTerms} from '../../i18n/list-tools.js';
import type {ListTerms} from '../../i18n/lists.js';
import type {SpendToolTerms} from '../../i18n/spend-tools.js';
import type {SpendTerms} from '../../i18n/spend.js';
import {classes, sumOf} from './spend-figures.js';

/** All that the summary says once its figures are painted. */
export interface SpendWords {
  readonly terms: SpendTerms;
  readonly tools: SpendToolTerms;
  readonly listTerms: ListTerms;
  readonly listTools: ListToolTerms;
  readonly locale: string;
  /** What the figures are split by. */
  readonly groupBy: string;
}

/** What stands on one another in the chart: a class, or a group. */
export interface SpendSeries {
  readonly id: string;
  readonly label: string;
  readonly look: ChartLook;
  /** Of each month, minor units. */
  readonly amounts: readonly number[];
  /** What its invoices have in common, as far as one filter says it. */
  readonly filter: {readonly spend?: SpendClass; readonly product?: string; readonly team?: string};
}

/** As many groups as have a look of their own; what is left stands together. */
const mostGroups = 5;

/** The classes; or where the figures are split, the groups. */
export function spendSeries({months, groups}: SpendCurrency, words: SpendWords): SpendSeries[] {
  const {terms, groupBy} = words;
  if (!groups.length) {
    return classes.map((name, index) => ({
      id: name,
      label: terms.classes[name],
      look: (index + 1) as ChartLook,
      amounts: months.map((month) => month[name].amount),
      filter: {spend: name},
    }));
  }
  const own = groups.length > mostGroups + 1 ? groups.slice(0, mostGroups) : groups;
  const rest = groups.slice(own.length);
  return [
    ...own.map((group, index) => ({
      id: `group-${index}`,
      label: groupName(group, words),
      look: (index + 1) as ChartLook,
      amounts: group.months.map(sumOf),
      filter: groupBy === 'product' || groupBy === 'team' ? {[groupBy]: group.id ?? ''} : {},
    })),
    ...(rest.length
      ? [
          {
            id: 'group-others',
            label: words.tools.others,
            look: (own.length + 1) as ChartLook,
            amounts: months.map((_, index) =>
              rest.reduce((sum, {months: all}) => sum + (all[index] ? sumOf(all[index]) : 0), 0),
            ),
            filter: {},
          },
        ]
      : []),
  ];
}

export function groupName({name}: SpendGroup, {tools, groupBy}: SpendWords): string {
  return name ?? tools.ungrouped[groupBy === 'team' ? 'team' : 'product'];
}
