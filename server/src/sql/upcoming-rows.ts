import {sql, type RawBuilder, type SqlBool} from 'kysely';

import {addDays, daysBetween} from '../clock.js';
import type {MethodLabel, UpcomingKind, UpcomingState} from '../port/contract.js';
import type {UpcomingEntry, UpcomingWindow} from '../port/upcoming.js';
import type {Unit} from '../port/unit.js';
import {owned} from './scope.js';
import {invoiceRows, paymentRows} from './upcoming-invoices.js';
import {expiryRows, methodExpiryRows, renewalRows} from './upcoming-subscriptions.js';

/** Both ISO days belong to the window. */
export interface UpcomingDays {
  readonly today: string;
  readonly until: string;
}

/** What each kind's query selects, in this order. */
export interface UpcomingRow {
  id: string;
  kind: UpcomingKind;
  on_day: string;
  overdue: boolean;
  currency: string | null;
  /** Minor units. */
  amount: number | null;
  estimated: boolean;
  state: UpcomingState;
  scheduled: boolean;
  title: string | null;
  number: string | null;
  number_order: string;
  reference: string | null;
  record_id: string;
  /** Whose renewal it is, or whose unpaid invoice. */
  subscription_id: string | null;
  method_type: MethodLabel['type'] | null;
  method_brand: string | null;
  method_last4: string | null;
  search: string;
  /** Which instalment it is, and of how many. */
  part: number | null;
  parts: number | null;
  /** What has no amount comes before what has one. */
  sort_currency: string;
  sort_amount: number;
}

/** The kinds whose amounts are owed, or will be: the others count in no sum. */
export const countedKinds: readonly UpcomingKind[] = ['invoice', 'payment', 'renewal'];

const queries: Readonly<Record<UpcomingKind, (unit: Unit, days: UpcomingDays) => RawBuilder<unknown>>> = {
  // The first one names the columns of all.
  invoice: invoiceRows,
  payment: paymentRows,
  renewal: renewalRows,
  expiry: expiryRows,
  quote: quoteRows,
  method_expiry: methodExpiryRows,
};

const recordTypes: Readonly<Record<UpcomingKind, UpcomingEntry['record']['type']>> = {
  invoice: 'invoice',
  payment: 'payment_attempt',
  renewal: 'subscription',
  expiry: 'subscription',
  quote: 'quote',
  method_expiry: 'payment_method',
};

/** The days of a window. */
export function daysOfWindow({today, days}: Pick<UpcomingWindow, 'today' | 'days'>): UpcomingDays {
  return {today, until: addDays(today, days)};
}

/** All entries of a window as a relation called `upcoming`, of the columns of {@link UpcomingRow}. */
export function upcomingRows(unit: Unit, window: UpcomingWindow): RawBuilder<unknown> {
  const days = daysOfWindow(window);
  const all = (Object.keys(queries) as UpcomingKind[]).flatMap((kind) => {
    const query = queries[kind](unit, days);
    if (window.kinds.includes(kind)) return [query];
    // Unseen, it still names the columns; the database doesn't run it.
    return kind === 'invoice' ? [sql`${query} and false`] : [];
  });
  return sql`(
    select *, coalesce(currency, '') as sort_currency, coalesce(amount, 0) as sort_amount from (${sql.join(all, sql` union all `)}) entries
  ) upcoming`;
}

/** A row as the contract shows it. */
export function upcomingEntry(row: UpcomingRow, today: string): UpcomingEntry {
  const {kind, on_day: on, currency, amount, method_type: type, method_brand: brand, method_last4: last4} = row;
  return {
    id: row.id,
    kind,
    on,
    inDays: daysBetween(today, on),
    overdue: row.overdue,
    amount: amount === null || currency === null ? null : {amount, currency},
    estimated: row.estimated,
    state: row.state,
    scheduled: row.scheduled,
    title: row.title,
    number: row.number,
    reference: row.reference,
    installment: row.part === null || row.parts === null ? null : {number: row.part, of: row.parts},
    record: {type: recordTypes[kind], id: row.record_id},
    method: type === null ? null : {type, ...(brand !== null && {brand}), ...(last4 !== null && {last4})},
  };
}

/** Open quotes on their last day. */
function quoteRows(unit: Unit, {today, until}: UpcomingDays): RawBuilder<unknown> {
  return sql`
    select 'quote_' || q.id, 'quote', q.valid_until, false, q.currency, q.total, false, 'manual', false,
      q.title, q.number, q.number_order, q.reference, q.id, null::text, null::text, null::text, null::text, q.search, null::integer, null::bigint
    from quotes q
    where ${owned(unit, 'q')} and q.status = 'open' and q.valid_order between ${today}::date and ${until}::date`;
}

/** A condition that only compares a column. */
export function equals(column: keyof UpcomingRow, value: string | boolean | undefined): RawBuilder<SqlBool>[] {
  return value === undefined ? [] : [sql<SqlBool>`${sql.ref(column)} = ${value}`];
}
