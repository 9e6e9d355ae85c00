import type {Selectable, SelectQueryBuilder} from 'kysely';

import {attemptCapabilities} from '../api/capabilities.js';
import type {Rights} from '../api/rights.js';
import type {Money, PaymentAttempt, PaymentAttemptStatus, PaymentFailureCode} from '../port/contract.js';
import type {Unit} from '../port/unit.js';
import type {PortalSchema} from '../sql/schema.js';

/** An attempt as it is stored. */
export type AttemptRow = Selectable<PortalSchema['payment_attempts']>;
/** Its share of one invoice as it is stored. */
export type AttemptItemRow = Selectable<PortalSchema['payment_attempt_items']>;

/** An attempt with what it settles. */
export interface StoredAttempt {
  readonly row: AttemptRow;
  /** In the invoices' id order. */
  readonly items: readonly AttemptItemRow[];
}

/** The statuses in which an attempt is still under way. */
export const underWay = ['created', 'requires_action', 'processing'] as const;

/** Whether the attempt has ended; one that has never changes again. */
export function isFinal(status: AttemptRow['status']): boolean {
  return !(underWay as readonly string[]).includes(status);
}

type AttemptQuery = SelectQueryBuilder<PortalSchema, 'payment_attempts', AttemptRow>;

/** The attempt of that id, or of that user's key (null: the billing run's); `lock` makes other units wait that want to change it. */
export async function loadAttempt(
  unit: Unit,
  by: {readonly id: string} | {readonly userId: string | null; readonly idempotencyKey: string},
  lock: 'lock' | 'read' = 'read',
): Promise<StoredAttempt | undefined> {
  const {tenantId, customerId} = unit.scope;
  let query: AttemptQuery = unit.db.selectFrom('payment_attempts').selectAll().where('tenant_id', '=', tenantId);
  if (customerId !== '*') query = query.where('customer_id', '=', customerId);
  query =
    'id' in by
      ? query.where('id', '=', by.id)
      : query.where('user_id', 'is not distinct from', by.userId).where('idempotency_key', '=', by.idempotencyKey);
  if (lock === 'lock') query = query.forUpdate();
  const row = await query.executeTakeFirst();
  return row && {row, items: await loadItems(unit, row)};
}

function loadItems(unit: Unit, attempt: AttemptRow): Promise<AttemptItemRow[]> {
  return unit.db
    .selectFrom('payment_attempt_items')
    .selectAll()
    .where('tenant_id', '=', attempt.tenant_id)
    .where('customer_id', '=', attempt.customer_id)
    .where('attempt_id', '=', attempt.id)
    .orderBy('invoice_id')
    .execute();
}

/** An attempt as the contract shows it to this person. */
export function viewAttempt({row, items}: StoredAttempt, rights: Rights): PaymentAttempt {
  const money = (amount: number): Money => ({amount, currency: row.currency});
  const status: PaymentAttemptStatus = row.status === 'created' ? 'processing' : row.status;
  return {
    id: row.id,
    reference: row.reference,
    status,
    total: money(row.total),
    credit: money(row.credit),
    charge: money(row.charge),
    items: items.map((item) => ({
      invoiceId: item.invoice_id,
      invoiceNumber: item.invoice_number,
      amount: money(item.amount),
      credit: money(item.credit),
      charge: money(item.charge),
    })),
    method: {
      type: row.method_type,
      ...(row.method_brand !== null && {brand: row.method_brand}),
      ...(row.method_last4 !== null && {last4: row.method_last4}),
    },
    failure: row.failure_code === null ? null : {code: row.failure_code as PaymentFailureCode},
    nextAction:
      status === 'requires_action' && row.action_url !== null && row.provider !== null
        ? {type: 'challenge', adapter: row.provider, url: row.action_url}
        : null,
    createdAt: row.created_at.toISOString(),
    updatedAt: row.updated_at.toISOString(),
    settledAt: row.settled_at?.toISOString() ?? null,
    capabilities: attemptCapabilities(rights, status),
  };
}
