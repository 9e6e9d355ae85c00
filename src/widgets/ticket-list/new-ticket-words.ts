import {TermsController} from '../../controllers/terms.js';
import type {PortalError} from '../../core/errors.js';
import type {PortalElement} from '../../core/portal-element.js';
import {listToolTerms, type ListToolTerms} from '../../i18n/list-tools.js';
import {listTerms, type ListTerms} from '../../i18n/lists.js';
import {newTicketTerms, type NamedTicketProblem, type NewTicketTerms} from '../../i18n/new-ticket.js';
import {ticketFileTerms, type TicketFileTerms} from '../../i18n/ticket-files.js';
import {ticketListTerms, type TicketListTerms} from '../../i18n/ticket-list.js';
import {ticketStateTerms, type TicketStateTerms} from '../../i18n/ticket-states.js';

/** The words that the dialog of a new ticket says. */
export interface NewTicketWords {
  readonly terms: NewTicketTerms;
  readonly rowTerms: TicketListTerms;
  readonly stateTerms: TicketStateTerms;
  readonly fileTerms: TicketFileTerms;
  readonly listTerms: ListTerms;
  readonly toolTerms: ListToolTerms;
  readonly locale: string;
}

/** Asks for them, in the language of an element. @returns What they are now. */
export function newTicketWords(host: PortalElement): () => NewTicketWords {
  const terms = new TermsController(host, newTicketTerms);
  const rowTerms = new TermsController(host, ticketListTerms);
  const stateTerms = new TermsController(host, ticketStateTerms);
  const fileTerms = new TermsController(host, ticketFileTerms);
  const ofLists = new TermsController(host, listTerms);
  const toolTerms = new TermsController(host, listToolTerms);
  return () => ({
    terms: terms.value,
    rowTerms: rowTerms.value,
    stateTerms: stateTerms.value,
    fileTerms: fileTerms.value,
    listTerms: ofLists.value,
    toolTerms: toolTerms.value,
    locale: host.locale,
  });
}

/** Why a ticket was not sent, or is not known to be, and what to do about it. */
export function problemWords({code, outcome}: PortalError, {problems, mistakes}: NewTicketTerms): string {
  if (code === 'card_number_rejected') return mistakes.cardNumber;
  if (outcome === 'unknown' && code !== 'session_expired') return problems.unknown;
  const same: Readonly<Record<string, NamedTicketProblem>> = {
    forbidden: 'not_allowed',
    unauthenticated: 'session_expired',
  };
  return problems[same[code] ?? (code as NamedTicketProblem)] ?? problems.other;
}
