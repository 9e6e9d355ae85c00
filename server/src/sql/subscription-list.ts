import {sql, type RawBuilder, type SqlBool} from 'kysely';

import {addDays} from '../clock.js';
import type {ListQuery} from '../port/backend.js';
import type {SubscriptionStatusFilter} from '../port/contract.js';
import type {SubscriptionFilter, SubscriptionsSection} from '../port/subscriptions.js';
import {queryDigest} from './cursor.js';
import {readPage, readSort, type SortColumns} from './page.js';
import {owned} from './scope.js';
import {searchable, searchConditions} from './search.js';
import {methodIssueCondition} from './subscription-method-issue.js';
import {subscriptionListRecords, type SubscriptionListRow} from './subscription-rows.js';

/** What ends within these days is said to be expiring. */
const expiringDays = 60;

/** The contract's sorts. Numbers go in natural order, totals within their currency; descending turns all of it round. */
const sorts: Readonly<Record<string, SortColumns>> = {
  number: [{column: 'number_order', type: 'text'}],
  startedOn: [{column: 'started_on', type: 'day'}],
  endsOn: [{column: 'next_on', type: 'day'}],
  total: [
    {column: 'currency', type: 'text'},
    {column: 'renewal_total', type: 'integer'},
  ],
  seats: [{column: 'seats', type: 'integer'}],
};

export const listSubscriptions: SubscriptionsSection['list'] = async (unit, query) => {
  const {filter, q, sort, limit, cursor, today} = query;
  const {rows, page} = await readPage<SubscriptionListRow>(unit, {
    table: 'subscriptions',
    columns: sql`*`,
    where: [
      owned(unit),
      ...subscriptionStatusCondition(filter.status ?? 'all', today),
      ...(filter.productId === undefined ? [] : [sql<SqlBool>`product_id = ${filter.productId}`]),
      ...(filter.team === undefined ? [] : [sql<SqlBool>`team = ${filter.team.replaceAll('\0', ' ')}`]),
      ...(filter.currency === undefined ? [] : [sql<SqlBool>`currency = ${filter.currency}`]),
      ...searchConditions(q),
    ],
    sort: readSort(sorts, sort),
    limit,
    cursor,
    digest: digestOf(query),
  });
  return {items: await subscriptionListRecords(unit, rows, today), page};
};

export const listSubscriptionsByIds: SubscriptionsSection['listByIds'] = async (unit, ids, today, lock = 'read') => {
  const wanted = [...new Set(ids)].filter((id) => !id.includes('\0'));
  if (wanted.length === 0) return [];
  // In id order, always: two units that lock some of the same ones then wait for each other instead of blocking each other.
  const query = unit.db
    .selectFrom('subscriptions')
    .selectAll()
    .where(owned(unit))
    .where('id', 'in', wanted)
    .orderBy('id');
  const rows = await (lock === 'lock' ? query.forUpdate() : query).execute();
  const byId = new Map(rows.map((row) => [row.id, row]));
  return subscriptionListRecords(
    unit,
    wanted.flatMap((id) => byId.get(id) ?? []),
    today,
  );
};

/** The contract's status filters in SQL. */
export function subscriptionStatusCondition(status: SubscriptionStatusFilter, today: string): RawBuilder<SqlBool>[] {
  switch (status) {
    case 'all':
      return [];
    case 'current':
      return [sql<SqlBool>`status <> 'canceled'`];
    case 'to_renew':
      return [sql<SqlBool>`status = 'past_due' and grace_ends_on >= ${today}`];
    case 'method_issue':
      return [methodIssueCondition(today)];
    case 'expiring':
      return [
        sql<SqlBool>`status in ('trialing', 'active') and (cancel_at_period_end or not auto_renew) and period_ends_on <= ${addDays(today, expiringDays)}`,
      ];
    default:
      return [sql<SqlBool>`status = ${status}`];
  }
}

/** `today` is left out: a cursor stays good over midnight, and the list it walks then differs by what has come to expire. */
function digestOf({filter, q, sort}: ListQuery<SubscriptionFilter>): string {
  const {status = 'all', productId = '', team = '', currency = ''} = filter;
  return queryDigest('subscriptions', status, productId, team, currency, searchable(q ?? ''), sort);
}
