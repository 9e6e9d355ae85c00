import type {Selectable} from 'kysely';

import type {FileOfMessage} from '../port/ticket-files.js';
import type {MessageRecord, TicketsSection} from '../port/tickets.js';
import type {Unit} from '../port/unit.js';
import {queryDigest, readCursor, writeCursor} from './cursor.js';
import type {TicketMessageTable} from './schema-tickets.js';
import {owned} from './scope.js';
import {readMessageFiles} from './ticket-files.js';

/** The end of a conversation, or what a cursor leads to: it costs the same however long the conversation is. */
export const readTicketMessages: TicketsSection['messages'] = async (unit, id, {limit, cursor}) => {
  const digest = queryDigest('ticket-messages', id);
  const position = cursor === undefined ? undefined : readCursor(cursor, digest, []);
  // A cursor stands at a position, which is all that it needs: the message's id is there for its form alone.
  const [at, from] = position && 'id' in position ? [position.at, position.offset] : ['before' as const, undefined];
  const found = await readRows(unit, id, at, from, limit + 1);
  const hasMore = found.length > limit;
  const rows = at === 'before' ? found.slice(0, limit).reverse() : found.slice(0, limit);
  const files = await readMessageFiles(
    unit,
    id,
    rows.map((row) => row.id),
  );
  const first = rows[0]?.position ?? from ?? 0;
  const last = rows.at(-1)?.position ?? from ?? 0;
  const edge = (where: 'before' | 'after', offset: number): string =>
    writeCursor({at: where, values: [], id, offset}, digest);
  const hasEarlier = at === 'before' ? hasMore : first > 1;
  return {
    items: rows.map((row) => ticketMessage(row, files.get(row.id) ?? [])),
    earlier: hasEarlier ? edge('before', first) : null,
    later: edge('after', last),
  };
};

/** The message of a position. */
export const readTicketMessage: TicketsSection['message'] = async (unit, id, position) => {
  const row = await unit.db
    .selectFrom('ticket_messages')
    .selectAll()
    .where(owned(unit))
    .where('ticket_id', '=', id)
    .where('position', '=', position)
    .executeTakeFirst();
  return row && ticketMessage(row, (await readMessageFiles(unit, id, [row.id])).get(row.id) ?? []);
};

function readRows(
  unit: Unit,
  id: string,
  at: 'before' | 'after',
  from: number | undefined,
  most: number,
): Promise<Selectable<TicketMessageTable>[]> {
  const all = unit.db.selectFrom('ticket_messages').selectAll().where(owned(unit)).where('ticket_id', '=', id);
  const part = from === undefined ? all : all.where('position', at === 'before' ? '<' : '>', from);
  return part
    .orderBy('position', at === 'before' ? 'desc' : 'asc')
    .limit(most)
    .execute();
}

/** A message of a row. */
export function ticketMessage(row: Selectable<TicketMessageTable>, files: FileOfMessage[]): MessageRecord {
  return {
    id: row.id,
    position: row.position,
    author: {name: row.author_name, role: row.author_role},
    sentAt: row.sent_at.toISOString(),
    text: row.text,
    html: row.html,
    files,
    ...(row.event !== null && {event: row.event}),
    via: row.via,
  };
}
