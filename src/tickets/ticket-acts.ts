import {html, nothing, type TemplateResult} from 'lit';

import type {Ticket} from '../client/contract.js';
import {close, reopen} from '../client/sections/tickets.js';
import {sendOnce} from '../client/write-keys.js';
import {Sender} from '../controllers/sender.js';
import type {PortalElement} from '../core/portal-element.js';
import {formatDay} from '../format/date.js';
import {elsewhereLink} from '../lists/open-elsewhere.js';
import {button} from '../templates/button.js';
import {failureWords} from '../templates/states.js';
import type {ThreadWords} from './thread-words.js';
import {TicketChangeEvent} from './ticket.events.js';

/** What is known of a ticket beside its name, and closing and reopening it. */
export class TicketActs {
  readonly #host: PortalElement;
  readonly #say: (message: string) => void;
  readonly #words: () => ThreadWords;
  readonly #sender: Sender;
  #of = '';

  constructor(host: PortalElement, say: (message: string) => void, words: () => ThreadWords) {
    this.#host = host;
    this.#say = say;
    this.#words = words;
    this.#sender = new Sender(host, 'ticket');
  }

  render(ticket: Ticket): TemplateResult {
    const {terms, locale, listTerms, reasons} = this.#words();
    const {author, related, closesAt, status, capabilities} = ticket;
    if (this.#of !== ticket.id) {
      this.#of = ticket.id;
      this.#sender.forget();
    }
    const {progress, busy, waitSeconds} = this.#sender;
    const action = status === 'closed' ? 'reopen' : 'close';
    const does = {close: terms.close, reopen: terms.reopen};
    const actions = status === 'resolved' ? (['close', 'reopen'] as const) : ([action] as const);
    return html`
      <p class="thread-facts">
        <span>${terms.openedBy} <span part="opened-by">${author}</span></span>
        ${related ? html`<span>${terms.related} ${elsewhereLink(this.#host, related.type, related)}</span>` : nothing}
        ${closesAt ? html`<span part="closes">${terms.closesOn(formatDay(localDay(closesAt), locale))}</span>` : nothing}
      </p>
      ${this.#renderProblem()}
      <div class="thread-buttons" part="actions">
        ${actions.map((one) =>
          button(
            progress === 'checking' ? terms.checking : waitSeconds > 0 ? listTerms.tryAgainIn(waitSeconds) : does[one],
            {
              part: `${one}-ticket`,
              capability: capabilities[one],
              reasons,
              id: `why-${one}`,
              busy,
              onClick: () => void this.#act(one, ticket.id),
            },
          ),
        )}
      </div>
    `;
  }

  #renderProblem(): TemplateResult | typeof nothing {
    const why = this.#why();
    return why ? html`<p class="notice danger" part="notice problem">${why}</p>` : nothing;
  }

  #why(): string | undefined {
    const {terms, listTerms, listTools} = this.#words();
    const {problem} = this.#sender;
    return problem && `${terms.notDone} ${failureWords(problem, listTerms, listTools).join(' ')}`;
  }

  async #act(action: 'close' | 'reopen', id: string): Promise<void> {
    const {client} = this.#host;
    if (!client) return;
    const write = {close, reopen}[action];
    const ticket = await this.#sender.send((onUncertain) =>
      sendOnce(client.core, `ticket-${action} ${id}`, (key) => write(client.core, id, {key, onUncertain})),
    );
    if (ticket) {
      this.#host.dispatchEvent(new TicketChangeEvent({action, ticket}));
      const {terms} = this.#words();
      this.#say(action === 'close' ? terms.closed : terms.reopened);
    } else {
      const why = this.#why();
      if (why) this.#say(why);
    }
  }
}

/** The day of a moment where the reader is, ISO. */
function localDay(iso: string): string {
  const time = new Date(iso);
  const two = (number: number): string => String(number).padStart(2, '0');
  return `${time.getFullYear()}-${two(time.getMonth() + 1)}-${two(time.getDate())}`;
}
