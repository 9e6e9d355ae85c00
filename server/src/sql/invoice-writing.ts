import {newId} from '../ids.js';
import type {DocumentReference} from '../port/contract.js';
import type {Unit} from '../port/unit.js';
import type {DuePart} from '../pricing/down-payment.js';
import type {LineRow, TaxRow} from './documents.js';
import {takeNumber} from './number-series.js';
import type {SumColumns} from './schema-columns.js';
import {oneCustomer} from './scope.js';
import {searchText} from './search.js';

/** A line of an invoice; positions are given in the order of the lines. */
export type InvoiceLine = Omit<LineRow, 'kind' | 'position'> & {readonly kind: 'item' | 'section' | 'note'};

/** An invoice that is ready to be issued: everything is priced. */
export interface InvoiceSpec extends SumColumns {
  /** ISO day. */
  readonly issuedOn: string;
  /** What of it is due by when: at least one part, in the order of their days. */
  readonly parts: readonly DuePart[];
  readonly lines: readonly InvoiceLine[];
  readonly taxes: readonly TaxRow[];
  readonly origin: {readonly type: 'order' | 'subscription'; readonly number: string; readonly id: string};
  readonly reference: string | null;
  readonly terms: string | null;
  readonly notes: string | null;
}

/** Issues an invoice to the unit's customer, with the vendor's next number. */
export async function issueInvoice(unit: Unit, spec: InvoiceSpec): Promise<DocumentReference> {
  const {db} = unit;
  const {parts, lines, taxes, origin, reference} = spec;
  const [firstPart, lastPart] = [parts[0], parts.at(-1)];
  if (!firstPart || !lastPart) throw new Error('An invoice of nothing is none. Nothing was written.');
  const id = newId('inv');
  const number = await takeNumber(unit, 'invoice');
  const owner = {tenant_id: unit.scope.tenantId, customer_id: oneCustomer(unit)};
  await db
    .insertInto('invoices')
    .values({
      ...owner,
      id,
      number,
      status: 'open',
      issued_on: spec.issuedOn,
      due_on: lastPart.dueOn,
      next_due_on: firstPart.dueOn,
      currency: spec.currency,
      subtotal: spec.subtotal,
      discount_total: spec.discount_total,
      tax_total: spec.tax_total,
      total: spec.total,
      origin_type: origin.type,
      origin_number: origin.number,
      ...(origin.type === 'order' ? {order_id: origin.id} : {subscription_id: origin.id}),
      reference,
      paid_on: null,
      terms: spec.terms,
      notes: spec.notes,
      search: searchText([number, reference, origin.number, ...lines.map(({description}) => description)]),
    })
    .execute();
  const of = {...owner, invoice_id: id};
  if (lines.length > 0) {
    await db
      .insertInto('invoice_lines')
      .values(
        lines.map((line, index) => ({
          ...of,
          position: index + 1,
          id: line.id,
          kind: line.kind,
          description: line.description,
          quantity: line.quantity,
          unit: line.unit,
          unit_price: line.unit_price,
          discount_percent: line.discount_percent,
          discount: line.discount,
          taxes: line.taxes,
          subtotal: line.subtotal,
        })),
      )
      .execute();
  }
  if (taxes.length > 0) {
    await db
      .insertInto('invoice_taxes')
      .values(taxes.map((tax) => ({...of, ...tax})))
      .execute();
  }
  // What is due as a whole has a due day and no instalments.
  if (parts.length > 1) {
    await db
      .insertInto('installments')
      .values(parts.map(({dueOn, amount}, index) => ({...of, number: index + 1, due_on: dueOn, amount})))
      .execute();
  }
  return {id, number};
}
