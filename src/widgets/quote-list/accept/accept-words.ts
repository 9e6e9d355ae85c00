import type {ListToolTerms} from '../../../i18n/list-tools.js';
import type {ListTerms} from '../../../i18n/lists.js';
import type {QuoteAcceptTerms} from '../../../i18n/quote-accept.js';
import type {QuoteDocumentTerms} from '../../../i18n/quote-documents.js';

/** The words that the steps say. */
export interface AcceptWords {
  readonly terms: QuoteAcceptTerms;
  /** Those of the quote itself. */
  readonly documents: QuoteDocumentTerms;
  readonly listTerms: ListTerms;
  readonly reasons: ListToolTerms['reasons'];
  readonly locale: string;
}
