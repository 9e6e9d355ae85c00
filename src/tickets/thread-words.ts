import type {ListToolTerms} from '../i18n/list-tools.js';
import type {ListTerms} from '../i18n/lists.js';
import type {TicketThreadTerms} from '../i18n/ticket-thread.js';

/** What the parts of a conversation say. */
export interface ThreadWords {
  readonly terms: TicketThreadTerms;
  readonly listTerms: ListTerms;
  readonly listTools: ListToolTerms;
  readonly reasons: ListToolTerms['reasons'];
  readonly locale: string;
}
