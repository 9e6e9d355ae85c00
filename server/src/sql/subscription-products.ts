import {sql, type Selectable} from 'kysely';

import type {Unit} from '../port/unit.js';
import type {ProductTable} from './schema-subscriptions.js';

export type ProductRow = Selectable<ProductTable>;

/** The vendor's products of these ids, by id. */
export async function readProducts(unit: Unit, ids: readonly string[]): Promise<ReadonlyMap<string, ProductRow>> {
  const wanted = [...new Set(ids)].filter((id) => !id.includes('\0'));
  if (wanted.length === 0) return new Map();
  const rows = await unit.db
    .selectFrom('products')
    .selectAll()
    .where('tenant_id', '=', unit.scope.tenantId)
    .where('id', 'in', wanted)
    .execute();
  return new Map(rows.map((row) => [row.id, row]));
}

/** What a plan or licence can be changed into, the lowest first; itself too. */
export async function readFamily(unit: Unit, product: ProductRow): Promise<ProductRow[]> {
  if (product.family === null) return [product];
  return unit.db
    .selectFrom('products')
    .selectAll()
    .where('tenant_id', '=', unit.scope.tenantId)
    .where('family', '=', product.family)
    .where('kind', '<>', 'addon')
    .orderBy('rank')
    .orderBy('position')
    .orderBy('id')
    .execute();
}

/** The add-ons that go with each of these products, in the vendor's order, by the product's id. */
export async function readAddons(
  unit: Unit,
  productIds: readonly string[],
): Promise<ReadonlyMap<string, readonly ProductRow[]>> {
  const {rows} = await sql<ProductRow & {for_id: string}>`
    select p.*, a.product_id as for_id from product_addons a
    join products p on p.tenant_id = a.tenant_id and p.id = a.addon_id
    where a.tenant_id = ${unit.scope.tenantId} and a.product_id = any(${[...productIds]}::text[])
    order by p.position, p.id`.execute(unit.db);
  const addons = new Map<string, ProductRow[]>();
  for (const {for_id: productId, ...row} of rows) addons.set(productId, [...(addons.get(productId) ?? []), row]);
  return addons;
}

/** For how long a product can be had in a currency, with its price on a day, the shortest first; minor units. */
export async function termsOn(
  unit: Unit,
  productIds: readonly string[],
  {currencies, day}: {readonly currencies: readonly string[]; readonly day: string},
): Promise<Array<{product_id: string; term_months: number; currency: string; unit_price: number}>> {
  const {rows} = await sql<{product_id: string; term_months: number; currency: string; unit_price: number}>`
    select distinct on (product_id, term_months, currency) product_id, term_months, currency, unit_price from product_prices
    where tenant_id = ${unit.scope.tenantId} and product_id = any(${[...productIds]}::text[])
      and currency = any(${[...currencies]}::text[]) and valid_from <= ${day}
    order by product_id, term_months, currency, valid_from desc`.execute(unit.db);
  return rows;
}
