import type {PGlite, Transaction} from '@electric-sql/pglite';

import {sha256OfText} from '../ledger/digest.js';
import {seededTables, vendorTables} from './rows.js';

/** What a tenant's rows stand in, parents before children. Its keys stay its own: a copy gets another. */
const tables = [...seededTables.filter((table) => table !== 'api_keys'), 'event_counters', 'outbox'];

/** A tenant of one's own, in rows that nobody else sees. */
export interface TenantCopy {
  readonly tenantId: string;
  /** Mints its sessions. */
  readonly apiKey: string;
}

/** The columns of each table that are copied, as SQL. */
type Columns = ReadonlyMap<string, string>;

/** How a tenant is copied. */
export interface CopyOptions {
  /** The vendor's own ids of the customers who are copied; all of them when left out. */
  readonly customers?: readonly string[];
}

/**
 * Copies tenants of an embedded database under new names, with the same ids and numbers: every key is led by the tenant, so that a copy clashes with nothing. For tests and
 * stories, which each change a copy of their own.
 */
export class TenantCopies {
  readonly #pglite: PGlite;
  #known: Promise<Columns> | undefined;

  /** Needs the embedded database itself: its login sees all tenants. */
  constructor(pglite: PGlite) {
    this.#pglite = pglite;
  }

  /**
   * A copy of the tenant: what was seeded, and what happened to it since.
   *
   * @throws {Error} when the tenant, or the customer in it, doesn't exist
   */
  async create(tenantId: string, {customers}: CopyOptions = {}): Promise<TenantCopy> {
    // By chance and not by a number in order: what a page keeps of a payment must not meet another copy's after it was loaded again.
    const id = `${tenantId}-${crypto.randomUUID().slice(0, 8)}`;
    const copy: TenantCopy = {tenantId: id, apiKey: `pk_${id}_${crypto.randomUUID()}`};
    const digest = await sha256OfText(copy.apiKey);
    const columns = await this.#columns();
    await this.#pglite.transaction(async (transaction) => {
      const rows = new RowCopies(transaction, columns, tenantId, id);
      if ((await rows.copy('tenants')) === 0) throw new Error(`There is no tenant "${tenantId}" to copy.`);
      for (const table of tables) {
        const isVendors = customerColumn(table) === undefined;
        if (table !== 'tenants' && (isVendors || !customers)) await rows.copy(table);
      }
      for (const customer of customers ?? []) await rows.copyCustomer(customer);
      await transaction.query('insert into api_keys (tenant_id, id, digest) values ($1, $2, $3)', [
        copy.tenantId,
        'key_copy',
        digest,
      ]);
    });
    return copy;
  }

  /**
   * Copies one more customer of the tenant into a copy of it.
   *
   * @param customer the vendor's own id
   * @throws {Error} when the tenant has no such customer
   */
  async addCustomer(copyId: string, tenantId: string, customer: string): Promise<void> {
    const columns = await this.#columns();
    await this.#pglite.transaction((transaction) =>
      new RowCopies(transaction, columns, tenantId, copyId).copyCustomer(customer),
    );
  }

  /** The tenant that an attempt of this id belongs to, the newest when copies share it. */
  async tenantOfAttempt(attemptId: string): Promise<string | undefined> {
    const {rows} = await this.#pglite.query<{tenant_id: string}>(
      'select tenant_id from payment_attempts where id = $1 order by created_at desc limit 1',
      [attemptId],
    );
    return rows[0]?.tenant_id;
  }

  /** Read before a transaction begins, which nothing else of the database gets by. */
  #columns(): Promise<Columns> {
    return (this.#known ??= this.#readColumns());
  }

  /** By table, all columns but the tenant's and those that the database computes. */
  async #readColumns(): Promise<Columns> {
    const {rows} = await this.#pglite.query<{name: string; columns: string}>(
      `select table_name as name, string_agg(quote_ident(column_name), ', ') as columns from information_schema.columns
       where table_schema = 'public' and column_name <> 'tenant_id' and is_generated = 'NEVER' and is_identity = 'NO' group by 1`,
    );
    return new Map(rows.map(({name, columns}) => [name, columns]));
  }
}

/** Copies rows of one tenant to another in a transaction. */
class RowCopies {
  readonly #transaction: Transaction;
  readonly #columns: Columns;
  readonly #from: string;
  readonly #to: string;

  constructor(transaction: Transaction, columns: Columns, from: string, to: string) {
    this.#transaction = transaction;
    this.#columns = columns;
    this.#from = from;
    this.#to = to;
  }

  /** @throws {Error} when the tenant has no customer of that external id */
  async copyCustomer(externalId: string): Promise<void> {
    const customerId = await customerIdOf(this.#transaction, this.#from, externalId);
    for (const table of tables) if (customerColumn(table)) await this.copy(table, customerId);
  }

  /** How many rows of a table were copied: all of the tenant's, or one customer's. */
  async copy(table: string, customerId?: string): Promise<number> {
    const names = this.#columns.get(table) ?? '';
    const {affectedRows = 0} = await this.#transaction.query(
      `insert into ${table} (tenant_id, ${names}) select $1, ${names} from ${table}
       where tenant_id = $2 ${customerId === undefined ? '' : `and ${customerColumn(table)} = $3`}`,
      [this.#to, this.#from, ...(customerId === undefined ? [] : [customerId])],
    );
    return affectedRows;
  }
}

/** The column that names the customer; undefined where the rows are the tenant's own. */
function customerColumn(table: string): string | undefined {
  if (vendorTables.some((name) => name === table)) return undefined;
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
