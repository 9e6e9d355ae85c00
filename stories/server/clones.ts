import type {PGlite, Transaction} from '@electric-sql/pglite';
import {sha256OfText} from '../../server/src/ledger/digest.js';
import {atlas} from '../../server/src/seed/customers.js';
import {seededTables} from '../../server/src/seed/rows.js';
import {northwind, odotrack} from '../../server/src/seed/vendors.js';

/** The seeded tables whose rows belong to a customer, parents before children. */
const customerTables = seededTables.filter((table) => table !== 'tenants' && table !== 'api_keys');

/** A vendor with one customer: everything of the seeded ones, in rows that no other story sees. */
export interface Clone {
  readonly tenantId: string;
  readonly apiKey: string;
}

/** Copies customers. Every key is led by the tenant, so a copy under another tenant clashes with nothing. */
export class Clones {
  readonly #pglite: PGlite;
  #columns: Promise<ReadonlyMap<string, string>> | undefined;

  /** Needs the embedded database itself: its login sees all tenants. */
  constructor(pglite: PGlite) {
    this.#pglite = pglite;
  }

  /** A copy of the customer and its vendor. The one with 10,000 invoices isn't copied: what is done there stays until the page is loaded again. */
  async create(externalId: string): Promise<Clone> {
    const vendor = externalId === 'transport-tremblay' || externalId === 'location-belvedere' ? odotrack : northwind;
    if (externalId === atlas.externalId) return {tenantId: vendor.tenantId, apiKey: vendor.apiKey};
    // Not a number in order: what a page keeps of a payment must not meet another story's after it was loaded again.
    const tenantId = `${vendor.tenantId}-${crypto.randomUUID().slice(0, 8)}`;
    const apiKey = `pk_${tenantId}_${crypto.randomUUID()}`;
    const digest = await sha256OfText(apiKey);
    const columns = await (this.#columns ??= this.#readColumns());
    await this.#pglite.transaction(async (transaction) => {
      const from = [tenantId, vendor.tenantId] as const;
      await copy(transaction, 'tenants', columns.get('tenants') ?? '', from);
      await transaction.query('insert into api_keys (tenant_id, id, digest) values ($1, $2, $3)', [
        tenantId,
        'key_story',
        digest,
      ]);
      const {rows} = await transaction.query<{id: string}>(
        'select id from customers where tenant_id = $1 and external_id = $2',
        [vendor.tenantId, externalId],
      );
      const [found] = rows;
      if (!found) throw new Error(`${vendor.name} has no customer "${externalId}".`);
      for (const table of customerTables)
        await copy(transaction, table, columns.get(table) ?? '', [...from, found.id], table === 'customers');
    });
    return {tenantId, apiKey};
  }

  /** The tenant whose attempt this is. */
  async tenantOfAttempt(id: string): Promise<string | undefined> {
    const {rows} = await this.#pglite.query<{tenant_id: string}>(
      'select tenant_id from payment_attempts where id = $1 order by created_at desc limit 1',
      [id],
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

/** @param from the copy's tenant, the seeded one, and the customer where the table has one */
async function copy(
  transaction: Transaction,
  table: string,
  columns: string,
  from: readonly string[],
  isCustomers = false,
): Promise<void> {
  const ofCustomer = from.length > 2 ? ` and ${isCustomers ? 'id' : 'customer_id'} = $3` : '';
  await transaction.query(
    `insert into ${table} (tenant_id, ${columns}) select $1, ${columns} from ${table} where tenant_id = $2${ofCustomer}`,
    [...from],
  );
}
