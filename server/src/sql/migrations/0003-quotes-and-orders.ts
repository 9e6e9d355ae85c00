import {sql, type Kysely} from 'kysely';
import type {Migration} from 'kysely/migration';

import {mailTableNames, mailTables} from './0003/mail.js';
import {numberTableNames, numberTables} from './0003/numbers.js';
import {orderTableNames, orderTables} from './0003/orders.js';
import {quoteTableNames, quoteTables} from './0003/quotes.js';
import {secure, splitStatements} from './statements.js';

/** The planner's statistics are renewed for the new tables too. */
const statistics = `create or replace function refresh_statistics() returns void language plpgsql security definer set search_path from current as $$
    begin
      analyze invoices, invoice_lines, invoice_taxes, installments, credit_notes, credit_applications, payments, payment_attempts, payment_attempt_items,
        quotes, quote_revisions, quote_lines, quote_taxes, quote_messages, quote_change_requests, orders, order_lines, order_taxes;
    end $$`;

/** Quotes with all their versions, orders, the numbers that documents get, prices of the day, and mail that waits to be sent. */
export const quotesAndOrders: Migration = {
  async up(db: Kysely<unknown>): Promise<void> {
    const statements = [
      ...splitStatements(numberTables + quoteTables + orderTables + mailTables),
      ...numberTableNames.flatMap((table) => secure(table, 'tenant')),
      ...[...quoteTableNames, ...orderTableNames, ...mailTableNames].flatMap((table) => secure(table, 'customer')),
      statistics,
    ];
    for (const statement of statements) await sql.raw(statement).execute(db);
  },
};
