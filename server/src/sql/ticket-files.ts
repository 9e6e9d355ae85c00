import {sql, type Selectable} from 'kysely';

import {newId} from '../ids.js';
import {unprocessable} from '../port/fault.js';
import type {FileAuthor, FileOfMessage, TicketFilesSection} from '../port/ticket-files.js';
import type {Unit} from '../port/unit.js';
import type {TicketFileTable} from './schema-tickets.js';
import {oneCustomer, owned} from './scope.js';

/** The files of tickets from SQL; their bytes are elsewhere. */
export const ticketFiles: TicketFilesSection = {
  async announce(unit, {name, size, userId}) {
    const id = newId('fil');
    await unit.db
      .insertInto('ticket_files')
      .values({
        tenant_id: unit.scope.tenantId,
        customer_id: oneCustomer(unit),
        id,
        user_id: userId,
        name,
        size,
        created_at: unit.now,
      })
      .execute();
    return id;
  },

  async waiting(unit, userId) {
    const {count} = await unit.db
      .selectFrom('ticket_files')
      .select(sql<number>`count(*)`.as('count'))
      .where(owned(unit))
      .where('user_id', '=', userId)
      .where('message_id', 'is', null)
      .executeTakeFirstOrThrow();
    return count;
  },

  async announced(unit, id, userId) {
    if (id.includes('\0')) return undefined;
    return unit.db
      .selectFrom('ticket_files')
      .select(['id', 'customer_id as customerId', 'name', 'size'])
      .where(owned(unit))
      .where('id', '=', id)
      .where('user_id', 'is not distinct from', userId)
      .where('message_id', 'is', null)
      .executeTakeFirst();
  },

  async uploaded(unit, id, contentType) {
    const noted = await unit.db
      .updateTable('ticket_files')
      .set({content_type: contentType})
      .where(owned(unit))
      .where('id', '=', id)
      .where('message_id', 'is', null)
      .returning('id')
      .executeTakeFirst();
    return noted !== undefined;
  },

  async get(unit, id) {
    const row = await unit.db
      .selectFrom('ticket_files')
      .selectAll()
      .where(owned(unit))
      .where('id', '=', id)
      .where('content_type', 'is not', null)
      .executeTakeFirst();
    return row && fileOf(row);
  },

  async takeForgotten(unit, before, most) {
    const {rows} = await sql<{id: string; customer_id: string}>`
      delete from ticket_files where tenant_id = ${unit.scope.tenantId} and (customer_id, id) in (
        select customer_id, id from ticket_files
        where tenant_id = ${unit.scope.tenantId} and message_id is null and created_at < ${before} order by created_at limit ${most} for update skip locked)
      returning id, customer_id`.execute(unit.db);
    return rows.map(({id, customer_id: customerId}) => ({id, customerId}));
  },
};

/** Gives files to a message, in this order. @throws PortalFault 422 for one that isn't this author's, wasn't uploaded, or has a message already */
export async function attachFiles(
  unit: Unit,
  ids: readonly string[],
  {ticketId, messageId, userId}: {readonly ticketId: string; readonly messageId: string; readonly userId: FileAuthor},
): Promise<FileOfMessage[]> {
  const files: FileOfMessage[] = [];
  for (const [index, id] of ids.entries()) {
    const row = await unit.db
      .updateTable('ticket_files')
      .set({ticket_id: ticketId, message_id: messageId, position: index + 1})
      .where(owned(unit))
      .where('id', '=', id)
      .where('user_id', 'is not distinct from', userId)
      .where('message_id', 'is', null)
      .where('content_type', 'is not', null)
      .returningAll()
      .executeTakeFirst();
    if (!row) {
      throw unprocessable('There is no such file, or it is not uploaded, or a message has it already.', [
        {pointer: `/fileIds/${index}`, code: 'unknown'},
      ]);
    }
    files.push(fileOf(row));
  }
  return files;
}

/** The files of messages, by the message's id. */
export async function readMessageFiles(
  unit: Unit,
  ticketId: string,
  messageIds: readonly string[],
): Promise<ReadonlyMap<string, FileOfMessage[]>> {
  const files = new Map<string, FileOfMessage[]>();
  if (messageIds.length === 0) return files;
  const rows = await unit.db
    .selectFrom('ticket_files')
    .selectAll()
    .where(owned(unit))
    .where('ticket_id', '=', ticketId)
    .where('message_id', 'in', [...messageIds])
    .orderBy('position')
    .execute();
  for (const row of rows) files.set(row.message_id ?? '', [...(files.get(row.message_id ?? '') ?? []), fileOf(row)]);
  return files;
}

function fileOf({id, name, content_type: contentType, size}: Selectable<TicketFileTable>): FileOfMessage {
  // The callers ask for files that were uploaded: only those have a type.
  return {id, name, contentType: contentType ?? 'text/plain', size};
}
