import {sql, type Kysely} from 'kysely';
import type {Migration} from 'kysely/migration';

/** Sorts subscriptions by the day that a list says of each: what is to be renewed within days doesn't stand behind what runs for weeks. */
export const whatComesNext: Migration = {
  async up(db: Kysely<unknown>): Promise<void> {
    // Paused without an end, it comes last.
    await sql`
      alter table subscriptions add column next_on date not null generated always as (
        case status
          when 'canceled' then coalesce(canceled_on, period_ends_on)
          when 'past_due' then coalesce(grace_ends_on, period_ends_on)
          when 'paused' then coalesce(resumes_on, date '9999-12-31')
          else period_ends_on
        end
      ) stored`.execute(db);
    await sql`drop index subscriptions_by_end`.execute(db);
    await sql`create index subscriptions_by_next on subscriptions (tenant_id, customer_id, next_on, id)`.execute(db);
  },
};
