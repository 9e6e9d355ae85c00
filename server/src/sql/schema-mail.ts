import type {Generated} from 'kysely';

import type {Instant, Optional, OptionalInstant, Owned} from './schema-columns.js';

/** Why a message wasn't sent: `gone` is the order or the person; `error` a fault of the server's own. */
export type MailFailure = 'address' | 'unavailable' | 'error' | 'gone' | 'canceled';

export interface MailJobTable extends Owned {
  id: string;
  kind: 'order_confirmation';
  order_id: string;
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
