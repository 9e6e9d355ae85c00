import {sql, type SqlBool} from 'kysely';

import type {ListQuery} from '../port/backend.js';
import type {OrderSummary} from '../port/contract.js';
import type {OrderFilter, OrdersSection} from '../port/orders.js';
import {queryDigest} from './cursor.js';
import {orderListRecords, orderRowColumns, type OrderRow} from './order-rows.js';
import {readPage, readSort, type SortColumns} from './page.js';
import {owned} from './scope.js';
import {searchable, searchConditions} from './search.js';

/** The contract's sorts. Numbers go in natural order, orders without a period before all others, amounts within their currency; descending turns all of it round. */
const sorts: Readonly<Record<string, SortColumns>> = {
  number: [{column: 'number_order', type: 'text'}],
  orderedOn: [{column: 'ordered_on', type: 'day'}],
  startsOn: [{column: 'starts_order', type: 'day'}],
  endsOn: [{column: 'ends_order', type: 'day'}],
  total: [
    {column: 'currency', type: 'text'},
    {column: 'total', type: 'integer'},
  ],
};

export const listOrders: OrdersSection['list'] = async (unit, query) => {
  const {filter, q, sort, limit, cursor, today} = query;
  const {status = 'all'} = filter;
  const {rows, page} = await readPage<OrderRow>(unit, {
    table: 'orders',
    columns: orderRowColumns,
    where: [
      owned(unit),
      ...(status === 'all' ? [] : [sql<SqlBool>`status = ${status}`]),
      ...(filter.orderedFrom === undefined ? [] : [sql<SqlBool>`ordered_on >= ${filter.orderedFrom}`]),
      ...(filter.orderedTo === undefined ? [] : [sql<SqlBool>`ordered_on <= ${filter.orderedTo}`]),
      ...(filter.currency === undefined ? [] : [sql<SqlBool>`currency = ${filter.currency}`]),
      ...searchConditions(q),
    ],
    sort: readSort(sorts, sort),
    limit,
    cursor,
    digest: digestOf(query),
  });
  return {items: await orderListRecords(unit, rows, today), page};
};

export const summarizeOrders: OrdersSection['summary'] = async (unit) => {
  const holds = (status: string) => sql`count(*) filter (where status = ${status})`;
  const {rows} = await sql<OrderSummary['counts']>`
    select count(*) as all, ${holds('confirmed')} as confirmed, ${holds('in_progress')} as in_progress,
      ${holds('fulfilled')} as fulfilled, ${holds('canceled')} as canceled
    from orders where ${owned(unit)}`.execute(unit.db);
  return {counts: rows[0] ?? {all: 0, confirmed: 0, in_progress: 0, fulfilled: 0, canceled: 0}};
};

function digestOf({filter, q, sort}: ListQuery<OrderFilter>): string {
  const {status = 'all', orderedFrom = '', orderedTo = '', currency = ''} = filter;
  return queryDigest('orders', status, orderedFrom, orderedTo, currency, searchable(q ?? ''), sort);
}
