import {numberOrder} from '../statements.js';

/** Subscriptions, and all that happens to them. All days are the customer's; a period's two days belong to it. */
export const subscriptionTables = `
create table subscriptions (
  tenant_id text not null,
  customer_id text not null,
  id text not null,
  number text not null,
  ${numberOrder},
  product_id text not null,
  team text,
  reference text,
  status text not null check (status in ('trialing', 'active', 'past_due', 'paused', 'canceled')),
  term_months integer not null check (term_months between 1 and 120),
  -- The day of the month on which periods begin, or the month's last where it is shorter.
  anchor_day integer not null check (anchor_day between 1 and 31),
  currency text not null check (currency ~ '^[A-Z]{3}$'),
  started_on date not null,
  trial_ends_on date,
  -- What is paid for now, or asked to be: the trial where it is one.
  period_starts_on date not null,
  period_ends_on date not null,
  auto_renew boolean not null,
  -- The customer's default where it is null.
  payment_method_id text,
  cancel_at_period_end boolean not null default false,
  cancel_reason text check (cancel_reason in ('too_expensive', 'missing_features', 'unused', 'switched', 'quality', 'support', 'other')),
  cancel_comment text,
  canceled_on date,
  canceled_because text check (canceled_because in ('customer', 'unpaid', 'expired')),
  -- The last day of grace while it waits for its renewal to be paid.
  grace_ends_on date,
  paused_on date,
  -- Asked for from a later day on, while it still runs.
  pause_from date,
  resumes_on date,
  -- Until then it is contracted: neither fewer seats nor a lower plan, nor an end before.
  commitment_ends_on date,
  -- Off every item, through its last day.
  discount_percent numeric check (discount_percent between 0 and 100),
  discount_until date,
  -- How many days before the end of its period it was last reminded of; null when it wasn't in this period.
  reminded_days integer,
  -- Worked out anew at each change, for lists: what its next period costs, taxes included, and its seats.
  renewal_total bigint not null check (renewal_total >= 0),
  seats integer not null check (seats >= 0),
  search text not null,
  version integer not null default 1,
  primary key (tenant_id, customer_id, id),
  unique (tenant_id, number),
  foreign key (tenant_id, customer_id) references customers,
  foreign key (tenant_id, product_id) references products,
  foreign key (tenant_id, customer_id, payment_method_id) references payment_methods,
  constraint period_is_whole check (period_starts_on <= period_ends_on),
  constraint canceled_has_day check ((status = 'canceled') = (canceled_on is not null) and (canceled_on is null) = (canceled_because is null)),
  constraint grace_is_past_due check (grace_ends_on is null or status = 'past_due'),
  constraint paused_has_day check ((status = 'paused') = (paused_on is not null)),
  constraint discount_has_end check ((discount_percent is null) = (discount_until is null))
);
create index subscriptions_by_number on subscriptions (tenant_id, customer_id, number_order, id);
create index subscriptions_by_end on subscriptions (tenant_id, customer_id, period_ends_on, id);
create index subscriptions_by_start on subscriptions (tenant_id, customer_id, started_on, id);
create index subscriptions_by_total on subscriptions (tenant_id, customer_id, currency, renewal_total, id);
create index subscriptions_by_seats on subscriptions (tenant_id, customer_id, seats, id);
create index subscriptions_by_method on subscriptions (tenant_id, customer_id, payment_method_id) where payment_method_id is not null;
-- What the billing run looks for.
create index subscriptions_to_bill on subscriptions (tenant_id, period_ends_on, customer_id, id) where status <> 'canceled';

-- What is bought: the plan or licence first, then its add-ons.
create table subscription_items (
  tenant_id text not null,
  customer_id text not null,
  subscription_id text not null,
  position integer not null,
  id text not null,
  product_id text not null,
  description text not null,
  quantity integer not null check (quantity >= 0),
  -- Of these, given to people.
  assigned integer not null default 0 check (assigned >= 0),
  -- For one term, minor units; renewed from the vendor's prices when a period begins unless it is agreed.
  unit_price bigint not null check (unit_price >= 0),
  price_is_agreed boolean not null default false,
  primary key (tenant_id, customer_id, subscription_id, position),
  foreign key (tenant_id, customer_id, subscription_id) references subscriptions,
  foreign key (tenant_id, product_id) references products
);

-- What was shown before a change, and what became of it: confirming takes it by its id, so that the price confirmed is the price shown.
create table subscription_changes (
  tenant_id text not null,
  customer_id text not null,
  id text not null,
  -- Null for a purchase, until it is confirmed.
  subscription_id text,
  status text not null check (status in ('previewed', 'scheduled', 'applied', 'withdrawn')),
  -- What is asked for, as the contract has it.
  request jsonb not null,
  -- What was shown, as the contract has it.
  preview jsonb not null,
  -- The subscription's, when it was shown: another one now makes it stale.
  version integer not null,
  effective_on date not null,
  created_at timestamptz not null,
  -- After it nobody can confirm what was shown.
  expires_at timestamptz not null,
  user_id text,
  invoice_id text,
  primary key (tenant_id, customer_id, id),
  foreign key (tenant_id, customer_id, subscription_id) references subscriptions,
  foreign key (tenant_id, customer_id, invoice_id) references invoices
);
create unique index one_scheduled_change on subscription_changes (tenant_id, customer_id, subscription_id) where status = 'scheduled';
create index subscription_changes_by_age on subscription_changes (tenant_id, created_at) where status = 'previewed';

-- The last word against billing a period twice, or missing one: a row for each that began, whoever ran.
create table subscription_periods (
  tenant_id text not null,
  customer_id text not null,
  subscription_id text not null,
  starts_on date not null,
  ends_on date not null,
  -- Null where there was nothing to pay: a trial.
  invoice_id text,
  primary key (tenant_id, customer_id, subscription_id, starts_on),
  foreign key (tenant_id, customer_id, subscription_id) references subscriptions,
  foreign key (tenant_id, customer_id, invoice_id) references invoices
);
create unique index one_period_per_invoice on subscription_periods (tenant_id, customer_id, invoice_id);

create table subscription_events (
  tenant_id text not null,
  customer_id text not null,
  subscription_id text not null,
  id bigint generated always as identity,
  at timestamptz not null,
  type text not null check (type in (
    'started', 'trial_ended', 'renewed', 'price_changed', 'changed', 'change_scheduled', 'change_withdrawn', 'method_changed', 'charge_failed', 'grace_began', 'revived',
    'auto_renew_on', 'auto_renew_off', 'pause_asked', 'paused', 'resumed', 'cancel_asked', 'kept', 'offer_taken', 'canceled')),
  -- Who did it; null for the billing run.
  actor text,
  details jsonb,
  primary key (tenant_id, customer_id, subscription_id, id),
  foreign key (tenant_id, customer_id, subscription_id) references subscriptions
);

alter table invoices add column subscription_id text;
alter table invoices add foreign key (tenant_id, customer_id, subscription_id) references subscriptions;
create index invoices_by_subscription on invoices (tenant_id, customer_id, subscription_id) where subscription_id is not null;
create index invoices_given_up on invoices (tenant_id, customer_id, subscription_id) where subscription_id is not null and status = 'uncollectible';
`;

/** Their names: each row belongs to one customer. */
export const subscriptionTableNames = [
  'subscriptions',
  'subscription_items',
  'subscription_changes',
  'subscription_periods',
  'subscription_events',
];
