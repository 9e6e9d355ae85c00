import type {ColumnType, Generated} from 'kysely';

import type {Day, Instant, LineColumns, Optional, Owned, SumColumns, TaxColumns} from './schema-columns.js';
import type {MailJobTable} from './schema-mail.js';
import type {OrderTable} from './schema-orders.js';
import type {MethodSetupTable, PaymentAttemptTable, PaymentMethodTable, PaymentTable} from './schema-payments.js';
import type {
  QuoteFileTable,
  QuoteLineColumns,
  QuoteMessageTable,
  QuoteSignatureTable,
  QuoteTable,
} from './schema-quotes.js';
import type {
  CollectionTable,
  ProductPriceTable,
  ProductTable,
  SubscriptionChangeTable,
  SubscriptionEventTable,
  SubscriptionItemTable,
  SubscriptionPeriodTable,
  SubscriptionTable,
  TaxRuleTable,
} from './schema-subscriptions.js';
import type {
  HelpArticleTable,
  TicketCategoryTable,
  TicketFileTable,
  TicketMessageTable,
  TicketTable,
} from './schema-tickets.js';

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
    /** By currency, minor units. */
    spending_limits: ColumnType<Readonly<Record<string, number>> | null, object | null | undefined, object | null>;
  };
  sessions: Owned & {
    id: string;
    user_id: string;
    scopes: string[];
    features: string[];
    expires_at: Instant;
    ended_at: Instant | null;
    /** The one ticket that it is for. */
    ticket_id: Optional<string>;
  };
  /** What opens a user's calendar without a session, and what it may show at most. */
  calendar_feeds: Owned & {user_id: string; key: string; scopes: string[]; features: string[]; created_at: Instant};
  number_series: NumberSeriesTable;
  price_list: {tenant_id: string; sku: string; currency: string; valid_from: Day; unit_price: number};
  quotes: QuoteTable;
  quote_revisions: Owned & {quote_id: string; revision: number; issued_on: Day} & SumColumns;
  quote_lines: Owned & {quote_id: string; revision: number} & QuoteLineColumns;
  quote_taxes: Owned & {quote_id: string; revision: number} & TaxColumns;
  quote_signatures: QuoteSignatureTable;
  quote_messages: QuoteMessageTable;
  quote_files: QuoteFileTable;
  quote_change_requests: Owned & {
    quote_id: string;
    id: string;
    revision: number;
    status: 'open' | 'answered' | 'replaced';
    requested_at: Instant;
    requested_by: string;
    comment: string | null;
  };
  quote_change_request_lines: Owned & {
    quote_id: string;
    change_request_id: string;
    position: number;
    line_id: string;
    description: string;
    from_quantity: string;
    to_quantity: string;
  };
  products: ProductTable;
  product_prices: ProductPriceTable;
  product_addons: {tenant_id: string; product_id: string; addon_id: string};
  tax_rules: TaxRuleTable;
  subscriptions: SubscriptionTable;
  subscription_items: SubscriptionItemTable;
  subscription_changes: SubscriptionChangeTable;
  subscription_periods: SubscriptionPeriodTable;
  subscription_events: SubscriptionEventTable;
  collections: CollectionTable;
  orders: OrderTable;
  order_lines: Owned & {order_id: string; sku: string | null} & LineColumns;
  order_taxes: Owned & {order_id: string} & TaxColumns;
  ticket_categories: TicketCategoryTable;
  tickets: TicketTable;
  ticket_messages: TicketMessageTable;
  ticket_reads: Owned & {ticket_id: string; user_id: string; position: number};
  ticket_files: TicketFileTable;
  ticket_mail_keys: Owned & {ticket_id: string; user_id: string; key: string};
  help_articles: HelpArticleTable;
  invoices: InvoiceTable;
  invoice_lines: Owned & {invoice_id: string} & LineColumns;
  invoice_taxes: Owned & {invoice_id: string} & TaxColumns;
  installments: Owned & {invoice_id: string; number: number; due_on: Day; amount: number};
  credit_notes: CreditNoteTable;
  credit_note_lines: Owned & {credit_note_id: string} & LineColumns;
  credit_note_taxes: Owned & {credit_note_id: string} & TaxColumns;
  credit_applications: CreditApplicationTable;
  payment_methods: PaymentMethodTable;
  method_setups: MethodSetupTable;
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
  mail_jobs: MailJobTable;
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
  /** How long a decline can be taken back. */
  decline_undo_minutes: Generated<number>;
  /** Days after the day of a renewal for which a subscription goes on unpaid. */
  grace_days: Generated<number>;
  /** Days after a charge first failed on which it is tried again. */
  retry_days: Generated<number[]>;
  /** Days before a renewal or an end on which the customer is reminded of it. */
  reminder_days: Generated<number[]>;
  /** What is offered to whoever cancels: a decimal percentage off, for so many months. */
  retention_percent: Optional<string>;
  retention_months: Optional<number>;
  /** Days after which a ticket that waits for the customer, or is resolved, is closed. */
  ticket_idle_days: Generated<number>;
  /** Days for which a closed ticket can be reopened. */
  ticket_reopen_days: Generated<number>;
  customers_close_tickets: Generated<boolean>;
  /** Where the vendor's page with the ticket is. */
  ticket_page_url: Optional<string>;
}

interface NumberSeriesTable {
  tenant_id: string;
  series: 'quote' | 'order' | 'invoice' | 'subscription' | 'credit_note' | 'ticket';
  prefix: string;
  next: number;
  /** Filled up with zeros to so many. */
  digits: Generated<number>;
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
  /** The order that it bills. */
  order_id: ColumnType<string | null, string | null | undefined, string | null>;
  /** The subscription that it bills a period or a change of. */
  subscription_id: Optional<string>;
  reference: string | null;
  paid_on: Day | null;
  terms: string | null;
  notes: string | null;
  /** What `q` is looked for in: lower case, without accents. */
  search: string;
  version: Generated<number>;
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
