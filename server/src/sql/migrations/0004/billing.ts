/** Charging what was billed, mail about it, and methods to charge. */
export const billingTables = `
-- An invoice that the billing run charges by itself: to be tried on a day, until it is paid or there is nobody left to charge.
create table collections (
  tenant_id text not null,
  customer_id text not null,
  invoice_id text not null,
  subscription_id text not null,
  status text not null check (status in ('due', 'paid', 'stopped')),
  -- Charges that came to nothing so far; the attempt of the next one is named after the number that follows.
  tries integer not null default 0 check (tries >= 0),
  -- What the next charge is made to, once that is decided.
  method_id text,
  -- Where it failed since it was last due; charged again on the next day to try.
  failed_methods text[] not null default '{}',
  -- Null when nothing is tried any more until a method is there.
  next_try_on date,
  first_failed_on date,
  last_failure text,
  primary key (tenant_id, customer_id, invoice_id),
  foreign key (tenant_id, customer_id, invoice_id) references invoices,
  foreign key (tenant_id, customer_id, subscription_id) references subscriptions
);
create index collections_due on collections (tenant_id, next_try_on, customer_id, invoice_id) where status = 'due';

-- The billing run pays for nobody in particular: its attempts have no user, and their keys are unique by themselves.
alter table payment_attempts alter column user_id drop not null;
create unique index attempt_of_billing_run on payment_attempts (tenant_id, customer_id, idempotency_key) where user_id is null;

alter table payment_methods add column is_backup boolean not null default false;
alter table payment_methods add column billing_lines text[] not null default '{}';
-- Grows with each change; the ETag is made of it.
alter table payment_methods add column version integer not null default 1;
-- What is being charged, so that it isn't removed meanwhile; null for what was never saved.
alter table payment_attempts add column payment_method_id text;
alter table payment_attempts add foreign key (tenant_id, customer_id, payment_method_id) references payment_methods;
create index attempts_by_method on payment_attempts (tenant_id, customer_id, payment_method_id) where status in ('created', 'requires_action', 'processing');
create unique index one_backup_method on payment_methods (tenant_id, customer_id) where is_backup and removed_at is null;
alter table payment_methods add constraint backup_is_another check (not (is_default and is_backup));

-- Entering a method: the PSP verifies it, with 3-D Secure where the bank wants it. The PSP's key is the id.
create table method_setups (
  tenant_id text not null,
  customer_id text not null,
  id text not null,
  user_id text not null,
  status text not null check (status in ('created', 'requires_action', 'processing', 'succeeded', 'failed', 'canceled')),
  provider text not null,
  make_default boolean not null,
  billing_lines text[] not null default '{}',
  failure_code text,
  action_url text,
  payment_method_id text,
  idempotency_key text not null,
  lease_until timestamptz,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  primary key (tenant_id, customer_id, id),
  unique (tenant_id, customer_id, user_id, idempotency_key),
  foreign key (tenant_id, customer_id, user_id) references users,
  foreign key (tenant_id, customer_id, payment_method_id) references payment_methods
);
create index method_setups_under_way on method_setups (tenant_id, updated_at) where status in ('created', 'requires_action', 'processing');

alter table mail_jobs alter column order_id drop not null;
alter table mail_jobs drop constraint mail_jobs_kind_check;
alter table mail_jobs add constraint mail_jobs_kind_check check (kind in (
  'order_confirmation', 'renewal_reminder', 'expiry_reminder', 'charge_failed', 'grace_began', 'subscription_closed'));
alter table mail_jobs add column subscription_id text;
-- What makes a message the same as another, however often it is asked for: a reminder's period and days.
alter table mail_jobs add column dedupe_key text;
-- What a message tells of besides the subscription: the invoice, the try, the day.
alter table mail_jobs add column details jsonb;
alter table mail_jobs add constraint is_about_something check ((kind = 'order_confirmation') = (order_id is not null) and (order_id is null) = (subscription_id is not null));
create unique index mail_once on mail_jobs (tenant_id, customer_id, dedupe_key) where dedupe_key is not null;
`;

/** Their names: each row belongs to one customer. */
export const billingTableNames = ['collections', 'method_setups'];
