import {html, nothing, type TemplateResult} from 'lit';

import type {Quote} from '../../client/contract.js';
import {ownerOf} from '../../client/owner.js';
import type {ReadQuote} from '../../client/section-types.js';
import {keepDraft, readDraft} from '../../controllers/draft.js';
import {AnswerSender} from './answer-sender.js';
import {draftOf, isEmpty, mistakeOf, requestOf, type ChangeDraft} from './change-draft.js';
import {changeForm} from './change-form.js';
import {changeReview} from './change-review.js';
import {differenceView} from './difference-view.js';
import {problemWords, type QuoteWords} from './document-words.js';
import type {QuoteList} from './quote-list.js';

/** What the form asks of its document. */
export interface ChangeRequestOptions {
  readonly say: (message: string) => void;
  readonly words: () => QuoteWords;
  /** Reads the quote again, and resolves with it. */
  readonly readAgain: () => Promise<ReadQuote | undefined>;
  readonly onSent: (read: ReadQuote) => void;
  /** It was closed: the lines stand there again. */
  readonly onClosed: () => void;
}

/** In place of a quote's lines: how much of each is wanted, in words what else, and a review before it is sent. */
export class ChangeRequest {
  readonly #host: QuoteList;
  readonly #options: ChangeRequestOptions;
  readonly #sender: AnswerSender;
  #step: 'closed' | 'edit' | 'review' = 'closed';
  #read: ReadQuote | undefined;
  /** Whose quote it is. */
  #owner = '';
  #draft: ChangeDraft = {wanted: {}, comment: ''};
  /** As it was before it changed under the customer's hands. */
  #before: Quote | undefined;
  #showsMistakes = false;

  constructor(host: QuoteList, options: ChangeRequestOptions) {
    this.#host = host;
    this.#options = options;
    this.#sender = new AnswerSender(host, 'change-request');
  }

  /** Whether it stands in place of the lines of this quote. */
  isOpen({id}: Quote): boolean {
    return this.#step !== 'closed' && this.#read?.quote.id === id && this.#owner === ownerOf(this.#host.client);
  }

  /** Opens with what was typed before. */
  open(read: ReadQuote): void {
    const {client} = this.#host;
    this.#read = read;
    this.#owner = ownerOf(client);
    this.#before = undefined;
    this.#draft = draftOf(client && readDraft(client, ['quote-changes', read.quote.id]));
    this.#sender.forget();
    this.#go('edit');
  }

  render(): TemplateResult | typeof nothing {
    const quote = this.#read?.quote;
    if (!quote || this.#step === 'closed') return nothing;
    const documentWords = this.#options.words();
    const {words} = documentWords;
    const {problem} = this.#sender;
    const isReview = this.#step === 'review';
    return html`
      <section class="request" part="change-request" aria-labelledby="request-title">
        <h3 id="request-title" tabindex="-1" part="subtitle">
          ${isReview ? words.request.reviewTitle : words.request.title}
        </h3>
        <p class="muted" part="hint">${isReview ? words.request.reviewHint : words.request.hint}</p>
        ${
          problem && problem.code !== 'aborted'
            ? html`<p class="notice danger" part="notice problem" role="alert">${problemWords(problem, words)}</p>`
            : nothing
        }
        ${
          this.#before
            ? html`<div class="notice warning" part="notice changed">
                <div>
                  <strong>${words.changes.title}</strong>
                  ${differenceView(this.#before, quote, documentWords)}
                </div>
              </div>`
            : nothing
        }
        ${isReview ? this.#renderReview(quote, documentWords) : this.#renderForm(quote, documentWords)}
      </section>
    `;
  }

  #renderForm(quote: Quote, documentWords: QuoteWords): TemplateResult {
    const draft = this.#draft;
    return changeForm(quote, documentWords, {
      draft,
      mistake: this.#showsMistakes ? mistakeOf(draft, quote) : undefined,
      onWant: (lineId, typed) => this.#want(lineId, typed),
      onComment: (comment) => this.#keep({...this.#draft, comment}),
      onCancel: () => this.#close(),
      onReview: () => this.#review(quote),
    });
  }

  #renderReview(quote: Quote, documentWords: QuoteWords): TemplateResult {
    return changeReview(quote, documentWords, requestOf(this.#draft, quote), {
      sender: this.#sender,
      onEdit: () => this.#go('edit'),
      onSend: () => void this.#send(),
    });
  }

  #want(lineId: string, typed: string | undefined): void {
    const {[lineId]: _, ...wanted} = this.#draft.wanted;
    this.#keep({...this.#draft, wanted: typed === undefined ? wanted : {...wanted, [lineId]: typed}});
  }

  #keep(draft: ChangeDraft): void {
    const {client} = this.#host;
    const id = this.#read?.quote.id;
    this.#draft = draft;
    if (client && id) keepDraft(client, ['quote-changes', id], isEmpty(draft) ? undefined : draft);
    this.#host.requestUpdate();
  }

  #review(quote: Quote): void {
    this.#showsMistakes = true;
    if (!mistakeOf(this.#draft, quote)) return this.#go('review');
    this.#host.requestUpdate();
    void this.#host.updateComplete.then(() => {
      const field = this.#host.renderRoot.querySelector<HTMLElement>('.request [aria-invalid=true], .request .wanted');
      field?.focus();
    });
  }

  async #send(): Promise<void> {
    const read = this.#read;
    const {client} = this.#host;
    if (!read || !client) return;
    const {quote, etag} = read;
    const body = requestOf(this.#draft, quote);
    const answer = await this.#sender.send({
      quoteId: quote.id,
      content: body,
      run: ({quotes}, options) => quotes.requestChanges(quote.id, body, {...options, etag}),
    });
    if (answer) {
      keepDraft(client, ['quote-changes', quote.id], undefined);
      if (this.#read === read) this.#close();
      this.#options.say(this.#options.words().words.request.sent);
      this.#options.onSent(answer);
    } else if (this.#sender.problem?.code === 'stale') {
      // What one asks for was about other lines: they are shown before it is asked again.
      const now = await this.#options.readAgain();
      if (now && this.#read === read) {
        this.#before = quote;
        this.#read = now;
      }
      this.#host.requestUpdate();
    }
  }

  #close(): void {
    this.#step = 'closed';
    this.#options.onClosed();
    this.#host.requestUpdate();
  }

  #go(step: 'edit' | 'review'): void {
    this.#step = step;
    this.#showsMistakes = false;
    this.#host.requestUpdate();
    void this.#host.updateComplete.then(() =>
      this.#host.renderRoot.querySelector<HTMLElement>('#request-title')?.focus(),
    );
  }
}
