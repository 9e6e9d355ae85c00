import {newId} from '../ids.js';
import type {PaymentMethodsSection, StoredMethod} from '../port/backend.js';
import type {Unit} from '../port/unit.js';
import {cardExpiry} from './card-expiry.js';
import {oneCustomer, owned} from './scope.js';

/** Saved payment methods from SQL. */
export const paymentMethods: PaymentMethodsSection = {
  async list(unit, today) {
    const methods = await readMethods(unit, today);
    return methods.map(({provider, providerRef, ...method}) => method);
  },

  async get(unit, id, today) {
    if (id.includes('\0')) return undefined;
    return (await readMethods(unit, today, id))[0];
  },

  async save(unit, method) {
    const {db, scope, now} = unit;
    const customerId = oneCustomer(unit);
    // The customer's row is the queue for those who save at once: only one of them becomes the first and so the default.
    // Not its key: units that only refer to the customer needn't wait, and so can't be waited for in a circle.
    await db
      .selectFrom('customers')
      .select('id')
      .where('tenant_id', '=', scope.tenantId)
      .where('id', '=', customerId)
      .forNoKeyUpdate()
      .execute();
    const other = await db
      .selectFrom('payment_methods')
      .select('id')
      .where(owned(unit))
      .where('is_default', '=', true)
      .where('removed_at', 'is', null)
      .executeTakeFirst();
    await db
      .insertInto('payment_methods')
      .values({
        tenant_id: scope.tenantId,
        customer_id: customerId,
        id: newId('pm'),
        type: method.type,
        brand: method.brand,
        last4: method.last4,
        holder: method.holder,
        exp_month: method.expMonth,
        exp_year: method.expYear,
        is_default: !other,
        provider: method.provider,
        provider_ref: method.providerRef,
        created_at: now,
        removed_at: null,
      })
      .onConflict((conflict) => conflict.columns(['tenant_id', 'customer_id', 'provider', 'provider_ref']).doNothing())
      .execute();
  },
};

/** The default first, then the newest. */
async function readMethods(unit: Unit, today: string, id?: string): Promise<StoredMethod[]> {
  const all = unit.db.selectFrom('payment_methods').selectAll().where(owned(unit)).where('removed_at', 'is', null);
  const rows = await (id === undefined ? all : all.where('id', '=', id))
    .orderBy('is_default', 'desc')
    .orderBy('created_at', 'desc')
    .orderBy('id')
    .execute();
  return rows.map((row) => ({
    id: row.id,
    type: row.type,
    brand: row.brand,
    last4: row.last4,
    holder: row.holder,
    expMonth: row.exp_month,
    expYear: row.exp_year,
    isDefault: row.is_default,
    isRemovable: true,
    ...cardExpiry(row.exp_month, row.exp_year, today),
    provider: row.provider,
    providerRef: row.provider_ref,
  }));
}
