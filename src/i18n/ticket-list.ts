import type {Catalog} from './catalog.js';
import {en} from './en/ticket-list.js';

/** The words of the rows of tickets. */
export interface TicketListTerms {
  readonly tickets: string;
  readonly number: string;
  readonly subject: string;
  readonly status: string;
  readonly category: string;
  readonly priority: string;
  readonly updated: string;
  /** Before the subject of a ticket in which the vendor wrote something that was not read. */
  readonly unread: string;
  readonly openedBy: (name: string) => string;
}

export const ticketListTerms: Catalog<'ticketList'> = {part: 'ticketList', english: en};
