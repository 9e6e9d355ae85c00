import {sql, type Insertable} from 'kysely';

import type {Unit} from '../port/unit.js';
import type {PortalSchema} from '../sql/schema.js';

/** Seeded tables whose rows are a vendor's as a whole. */
export const vendorTables = [
  'tenants',
  'api_keys',
  'number_series',
  'price_list',
  'products',
  'product_prices',
  'product_addons',
  'tax_rules',
  'ticket_categories',
  'help_articles',
] as const satisfies readonly (keyof PortalSchema)[];

/** Seeded tables whose rows are a customer's, each after those it refers to. */
export const customerTables = [
  'customers',
  'users',
  'quotes',
  'quote_revisions',
  'quote_lines',
  'quote_taxes',
  'quote_signatures',
  'quote_messages',
  'quote_files',
  'quote_change_requests',
  'quote_change_request_lines',
  'orders',
  'order_lines',
  'order_taxes',
  'payment_methods',
  'subscriptions',
  'subscription_items',
  'subscription_events',
  'invoices',
  'invoice_lines',
  'invoice_taxes',
  'installments',
  'subscription_changes',
  'subscription_periods',
  'collections',
  'credit_notes',
  'credit_note_lines',
  'credit_note_taxes',
  'payment_attempts',
  'payment_attempt_items',
  'credit_applications',
  'payments',
  'tickets',
  'ticket_messages',
  'ticket_reads',
] as const satisfies readonly (keyof PortalSchema)[];

/** Tables that are seeded, each after those it refers to. */
export const seededTables = [...vendorTables, ...customerTables] as const;

type SeededTable = (typeof seededTables)[number];

/** Rows that one statement takes; more of them only need more memory. */
const batch = 2_000;

/** Collects rows and writes them in bulk. */
export class SeedRows {
  readonly #rows = new Map<SeededTable, object[]>();

  /** Every row of a table must name the same columns. */
  add<Table extends SeededTable>(table: Table, ...rows: Insertable<PortalSchema[Table]>[]): void {
    const collected = this.#rows.get(table);
    if (collected) collected.push(...rows);
    else this.#rows.set(table, rows);
  }

  /** Inserts everything, in the order that the foreign keys need. One JSON parameter a batch is much faster than a parameter a value. */
  async insert({db}: Unit): Promise<void> {
    for (const table of seededTables) {
      const rows = this.#rows.get(table) ?? [];
      const columns = sql.join(Object.keys(rows[0] ?? {}).map((column) => sql.ref(column)));
      for (let start = 0; start < rows.length; start += batch) {
        const json = JSON.stringify(rows.slice(start, start + batch));
        await sql`insert into ${sql.table(table)} (${columns})
          select ${columns} from json_populate_recordset(null::${sql.table(table)}, ${json}::json)`.execute(db);
      }
      // Each row that follows looks its invoice up; with statistics it is found by its key.
      if (table === 'invoices') await refreshStatistics(db);
    }
    await refreshStatistics(db);
  }
}

async function refreshStatistics(db: Unit['db']): Promise<void> {
  await sql`select refresh_statistics()`.execute(db);
}
