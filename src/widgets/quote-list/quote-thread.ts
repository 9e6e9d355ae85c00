import {html, nothing, type TemplateResult} from 'lit';
import {live} from 'lit/directives/live.js';
import {repeat} from 'lit/directives/repeat.js';

import type {Message, Quote} from '../../client/contract.js';
import {ownerOf} from '../../client/owner.js';
import {keepDraft, readDraft} from '../../controllers/draft.js';
import {formatMoment} from '../../format/moment.js';
import {formatNumber} from '../../format/number.js';
import {direction} from '../../i18n/locale.js';
import {button} from '../../templates/button.js';
import {downloadIcon} from '../../templates/icons.js';
import {AnswerSender} from './answer-sender.js';
import {problemWords, type QuoteWords} from './document-words.js';
import type {QuoteList} from './quote-list.js';

/** Characters, as the contract has it. */
const longest = 5000;

/** What the discussion asks of its document. */
export interface QuoteThreadOptions {
  readonly say: (message: string) => void;
  readonly words: () => QuoteWords;
  readonly download: (quoteId: string, fileId: string) => void;
  readonly isDownloading: () => boolean;
}

/** What was written about a quote and what has happened to it, and a field to write more, whose text is kept until it is sent. */
export class QuoteThread {
  readonly #host: QuoteList;
  readonly #options: QuoteThreadOptions;
  readonly #sender: AnswerSender;
  #quoteId = '';
  /** Whose quote it is. */
  #owner = '';
  #text = '';
  /** On its way: shown as if it had arrived, until that is known. */
  #leaving: string | undefined;
  /** Sent from here, and perhaps not read back yet. */
  #sent: readonly Message[] = [];
  /** The messages that were shown before. */
  #known: ReadonlySet<string> | undefined;

  constructor(host: QuoteList, options: QuoteThreadOptions) {
    this.#host = host;
    this.#options = options;
    this.#sender = new AnswerSender(host, 'message');
  }

  /** A quote was read: what the vendor has written since is said. */
  arrived({id, messages}: Quote): void {
    const known = this.#quoteId === id ? this.#known : undefined;
    const last = known && messages.findLast((message) => !known.has(message.id) && message.author.role === 'vendor');
    this.#known = new Set(messages.map((message) => message.id));
    if (last) this.#options.say(`${last.author.name} – ${last.text}`);
  }

  #show({id}: Quote): void {
    const {client} = this.#host;
    const owner = ownerOf(client);
    if (this.#quoteId === id && this.#owner === owner) return;
    this.#owner = owner;
    const kept = client && readDraft(client, ['quote-message', id]);
    this.#quoteId = id;
    this.#text = typeof kept === 'string' ? kept : '';
    this.#leaving = undefined;
    this.#sent = [];
    this.#sender.forget();
  }

