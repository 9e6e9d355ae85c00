import {html, nothing, type TemplateResult} from 'lit';

import type {Ticket} from '../client/contract.js';
import {ownerOf} from '../client/owner.js';
import {rate} from '../client/sections/tickets.js';
import {Sender} from '../controllers/sender.js';
import type {PortalElement} from '../core/portal-element.js';
import {formatNumber} from '../format/number.js';
import {button} from '../templates/button.js';
import {failureWords} from '../templates/states.js';
import type {ThreadWords} from './thread-words.js';
import {TicketChangeEvent} from './ticket.events.js';

/** Characters of a comment, as the contract has it. */
const longest = 5000;

/** How it went, from 1 to 5, with a comment: asked once a ticket is resolved or closed, and to be changed afterwards. */
export class RatingForm {
  readonly #host: PortalElement;
  readonly #say: (message: string) => void;
  readonly #words: () => ThreadWords;
  readonly #sender: Sender;
  #of = '';
  #score: number | undefined;
  #comment = '';
  #isMissing = false;
  #changes = false;

  constructor(host: PortalElement, say: (message: string) => void, words: () => ThreadWords) {
    this.#host = host;
    this.#say = say;
    this.#words = words;
    this.#sender = new Sender(host, 'ticket');
  }

  render(ticket: Ticket): TemplateResult | typeof nothing {
    this.#turnTo(ticket);
    const {rating, capabilities} = ticket;
    const canRate = capabilities.rate.allowed;
    if (rating && !this.#changes) return this.#renderGiven(ticket, canRate);
    return canRate ? this.#renderForm(ticket) : nothing;
  }

  #renderGiven({rating}: Ticket, canChange: boolean): TemplateResult {
    const {terms, locale} = this.#words();
    const score = rating?.score ?? 1;
    return html`<div class="rating" part="rating">
      <p>
        <strong>${terms.rating.yours}</strong>
        <span part="rating-given">${this.#scoreWords(score, locale)}</span>
      </p>
      ${rating?.comment ? html`<p class="prose" part="rating-comment" dir="auto">${rating.comment}</p>` : nothing}
      ${
        canChange
          ? button(terms.rating.change, {
              part: 'change-rating',
              look: 'quiet',
              onClick: () => this.#edit(true),
            })
          : nothing
      }
    </div>`;
  }

  #renderForm(ticket: Ticket): TemplateResult {
    const {terms, listTerms, listTools, locale} = this.#words();
    const {rating} = terms;
    const {problem, progress, busy, waitSeconds} = this.#sender;
    const isLong = this.#comment.length > longest;
    return html`<form
      class="rating"
      part="rating"
      @submit=${(event: Event) => {
        event.preventDefault();
        void this.#send(ticket);
      }}
    >
      <fieldset part="group" aria-describedby="rating-mistake">
        <legend part="legend">${rating.title}</legend>
        <div class="scores">
          ${[1, 2, 3, 4, 5].map(
            (score) =>
              html`<label class="score" part="choice">
                <input
                  type="radio"
                  name="score"
                  value=${score}
                  .checked=${this.#score === score}
                  @change=${() => this.#set(score)}
                />
                ${this.#scoreWords(score, locale)}
              </label>`,
          )}
        </div>
      </fieldset>
      <span class="late" part="field-error" id="rating-mistake">${this.#isMissing ? rating.choose : nothing}</span>
      <label part="label" for="rating-comment">${rating.comment}</label>
      <textarea
        id="rating-comment"
        class="field"
        part="comment"
        rows="2"
        aria-invalid=${isLong ? 'true' : 'false'}
        aria-describedby="rating-long"
        .value=${this.#comment}
        @input=${(event: Event) => this.#type((event.target as HTMLTextAreaElement).value)}
      ></textarea>
      <span class="late" part="field-error" id="rating-long">
        ${isLong ? terms.reply.tooLong(formatNumber(longest, locale)) : nothing}
      </span>
      ${
        problem
          ? html`<p class="notice danger" part="notice problem">
              ${terms.notDone}
              ${problem.code === 'card_number_rejected' ? terms.reply.cardNumber : failureWords(problem, listTerms, listTools).join(' ')}
            </p>`
          : nothing
      }
      <div class="thread-buttons">
        ${button(
          progress === 'checking'
            ? terms.checking
            : progress === 'sending'
              ? terms.reply.sending
              : waitSeconds > 0
                ? listTerms.tryAgainIn(waitSeconds)
                : rating.send,
          {part: 'send-rating', look: 'primary', busy: busy || isLong, onClick: () => void this.#send(ticket)},
        )}
        ${
          this.#changes
            ? button(rating.cancel, {part: 'cancel', look: 'quiet', onClick: () => this.#edit(false)})
            : nothing
        }
      </div>
    </form>`;
  }

  #scoreWords(score: number, locale: string): string {
    const {rating} = this.#words().terms;
    return `${formatNumber(score, locale)} – ${rating.scores[score - 1] ?? ''}`;
  }

  #turnTo({id, rating}: Ticket): void {
    const of = `${ownerOf(this.#host.client)} ${id}`;
    if (of === this.#of) return;
    this.#of = of;
    this.#score = rating?.score;
    this.#comment = rating?.comment ?? '';
    this.#changes = false;
    this.#isMissing = false;
    this.#sender.forget();
  }

  #set(score: number): void {
    this.#score = score;
    this.#isMissing = false;
    this.#host.requestUpdate();
  }

  #type(comment: string): void {
    this.#comment = comment;
    this.#host.requestUpdate();
  }

  #edit(changes: boolean): void {
    this.#changes = changes;
    this.#host.requestUpdate();
  }

  async #send({id}: Ticket): Promise<void> {
    const {client} = this.#host;
    const score = this.#score;
    const comment = this.#comment.trim();
    if (!client || this.#sender.busy || comment.length > longest) return;
    this.#isMissing = score === undefined;
    if (score === undefined) {
      this.#say(this.#words().terms.rating.choose);
      this.#host.requestUpdate();
      this.#host.renderRoot.querySelector<HTMLElement>('.score input')?.focus();
      return;
    }
    const of = this.#of;
    const ticket = await this.#sender.send(() => rate(client.core, id, {score, ...(comment && {comment})}));
    const {terms, listTerms, listTools} = this.#words();
    const {problem} = this.#sender;
    if (ticket) {
      this.#host.dispatchEvent(new TicketChangeEvent({action: 'rate', ticket}));
      if (of === this.#of) this.#changes = false;
      this.#say(terms.rating.thanks);
    } else if (problem) this.#say(`${terms.notDone} ${failureWords(problem, listTerms, listTools).join(' ')}`);
    this.#host.requestUpdate();
  }
}
