import {sql} from 'kysely';

import type {AgentTicketsSection, TicketPlace} from '../port/agent-tickets.js';
import type {TicketMessage, VendorTicketListItem} from '../port/contract.js';
import type {TicketListRecord, TicketViewer} from '../port/tickets.js';
import type {Unit} from '../port/unit.js';
import {ofCustomer, owned} from './scope.js';
import {getTicket} from './ticket-detail.js';
import {attachFiles} from './ticket-files.js';
import {listTickets} from './ticket-list.js';
import {readTicketMessages} from './ticket-messages.js';
import {writeTicketMessage} from './ticket-writing.js';

/** All agents are one. */
const agent: TicketViewer = {userId: null, role: 'owner', locale: 'en'};

const events = {open: 'reopened', resolved: 'resolved', closed: 'closed'} as const satisfies Record<
  string,
  TicketMessage['event']
>;

/** The vendor's side of tickets from SQL. */
export const agentTickets: AgentTicketsSection = {
  async list(unit, query) {
    const {items, page} = await listTickets(unit, query, agent);
    const customers = await readCustomers(
      unit,
      items.map(({id}) => id),
    );
    return {items: items.map((record) => listItem(record, customers)), page};
  },

  async place(unit, id, lock) {
    if (id.includes('\0')) return undefined;
    const {rows} = await sql<{id: string; customer_id: string; created_by: string}>`
      select id, customer_id, created_by from tickets where ${owned(unit)} and id = ${id} ${lock === 'lock' ? sql`for update` : sql``}`.execute(
      unit.db,
    );
    const [row] = rows;
    return row && {id: row.id, customerId: row.customer_id, createdBy: row.created_by};
  },

  async get(unit, {id}) {
    const record = await getTicket(unit, id, agent);
    if (!record) throw new Error('There is no such ticket.');
    const {related, messageCount, readTo, rating} = record;
    return {...listItem(record, await readCustomers(unit, [id])), related, messageCount, readTo, rating};
  },

  messages: (unit, {id}, query) => readTicketMessages(unit, id, query),

  async reply(unit, place, {author, html, text, status, fileIds}) {
    await stopTyping(unit, place);
    const own = ofCustomer(unit, place.customerId);
    const message = await writeTicketMessage(
      own,
      place.id,
      {author, role: 'agent', text, html},
      {status, closed_at: null},
    );
    const files = await attachFiles(own, fileIds, {ticketId: place.id, messageId: message.id, userId: null});
    return {...message, files};
  },

  async markRead(unit, {id, customerId}, position) {
    await unit.db
      .updateTable('tickets')
      .set({vendor_read_to: sql<number>`greatest(vendor_read_to, least(${position}, message_count))`})
      .where(owned(ofCustomer(unit, customerId)))
      .where('id', '=', id)
      .execute();
  },

  async setStatus(unit, place, {author, status}) {
    const own = ofCustomer(unit, place.customerId);
    const ticket = await own.db
      .selectFrom('tickets')
      .select('status')
      .where(owned(own))
      .where('id', '=', place.id)
      .executeTakeFirstOrThrow();
    if (ticket.status === status) return false;
    const closedAt = status === 'closed' ? unit.now : null;
    await writeTicketMessage(
      own,
      place.id,
      {author, event: events[status], isVendors: true},
      {status, closed_at: closedAt},
    );
    return true;
  },

  setTyping: (unit, place, {author, until}) => noteTyping(unit, place, {typing_name: author, typing_until: until}),
};

function stopTyping(unit: Unit, place: TicketPlace): Promise<void> {
  return noteTyping(unit, place, {typing_name: null, typing_until: null});
}

async function noteTyping(
  unit: Unit,
  {id, customerId}: TicketPlace,
  typing: {typing_name: string | null; typing_until: Date | null},
): Promise<void> {
  await unit.db
    .updateTable('tickets')
    .set(typing)
    .where(owned(ofCustomer(unit, customerId)))
    .where('id', '=', id)
    .execute();
}

type Customers = ReadonlyMap<string, VendorTicketListItem['customer']>;

/** The customers of tickets, by the ticket's id. */
async function readCustomers(unit: Unit, ids: readonly string[]): Promise<Customers> {
  const {rows} = await sql<{ticket_id: string; external_id: string; company: string}>`
    select k.id as ticket_id, c.external_id, c.company from tickets k join customers c on c.tenant_id = k.tenant_id and c.id = k.customer_id
    where ${owned(unit, 'k')} and k.id = any(${[...ids]}::text[])`.execute(unit.db);
  return new Map(rows.map((row) => [row.ticket_id, {id: row.external_id, company: row.company}]));
}

function listItem(record: TicketListRecord, customers: Customers): VendorTicketListItem {
  const {id, number, subject, status, category, priority, createdAt, updatedAt, author, unread} = record;
  const customer = customers.get(id) ?? {id: '', company: ''};
  return {id, number, subject, status, category, priority, createdAt, updatedAt, author, customer, unread};
}
