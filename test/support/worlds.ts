import {createHash, randomBytes} from 'node:crypto';
import type {PGlite} from '@electric-sql/pglite';

import {seededTables} from '../../server/src/seed/rows.js';

/** What a tenant's rows stand in, parents before children. */
const tables = [...seededTables, 'event_counters', 'outbox'] as const;

/** A tenant of one's own: everything of a seeded one, with the same ids and numbers, in rows that no other test sees. */
export interface World {
  readonly id: string;
  readonly apiKey: string;
}

/** Copies worlds. Every key is led by the tenant, so a copy under another tenant clashes with nothing. */
export class Worlds {
  readonly #pglite: PGlite;
  readonly #columns = new Map<string, readonly string[]>();
  #count = 0;

  /** Needs the embedded database itself: its login sees all tenants. */
  constructor(pglite: PGlite) {
    this.#pglite = pglite;
  }

  /** A copy of the vendor as it was seeded, plus what happened to it since. */
  async create(vendor: string): Promise<World> {
    const id = `${vendor}-w${++this.#count}`;
    const apiKey = `pk_${id}_${randomBytes(16).toString('hex')}`;
    await this.#pglite.transaction(async (transaction) => {
      for (const table of tables) {
        const columns = await this.#columnsOf(table, (text, values) => transaction.query(text, values));
        const names = columns.join(', ');
        await transaction.query(
          `insert into ${table} (tenant_id, ${names}) select $1, ${names} from ${table} where tenant_id = $2`,
          [id, vendor],
        );
      }
      await transaction.query('insert into api_keys (tenant_id, id, digest) values ($1, $2, $3)', [
        id,
        'key_world',
        createHash('sha256').update(apiKey).digest('hex'),
      ]);
    });
    return {id, apiKey};
  }

  /** The tenant that an attempt of this id belongs to, the newest when copies share it. */
  async tenantOfAttempt(attemptId: string): Promise<string | undefined> {
    const {rows} = await this.#pglite.query<{tenant_id: string}>(
      'select tenant_id from payment_attempts where id = $1 order by created_at desc limit 1',
      [attemptId],
    );
    return rows[0]?.tenant_id;
  }

  /** The attempts of a world. */
  async attemptIds(world: string): Promise<string[]> {
    const {rows} = await this.#pglite.query<{id: string}>('select id from payment_attempts where tenant_id = $1', [
      world,
    ]);
    return rows.map(({id}) => id);
  }

  /** All columns but the tenant's and those that the database computes. */
  async #columnsOf(
    table: string,
    query: (text: string, values: unknown[]) => Promise<{rows: unknown[]}>,
  ): Promise<readonly string[]> {
    const known = this.#columns.get(table);
    if (known) return known;
    const {rows} = await query(
      `select column_name from information_schema.columns where table_schema = 'public' and table_name = $1 and column_name <> 'tenant_id' and is_generated = 'NEVER'`,
      [table],
    );
    const columns = (rows as {column_name: string}[]).map(({column_name: name}) => name);
    this.#columns.set(table, columns);
    return columns;
  }
}