  render(quote: Quote): TemplateResult {
    this.#show(quote);
    const documentWords = this.#options.words();
    const {words} = documentWords;
    const read = new Set(quote.messages.map(({id}) => id));
    const messages = [...quote.messages, ...this.#sent.filter(({id}) => !read.has(id))];
    return html`
      <div class="thread" part="thread" role="group" aria-labelledby="thread-title">
        <h3 id="thread-title" part="subtitle">${words.thread.title}</h3>
        ${messages.length || this.#leaving ? nothing : html`<p class="muted" part="hint">${words.thread.empty}</p>`}
        <ol part="entries">
          ${repeat(
            messages,
            ({id}) => id,
            (message) => this.#message(message, documentWords),
          )}
          ${
            this.#leaving === undefined
              ? nothing
              : html`<li class="message own" part="entry entry-customer" aria-busy="true">
                  <p class="prose" part="entry-text" dir="auto">${this.#leaving}</p>
                  <small class="muted" part="entry-time">
                    ${this.#sender.progress === 'checking' ? words.checking : words.thread.sending}
                  </small>
                </li>`
          }
        </ol>
        ${this.#renderReply(quote, documentWords)}
      </div>
    `;
  }

  #message(message: Message, {words, locale}: QuoteWords): TemplateResult {
    const {author, event, text, sentAt, files} = message;
    const time = html`<time datetime=${sentAt} class="muted" part="entry-time">${formatMoment(sentAt, locale)}</time>`;
    const attached = files.length
      ? html`<ul class="files-list" part="attachments">
          ${files.map(
            ({id, name}) =>
              html`<li>
                ${button(html`${downloadIcon}${name}`, {
                  part: 'attachment',
                  look: 'quiet',
                  name: words.download(name),
                  busy: this.#options.isDownloading(),
                  onClick: () => this.#options.download(this.#quoteId, id),
                })}
              </li>`,
          )}
        </ul>`
      : nothing;
    if (author.role === 'system') {
      return html`
        <li class="event" part="entry entry-system">
          <p>${event ? words.thread.events[event]?.(author.name) : author.name} ${time}</p>
          ${text ? html`<p class="prose" part="entry-text" dir="auto">${text}</p>` : nothing} ${attached}
        </li>
      `;
    }
    return html`
      <li class="message ${author.role === 'customer' ? 'own' : ''}" part="entry entry-${author.role}">
        <p class="message-head">
          <strong part="entry-author">${author.name}</strong>
          ${author.role === 'vendor' ? html`<span class="muted" part="entry-role">${words.thread.vendor}</span>` : nothing}
          ${time}
        </p>
        <p class="prose" part="entry-text" dir="auto">${text}</p>
        ${attached}
      </li>
    `;
  }

  #renderReply(quote: Quote, documentWords: QuoteWords): TemplateResult {
    const {words, listTerms, reasons, locale} = documentWords;
    const {comment} = quote.capabilities;
    if (!comment.allowed) return html`<p class="muted no-print" part="hint">${reasons[comment.reason ?? 'status']}</p>`;
    const {problem, waitSeconds} = this.#sender;
    const busy = this.#sender.busy || waitSeconds > 0;
    const isLong = this.#text.length > longest;
    const onKey = (event: KeyboardEvent): void => {
      if (event.key === 'Enter' && (event.ctrlKey || event.metaKey) && !event.isComposing) {
        event.preventDefault();
        void this.#send(quote.id);
      }
    };
    return html`
      <form
        class="reply no-print"
        part="reply"
        @submit=${(event: Event) => {
          event.preventDefault();
          void this.#send(quote.id);
        }}
      >
        ${
          problem && problem.code !== 'aborted'
            ? html`<p class="notice danger" part="notice problem" id="reply-problem">
                <span><strong>${words.thread.notSent}.</strong> ${problemWords(problem, words)}</span>
              </p>`
            : nothing
        }
        <label part="label" for="reply">${words.thread.label}</label>
        <textarea
          id="reply"
          class="field"
          dir=${this.#text ? 'auto' : direction(locale)}
          part="reply-text"
          rows="3"
          placeholder=${words.thread.placeholder}
          aria-describedby="reply-hint ${problem ? 'reply-problem' : ''}"
          aria-invalid=${isLong ? 'true' : 'false'}
          .value=${live(this.#text)}
          @input=${(event: Event) => this.#type((event.target as HTMLTextAreaElement).value)}
          @keydown=${onKey}
        ></textarea>
        <div class="reply-foot">
          <small class=${isLong ? 'late' : 'muted'} part="hint" id="reply-hint">
            ${isLong ? words.thread.tooLong(formatNumber(longest, locale)) : words.thread.hint}
          </small>
          ${button(
            this.#sender.busy
              ? words.thread.sending
              : waitSeconds > 0
                ? listTerms.tryAgainIn(waitSeconds)
                : words.thread.send,
            {
              part: 'send',
              look: 'primary',
              busy: busy || isLong,
              onClick: () => void this.#send(quote.id),
            },
          )}
        </div>
      </form>
    `;
  }

  #type(text: string): void {
    this.#text = text;
    const {client} = this.#host;
    if (client) keepDraft(client, ['quote-message', this.#quoteId], text || undefined);
    this.#host.requestUpdate();
  }

  async #send(quoteId: string): Promise<void> {
    const text = this.#text.trim();
    if (!text || text.length > longest || this.#sender.busy || this.#sender.waitSeconds > 0) return;
    const typed = this.#text;
    const {client} = this.#host;
    const owner = ownerOf(client);
    this.#leaving = text;
    this.#text = '';
    const message = await this.#sender.send({
      quoteId,
      content: text,
      run: ({quotes}, options) => quotes.postMessage(quoteId, text, options),
    });
    // What has become of it is no news for who has signed in meanwhile.
    if (owner !== ownerOf(this.#host.client)) return;
    const isShown = this.#quoteId === quoteId;
    if (isShown) this.#leaving = undefined;
    const {words} = this.#options.words();
    if (message) {
      // What was typed meanwhile is kept by its own typing.
      if (client && !(isShown && this.#text)) keepDraft(client, ['quote-message', quoteId], undefined);
      if (isShown) this.#sent = [...this.#sent, message];
      this.#options.say(words.thread.sent);
    } else if (isShown) {
      // What was typed meanwhile goes after what comes back.
      this.#type([typed, this.#text].filter(Boolean).join('\n'));
      const {problem} = this.#sender;
      if (problem && problem.code !== 'aborted')
        this.#options.say(`${words.thread.notSent}. ${problemWords(problem, words)}`);
    }
    this.#host.requestUpdate();
  }
}
