import type {PortalError} from '../../core/errors.js';
import type {DocumentTerms} from '../../i18n/documents.js';
import type {ListToolTerms} from '../../i18n/list-tools.js';
import type {ListTerms} from '../../i18n/lists.js';
import type {QuoteAcceptTerms} from '../../i18n/quote-accept.js';
import type {NamedQuoteProblem, QuoteDocumentTerms} from '../../i18n/quote-documents.js';
import type {QuoteTerms} from '../../i18n/quotes.js';

/** The words that the parts of one quote say. */
export interface QuoteWords {
  /** Those of every document. */
  readonly terms: DocumentTerms;
  readonly quoteTerms: QuoteTerms;
  readonly words: QuoteDocumentTerms;
  readonly waits: QuoteAcceptTerms['waits'];
  readonly listTerms: ListTerms;
  readonly reasons: ListToolTerms['reasons'];
  readonly locale: string;
}

/** Why an answer was not sent, or is not known to be, and what to do about it. */
export function problemWords({code, outcome}: PortalError, {problems}: QuoteDocumentTerms): string {
  if (outcome === 'unknown' && code !== 'session_expired') return problems.unknown;
  const same: Readonly<Record<string, NamedQuoteProblem>> = {
    network: 'unknown',
    forbidden: 'not_allowed',
    unauthenticated: 'session_expired',
    gone: 'not_found',
    precondition_required: 'stale',
  };
  return problems[same[code] ?? (code as NamedQuoteProblem)] ?? problems.other;
}
