import {sql, type SqlBool} from 'kysely';

import type {ListQuery} from '../port/backend.js';
import type {UpcomingFacts, UpcomingFilter, UpcomingSection, UpcomingWindow} from '../port/upcoming.js';
import type {Unit} from '../port/unit.js';
import {queryDigest} from './cursor.js';
import {listInvoicesByIds} from './invoice-list.js';
import {readPage, readSort, type SortColumns} from './page.js';
import {quoteListRecords, quoteRowColumns, type QuoteRow} from './quote-rows.js';
import {owned} from './scope.js';
import {searchable, searchConditions} from './search.js';
import {listSubscriptionsByIds} from './subscription-list.js';
import {equals, upcomingEntry, upcomingRows, type UpcomingRow} from './upcoming-rows.js';
import {summarizeUpcoming} from './upcoming-summary.js';

/** The contract's sorts. Amounts go within their currency; descending turns all of it round. */
const sorts: Readonly<Record<string, SortColumns>> = {
  on: [{column: 'on_day', type: 'day'}],
  amount: [
    {column: 'sort_currency', type: 'text'},
    {column: 'sort_amount', type: 'integer'},
  ],
  number: [{column: 'number_order', type: 'text'}],
};

/** What is coming, from SQL. */
export const upcoming: UpcomingSection = {
  async list(unit, window, query) {
    const {filter, q, sort, limit, cursor} = query;
    const {rows, page} = await readPage<UpcomingRow>(unit, {
      // What is filtered out isn't even looked for.
      table: upcomingRows(unit, {
        ...window,
        kinds: window.kinds.filter((kind) => filter.kind === undefined || kind === filter.kind),
      }),
      columns: sql`*`,
      where: [
        sql<SqlBool>`true`,
        ...equals('state', filter.state),
        ...equals('scheduled', filter.scheduled),
        ...equals('overdue', filter.overdue),
        ...equals('currency', filter.currency),
        ...searchConditions(q),
      ],
      sort: readSort(sorts, sort),
      limit,
      cursor,
      digest: digestOf(window, query),
    });
    const facts = await readFacts(unit, rows, window.today);
    return {items: rows.map((row) => ({...upcomingEntry(row, window.today), facts: facts(row)})), page};
  },

  summary: summarizeUpcoming,

  async agenda(unit, window, most) {
    const {rows} = await sql<UpcomingRow>`
      select * from ${upcomingRows(unit, window)} where state <> 'under_way' order by on_day, id limit ${most}`.execute(
      unit.db,
    );
    return rows.map((row) => upcomingEntry(row, window.today));
  },
};

/** The records behind the rows, which decide about what can be done with them. */
async function readFacts(
  unit: Unit,
  rows: readonly UpcomingRow[],
  today: string,
): Promise<(row: UpcomingRow) => UpcomingFacts> {
  const idsOf = (kind: UpcomingRow['kind']): string[] =>
    rows.flatMap((row) => (row.kind === kind ? [row.record_id] : []));
  const subscriptionIds = rows.flatMap(({subscription_id: id}) => (id === null ? [] : [id]));
  const invoices = byId(await listInvoicesByIds(unit, idsOf('invoice'), today));
  const subscriptions = byId(await listSubscriptionsByIds(unit, subscriptionIds, today));
  const quotes = byId(await quotesByIds(unit, idsOf('quote'), today));
  return ({kind, record_id: id, subscription_id: subscriptionId}) => {
    const [invoice, quote] = [kind === 'invoice' && invoices.get(id), kind === 'quote' && quotes.get(id)];
    const subscription = subscriptionId !== null && subscriptions.get(subscriptionId);
    return {...(invoice && {invoice}), ...(subscription && {subscription}), ...(quote && {quote})};
  };
}

function byId<Item extends {readonly id: string}>(items: readonly Item[]): ReadonlyMap<string, Item> {
  return new Map(items.map((item) => [item.id, item]));
}

async function quotesByIds(unit: Unit, ids: readonly string[], today: string) {
  if (ids.length === 0) return [];
  const {rows} = await sql<QuoteRow>`
    select ${quoteRowColumns} from quotes where ${owned(unit)} and id = any(${[...ids]}::text[])`.execute(unit.db);
  return quoteListRecords(unit, rows, today);
}

/** `today` is left out: a cursor stays good over midnight. */
function digestOf({days, kinds}: UpcomingWindow, {filter, q, sort}: ListQuery<UpcomingFilter>): string {
  const {kind = '', state = '', scheduled = '', overdue = '', currency = ''} = filter;
  return queryDigest('upcoming', days, kinds, kind, state, scheduled, overdue, currency, searchable(q ?? ''), sort);
}
