import {numberOrder} from '../statements.js';
import {lineAmounts, sums, taxes} from './columns.js';

/** Quotes with all their versions, what was signed, said and asked for, and how long a decline can be taken back. */
export const quoteTables = `
create table quotes (
  tenant_id text not null,
  customer_id text not null,
  id text not null,
  number text not null,
  ${numberOrder},
  title text,
  status text not null check (status in ('open', 'accepted', 'declined', 'canceled')),
  -- Of the current revision, as are the sums.
  issued_on date not null,
  valid_until date,
  valid_order date not null generated always as (coalesce(valid_until, date '9999-12-31')) stored,
  revision integer not null default 1 check (revision > 0),
  ${sums},
  origin_type text not null check (origin_type in ('sales', 'partner', 'self', 'renewal', 'added_users')),
  origin_name text,
  requires_signature boolean not null default false,
  down_payment_percent numeric check (down_payment_percent > 0 and down_payment_percent <= 100),
  -- What its order will have.
  period_months integer check (period_months > 0),
  delivery_lines text[],
  terms text,
  notes text,
  reference text,
  salesperson_name text,
  salesperson_email text,
  salesperson_phone text,
  accepted_at timestamptz,
  declined_at timestamptz,
  declined_by text,
  decline_reason text check (decline_reason in ('too_expensive', 'not_needed', 'another_supplier', 'bad_timing', 'terms', 'other')),
  decline_comment text,
  approval_requested_at timestamptz,
  approval_requested_by text,
  approval_comment text,
  new_quote_requested_at timestamptz,
  -- The quote that was issued in its place.
  replaced_by text,
  search text not null,
  version integer not null default 1,
  primary key (tenant_id, customer_id, id),
  unique (tenant_id, number),
  foreign key (tenant_id, customer_id) references customers,
  constraint adds_up check (subtotal + tax_total = total),
  constraint accepted_has_time check ((status = 'accepted') = (accepted_at is not null)),
  constraint declined_has_time check ((status = 'declined') = (declined_at is not null and declined_by is not null))
);
create index quotes_by_issue on quotes (tenant_id, customer_id, issued_on, id);
create index quotes_by_number on quotes (tenant_id, customer_id, number_order, id);
create index quotes_by_validity on quotes (tenant_id, customer_id, valid_order, id);
create index quotes_by_total on quotes (tenant_id, customer_id, currency, total, id);
create index quotes_by_status on quotes (tenant_id, customer_id, status, issued_on, id);
create index quotes_by_origin on quotes (tenant_id, customer_id, origin_type, issued_on, id);
create index quotes_wanted_anew on quotes (tenant_id, new_quote_requested_at) where new_quote_requested_at is not null and replaced_by is null;

create table quote_revisions (
  tenant_id text not null,
  customer_id text not null,
  quote_id text not null,
  revision integer not null,
  issued_on date not null,
  ${sums},
  primary key (tenant_id, customer_id, quote_id, revision),
  foreign key (tenant_id, customer_id, quote_id) references quotes,
  constraint adds_up check (subtotal + tax_total = total)
);

create table quote_lines (
  tenant_id text not null,
  customer_id text not null,
  quote_id text not null,
  revision integer not null,
  position integer not null,
  -- The same in each revision for what is the same line.
  id text not null,
  kind text not null check (kind in ('item', 'section', 'note', 'subtotal')),
  ${lineAmounts},
  min_quantity numeric check (min_quantity >= 0),
  max_quantity numeric,
  primary key (tenant_id, customer_id, quote_id, revision, position),
  unique (tenant_id, customer_id, quote_id, revision, id),
  foreign key (tenant_id, customer_id, quote_id, revision) references quote_revisions,
  constraint item_has_amounts check (kind <> 'item' or (quantity is not null and unit_price is not null and discount is not null and subtotal is not null)),
  constraint option_is_an_item check (min_quantity is null or kind = 'item'),
  constraint option_has_limits check ((min_quantity is null) = (max_quantity is null)),
  constraint option_within_limits check (min_quantity is null or quantity between min_quantity and max_quantity)
);

create table quote_taxes (
  tenant_id text not null,
  customer_id text not null,
  quote_id text not null,
  revision integer not null,
  ${taxes},
  primary key (tenant_id, customer_id, quote_id, revision, position),
  foreign key (tenant_id, customer_id, quote_id, revision) references quote_revisions
);

create table quote_signatures (
  tenant_id text not null,
  customer_id text not null,
  quote_id text not null,
  user_id text not null,
  name text not null,
  mode text not null check (mode in ('draw', 'type', 'image')),
  signed_at timestamptz not null,
  content_type text check (content_type in ('image/png', 'image/jpeg')),
  image bytea check (octet_length(image) <= 204800),
  primary key (tenant_id, customer_id, quote_id),
  foreign key (tenant_id, customer_id, quote_id) references quotes,
  constraint drawn_has_image check ((mode = 'type') = (image is null) and (image is null) = (content_type is null))
);

create table quote_messages (
  tenant_id text not null,
  customer_id text not null,
  quote_id text not null,
  position integer not null,
  id text not null,
  author_name text not null,
  author_role text not null check (author_role in ('customer', 'vendor', 'system')),
  sent_at timestamptz not null,
  event text check (event in ('sent', 'signed', 'accepted', 'declined', 'decline_undone', 'changes_requested', 'revised', 'approval_requested', 'new_quote_requested')),
  text text not null,
  primary key (tenant_id, customer_id, quote_id, position),
  unique (tenant_id, customer_id, id),
  foreign key (tenant_id, customer_id, quote_id) references quotes
);

create table quote_files (
  tenant_id text not null,
  customer_id text not null,
  quote_id text not null,
  id text not null check (id <> 'signed'),
  position integer not null,
  -- Of its discussion; null of the quote's own documents.
  message_id text,
  name text not null check (name <> '' and name !~ '[/\\\\]'),
  content_type text not null check (content_type = 'application/pdf'),
  content bytea not null,
  primary key (tenant_id, customer_id, quote_id, id),
  foreign key (tenant_id, customer_id, quote_id) references quotes,
  foreign key (tenant_id, customer_id, message_id) references quote_messages (tenant_id, customer_id, id)
);

create table quote_change_requests (
  tenant_id text not null,
  customer_id text not null,
  quote_id text not null,
  id text not null,
  -- Of the quote, when it was asked for.
  revision integer not null,
  status text not null check (status in ('open', 'answered', 'replaced')),
  requested_at timestamptz not null,
  requested_by text not null,
  comment text,
  primary key (tenant_id, customer_id, quote_id, id),
  foreign key (tenant_id, customer_id, quote_id, revision) references quote_revisions
);
create unique index one_open_change_request on quote_change_requests (tenant_id, customer_id, quote_id) where status = 'open';
create index open_change_requests on quote_change_requests (tenant_id, requested_at) where status = 'open';

create table quote_change_request_lines (
  tenant_id text not null,
  customer_id text not null,
  quote_id text not null,
  change_request_id text not null,
  position integer not null,
  line_id text not null,
  description text not null,
  from_quantity numeric not null check (from_quantity >= 0),
  to_quantity numeric not null check (to_quantity >= 0),
  primary key (tenant_id, customer_id, quote_id, change_request_id, position),
  unique (tenant_id, customer_id, quote_id, change_request_id, line_id),
  foreign key (tenant_id, customer_id, quote_id, change_request_id) references quote_change_requests
);

alter table tenants add column decline_undo_minutes integer not null default 60 check (decline_undo_minutes >= 0);
-- By currency, minor units; null where none was set.
alter table users add column spending_limits jsonb;
`;

/** Their names: each row belongs to one customer. */
export const quoteTableNames = [
  'quotes',
  'quote_revisions',
  'quote_lines',
  'quote_taxes',
  'quote_signatures',
  'quote_messages',
  'quote_files',
  'quote_change_requests',
  'quote_change_request_lines',
];
