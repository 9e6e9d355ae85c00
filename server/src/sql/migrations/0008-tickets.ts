import {sql, type Kysely} from 'kysely';
import type {Migration} from 'kysely/migration';

import {
  customerTableNames,
  fileTables,
  helpTables,
  ticketMail,
  ticketTables,
  vendorTableNames,
} from './0008/tickets.js';
import {secure, splitStatements} from './statements.js';

/** The planner's statistics are renewed for the new tables too. */
const statistics = `create or replace function refresh_statistics() returns void language plpgsql security definer set search_path from current as $$
    begin
      analyze invoices, invoice_lines, invoice_taxes, installments, credit_notes, credit_applications, payments, payment_attempts, payment_attempt_items,
        quotes, quote_revisions, quote_lines, quote_taxes, quote_messages, quote_change_requests, orders, order_lines, order_taxes,
        subscriptions, subscription_items, subscription_changes, subscription_periods, subscription_events, collections, payment_methods,
        tickets, ticket_messages, ticket_reads, ticket_files, help_articles;
    end $$`;

/** Tickets and the vendor's help. */
export const tickets: Migration = {
  async up(db: Kysely<unknown>): Promise<void> {
    const statements = [
      ...splitStatements(ticketTables + fileTables + ticketMail + helpTables),
      ...vendorTableNames.flatMap((table) => secure(table, 'tenant')),
      ...customerTableNames.flatMap((table) => secure(table, 'customer')),
      statistics,
    ];
    for (const statement of statements) await sql.raw(statement).execute(db);
  },
};
