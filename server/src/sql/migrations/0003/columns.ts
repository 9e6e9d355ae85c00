/** Sums of a document: `subtotal` is after the discounts. No document can ever be worth less than nothing, nor add up to something else. */
export const sums = `
  currency text not null check (currency ~ '^[A-Z]{3}$'),
  subtotal bigint not null,
  discount_total bigint not null,
  tax_total bigint not null,
  total bigint not null check (total >= 0)`;

/** A tax of a document, on the sum of what it applies to. */
export const taxes = `
  position integer not null,
  name text not null,
  rate numeric not null check (rate >= 0),
  base bigint not null,
  amount bigint not null`;

/** An item's amounts: the discount is already off the subtotal. */
export const lineAmounts = `
  description text not null,
  -- The vendor's own code of what is sold: its price of the day is found by it.
  sku text,
  quantity numeric check (quantity >= 0),
  unit text,
  unit_price bigint,
  discount_percent numeric check (discount_percent between 0 and 100),
  discount bigint,
  taxes text[] not null default '{}',
  subtotal bigint`;
