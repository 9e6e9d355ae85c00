import {numberOrder} from '../statements.js';

/** Tickets with their conversations, what they can be about, and how far each person has read. */
export const ticketTables = `
-- Days after which a ticket that waits for the customer, or is resolved, is closed.
alter table tenants add column ticket_idle_days integer not null default 7 check (ticket_idle_days > 0);
-- Days for which a closed ticket can be reopened.
alter table tenants add column ticket_reopen_days integer not null default 30 check (ticket_reopen_days >= 0);
alter table tenants add column customers_close_tickets boolean not null default true;

alter table number_series drop constraint number_series_series_check;
alter table number_series add constraint number_series_series_check check (series in ('quote', 'order', 'invoice', 'subscription', 'credit_note', 'ticket'));

create table ticket_categories (
  tenant_id text not null references tenants,
  id text collate "C" not null check (id ~ '^[a-z0-9_-]{1,40}$'),
  position integer not null,
  -- By language, BCP 47.
  names jsonb not null,
  primary key (tenant_id, id)
);

create table tickets (
  tenant_id text not null,
  customer_id text not null,
  id text not null,
  number text not null,
  ${numberOrder},
  subject text not null,
  -- What it is sorted by: folded, and cut so that a cursor can hold it.
  subject_order text collate "C" not null,
  status text not null check (status in ('open', 'pending', 'resolved', 'closed')),
  status_order integer not null generated always as (case status when 'open' then 0 when 'pending' then 1 when 'resolved' then 2 else 3 end) stored,
  category text collate "C" not null,
  priority text not null check (priority in ('low', 'normal', 'high', 'urgent')),
  priority_order integer not null generated always as (case priority when 'low' then 0 when 'normal' then 1 when 'high' then 2 else 3 end) stored,
  -- A person who has left is still its author, so that this is no foreign key.
  created_by text not null,
  author_name text not null,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  -- Epoch ms of updated_at, and the same the other way round for what is sorted upwards and shows the latest first.
  activity bigint not null generated always as ((extract(epoch from updated_at at time zone 'UTC') * 1000)::bigint) stored,
  recency bigint not null generated always as (-(extract(epoch from updated_at at time zone 'UTC') * 1000)::bigint) stored,
  related_type text check (related_type in ('quote', 'order', 'subscription', 'invoice')),
  related_id text,
  related_number text,
  message_count integer not null check (message_count > 0),
  -- The position of the last thing that the vendor wrote or did; 0 when it was nothing yet.
  vendor_position integer not null default 0,
  typing_name text,
  typing_until timestamptz,
  rating_score integer check (rating_score between 1 and 5),
  rating_comment text,
  rated_at timestamptz,
  -- When it was closed.
  closed_at timestamptz,
  search text not null,
  version integer not null default 1,
  primary key (tenant_id, customer_id, id),
  unique (tenant_id, number),
  foreign key (tenant_id, customer_id) references customers,
  foreign key (tenant_id, category) references ticket_categories,
  constraint related_is_whole check ((related_type is null) = (related_id is null) and (related_type is null) = (related_number is null)),
  constraint rating_has_time check ((rating_score is null) = (rated_at is null)),
  constraint closed_has_time check ((status = 'closed') = (closed_at is not null))
);
create index tickets_by_activity on tickets (tenant_id, customer_id, activity, id);
create index tickets_by_number on tickets (tenant_id, customer_id, number_order, id);
create index tickets_by_status on tickets (tenant_id, customer_id, status_order, recency, id);
create index tickets_by_author on tickets (tenant_id, customer_id, created_by, activity, id);
create index tickets_idle on tickets (tenant_id, updated_at) where status in ('pending', 'resolved');

create table ticket_messages (
  tenant_id text not null,
  customer_id text not null,
  ticket_id text not null,
  -- From 1, without gaps.
  position integer not null check (position > 0),
  id text not null,
  author_name text not null,
  author_role text not null check (author_role in ('customer', 'agent', 'system')),
  sent_at timestamptz not null,
  event text check (event in ('closed', 'auto_closed', 'resolved', 'reopened', 'rated')),
  text text not null,
  -- Cleaned.
  html text,
  via text not null default 'portal' check (via in ('portal', 'mail')),
  -- Of a message that came by mail: its Message-ID.
  mail_id text,
  search text not null,
  primary key (tenant_id, customer_id, ticket_id, position),
  unique (tenant_id, customer_id, id),
  foreign key (tenant_id, customer_id, ticket_id) references tickets,
  unique (tenant_id, customer_id, ticket_id, mail_id),
  constraint system_has_event check ((author_role = 'system') = (event is not null))
);

create table ticket_reads (
  tenant_id text not null,
  customer_id text not null,
  ticket_id text not null,
  user_id text not null,
  position integer not null check (position > 0),
  primary key (tenant_id, customer_id, ticket_id, user_id),
  foreign key (tenant_id, customer_id, ticket_id) references tickets,
  foreign key (tenant_id, customer_id, user_id) references users on delete cascade
);
`;

