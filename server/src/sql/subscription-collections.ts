/** The invoices that the billing run charges by itself. */
import type {Selectable, Updateable} from 'kysely';

import type {Unit} from '../port/unit.js';
import type {InvoiceStatus} from '../port/contract.js';
import type {CollectionTable} from './schema-subscriptions.js';
import {oneCustomer, owned} from './scope.js';
import {changeSubscription, noteEvent, type LockedSubscription, type SubscriptionRow} from './subscription-state.js';

/** A collection with what its invoice owes, minor units. */
export type CollectionRow = Selectable<CollectionTable> & {
  readonly number: string;
  readonly invoice_status: InvoiceStatus;
  readonly amount_due: number;
};

/** How long whoever has just bought something has to pay for it themselves before its method is charged: on session the bank can ask them, and they can choose another method. */
const payFirstMs = 600_000;

/** Has an invoice charged by the billing run from a day on; `by` the customer who asked for it and may pay it first, or the run itself. */
export async function beginCollection(unit: Unit, {invoiceId, subscriptionId, on, by}: NewCollection): Promise<void> {
  await unit.db
    .insertInto('collections')
    .values({
      tenant_id: unit.scope.tenantId,
      customer_id: oneCustomer(unit),
      invoice_id: invoiceId,
      subscription_id: subscriptionId,
      status: 'due',
      next_try_on: on,
      charge_after: by === 'customer' ? new Date(unit.now.getTime() + payFirstMs) : null,
    })
    .execute();
}

/** An invoice that is to be collected. */
export interface NewCollection {
  readonly invoiceId: string;
  readonly subscriptionId: string;
  /** ISO day. */
  readonly on: string;
  readonly by: 'customer' | 'run';
}

/** The subscription's invoices that are still to be collected, the oldest first. */
export function dueCollections(unit: Unit, subscriptionId: string): Promise<CollectionRow[]> {
  return unit.db
    .selectFrom('collections as k')
    .innerJoin('invoices as i', (join) =>
      join
        .onRef('i.tenant_id', '=', 'k.tenant_id')
        .onRef('i.customer_id', '=', 'k.customer_id')
        .onRef('i.id', '=', 'k.invoice_id'),
    )
    .selectAll('k')
    .select(['i.number', 'i.status as invoice_status', 'i.amount_due'])
    .where(owned(unit, 'k'))
    .where('k.subscription_id', '=', subscriptionId)
    .where('k.status', '=', 'due')
    .orderBy('i.number_order')
    .execute();
}

/**
 * Holds the invoices that a subscription waits for, in the order in which payments do, and before the subscription itself: whoever settles one locks them so too.
 */
export async function lockDueInvoices(unit: Unit, subscriptionId: string): Promise<void> {
  const ids = (await dueCollections(unit, subscriptionId)).map((collection) => collection.invoice_id).sort();
  if (ids.length === 0) return;
  await unit.db
    .selectFrom('invoices')
    .select('id')
    .where(owned(unit))
    .where('id', 'in', ids)
    .orderBy('id')
    .forUpdate()
    .execute();
}

export async function updateCollection(
  unit: Unit,
  invoiceId: string,
  changes: Updateable<CollectionTable>,
): Promise<void> {
  await unit.db
    .updateTable('collections')
    .set(changes)
    .where(owned(unit))
    .where('invoice_id', '=', invoiceId)
    .execute();
}

/** Ends a collection whose invoice needs none any more. */
export function endCollection(unit: Unit, invoiceId: string, status: InvoiceStatus): Promise<void> {
  return updateCollection(unit, invoiceId, {
    status: status === 'paid' ? 'paid' : 'stopped',
    next_try_on: null,
    method_id: null,
  });
}

/**
 * Has a subscription go on for which nothing is unpaid any more: one in grace, or one that was closed because the period that it is in wasn't paid. Any other stays as it is.
 * @param today the customer's day
 * @returns the subscription when it changed
 */
export async function revive(
  subscription: Pick<LockedSubscription, 'row' | 'own'>,
  today: string,
): Promise<SubscriptionRow | undefined> {
  const {row, own} = subscription;
  const isClosed = row.status === 'canceled' && row.canceled_because === 'unpaid' && today <= row.period_ends_on;
  if (row.status !== 'past_due' && !isClosed) return undefined;
  if (await owesForPeriods(own, row.id, isClosed)) return undefined;
  const revived = await changeSubscription(subscription, {
    status: 'active',
    grace_ends_on: null,
    canceled_on: null,
    canceled_because: null,
  });
  await noteEvent({row: revived, own}, 'revived');
  return revived;
}

/** The period that an invoice is the price of; undefined for what is owed besides. */
export function periodOf(unit: Unit, invoiceId: string): Promise<{readonly starts_on: string} | undefined> {
  return unit.db
    .selectFrom('subscription_periods')
    .select('starts_on')
    .where(owned(unit))
    .where('invoice_id', '=', invoiceId)
    .executeTakeFirst();
}

/** Whether the price of a period of the subscription waits to be collected, or was given up. */
async function owesForPeriods(unit: Unit, subscriptionId: string, alsoGivenUp: boolean): Promise<boolean> {
  const owing = await unit.db
    .selectFrom('collections as k')
    .innerJoin('invoices as i', (join) =>
      join
        .onRef('i.tenant_id', '=', 'k.tenant_id')
        .onRef('i.customer_id', '=', 'k.customer_id')
        .onRef('i.id', '=', 'k.invoice_id'),
    )
    .innerJoin('subscription_periods as p', (join) =>
      join
        .onRef('p.tenant_id', '=', 'k.tenant_id')
        .onRef('p.customer_id', '=', 'k.customer_id')
        .onRef('p.invoice_id', '=', 'k.invoice_id'),
    )
    .select('k.invoice_id')
    .where(owned(unit, 'k'))
    .where('k.subscription_id', '=', subscriptionId)
    .where('i.amount_due', '>', 0)
    .where('i.status', 'in', alsoGivenUp ? ['open', 'uncollectible'] : ['open'])
    .executeTakeFirst();
  return owing !== undefined;
}
