import {numberOrder} from '../statements.js';
import {lineAmounts, sums, taxes} from './columns.js';

/** Orders, and the invoices that bill them. */
export const orderTables = `
create table orders (
  tenant_id text not null,
  customer_id text not null,
  id text not null,
  number text not null,
  ${numberOrder},
  status text not null check (status in ('confirmed', 'in_progress', 'fulfilled', 'canceled')),
  ordered_on date not null,
  starts_on date,
  ends_on date,
  starts_order date not null generated always as (coalesce(starts_on, date '1000-01-01')) stored,
  ends_order date not null generated always as (coalesce(ends_on, date '1000-01-01')) stored,
  ${sums},
  -- What of its invoices has to be settled before it begins.
  down_payment bigint not null default 0 check (down_payment >= 0),
  quote_id text,
  reference text,
  terms text,
  notes text,
  delivery_status text check (delivery_status in ('waiting', 'shipped', 'delivered')),
  delivery_expected_on date,
  delivered_on date,
  delivery_lines text[],
  delivery_tracking text,
  confirmation_sent_to text,
  search text not null,
  version integer not null default 1,
  primary key (tenant_id, customer_id, id),
  unique (tenant_id, number),
  foreign key (tenant_id, customer_id) references customers,
  foreign key (tenant_id, customer_id, quote_id) references quotes,
  constraint adds_up check (subtotal + tax_total = total),
  constraint down_payment_within_total check (down_payment <= total),
  constraint period_has_both_ends check ((starts_on is null) = (ends_on is null) and starts_on <= ends_on),
  constraint delivery_has_place check ((delivery_status is null) = (delivery_lines is null)),
  constraint delivered_has_day check (delivery_status = 'delivered' or delivered_on is null)
);
-- The last word against ordering twice: one order per quote, whatever the tabs, keys and instances.
create unique index one_order_per_quote on orders (tenant_id, customer_id, quote_id);
create index orders_by_day on orders (tenant_id, customer_id, ordered_on, id);
create index orders_by_number on orders (tenant_id, customer_id, number_order, id);
create index orders_by_start on orders (tenant_id, customer_id, starts_order, id);
create index orders_by_end on orders (tenant_id, customer_id, ends_order, id);
create index orders_by_total on orders (tenant_id, customer_id, currency, total, id);
create index orders_by_status on orders (tenant_id, customer_id, status, ordered_on, id);

create table order_lines (
  tenant_id text not null,
  customer_id text not null,
  order_id text not null,
  position integer not null,
  id text not null,
  kind text not null check (kind in ('item', 'section', 'note')),
  ${lineAmounts},
  primary key (tenant_id, customer_id, order_id, position),
  foreign key (tenant_id, customer_id, order_id) references orders
);

create table order_taxes (
  tenant_id text not null,
  customer_id text not null,
  order_id text not null,
  ${taxes},
  primary key (tenant_id, customer_id, order_id, position),
  foreign key (tenant_id, customer_id, order_id) references orders
);

alter table invoices add column order_id text;
alter table invoices add foreign key (tenant_id, customer_id, order_id) references orders;
create index invoices_by_order on invoices (tenant_id, customer_id, order_id) where order_id is not null;
`;

/** Their names: each row belongs to one customer. */
export const orderTableNames = ['orders', 'order_lines', 'order_taxes'];
