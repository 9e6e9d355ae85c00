import type {Ticket, TicketListItem} from '../port/contract.js';
import type {TicketListRecord, TicketRecord} from '../port/tickets.js';
import type {Rights} from './rights.js';
import {ticketCapabilities} from './ticket-capabilities.js';

/** A row of the list as this person sees it. */
export function presentTicketRow({facts, ...shown}: TicketListRecord, rights: Rights, now: Date): TicketListItem {
  return {...shown, capabilities: ticketCapabilities(rights, {...shown, facts}, now)};
}

/** One ticket as this person sees it. */
export function presentTicket({facts, version: _, ...shown}: TicketRecord, rights: Rights, now: Date): Ticket {
  return {...shown, capabilities: ticketCapabilities(rights, {...shown, facts}, now)};
}
