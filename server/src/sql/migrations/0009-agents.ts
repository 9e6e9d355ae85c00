import {sql, type Kysely} from 'kysely';
import type {Migration} from 'kysely/migration';

/** Agents attach files, and it is noted how far they have read. */
export const agents: Migration = {
  async up(db: Kysely<unknown>): Promise<void> {
    // Null of a file that an agent announced.
    await sql`alter table ticket_files alter column user_id drop not null`.execute(db);
    // One mark for all agents.
    await sql`alter table tickets add column vendor_read_to integer not null default 0 check (vendor_read_to >= 0)`.execute(
      db,
    );
  },
};
