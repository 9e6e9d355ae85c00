/** Mail that waits to be sent. */
export const mailTables = `
-- What is to be sent by mail, noted in the unit of what it tells of. Orders may be kept elsewhere, so that an order is known by its id alone; addresses are looked up when it is sent.
create table mail_jobs (
  tenant_id text not null,
  customer_id text not null,
  id text not null,
  kind text not null check (kind in ('order_confirmation')),
  order_id text not null,
  -- Whom it goes to.
  user_id text not null,
  locale text not null,
  created_at timestamptz not null,
  -- Until then it is left alone: it was put off, or one instance is sending it.
  next_try_at timestamptz not null,
  tries integer not null default 0 check (tries >= 0),
  sent_at timestamptz,
  failed_at timestamptz,
  -- Why it wasn't sent the last time.
  reason text check (reason in ('address', 'unavailable', 'error', 'gone', 'canceled')),
  primary key (tenant_id, customer_id, id),
  foreign key (tenant_id, customer_id, user_id) references users on delete cascade,
  constraint ends_once check (sent_at is null or failed_at is null),
  constraint failed_has_reason check (failed_at is null or reason is not null)
);
create index mail_jobs_due on mail_jobs (tenant_id, next_try_at) where sent_at is null and failed_at is null;
create index mail_jobs_by_user on mail_jobs (tenant_id, customer_id, user_id);
create index mail_jobs_by_age on mail_jobs (tenant_id, created_at);
`;

/** Their names: each row belongs to one customer. */
export const mailTableNames = ['mail_jobs'];
