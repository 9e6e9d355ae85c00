import type {PGlite, Transaction} from '@electric-sql/pglite';

import {sha256OfText} from '../ledger/digest.js';
import {seededTables} from './rows.js';

/** What a tenant's rows stand in, parents before children. Its keys stay its own: a copy gets another. */
const tables = [...seededTables.filter((table) => table !== 'api_keys'), 'event_counters', 'outbox'];

/** A tenant of one's own, in rows that nobody else sees. */
export interface TenantCopy {
  readonly tenantId: string;
  /** Mints its sessions. */
  readonly apiKey: string;
}

/** How a tenant is copied. */
export interface CopyOptions {
  /** The vendor's own id of the one customer who is copied; all of them when left out. */
  readonly customer?: string;
}

/**
 * Copies tenants of an embedded database under new names, with the same ids and numbers: every key is led by the tenant, so that a copy clashes with nothing. For tests and
 * stories, which each change a copy of their own.
 */
export class TenantCopies {
  readonly #pglite: PGlite;
  #columns: Promise<ReadonlyMap<string, string>> | undefined;

  /** Needs the embedded database itself: its login sees all tenants. */
  constructor(pglite: PGlite) {
    this.#pglite = pglite;
  }

  /**
   * A copy of the tenant: what was seeded, and what happened to it since.
   *
   * @throws {Error} when the tenant, or the customer in it, doesn't exist
   */
  async create(tenantId: string, {customer}: CopyOptions = {}): Promise<TenantCopy> {
    // By chance and not by a number in order: what a page keeps of a payment must not meet another copy's after it was loaded again.
    const id = `${tenantId}-${crypto.randomUUID().slice(0, 8)}`;
    const copy: TenantCopy = {tenantId: id, apiKey: `pk_${id}_${crypto.randomUUID()}`};
    const digest = await sha256OfText(copy.apiKey);
    const columns = await (this.#columns ??= this.#readColumns());
    await this.#pglite.transaction(async (transaction) => {
      const customerId = customer === undefined ? undefined : await customerIdOf(transaction, tenantId, customer);
      for (const table of tables) {
        const names = columns.get(table) ?? '';
        const ofCustomer = customerId === undefined ? undefined : customerColumn(table);
        const {affectedRows} = await transaction.query(
          `insert into ${table} (tenant_id, ${names}) select $1, ${names} from ${table}
           where tenant_id = $2 ${ofCustomer ? `and ${ofCustomer} = $3` : ''}`,
          [copy.tenantId, tenantId, ...(ofCustomer ? [customerId] : [])],
        );
        if (table === 'tenants' && affectedRows === 0) throw new Error(`There is no tenant "${tenantId}" to copy.`);
      }
      await transaction.query('insert into api_keys (tenant_id, id, digest) values ($1, $2, $3)', [
        copy.tenantId,
        'key_copy',
        digest,
      ]);
    });
    return copy;
  }

  /** The tenant that an attempt of this id belongs to, the newest when copies share it. */
  async tenantOfAttempt(attemptId: string): Promise<string | undefined> {
    const {rows} = await this.#pglite.query<{tenant_id: string}>(
      'select tenant_id from payment_attempts where id = $1 order by created_at desc limit 1',
      [attemptId],
    );
    return rows[0]?.tenant_id;
  }

  /** By table, all columns but the tenant's and those that the database computes. */
  async #readColumns(): Promise<ReadonlyMap<string, string>> {
    const {rows} = await this.#pglite.query<{name: string; columns: string}>(
      `select table_name as name, string_agg(quote_ident(column_name), ', ') as columns from information_schema.columns
       where table_schema = 'public' and column_name <> 'tenant_id' and is_generated = 'NEVER' group by 1`,
    );
    return new Map(rows.map(({name, columns}) => [name, columns]));
  }
}

/** The column that names the customer; undefined where the rows are the tenant's own. */
function customerColumn(table: string): string | undefined {
  if (table === 'tenants') return undefined;
  return table === 'customers' ? 'id' : 'customer_id';
}

async function customerIdOf(transaction: Transaction, tenantId: string, externalId: string): Promise<string> {
  const {rows} = await transaction.query<{id: string}>(
    'select id from customers where tenant_id = $1 and external_id = $2',
    [tenantId, externalId],
  );
  const [found] = rows;
  if (!found) throw new Error(`The tenant "${tenantId}" has no customer "${externalId}" to copy.`);
  return found.id;
}
