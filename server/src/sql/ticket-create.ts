import {sql} from 'kysely';

import {newId} from '../ids.js';
import type {NewTicket, TicketRelatedType} from '../port/contract.js';
import {unprocessable} from '../port/fault.js';
import type {TicketsSection} from '../port/tickets.js';
import type {Unit} from '../port/unit.js';
import {takeNumber} from './number-series.js';
import {oneCustomer, owned} from './scope.js';
import {searchable, searchText} from './search.js';
import {attachFiles} from './ticket-files.js';
import {messageColumns} from './ticket-writing.js';

/** Where the documents are that a ticket may be about. */
const tables = {
  quote: 'quotes',
  order: 'orders',
  subscription: 'subscriptions',
  invoice: 'invoices',
} as const satisfies Record<TicketRelatedType, string>;

/** How much of a subject sorts it: a cursor holds so much and little more. */
const sortedBy = 60;

export const createTicket: TicketsSection['create'] = async (unit, input, actor) => {
  const {db, scope, now} = unit;
  const owner = {tenant_id: scope.tenantId, customer_id: oneCustomer(unit)};
  await refuseUnknownCategory(unit, input.category);
  const related = await readRelated(unit, input.related);
  const id = newId('tic');
  const number = await takeNumber(unit, 'ticket');
  await db
    .insertInto('tickets')
    .values({
      ...owner,
      id,
      number,
      subject: input.subject,
      subject_order: subjectOrder(input.subject),
      status: 'open',
      category: input.category,
      priority: input.priority,
      created_by: actor.id,
      author_name: actor.name,
      created_at: now,
      updated_at: now,
      ...related,
      message_count: 1,
      search: searchText([number, input.subject, related?.related_number ?? null]),
    })
    .execute();
  const message = messageColumns({author: actor.name, role: 'customer', text: input.text}, now);
  await db
    .insertInto('ticket_messages')
    .values({...owner, ticket_id: id, position: 1, ...message})
    .execute();
  await attachFiles(unit, input.fileIds ?? [], {ticketId: id, messageId: message.id, userId: actor.id});
  return id;
};

/** What a subject is sorted by. */
export function subjectOrder(subject: string): string {
  return Array.from(searchable(subject)).slice(0, sortedBy).join('');
}

/** @throws PortalFault 422 */
async function refuseUnknownCategory({db, scope}: Unit, category: string): Promise<void> {
  const known = await db
    .selectFrom('ticket_categories')
    .select('id')
    .where('tenant_id', '=', scope.tenantId)
    .where('id', '=', category)
    .executeTakeFirst();
  if (!known) throw unprocessable('The vendor has no such category.', [{pointer: '/category', code: 'unknown'}]);
}

/** @throws PortalFault 422 for a document that isn't there or is another's */
async function readRelated(unit: Unit, related: NewTicket['related']) {
  if (!related) return undefined;
  const {rows} = await sql<{number: string}>`
    select number from ${sql.table(tables[related.type])} where ${owned(unit)} and id = ${related.id}`.execute(unit.db);
  const [row] = rows;
  if (!row) throw unprocessable('There is no such document.', [{pointer: '/related/id', code: 'unknown'}]);
  return {related_type: related.type, related_id: related.id, related_number: row.number};
}
