import {sql} from 'kysely';

import {CanceledSubscriptionError, MethodUnusableError, MissingSubscriptionError} from '../port/method-faults.js';
import type {MethodContext, StoredMethod} from '../port/payment-methods.js';
import type {Unit} from '../port/unit.js';
import {isUsable} from './method-rows.js';
import {oneCustomer, owned} from './scope.js';

/** The one of that id, if it can be charged. @throws MethodUnusableError */
export function requireUsable(
  methods: readonly StoredMethod[],
  id: string,
  {psp}: Pick<MethodContext, 'psp'>,
  pointer?: string,
): StoredMethod {
  const method = methods.find((candidate) => candidate.id === id);
  if (!method) throw new MethodUnusableError('There is no such method.', pointer);
  if (!isUsable(method, psp)) {
    throw new MethodUnusableError(method.expired ? 'It has expired.' : 'Another payment service keeps it.', pointer);
  }
  return method;
}

/** Locks these subscriptions in one order. @throws MissingSubscriptionError */
export async function lockSubscriptions(
  unit: Unit,
  ids: readonly string[],
): Promise<ReadonlyArray<{readonly id: string; readonly status: string; readonly payment_method_id: string | null}>> {
  if (ids.length === 0) return [];
  const rows = await unit.db
    .selectFrom('subscriptions')
    .select(['id', 'status', 'payment_method_id'])
    .where(owned(unit))
    .where('id', 'in', [...ids])
    .orderBy('id')
    .forUpdate()
    .execute();
  if (rows.length < new Set(ids).size) throw new MissingSubscriptionError();
  return rows;
}

/** @throws CanceledSubscriptionError */
export function refuseCanceled(rows: ReadonlyArray<{readonly status: string}>): void {
  if (rows.some(({status}) => status === 'canceled')) throw new CanceledSubscriptionError();
}

/** The ids of the subscriptions, without the canceled, that name this method; locked in one order. */
export async function lockNaming(unit: Unit, methodId: string): Promise<string[]> {
  const rows = await unit.db
    .selectFrom('subscriptions')
    .select('id')
    .where(owned(unit))
    .where('payment_method_id', '=', methodId)
    .where('status', '<>', 'canceled')
    .orderBy('id')
    .forUpdate()
    .execute();
  return rows.map(({id}) => id);
}

/** The ids of the subscriptions, without the canceled, that follow the default. */
export async function followingDefault(unit: Unit): Promise<string[]> {
  const rows = await unit.db
    .selectFrom('subscriptions')
    .select('id')
    .where(owned(unit))
    .where('payment_method_id', 'is', null)
    .where('status', '<>', 'canceled')
    .execute();
  return rows.map(({id}) => id);
}

/**
 * Lets subscriptions, which the unit has locked, name another method, or none: it is noted in the history of each. Resolves to the ids of those that named another before.
 * What a period costs doesn't depend on the method, so that nothing is priced anew.
 */
export async function nameMethod(
  unit: Unit,
  ids: readonly string[],
  method: StoredMethod | null,
  names: 'explicitly' | 'as the default',
  actor: string,
): Promise<string[]> {
  if (ids.length === 0) return [];
  const to = names === 'explicitly' ? (method?.id ?? null) : null;
  const rows = await unit.db
    .updateTable('subscriptions')
    .set({payment_method_id: to, version: sql<number>`version + 1`})
    .where(owned(unit))
    .where('id', 'in', [...ids])
    .where(sql<boolean>`payment_method_id is distinct from ${to}`)
    .returning('id')
    .execute();
  if (rows.length === 0) return [];
  const label = method && {type: method.type, brand: method.brand, last4: method.last4};
  await unit.db
    .insertInto('subscription_events')
    .values(
      rows.map(({id}) => ({
        tenant_id: unit.scope.tenantId,
        customer_id: oneCustomer(unit),
        subscription_id: id,
        at: unit.now,
        type: 'method_changed' as const,
        actor,
        details: JSON.stringify({method: label}),
      })),
    )
    .execute();
  return rows.map(({id}) => id);
}

/** What these subscriptions owe is charged again today: there is another method now. `'all'`: of all the customer's. */
export async function collectAgain(unit: Unit, ids: readonly string[] | 'all', today: string): Promise<void> {
  if (ids.length === 0) return;
  const of = ids === 'all' ? sql`true` : sql`c.subscription_id = any(${[...ids]}::text[])`;
  await sql`
    update collections c set next_try_on = ${today}::date from subscriptions s
    where ${owned(unit, 'c')} and ${of} and c.status = 'due' and (c.next_try_on is null or c.next_try_on > ${today}::date)
      and s.tenant_id = c.tenant_id and s.customer_id = c.customer_id and s.id = c.subscription_id and s.status = 'past_due'`.execute(
    unit.db,
  );
}
