import type {Money, Spend} from '../port/contract.js';
import type {SpendRow} from '../port/spend.js';

type Figures = Spend['currencies'][number]['total'];
type Group = Spend['currencies'][number]['groups'][number];

/** Months of one period, `YYYY-MM`, both included, the first first. */
export function monthsFrom(from: string, to: string): string[] {
  const months: string[] = [];
  const first = new Date(`${from}-01T00:00:00Z`);
  for (let month = from; month <= to; month = first.toISOString().slice(0, 7)) {
    months.push(month);
    first.setUTCMonth(first.getUTCMonth() + 1);
  }
  return months;
}

/** What each currency has, months without anything included. @param groups - whether what each group has is wanted too */
export function presentCurrencies(
  rows: readonly SpendRow[],
  months: readonly string[],
  groups: boolean,
): Spend['currencies'] {
  return [...grouped(rows, ({currency}) => currency)]
    .sort(([one], [other]) => (one < other ? -1 : 1))
    .map(([currency, own]) => ({
      currency,
      total: figures(own, currency),
      months: byMonth(own, months, currency),
      groups: groups ? presentGroups(own, months, currency) : [],
    }));
}

/** The largest first; what belongs to none of them last. */
function presentGroups(rows: readonly SpendRow[], months: readonly string[], currency: string): Group[] {
  return [...grouped(rows, ({group}) => group?.id ?? null)]
    .map(([id, own]) => ({
      id,
      name: own[0]?.group?.name ?? null,
      total: figures(own, currency),
      months: byMonth(own, months, currency),
    }))
    .sort((one, other) => Number(one.id === null) - Number(other.id === null) || sumOf(other.total) - sumOf(one.total));
}

function byMonth(
  rows: readonly SpendRow[],
  months: readonly string[],
  currency: string,
): Spend['currencies'][number]['months'] {
  const own = grouped(rows, ({month}) => month);
  return months.map((month) => ({month, ...figures(own.get(month) ?? [], currency)}));
}

function figures(rows: readonly SpendRow[], currency: string): Figures {
  const sum = (name: SpendRow['class']): Money => ({
    amount: rows.reduce((total, row) => (row.class === name ? total + row.amount : total), 0),
    currency,
  });
  return {due: sum('due'), failed: sum('failed'), made: sum('made')};
}

const sumOf = ({due, failed, made}: Figures): number => due.amount + failed.amount + made.amount;

function grouped<T, Key>(items: readonly T[], keyOf: (item: T) => Key): Map<Key, T[]> {
  const groups = new Map<Key, T[]>();
  for (const item of items) {
    const group = groups.get(keyOf(item));
    if (group) group.push(item);
    else groups.set(keyOf(item), [item]);
  }
  return groups;
}
