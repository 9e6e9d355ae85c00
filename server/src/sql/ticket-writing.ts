import {sql, type Insertable} from 'kysely';

import {newId} from '../ids.js';
import type {TicketMessage} from '../port/contract.js';
import type {MessageRecord} from '../port/tickets.js';
import type {Unit} from '../port/unit.js';
import type {TicketMessageTable, TicketTable} from './schema-tickets.js';
import {owned} from './scope.js';
import {searchable} from './search.js';
import {ticketMessage} from './ticket-messages.js';

/** A message to add. One that has an `event` tells what has happened: its author is who did it, in the role `system`. */
export type NewTicketMessage =
  | {
      readonly author: string;
      readonly role: 'customer' | 'agent';
      readonly text: string;
      /** Cleaned; of an agent alone. */
      readonly html?: string;
      /** Its Message-ID, where it came by mail. */
      readonly mailId?: string;
    }
  | {
      readonly author: string;
      readonly event: NonNullable<TicketMessage['event']>;
      readonly text?: string;
      /** Whether the vendor did it: then the customer hasn't read of it. */
      readonly isVendors?: boolean;
    };

type TicketChanges = Partial<
  Pick<Insertable<TicketTable>, 'status' | 'closed_at' | 'rating_score' | 'rating_comment' | 'rated_at'>
>;

/**
 * Adds a message at the end of a ticket's conversation and changes the ticket with it. The unit is the customer's, and the caller holds the ticket's lock.
 * @throws Error when there is no such ticket
 */
export async function writeTicketMessage(
  unit: Unit,
  ticketId: string,
  message: NewTicketMessage,
  changes: TicketChanges = {},
): Promise<MessageRecord> {
  const {db, now} = unit;
  const ticket = await db
    .updateTable('tickets')
    .set({
      ...changes,
      message_count: sql<number>`message_count + 1`,
      ...(isOfVendor(message) && {vendor_position: sql<number>`message_count + 1`}),
      updated_at: now,
      version: sql<number>`version + 1`,
    })
    .where(owned(unit))
    .where('id', '=', ticketId)
    .returning(['tenant_id', 'customer_id', 'message_count'])
    .executeTakeFirst();
  if (!ticket) throw new Error('There is no such ticket. Nothing was written.');
  const {message_count: position, ...owner} = ticket;
  const row = await db
    .insertInto('ticket_messages')
    .values({...owner, ticket_id: ticketId, position, ...messageColumns(message, now)})
    .returningAll()
    .executeTakeFirstOrThrow();
  return ticketMessage(row, []);
}

function isOfVendor(message: NewTicketMessage): boolean {
  return 'event' in message ? (message.isVendors ?? false) : message.role === 'agent';
}

/** What of a message's row doesn't depend on where it stands. */
export function messageColumns(
  message: NewTicketMessage,
  sentAt: Date,
): Omit<Insertable<TicketMessageTable>, 'tenant_id' | 'customer_id' | 'ticket_id' | 'position'> {
  const text = message.text ?? '';
  return {
    id: newId('msg'),
    author_name: message.author,
    author_role: 'event' in message ? 'system' : message.role,
    sent_at: sentAt,
    event: 'event' in message ? message.event : null,
    text,
    html: 'role' in message ? (message.html ?? null) : null,
    ...('role' in message && message.mailId !== undefined && {via: 'mail' as const, mail_id: message.mailId}),
    search: searchable(text),
  };
}
