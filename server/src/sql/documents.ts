import type {Invoice, Money} from '../port/contract.js';
import type {Unit} from '../port/unit.js';
import {owned} from './scope.js';

type Party = Invoice['seller'];
type Line = Invoice['lines'][number];
type TaxTotal = Invoice['taxes'][number];

/** What invoices and credit notes have in common. */
export interface DocumentParts {
  readonly seller: Party;
  readonly billTo: Party;
  readonly lines: Line[];
  readonly taxes: TaxTotal[];
}

/** Reads the lines, taxes and parties of one document. */
export async function readDocumentParts(
  unit: Unit,
  kind: 'invoice' | 'credit_note',
  id: string,
  currency: string,
): Promise<DocumentParts> {
  const [lines, taxes] = kind === 'invoice' ? await readInvoiceParts(unit, id) : await readCreditNoteParts(unit, id);
  const money = (amount: number): Money => ({amount, currency});
  return {
    ...(await readParties(unit)),
    lines: lines.map((line) => documentLine(line, money)),
    taxes: taxes.map(({name, rate, base, amount}) => ({name, rate, base: money(base), amount: money(amount)})),
  };
}

async function readInvoiceParts(unit: Unit, id: string) {
  const {db} = unit;
  const lines = await db
    .selectFrom('invoice_lines')
    .selectAll()
    .where(owned(unit))
    .where('invoice_id', '=', id)
    .orderBy('position')
    .execute();
  const taxes = await db
    .selectFrom('invoice_taxes')
    .selectAll()
    .where(owned(unit))
    .where('invoice_id', '=', id)
    .orderBy('position')
    .execute();
  return [lines, taxes] as const;
}

async function readCreditNoteParts(unit: Unit, id: string) {
  const {db} = unit;
  const lines = await db
    .selectFrom('credit_note_lines')
    .selectAll()
    .where(owned(unit))
    .where('credit_note_id', '=', id)
    .orderBy('position')
    .execute();
  const taxes = await db
    .selectFrom('credit_note_taxes')
    .selectAll()
    .where(owned(unit))
    .where('credit_note_id', '=', id)
    .orderBy('position')
    .execute();
  return [lines, taxes] as const;
}

type LineRow =
  Awaited<ReturnType<typeof readInvoiceParts>>[0][number] | Awaited<ReturnType<typeof readCreditNoteParts>>[0][number];

function documentLine(row: LineRow, money: (amount: number) => Money): Line {
  const {id, kind, description} = row;
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

async function readParties(unit: Unit): Promise<{seller: Party; billTo: Party}> {
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
