import type {ColumnType, Generated} from 'kysely';

import type {MethodLabel} from '../port/contract.js';

/** Written as a Date or ISO string, read as a Date. */
type Instant = ColumnType<Date, Date | string, Date | string>;
/** An ISO day, `YYYY-MM-DD`, both ways. */
type Day = string;

interface Owned {
  tenant_id: string;
  customer_id: string;
}

/** All tables, as `migrations/` makes them. Amounts are minor units. */
export interface PortalSchema {
  tenants: TenantTable;
  api_keys: {tenant_id: string; id: string; digest: string; revoked_at: Instant | null};
  customers: CustomerTable;
  users: Owned & {
    id: string;
    external_id: string;
    name: string;
    email: string;
    role: 'owner' | 'billing_manager' | 'member';
  };
  sessions: Owned & {
    id: string;
    user_id: string;
    scopes: string[];
    features: string[];
    expires_at: Instant;
    ended_at: Instant | null;
  };
  invoices: InvoiceTable;
  invoice_lines: Owned & {invoice_id: string} & LineColumns;
  invoice_taxes: Owned & {invoice_id: string} & TaxColumns;
  installments: Owned & {invoice_id: string; number: number; due_on: Day; amount: number};
  credit_notes: CreditNoteTable;
  credit_note_lines: Owned & {credit_note_id: string} & LineColumns;
  credit_note_taxes: Owned & {credit_note_id: string} & TaxColumns;
  credit_applications: CreditApplicationTable;
  payment_methods: PaymentMethodTable;
  payments: PaymentTable;
  payment_attempts: PaymentAttemptTable;
  payment_attempt_items: Owned & {
    attempt_id: string;
    invoice_id: string;
    invoice_number: string;
    amount: number;
    credit: number;
    charge: number;
    active: boolean;
  };
  idempotency_keys: IdempotencyKeyTable;
  event_counters: Owned & {last_id: number};
  outbox: Owned & {id: number; resource: string; resource_id: string | null; created_at: Instant};
  psp_events: {tenant_id: string; id: string; received_at: Instant};
}

interface TenantTable {
  tenant_id: string;
  name: string;
  support_email: string | null;
  support_url: string | null;
  features: string[];
  allowed_origins: string[];
  psp: string | null;
  payment_currencies: string[];
  regions_without_payment: string[];
  seller_lines: string[];
  seller_tax_id: string | null;
  seller_email: string | null;
}

interface CustomerTable {
  tenant_id: string;
  id: string;
  external_id: string;
  number: string;
  company: string;
  region: string;
  locale: string;
  time_zone: string;
  bill_to_lines: string[];
  tax_id: string | null;
  email: string | null;
}

interface InvoiceTable extends Owned {
  id: string;
  number: string;
  /** What numbers are sorted by: `9` before `10`; kept by the database. */
  number_order: ColumnType<string, never, never>;
  status: 'open' | 'paid' | 'void' | 'uncollectible';
  issued_on: Day;
  due_on: Day;
  /** The next unpaid instalment's day, else `due_on`. */
  next_due_on: Day;
  currency: string;
  subtotal: number;
  discount_total: number;
  tax_total: number;
  total: number;
  amount_paid: Generated<number>;
  amount_credited: Generated<number>;
  /** 0 when void, else total − paid − credited; kept by the database. */
  amount_due: ColumnType<number, never, never>;
  origin_type: 'order' | 'subscription' | 'manual';
  origin_number: string | null;
  reference: string | null;
  paid_on: Day | null;
  terms: string | null;
  notes: string | null;
  /** What `q` is looked for in: lower case, without accents. */
  search: string;
  version: Generated<number>;
}

interface LineColumns {
  position: number;
  id: string;
  kind: 'item' | 'section' | 'note';
  description: string;
  quantity: string | null;
  unit: string | null;
  unit_price: number | null;
  discount_percent: string | null;
  discount: number | null;
  taxes: string[];
  subtotal: number | null;
}

interface TaxColumns {
  position: number;
  name: string;
  rate: string;
  base: number;
  amount: number;
}

interface CreditNoteTable extends Owned {
  id: string;
  number: string;
  number_order: ColumnType<string, never, never>;
  status: 'issued' | 'void';
  issued_on: Day;
  currency: string;
  subtotal: number;
  discount_total: number;
  tax_total: number;
  total: number;
  /** What of it is still credit balance; neither held nor applied. */
  remaining: number;
  invoice_id: string | null;
  reason: string | null;
  notes: string | null;
  search: string;
  version: Generated<number>;
}

interface CreditApplicationTable extends Owned {
  id: string;
  invoice_id: string;
  credit_note_id: string;
  attempt_id: string | null;
  amount: number;
  status: 'held' | 'applied' | 'released';
  applied_on: Day | null;
}

interface PaymentMethodTable extends Owned {
  id: string;
  type: 'card' | 'sepa_debit';
  brand: string;
  last4: string;
  holder: string | null;
  exp_month: number | null;
  exp_year: number | null;
  is_default: boolean;
  provider: string;
  provider_ref: string;
  created_at: Instant;
  removed_at: Instant | null;
}

interface PaymentTable extends Owned {
  id: string;
  invoice_id: string;
  attempt_id: string | null;
  /** What was charged; 0 when credit settled it all. */
  amount: number;
  /** What credit settled in the same attempt. */
  credit: Generated<number>;
  currency: string;
  paid_on: Day;
  status: 'processing' | 'succeeded' | 'failed' | 'refunded';
  method_type: MethodLabel['type'];
  method_brand: string | null;
  method_last4: string | null;
  reference: string | null;
}

interface PaymentAttemptTable extends Owned {
  id: string;
  user_id: string;
  reference: string;
  /** `created`: reserved, the PSP not asked yet or its answer not known; shown as processing. */
  status: 'created' | 'requires_action' | 'processing' | 'succeeded' | 'failed' | 'canceled';
  currency: string;
  total: number;
  credit: number;
  charge: number;
  method_type: ColumnType<MethodLabel['type'], string, string>;
  method_brand: string | null;
  method_last4: string | null;
  save_method: boolean;
  provider: string | null;
  failure_code: string | null;
  action_url: string | null;
  idempotency_key: string;
  /** Until then one instance works on it; after, any may take it over. */
  lease_until: Instant | null;
  created_at: Instant;
  updated_at: Instant;
  settled_at: Instant | null;
}

interface IdempotencyKeyTable {
  tenant_id: string;
  /** Whose key it is: the user's id. */
  principal: string;
  key: string;
  /** SHA-256 of method, path and body. */
  fingerprint: string;
  status: 'running' | 'done';
  response_status: number | null;
  response_headers: ColumnType<Record<string, string>, string, string> | null;
  response_body: string | null;
  /** Until then the instance that runs it is believed alive. */
  locked_until: Instant;
  created_at: Instant;
}
