/** How a subscription comes to its end, and what becomes of what is unpaid of it. */
import {sql} from 'kysely';

import type {NewChange} from '../ledger/outbox.js';
import {activeAttempts} from '../ledger/books.js';
import type {Unit} from '../port/unit.js';
import {dueCollections, endCollection} from './subscription-collections.js';
import {changeSubscription, noteEvent, type LockedSubscription, type SubscriptionRow} from './subscription-state.js';
import {owned} from './scope.js';

/** Why and when it ends. */
export interface Ending {
  readonly because: 'customer' | 'unpaid' | 'expired';
  /** ISO day: the first without it. */
  readonly on: string;
}

/**
 * Ends a locked subscription whose due invoices are locked too. What is unpaid is given up: it can still be paid, and once its period is over it is void.
 * @returns the subscription as it is then, and the invoices that changed
 */
export async function endSubscription(
  subscription: LockedSubscription,
  {because, on}: Ending,
): Promise<{readonly row: SubscriptionRow; readonly changes: readonly NewChange[]}> {
  const {own} = subscription;
  const changes: NewChange[] = [];
  for (const {invoice_id: id, invoice_status: status} of await dueCollections(own, subscription.row.id)) {
    await endCollection(own, id, status);
    if (status !== 'open') continue;
    await setInvoiceStatus(own, id, 'uncollectible');
    changes.push({resource: 'invoices', id});
  }
  await own.db
    .updateTable('subscription_changes')
    .set({status: 'withdrawn'})
    .where(owned(own))
    .where('subscription_id', '=', subscription.row.id)
    .where('status', '=', 'scheduled')
    .execute();
  const row = await changeSubscription(subscription, {
    status: 'canceled',
    canceled_on: on,
    canceled_because: because,
    grace_ends_on: null,
    paused_on: null,
    pause_from: null,
    resumes_on: null,
  });
  await noteEvent({row, own}, 'canceled', {details: {on, reason: because}});
  return {row, changes};
}

/**
 * Invoices of an ended subscription that nobody needs to pay any more: their period is over, nothing was paid of them, and no payment is under way. They are locked before
 * the subscription is.
 */
export async function voidableInvoices(unit: Unit, subscriptionId: string, today: string): Promise<string[]> {
  const {rows} = await sql<{id: string}>`
    select i.id from invoices i
    join subscriptions s on s.tenant_id = i.tenant_id and s.customer_id = i.customer_id and s.id = i.subscription_id
    left join subscription_periods p on p.tenant_id = i.tenant_id and p.customer_id = i.customer_id and p.invoice_id = i.id
    where ${owned(unit, 'i')} and i.subscription_id = ${subscriptionId} and i.status = 'uncollectible' and s.status = 'canceled'
      and i.amount_paid + i.amount_credited = 0 and coalesce(p.ends_on, s.period_ends_on) < ${today}
    order by i.id for update of i`.execute(unit.db);
  const ids = rows.map(({id}) => id);
  const busy = await activeAttempts(unit, ids);
  return ids.filter((id) => !busy.has(id));
}

export async function setInvoiceStatus(unit: Unit, id: string, status: 'uncollectible' | 'void'): Promise<void> {
  await unit.db
    .updateTable('invoices')
    .set({status, version: sql<number>`version + 1`})
    .where(owned(unit))
    .where('id', '=', id)
    .execute();
}
