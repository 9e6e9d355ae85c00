import type {TicketFile, TicketMessage, TicketMessagePage} from '../port/contract.js';
import type {FileOfMessage} from '../port/ticket-files.js';
import type {MessagePageRecord, MessageRecord} from '../port/tickets.js';
import {mountPath, type Services} from './services.js';

/** How long a file's URL opens it, ms. */
const opensFor = 600_000;

/** Whose files they are. */
interface FileOwner {
  readonly tenantId: string;
  readonly customerId: string;
}

/** A file with a URL that opens it. */
export async function presentFile(
  {tokens, clock, origin}: Services,
  {tenantId: tenant, customerId: customer}: FileOwner,
  file: FileOfMessage,
): Promise<TicketFile> {
  const expiresAt = new Date(clock.now().getTime() + opensFor);
  const token = await tokens.mintFile({tenant, customer, file: file.id, expiresAt});
  return {...file, url: `${origin}${mountPath}/files/${token}`};
}

/** A message with URLs that open its files, for whoever may read the message. */
export async function presentMessage(
  services: Services,
  owner: FileOwner,
  message: MessageRecord,
): Promise<TicketMessage> {
  return {...message, files: await Promise.all(message.files.map((file) => presentFile(services, owner, file)))};
}

/** A part of a conversation with URLs that open its files. */
export async function presentMessages(
  services: Services,
  owner: FileOwner,
  {items, ...page}: MessagePageRecord,
): Promise<TicketMessagePage> {
  return {...page, items: await Promise.all(items.map((message) => presentMessage(services, owner, message)))};
}
