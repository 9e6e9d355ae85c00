import type {PortalError} from '../../core/errors.js';
import type {ListTerms} from '../../i18n/lists.js';
import type {MethodToolTerms} from '../../i18n/method-tools.js';
import type {PaymentMethodsTerms} from '../../i18n/payment-methods.js';

/** The words that the dialogs say. */
export interface MethodWords {
  readonly terms: PaymentMethodsTerms;
  readonly tools: MethodToolTerms;
  readonly listTerms: ListTerms;
  readonly locale: string;
}

/** Why something was not done, what it means, and what to do: by its code, never by what a server wrote. */
export function problemWords({code, outcome}: PortalError, {problems}: MethodToolTerms): string {
  if (code === 'offline') return problems.offline;
  if (outcome === 'unknown') return problems.unknown;
  const named: Readonly<Record<string, string>> = {
    ...problems,
    forbidden: problems.not_allowed,
    attempt_final: problems.stale,
    method_in_use: problems.stale,
  };
  return named[code] ?? problems.other;
}
