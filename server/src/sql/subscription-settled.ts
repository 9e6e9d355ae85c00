import type {SubscriptionsSection} from '../port/subscriptions.js';
import {endCollection, revive} from './subscription-collections.js';
import {lockSubscription} from './subscription-state.js';
import {owned} from './scope.js';

/** Within the unit that books a payment: what was waited for is no longer collected, and the subscription goes on. */
export const settled: SubscriptionsSection['settled'] = async (unit, invoiceIds, today) => {
  if (invoiceIds.length === 0) return [];
  const paid = await unit.db
    .selectFrom('invoices')
    .select(['id', 'subscription_id'])
    .where(owned(unit))
    .where('id', 'in', [...invoiceIds])
    .where('subscription_id', 'is not', null)
    .where('status', '=', 'paid')
    .execute();
  const ids = [...new Set(paid.flatMap(({subscription_id: id}) => (id === null ? [] : [id])))].sort();
  for (const id of ids) {
    const subscription = await lockSubscription(unit, id);
    if (!subscription) continue;
    for (const invoice of paid.filter((one) => one.subscription_id === id))
      await endCollection(subscription.own, invoice.id, 'paid');
    await revive(subscription, today);
  }
  return ids;
};
