import {sql, type Kysely} from 'kysely';
import type {Migration} from 'kysely/migration';

/** Asks a PSP again that didn't answer when a customer removed a method. */
export const forgetMethods: Migration = {
  async up(db: Kysely<unknown>): Promise<void> {
    // Null where the PSP keeps it rightly, or no more.
    await sql`alter table payment_methods add column forget_after timestamptz`.execute(db);
    await sql`update payment_methods set forget_after = removed_at where removed_at is not null`.execute(db);
    await sql`create index payment_methods_to_forget on payment_methods (tenant_id, forget_after) where forget_after is not null`.execute(
      db,
    );
  },
};
