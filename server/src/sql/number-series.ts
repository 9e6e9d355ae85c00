import {sql} from 'kysely';

import type {Unit} from '../port/unit.js';

/** What numbers are given to. */
export type Series = 'quote' | 'order' | 'subscription' | 'invoice' | 'credit_note' | 'ticket';

/** In front of the numbers of a vendor who set no series of its own. */
const prefixes: Readonly<Record<Series, string>> = {
  quote: 'Q-',
  order: 'O-',
  subscription: 'SUB-',
  invoice: 'I-',
  credit_note: 'CN-',
  ticket: 'T-',
};

/**
 * The vendor's next number, without gaps: the series' row stays locked until the unit ends, and a unit that is rolled back gives its number back.
 * A unit that needs several takes them in the order quote, order, subscription, invoice, credit note, so that two never wait for each other in a circle.
 */
export async function takeNumber(unit: Unit, series: Series): Promise<string> {
  const {rows} = await sql<{prefix: string; taken: number; digits: number}>`
    insert into number_series (tenant_id, series, prefix, next) values (${unit.scope.tenantId}, ${series}, ${prefixes[series]}, 2)
    on conflict (tenant_id, series) do update set next = number_series.next + 1
    returning prefix, next - 1 as taken, digits`.execute(unit.db);
  const [row] = rows;
  if (!row) throw new Error(`The series of ${series} numbers gave none. Nothing was written.`);
  return `${row.prefix}${String(row.taken).padStart(row.digits, '0')}`;
}
