import type {Database} from 'portal-widgets-server';
import {seededTables} from 'portal-widgets-server/seed/rows';
import type {Person} from '../site/people.js';

const roles: ReadonlyArray<Person['role']> = ['owner', 'billing_manager', 'member'];

/** The vendor's own people, read from the records that were seeded: a real vendor has a user table of its own. */
export async function readPeople(database: Database, tenantId: string): Promise<readonly Person[]> {
  return database.run({tenantId, customerId: '*'}, async ({db}) => {
    const rows = await db
      .selectFrom('users as u')
      .innerJoin('customers as c', (join) =>
        join.onRef('c.tenant_id', '=', 'u.tenant_id').onRef('c.id', '=', 'u.customer_id'),
      )
      .select([
        'c.external_id as customer',
        'u.external_id as user',
        'u.name',
        'u.email',
        'u.role',
        'c.company',
        'c.number as customerNumber',
        'c.region',
        'c.locale',
      ])
      .select((eb) =>
        eb
          .selectFrom('invoices as i')
          .whereRef('i.tenant_id', '=', 'u.tenant_id')
          .whereRef('i.customer_id', '=', 'u.customer_id')
          .select(({fn}) => fn.countAll<number>().as('count'))
          .as('invoices'),
      )
      .where('u.tenant_id', '=', tenantId)
      .orderBy('c.number')
      .execute();
    return rows
      .map((row) => ({...row, role: row.role as Person['role'], invoices: Number(row.invoices ?? 0)}))
      .sort((a, b) => (a.customer === b.customer ? roles.indexOf(a.role) - roles.indexOf(b.role) : 0));
  });
}

/** Whether the vendor is in the records; `outdated` when they were seeded before quotes and orders had numbers. */
export async function vendorState(database: Database, tenantId: string): Promise<'missing' | 'outdated' | 'current'> {
  return database.run({tenantId, customerId: '*'}, async ({db}) => {
    const found = await db
      .selectFrom('tenants as t')
      .leftJoin('number_series as n', 'n.tenant_id', 't.tenant_id')
      .select('n.series')
      .where('t.tenant_id', '=', tenantId)
      .limit(1)
      .executeTakeFirst();
    if (!found) return 'missing';
    return found.series === null ? 'outdated' : 'current';
  });
}

/** Lets the widgets of these sites talk to the API for a vendor, and no others. */
export async function allowOrigins(database: Database, tenantId: string, origins: readonly string[]): Promise<void> {
  await database.run({tenantId, customerId: '*'}, ({db}) =>
    db
      .updateTable('tenants')
      .set({allowed_origins: [...origins]})
      .where('tenant_id', '=', tenantId)
      .execute(),
  );
}

/** Where the mails about a vendor's tickets lead to. */
export async function setTicketPage(database: Database, tenantId: string, url: string): Promise<void> {
  await database.run({tenantId, customerId: '*'}, ({db}) =>
    db.updateTable('tenants').set({ticket_page_url: url}).where('tenant_id', '=', tenantId).execute(),
  );
}

/** What refers to others comes first. */
const tables = [
  'ticket_files',
  'ticket_mail_keys',
  'psp_events',
  'outbox',
  'event_counters',
  'idempotency_keys',
  'sessions',
  ...[...seededTables].reverse(),
] as const;

/** Removes a vendor and all that is theirs. */
export async function forgetVendor(database: Database, tenantId: string): Promise<void> {
  await database.run({tenantId, customerId: '*'}, async ({db}) => {
    for (const table of tables) await db.deleteFrom(table).where('tenant_id', '=', tenantId).execute();
  });
}
