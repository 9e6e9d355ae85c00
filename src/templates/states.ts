import {html, nothing, type TemplateResult} from 'lit';

import type {PortalError} from '../core/errors.js';
import type {FailureWords, ListTerms, NamedFailure} from '../i18n/lists.js';
import {button} from './button.js';

/** The words for an error: by its code, never by what a server wrote. */
export function failureWords(error: PortalError, terms: ListTerms): FailureWords {
  const code =
    error.code === 'unauthenticated' ? 'session_expired' : error.code === 'not_allowed' ? 'forbidden' : error.code;
  return terms.failed[code as NamedFailure] ?? terms.failed.other;
}

/** In place of what could not be loaded: what happened, what it means, and a way on. */
export function failure(
  error: PortalError,
  terms: ListTerms,
  options: {readonly retry: () => void; readonly waitSeconds?: number; readonly busy?: boolean},
): TemplateResult {
  const [title, hint] = failureWords(error, terms);
  const wait = options.waitSeconds ?? 0;
  return html`
    <div class="state" part="error">
      <p class="title">${title}</p>
      <p class="muted">${hint}</p>
      ${
        error.code === 'not_configured'
          ? nothing
          : button(wait > 0 ? terms.tryAgainIn(wait) : terms.tryAgain, {
              part: 'retry',
              onClick: options.retry,
              busy: wait > 0 || options.busy === true,
            })
      }
      ${error.requestId ? html`<p class="muted"><small>${terms.reference(error.requestId)}</small></p>` : nothing}
    </div>
  `;
}

/** Above data that a failed refresh has left as it was. */
export function staleNotice(error: PortalError, terms: ListTerms, retry: () => void): TemplateResult {
  const [title] = failureWords(error, terms);
  return html`
    <div class="notice warning" part="stale">
      <span>${title} ${terms.stale}</span>
      <button type="button" class="link" @click=${retry}>${terms.tryAgain}</button>
    </div>
  `;
}

/** Nothing to show, and what to do about it. */
export function emptyState(title: string, hint: string, action?: TemplateResult): TemplateResult {
  return html`
    <div class="state" part="empty">
      <p class="title">${title}</p>
      <p class="muted">${hint}</p>
      ${action ?? nothing}
    </div>
  `;
}
