/**
 * Tickets and the vendor's help, as the back end knows them and as the API asks for them.
 *
 * A write is one unit: `get(unit, id, viewer, 'lock')` locks the ticket and reads it; the API checks the person's capabilities; then it calls the write, and last it notes the
 * change. Writes take a ticket that is there and is locked: an id of nothing is a mistake of the caller.
 */
import type {ListQuery, Page} from './backend.js';
import type {
  HelpArticle,
  NewTicket,
  Role,
  Ticket,
  TicketListItem,
  TicketMessage,
  TicketMessagePage,
  TicketPriority,
  TicketStatusFilter,
  TicketSummary,
} from './contract.js';
import type {FileOfMessage} from './ticket-files.js';
import type {Unit} from './unit.js';

/** Who looks. An owner and a billing manager see all tickets of the company, a member those that the member opened. */
export interface TicketViewer {
  /** Null of the vendor's agents, who have read what one of them has. */
  readonly userId: string | null;
  readonly role: Role;
  /** BCP 47: the language of the categories. */
  readonly locale: string;
  /** Only this one, where the session is for one ticket. */
  readonly ticketId?: string;
}

/** Who does it. */
export interface TicketActor {
  readonly id: string;
  readonly name: string;
}

/** What decides about capabilities besides what the contract shows; the API takes it off before it answers. */
export interface TicketFacts {
  /** ISO instant until which a closed ticket can be reopened; null of one that isn't closed. */
  readonly reopenUntil: string | null;
  /** Whether the vendor lets customers close their tickets. */
  readonly customersClose: boolean;
}

export type TicketListRecord = Omit<TicketListItem, 'capabilities'> & {readonly facts: TicketFacts};
export type TicketRecord = Omit<Ticket, 'capabilities'> & {
  readonly facts: TicketFacts;
  /** Grows with each change; the ETag is made of it. */
  readonly version: number;
};

export interface TicketFilter {
  readonly status?: TicketStatusFilter;
  readonly category?: string;
  readonly priority?: TicketPriority;
}

/** A message as the back end knows it; where its files can be opened is added by the API. */
export type MessageRecord = Omit<TicketMessage, 'files'> & {readonly files: FileOfMessage[]};
export type MessagePageRecord = Omit<TicketMessagePage, 'items'> & {readonly items: MessageRecord[]};

/** What a customer writes. */
export interface CustomerMessage {
  readonly actor: TicketActor;
  readonly text: string;
  /** Files of the actor's that were uploaded. */
  readonly fileIds?: readonly string[];
  /** Its Message-ID, where it came by mail. */
  readonly mailId?: string;
}

/** Where in a conversation to read. */
export interface MessageQuery {
  readonly limit: number;
  readonly cursor?: string;
}

export interface TicketsSection {
  /** Sorts as the contract has them. @throws InvalidCursorError */
  list(unit: Unit, query: ListQuery<TicketFilter>, viewer: TicketViewer): Promise<Page<TicketListRecord>>;
  summary(unit: Unit, viewer: TicketViewer): Promise<TicketSummary>;
  /** With `lock` no other unit writes to it until this one ends. */
  get(unit: Unit, id: string, viewer: TicketViewer, lock?: 'lock' | 'read'): Promise<TicketRecord | undefined>;
  /** Opens a ticket with its first message; resolves to its id. @throws PortalFault 422 for a category, a document or files that aren't there */
  create(unit: Unit, input: NewTicket, actor: TicketActor): Promise<string>;
  /** The end of the conversation, or where the cursor leads. @throws InvalidCursorError */
  messages(unit: Unit, id: string, query: MessageQuery): Promise<MessagePageRecord>;
  /** The message of a position. */
  message(unit: Unit, id: string, position: number): Promise<MessageRecord | undefined>;
  /** Adds the customer's message: the ticket is open then, whatever it was. @throws PortalFault 422 for files that can't go with it */
  reply(unit: Unit, id: string, message: CustomerMessage): Promise<MessageRecord>;
  close(unit: Unit, id: string, actor: TicketActor): Promise<void>;
  reopen(unit: Unit, id: string, actor: TicketActor): Promise<void>;
  /** Takes the place of an earlier rating. */
  rate(
    unit: Unit,
    id: string,
    rating: {readonly actor: TicketActor; readonly score: number; readonly comment?: string},
  ): Promise<void>;
  /** Notes how far the person has read; never less far than before, nor further than there is. */
  markRead(unit: Unit, id: string, userId: string, position: number): Promise<void>;
  /** What stands in the address that this person's replies to the ticket go to; the same each time. */
  mailKey(unit: Unit, id: string, userId: string): Promise<string>;
  /** In a unit of all customers: whose replies to what come to the address of this key. */
  byMailKey(
    unit: Unit,
    key: string,
  ): Promise<{readonly customerId: string; readonly ticketId: string; readonly userId: string} | undefined>;
  /** Whether the conversation has the mail already. */
  hasMail(unit: Unit, id: string, mailId: string): Promise<boolean>;
  /** In a unit of all customers: closes at most `most` tickets that nothing was written in for the vendor's days; resolves to which. */
  closeIdle(unit: Unit, most: number): Promise<Array<{readonly id: string; readonly customerId: string}>>;
}

export interface HelpSection {
  /** At most `most` articles with any of the words, the best first; in the language of the locale, or in English where nothing was written in it. */
  search(unit: Unit, q: string, locale: string, most: number): Promise<HelpArticle[]>;
}
