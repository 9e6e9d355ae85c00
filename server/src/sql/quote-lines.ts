import {newId} from '../ids.js';
import type {Unit} from '../port/unit.js';
import type {TaxRate} from '../pricing/amounts.js';
import {plainDecimal} from '../pricing/decimal.js';
import {priceDocument, type ItemToPrice, type OtherLine, type PricedDocument} from '../pricing/document.js';
import type {LineRow} from './documents.js';

/** A line of a quote as a vendor writes it. */
export type QuoteLineSpec = {
  /** That of the line that it goes on from, in a new version; a new one when left out. */
  readonly id?: string;
  readonly description: string;
} & ({readonly kind: 'section' | 'note' | 'subtotal'} | QuoteItemSpec);

export interface QuoteItemSpec {
  readonly kind?: 'item';
  /** The vendor's own code of what is sold. */
  readonly sku?: string;
  /** A decimal; 1 when left out. Of an option: what is taken of it to begin with. */
  readonly quantity?: string;
  readonly unit?: string;
  /** Minor units; below zero for a rebate. */
  readonly unitPrice: number;
  /** A decimal percentage. */
  readonly discountPercent?: string;
  /** Names of the taxes that apply; all of the quote's when left out. */
  readonly taxes?: readonly string[];
  /** Makes it optional: the customer takes as much as is within these decimals. */
  readonly option?: {readonly minQuantity: string; readonly maxQuantity: string};
}

/** What of a stored line its price depends on. */
export function lineToPrice(row: LineRow): ItemToPrice | OtherLine {
  if (row.kind !== 'item') return {kind: row.kind};
  return {
    kind: 'item',
    quantity: row.quantity ?? '0',
    unitPrice: row.unit_price ?? 0,
    discountPercent: row.discount_percent ?? '0',
    taxes: row.taxes,
  };
}

/** The rows of a version's lines without whose they are, in the order of the specs, priced. @throws RangeError */
export function quoteLineRows(specs: readonly QuoteLineSpec[], rates: readonly TaxRate[]) {
  const rows = specs.map((spec, index) => ({
    position: index + 1,
    id: spec.id ?? newId('lin'),
    description: spec.description,
    ...(spec.kind === undefined || spec.kind === 'item' ? itemColumns(spec, rates) : {...noItem, kind: spec.kind}),
  }));
  const priced = priceDocument(
    rows.map((row) => lineToPrice({...row, discount: null, subtotal: null})),
    rates,
  );
  return {
    lines: rows.map((row, index) => ({...row, ...(priced.lines[index] ?? {discount: null, subtotal: null})})),
    taxes: priced.taxes.map((tax, index) => ({position: index + 1, ...tax})),
    sums: sumColumns(priced),
  };
}

/** The sums as a document's row has them. */
export function sumColumns({subtotal, discountTotal, taxTotal, total}: PricedDocument) {
  return {subtotal, discount_total: discountTotal, tax_total: taxTotal, total};
}

const noItem = {
  sku: null,
  quantity: null,
  unit: null,
  unit_price: null,
  discount_percent: null,
  taxes: [] as string[],
  min_quantity: null,
  max_quantity: null,
};

function itemColumns(spec: QuoteItemSpec, rates: readonly TaxRate[]) {
  return {
    kind: 'item' as const,
    sku: spec.sku ?? null,
    quantity: plainDecimal(spec.quantity ?? '1'),
    unit: spec.unit ?? null,
    unit_price: spec.unitPrice,
    discount_percent: plainDecimal(spec.discountPercent ?? '0'),
    taxes: [...(spec.taxes ?? rates.map(({name}) => name))],
    min_quantity: spec.option ? plainDecimal(spec.option.minQuantity) : null,
    max_quantity: spec.option ? plainDecimal(spec.option.maxQuantity) : null,
  };
}

/** Writes the lines and taxes of a version. */
export async function insertVersionParts(
  unit: Unit,
  of: {readonly tenant_id: string; readonly customer_id: string; readonly quote_id: string; readonly revision: number},
  {lines, taxes}: Pick<ReturnType<typeof quoteLineRows>, 'lines' | 'taxes'>,
): Promise<void> {
  if (lines.length > 0)
    await unit.db
      .insertInto('quote_lines')
      .values(lines.map((line) => ({...of, ...line})))
      .execute();
  if (taxes.length > 0)
    await unit.db
      .insertInto('quote_taxes')
      .values(taxes.map((tax) => ({...of, ...tax})))
      .execute();
}
