import {sql, type Selectable} from 'kysely';

import type {StoredMethod} from '../port/payment-methods.js';
import type {Unit} from '../port/unit.js';
import {cardExpiry} from './card-expiry.js';
import type {PaymentMethodTable} from './schema-payments.js';
import {oneCustomer, owned} from './scope.js';

type MethodRow = Selectable<PaymentMethodTable>;

/** The default first, then the backup, then the newest. */
export async function readMethods(unit: Unit, today: string): Promise<StoredMethod[]> {
  const rows = await kept(unit)
    .orderBy('is_default', 'desc')
    .orderBy('is_backup', 'desc')
    .orderBy('created_at', 'desc')
    .orderBy('id')
    .execute();
  return rows.map((row) => storedMethod(row, today));
}

/** One of them. A share of its key is enough to keep it from being removed, and lets others charge it at the same time. */
export async function readMethod(
  unit: Unit,
  id: string,
  today: string,
  lock: 'change' | 'use' | 'read' = 'read',
): Promise<StoredMethod | undefined> {
  if (id.includes('\0')) return undefined;
  if (lock === 'change') return (await lockMethods(unit, today)).find((method) => method.id === id);
  const one = kept(unit).where('id', '=', id);
  const row = await (lock === 'use' ? one.forKeyShare() : one).executeTakeFirst();
  return row && storedMethod(row, today);
}

/**
 * All of the customer's, locked: roles, removals and what is charged to which method are decided by one unit after the other.
 * The customer's row is the queue for those who add one at the same time; not its key, since units that only refer to the customer needn't wait.
 * @param today the customer's ISO day; to be given wherever it matters what has expired
 */
export async function lockMethods(unit: Unit, today = unit.now.toISOString().slice(0, 10)): Promise<StoredMethod[]> {
  await queueForMethods(unit);
  const rows = await kept(unit).orderBy('id').forUpdate().execute();
  return rows.map((row) => storedMethod(row, today));
}

/** Waits for whoever adds or changes methods of this customer now, and makes others wait until the unit ends. */
export async function queueForMethods({db, scope, ...unit}: Unit): Promise<void> {
  await db
    .selectFrom('customers')
    .select('id')
    .where('tenant_id', '=', scope.tenantId)
    .where('id', '=', oneCustomer({db, scope, ...unit}))
    .forNoKeyUpdate()
    .execute();
}

/** Changes one that is locked; its version grows. */
export async function updateMethod(
  unit: Unit,
  id: string,
  changes: Partial<
    Pick<MethodRow, 'is_default' | 'is_backup' | 'holder' | 'exp_month' | 'exp_year' | 'removed_at' | 'forget_after'>
  > & {
    readonly billing_lines?: string[];
  },
): Promise<void> {
  await unit.db
    .updateTable('payment_methods')
    .set({...changes, version: sql<number>`version + 1`})
    .where(owned(unit))
    .where('id', '=', id)
    .execute();
}

/** Which of the customer's methods are being charged. */
export async function methodsBeingCharged(unit: Unit): Promise<ReadonlySet<string>> {
  const rows = await unit.db
    .selectFrom('payment_attempts')
    .select('payment_method_id')
    .where(owned(unit))
    .where('status', 'in', ['created', 'requires_action', 'processing'])
    .where('payment_method_id', 'is not', null)
    .execute();
  return new Set(rows.flatMap(({payment_method_id: id}) => (id === null ? [] : [id])));
}

/** Whether it can be charged now: `psp` is the one that the vendor charges by. */
export function isUsable(method: StoredMethod, psp: string | undefined): boolean {
  return !method.expired && method.provider === psp;
}

function kept(unit: Unit) {
  return unit.db.selectFrom('payment_methods').selectAll().where(owned(unit)).where('removed_at', 'is', null);
}

function storedMethod(row: MethodRow, today: string): StoredMethod {
  return {
    id: row.id,
    type: row.type,
    brand: row.brand,
    last4: row.last4,
    holder: row.holder,
    expMonth: row.exp_month,
    expYear: row.exp_year,
    isDefault: row.is_default,
    isBackup: row.is_backup,
    ...cardExpiry(row.exp_month, row.exp_year, today),
    billing: {lines: row.billing_lines},
    version: row.version,
    provider: row.provider,
    providerRef: row.provider_ref,
  };
}
