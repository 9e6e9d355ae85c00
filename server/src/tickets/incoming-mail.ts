import type {Email} from 'postal-mime';

import {holdsCardNumber} from '../api/card-numbers.js';
import {safeFilename} from '../documents/index.js';
import type {FileStore} from '../files/file-store.js';
import {fileType} from '../files/file-type.js';
import {sha256} from '../ledger/digest.js';
import {appendChanges} from '../ledger/outbox.js';
import type {PortalBackend} from '../port/backend.js';
import {largestFile} from '../port/ticket-files.js';
import type {TicketsSection} from '../port/tickets.js';
import type {Database} from '../port/unit.js';
import {cleanHtml} from './clean-html.js';
import {fileKey} from './file-key.js';
import {keyIn} from './reply-address.js';
import {replyText} from './reply-text.js';

/** What has become of a mail: why it was left alone. */
export type MailOutcome = 'added' | 'again' | 'address' | 'automatic' | 'sender' | 'closed' | 'blank' | 'card_number';

export interface IncomingMailOptions {
  readonly database: Database;
  readonly backend: PortalBackend;
  readonly files: FileStore;
  /** The address that replies go to, a key put into it. */
  readonly address: string;
}

/** As many as a message of the portal may have. */
const mostFiles = 5;

/** As long as a message of the portal may be, characters. */
const longest = 20_000;

/**
 * Adds a mail to the ticket that its address names, as a message of the person that the address was given to. Nothing is added twice, nor when the mail comes from another address
 * than the person's, or from a machine.
 * @throws Error for what is no mail
 */
export async function takeMail(options: IncomingMailOptions, tenantId: string, raw: Uint8Array): Promise<MailOutcome> {
  const {database, backend, address} = options;
  const tickets = backend.tickets;
  const {default: PostalMime} = await import('postal-mime');
  const mail = await PostalMime.parse(raw as Uint8Array<ArrayBuffer>);
  const key = keyIn(recipients(mail), address);
  if (!tickets || key === undefined) return 'address';
  if (isAutomatic(mail)) return 'automatic';
  const place = await database.run({tenantId, customerId: '*'}, (unit) => tickets.byMailKey(unit, key));
  if (!place) return 'address';
  const {customerId, ticketId, userId} = place;
  const scope = {tenantId, customerId};
  const membership = await database.run(scope, (unit) => backend.directory.membership(unit, customerId, userId));
  if (!membership || senderOf(mail) !== membership.user.email.toLowerCase()) return 'sender';
  const text = Array.from(replyText(mail.text ?? (await cleanHtml(mail.html ?? '')).text))
    .slice(0, longest)
    .join('');
  if (holdsCardNumber(`${mail.subject ?? ''}\n${text}`)) return 'card_number';
  const {user, role} = membership;
  const mailId = mail.messageId ?? (await sha256(raw));
  const viewer = {userId, role, locale: membership.customer.locale};

  const isThere = await database.run(scope, (unit) => tickets.hasMail(unit, ticketId, mailId));
  if (isThere) return 'again';
  const fileIds = await keepFiles(options, scope, userId, mail);
  if (text === '' && fileIds.length === 0) return 'blank';
  return database.run(scope, async (unit): Promise<MailOutcome> => {
    const ticket = await tickets.get(unit, ticketId, viewer, 'lock');
    if (!ticket) return 'address';
    if (await tickets.hasMail(unit, ticketId, mailId)) return 'again';
    const {reopenUntil} = ticket.facts;
    if (reopenUntil !== null && new Date(reopenUntil) < unit.now) return 'closed';
    const actor = {id: user.id, name: user.name};
    const message: Parameters<TicketsSection['reply']>[2] = {actor, text, fileIds, mailId};
    const {position} = await tickets.reply(unit, ticketId, message);
    await tickets.markRead(unit, ticketId, userId, position);
    await appendChanges(unit, [{resource: 'tickets', id: ticketId}]);
    return 'added';
  });
}

/** Files of other types, or that are too large, are left out. */
async function keepFiles(
  {database, backend, files}: IncomingMailOptions,
  scope: {readonly tenantId: string; readonly customerId: string},
  userId: string,
  mail: Email,
): Promise<string[]> {
  const section = backend.ticketFiles;
  const ids: string[] = [];
  for (const {content, filename} of section ? mail.attachments : []) {
    const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : new Uint8Array(content);
    const contentType = fileType(bytes);
    if (!section || !contentType || bytes.byteLength === 0 || bytes.byteLength > largestFile) continue;
    if (ids.length === mostFiles) break;
    const file = {name: safeFilename(filename ?? ''), size: bytes.byteLength, userId};
    const id = await database.run(scope, (unit) => section.announce(unit, file));
    await files.put(fileKey(scope, id), bytes);
    await database.run(scope, (unit) => section.uploaded(unit, id, contentType));
    ids.push(id);
  }
  return ids;
}

function recipients({headers}: Email): string {
  const names = new Set(['to', 'cc', 'delivered-to', 'x-original-to', 'envelope-to']);
  return headers
    .filter(({key}) => names.has(key))
    .map(({value}) => value)
    .join('\n');
}

/** RFC 3834: what no person wrote is answered by nobody, and two machines never talk to each other. */
function isAutomatic({headers}: Email): boolean {
  return headers.some(
    ({key, value}) =>
      (key === 'auto-submitted' && value.trim().toLowerCase() !== 'no') ||
      (key === 'precedence' && /bulk|junk|list|auto_reply/i.test(value)) ||
      key === 'x-autoreply' ||
      key === 'list-id',
  );
}

function senderOf({from}: Email): string | undefined {
  return from?.address?.toLowerCase();
}
