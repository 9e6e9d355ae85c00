import {sql} from 'kysely';

import type {Quote} from '../port/contract.js';
import type {Unit} from '../port/unit.js';
import {owned} from './scope.js';

type ChangeRequest = NonNullable<Quote['changeRequest']>;

/** What a customer waits for the vendor to answer. */
export type OpenRequest = {
  readonly customerId: string;
  readonly quoteId: string;
  readonly number: string;
  readonly requestedAt: string;
} & (
  | {readonly kind: 'changes'; readonly request: ChangeRequest}
  /** In the place of a quote that is expired, declined or canceled. */
  | {readonly kind: 'new_quote'}
);

/** How many are read at a time: those behind them come when these are answered. */
const mostRequests = 200;

interface OpenRequestRow {
  customer_id: string;
  id: string;
  number: string;
  requested_at: Date;
  /** The change request; null where a new quote is asked for. */
  request_id: string | null;
  requested_by: string | null;
  comment: string | null;
  lines: ChangeRequest['lines'] | null;
}

/** The unit's, the oldest first: the first 200 of them. */
export async function readOpenRequests(unit: Unit): Promise<OpenRequest[]> {
  const {rows} = await sql<OpenRequestRow>`
    select q.customer_id, q.id, q.number, c.requested_at, c.id as request_id, c.requested_by, c.comment, (
      select coalesce(json_agg(json_build_object(
        'lineId', line_id, 'description', description,
        'from', trim_scale(from_quantity)::text, 'to', trim_scale(to_quantity)::text) order by position), '[]')
      from quote_change_request_lines
      where tenant_id = c.tenant_id and customer_id = c.customer_id and quote_id = c.quote_id and change_request_id = c.id
    ) as lines
    from quote_change_requests c
    join quotes q on q.tenant_id = c.tenant_id and q.customer_id = c.customer_id and q.id = c.quote_id
    where ${owned(unit, 'c')} and c.status = 'open' and q.status = 'open'
    union all
    select customer_id, id, number, new_quote_requested_at, null, null, null, null from quotes
    where ${owned(unit)} and new_quote_requested_at is not null and replaced_by is null
    order by requested_at, id limit ${sql.lit(mostRequests)}`.execute(unit.db);
  return rows.map((row): OpenRequest => {
    const requestedAt = row.requested_at.toISOString();
    const head = {customerId: row.customer_id, quoteId: row.id, number: row.number, requestedAt};
    if (row.request_id === null) return {...head, kind: 'new_quote'};
    const {request_id: id, requested_by: requestedBy, comment, lines} = row;
    return {
      ...head,
      kind: 'changes',
      request: {id, requestedAt, requestedBy: requestedBy ?? '', comment, lines: lines ?? []},
    };
  });
}
