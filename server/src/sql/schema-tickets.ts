import type {ColumnType, Generated} from 'kysely';

import type {TicketFile, TicketMessage, TicketPriority, TicketRelatedType, TicketStatus} from '../port/contract.js';
import type {Computed, Instant, Optional, OptionalInstant, Owned} from './schema-columns.js';

export interface TicketCategoryTable {
  tenant_id: string;
  id: string;
  position: number;
  /** By language, BCP 47. */
  names: ColumnType<Readonly<Record<string, string>>, object | string, object | string>;
}

export interface TicketTable extends Owned {
  id: string;
  number: string;
  number_order: Computed<string>;
  subject: string;
  /** What it is sorted by. */
  subject_order: string;
  status: TicketStatus;
  status_order: Computed<number>;
  category: string;
  priority: TicketPriority;
  priority_order: Computed<number>;
  /** A user's id. */
  created_by: string;
  author_name: string;
  created_at: Instant;
  updated_at: Instant;
  /** Epoch ms of `updated_at`. */
  activity: Computed<number>;
  /** The same below 0. */
  recency: Computed<number>;
  related_type: Optional<TicketRelatedType>;
  related_id: Optional<string>;
  related_number: Optional<string>;
  message_count: number;
  /** The position of the last thing that the vendor wrote or did; 0 when it was nothing yet. */
  vendor_position: Generated<number>;
  /** How far the vendor has read; 0 at first. */
  vendor_read_to: Generated<number>;
  typing_name: Optional<string>;
  typing_until: OptionalInstant;
  rating_score: Optional<number>;
  rating_comment: Optional<string>;
  rated_at: OptionalInstant;
  closed_at: OptionalInstant;
  search: string;
  version: Generated<number>;
}

export interface TicketMessageTable extends Owned {
  ticket_id: string;
  /** From 1, without gaps. */
  position: number;
  id: string;
  author_name: string;
  author_role: TicketMessage['author']['role'];
  sent_at: Instant;
  event: Optional<NonNullable<TicketMessage['event']>>;
  text: string;
  html: Optional<string>;
  via: Generated<TicketMessage['via']>;
  /** Of a message that came by mail: its Message-ID. */
  mail_id: Optional<string>;
  search: string;
}

export interface TicketFileTable extends Owned {
  id: string;
  /** Who announced it; null of an agent. */
  user_id: Optional<string>;
  name: string;
  /** Bytes. */
  size: number;
  created_at: Instant;
  /** Null until its bytes are there. */
  content_type: Optional<TicketFile['contentType']>;
  /** Null until a message has it, as are the next two. */
  ticket_id: Optional<string>;
  message_id: Optional<string>;
  position: Optional<number>;
}

export interface HelpArticleTable {
  tenant_id: string;
  id: string;
  /** The first part of a language tag. */
  language: string;
  title: string;
  html: string;
  text: string;
  url: Optional<string>;
  /** The name of a text search configuration. */
  stemming: string;
  title_search: string;
  text_search: string;
  words: Computed<string>;
}
