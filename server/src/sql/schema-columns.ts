import type {ColumnType} from 'kysely';

/** Written as a Date or ISO string, read as a Date. */
export type Instant = ColumnType<Date, Date | string, Date | string>;
/** An ISO day, `YYYY-MM-DD`, both ways. */
export type Day = string;

export interface Owned {
  tenant_id: string;
  customer_id: string;
}
/** Left out it is null. */
export type Optional<T> = ColumnType<T | null, T | null | undefined, T | null>;
/** Computed by the database. */
export type Computed<T> = ColumnType<T, never, never>;
export type OptionalInstant = ColumnType<Date | null, Date | string | null | undefined, Date | string | null>;
/** As `\x` and hexadecimal digits where rows are written as JSON. */
export type Bytes = ColumnType<Uint8Array, Uint8Array | string, Uint8Array | string>;

export interface SumColumns {
  currency: string;
  /** After the discounts. */
  subtotal: number;
  discount_total: number;
  tax_total: number;
  total: number;
}

export interface LineColumns {
  position: number;
  id: string;
  kind: 'item' | 'section' | 'note';
  description: string;
  quantity: string | null;
  unit: string | null;
  unit_price: number | null;
  discount_percent: string | null;
  discount: number | null;
  taxes: string[];
  subtotal: number | null;
}

export interface TaxColumns {
  position: number;
  name: string;
  rate: string;
  base: number;
  amount: number;
}
