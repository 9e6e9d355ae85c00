import type {TicketRelatedType} from '../client/contract.js';
import type {Catalog} from './catalog.js';
import {en} from './en/new-ticket.js';

/** What can be wrong with what was typed. */
export type TicketMistake =
  'category' | 'subject' | 'text' | 'related' | 'relatedGone' | 'files' | 'filesGone' | 'cardNumber' | 'tooLong';

/** Why a ticket was not sent, where that has words of its own. */
export type NamedTicketProblem =
  'offline' | 'not_allowed' | 'session_expired' | 'rate_limited' | 'unavailable' | 'invalid_request' | 'unknown';

/** The words of the dialog in which a ticket is written. Loads with it. */
export interface NewTicketTerms {
  readonly title: string;
  readonly chooseCategory: string;
  readonly description: string;
  readonly related: {
    /** What it is about. */
    readonly label: string;
    readonly none: string;
    readonly types: Readonly<Record<TicketRelatedType, string>>;
    /** Above what can be chosen from. */
    readonly which: string;
    readonly nothingFound: string;
    /** How many more there are than are shown. */
    readonly more: (count: number, locale: string) => string;
  };
  readonly help: {
    readonly title: string;
    readonly found: (count: number, locale: string) => string;
    readonly back: string;
    /** It answered the question: no ticket is needed. */
    readonly solved: string;
    readonly solvedHint: string;
    readonly onSite: string;
  };
  readonly send: string;
  readonly sending: string;
  readonly checking: string;
  readonly close: string;
  readonly discard: string;
  readonly kept: string;
  readonly created: (number: string) => string;
  readonly mistakes: Readonly<Record<TicketMistake, string>>;
  readonly problems: Readonly<Record<NamedTicketProblem | 'other', string>>;
}

export const newTicketTerms: Catalog<'newTicket'> = {part: 'newTicket', english: en};
