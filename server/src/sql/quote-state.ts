import {sql, type Selectable} from 'kysely';

import {QuoteClosedError} from '../port/quotes.js';
import type {Unit} from '../port/unit.js';
import {readQuoteRow} from './quote-detail.js';
import {isPast} from './quote-rows.js';
import type {QuoteTable} from './schema-quotes.js';
import {ofCustomer, owned} from './scope.js';

/** A quote that this unit has locked, and the unit as its customer's. */
export interface LockedQuote {
  readonly row: Selectable<QuoteTable>;
  readonly own: Unit;
}

export async function lockQuote(unit: Unit, id: string): Promise<LockedQuote | undefined> {
  const row = await readQuoteRow(unit, id, 'lock');
  return row && {row, own: ofCustomer(unit, row.customer_id)};
}

/** Locks a quote that can still be answered on the customer's day. @throws QuoteClosedError */
export async function lockOpenQuote(unit: Unit, id: string, today: string): Promise<LockedQuote | undefined> {
  const quote = await lockQuote(unit, id);
  if (quote && (quote.row.status !== 'open' || isPast(quote.row, today))) throw new QuoteClosedError();
  return quote;
}

/** Changes a quote that is locked; its version grows. */
export async function changeQuote({row, own}: LockedQuote, changes: Partial<Selectable<QuoteTable>>): Promise<void> {
  const {valid_order: _, number_order: __, ...columns} = changes;
  await own.db
    .updateTable('quotes')
    .set({...columns, version: sql<number>`version + 1`})
    .where(owned(own))
    .where('id', '=', row.id)
    .execute();
}
