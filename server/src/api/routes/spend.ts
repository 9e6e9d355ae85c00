import {contentDisposition, spendCsvStream, type SpendCsvRow} from '../../documents/index.js';
import type {Spend} from '../../port/contract.js';
import type {SpendGrouping} from '../../port/spend.js';
import {sectionOf} from '../gates.js';
import {monthsFrom, presentCurrencies} from '../present-spend.js';
import {lastDayOfPeriod} from '../../pricing/days.js';
import {json} from '../respond.js';
import {scopeOf, type Services, type VisitorCall, type VisitorRoutes} from '../services.js';

/** What was paid and what is owed, by month, and as a file. */
export function spendRoutes(services: Services): VisitorRoutes<'getSpend' | 'exportSpend'> {
  return {
    async getSpend(call) {
      return json(await readSpend(services, call));
    },

    async exportSpend(call) {
      const {from, to, currencies} = await readSpend(services, call);
      const rows = csvRows(currencies);
      return new Response(spendCsvStream(each(rows), groupingOf(call)), {
        headers: {
          'content-type': 'text/csv; charset=utf-8',
          'content-disposition': contentDisposition(`spend-${from}-${to}.csv`),
          'portal-row-count': String(rows.length),
        },
      });
    },
  };
}

async function readSpend({database, backend}: Services, call: VisitorCall): Promise<Spend> {
  const {principal, today} = call;
  const currentMonth = today.slice(0, 7);
  const {from, to} = periodOf(call, currentMonth);
  const groupBy = groupingOf(call);
  const rows = await database.run(scopeOf(principal), (unit) =>
    sectionOf(backend, 'spend').rows(unit, {
      from: `${from}-01`,
      to: lastDayOfPeriod(`${to}-01`, 1),
      ...(groupBy && {groupBy}),
    }),
  );
  return {
    from,
    to,
    currentMonth,
    timeZone: principal.timeZone,
    currencies: presentCurrencies(rows, monthsFrom(from, to), groupBy !== undefined),
  };
}

function periodOf({parameters: {query}}: VisitorCall, currentMonth: string): {from: string; to: string} {
  const year = query['year'] as number | undefined;
  if (year !== undefined) return {from: `${year}-01`, to: `${year}-12`};
  const months = (query['months'] as number | undefined) ?? 6;
  const first = new Date(`${currentMonth}-01T00:00:00Z`);
  first.setUTCMonth(first.getUTCMonth() - months + 1);
  return {from: first.toISOString().slice(0, 7), to: currentMonth};
}

const groupingOf = ({parameters: {query}}: VisitorCall): SpendGrouping | undefined =>
  query['groupBy'] as SpendGrouping | undefined;

/** Each month of each currency, and of each of its groups, that has anything. */
function csvRows(currencies: Spend['currencies']): SpendCsvRow[] {
  return currencies.flatMap(({months, groups}) =>
    (groups.length ? groups : [{name: null, months}]).flatMap(({name, months: own}) =>
      own
        .filter(({due, failed, made}) => due.amount + failed.amount + made.amount > 0)
        .map((month): SpendCsvRow => ({...month, group: name})),
    ),
  );
}

async function* each<T>(items: readonly T[]): AsyncGenerator<T> {
  yield* items;
}
