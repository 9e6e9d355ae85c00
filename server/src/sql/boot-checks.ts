import {sql, type Kysely} from 'kysely';

import {migrations, migrationTable} from './migrate.js';
import type {PortalSchema} from './schema.js';

/** The server doesn't start: with this role or schema one customer could see another's records. */
export class BootRefusedError extends Error {
  override readonly name = 'BootRefusedError';
}

interface RoleFacts {
  name: string;
  superuser: boolean;
  bypasses: boolean;
  member: boolean;
}

/**
 * Makes sure that row-level security binds the role that units run as, and that the schema is the expected one.
 * @param db a connection or transaction of that role
 * @param role whose rights count: `session_user` where the login itself is bound, `current_user` where each transaction steps down to the role
 * @throws BootRefusedError
 */
export async function checkBoot(db: Kysely<PortalSchema>, role: 'session_user' | 'current_user'): Promise<void> {
  const user = sql.raw(role);
  const {
    rows: [facts],
  } = await sql<RoleFacts>`
    select ${user}::text as name, bool_or(rolsuper) as superuser, bool_or(rolbypassrls) as bypasses, bool_or(rolname = 'portal_app') as member
    from pg_roles where pg_has_role(${user}, oid, 'member')`.execute(db);
  const name = facts?.name ?? 'unknown';
  if (facts?.superuser) throw refused(`the database role "${name}" is a superuser, or may become one`);
  if (facts?.bypasses) throw refused(`the database role "${name}" has BYPASSRLS, or may become a role that has`);

  const {rows: tables} = await sql<{name: string; owned: boolean; bound: boolean}>`
    select relname::text as name, pg_has_role(${user}, relowner, 'member') as owned, relrowsecurity and relforcerowsecurity as bound
    from pg_class where relnamespace = current_schema()::regnamespace and relkind in ('r', 'p') order by relname`.execute(
    db,
  );
  const owned = tables.filter((table) => table.owned).map((table) => table.name);
  if (owned.length > 0) throw refused(`the database role "${name}" owns ${owned.join(', ')}, or may become the owner`);
  const open = tables
    .filter((table) => !table.bound && !table.name.startsWith(migrationTable))
    .map((table) => table.name);
  if (open.length > 0) throw refused(`row-level security is not forced on ${open.join(', ')}`);

  if (!facts?.member || !tables.some((table) => table.name === migrationTable)) {
    throw refused(
      `the database role "${name}" is no member of "portal_app", or the schema is missing`,
      'Run the migrations as the owner (adminUrl), then: grant portal_app to the role.',
    );
  }
  const {rows: done} = await sql<{name: string}>`select name from ${sql.table(migrationTable)}`.execute(db);
  const missing = Object.keys(migrations).filter((step) => !done.some((row) => row.name === step));
  if (missing.length > 0)
    throw refused(`the schema lacks ${missing.join(', ')}`, 'Run the migrations as the owner (adminUrl).');
}

function refused(
  why: string,
  remedy = 'Connect as a role that is a member of "portal_app" and nothing more.',
): BootRefusedError {
  return new BootRefusedError(`Not started: ${why}. Row-level security would not keep customers apart. ${remedy}`);
}
