import type {Capability, CapabilityReason, TicketListItem} from '../port/contract.js';
import type {TicketListRecord} from '../port/tickets.js';
import {allowed, hasFeature, hasScope, refused, type Rights} from './rights.js';

type TicketState = Pick<TicketListRecord, 'status' | 'facts'>;

/** What this person may do with a ticket. Who asks comes before what is asked about. */
export function ticketCapabilities(rights: Rights, ticket: TicketState, now: Date): TicketListItem['capabilities'] {
  const who = writerRefusal(rights);
  const unless = (reason: CapabilityReason | undefined): Capability =>
    who ? refused(who) : reason ? refused(reason) : allowed;
  const {status} = ticket;
  const isOver = status === 'resolved' || status === 'closed';
  return {
    reply: unless(status === 'closed' ? 'status' : undefined),
    close: unless(status === 'closed' ? 'status' : ticket.facts.customersClose ? undefined : 'feature'),
    reopen: unless(isOver ? tooLate(ticket, now) : 'status'),
    rate: unless(isOver ? undefined : 'status'),
  };
}

function tooLate({facts: {reopenUntil}}: TicketState, now: Date): CapabilityReason | undefined {
  return reopenUntil !== null && new Date(reopenUntil) < now ? 'expired' : undefined;
}

function writerRefusal(rights: Rights): CapabilityReason | undefined {
  if (!hasScope(rights, 'tickets:write')) return 'scope';
  return hasFeature(rights, 'tickets') ? undefined : 'feature';
}
