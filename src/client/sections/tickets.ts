import type {HelpArticle, NewTicket, Ticket, TicketFile, TicketMessage, TicketSummary} from '../contract.js';
import type {ClientCore} from '../core.js';
import type {UploadOptions} from '../section-types.js';
import {ticketSummaryShape} from '../ticket-shapes.js';
import {text} from '../shapes.js';
import type {RequestOptions, WriteOptions} from '../types.js';

const writes = () => import('../ticket-writes.js');

export {get, messages} from './ticket.js';
export {list} from './ticket-list.js';

/** How many tickets there are of each kind, and the categories. */
export function summary({transport}: ClientCore, options?: RequestOptions): Promise<TicketSummary> {
  return transport.read((api, init) => api.GET('/tickets/summary', init), ticketSummaryShape, options?.signal);
}

/** Notes how far this user has read. */
export async function markRead(
  {transport, timeouts, cache}: ClientCore,
  ticketId: string,
  position: number,
): Promise<void> {
  await transport.exchange(
    (api, init) => api.PUT('/tickets/{ticketId}/read', {...init, params: {path: {ticketId}}, body: {position}}),
    {timeout: timeouts.request},
  );
  cache.invalidate(['tickets']);
}

/** Opens a ticket. */
export async function create(core: ClientCore, request: NewTicket, options?: WriteOptions): Promise<Ticket> {
  return (await writes()).create(core, request, options);
}

/** Writes to the vendor. */
export async function reply(
  core: ClientCore,
  ticketId: string,
  message: {text: string; fileIds?: string[]},
  options?: WriteOptions,
): Promise<TicketMessage> {
  return (await writes()).reply(core, ticketId, message, options);
}

/** Says that it is done with. */
export async function close(core: ClientCore, ticketId: string, options?: WriteOptions): Promise<Ticket> {
  return (await writes()).close(core, ticketId, options);
}

/** Opens it again. */
export async function reopen(core: ClientCore, ticketId: string, options?: WriteOptions): Promise<Ticket> {
  return (await writes()).reopen(core, ticketId, options);
}

/** Says how it went. */
export async function rate(
  core: ClientCore,
  ticketId: string,
  rating: {score: number; comment?: string},
): Promise<Ticket> {
  return (await writes()).rate(core, ticketId, rating);
}

/** Uploads a file. */
export async function upload(core: ClientCore, file: File, options?: UploadOptions): Promise<TicketFile> {
  return (await import('../ticket-upload.js')).upload(core, file, options);
}

/** What the vendor's help says about it, the best answer first. */
export async function answers({transport}: ClientCore, q: string, options?: RequestOptions): Promise<HelpArticle[]> {
  const {items} = await transport.read(
    (api, init) => api.GET('/help-articles', {...init, params: {query: {q}}}),
    {items: [{id: text, title: text, excerpt: text, html: text}]},
    options?.signal,
  );
  return items;
}
