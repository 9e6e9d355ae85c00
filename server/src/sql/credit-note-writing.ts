import {newId} from '../ids.js';
import type {DocumentReference} from '../port/contract.js';
import type {Unit} from '../port/unit.js';
import type {InvoiceLine} from './invoice-writing.js';
import type {TaxRow} from './documents.js';
import {takeNumber} from './number-series.js';
import type {SumColumns} from './schema-columns.js';
import {oneCustomer} from './scope.js';
import {searchText} from './search.js';

/** A credit note that is ready to be issued; all amounts are 0 or more in sum. */
export interface CreditNoteSpec extends SumColumns {
  /** ISO day. */
  readonly issuedOn: string;
  readonly lines: readonly InvoiceLine[];
  readonly taxes: readonly TaxRow[];
  readonly reason: string | null;
}

/** Issues a credit note to the unit's customer, with the vendor's next number; all of it is credit balance. */
export async function issueCreditNote(unit: Unit, spec: CreditNoteSpec): Promise<DocumentReference> {
  const owner = {tenant_id: unit.scope.tenantId, customer_id: oneCustomer(unit)};
  const id = newId('crn');
  const number = await takeNumber(unit, 'credit_note');
  const {issuedOn, lines, taxes, reason, ...sums} = spec;
  await unit.db
    .insertInto('credit_notes')
    .values({
      ...owner,
      id,
      number,
      status: 'issued',
      issued_on: issuedOn,
      ...sums,
      remaining: sums.total,
      invoice_id: null,
      reason,
      notes: null,
      search: searchText([number, reason, ...lines.map(({description}) => description)]),
    })
    .execute();
  const of = {...owner, credit_note_id: id};
  await unit.db
    .insertInto('credit_note_lines')
    .values(lines.map((line, index) => ({...of, ...line, position: index + 1})))
    .execute();
  if (taxes.length > 0)
    await unit.db
      .insertInto('credit_note_taxes')
      .values(taxes.map((tax) => ({...of, ...tax})))
      .execute();
  return {id, number};
}
