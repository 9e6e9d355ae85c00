import {sql, type SqlBool} from 'kysely';

import type {ProductRecord, SubscriptionsSection} from '../port/subscriptions.js';
import type {Unit} from '../port/unit.js';
import {queryDigest} from './cursor.js';
import {readPage, readSort} from './page.js';
import {oneCustomer, owned} from './scope.js';
import {searchable, searchConditions} from './search.js';
import {readAddons, termsOn, type ProductRow} from './subscription-products.js';

/** The vendor's order is the only one. */
const sort = readSort({position: [{column: 'position', type: 'integer'}]}, 'position');

/** The catalog, with what the customer has of it. */
export const listProducts: SubscriptionsSection['products'] = async (unit, query) => {
  const {filter, q, limit, cursor, today} = query;
  const {rows, page} = await readPage<ProductRow>(unit, {
    table: 'products',
    columns: sql`*`,
    where: [
      sql<SqlBool>`tenant_id = ${unit.scope.tenantId}`,
      ...(filter.kind === undefined ? [] : [sql<SqlBool>`kind = ${filter.kind}`]),
      ...(filter.category === undefined ? [] : [sql<SqlBool>`category = ${filter.category.replaceAll('\0', ' ')}`]),
      ...searchConditions(q),
    ],
    sort,
    limit,
    cursor,
    digest: queryDigest('products', filter.kind ?? '', filter.category ?? '', searchable(q ?? '')),
  });
  const currencies = await currenciesOf(unit);
  const ids = rows.map(({id}) => id);
  const prices = await termsOn(unit, ids, {currencies, day: today});
  const addons = await readAddons(unit, ids);
  const owning = await readOwned(unit, ids);
  const items = rows.map((row): ProductRecord => ({
    id: row.id,
    sku: row.sku,
    name: row.name,
    description: row.description,
    category: row.category,
    kind: row.kind,
    family: row.family,
    rank: row.rank,
    unit: row.unit,
    minSeats: row.min_seats,
    maxSeats: row.max_seats,
    trialDays: row.trial_days,
    byQuote: row.by_quote,
    prices: prices
      .filter(({product_id: productId}) => productId === row.id)
      .map(({term_months: termMonths, unit_price: amount, currency}) => ({termMonths, unitPrice: {amount, currency}}))
      .sort(
        (a, b) =>
          currencies.indexOf(a.unitPrice.currency) - currencies.indexOf(b.unitPrice.currency) ||
          a.termMonths - b.termMonths,
      ),
    addons: (addons.get(row.id) ?? []).map(({id}) => id),
    owned: owning
      .filter(({product_id: productId}) => productId === row.id)
      .map(({id, number, seats}) => ({subscriptionId: id, number, seats})),
  }));
  return {items, page, categories: await categoriesOf(unit), currencies};
};

/** What the customer can buy in: the currencies of its subscriptions and invoices that something is sold in, the one used most first; all of the vendor's where it has none. */
export async function currenciesOf(unit: Unit): Promise<string[]> {
  const {rows} = await sql<{currency: string}>`
    with sold as (select distinct currency from product_prices where tenant_id = ${unit.scope.tenantId}),
    used as (
      select currency, count(*) as times from (
        select currency from invoices where ${owned(unit)} union all select currency from subscriptions where ${owned(unit)}
      ) as documents group by currency)
    select s.currency from sold s left join used u on u.currency = s.currency
    where u.currency is not null or not exists (select from used join sold using (currency))
    order by u.times desc nulls last, s.currency`.execute(unit.db);
  return rows.map(({currency}) => currency);
}

async function categoriesOf({db, scope}: Unit): Promise<string[]> {
  const {rows} = await sql<{category: string}>`
    select category from products where tenant_id = ${scope.tenantId} group by category order by min(position), category`.execute(
    db,
  );
  return rows.map(({category}) => category);
}

/** The subscriptions to these products that aren't canceled; an add-on is had with the subscription that it is an item of. */
async function readOwned(
  unit: Unit,
  ids: readonly string[],
): Promise<Array<{product_id: string; id: string; number: string; seats: number}>> {
  oneCustomer(unit);
  const {rows} = await sql<{product_id: string; id: string; number: string; seats: number}>`
    select i.product_id, s.id, s.number, i.quantity as seats
    from subscriptions s
    join subscription_items i on i.tenant_id = s.tenant_id and i.customer_id = s.customer_id and i.subscription_id = s.id
    where ${owned(unit, 's')} and s.status <> 'canceled' and i.product_id = any(${[...ids]}::text[])
    order by s.number_order, s.id`.execute(unit.db);
  return rows;
}
