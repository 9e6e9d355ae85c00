import type {PortalError} from '../../core/errors.js';
import type {ListToolTerms} from '../../i18n/list-tools.js';
import type {ListTerms} from '../../i18n/lists.js';
import type {NamedTicketProblem, NewTicketTerms} from '../../i18n/new-ticket.js';
import type {TicketFileTerms} from '../../i18n/ticket-files.js';
import type {TicketListTerms} from '../../i18n/ticket-list.js';
import type {TicketStateTerms} from '../../i18n/ticket-states.js';

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
