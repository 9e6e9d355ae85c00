import {sql, type Kysely} from 'kysely';
import type {Migration} from 'kysely/migration';

/**
 * A column that orders numbers as people count, `9` before `10` and `F-2` before `F-10`: each run of digits is padded to 20.
 * The "C" collation makes the order the same on every machine.
 */
const numberOrder = String.raw`number_order text collate "C" not null generated always as
    (regexp_replace(regexp_replace(number collate "C", '[0-9]+', '00000000000000000000\&', 'g'), '0*([0-9]{20,})', '\1', 'g')) stored`;

/**
 * Every key is led by the tenant, then the customer, so that a foreign key can't cross either and Citus can distribute by tenant. Amounts are bigint minor units.
 * Row-level security is forced and bound to two settings of the transaction: `app.tenant` and `app.customer` (`*` is every customer of the tenant).
 */
const tables = `
create table tenants (
  tenant_id text primary key,
  name text not null,
  support_email text,
  support_url text,
  features text[] not null,
  allowed_origins text[] not null,
  psp text,
  payment_currencies text[] not null,
  regions_without_payment text[] not null default '{}',
  seller_lines text[] not null,
  seller_tax_id text,
  seller_email text
);

create table api_keys (
  tenant_id text not null references tenants,
  id text not null,
  digest text not null,
  revoked_at timestamptz,
  primary key (tenant_id, id)
);

create table customers (
  tenant_id text not null references tenants,
  id text not null,
  external_id text not null,
  number text not null,
  company text not null,
  region text not null,
  locale text not null,
  time_zone text not null,
  bill_to_lines text[] not null,
  tax_id text,
  email text,
  primary key (tenant_id, id),
  unique (tenant_id, external_id)
);

create table users (
  tenant_id text not null,
  customer_id text not null,
  id text not null,
  external_id text not null,
  name text not null,
  email text not null,
  role text not null check (role in ('owner', 'billing_manager', 'member')),
  primary key (tenant_id, customer_id, id),
  unique (tenant_id, customer_id, external_id),
  foreign key (tenant_id, customer_id) references customers
);

create table sessions (
  tenant_id text not null,
  customer_id text not null,
  id text not null,
  user_id text not null,
  scopes text[] not null,
  features text[] not null,
  expires_at timestamptz not null,
  ended_at timestamptz,
  primary key (tenant_id, customer_id, id),
  foreign key (tenant_id, customer_id, user_id) references users
);

create table invoices (
  tenant_id text not null,
  customer_id text not null,
  id text not null,
  number text not null,
  ${numberOrder},
  status text not null check (status in ('open', 'paid', 'void', 'uncollectible')),
  issued_on date not null,
  due_on date not null,
  next_due_on date not null,
  currency text not null check (currency ~ '^[A-Z]{3}$'),
  subtotal bigint not null,
  discount_total bigint not null,
  tax_total bigint not null,
  total bigint not null check (total >= 0),
  amount_paid bigint not null default 0 check (amount_paid >= 0),
  amount_credited bigint not null default 0 check (amount_credited >= 0),
  amount_due bigint not null generated always as (case when status = 'void' then 0 else total - amount_paid - amount_credited end) stored,
  origin_type text not null check (origin_type in ('order', 'subscription', 'manual')),
  origin_number text,
  reference text,
  paid_on date,
  terms text,
  notes text,
  search text not null,
  version integer not null default 1,
  primary key (tenant_id, customer_id, id),
  unique (tenant_id, number),
  constraint never_overpaid check (amount_paid + amount_credited <= total),
  constraint paid_owes_nothing check (status <> 'paid' or amount_paid + amount_credited = total)
);
create index invoices_by_issue on invoices (tenant_id, customer_id, issued_on, id);
create index invoices_by_number on invoices (tenant_id, customer_id, number_order, id);
create index invoices_by_due on invoices (tenant_id, customer_id, next_due_on, id);
create index invoices_by_total on invoices (tenant_id, customer_id, currency, total, id);
create index invoices_by_amount_due on invoices (tenant_id, customer_id, currency, amount_due, id);
create index invoices_owing on invoices (tenant_id, customer_id, next_due_on, id) where amount_due > 0;

create table invoice_lines (
  tenant_id text not null,
  customer_id text not null,
  invoice_id text not null,
  position integer not null,
  id text not null,
  kind text not null check (kind in ('item', 'section', 'note')),
  description text not null,
  quantity numeric,
  unit text,
  unit_price bigint,
  discount_percent numeric,
  discount bigint,
  taxes text[] not null default '{}',
  subtotal bigint,
  primary key (tenant_id, customer_id, invoice_id, position),
  foreign key (tenant_id, customer_id, invoice_id) references invoices
);

create table invoice_taxes (
  tenant_id text not null,
  customer_id text not null,
  invoice_id text not null,
  position integer not null,
  name text not null,
  rate numeric not null,
  base bigint not null,
  amount bigint not null,
  primary key (tenant_id, customer_id, invoice_id, position),
  foreign key (tenant_id, customer_id, invoice_id) references invoices
);

create table installments (
  tenant_id text not null,
  customer_id text not null,
  invoice_id text not null,
  number integer not null,
  due_on date not null,
  amount bigint not null check (amount > 0),
  primary key (tenant_id, customer_id, invoice_id, number),
  foreign key (tenant_id, customer_id, invoice_id) references invoices
);

create table credit_notes (
  tenant_id text not null,
  customer_id text not null,
  id text not null,
  number text not null,
  ${numberOrder},
  status text not null check (status in ('issued', 'void')),
  issued_on date not null,
  currency text not null check (currency ~ '^[A-Z]{3}$'),
  subtotal bigint not null,
  discount_total bigint not null,
  tax_total bigint not null,
  total bigint not null check (total >= 0),
  remaining bigint not null check (remaining >= 0 and remaining <= total),
  invoice_id text,
  reason text,
  notes text,
  search text not null,
  version integer not null default 1,
  primary key (tenant_id, customer_id, id),
  unique (tenant_id, number),
  foreign key (tenant_id, customer_id, invoice_id) references invoices
);
create index credit_notes_by_issue on credit_notes (tenant_id, customer_id, issued_on, id);
create index credit_notes_by_number on credit_notes (tenant_id, customer_id, number_order, id);
create index credit_notes_by_total on credit_notes (tenant_id, customer_id, currency, total, id);

create table credit_note_lines (
  tenant_id text not null,
  customer_id text not null,
  credit_note_id text not null,
  position integer not null,
  id text not null,
  kind text not null check (kind in ('item', 'section', 'note')),
  description text not null,
  quantity numeric,
  unit text,
  unit_price bigint,
  discount_percent numeric,
  discount bigint,
  taxes text[] not null default '{}',
  subtotal bigint,
  primary key (tenant_id, customer_id, credit_note_id, position),
  foreign key (tenant_id, customer_id, credit_note_id) references credit_notes
);

create table credit_note_taxes (
  tenant_id text not null,
  customer_id text not null,
  credit_note_id text not null,
  position integer not null,
  name text not null,
  rate numeric not null,
  base bigint not null,
  amount bigint not null,
  primary key (tenant_id, customer_id, credit_note_id, position),
  foreign key (tenant_id, customer_id, credit_note_id) references credit_notes
);

create table payment_methods (
  tenant_id text not null,
  customer_id text not null,
  id text not null,
  type text not null check (type in ('card', 'sepa_debit')),
  brand text not null,
  last4 text not null check (last4 ~ '^[0-9]{4}$'),
  holder text,
  exp_month integer,
  exp_year integer,
  is_default boolean not null,
  provider text not null,
  provider_ref text not null,
  created_at timestamptz not null,
  removed_at timestamptz,
  primary key (tenant_id, customer_id, id),
  unique (tenant_id, customer_id, provider, provider_ref)
);
create unique index one_default_method on payment_methods (tenant_id, customer_id) where is_default and removed_at is null;

create table payment_attempts (
  tenant_id text not null,
  customer_id text not null,
  id text not null,
  user_id text not null,
  reference text not null,
  status text not null check (status in ('created', 'requires_action', 'processing', 'succeeded', 'failed', 'canceled')),
  currency text not null check (currency ~ '^[A-Z]{3}$'),
  total bigint not null check (total > 0),
  credit bigint not null check (credit >= 0),
  charge bigint not null check (charge >= 0),
  method_type text not null,
  method_brand text,
  method_last4 text,
  save_method boolean not null,
  provider text,
  failure_code text,
  action_url text,
  idempotency_key text not null,
  lease_until timestamptz,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  settled_at timestamptz,
  primary key (tenant_id, customer_id, id),
  unique (tenant_id, customer_id, user_id, idempotency_key),
  unique (tenant_id, reference),
  foreign key (tenant_id, customer_id, user_id) references users,
  constraint adds_up check (credit + charge = total)
);
create index attempts_under_way on payment_attempts (tenant_id, updated_at) where status in ('created', 'requires_action', 'processing');

create table payment_attempt_items (
  tenant_id text not null,
  customer_id text not null,
  attempt_id text not null,
  invoice_id text not null,
  invoice_number text not null,
  amount bigint not null check (amount > 0),
  credit bigint not null check (credit >= 0),
  charge bigint not null check (charge >= 0),
  active boolean not null,
  primary key (tenant_id, customer_id, attempt_id, invoice_id),
  foreign key (tenant_id, customer_id, attempt_id) references payment_attempts,
  constraint adds_up check (credit + charge = amount)
);
-- The last word against paying twice: one attempt under way per invoice, whatever the tabs, keys and instances.
create unique index one_attempt_per_invoice on payment_attempt_items (tenant_id, customer_id, invoice_id) where active;

create table credit_applications (
  tenant_id text not null,
  customer_id text not null,
  id text not null,
  invoice_id text not null,
  credit_note_id text not null,
  attempt_id text,
  amount bigint not null check (amount > 0),
  status text not null check (status in ('held', 'applied', 'released')),
  applied_on date,
  primary key (tenant_id, customer_id, id),
  foreign key (tenant_id, customer_id, invoice_id) references invoices,
  foreign key (tenant_id, customer_id, credit_note_id) references credit_notes,
  foreign key (tenant_id, customer_id, attempt_id) references payment_attempts
);
create index credit_applications_by_invoice on credit_applications (tenant_id, customer_id, invoice_id);
create index credit_applications_by_attempt on credit_applications (tenant_id, customer_id, attempt_id);

create table payments (
  tenant_id text not null,
  customer_id text not null,
  id text not null,
  invoice_id text not null,
  attempt_id text,
  -- What was charged, and what credit settled in the same attempt; a payment by credit alone has an amount of 0.
  amount bigint not null check (amount >= 0),
  credit bigint not null default 0 check (credit >= 0),
  currency text not null,
  paid_on date not null,
  status text not null check (status in ('processing', 'succeeded', 'failed', 'refunded')),
  method_type text not null,
  method_brand text,
  method_last4 text,
  reference text,
  primary key (tenant_id, customer_id, id),
  constraint settles_something check (amount + credit > 0),
  unique (tenant_id, customer_id, attempt_id, invoice_id),
  foreign key (tenant_id, customer_id, invoice_id) references invoices,
  foreign key (tenant_id, customer_id, attempt_id) references payment_attempts
);
create index payments_by_invoice on payments (tenant_id, customer_id, invoice_id);

create table idempotency_keys (
  tenant_id text not null references tenants,
  principal text not null,
  key text not null,
  fingerprint text not null,
  status text not null check (status in ('running', 'done')),
  response_status integer,
  response_headers jsonb,
  response_body text,
  locked_until timestamptz not null,
  created_at timestamptz not null,
  primary key (tenant_id, principal, key)
);
create index idempotency_keys_by_age on idempotency_keys (tenant_id, created_at);

-- A counter per customer rather than a sequence: its row lock makes ids commit in order, so that a reader who resumes after one misses none.
create table event_counters (
  tenant_id text not null,
  customer_id text not null,
  last_id bigint not null,
  primary key (tenant_id, customer_id),
  foreign key (tenant_id, customer_id) references customers
);

create table outbox (
  tenant_id text not null,
  customer_id text not null,
  id bigint not null,
  resource text not null,
  resource_id text,
  created_at timestamptz not null,
  primary key (tenant_id, customer_id, id),
  foreign key (tenant_id, customer_id) references customers
);

create table psp_events (
  tenant_id text not null references tenants,
  id text not null,
  received_at timestamptz not null,
  primary key (tenant_id, id)
);
`;

