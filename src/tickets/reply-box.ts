import {html, nothing, type TemplateResult} from 'lit';
import {live} from 'lit/directives/live.js';

import type {Ticket, TicketFile} from '../client/contract.js';
import {ownerOf} from '../client/owner.js';
import {CountdownController} from '../controllers/countdown.js';
import {keepDraft, readDraft} from '../controllers/draft.js';
import {TermsController} from '../controllers/terms.js';
import type {PortalError} from '../core/errors.js';
import type {PortalElement} from '../core/portal-element.js';
import {formatNumber} from '../format/number.js';
import {direction} from '../i18n/locale.js';
import {ticketFileTerms} from '../i18n/ticket-files.js';
import {adopt} from '../styles/adopt.js';
import {button} from '../templates/button.js';
import {failureWords} from '../templates/states.js';
import {fileFieldStyles} from './file-field.styles.js';
import {fileField, uploadNews} from './file-field.js';
import {FileUploads} from './file-uploads.js';
import {areFiles, type LeavingReply} from './outbox.js';
import type {ThreadWords} from './thread-words.js';

/** Characters, as the contract has it. */
const longest = 20_000;

/** What the field of the reply asks of its conversation. */
export interface ReplyBoxOptions {
  readonly say: (message: string) => void;
  readonly words: () => ThreadWords;
  readonly send: (text: string, files: readonly TicketFile[]) => void;
}

/** The field in which one writes to the vendor, with its files. What is typed is kept in the tab, per ticket, until it is sent. */
export class ReplyBox {
  readonly #host: PortalElement;
  readonly #options: ReplyBoxOptions;
  readonly #fileTerms: TermsController<'ticketFiles'>;
  readonly #uploads: FileUploads;
  readonly #wait: CountdownController;
  #of = '';
  #ticketId = '';
  #text = '';
  /** Why the last one came back. */
  #problem: PortalError | undefined;
  #mistake: 'blank' | 'filesMissing' | undefined;

  constructor(host: PortalElement, options: ReplyBoxOptions) {
    this.#host = host;
    this.#options = options;
    this.#fileTerms = new TermsController(host, ticketFileTerms);
    this.#uploads = new FileUploads(host, {
      onSettled: (upload) => options.say(uploadNews(upload, this.#fileTerms.value)),
      onChange: () => this.#keep(),
    });
    this.#wait = new CountdownController(host);
    adopt(host, fileFieldStyles);
  }

  /** Puts a reply back that was not sent, before what was typed meanwhile. */
  takeBack({text, files}: LeavingReply, problem: PortalError): void {
    this.#problem = problem;
    if (problem.retryAfter) this.#wait.start(problem.retryAfter);
    this.#text = [text, this.#text].filter(Boolean).join('\n');
    // Files that the server has no more would be refused again and again.
    if (!isAboutFiles(problem)) this.#uploads.restore(files);
    this.#keep();
    this.#options.say(this.#why(problem));
  }

