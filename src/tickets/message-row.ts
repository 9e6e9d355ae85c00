import {html, type TemplateResult} from 'lit';

import type {TicketMessage} from '../client/contract.js';

/** What is known of a message at first: what it says in plain text, and of whom it is. The rest comes with what is loaded after that. */
export interface MessageView {
  /** Whose side it is of, when it was sent, and how. */
  readonly time?: (message: TicketMessage) => unknown;
  /** What has happened, of a message that tells it. */
  readonly event?: (message: TicketMessage) => unknown;
  /** What it says, with links, quotes and HTML. */
  readonly body?: (message: TicketMessage) => unknown;
  /** The files that it has. */
  readonly files?: (message: TicketMessage) => unknown;
}

/** One message, or what has happened. */
export function messageRow(message: TicketMessage, view: MessageView = {}): TemplateResult {
  const {author, text, position} = message;
  const {time, body} = view;
  const said = html`${body ? body(message) : text && html`<p class="prose" part="entry-text" dir="auto">${text}</p>`}${view.files?.(message)}`;
  const isEvent = author.role === 'system';
  return html`<li class=${isEvent ? 'event' : 'row'} data-position=${position}>
    <div class="message ${author.role}" part="entry entry-${author.role === 'agent' ? 'vendor' : author.role}">
      <p class="message-head">
        ${isEvent ? view.event?.(message) : html`<strong part="entry-author">${author.name}</strong>`}
        ${time?.(message)}
      </p>
      ${said}
    </div>
  </li>`;
}
