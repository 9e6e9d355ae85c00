/** Tickets as the vendor's agents work on them: in units of all customers. A ticket that isn't the tenant's is undefined. */
import type {ListQuery, Page} from './backend.js';
import type {VendorTicket, VendorTicketListItem} from './contract.js';
import type {MessageQuery, MessageRecord, MessagePageRecord, TicketFilter} from './tickets.js';
import type {Unit} from './unit.js';

/** Where a ticket is. */
export interface TicketPlace {
  readonly id: string;
  /** Our id. */
  readonly customerId: string;
  /** Our id of the user who opened it. */
  readonly createdBy: string;
}

/** What an agent writes. */
export interface AgentMessage {
  readonly author: string;
  /** Cleaned. */
  readonly html: string;
  /** What the HTML says. */
  readonly text: string;
  /** What the ticket is then. */
  readonly status: 'open' | 'pending' | 'resolved';
  /** Files of the agents' that were uploaded. */
  readonly fileIds: readonly string[];
}

export interface AgentTicketsSection {
  /** @throws InvalidCursorError */
  list(unit: Unit, query: ListQuery<TicketFilter>): Promise<Page<VendorTicketListItem>>;
  /** With `lock` nobody else writes to it until the unit ends. */
  place(unit: Unit, id: string, lock: 'lock' | 'read'): Promise<TicketPlace | undefined>;
  get(unit: Unit, place: TicketPlace): Promise<VendorTicket>;
  /** @throws InvalidCursorError */
  messages(unit: Unit, place: TicketPlace, query: MessageQuery): Promise<MessagePageRecord>;
  /** The ticket is locked. @throws PortalFault 422 for files that can't go with it */
  reply(unit: Unit, place: TicketPlace, message: AgentMessage): Promise<MessageRecord>;
  /** The ticket is locked. False when it has the status already. */
  setStatus(
    unit: Unit,
    place: TicketPlace,
    change: {readonly author: string; readonly status: 'open' | 'resolved' | 'closed'},
  ): Promise<boolean>;
  /** Notes how far the vendor has read; never less far than before, nor further than there is. */
  markRead(unit: Unit, place: TicketPlace, position: number): Promise<void>;
  setTyping(unit: Unit, place: TicketPlace, typing: {readonly author: string; readonly until: Date}): Promise<void>;
}
