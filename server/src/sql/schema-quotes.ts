import type {ColumnType, Generated} from 'kysely';

import type {Message, QuoteDeclineReason, QuoteOriginType, QuoteStatus, SignatureMode} from '../port/contract.js';
import type {
  Bytes,
  Computed,
  Day,
  Instant,
  LineColumns,
  Optional,
  OptionalInstant,
  Owned,
  SumColumns,
} from './schema-columns.js';

export interface QuoteTable extends Owned, SumColumns {
  id: string;
  number: string;
  number_order: Computed<string>;
  title: Optional<string>;
  status: QuoteStatus;
  /** Of the current revision, as are the sums. */
  issued_on: Day;
  /** Its last day. */
  valid_until: Optional<Day>;
  /** What `validUntil` is sorted by: those without a last day come last. */
  valid_order: Computed<Day>;
  revision: Generated<number>;
  origin_type: QuoteOriginType;
  origin_name: Optional<string>;
  requires_signature: Generated<boolean>;
  /** A decimal above 0; null where nothing is to be paid before the order begins. */
  down_payment_percent: Optional<string>;
  /** How long the order's period will be, from the day of acceptance; null for none. */
  period_months: Optional<number>;
  /** Where the order will be delivered; null where nothing is. */
  delivery_lines: Optional<string[]>;
  terms: Optional<string>;
  notes: Optional<string>;
  reference: Optional<string>;
  salesperson_name: Optional<string>;
  salesperson_email: Optional<string>;
  salesperson_phone: Optional<string>;
  accepted_at: OptionalInstant;
  declined_at: OptionalInstant;
  /** A person's name, as the next one. */
  declined_by: Optional<string>;
  decline_reason: Optional<QuoteDeclineReason>;
  decline_comment: Optional<string>;
  approval_requested_at: OptionalInstant;
  approval_requested_by: Optional<string>;
  approval_comment: Optional<string>;
  new_quote_requested_at: OptionalInstant;
  /** The quote that was issued in its place. */
  replaced_by: Optional<string>;
  search: string;
  version: Generated<number>;
}

export interface QuoteLineColumns extends Omit<LineColumns, 'kind'> {
  /** A `subtotal` has its `subtotal` alone. */
  kind: 'item' | 'section' | 'note' | 'subtotal';
  sku: string | null;
  /** The limits of an optional line; null of all others. */
  min_quantity: string | null;
  max_quantity: string | null;
}

export interface QuoteSignatureTable extends Owned {
  quote_id: string;
  user_id: string;
  name: string;
  mode: SignatureMode;
  signed_at: Instant;
  content_type: Optional<'image/png' | 'image/jpeg'>;
  image: ColumnType<Uint8Array | null, Uint8Array | string | null | undefined, Uint8Array | string | null>;
}

export interface QuoteMessageTable extends Owned {
  quote_id: string;
  /** From 1, in the order of the discussion. */
  position: number;
  id: string;
  author_name: string;
  author_role: Message['author']['role'];
  sent_at: Instant;
  event: NonNullable<Message['event']> | null;
  text: string;
}

export interface QuoteFileTable extends Owned {
  quote_id: string;
  id: string;
  position: number;
  /** Of its discussion; null of the quote's own documents. */
  message_id: string | null;
  name: string;
  content_type: 'application/pdf';
  content: Bytes;
}