/**
 * Lets the runtime role, which owns nothing, have the planner's statistics renewed: an embedded database has no autovacuum, and without statistics a lookup by id in
 * an account of 10,000 invoices may walk all of them.
 */
const statistics = [
  `create function refresh_statistics() returns void language plpgsql security definer set search_path from current as $$
    begin
      analyze invoices, invoice_lines, invoice_taxes, installments, credit_notes, credit_applications, payments, payment_attempts, payment_attempt_items;
    end $$`,
  'revoke execute on function refresh_statistics() from public',
  'grant execute on function refresh_statistics() to portal_app',
];

/** What belongs to a tenant as a whole. */
export const tenantOnly = ['tenants', 'api_keys', 'idempotency_keys', 'psp_events'];
/** What belongs to one customer, besides the customer itself. */
export const ownedByCustomer = [
  'users',
  'sessions',
  'invoices',
  'invoice_lines',
  'invoice_taxes',
  'installments',
  'credit_notes',
  'credit_note_lines',
  'credit_note_taxes',
  'credit_applications',
  'payment_methods',
  'payments',
  'payment_attempts',
  'payment_attempt_items',
  'event_counters',
  'outbox',
];

// As subqueries the settings are read once a statement instead of once a row.
const ofTenant = `tenant_id = (select nullif(current_setting('app.tenant', true), ''))`;
const ofCustomer = (column: string): string =>
  `${ofTenant} and (select nullif(current_setting('app.customer', true), '')) in (${column}, '*')`;

