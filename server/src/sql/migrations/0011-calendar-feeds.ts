import {sql, type Kysely} from 'kysely';
import type {Migration} from 'kysely/migration';

import {secure, splitStatements} from './statements.js';

const tables = `
-- A user's link to the calendar: it opens as long as its key is the one that stands here.
create table calendar_feeds (
  tenant_id text not null,
  customer_id text not null,
  user_id text not null,
  key text not null,
  -- Of the session that asked for it: the most that it may show.
  scopes text[] not null,
  features text[] not null,
  created_at timestamptz not null,
  primary key (tenant_id, customer_id, user_id),
  foreign key (tenant_id, customer_id, user_id) references users on delete cascade
);
`;

/** Links to calendars. */
export const calendarFeeds: Migration = {
  async up(db: Kysely<unknown>): Promise<void> {
    for (const statement of [...splitStatements(tables), ...secure('calendar_feeds', 'customer')])
      await sql.raw(statement).execute(db);
  },
};
