import {sql, type Selectable, type Updateable} from 'kysely';

import type {Subscription} from '../port/contract.js';
import type {Unit} from '../port/unit.js';
import type {SubscriptionEventType, SubscriptionItemTable, SubscriptionTable} from './schema-subscriptions.js';
import {discountOn, priceTerm, taxesOfCustomer} from './subscription-pricing.js';
import {ofCustomer, owned} from './scope.js';
import {addDays} from '../clock.js';

export type SubscriptionRow = Selectable<SubscriptionTable>;
export type SubscriptionItemRow = Selectable<SubscriptionItemTable>;

/** A subscription that this unit has locked, and the unit as its customer's. */
export interface LockedSubscription {
  readonly row: SubscriptionRow;
  /** In their positions. */
  readonly items: readonly SubscriptionItemRow[];
  readonly own: Unit;
}

/** Nobody else changes or bills it until the unit ends. */
export async function lockSubscription(unit: Unit, id: string): Promise<LockedSubscription | undefined> {
  if (id.includes('\0')) return undefined;
  const row = await unit.db
    .selectFrom('subscriptions')
    .selectAll()
    .where(owned(unit))
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst();
  if (!row) return undefined;
  const own = ofCustomer(unit, row.customer_id);
  return {row, own, items: await readItems(own, id)};
}

export function readItems(unit: Unit, id: string): Promise<SubscriptionItemRow[]> {
  return unit.db
    .selectFrom('subscription_items')
    .selectAll()
    .where(owned(unit))
    .where('subscription_id', '=', id)
    .orderBy('position')
    .execute();
}

/** Changes a subscription that is locked: its version grows, and what its next period costs is worked out anew from the items as they now are. */
export async function changeSubscription(
  {row, own}: Pick<LockedSubscription, 'row' | 'own'>,
  changes: Updateable<SubscriptionTable>,
): Promise<SubscriptionRow> {
  const items = await readItems(own, row.id);
  const next = {...row, ...changes} as SubscriptionRow;
  const {total} = priceTerm(
    items.map(({quantity, unit_price: unitPrice}) => ({quantity, unitPrice})),
    await taxesOfCustomer(own),
    discountOn(next, addDays(next.period_ends_on, 1)),
  );
  return own.db
    .updateTable('subscriptions')
    .set({...changes, renewal_total: total, seats: items[0]?.quantity ?? 0, version: sql<number>`version + 1`})
    .where(owned(own))
    .where('id', '=', row.id)
    .returningAll()
    .executeTakeFirstOrThrow();
}

/** What can be said of an event; see the contract. */
export type EventDetails = Subscription['history'][number]['details'];

/** Adds to a subscription's history. `actor`: a person's name; left out for the billing run. */
export async function noteEvent(
  {row, own}: Pick<LockedSubscription, 'row' | 'own'>,
  type: SubscriptionEventType,
  {actor, details}: {readonly actor?: string; readonly details?: EventDetails} = {},
): Promise<void> {
  await own.db
    .insertInto('subscription_events')
    .values({
      tenant_id: row.tenant_id,
      customer_id: row.customer_id,
      subscription_id: row.id,
      at: own.now,
      type,
      actor: actor ?? null,
      details: details ? JSON.stringify(details) : null,
    })
    .execute();
}
