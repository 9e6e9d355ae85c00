import {html, nothing, type TemplateResult} from 'lit';

import type {PortalError} from '../core/errors.js';
import type {ListToolTerms} from '../i18n/list-tools.js';
import type {FailureWords, ListTerms} from '../i18n/lists.js';
import {button} from './button.js';

/** The words for an error: by its code, never by what a server wrote. `tools` load after the rows; without them an error has general words. */
export function failureWords({code}: PortalError, terms: ListTerms, tools: ListToolTerms | undefined): FailureWords {
  const words: Partial<Record<string, FailureWords>> = {...tools?.failed, ...terms.failed};
  return words[code] ?? terms.failed.other;
}

/** What a failure may be given. */
export interface FailureOptions {
  readonly retry: () => void;
  readonly tools: ListToolTerms | undefined;
  /** What the server asked to wait. */
  readonly waitSeconds?: number | undefined;
  readonly busy?: boolean;
}

/** In place of what could not be loaded: what happened, what it means, and a way on. */
export function failure(error: PortalError, terms: ListTerms, options: FailureOptions): TemplateResult {
  const [title, hint] = failureWords(error, terms, options.tools);
  const wait = options.waitSeconds ?? 0;
  return html`
    <div class="state" part="error">
      <p class="title" part="message">${title}</p>
      <p class="muted" part="hint">${hint}</p>
      ${
        error.code === 'not_configured'
          ? nothing
          : button(wait > 0 ? terms.tryAgainIn(wait) : terms.tryAgain, {
              part: 'retry',
              onClick: options.retry,
              busy: wait > 0 || options.busy === true,
            })
      }
      ${error.requestId ? html`<p class="muted" part="reference"><small>${terms.reference(error.requestId)}</small></p>` : nothing}
    </div>
  `;
}
