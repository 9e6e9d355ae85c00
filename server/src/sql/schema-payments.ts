import type {ColumnType, Generated} from 'kysely';

import type {MethodLabel} from '../port/contract.js';
import type {Day, Instant, Optional, OptionalInstant, Owned} from './schema-columns.js';

export interface PaymentMethodTable extends Owned {
  id: string;
  type: 'card' | 'sepa_debit';
  brand: string;
  last4: string;
  holder: string | null;
  exp_month: number | null;
  exp_year: number | null;
  is_default: boolean;
  /** Charged when the one that should be can't be. */
  is_backup: Generated<boolean>;
  billing_lines: Generated<string[]>;
  version: Generated<number>;
  provider: string;
  provider_ref: string;
  created_at: Instant;
  removed_at: Instant | null;
  /** When the PSP is asked again to forget it; null where it keeps it rightly, or no more. */
  forget_after: OptionalInstant;
}

export interface PaymentTable extends Owned {
  id: string;
  invoice_id: string;
  attempt_id: string | null;
  /** What was charged; 0 when credit settled it all. */
  amount: number;
  /** What credit settled in the same attempt. */
  credit: Generated<number>;
  /** What of the amount was given back so far; all of it once it is `refunded`. */
  refunded: Generated<number>;
  currency: string;
  paid_on: Day;
  status: 'processing' | 'succeeded' | 'failed' | 'refunded';
  method_type: MethodLabel['type'];
  method_brand: string | null;
  method_last4: string | null;
  reference: string | null;
}

/** Entering a method, under the PSP's own eyes. */
export interface MethodSetupTable extends Owned {
  id: string;
  user_id: string;
  status: 'created' | 'requires_action' | 'processing' | 'succeeded' | 'failed' | 'canceled';
  provider: string;
  make_default: boolean;
  billing_lines: Generated<string[]>;
  failure_code: Optional<string>;
  action_url: Optional<string>;
  payment_method_id: Optional<string>;
  idempotency_key: string;
  lease_until: OptionalInstant;
  created_at: Instant;
  updated_at: Instant;
}

export interface PaymentAttemptTable extends Owned {
  id: string;
  /** Null for the billing run, which pays for nobody in particular. */
  user_id: Optional<string>;
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
  /** The saved method that is charged. */
  payment_method_id: Optional<string>;
  failure_code: string | null;
  action_url: string | null;
  idempotency_key: string;
  /** Until then one instance works on it; after, any may take it over. */
  lease_until: Instant | null;
  created_at: Instant;
  updated_at: Instant;
  settled_at: Instant | null;
}
