import type {TicketPriority, TicketStatus} from '../client/contract.js';
import type {Catalog} from './catalog.js';
import {en} from './en/ticket-states.js';

/** How a ticket stands, in a word: what each widget that shows one says of it at once. */
export interface TicketStateTerms {
  readonly statuses: Readonly<Record<TicketStatus, string>>;
  readonly priorities: Readonly<Record<TicketPriority, string>>;
}

export const ticketStateTerms: Catalog<'ticketStates'> = {part: 'ticketStates', english: en};
