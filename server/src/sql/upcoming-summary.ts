import {sql} from 'kysely';

import {addDays} from '../clock.js';
import type {UpcomingKind, UpcomingState, UpcomingSum, UpcomingSummary} from '../port/contract.js';
import type {UpcomingSection} from '../port/upcoming.js';
import {countedKinds, daysOfWindow, upcomingRows} from './upcoming-rows.js';

/** Days after today that the chart shows. */
const chartDays = 30;

interface Group {
  kind: UpcomingKind;
  state: UpcomingState;
  scheduled: boolean;
  overdue: boolean;
  currency: string | null;
  /** `2026-06` */
  month: string;
  on_chart: boolean;
  in_window: boolean;
  count: number;
  amount: number;
}

/** Entries that have all of it in common are summed by the database; what is left is few. */
export const summarizeUpcoming: UpcomingSection['summary'] = async (unit, window): Promise<UpcomingSummary> => {
  const {today, until} = daysOfWindow(window);
  const chartEnd = addDays(today, chartDays);
  const longer = {...window, days: Math.max(window.days, chartDays)};
  // What is overdue belongs to both, whenever it is charged next.
  const {rows} = await sql<Group>`
    select kind, state, scheduled, overdue, currency, to_char(on_day, 'YYYY-MM') as month,
      on_day <= ${chartEnd}::date or overdue as on_chart, on_day <= ${until}::date or overdue as in_window,
      count(*) as count, coalesce(sum(amount), 0)::bigint as amount
    from ${upcomingRows(unit, longer)}
    group by kind, state, scheduled, overdue, currency, month, on_chart, in_window`.execute(unit.db);
  const shown = rows.filter((row) => row.in_window);
  const counted = (groups: readonly Group[]): Group[] => groups.filter(({kind}) => countedKinds.includes(kind));
  return {
    from: today,
    until,
    counts: countsOf(shown),
    next30Days: byCurrency(counted(rows.filter((row) => row.on_chart)), (groups, currency) => {
      const of = (state: UpcomingState): UpcomingSum =>
        sumOf(
          groups.filter((group) => group.state === state),
          currency,
        );
      return {
        currency,
        auto_renew: of('auto_renew'),
        manual: of('manual'),
        failed: of('failed'),
        under_way: of('under_way'),
      };
    }),
    totals: byCurrency(counted(shown), (groups, currency) => ({
      currency,
      overdue: sumOf(
        groups.filter(({overdue}) => overdue),
        currency,
      ),
      months: monthsOf(
        groups.filter(({overdue}) => !overdue),
        currency,
      ),
    })),
  };
};

function countsOf(groups: readonly Group[]): UpcomingSummary['counts'] {
  const count = (holds: (group: Group) => boolean): number =>
    groups.reduce((sum, group) => (holds(group) ? sum + group.count : sum), 0);
  const ofKind = (kind: UpcomingKind): number => count((group) => group.kind === kind);
  const inState = (state: UpcomingState): number => count((group) => group.state === state);
  return {
    all: count(() => true),
    scheduled: count(({scheduled}) => scheduled),
    unscheduled: count(({scheduled}) => !scheduled),
    overdue: count(({overdue}) => overdue),
    kinds: {
      invoice: ofKind('invoice'),
      payment: ofKind('payment'),
      renewal: ofKind('renewal'),
      expiry: ofKind('expiry'),
      quote: ofKind('quote'),
      method_expiry: ofKind('method_expiry'),
    },
    states: {
      auto_renew: inState('auto_renew'),
      manual: inState('manual'),
      failed: inState('failed'),
      under_way: inState('under_way'),
    },
  };
}

function monthsOf(groups: readonly Group[], currency: string): UpcomingSummary['totals'][number]['months'] {
  const months = [...new Set(groups.map(({month}) => month))].sort();
  return months.map((month) => {
    const own = groups.filter((group) => group.month === month);
    return {
      month,
      scheduled: sumOf(
        own.filter(({scheduled}) => scheduled),
        currency,
      ),
      unscheduled: sumOf(
        own.filter(({scheduled}) => !scheduled),
        currency,
      ),
    };
  });
}

function byCurrency<Sums>(groups: readonly Group[], sums: (own: Group[], currency: string) => Sums): Sums[] {
  const currencies = [...new Set(groups.flatMap(({currency}) => currency ?? []))].sort();
  return currencies.map((currency) =>
    sums(
      groups.filter((group) => group.currency === currency),
      currency,
    ),
  );
}

function sumOf(groups: readonly Group[], currency: string): UpcomingSum {
  return {
    count: groups.reduce((sum, {count}) => sum + count, 0),
    amount: {amount: groups.reduce((sum, {amount}) => sum + amount, 0), currency},
  };
}
