import {html, nothing, type TemplateResult} from 'lit';

import type {PortalError} from '../core/errors.js';
import type {ListToolTerms} from '../i18n/list-tools.js';
import type {ListTerms} from '../i18n/lists.js';
import {failureWords} from './states.js';

/** Above data that a failed refresh has left as it was; `wait` is the seconds that the server asked to wait. */
export function staleNotice(
  error: PortalError,
  terms: ListTerms,
  tools: ListToolTerms,
  retry: () => void,
  wait = 0,
): TemplateResult {
  const [title] = failureWords(error, terms, tools);
  return html`
    <div class="notice warning" part="notice stale">
      <span>${title} ${tools.stale}</span>
      <button
        type="button"
        class="link"
        part="link retry"
        aria-disabled=${wait > 0}
        @click=${wait > 0 ? nothing : retry}
      >
        ${wait > 0 ? terms.tryAgainIn(wait) : terms.tryAgain}
      </button>
    </div>
  `;
}

/** Why something could not be had or done; it stays in sight until it is dismissed. */
export function problemNotice(words: string, dismiss: string, onDismiss: () => void): TemplateResult {
  return html`
    <div class="notice danger over" part="notice problem">
      <span>${words}</span>
      <button type="button" class="link" part="link dismiss" @click=${onDismiss}>${dismiss}</button>
    </div>
  `;
}

/** Nothing to show, and what to do about it. */
export function emptyState(title: string, hint: string, action?: TemplateResult): TemplateResult {
  return html`
    <div class="state" part="empty">
      <p class="title" part="message">${title}</p>
      <p class="muted" part="hint">${hint}</p>
      ${action ?? nothing}
    </div>
  `;
}

/** In a dialog: why what was asked for was not done. */
export const problemAlert = (words: string): TemplateResult =>
  html`<p class="notice danger" part="notice problem" role="alert">${words}</p>`;
