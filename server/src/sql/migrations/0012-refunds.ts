import {sql, type Kysely} from 'kysely';
import type {Migration} from 'kysely/migration';

/** How much of a payment was given back: all of one that is refunded, part or nothing of one that succeeded. */
export const refunds: Migration = {
  async up(db: Kysely<unknown>): Promise<void> {
    const statements = [
      'alter table payments add column refunded bigint not null default 0',
      // The owner, too, is bound by row-level security, and would change nothing without a word.
      'alter table payments no force row level security',
      `update payments set refunded = amount where status = 'refunded'`,
      'alter table payments force row level security',
      `alter table payments add constraint refunds_what_came
        check (refunded between 0 and amount and (refunded = 0 or status in ('succeeded', 'refunded')))`,
      `alter table payments add constraint refunded_is_all_of_it
        check ((status = 'refunded') = (amount > 0 and refunded = amount))`,
    ];
    for (const statement of statements) await sql.raw(statement).execute(db);
  },
};
