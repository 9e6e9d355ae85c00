import {html, nothing, type TemplateResult} from 'lit';

import type {PortalError} from '../../../core/errors.js';
import type {NamedAcceptProblem, QuoteAcceptTerms} from '../../../i18n/quote-accept.js';

/** A refusal in words, by its code; nothing where there is none. */
export function problemNotice(
  problem: PortalError | undefined,
  {problems}: QuoteAcceptTerms,
): TemplateResult | typeof nothing {
  if (!problem || problem.code === 'aborted') return nothing;
  const code = problem.code === 'forbidden' ? 'not_allowed' : problem.code;
  return html`<p class="notice danger" part="notice problem" role="alert">
    ${problems[code as NamedAcceptProblem] ?? problems.other}
  </p>`;
}
