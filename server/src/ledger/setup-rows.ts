import type {Selectable} from 'kysely';

import {setupCapabilities} from '../api/method-capabilities.js';
import type {Rights} from '../api/rights.js';
import type {MethodSetup, PaymentAttemptStatus, PaymentFailureCode} from '../port/contract.js';
import type {Unit} from '../port/unit.js';
import type {PortalSchema} from '../sql/schema.js';
import {owned} from '../sql/scope.js';
import {underWay} from './attempts.js';

/** A setup as it is stored. */
export type SetupRow = Selectable<PortalSchema['method_setups']>;

/** How long a setup that has ended is kept, ms: as long as the key that made it. */
const keptFor = 30 * 86_400_000;

/** The setup of that id, or of that user's key; `lock` makes other units wait that want to change it. */
export async function loadSetup(
  unit: Unit,
  by: {readonly id: string} | {readonly userId: string; readonly idempotencyKey: string},
  lock: 'lock' | 'read' = 'read',
): Promise<SetupRow | undefined> {
  const all = unit.db.selectFrom('method_setups').selectAll().where(owned(unit));
  const one =
    'id' in by
      ? all.where('id', '=', by.id)
      : all.where('user_id', '=', by.userId).where('idempotency_key', '=', by.idempotencyKey);
  return (lock === 'lock' ? one.forUpdate() : one).executeTakeFirst();
}

/** Changes a setup. */
export async function updateSetup(unit: Unit, id: string, changes: Partial<SetupRow>): Promise<void> {
  await unit.db.updateTable('method_setups').set(changes).where(owned(unit)).where('id', '=', id).execute();
}

/** A setup as the contract shows it to this person. */
export function viewSetup(row: SetupRow, rights: Rights): MethodSetup {
  const status: PaymentAttemptStatus = row.status === 'created' ? 'processing' : row.status;
  return {
    id: row.id,
    status,
    failure: row.failure_code === null ? null : {code: row.failure_code as PaymentFailureCode},
    nextAction:
      status === 'requires_action' && row.action_url !== null
        ? {type: 'challenge', adapter: row.provider, url: row.action_url}
        : null,
    paymentMethodId: row.payment_method_id,
    createdAt: row.created_at.toISOString(),
    updatedAt: row.updated_at.toISOString(),
    capabilities: setupCapabilities(rights, status),
  };
}

/** Forgets the tenant's setups that ended long enough ago. */
export async function pruneSetups(unit: Unit): Promise<void> {
  await unit.db
    .deleteFrom('method_setups')
    .where('tenant_id', '=', unit.scope.tenantId)
    .where('status', 'not in', [...underWay])
    .where('updated_at', '<', new Date(unit.now.getTime() - keptFor))
    .execute();
}
