import {sql} from 'kysely';

import type {Invoice, Money, QuoteLine} from '../port/contract.js';
import type {Unit} from '../port/unit.js';
import {owned} from './scope.js';

type Party = Invoice['seller'];
type Line = Invoice['lines'][number];
type TaxTotal = Invoice['taxes'][number];

/** The documents that have lines and taxes, by the prefix of their tables. A quote has them for each of its revisions. */
export type DocumentKey =
  | {readonly kind: 'invoice' | 'credit_note' | 'order'; readonly id: string}
  | {readonly kind: 'quote'; readonly id: string; readonly revision: number};

/** What invoices, credit notes, quotes and orders have in common. */
export interface DocumentParts {
  readonly seller: Party;
  readonly billTo: Party;
  readonly lines: Line[];
  readonly taxes: TaxTotal[];
}

/** Reads the lines, taxes and parties of one document. */
export async function readDocumentParts(
  unit: Unit,
  document: DocumentKey & {readonly kind: 'invoice' | 'credit_note' | 'order'},
  currency: string,
): Promise<DocumentParts> {
  const lines = await readLineRows(unit, document);
  const taxes = await readTaxRows(unit, document);
  return {
    ...(await readParties(unit)),
    // None of these has any other kind of line.
    lines: lines.map((line) => documentLine(line, currency) as Line),
    taxes: taxTotals(document.kind === 'order' ? taxes.filter(appliesToSomething) : taxes, currency),
  };
}

/** A line as it is stored; only a quote's may be a `subtotal` or an option. */
export interface LineRow {
  position: number;
  id: string;
  kind: QuoteLine['kind'];
  description: string;
  quantity: string | null;
  unit: string | null;
  unit_price: number | null;
  discount_percent: string | null;
  discount: number | null;
  taxes: string[];
  subtotal: number | null;
}

export interface TaxRow {
  position: number;
  name: string;
  rate: string;
  base: number;
  amount: number;
}

/** A document's lines in their order. */
export async function readLineRows<Row extends LineRow = LineRow>(unit: Unit, document: DocumentKey): Promise<Row[]> {
  const {rows} = await sql<Row>`
    select * from ${sql.table(`${document.kind}_lines`)} where ${ofDocument(unit, document)} order by position`.execute(
    unit.db,
  );
  return rows;
}

/** A document's taxes in their order, those that come to nothing too. */
export async function readTaxRows(unit: Unit, document: DocumentKey): Promise<TaxRow[]> {
  const {rows} = await sql<TaxRow>`
    select position, name, rate, base, amount from ${sql.table(`${document.kind}_taxes`)}
    where ${ofDocument(unit, document)} order by position`.execute(unit.db);
  return rows;
}

function ofDocument(unit: Unit, document: DocumentKey) {
  const one = sql`${owned(unit)} and ${sql.ref(`${document.kind}_id`)} = ${document.id}`;
  return document.kind === 'quote' ? sql`${one} and revision = ${document.revision}` : one;
}

/** The taxes as the contract shows them. */
export function taxTotals(rows: readonly TaxRow[], currency: string): TaxTotal[] {
  const money = (amount: number): Money => ({amount, currency});
  return rows.map(({name, rate, base, amount}) => ({name, rate, base: money(base), amount: money(amount)}));
}

/** A quote and its order keep the rate of a tax that only options not taken have; it isn't shown. */
export const appliesToSomething = ({base}: TaxRow): boolean => base !== 0;

/** A line as the contract shows it, but for an option's limits. */
export function documentLine(row: LineRow, currency: string): QuoteLine {
  const {id, kind, description} = row;
  const money = (amount: number): Money => ({amount, currency});
  if (kind === 'subtotal') return {id, kind, description, subtotal: money(row.subtotal ?? 0)};
  if (kind !== 'item') return {id, kind, description};
  return {
    id,
    kind,
    description,
    ...(row.quantity !== null && {quantity: row.quantity}),
    unit: row.unit,
    ...(row.unit_price !== null && {unitPrice: money(row.unit_price)}),
    discountPercent: row.discount_percent ?? '0',
    discount: money(row.discount ?? 0),
    taxes: row.taxes,
    subtotal: money(row.subtotal ?? 0),
  };
}

/** Who sells and who buys: the unit's vendor and its one customer. */
export async function readParties(unit: Unit): Promise<{seller: Party; billTo: Party}> {
  const {tenantId, customerId} = unit.scope;
  const row = await unit.db
    .selectFrom('customers as c')
    .innerJoin('tenants as t', 't.tenant_id', 'c.tenant_id')
    .select(['t.name', 't.seller_lines', 't.seller_tax_id', 't.seller_email'])
    .select(['c.company', 'c.bill_to_lines', 'c.tax_id', 'c.email'])
    .where('c.tenant_id', '=', tenantId)
    .where('c.id', '=', customerId)
    .executeTakeFirstOrThrow();
  return {
    seller: {name: row.name, lines: row.seller_lines, taxId: row.seller_tax_id, email: row.seller_email},
    billTo: {name: row.company, lines: row.bill_to_lines, taxId: row.tax_id, email: row.email},
  };
}
