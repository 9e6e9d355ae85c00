import {newId} from '../ids.js';
import {owned} from './scope.js';
import {searchText} from './search.js';
import {readProducts, type ProductRow} from './subscription-products.js';
import {
  changeSubscription,
  readItems,
  type LockedSubscription,
  type SubscriptionItemRow,
  type SubscriptionRow,
} from './subscription-state.js';
import {compositionOf, priceComposition, type Composition} from './subscription-target.js';

/** What becomes of a subscription; what is left out stays. */
export interface CompositionChange {
  /** All that it will consist of, the plan or licence first. */
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
 * Works out a change at the vendor's prices of a day; within the period that runs, what is there already keeps its price. The first item keeps its people whatever its product becomes.
 * @throws NotSoldError
 */
export async function planChange(
  subscription: LockedSubscription,
  change: CompositionChange,
  day: string,
): Promise<PlannedChange> {
  const {row, items, own} = subscription;
  const target = changed(compositionOf(subscription), change);
  const priced = await priceComposition(own, subscription, target, day);
  const products = await readProducts(
    own,
    target.items.map(({productId}) => productId),
  );
  if (!priced || priced.some(({productId}) => !products.has(productId)))
    throw new NotSoldError(
      `Something of ${row.number} is not sold in ${row.currency} for ${target.termMonths} months.`,
    );
  const planned = priced.map(({productId, quantity, unitPrice, agreed}, index): SubscriptionItemRow => {
    const same = items.find((item) => item.product_id === productId);
    const before = same ?? (index === 0 ? items[0] : undefined);
    return {
      tenant_id: row.tenant_id,
      customer_id: row.customer_id,
      subscription_id: row.id,
      position: index + 1,
      id: before?.id ?? newId('sit'),
      product_id: productId,
      description: same?.description ?? products.get(productId)?.name ?? productId,
      quantity,
      assigned: Math.min(before?.assigned ?? 0, quantity),
      unit_price: unitPrice,
      price_is_agreed: agreed,
    };
  });
  const search = subscriptionSearch(
    row,
    planned.map(({description}) => description),
    products.get(target.productId),
  );
  return {row: {...row, product_id: target.productId, term_months: target.termMonths, search}, items: planned};
}

/**
 * Changes a locked subscription's items, product and term. Its period stays as it is; the caller begins another one.
 * @throws NotSoldError; nothing was written then
 */
export async function applyChange(
  subscription: LockedSubscription,
  change: CompositionChange,
  day: string,
): Promise<LockedSubscription> {
  const planned = await planChange(subscription, change, day);
  await replaceItems(subscription, planned.items);
  const {product_id, term_months, search} = planned.row;
  const row = await changeSubscription(subscription, {product_id, term_months, search});
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

function changed(now: Composition, {items, productId, termMonths = now.termMonths}: CompositionChange): Composition {
  const [main, ...others] = items ?? now.items;
  const first = productId ?? main?.productId ?? now.productId;
  return {
    productId: first,
    termMonths,
    items: [{productId: first, quantity: main?.quantity ?? 1}, ...others.filter(({quantity}) => quantity > 0)],
  };
}

/** What `q` is looked for in. */
export function subscriptionSearch(
  row: {readonly number: string; readonly team?: string | null; readonly reference?: string | null},
  descriptions: readonly string[],
  product: Pick<ProductRow, 'name'> | undefined,
): string {
  return searchText([row.number, row.team ?? null, row.reference ?? null, product?.name ?? null, ...descriptions]);
}
