import type {Catalog} from './catalog.js';
import {en} from './en/ticket-list-tools.js';

/** What surrounds the rows of the tickets. Loads after the rows. */
export interface TicketListToolTerms {
  readonly all: string;
  /** Those that aren't closed. */
  readonly active: string;
  readonly unread: string;
  readonly searched: string;
  readonly toReply: (count: number, locale: string) => string;
  readonly noneToReply: string;
  readonly newTicket: string;
  readonly allCategories: string;
  readonly allPriorities: string;
  readonly groupBy: string;
  readonly ungrouped: string;
  readonly grouped: Readonly<Record<'status' | 'category', string>>;
  readonly none: string;
  readonly noneHint: string;
}

export const ticketListToolTerms: Catalog<'ticketListTools'> = {part: 'ticketListTools', english: en};
