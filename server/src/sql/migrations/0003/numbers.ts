/** The numbers that documents get, and prices of the day. */
export const numberTables = `
create table number_series (
  tenant_id text not null references tenants,
  series text not null check (series in ('quote', 'order', 'invoice')),
  prefix text not null,
  next bigint not null check (next > 0),
  -- Filled up with zeros to so many.
  digits integer not null default 1 check (digits between 1 and 15),
  primary key (tenant_id, series)
);

-- What the vendor sells things for, by the day from which it does.
create table price_list (
  tenant_id text not null references tenants,
  sku text not null,
  currency text not null check (currency ~ '^[A-Z]{3}$'),
  valid_from date not null,
  unit_price bigint not null check (unit_price >= 0),
  primary key (tenant_id, sku, currency, valid_from)
);
`;

/** Their names: each row belongs to a vendor as a whole. */
export const numberTableNames = ['number_series', 'price_list'];
