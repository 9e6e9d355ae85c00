import {sql, type Kysely} from 'kysely';
import type {Migration} from 'kysely/migration';

/** Finds what was paid in a month, and what failed of an invoice. */
export const spend: Migration = {
  async up(db: Kysely<unknown>): Promise<void> {
    await sql`create index payments_by_day on payments (tenant_id, customer_id, paid_on)`.execute(db);
    await sql`create index attempts_failed on payment_attempts (tenant_id, customer_id, id) where status = 'failed'`.execute(
      db,
    );
    await sql`create index attempt_items_by_invoice on payment_attempt_items (tenant_id, customer_id, invoice_id)`.execute(
      db,
    );
  },
};
