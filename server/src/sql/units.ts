import {sql, type Kysely} from 'kysely';

import type {Clock} from '../clock.js';
import type {TenantScope, Unit} from '../port/unit.js';
import type {PortalSchema} from './schema.js';

/** SQLSTATEs of a transaction that lost to another one and would succeed alone. */
const worthAnotherTry: ReadonlySet<unknown> = new Set(['40001', '40P01']);
const tries = 5;

/**
 * Runs `work` in a transaction bound to `scope`, and again (up to five times) when it lost to another transaction: a serialization failure or a deadlock.
 * The lost one left nothing behind, so this is right for work that is SQL and nothing else.
 * @param stepDown whether the transaction gives up its login's rights for those of `portal_app`
 */
export async function runUnit<T>(
  db: Kysely<PortalSchema>,
  scope: TenantScope,
  clock: Clock,
  stepDown: boolean,
  work: (unit: Unit) => Promise<T>,
): Promise<T> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await db.transaction().execute(async (transaction) => {
        await bind(transaction, scope, stepDown);
        return work({scope, db: transaction, now: clock.now()});
      });
    } catch (error) {
      if (attempt >= tries || !worthAnotherTry.has(sqlState(error))) throw error;
    }
  }
}

/** Row-level security reads these two settings; both end with the transaction, so that a pooled connection carries nothing over. */
async function bind(db: Kysely<PortalSchema>, {tenantId, customerId}: TenantScope, stepDown: boolean): Promise<void> {
  const role = stepDown ? sql`, set_config('role', 'portal_app', true)` : sql``;
  await sql`select set_config('app.tenant', ${tenantId}, true), set_config('app.customer', ${customerId}, true)${role}`.execute(
    db,
  );
}

/** The SQLSTATE of what a driver threw, if it is an answer of the database. */
export function sqlState(error: unknown): string | undefined {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : undefined;
}
