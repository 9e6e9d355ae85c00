import {sql} from 'kysely';

import type {TicketsSection} from '../port/tickets.js';
import {oneCustomer} from './scope.js';
import {attachFiles} from './ticket-files.js';
import {createTicket} from './ticket-create.js';
import {getTicket} from './ticket-detail.js';
import {closeIdleTickets} from './ticket-idle.js';
import {listTickets, summarizeTickets} from './ticket-list.js';
import {byMailKey, hasMail, mailKey} from './ticket-mail.js';
import {readTicketMessage, readTicketMessages} from './ticket-messages.js';
import {writeTicketMessage} from './ticket-writing.js';

/** Tickets from SQL. */
export const tickets: TicketsSection = {
  list: listTickets,
  summary: summarizeTickets,
  get: getTicket,
  create: createTicket,
  messages: readTicketMessages,
  message: readTicketMessage,
  async reply(unit, id, {actor, text, fileIds = [], mailId}) {
    const written = {author: actor.name, role: 'customer', text, ...(mailId && {mailId})} as const;
    const message = await writeTicketMessage(unit, id, written, {status: 'open', closed_at: null});
    const files = await attachFiles(unit, fileIds, {ticketId: id, messageId: message.id, userId: actor.id});
    return {...message, files};
  },
  async close(unit, id, {name}) {
    await writeTicketMessage(unit, id, {author: name, event: 'closed'}, {status: 'closed', closed_at: unit.now});
  },
  async reopen(unit, id, {name}) {
    await writeTicketMessage(unit, id, {author: name, event: 'reopened'}, {status: 'open', closed_at: null});
  },
  async rate(unit, id, {actor: {name}, score, comment}) {
    await writeTicketMessage(
      unit,
      id,
      {author: name, event: 'rated'},
      {rating_score: score, rating_comment: comment ?? null, rated_at: unit.now},
    );
  },
  async markRead(unit, id, userId, position) {
    await sql`
      insert into ticket_reads (tenant_id, customer_id, ticket_id, user_id, position)
      select tenant_id, customer_id, id, ${userId}, least(${position}, message_count) from tickets
      where tenant_id = ${unit.scope.tenantId} and customer_id = ${oneCustomer(unit)} and id = ${id}
      on conflict (tenant_id, customer_id, ticket_id, user_id) do update set position = greatest(ticket_reads.position, excluded.position)`.execute(
      unit.db,
    );
  },
  mailKey,
  byMailKey,
  hasMail,
  closeIdle: closeIdleTickets,
};
