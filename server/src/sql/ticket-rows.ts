import {sql, type RawBuilder, type SqlBool} from 'kysely';

import type {Ticket, TicketPriority, TicketRelatedType, TicketStatus} from '../port/contract.js';
import type {TicketListRecord, TicketRecord, TicketViewer} from '../port/tickets.js';
import type {Unit} from '../port/unit.js';
import {owned} from './scope.js';

/** Who reads: the part of a viewer that this depends on. */
type Reader = Pick<TicketViewer, 'userId'>;

/** What a list shows of a ticket and what it can be sorted by. */
export interface TicketRow {
  id: string;
  customer_id: string;
  number: string;
  number_order: string;
  subject: string;
  subject_order: string;
  status: TicketStatus;
  status_order: number;
  category: string;
  priority: TicketPriority;
  priority_order: number;
  created_by: string;
  author_name: string;
  created_at: Date;
  updated_at: Date;
  activity: number;
  recency: number;
  closed_at: Date | null;
  /** How far the viewer has read. */
  read_to: number;
  unread: boolean;
}

/** What one ticket shows besides. */
export interface TicketDetailRow extends TicketRow {
  related_type: TicketRelatedType | null;
  related_id: string | null;
  related_number: string | null;
  message_count: number;
  typing_name: string | null;
  typing_until: Date | null;
  rating_score: number | null;
  rating_comment: string | null;
  rated_at: Date | null;
  version: number;
}

/** How far the viewer has read the ticket of a row of `tickets`. */
function readTo({userId}: Reader): RawBuilder<number> {
  if (userId === null) return sql<number>`vendor_read_to`;
  return sql<number>`coalesce((select r.position from ticket_reads r
    where r.tenant_id = tickets.tenant_id and r.customer_id = tickets.customer_id and r.ticket_id = tickets.id and r.user_id = ${userId}), 0)`;
}

/** The columns of `TicketRow`. */
export function ticketRowColumns(reader: Reader): RawBuilder<unknown> {
  return sql`id, customer_id, number, number_order, subject, subject_order, status, status_order, category, priority, priority_order, created_by, author_name,
    created_at, updated_at, activity, recency, closed_at, ${readTo(reader)} as read_to, ${isUnread(reader)} as unread`;
}

/** The columns of `TicketDetailRow`. */
export function ticketDetailColumns(reader: Reader): RawBuilder<unknown> {
  return sql`${ticketRowColumns(reader)}, related_type, related_id, related_number, message_count, typing_name, typing_until, rating_score, rating_comment,
    rated_at, version`;
}

/** The tickets that a person sees. */
export function seenBy(unit: Unit, {role, userId, ticketId}: TicketViewer): RawBuilder<SqlBool>[] {
  return [
    owned(unit),
    ...(role === 'member' ? [sql<SqlBool>`created_by = ${userId}`] : []),
    ...(ticketId === undefined ? [] : [sql<SqlBool>`id = ${ticketId}`]),
  ];
}

/** Whether the other side wrote something that the viewer hasn't read. */
export function isUnread(reader: Reader): RawBuilder<SqlBool> {
  if (reader.userId !== null) return sql<SqlBool>`vendor_position > ${readTo(reader)}`;
  return sql<SqlBool>`exists (select from ticket_messages u where u.tenant_id = tickets.tenant_id and u.customer_id = tickets.customer_id
    and u.ticket_id = tickets.id and u.position > vendor_read_to and u.author_role = 'customer')`;
}

/** What a vendor has decided about tickets. */
export interface TicketRules {
  /** In the vendor's order, in the viewer's language. */
  readonly categories: ReadonlyArray<{readonly id: string; readonly name: string}>;
  readonly idleDays: number;
  readonly reopenDays: number;
  readonly customersClose: boolean;
}

export async function readTicketRules({db, scope}: Unit, locale: string): Promise<TicketRules> {
  const categories = await db
    .selectFrom('ticket_categories')
    .select(['id', 'names'])
    .where('tenant_id', '=', scope.tenantId)
    .orderBy('position')
    .orderBy('id')
    .execute();
  const vendor = await db
    .selectFrom('tenants')
    .select(['ticket_idle_days', 'ticket_reopen_days', 'customers_close_tickets'])
    .where('tenant_id', '=', scope.tenantId)
    .executeTakeFirstOrThrow();
  return {
    categories: categories.map(({id, names}) => ({id, name: nameIn(names, locale) ?? id})),
    idleDays: vendor.ticket_idle_days,
    reopenDays: vendor.ticket_reopen_days,
    customersClose: vendor.customers_close_tickets,
  };
}

function nameIn(names: Readonly<Record<string, string>>, locale: string): string | undefined {
  return names[locale] ?? names[locale.split('-')[0] ?? ''] ?? names['en'] ?? Object.values(names)[0];
}

const day = 86_400_000;

export function ticketListRecord(row: TicketRow, rules: TicketRules, {userId}: TicketViewer): TicketListRecord {
  const {closed_at: closedAt} = row;
  return {
    id: row.id,
    number: row.number,
    subject: row.subject,
    status: row.status,
    category: rules.categories.find(({id}) => id === row.category) ?? {id: row.category, name: row.category},
    priority: row.priority,
    createdAt: row.created_at.toISOString(),
    updatedAt: row.updated_at.toISOString(),
    author: row.author_name,
    isOwn: row.created_by === userId,
    unread: row.unread,
    facts: {
      reopenUntil: closedAt === null ? null : new Date(closedAt.getTime() + rules.reopenDays * day).toISOString(),
      customersClose: rules.customersClose,
    },
  };
}

export function ticketRecord(row: TicketDetailRow, rules: TicketRules, viewer: TicketViewer, now: Date): TicketRecord {
  const waits = row.status === 'pending' || row.status === 'resolved';
  return {
    ...ticketListRecord(row, rules, viewer),
    related: relatedOf(row),
    messageCount: row.message_count,
    readTo: row.read_to,
    typing: typingOf(row, now),
    rating: ratingOf(row),
    closesAt: waits ? new Date(row.updated_at.getTime() + rules.idleDays * day).toISOString() : null,
    version: row.version,
  };
}

function relatedOf({related_type: type, related_id: id, related_number: number}: TicketDetailRow): Ticket['related'] {
  return type === null || id === null || number === null ? null : {type, id, number};
}

function typingOf({typing_name: name, typing_until: until}: TicketDetailRow, now: Date): Ticket['typing'] {
  return name === null || until === null || until <= now ? null : {name, until: until.toISOString()};
}

function ratingOf({rating_score: score, rating_comment: comment, rated_at: at}: TicketDetailRow): Ticket['rating'] {
  return score === null || at === null ? null : {score, comment, ratedAt: at.toISOString()};
}