  render({id, status, capabilities}: Ticket): TemplateResult {
    this.#turnTo(id);
    const words = this.#options.words();
    const {reply} = words.terms;
    if (!capabilities.reply.allowed) {
      const {reason = 'status'} = capabilities.reply;
      return html`<p class="muted" part="hint">${reason === 'status' ? reply.closed : words.reasons[reason]}</p>`;
    }
    const {locale} = words;
    const isLong = this.#text.length > longest;
    const mistake = isLong
      ? reply.tooLong(formatNumber(longest, locale))
      : this.#mistake
        ? reply[this.#mistake]
        : undefined;
    const wait = this.#wait.seconds;
    const {busy} = this.#uploads;
    const field = html`
      <label part="label" for="reply">${reply.label}</label>
      <textarea
        id="reply"
        class="field"
        part="reply-text"
        rows="4"
        dir=${this.#text ? 'auto' : direction(locale)}
        placeholder=${reply.placeholder}
        aria-describedby="reply-hint reply-mistake reply-problem"
        aria-invalid=${isLong || this.#mistake === 'blank' ? 'true' : 'false'}
        .value=${live(this.#text)}
        @input=${(event: Event) => this.#type((event.target as HTMLTextAreaElement).value)}
        @keydown=${this.#pressed}
      ></textarea>
    `;
    return html`
      <form
        class="reply"
        part="reply"
        @submit=${(event: Event) => {
          event.preventDefault();
          this.#send();
        }}
      >
        ${
          this.#problem
            ? html`<p class="notice danger" part="notice problem" id="reply-problem">${this.#why(this.#problem)}</p>`
            : nothing
        }
        ${fileField(this.#uploads, field, {
          words: this.#fileTerms.value,
          locale,
          tryAgainIn: words.listTerms.tryAgainIn,
        })}
        <div class="reply-foot">
          <small>
            <span class="late" part="field-error" id="reply-mistake">${mistake}</span>
            <span class="muted" part="hint" id="reply-hint">${status === 'resolved' ? reply.reopens : reply.hint}</span>
          </small>
          ${button(busy ? reply.filesUnderWay : wait > 0 ? words.listTerms.tryAgainIn(wait) : reply.send, {
            part: 'send',
            look: 'primary',
            busy: busy || isLong || wait > 0,
            onClick: () => this.#send(),
          })}
        </div>
      </form>
    `;
  }

  readonly #pressed = (event: KeyboardEvent): void => {
    if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey) || event.isComposing) return;
    event.preventDefault();
    this.#send();
  };

  /** Why it was not sent. */
  #why(problem: PortalError): string {
    const {terms, listTerms, listTools} = this.#options.words();
    const {reply} = terms;
    if (problem.code === 'offline') return reply.offline;
    const why =
      problem.code === 'card_number_rejected'
        ? reply.cardNumber
        : isAboutFiles(problem)
          ? reply.filesGone
          : failureWords(problem, listTerms, listTools).join(' ');
    return `${reply.notSent}. ${why}`;
  }

  #turnTo(ticketId: string): void {
    const {client} = this.#host;
    const of = `${ownerOf(client)} ${ticketId}`;
    if (of === this.#of || !client) return;
    this.#of = of;
    this.#ticketId = ticketId;
    const {text, files} = (readDraft(client, ['ticket-reply', ticketId]) ?? {}) as {text?: unknown; files?: unknown};
    this.#text = typeof text === 'string' ? text : '';
    this.#uploads.clear();
    if (areFiles(files)) this.#uploads.restore(files);
    this.#problem = undefined;
    this.#mistake = undefined;
  }

  #type(text: string): void {
    this.#text = text;
    this.#mistake = undefined;
    this.#keep();
  }

  #keep(): void {
    const {client} = this.#host;
    const {files} = this.#uploads;
    if (client && this.#of === `${ownerOf(client)} ${this.#ticketId}`) {
      const draft = this.#text || files.length ? {text: this.#text, files} : undefined;
      keepDraft(client, ['ticket-reply', this.#ticketId], draft);
    }
    this.#host.requestUpdate();
  }

  #send(): void {
    const text = this.#text.trim();
    if (this.#uploads.busy || this.#wait.seconds > 0 || text.length > longest) return;
    const isMissing = this.#uploads.items.some(({state}) => state !== 'ready');
    this.#mistake = text ? (isMissing ? 'filesMissing' : undefined) : 'blank';
    this.#host.requestUpdate();
    if (this.#mistake) {
      this.#options.say(this.#options.words().terms.reply[this.#mistake]);
      if (!text) this.#host.renderRoot.querySelector<HTMLElement>('#reply')?.focus();
      return;
    }
    const {files} = this.#uploads;
    this.#problem = undefined;
    // Kept with its key first, and only then no draft any more.
    this.#options.send(text, files);
    this.#text = '';
    this.#uploads.clear();
    this.#keep();
  }
}

/** The server knows a file of it no more. */
const isAboutFiles = ({fields}: PortalError): boolean => fields.some(({pointer}) => pointer.startsWith('/fileIds'));
