import type {ColumnType, Generated} from 'kysely';

import type {MethodLabel} from '../port/contract.js';
import type {Day, Instant, Owned} from './schema-columns.js';

export interface PaymentMethodTable extends Owned {
  id: string;
  type: 'card' | 'sepa_debit';
  brand: string;
  last4: string;
  holder: string | null;
  exp_month: number | null;
  exp_year: number | null;
  is_default: boolean;
  provider: string;
  provider_ref: string;
  created_at: Instant;
  removed_at: Instant | null;
}

export interface PaymentTable extends Owned {
  id: string;
  invoice_id: string;
  attempt_id: string | null;
  /** What was charged; 0 when credit settled it all. */
  amount: number;
  /** What credit settled in the same attempt. */
  credit: Generated<number>;
  currency: string;
  paid_on: Day;
  status: 'processing' | 'succeeded' | 'failed' | 'refunded';
  method_type: MethodLabel['type'];
  method_brand: string | null;
  method_last4: string | null;
  reference: string | null;
}

export interface PaymentAttemptTable extends Owned {
  id: string;
  user_id: string;
  reference: string;
  /** `created`: reserved, the PSP not asked yet or its answer not known; shown as processing. */
  status: 'created' | 'requires_action' | 'processing' | 'succeeded' | 'failed' | 'canceled';
  currency: string;
  total: number;
  credit: number;
  charge: number;
  method_type: ColumnType<MethodLabel['type'], string, string>;
  method_brand: string | null;
  method_last4: string | null;
  save_method: boolean;
  provider: string | null;
  failure_code: string | null;
  action_url: string | null;
  idempotency_key: string;
  /** Until then one instance works on it; after, any may take it over. */
  lease_until: Instant | null;
  created_at: Instant;
  updated_at: Instant;
  settled_at: Instant | null;
}
