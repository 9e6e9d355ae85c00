import type {ColumnType, Generated} from 'kysely';

import type {Instant, Optional, OptionalInstant, Owned} from './schema-columns.js';

/** Why a message wasn't sent: `gone` is the order or the person; `error` a fault of the server's own. */
export type MailFailure = 'address' | 'unavailable' | 'error' | 'gone' | 'canceled';

/** What a message is about. */
export type MailKind =
  | 'order_confirmation'
  | 'renewal_reminder'
  | 'expiry_reminder'
  | 'charge_failed'
  | 'grace_began'
  | 'subscription_closed'
  | 'ticket_answer';

export interface MailJobTable extends Owned {
  id: string;
  kind: MailKind;
  /** Of a confirmation alone, as `ticket_id` is of an answer and `subscription_id` of all others. */
  order_id: Optional<string>;
  subscription_id: Optional<string>;
  ticket_id: Optional<string>;
  /** What makes a message the same as another, however often it is asked for: a reminder's period and days. */
  dedupe_key: Optional<string>;
  /** What it tells of besides the subscription. */
  details: ColumnType<object | null, object | string | null | undefined, object | string | null>;
  /** Whom it goes to. */
  user_id: string;
  /** BCP 47. */
  locale: string;
  created_at: Instant;
  /** Until then it is left alone: it was put off, or one instance is sending it. */
  next_try_at: Instant;
  tries: Generated<number>;
  sent_at: OptionalInstant;
  /** When it was given up. */
  failed_at: OptionalInstant;
  /** Of the last try; null once it is sent. */
  reason: Optional<MailFailure>;
}
