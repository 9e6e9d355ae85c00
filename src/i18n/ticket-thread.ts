import type {TicketMessage} from '../client/contract.js';
import type {Catalog} from './catalog.js';
import {en} from './en/ticket-thread.js';

/** What has happened to a ticket, as its conversation tells it. */
export type TicketEvent = NonNullable<TicketMessage['event']>;

/** A ticket and its conversation, as they are shown at first. */
export interface TicketThreadTerms {
  /** Names the conversation. */
  readonly conversation: string;
  /** Beside the name of somebody of the vendor's. */
  readonly agent: string;
  readonly byMail: string;
  /** `name` is who did it; empty where nobody did. */
  readonly events: Readonly<Record<TicketEvent, (name: string) => string>>;
}

export const ticketThreadTerms: Catalog<'ticketThread'> = {part: 'ticketThread', english: en};
