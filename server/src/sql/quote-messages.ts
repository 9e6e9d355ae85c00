import {sql} from 'kysely';

import {newId} from '../ids.js';
import type {Message} from '../port/contract.js';
import {signedFileId, signedFileName} from '../port/quotes.js';
import type {Unit} from '../port/unit.js';
import {owned} from './scope.js';

type Event = NonNullable<Message['event']>;

/** A message to add. One that has an `event` tells what has happened: its author is who did it, in the role `system`. */
export type NewMessage =
  | {readonly author: string; readonly role: 'customer' | 'vendor'; readonly text: string}
  | {readonly author: string; readonly event: Event; readonly text?: string};

/** Adds a message at the end of a quote's discussion. The caller holds the quote's lock. */
export async function addMessage(
  unit: Unit,
  customerId: string,
  quoteId: string,
  message: NewMessage,
): Promise<string> {
  const id = newId('msg');
  const [role, event] = 'event' in message ? (['system', message.event] as const) : ([message.role, null] as const);
  const {db, scope, now} = unit;
  await db
    .insertInto('quote_messages')
    .values({
      tenant_id: scope.tenantId,
      customer_id: customerId,
      quote_id: quoteId,
      position: sql<number>`(select coalesce(max(position), 0) + 1 from quote_messages
        where tenant_id = ${scope.tenantId} and customer_id = ${customerId} and quote_id = ${quoteId})`,
      id,
      author_name: message.author,
      author_role: role,
      sent_at: now,
      event,
      text: message.text ?? '',
    })
    .execute();
  return id;
}

/** How many messages of a discussion are read: a quote stays one that can be shown, however much is written about it. */
const mostMessages = 500;

/** A quote's discussion, the oldest first; of a very long one its end. `files` are those of {@link readFiles}. */
export async function readMessages(
  unit: Unit,
  {id, number, files}: {readonly id: string; readonly number: string; readonly files: QuoteFiles},
): Promise<Message[]> {
  const messages = await unit.db
    .selectFrom('quote_messages')
    .selectAll()
    .where(owned(unit))
    .where('quote_id', '=', id)
    .orderBy('position', 'desc')
    .limit(mostMessages)
    .execute();
  return messages.reverse().map((row) => ({
    id: row.id,
    author: {name: row.author_name, role: row.author_role},
    sentAt: row.sent_at.toISOString(),
    text: row.text,
    ...(row.event !== null && {event: row.event}),
    files: [...(row.event === 'signed' ? [signedFile(number)] : []), ...(files.get(row.id) ?? [])],
  }));
}

/** The documents of a quote by the message that they belong to; under null the quote's own. */
export type QuoteFiles = ReadonlyMap<string | null, Message['files']>;

export async function readFiles(unit: Unit, quoteId: string): Promise<QuoteFiles> {
  const {rows} = await sql<Message['files'][number] & {message_id: string | null}>`
    select id, name, content_type as "contentType", octet_length(content) as size, message_id
    from quote_files where ${owned(unit)} and quote_id = ${quoteId} order by position, id`.execute(unit.db);
  const files = new Map<string | null, Message['files']>();
  for (const {message_id: messageId, ...file} of rows) files.set(messageId, [...(files.get(messageId) ?? []), file]);
  return files;
}

/** Made when it is asked for, so nobody knows its size yet. */
function signedFile(number: string): Message['files'][number] {
  return {
    id: signedFileId,
    name: signedFileName(number),
    contentType: 'application/pdf',
    size: null,
  };
}