function secure(table: string, condition: string): string {
  return `
    alter table ${table} enable row level security;
    alter table ${table} force row level security;
    create policy scope on ${table} to portal_app using (${condition}) with check (${condition});
    grant select, insert, update, delete on ${table} to portal_app;`;
}

export const initial: Migration = {
  async up(db: Kysely<unknown>): Promise<void> {
    const statements = [
      // Roles belong to the cluster: another database of it may have made this one already.
      `do $$ begin create role portal_app nologin; exception when duplicate_object then null; end $$;`,
      tables,
      ...tenantOnly.map((table) => secure(table, ofTenant)),
      // What runs for all tenants in turn (reconciliation, pruning) reads their list so, and nothing else.
      `create policy directory on tenants for select to portal_app using (current_setting('app.tenant', true) = '*')`,
      secure('customers', ofCustomer('id')),
      ...ownedByCustomer.map((table) => secure(table, ofCustomer('customer_id'))),
    ];
    for (const statement of [...statements.flatMap(splitStatements), ...statistics])
      await sql.raw(statement).execute(db);
  },
};

/** The drivers take one statement at a time; none here holds a semicolon but the `do` block, which stays whole. */
function splitStatements(text: string): string[] {
  if (text.startsWith('do $$')) return [text];
  return text
    .replace(/^\s*--.*$/gm, '')
    .split(';')
    .map((statement) => statement.trim())
    .filter(Boolean);
}
