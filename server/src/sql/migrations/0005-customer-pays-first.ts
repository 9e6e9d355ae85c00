import {sql, type Kysely} from 'kysely';
import type {Migration} from 'kysely/migration';

/** Leaves whoever has just bought something the time to pay for it themselves: on session the bank can ask them. */
export const customerPaysFirst: Migration = {
  async up(db: Kysely<unknown>): Promise<void> {
    // Null where it is charged as soon as it is due.
    await sql`alter table collections add column charge_after timestamptz`.execute(db);
  },
};
