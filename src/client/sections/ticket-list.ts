import type {TicketPage, TicketQuery} from '../contract.js';
import type {ClientCore} from '../core.js';
import {ticketPageShape} from '../ticket-page-shape.js';
import type {RequestOptions} from '../types.js';

/** A page of tickets. */
export function list({transport}: ClientCore, query: TicketQuery = {}, options?: RequestOptions): Promise<TicketPage> {
  return transport.read(
    (api, init) => api.GET('/tickets', {...init, params: {query}}),
    ticketPageShape,
    options?.signal,
  );
}
