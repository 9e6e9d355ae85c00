import {newId} from '../ids.js';
import type {SubscriptionItemRow, SubscriptionRow, LockedSubscription} from './subscription-state.js';
import {changeSubscription, readItems} from './subscription-state.js';
import {pricesOn} from './subscription-pricing.js';
import {owned} from './scope.js';

/** What of a subscription is to become another. */
export interface SubscriptionChangeRequest {
  /** All that it is to have, the plan or licence first; as it is when left out. */
  readonly items?: ReadonlyArray<{readonly productId: string; readonly quantity: number}>;
  /** The plan or licence, when it isn't the first of `items`. */
  readonly productId?: string;
  readonly termMonths?: number;
}

/** A subscription as a change would leave it; nothing is written. */
export interface PlannedChange {
  readonly row: SubscriptionRow;
  readonly items: readonly SubscriptionItemRow[];
}

/** A change asks for what the vendor doesn't sell, or not for that term and currency. */
export class NotSoldError extends Error {
  override readonly name = 'NotSoldError';
}

/**
 * Works out a change at the vendor's prices of a day. An agreed price stays while product and term do; the first item keeps its people whatever its product becomes.
 * @throws NotSoldError
 */
export async function planChange(
  {row, items, own}: LockedSubscription,
  {items: asked, productId, termMonths = row.term_months}: SubscriptionChangeRequest,
  day: string,
): Promise<PlannedChange> {
  const wanted = (asked ?? items.map((item) => ({productId: item.product_id, quantity: item.quantity})))
    .map((item, index) => (index === 0 && productId !== undefined ? {...item, productId} : item))
    .filter((item, index) => index === 0 || item.quantity > 0);
  const ids = wanted.map((item) => item.productId);
  const prices = await pricesOn(own, ids, {termMonths, currency: row.currency, day});
  const names = await productNames(own, ids);
  const planned = wanted.map((item, index): SubscriptionItemRow => {
    const same = items.find((one) => one.product_id === item.productId);
    const stays = same && termMonths === row.term_months;
    const price = stays && same.price_is_agreed ? same.unit_price : prices.get(item.productId);
    const unit_price = price ?? (stays ? same.unit_price : undefined);
    const name = names.get(item.productId);
    if (unit_price === undefined || name === undefined)
      throw new NotSoldError(`${item.productId} is not sold in ${row.currency} for ${termMonths} months.`);
    const before = same ?? (index === 0 ? items[0] : undefined);
    return {
      tenant_id: row.tenant_id,
      customer_id: row.customer_id,
      subscription_id: row.id,
      position: index + 1,
      id: before?.id ?? newId('sit'),
      product_id: item.productId,
      description: same?.description ?? name,
      quantity: item.quantity,
      assigned: Math.min(before?.assigned ?? 0, item.quantity),
      unit_price,
      price_is_agreed: stays ? same.price_is_agreed : false,
    };
  });
  return {row: {...row, product_id: ids[0] ?? row.product_id, term_months: termMonths}, items: planned};
}

/** Changes a locked subscription's items, product and term, at the vendor's prices of a day. @throws NotSoldError; nothing was written then */
export async function applyChange(
  subscription: LockedSubscription,
  change: SubscriptionChangeRequest,
  day: string,
): Promise<LockedSubscription> {
  const planned = await planChange(subscription, change, day);
  await replaceItems(subscription, planned.items);
  const {product_id, term_months} = planned.row;
  const row = await changeSubscription(subscription, {product_id, term_months});
  return {...subscription, row, items: await readItems(subscription.own, row.id)};
}

async function replaceItems({row, own}: LockedSubscription, items: readonly SubscriptionItemRow[]): Promise<void> {
  await own.db.deleteFrom('subscription_items').where(owned(own)).where('subscription_id', '=', row.id).execute();
  if (items.length > 0)
    await own.db
      .insertInto('subscription_items')
      .values([...items])
      .execute();
}

async function productNames(
  {db, scope}: LockedSubscription['own'],
  ids: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  if (ids.length === 0) return new Map();
  const rows = await db
    .selectFrom('products')
    .select(['id', 'name'])
    .where('tenant_id', '=', scope.tenantId)
    .where('id', 'in', [...ids])
    .execute();
  return new Map(rows.map(({id, name}) => [id, name]));
}
