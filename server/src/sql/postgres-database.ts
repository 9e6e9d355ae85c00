import {Kysely, PostgresDialect, sql} from 'kysely';
import {Pool, types, type ClientConfig} from 'pg';

import type {Clock} from '../clock.js';
import type {Database, TenantScope, Unit} from '../port/unit.js';
import {checkBoot} from './boot-checks.js';
import {migrate} from './migrate.js';
import {PostgresListener} from './postgres-listener.js';
import type {PortalSchema} from './schema.js';
import {runUnit} from './units.js';
import {valueReaders} from './value-types.js';

export interface PostgresOptions {
  /** Connection string of the role that the server runs as: a member of `portal_app`, neither superuser nor owner. */
  readonly url: string;
  /** Connection string of the owner, who then runs the migrations first. Left out, they must have been run. */
  readonly adminUrl?: string;
  /** Most connections at once, besides the one that listens; 10 when left out. */
  readonly connections?: number;
  /** Told of a connection lost between queries. Nothing is lost with it: the pool opens another. */
  readonly onConnectionLost?: (error: Error) => void;
}

/** Opens a pool. @throws BootRefusedError */
export async function openPostgres(options: PostgresOptions, clock: Clock): Promise<Database> {
  if (options.adminUrl !== undefined) {
    const owner = connect(options.adminUrl, 1, options.onConnectionLost);
    try {
      await migrate(owner);
    } finally {
      await owner.destroy();
    }
  }
  const db = connect(options.url, options.connections ?? 10, options.onConnectionLost);
  try {
    await checkBoot(db, 'session_user');
  } catch (error) {
    await db.destroy();
    throw error;
  }
  return new PostgresDatabase(db, new PostgresListener(options.url, options.onConnectionLost), clock);
}

function connect(url: string, most: number, onConnectionLost: (error: Error) => void = () => {}): Kysely<PortalSchema> {
  const pool = new Pool({
    connectionString: url,
    max: most,
    types: ourTypes,
    connectionTimeoutMillis: 10_000,
    // Longer than any query of ours; shorter than the life of an abandoned lock on somebody's invoice should be.
    statement_timeout: 30_000,
    idle_in_transaction_session_timeout: 30_000,
  });
  // Without a handler a connection that breaks while idle would end the process.
  pool.on('error', onConnectionLost);
  // The pool heeds only those that nobody has: one that is held for an exclusive run breaks while nothing is asked of it.
  pool.on('connect', (client) => client.on('error', onConnectionLost));
  return new Kysely<PortalSchema>({dialect: new PostgresDialect({pool})});
}

const ourTypes: ClientConfig['types'] = {
  getTypeParser: (id: number, format?: 'text' | 'binary') =>
    (format !== 'binary' && valueReaders[id]) || types.getTypeParser(id, format as 'text'),
};

class PostgresDatabase implements Database {
  readonly #db: Kysely<PortalSchema>;
  readonly #listener: PostgresListener;
  readonly #clock: Clock;

  constructor(db: Kysely<PortalSchema>, listener: PostgresListener, clock: Clock) {
    this.#db = db;
    this.#listener = listener;
    this.#clock = clock;
  }

  run<T>(scope: TenantScope, work: (unit: Unit) => Promise<T>): Promise<T> {
    return runUnit(this.#db, scope, this.#clock, false, work);
  }

  listen(channel: string, handler: (payload: string) => void, missed?: () => void): Promise<() => Promise<void>> {
    return this.#listener.listen(channel, handler, missed);
  }

  /** By an advisory lock of a session (PostgreSQL, 13.3.5), on a connection of its own that the server lets go when the instance dies. */
  async exclusively<T>(name: string, work: () => Promise<T>): Promise<T | undefined> {
    const key = `portal:${name}`;
    return this.#db.connection().execute(async (connection) => {
      const {rows} = await sql<{
        locked: boolean;
      }>`select pg_try_advisory_lock(hashtextextended(${key}, 0)) as locked`.execute(connection);
      if (!rows[0]?.locked) return undefined;
      try {
        return await work();
      } finally {
        await sql`select pg_advisory_unlock(hashtextextended(${key}, 0))`.execute(connection);
      }
    });
  }

  async ping(): Promise<void> {
    await sql`select 1`.execute(this.#db);
  }

  /** Waits for the units under way. */
  async close(): Promise<void> {
    await this.#listener.close();
    await this.#db.destroy();
  }
}
