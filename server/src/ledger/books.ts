import type {Clock} from '../clock.js';
import type {InvoicesSection, PortalBackend, Vendor} from '../port/backend.js';
import type {Principal} from '../port/principal.js';
import type {PspAdapter} from '../port/psp.js';
import type {Database, TenantScope, Unit} from '../port/unit.js';
import type {CreditState} from './plan.js';
import {NotAllowedError} from './errors.js';

/** Where the ledger reports what an operator should know; pino fits. Never given a token or a card. */
export interface LedgerLog {
  info(details: object, message: string): void;
  warn(details: object, message: string): void;
  error(details: object, message: string): void;
}

/** What every part of the ledger works with. */
export interface Books {
  readonly database: Database;
  readonly backend: PortalBackend;
  /** By name, as a vendor's `psp` and an attempt's `provider` say it. */
  readonly psps: ReadonlyMap<string, PspAdapter>;
  readonly clock: Clock;
  readonly log: LedgerLog;
  /** How long the PSP may take to answer, ms. */
  readonly pspTimeoutMs: number;
}

/** The rows a person may touch: the customer's. */
export function scopeOf(principal: Principal): TenantScope {
  return {tenantId: principal.tenantId, customerId: principal.customerId};
}

/** The invoices, where the back end has them. @throws NotAllowedError */
export function invoicesOf(books: Books): InvoicesSection {
  if (!books.backend.invoices) throw new NotAllowedError('feature');
  return books.backend.invoices;
}

/** The unit's vendor. @throws Error when the tenant is gone */
export async function vendorOf(books: Books, unit: Unit): Promise<Vendor> {
  const vendor = await books.backend.directory.vendor(unit);
  if (!vendor) throw new Error(`There is no vendor ${unit.scope.tenantId}.`);
  return vendor;
}

const noCredit: CreditState = {amount: 0, version: 'none'};

/** The credit that this person can use in a currency; none where the feature is off. */
export async function creditOf(
  books: Books,
  unit: Unit,
  principal: Principal,
  currency: string,
  lock: 'lock' | 'read',
): Promise<CreditState> {
  if (!books.backend.creditBalance || !principal.features.has('creditBalance')) return noCredit;
  return books.backend.creditBalance.available(unit, currency, lock);
}

/** Which of these invoices are being paid, and by which attempt. */
export async function activeAttempts(unit: Unit, invoiceIds: readonly string[]): Promise<Map<string, string>> {
  if (invoiceIds.length === 0) return new Map();
  const rows = await unit.db
    .selectFrom('payment_attempt_items')
    .select(['invoice_id', 'attempt_id'])
    .where('tenant_id', '=', unit.scope.tenantId)
    .where('customer_id', '=', unit.scope.customerId)
    .where('invoice_id', 'in', [...invoiceIds])
    .where('active', '=', true)
    .execute();
  return new Map(rows.map((row) => [row.invoice_id, row.attempt_id]));
}
