import type {PaymentMethodsSection} from '../port/payment-methods.js';
import {owned} from './scope.js';

/** How long whoever removes a method has to ask the PSP themselves, and the shortest wait between two tries, ms. */
export const firstTry = 60_000;
/** The longest wait between two tries, ms. */
const longestWait = 86_400_000;

/** Removed methods that a PSP may still keep. */
export const methodForgetting: Pick<PaymentMethodsSection, 'takeForgotten' | 'forgotten'> = {
  async takeForgotten(unit, most) {
    const rows = await unit.db
      .selectFrom('payment_methods')
      .select(['id', 'customer_id', 'provider', 'provider_ref', 'removed_at'])
      .where('tenant_id', '=', unit.scope.tenantId)
      .where('forget_after', '<=', unit.now)
      .orderBy('forget_after')
      .limit(most)
      .forUpdate()
      .skipLocked()
      .execute();
    for (const {id, customer_id, removed_at} of rows) {
      // The longer it fails, the longer it is left alone: twice as long each time.
      const wait = Math.min(longestWait, Math.max(firstTry, unit.now.getTime() - (removed_at ?? unit.now).getTime()));
      await unit.db
        .updateTable('payment_methods')
        .set({forget_after: new Date(unit.now.getTime() + wait)})
        .where('tenant_id', '=', unit.scope.tenantId)
        .where('customer_id', '=', customer_id)
        .where('id', '=', id)
        .execute();
    }
    return rows.map(({id, customer_id, provider, provider_ref}) => ({
      id,
      customerId: customer_id,
      provider,
      providerRef: provider_ref,
    }));
  },

  async forgotten(unit, id) {
    await unit.db
      .updateTable('payment_methods')
      .set({forget_after: null})
      .where(owned(unit))
      .where('id', '=', id)
      .execute();
  },
};
