/** What a vendor sells by subscription, for how much, with which taxes; and how it bills. */
export const catalogTables = `
-- Days after the day of the renewal for which a subscription goes on unpaid.
alter table tenants add column grace_days integer not null default 7 check (grace_days between 0 and 90);
-- Days after a charge first failed on which it is tried again.
alter table tenants add column retry_days integer[] not null default '{1,3,5}';
-- Days before a renewal or an end on which the customer is reminded of it.
alter table tenants add column reminder_days integer[] not null default '{30,7,1}';
-- What is offered to whoever cancels: so many percent off for so many months. Null where nothing is.
alter table tenants add column retention_percent numeric check (retention_percent > 0 and retention_percent <= 100);
alter table tenants add column retention_months integer check (retention_months between 1 and 36);
alter table tenants add constraint retention_is_whole check ((retention_percent is null) = (retention_months is null));

create table products (
  tenant_id text not null references tenants,
  id text not null,
  sku text not null,
  name text not null,
  description text,
  category text not null,
  kind text not null check (kind in ('plan', 'license', 'addon')),
  -- Plans of one family are changed into one another; a higher rank is an upgrade.
  family text,
  rank integer not null default 0,
  -- What is counted, such as "seat".
  unit text,
  min_seats integer not null default 1 check (min_seats >= 1),
  max_seats integer check (max_seats >= min_seats),
  -- 0 for none.
  trial_days integer not null default 0 check (trial_days between 0 and 365),
  -- Asked for with a quote rather than bought.
  by_quote boolean not null default false,
  position integer not null,
  search text not null,
  primary key (tenant_id, id),
  unique (tenant_id, sku)
);

-- What a seat costs for a term, by the day from which it does; subscriptions take the price that holds when a period begins.
create table product_prices (
  tenant_id text not null,
  product_id text not null,
  term_months integer not null check (term_months between 1 and 120),
  currency text not null check (currency ~ '^[A-Z]{3}$'),
  valid_from date not null,
  unit_price bigint not null check (unit_price >= 0),
  primary key (tenant_id, product_id, term_months, currency, valid_from),
  foreign key (tenant_id, product_id) references products
);

-- Which add-ons go with which plan or licence.
create table product_addons (
  tenant_id text not null,
  product_id text not null,
  addon_id text not null,
  primary key (tenant_id, product_id, addon_id),
  foreign key (tenant_id, product_id) references products,
  foreign key (tenant_id, addon_id) references products
);

-- What is levied on what is sold into a region; none where there is no rule.
create table tax_rules (
  tenant_id text not null references tenants,
  region text not null,
  position integer not null,
  name text not null,
  rate numeric not null check (rate >= 0),
  primary key (tenant_id, region, position)
);

alter table number_series drop constraint number_series_series_check;
alter table number_series add constraint number_series_series_check check (series in ('quote', 'order', 'invoice', 'subscription', 'credit_note'));
`;

/** Their names: each row belongs to a vendor as a whole. */
export const catalogTableNames = ['products', 'product_prices', 'product_addons', 'tax_rules'];
