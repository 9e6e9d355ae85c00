import {dayIn} from '../clock.js';
import {newId} from '../ids.js';
import type {NewMethod} from '../port/payment-methods.js';
import type {Unit} from '../port/unit.js';
import {collectAgain, followingDefault} from './method-moves.js';
import {queueForMethods, updateMethod} from './method-rows.js';
import {oneCustomer, owned} from './scope.js';

/** Keeps a method that the PSP saved. The first one becomes the default, and so does one that is meant to: what is owed is then charged to it today. */
export async function saveMethod(
  unit: Unit,
  method: NewMethod,
): Promise<{readonly id: string; readonly becameDefault: boolean}> {
  // Of those who save at once only one becomes the first and so the default.
  await queueForMethods(unit);
  const known = await unit.db
    .selectFrom('payment_methods')
    .select(['id'])
    .where(owned(unit))
    .where('provider', '=', method.provider)
    .where('provider_ref', '=', method.providerRef)
    .executeTakeFirst();
  if (known) return {id: known.id, becameDefault: false};
  const other = await unit.db
    .selectFrom('payment_methods')
    .select('id')
    .where(owned(unit))
    .where('is_default', '=', true)
    .where('removed_at', 'is', null)
    .executeTakeFirst();
  const becomesDefault = !other || method.makeDefault === true;
  if (other && becomesDefault) await updateMethod(unit, other.id, {is_default: false});
  const id = newId('pm');
  await unit.db
    .insertInto('payment_methods')
    .values({
      tenant_id: unit.scope.tenantId,
      customer_id: oneCustomer(unit),
      id,
      type: method.type,
      brand: method.brand,
      last4: method.last4,
      holder: method.holder,
      exp_month: method.expMonth,
      exp_year: method.expYear,
      is_default: becomesDefault,
      billing_lines: [...(method.billing ?? [])],
      provider: method.provider,
      provider_ref: method.providerRef,
      created_at: unit.now,
      removed_at: null,
    })
    .execute();
  if (becomesDefault) await collectAgain(unit, await followingDefault(unit), await customersDay(unit));
  return {id, becameDefault: becomesDefault};
}

async function customersDay(unit: Unit): Promise<string> {
  const customer = await unit.db
    .selectFrom('customers')
    .select('time_zone')
    .where('tenant_id', '=', unit.scope.tenantId)
    .where('id', '=', oneCustomer(unit))
    .executeTakeFirst();
  return dayIn(customer?.time_zone ?? 'UTC', unit.now);
}