/** What the files of messages are; their bytes are elsewhere. */
export const fileTables = `
create table ticket_files (
  tenant_id text not null,
  customer_id text not null,
  id text not null,
  -- Who announced it.
  user_id text not null,
  name text not null,
  size integer not null check (size > 0),
  created_at timestamptz not null,
  -- Null until its bytes are there.
  content_type text,
  ticket_id text,
  message_id text,
  position integer,
  primary key (tenant_id, customer_id, id),
  foreign key (tenant_id, customer_id) references customers,
  foreign key (tenant_id, customer_id, ticket_id) references tickets,
  foreign key (tenant_id, customer_id, message_id) references ticket_messages (tenant_id, customer_id, id),
  constraint attached_is_whole check ((message_id is null) = (ticket_id is null) and (message_id is null) = (position is null)),
  constraint attached_is_uploaded check (message_id is null or content_type is not null)
);
create index ticket_files_by_message on ticket_files (tenant_id, customer_id, ticket_id, message_id) where message_id is not null;
create index ticket_files_waiting on ticket_files (tenant_id, created_at) where message_id is null;
`;

/** Mail about tickets, and sessions that its links are exchanged for. */
export const ticketMail = `
-- Where the vendor's page with the ticket is; without it a mail has no link.
alter table tenants add column ticket_page_url text;
-- The one ticket that a session is for; null of all others.
alter table sessions add column ticket_id text;

-- What stands in the address that replies of a person to a ticket go to.
create table ticket_mail_keys (
  tenant_id text not null,
  customer_id text not null,
  ticket_id text not null,
  user_id text not null,
  key text not null,
  primary key (tenant_id, customer_id, ticket_id, user_id),
  unique (tenant_id, key),
  foreign key (tenant_id, customer_id, ticket_id) references tickets,
  foreign key (tenant_id, customer_id, user_id) references users on delete cascade
);

alter table mail_jobs add column ticket_id text;
alter table mail_jobs drop constraint mail_jobs_kind_check;
alter table mail_jobs add constraint mail_jobs_kind_check check (kind in (
  'order_confirmation', 'renewal_reminder', 'expiry_reminder', 'charge_failed', 'grace_began', 'subscription_closed', 'ticket_answer'));
alter table mail_jobs drop constraint is_about_something;
alter table mail_jobs add constraint is_about_something check (
  (kind = 'order_confirmation') = (order_id is not null) and (kind = 'ticket_answer') = (ticket_id is not null) and num_nonnulls(order_id, subscription_id, ticket_id) = 1);
`;

/** The vendor's help, to be searched. */
export const helpTables = `
create table help_articles (
  tenant_id text not null references tenants,
  id text not null,
  -- The first part of a language tag.
  language text not null check (language ~ '^[a-z]{2,3}$'),
  title text not null,
  -- Cleaned.
  html text not null,
  -- What the HTML says.
  text text not null,
  url text,
  -- How words of the language are cut down to their stems.
  stemming regconfig not null,
  title_search text not null,
  text_search text not null,
  words tsvector not null generated always as (setweight(to_tsvector(stemming, title_search), 'A') || to_tsvector(stemming, text_search)) stored,
  primary key (tenant_id, id, language)
);
create index help_articles_by_word on help_articles using gin (words);
`;

/** Tables whose rows each belong to a vendor as a whole. */
export const vendorTableNames = ['ticket_categories', 'help_articles'];
/** Tables whose rows each belong to one customer. */
export const customerTableNames = ['tickets', 'ticket_messages', 'ticket_reads', 'ticket_files', 'ticket_mail_keys'];
