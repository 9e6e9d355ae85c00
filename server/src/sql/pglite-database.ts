import type {PGlite} from '@electric-sql/pglite';
import {Kysely, PGliteDialect} from 'kysely';

import type {Clock} from '../clock.js';
import type {Database, TenantScope, Unit} from '../port/unit.js';
import {checkBoot} from './boot-checks.js';
import {migrate} from './migrate.js';
import type {PortalSchema} from './schema.js';
import {runUnit} from './units.js';
import {valueReaders} from './value-types.js';

/**
 * The embedded database. It has one connection and one login, a superuser; so every transaction steps down to `portal_app`, and the boot check is made in such a one.
 * Units run one after the other.
 */
export class PgliteDatabase implements Database {
  readonly #pglite: PGlite;
  readonly #db: Kysely<PortalSchema>;
  readonly #clock: Clock;
  /** The names of what runs exclusively. */
  readonly #running = new Set<string>();

  private constructor(pglite: PGlite, clock: Clock) {
    this.#pglite = pglite;
    this.#db = new Kysely<PortalSchema>({dialect: new PGliteDialect({pglite})});
    this.#clock = clock;
  }

  /** Migrates and checks. @throws BootRefusedError */
  static async open(pglite: PGlite, clock: Clock): Promise<PgliteDatabase> {
    await pglite.waitReady;
    Object.assign(pglite.parsers, valueReaders);
    const database = new PgliteDatabase(pglite, clock);
    try {
      await migrate(database.#db);
      await database.run({tenantId: '', customerId: ''}, ({db}) => checkBoot(db, 'current_user'));
      return database;
    } catch (error) {
      await database.close();
      throw error;
    }
  }

  run<T>(scope: TenantScope, work: (unit: Unit) => Promise<T>): Promise<T> {
    return runUnit(this.#db, scope, this.#clock, true, work);
  }

  async listen(channel: string, handler: (payload: string) => void): Promise<() => Promise<void>> {
    const stop = await this.#pglite.listen(channel, handler);
    return async () => {
      if (!this.#pglite.closed) await stop();
    };
  }

  /** Its folder is this process's alone, and so are the names. */
  async exclusively<T>(name: string, work: () => Promise<T>): Promise<T | undefined> {
    if (this.#running.has(name)) return undefined;
    this.#running.add(name);
    try {
      return await work();
    } finally {
      this.#running.delete(name);
    }
  }

  async ping(): Promise<void> {
    await this.#pglite.query('select 1');
  }

  /** Waits for the units under way; the files are whole afterwards. */
  async close(): Promise<void> {
    if (!this.#pglite.closed) await this.#pglite.runExclusive(() => Promise.resolve());
    await this.#db.destroy();
    if (!this.#pglite.closed) await this.#pglite.close();
  }
}
