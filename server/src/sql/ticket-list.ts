import {sql, type RawBuilder, type SqlBool} from 'kysely';

import type {ListQuery} from '../port/backend.js';
import type {TicketStatusFilter, TicketSummary} from '../port/contract.js';
import type {TicketFilter, TicketsSection, TicketViewer} from '../port/tickets.js';
import {queryDigest} from './cursor.js';
import {allOf, readPage, readSort, type SortColumns} from './page.js';
import {searchable} from './search.js';
import {isUnread, readTicketRules, seenBy, ticketListRecord, ticketRowColumns, type TicketRow} from './ticket-rows.js';

/** The contract's sorts. */
const sorts: Readonly<Record<string, SortColumns>> = {
  number: [{column: 'number_order', type: 'text'}],
  subject: [{column: 'subject_order', type: 'text'}],
  updatedAt: [{column: 'activity', type: 'integer'}],
  status: [
    {column: 'status_order', type: 'integer'},
    {column: 'recency', type: 'integer'},
  ],
  category: [
    {column: 'category', type: 'text'},
    {column: 'recency', type: 'integer'},
  ],
  // Only downwards, where the latest comes first within a priority.
  priority: [
    {column: 'priority_order', type: 'integer'},
    {column: 'activity', type: 'integer'},
  ],
};

export const listTickets: TicketsSection['list'] = async (unit, query, viewer) => {
  const {filter, q, sort, limit, cursor} = query;
  const {rows, page} = await readPage<TicketRow>(unit, {
    table: 'tickets',
    columns: ticketRowColumns(viewer),
    where: [
      ...seenBy(unit, viewer),
      ...statusCondition(filter.status ?? 'all', viewer),
      ...(filter.category === undefined ? [] : [sql<SqlBool>`category = ${filter.category}`]),
      ...(filter.priority === undefined ? [] : [sql<SqlBool>`priority = ${filter.priority}`]),
      ...wordConditions(q),
    ],
    sort: readSort(sorts, sort),
    limit,
    cursor,
    digest: digestOf(query),
  });
  const rules = await readTicketRules(unit, viewer.locale);
  return {items: rows.map((row) => ticketListRecord(row, rules, viewer)), page};
};

export const summarizeTickets: TicketsSection['summary'] = async (unit, viewer) => {
  const holds = (status: TicketStatusFilter) => sql`count(*) filter (where ${allOf(statusCondition(status, viewer))})`;
  const seen = allOf(seenBy(unit, viewer));
  const {rows} = await sql<TicketSummary['counts']>`
    select count(*) as all, ${holds('active')} as active, ${holds('unread')} as unread, ${holds('open')} as open, ${holds('pending')} as pending,
      ${holds('resolved')} as resolved, ${holds('closed')} as closed
    from tickets where ${seen}`.execute(unit.db);
  const {rows: used} = await sql<{category: string; count: number}>`
    select category, count(*) as count from tickets where ${seen} group by category`.execute(unit.db);
  const counts = new Map(used.map(({category, count}) => [category, count]));
  const {categories} = await readTicketRules(unit, viewer.locale);
  return {
    counts: rows[0] ?? {all: 0, active: 0, unread: 0, open: 0, pending: 0, resolved: 0, closed: 0},
    categories: categories.map((category) => ({...category, count: counts.get(category.id) ?? 0})),
  };
};

function statusCondition(status: TicketStatusFilter, viewer: TicketViewer): RawBuilder<SqlBool>[] {
  switch (status) {
    case 'all':
      return [];
    case 'active':
      return [sql<SqlBool>`status <> 'closed'`];
    case 'unread':
      return [isUnread(viewer)];
    default:
      return [sql<SqlBool>`status = ${status}`];
  }
}

/** Every word of `q` stands in the ticket's head or in one of its messages. */
function wordConditions(q: string | undefined): RawBuilder<SqlBool>[] {
  return searchable(q ?? '')
    .split(/\s+/u)
    .filter(Boolean)
    .map((word) => {
      const pattern = `%${word.replace(/[\\%_]/g, '\\$&')}%`;
      return sql<SqlBool>`(search like ${pattern} escape '\\' or exists (select from ticket_messages m
        where m.tenant_id = tickets.tenant_id and m.customer_id = tickets.customer_id and m.ticket_id = tickets.id and m.search like ${pattern} escape '\\'))`;
    });
}

function digestOf({filter, q, sort}: ListQuery<TicketFilter>): string {
  const {status = 'all', category = '', priority = ''} = filter;
  return queryDigest('tickets', status, category, priority, searchable(q ?? ''), sort);
}
