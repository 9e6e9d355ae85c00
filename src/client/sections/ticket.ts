import type {Ticket, TicketMessagePage, TicketMessageQuery} from '../contract.js';
import type {ClientCore} from '../core.js';
import {ticketMessagesShape, ticketShape} from '../ticket-shape.js';
import type {RequestOptions} from '../types.js';

/** One ticket, without its messages. */
export function get({transport}: ClientCore, ticketId: string, options?: RequestOptions): Promise<Ticket> {
  return transport.read(
    (api, init) => api.GET('/tickets/{ticketId}', {...init, params: {path: {ticketId}}}),
    ticketShape,
    options?.signal,
  );
}

/** The end of the conversation, or where a cursor leads. */
export function messages(
  {transport}: ClientCore,
  ticketId: string,
  query: TicketMessageQuery = {},
  options?: RequestOptions,
): Promise<TicketMessagePage> {
  return transport.read(
    (api, init) => api.GET('/tickets/{ticketId}/messages', {...init, params: {path: {ticketId}, query}}),
    ticketMessagesShape,
    options?.signal,
  );
}
