import {PortalFault} from '../port/fault.js';
import type {SubscriptionsSection} from '../port/subscriptions.js';
import type {Unit} from '../port/unit.js';
import {cardExpiry} from './card-expiry.js';
import {owned} from './scope.js';
import {changeSubscription, lockSubscription, noteEvent} from './subscription-state.js';

/** What a subscription is charged to from now on; what is unpaid is tried again with it today. */
export const setPaymentMethod: SubscriptionsSection['setPaymentMethod'] = async (unit, id, methodId, actor, today) => {
  const subscription = await lockSubscription(unit, id);
  if (!subscription) return false;
  const {row, own} = subscription;
  const method = methodId === null ? undefined : await requireUsableMethod(own, methodId, today, '/paymentMethodId');
  if (methodId === row.payment_method_id) return false;
  await changeSubscription(subscription, {payment_method_id: methodId});
  await own.db
    .updateTable('collections')
    .set({next_try_on: today})
    .where(owned(own))
    .where('subscription_id', '=', id)
    .where('status', '=', 'due')
    .execute();
  await noteEvent(subscription, 'method_changed', {
    actor: actor.name,
    ...(method && {details: {method}}),
  });
  return true;
};

/** What a subscription would be charged to if it were set so. */
export const methodFor: SubscriptionsSection['methodFor'] = async (unit, methodId, today) => {
  if (methodId !== null) {
    const method = await requireUsableMethod(unit, methodId, today, '/paymentMethodId');
    return {id: methodId, ...method, isDefault: false};
  }
  const method = await unit.db
    .selectFrom('payment_methods')
    .select(['id', 'type', 'brand', 'last4'])
    .where(owned(unit))
    .where('is_default', '=', true)
    .where('removed_at', 'is', null)
    .executeTakeFirst();
  return method ? {...method, isDefault: true} : null;
};

/** A method of the customer's that is there and hasn't expired, as it is recognised. @throws PortalFault payment_method_unusable */
export async function requireUsableMethod(
  unit: Unit,
  id: string,
  today: string,
  pointer: string,
): Promise<{type: 'card' | 'sepa_debit'; brand: string; last4: string}> {
  const method = await unit.db
    .selectFrom('payment_methods')
    .select(['type', 'brand', 'last4', 'exp_month', 'exp_year'])
    .where(owned(unit))
    .where('id', '=', id)
    .where('removed_at', 'is', null)
    // It isn't removed while it is being chosen.
    .forKeyShare()
    .executeTakeFirst();
  if (!method || cardExpiry(method.exp_month, method.exp_year, today).expired) {
    throw new PortalFault('payment_method_unusable', 422, 'This payment method can not be charged.', {
      detail: 'It is not there any more, or has expired. Nothing was changed and nothing charged. Choose another one.',
      errors: [{pointer, code: 'unusable'}],
      beforeExecution: true,
    });
  }
  const {type, brand, last4} = method;
  return {type, brand, last4};
}
