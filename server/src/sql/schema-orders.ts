import type {Generated} from 'kysely';

import type {OrderStatus} from '../port/contract.js';
import type {Computed, Day, Optional, Owned, SumColumns} from './schema-columns.js';

export interface OrderTable extends Owned, SumColumns {
  id: string;
  number: string;
  number_order: Computed<string>;
  status: OrderStatus;
  ordered_on: Day;
  /** First and last day of its period. */
  starts_on: Optional<Day>;
  ends_on: Optional<Day>;
  /** What these are sorted by: orders without a period come first. */
  starts_order: Computed<Day>;
  ends_order: Computed<Day>;
  /** What of its invoices has to be settled before it begins; 0 when nothing has to be. */
  down_payment: Generated<number>;
  quote_id: Optional<string>;
  reference: Optional<string>;
  terms: Optional<string>;
  notes: Optional<string>;
  /** Null where nothing is delivered, as then the address is. */
  delivery_status: Optional<'waiting' | 'shipped' | 'delivered'>;
  delivery_expected_on: Optional<Day>;
  delivered_on: Optional<Day>;
  delivery_lines: Optional<string[]>;
  delivery_tracking: Optional<string>;
  confirmation_sent_to: Optional<string>;
  search: string;
  version: Generated<number>;
}
