import pg from 'pg';

import {systemClock, type Clock} from '../../src/clock.js';
import type {Database} from '../../src/port/unit.js';
import {openDatabase} from '../../src/sql/database.js';
import {startPostgres} from './postgres.js';

/** A migrated database on a real PostgreSQL of the test's own. */
export interface PostgresDatabase {
  /** Connected as a login that is a member of `portal_app` and nothing more. */
  readonly database: Database;
  readonly url: string;
  readonly adminUrl: string;
  /** Opens it once more, as another instance of the server would. */
  another(): Promise<Database>;
  /** An empty database beside it, for the same logins. */
  empty(): Promise<{url: string; adminUrl: string}>;
  /** Runs statements as the superuser. */
  asAdmin(statements: string): Promise<void>;
  /** Resolves once PostgreSQL itself says that somebody waits for a lock. */
  someoneWaits(): Promise<void>;
  /** Closes every instance and stops PostgreSQL. */
  close(): Promise<void>;
}

export async function postgresDatabase(clock: Clock = systemClock): Promise<PostgresDatabase> {
  const server = await startPostgres();
  const adminUrl = await server.createDatabase('portal');
  const asAdmin = async (statements: string): Promise<void> => {
    const client = new pg.Client(adminUrl);
    await client.connect();
    await client.query(statements).finally(() => client.end());
  };
  await asAdmin(`create role portal_app nologin; create role portal_server login password 'portal' in role portal_app`);
  const url = asServer(adminUrl);
  const open: Database[] = [];
  const another = async (): Promise<Database> => {
    const database = await openDatabase({url, adminUrl}, clock);
    open.push(database);
    return database;
  };
  return {
    database: await another(),
    url,
    adminUrl,
    another,
    async empty() {
      const beside = await server.createDatabase('beside');
      return {url: asServer(beside), adminUrl: beside};
    },
    asAdmin,
    async someoneWaits() {
      const client = new pg.Client(adminUrl);
      await client.connect();
      try {
        // Each look is a transaction of its own: within one, PostgreSQL shows the activity of its first look for ever.
        for (let waits = false; !waits;) {
          const {rowCount} = await client.query(
            `select from pg_stat_activity where wait_event_type = 'Lock' and usename = 'portal_server'`,
          );
          waits = (rowCount ?? 0) > 0;
        }
      } finally {
        await client.end();
      }
    },
    async close() {
      for (const database of open) await database.close();
      await server.stop();
    },
  };
}

function asServer(adminUrl: string): string {
  const login = new URL(adminUrl);
  [login.username, login.password] = ['portal_server', 'portal'];
  return login.href;
}
