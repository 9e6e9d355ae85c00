import {sql} from 'kysely';

import type {Unit} from '../port/unit.js';
import {eventsChannel, type Change, type ChangedResource} from './ledger.js';

/** How long a change is kept, ms: twice what the contract promises. */
const changesKeptFor = 48 * 3_600_000;

/**
 * How much earlier than asked a replay begins, ms. A change is noted a little before its commit lets anyone see it, instances' clocks differ a little, and a request to open a
 * stream may reach the server sooner after it was sent than the one that loaded the list. A change told needlessly costs a page one request; one missed, the truth.
 */
const commitMargin = 5_000;

/** What changed, as it is noted. */
export interface NewChange {
  readonly resource: ChangedResource;
  /** Null for the whole resource. */
  readonly id: string | null;
}

/**
 * Notes changes in the unit's transaction and tells every instance once it commits. To be called last in a unit: it takes the customer's counter, which all other units
 * of the customer then wait for.
 * @throws Error when the unit isn't of one customer
 */
export async function appendChanges(unit: Unit, changes: readonly NewChange[]): Promise<void> {
  const {tenantId, customerId} = unit.scope;
  if (customerId === '*') throw new Error('A change belongs to one customer; open the unit for that customer.');
  if (changes.length === 0) return;
  const {last_id: last} = await unit.db
    .insertInto('event_counters')
    .values({tenant_id: tenantId, customer_id: customerId, last_id: changes.length})
    .onConflict((conflict) =>
      conflict
        .columns(['tenant_id', 'customer_id'])
        .doUpdateSet({last_id: sql<number>`event_counters.last_id + excluded.last_id`}),
    )
    .returning('last_id')
    .executeTakeFirstOrThrow();
  await unit.db
    .insertInto('outbox')
    .values(
      changes.map(({resource, id}, index) => ({
        tenant_id: tenantId,
        customer_id: customerId,
        id: last - changes.length + 1 + index,
        resource,
        resource_id: id,
        // When it can soon be seen, not when its unit began: the unit may have waited long for the customer's rows, and for the counter above.
        created_at: sql<Date>`${unit.now}::timestamptz + (clock_timestamp() - transaction_timestamp())`,
      })),
    )
    .execute();
  await sql`select pg_notify(${eventsChannel}, ${`${tenantId}:${customerId}`})`.execute(unit.db);
}

/** The id of the customer's newest change, 0 when there was none: where a new event stream begins. */
export async function lastChangeId(unit: Unit): Promise<number> {
  const counter = await unit.db
    .selectFrom('event_counters')
    .select('last_id')
    .where('tenant_id', '=', unit.scope.tenantId)
    .where('customer_id', '=', unit.scope.customerId)
    .executeTakeFirst();
  return counter?.last_id ?? 0;
}

/**
 * The id after which a stream begins that sends the changes since `moment` first, and maybe some before; `'reset'` when these are more than `most`. Whether they are all kept
 * is for {@link changesAfter} to say.
 */
export async function lastChangeBefore(unit: Unit, moment: Date, most: number): Promise<number | 'reset'> {
  // Before the rows: a change that is committed between the two statements must not be counted as sent.
  const newest = await lastChangeId(unit);
  const rows = await unit.db
    .selectFrom('outbox')
    .select(['id', 'created_at'])
    .where('tenant_id', '=', unit.scope.tenantId)
    .where('customer_id', '=', unit.scope.customerId)
    .orderBy('id', 'desc')
    .limit(most + 1)
    .execute();
  const since = moment.getTime() - commitMargin;
  const first = rows.findLast(({created_at: at}) => at.getTime() >= since);
  if (!first) return newest;
  return first === rows[most] ? 'reset' : first.id - 1;
}

/** At most `most` changes after `lastId`, oldest first; `'reset'` when some are no longer kept, or when `lastId` was never given out. */
export async function changesAfter(unit: Unit, lastId: number, most: number): Promise<Change[] | 'reset'> {
  const newest = await lastChangeId(unit);
  if (lastId > newest || lastId < 0) return 'reset';
  if (lastId === newest) return [];
  const rows = await unit.db
    .selectFrom('outbox')
    .select(['id', 'resource', 'resource_id'])
    .where('tenant_id', '=', unit.scope.tenantId)
    .where('customer_id', '=', unit.scope.customerId)
    .where('id', '>', lastId)
    .orderBy('id')
    .limit(most)
    .execute();
  // Ids have no gaps: each is the counter's next value, in one transaction with its row.
  if (rows[0]?.id !== lastId + 1) return 'reset';
  return rows.map((row) => ({id: row.id, resource: row.resource as ChangedResource, resourceId: row.resource_id}));
}

/** Forgets the tenant's changes that were kept long enough. */
export async function pruneChanges(unit: Unit): Promise<void> {
  await unit.db
    .deleteFrom('outbox')
    .where('tenant_id', '=', unit.scope.tenantId)
    .where('created_at', '<', sql<Date>`${new Date(unit.now.getTime() - changesKeptFor)}::timestamptz`)
    .execute();
}
