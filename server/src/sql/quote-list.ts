import {sql, type RawBuilder, type SqlBool} from 'kysely';

import type {ListQuery} from '../port/backend.js';
import type {QuoteStatusFilter} from '../port/contract.js';
import type {QuoteFilter, QuotesSection} from '../port/quotes.js';
import {queryDigest} from './cursor.js';
import {readPage, readSort, type SortColumns} from './page.js';
import {quoteListRecords, quoteRowColumns, type QuoteRow} from './quote-rows.js';
import {owned} from './scope.js';
import {searchable, searchConditions} from './search.js';

/** The contract's sorts. Numbers go in natural order, quotes without a last day after all others, amounts within their currency; descending turns all of it round. */
const sorts: Readonly<Record<string, SortColumns>> = {
  number: [{column: 'number_order', type: 'text'}],
  issuedOn: [{column: 'issued_on', type: 'day'}],
  validUntil: [{column: 'valid_order', type: 'day'}],
  total: [
    {column: 'currency', type: 'text'},
    {column: 'total', type: 'integer'},
  ],
};

export const listQuotes: QuotesSection['list'] = async (unit, query) => {
  const {filter, q, sort, limit, cursor, today} = query;
  const {rows, page} = await readPage<QuoteRow>(unit, {
    table: 'quotes',
    columns: quoteRowColumns,
    where: [
      owned(unit),
      ...quoteStatusCondition(filter.status ?? 'all', today),
      ...(filter.issuedFrom === undefined ? [] : [sql<SqlBool>`issued_on >= ${filter.issuedFrom}`]),
      ...(filter.issuedTo === undefined ? [] : [sql<SqlBool>`issued_on <= ${filter.issuedTo}`]),
      ...(filter.origin === undefined ? [] : [sql<SqlBool>`origin_type = ${filter.origin}`]),
      ...(filter.currency === undefined ? [] : [sql<SqlBool>`currency = ${filter.currency}`]),
      ...searchConditions(q),
    ],
    sort: readSort(sorts, sort),
    limit,
    cursor,
    digest: digestOf(query),
  });
  return {items: await quoteListRecords(unit, rows, today), page};
};

/** The contract's status filters in SQL; a quote is open through the whole of its last day. */
export function quoteStatusCondition(status: QuoteStatusFilter, today: string): RawBuilder<SqlBool>[] {
  switch (status) {
    case 'all':
      return [];
    case 'open':
      return [sql<SqlBool>`status = 'open' and valid_order >= ${today}`];
    case 'expired':
      return [sql<SqlBool>`status = 'open' and valid_order < ${today}`];
    default:
      return [sql<SqlBool>`status = ${status}`];
  }
}

/** `today` is left out: a cursor stays good over midnight, and the list it walks then differs by what has expired. */
function digestOf({filter, q, sort}: ListQuery<QuoteFilter>): string {
  const {status = 'all', issuedFrom = '', issuedTo = '', origin = '', currency = ''} = filter;
  return queryDigest('quotes', status, issuedFrom, issuedTo, origin, currency, searchable(q ?? ''), sort);
}
