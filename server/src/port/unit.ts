import type {Transaction} from 'kysely';

import type {PortalSchema} from '../sql/schema.js';

/** Whose rows a transaction may touch. `'*'` is every customer of the tenant: for webhooks, reconciliation and minting sessions only. */
export interface TenantScope {
  readonly tenantId: string;
  readonly customerId: string | '*';
}

/** One transaction, bound by row-level security to its scope. */
export interface Unit {
  readonly scope: TenantScope;
  /** The ledger's transaction; a back end that keeps its records elsewhere leaves it alone. */
  readonly db: Transaction<PortalSchema>;
  /** When the transaction began, from the server's clock. */
  readonly now: Date;
}

/** Runs units of work and carries notifications between instances. */
export interface Database {
  /**
   * Runs `work` in one transaction as the role that row-level security binds; rolls back when it throws.
   * Work that loses to another transaction (a deadlock, a serialization failure) is rolled back and run again, so it must be SQL and nothing else. A unit within a unit would wait for itself.
   */
  run<T>(scope: TenantScope, work: (unit: Unit) => Promise<T>): Promise<T>;
  /**
   * Calls `handler` with each payload notified on `channel` by any instance, and `missed` when some may have gone by because the connection broke; resolves to what stops it.
   */
  listen(channel: string, handler: (payload: string) => void, missed?: () => void): Promise<() => Promise<void>>;
  /**
   * Runs `work`, which opens units of its own, while no other instance on this database runs work of that name; undefined, and nothing is done, when one does. What an instance
   * that dies has for itself, another can have at once.
   */
  exclusively<T>(name: string, work: () => Promise<T>): Promise<T | undefined>;
  /** Resolves when the database answers. */
  ping(): Promise<void>;
  close(): Promise<void>;
}
