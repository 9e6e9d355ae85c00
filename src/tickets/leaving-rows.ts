import {html, nothing, type TemplateResult} from 'lit';
import {repeat} from 'lit/directives/repeat.js';

import type {TicketFile, TicketMessage} from '../client/contract.js';
import {button} from '../templates/button.js';
import {plainBody} from './message-look.js';
import type {LeavingReply} from './outbox.js';
import type {ThreadWords} from './thread-words.js';

/** What was sent from here. */
export interface Leaving {
  /** It has arrived, and was not read back yet. */
  readonly sent: readonly TicketMessage[];
  readonly replies: readonly LeavingReply[];
  /** Sends again what nobody knows of. */
  readonly again: () => void;
}

/** What was sent from here, at the end of the conversation as if it had arrived, each with how far it is. */
export function leavingRows({sent, replies, again}: Leaving, words: ThreadWords): TemplateResult | typeof nothing {
  if (!sent.length && !replies.length) return nothing;
  const {reply} = words.terms;
  const states = {waiting: reply.sending, sending: reply.sending, checking: reply.checking, unknown: reply.unknown};
  return html`<ol class="entries" part="entries">
    ${repeat(
      [...sent, ...replies],
      (one) => ('key' in one ? one.key : one.id),
      (one) => {
        const state = 'key' in one ? one.state : undefined;
        return html`<li class="row">
          <div
            class="message customer leaving"
            part="entry entry-customer"
            aria-busy=${state && state !== 'unknown' ? 'true' : 'false'}
          >
            ${plainBody(one.text, words.terms.quoted)} ${fileNames(one.files)}
            ${state ? html`<small class="muted" part="entry-state">${states[state]}</small>` : nothing}
            ${state === 'unknown' ? button(reply.again, {part: 'send-again', look: 'quiet', onClick: again}) : nothing}
          </div>
        </li>`;
      },
    )}
  </ol>`;
}

const fileNames = (files: readonly TicketFile[]): TemplateResult | typeof nothing =>
  files.length
    ? html`<ul class="attached">
        ${files.map(({name}) => html`<li><bdi part="file-name">${name}</bdi></li>`)}
      </ul>`
    : nothing;
