import type {ColumnType, Generated} from 'kysely';

import type {Computed, Day, Instant, Optional, OptionalInstant, Owned} from './schema-columns.js';

export interface ProductTable {
  tenant_id: string;
  id: string;
  sku: string;
  name: string;
  description: Optional<string>;
  category: string;
  kind: 'plan' | 'license' | 'addon';
  /** Plans of one family are changed into one another; a higher rank is an upgrade. */
  family: Optional<string>;
  rank: Generated<number>;
  /** What is counted, such as "seat". */
  unit: Optional<string>;
  min_seats: Generated<number>;
  max_seats: Optional<number>;
  trial_days: Generated<number>;
  /** Asked for with a quote rather than bought. */
  by_quote: Generated<boolean>;
  position: number;
  search: string;
}

export interface ProductPriceTable {
  tenant_id: string;
  product_id: string;
  term_months: number;
  currency: string;
  valid_from: Day;
  /** Of one seat for one term. */
  unit_price: number;
}

export interface TaxRuleTable {
  tenant_id: string;
  region: string;
  position: number;
  name: string;
  /** A decimal percentage. */
  rate: string;
}

export type SubscriptionStatus = 'trialing' | 'active' | 'past_due' | 'paused' | 'canceled';
export type CancelReason =
  'too_expensive' | 'missing_features' | 'unused' | 'switched' | 'quality' | 'support' | 'other';

export interface SubscriptionTable extends Owned {
  id: string;
  number: string;
  number_order: Computed<string>;
  product_id: string;
  team: Optional<string>;
  reference: Optional<string>;
  status: SubscriptionStatus;
  term_months: number;
  /** The day of the month on which periods begin, or the month's last where it is shorter. */
  anchor_day: number;
  currency: string;
  started_on: Day;
  trial_ends_on: Optional<Day>;
  /** What is paid for now, or asked to be; both days belong to it. */
  period_starts_on: Day;
  period_ends_on: Day;
  /** The day on which something comes of it: it renews, ends, resumes, or is closed unless it is paid. */
  next_on: Computed<Day>;
  auto_renew: boolean;
  /** The customer's default where it is null. */
  payment_method_id: Optional<string>;
  cancel_at_period_end: Generated<boolean>;
  cancel_reason: Optional<CancelReason>;
  cancel_comment: Optional<string>;
  canceled_on: Optional<Day>;
  canceled_because: Optional<'customer' | 'unpaid' | 'expired'>;
  /** The last day of grace while it waits for its renewal to be paid. */
  grace_ends_on: Optional<Day>;
  paused_on: Optional<Day>;
  /** Asked for from a later day on, while it still runs. */
  pause_from: Optional<Day>;
  resumes_on: Optional<Day>;
  commitment_ends_on: Optional<Day>;
  /** A decimal, off every item, through `discount_until`. */
  discount_percent: Optional<string>;
  discount_until: Optional<Day>;
  /** How many days before the end of its period it was last reminded of. */
  reminded_days: Optional<number>;
  /** What its next period costs, taxes included. */
  renewal_total: number;
  seats: number;
  search: string;
  version: Generated<number>;
}

export interface SubscriptionItemTable extends Owned {
  subscription_id: string;
  position: number;
  id: string;
  product_id: string;
  description: string;
  quantity: number;
  /** Of these, given to people. */
  assigned: Generated<number>;
  unit_price: number;
  /** Stays as it is, whatever the vendor's prices become. */
  price_is_agreed: Generated<boolean>;
}

export interface SubscriptionChangeTable extends Owned {
  id: string;
  /** Null for a purchase, until it is confirmed. */
  subscription_id: Optional<string>;
  status: 'previewed' | 'scheduled' | 'applied' | 'withdrawn';
  request: ColumnType<object, object | string, object | string>;
  preview: ColumnType<object, object | string, object | string>;
  /** The subscription's, when it was shown. */
  version: number;
  effective_on: Day;
  created_at: Instant;
  expires_at: Instant;
  user_id: Optional<string>;
  invoice_id: Optional<string>;
}

export interface SubscriptionPeriodTable extends Owned {
  subscription_id: string;
  starts_on: Day;
  ends_on: Day;
  /** Null where there was nothing to pay: a trial. */
  invoice_id: Optional<string>;
}

export type SubscriptionEventType =
  | 'started'
  | 'trial_ended'
  | 'renewed'
  | 'price_changed'
  | 'changed'
  | 'change_scheduled'
  | 'change_withdrawn'
  | 'method_changed'
  | 'charge_failed'
  | 'grace_began'
  | 'revived'
  | 'auto_renew_on'
  | 'auto_renew_off'
  | 'pause_asked'
  | 'paused'
  | 'resumed'
  | 'cancel_asked'
  | 'kept'
  | 'offer_taken'
  | 'canceled';

export interface SubscriptionEventTable extends Owned {
  subscription_id: string;
  id: ColumnType<number, never, never>;
  at: Instant;
  type: SubscriptionEventType;
  /** Who did it; null for the billing run. */
  actor: Optional<string>;
  details: ColumnType<object | null, object | string | null | undefined, object | string | null>;
}

/** An invoice that the billing run charges by itself. */
export interface CollectionTable extends Owned {
  invoice_id: string;
  subscription_id: string;
  status: 'due' | 'paid' | 'stopped';
  /** Charges that came to nothing so far; the attempt of the next one is named after the number that follows. */
  tries: Generated<number>;
  /** What the next charge is made to, once that is decided. */
  method_id: Optional<string>;
  /** Where it failed since it was last due. */
  failed_methods: Generated<string[]>;
  /** Null when nothing is tried any more until a method is there. */
  next_try_on: Optional<Day>;
  /** Until then it is left to the customer to pay it; null where it is charged as soon as it is due. */
  charge_after: OptionalInstant;
  first_failed_on: Optional<Day>;
  last_failure: Optional<string>;
}
