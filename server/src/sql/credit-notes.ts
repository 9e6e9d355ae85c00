import {sql} from 'kysely';

import type {
  CreditNoteFilter,
  CreditNoteListRecord,
  CreditNoteRecord,
  CreditNotesSection,
  ListQuery,
} from '../port/backend.js';
import type {Money} from '../port/contract.js';
import type {Unit} from '../port/unit.js';
import {queryDigest} from './cursor.js';
import {readDocumentParts} from './documents.js';
import {readPage, readSort, type SortColumns} from './page.js';
import {owned} from './scope.js';
import {searchable, searchConditions} from './search.js';

const sorts: Readonly<Record<string, SortColumns>> = {
  number: [{column: 'number_order', type: 'text'}],
  issuedOn: [{column: 'issued_on', type: 'day'}],
  total: [
    {column: 'currency', type: 'text'},
    {column: 'total', type: 'integer'},
  ],
};

interface CreditNoteRow {
  customer_id: string;
  id: string;
  number: string;
  status: CreditNoteListRecord['status'];
  issued_on: string;
  currency: string;
  subtotal: number;
  discount_total: number;
  tax_total: number;
  total: number;
  remaining: number;
  invoice_id: string | null;
  invoice_number: string | null;
  reason: string | null;
  notes: string | null;
  version: number;
}

const columns = sql`customer_id, id, number, number_order, status, issued_on, currency, subtotal, discount_total, tax_total, total, remaining,
  invoice_id, reason, notes, version,
  (select i.number from invoices i
    where i.tenant_id = credit_notes.tenant_id and i.customer_id = credit_notes.customer_id and i.id = credit_notes.invoice_id) as invoice_number`;

/** Credit notes from SQL. */
export const creditNotes: CreditNotesSection = {
  async list(unit, query) {
    const {filter, q, sort, limit, cursor} = query;
    const {rows, page} = await readPage<CreditNoteRow>(unit, {
      table: 'credit_notes',
      columns,
      where: [
        owned(unit),
        ...(filter.issuedFrom === undefined ? [] : [sql<boolean>`issued_on >= ${filter.issuedFrom}`]),
        ...(filter.issuedTo === undefined ? [] : [sql<boolean>`issued_on <= ${filter.issuedTo}`]),
        ...(filter.currency === undefined ? [] : [sql<boolean>`currency = ${filter.currency}`]),
        ...searchConditions(q),
      ],
      sort: readSort(sorts, sort),
      limit,
      cursor,
      digest: digestOf(query),
    });
    return {items: rows.map(listRecord), page};
  },

  async get(unit, id): Promise<CreditNoteRecord | undefined> {
    if (id.includes('\0')) return undefined;
    const {
      rows: [row],
    } = await sql<CreditNoteRow>`select ${columns} from credit_notes where ${owned(unit)} and id = ${id}`.execute(
      unit.db,
    );
    if (!row) return undefined;
    const own: Unit = {...unit, scope: {...unit.scope, customerId: row.customer_id}};
    const money = (amount: number): Money => ({amount, currency: row.currency});
    return {
      ...listRecord(row),
      ...(await readDocumentParts(own, {kind: 'credit_note', id}, row.currency)),
      subtotal: money(row.subtotal),
      discountTotal: money(row.discount_total),
      taxTotal: money(row.tax_total),
      applications: await readApplications(own, id, row.currency),
      notes: row.notes,
      version: row.version,
    };
  },
};

function listRecord(row: CreditNoteRow): CreditNoteListRecord {
  return {
    id: row.id,
    number: row.number,
    status: row.status,
    issuedOn: row.issued_on,
    total: {amount: row.total, currency: row.currency},
    remaining: {amount: row.remaining, currency: row.currency},
    invoiceId: row.invoice_id,
    invoiceNumber: row.invoice_number,
    reason: row.reason,
  };
}

/** What of the note was applied to which invoice, oldest first; what is merely held for an attempt isn't. */
async function readApplications(
  unit: Unit,
  creditNoteId: string,
  currency: string,
): Promise<CreditNoteRecord['applications']> {
  const {rows} = await sql<{invoice_id: string; number: string; amount: number; applied_on: string}>`
    select a.invoice_id, i.number, a.amount, a.applied_on
    from credit_applications a
    join invoices i on i.tenant_id = a.tenant_id and i.customer_id = a.customer_id and i.id = a.invoice_id
    where ${owned(unit, 'a')} and a.credit_note_id = ${creditNoteId} and a.status = 'applied'
    order by a.applied_on, a.id`.execute(unit.db);
  return rows.map((row) => ({
    invoiceId: row.invoice_id,
    invoiceNumber: row.number,
    amount: {amount: row.amount, currency},
    appliedOn: row.applied_on,
  }));
}

function digestOf({filter, q, sort}: ListQuery<CreditNoteFilter>): string {
  const {issuedFrom = '', issuedTo = '', currency = ''} = filter;
  return queryDigest('credit notes', issuedFrom, issuedTo, currency, searchable(q ?? ''), sort);
}
