import {sql, type Kysely} from 'kysely';
import {Migrator, type Migration} from 'kysely/migration';

import {initial} from './migrations/0001-initial.js';
import {starIsNoId} from './migrations/0002-star-is-no-id.js';
import {quotesAndOrders} from './migrations/0003-quotes-and-orders.js';
import {subscriptionsAndBilling} from './migrations/0004-subscriptions.js';
import {customerPaysFirst} from './migrations/0005-customer-pays-first.js';
import {whatComesNext} from './migrations/0006-what-comes-next.js';
import {forgetMethods} from './migrations/0007-forget-methods.js';
import {tickets} from './migrations/0008-tickets.js';
import {agents} from './migrations/0009-agents.js';
import {spend} from './migrations/0010-spend.js';
import {calendarFeeds} from './migrations/0011-calendar-feeds.js';
import {refunds} from './migrations/0012-refunds.js';
import type {PortalSchema} from './schema.js';

/** Every step of the schema, in order; a released one is never changed, only followed. */
export const migrations: Readonly<Record<string, Migration>> = {
  '0001-initial': initial,
  '0002-star-is-no-id': starIsNoId,
  '0003-quotes-and-orders': quotesAndOrders,
  '0004-subscriptions': subscriptionsAndBilling,
  '0005-customer-pays-first': customerPaysFirst,
  '0006-what-comes-next': whatComesNext,
  '0007-forget-methods': forgetMethods,
  '0008-tickets': tickets,
  '0009-agents': agents,
  '0010-spend': spend,
  '0011-calendar-feeds': calendarFeeds,
  '0012-refunds': refunds,
};

/** Where Kysely notes which steps were taken. */
export const migrationTable = 'kysely_migration';

/**
 * Brings the schema up to date, as the role that owns it. Safe to call from several instances at once: on PostgreSQL an advisory lock makes the others wait.
 * @throws what the failed step threw; all steps of the call are rolled back.
 */
export async function migrate(owner: Kysely<PortalSchema>): Promise<void> {
  const migrator = new Migrator({db: owner, provider: {getMigrations: () => Promise.resolve({...migrations})}});
  const {error} = await migrator.migrateToLatest();
  if (error) throw error;
  // So that an instance without the owner's rights can see whether the schema is the one it was written for.
  await sql`grant select on ${sql.table(migrationTable)} to portal_app`.execute(owner);
}
