import type {HelpArticle, Ticket} from '../../client/contract.js';
import {PortalEvent} from '../../core/portal-event.js';

/** Cancelable: before the dialog opens in which a ticket is written. Cancel it to have it written elsewhere. */
export class TicketNewEvent extends PortalEvent<undefined> {
  constructor() {
    super('portal-ticket-new', undefined, {cancelable: true});
  }
}

/** A ticket was opened, and the server has it. */
export class TicketCreateEvent extends PortalEvent<{readonly ticket: Ticket}> {
  constructor(detail: TicketCreateEvent['detail']) {
    super('portal-ticket-create', detail);
  }
}

/** An article of the vendor's help has answered what a ticket was to ask: none was opened. */
export class HelpSolveEvent extends PortalEvent<{readonly article: HelpArticle}> {
  constructor(detail: HelpSolveEvent['detail']) {
    super('portal-help-solve', detail);
  }
}

declare global {
  interface HTMLElementEventMap {
    'portal-ticket-new': TicketNewEvent;
    'portal-ticket-create': TicketCreateEvent;
    'portal-help-solve': HelpSolveEvent;
  }
}
