import {sql} from 'kysely';

import type {Unit} from '../port/unit.js';
import type {TaxRate} from '../pricing/amounts.js';
import {priceDocument, type PricedDocument} from '../pricing/document.js';
import {oneCustomer} from './scope.js';

/** What is counted and paid for: one line of an invoice. */
export interface PricedItem {
  readonly productId: string;
  readonly quantity: number;
  /** Of one for one term, minor units. */
  readonly unitPrice: number;
}

/** What a term of these items costs, minor units. `discountPercent` is a decimal; every tax of the customer's region applies to everything. */
export function priceTerm(
  items: ReadonlyArray<Pick<PricedItem, 'quantity' | 'unitPrice'>>,
  taxes: readonly TaxRate[],
  discountPercent = '0',
): PricedDocument {
  const names = taxes.map(({name}) => name);
  return priceDocument(
    items.map(({quantity, unitPrice}) => ({
      kind: 'item',
      quantity: String(quantity),
      unitPrice,
      discountPercent,
      taxes: names,
    })),
    taxes,
  );
}

/** The discount that a subscription has on a day, as a decimal percentage. */
export function discountOn(
  row: {readonly discount_percent: string | null; readonly discount_until: string | null},
  day: string,
): string {
  const {discount_percent: percent, discount_until: until} = row;
  return percent !== null && until !== null && day <= until ? percent : '0';
}

/** What the vendor levies on what it sells to the unit's customer. */
export async function taxesOfCustomer(unit: Unit): Promise<TaxRate[]> {
  return unit.db
    .selectFrom('tax_rules as t')
    .innerJoin('customers as c', (join) =>
      join.onRef('c.tenant_id', '=', 't.tenant_id').onRef('c.region', '=', 't.region'),
    )
    .select(['t.name', 't.rate'])
    .where('c.tenant_id', '=', unit.scope.tenantId)
    .where('c.id', '=', oneCustomer(unit))
    .orderBy('t.position')
    .execute();
}

/** The vendor's prices on a day by product, minor units; what isn't sold in that currency for that term is left out. */
export async function pricesOn(
  unit: Unit,
  productIds: readonly string[],
  {termMonths, currency, day}: {readonly termMonths: number; readonly currency: string; readonly day: string},
): Promise<ReadonlyMap<string, number>> {
  const {rows} = await sql<{product_id: string; unit_price: number}>`
    select distinct on (product_id) product_id, unit_price from product_prices
    where tenant_id = ${unit.scope.tenantId} and product_id = any(${[...productIds]}::text[])
      and term_months = ${termMonths} and currency = ${currency} and valid_from <= ${day}
    order by product_id, valid_from desc`.execute(unit.db);
  return new Map(rows.map((row) => [row.product_id, row.unit_price]));
}
