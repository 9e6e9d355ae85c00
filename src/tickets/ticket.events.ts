import type {Ticket, TicketMessage} from '../client/contract.js';
import {PortalEvent} from '../core/portal-event.js';

/** A reply was sent: the server has it. */
export class TicketReplyEvent extends PortalEvent<{readonly ticketId: string; readonly message: TicketMessage}> {
  constructor(detail: TicketReplyEvent['detail']) {
    super('portal-ticket-reply', detail);
  }
}

/** A ticket was closed, reopened or rated; it is given as it is now. */
export class TicketChangeEvent extends PortalEvent<{
  readonly action: 'close' | 'reopen' | 'rate';
  readonly ticket: Ticket;
}> {
  constructor(detail: TicketChangeEvent['detail']) {
    super('portal-ticket-change', detail);
  }
}

declare global {
  interface HTMLElementEventMap {
    'portal-ticket-reply': TicketReplyEvent;
    'portal-ticket-change': TicketChangeEvent;
  }
}
