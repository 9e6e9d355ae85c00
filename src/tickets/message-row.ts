import {html, nothing, type TemplateResult} from 'lit';

import type {TicketMessage} from '../client/contract.js';
import {formatAgo} from '../format/ago.js';
import {formatMoment} from '../format/moment.js';
import type {TicketThreadTerms} from '../i18n/ticket-thread.js';

/** What every message is shown with. */
export interface MessageView {
  readonly terms: TicketThreadTerms;
  readonly locale: string;
  /** Milliseconds since 1970. */
  readonly now: number;
  /** What it says, once what knows links, quotes and HTML has loaded; its plain text until then. */
  readonly body?: ((message: TicketMessage) => unknown) | undefined;
  /** The files that it has, as `body`. */
  readonly files?: ((message: TicketMessage) => unknown) | undefined;
}

/** One message, or what has happened. */
export function messageRow(message: TicketMessage, view: MessageView): TemplateResult {
  const {author, event, via} = message;
  const {terms} = view;
  if (author.role === 'system' && event) {
    return html`<li class="event" part="entry entry-system" data-position=${message.position}>
      <p>${terms.events[event](author.name)} ${messageTime(message, view)}</p>
      ${said(message, view)}
    </li>`;
  }
  return html`<li class="row" data-position=${message.position}>
    <div class="message ${author.role === 'customer' ? 'own' : ''}" part="entry entry-${author.role}">
      <p class="message-head">
        <strong part="entry-author">${author.name}</strong>
        ${author.role === 'agent' ? html`<span class="muted" part="entry-role">${terms.agent}</span>` : nothing}
        ${messageTime(message, view)}
        ${via === 'mail' ? html`<span class="muted" part="entry-via">${terms.byMail}</span>` : nothing}
      </p>
      ${said(message, view)}
    </div>
  </li>`;
}

/** When it was sent: how long ago, and the moment itself under the pointer and with the focus. */
function messageTime({position, sentAt}: TicketMessage, {locale, now}: MessageView): TemplateResult {
  return html`<span class="hint when"
    ><time class="muted" part="entry-time" datetime=${sentAt} tabindex="-1" aria-describedby="sent-${position}"
      >${formatAgo(sentAt, now, locale)}</time
    ><span role="tooltip" part="entry-moment" id="sent-${position}">${formatMoment(sentAt, locale)}</span></span
  >`;
}

function said(message: TicketMessage, {body, files}: MessageView): unknown {
  const text = message.text ? html`<p class="prose" part="entry-text" dir="auto">${message.text}</p>` : nothing;
  return [body ? body(message) : text, message.files.length ? files?.(message) : nothing];
}
