import type {TicketFile, TicketMessage} from '../client/contract.js';
import type {Catalog} from './catalog.js';
import {en} from './en/ticket-thread.js';

/** What has happened to a ticket, as its conversation tells it. */
export type TicketEvent = NonNullable<TicketMessage['event']>;

/** What can be done with a ticket, and what its conversation consists of. */
export interface TicketThreadTerms {
  readonly none: string;
  readonly noneHint: string;
  /** Beside the name of somebody of the vendor's. */
  readonly agent: string;
  readonly byMail: string;
  /** `name` is who did it; empty where nobody did. */
  readonly events: Readonly<Record<TicketEvent, (name: string) => string>>;
  readonly openedBy: string;
  readonly related: string;
  /** `day` is written out. */
  readonly closesOn: (day: string) => string;
  readonly earlier: string;
  readonly loadingEarlier: string;
  readonly earlierFailed: string;
  /** Said once earlier messages are there. */
  readonly earlierCame: (count: number, locale: string) => string;
  /** The button to those that came while one read others. */
  readonly newMessages: (count: number, locale: string) => string;
  readonly typing: (name: string) => string;
  readonly quoted: string;
  /** In place of a picture that another site has. */
  readonly showPicture: (host: string) => string;
  readonly pictureFailed: string;
  readonly download: (name: string) => string;
  readonly preview: (name: string) => string;
  readonly types: Readonly<Record<TicketFile['contentType'], string>>;
  readonly attachments: string;
  readonly fileGone: (name: string) => string;
  readonly reply: {
    readonly label: string;
    readonly placeholder: string;
    readonly hint: string;
    readonly reopens: string;
    readonly closed: string;
    readonly tooLong: (most: string) => string;
    readonly blank: string;
    readonly filesMissing: string;
    readonly filesUnderWay: string;
    readonly send: string;
    readonly sending: string;
    readonly checking: string;
    readonly sent: string;
    readonly unknown: string;
    readonly again: string;
    readonly notSent: string;
    /** Before words of why: it is offline. */
    readonly offline: string;
    readonly cardNumber: string;
    readonly filesGone: string;
  };
  readonly close: string;
  readonly reopen: string;
  readonly closed: string;
  readonly reopened: string;
  readonly checking: string;
  readonly notDone: string;
  readonly rating: {
    readonly title: string;
    /** From 1 to 5. */
    readonly scores: readonly [string, string, string, string, string];
    readonly comment: string;
    readonly choose: string;
    readonly send: string;
    readonly cancel: string;
    readonly change: string;
    readonly yours: string;
    readonly thanks: string;
  };
}

export const ticketThreadTerms: Catalog<'ticketThread'> = {part: 'ticketThread', english: en};
