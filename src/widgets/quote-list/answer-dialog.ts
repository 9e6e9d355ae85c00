import {html, nothing, type ReactiveController, type TemplateResult} from 'lit';
import {live} from 'lit/directives/live.js';

import type {Quote, QuoteDeclineReason, QuoteDeclineRequest} from '../../client/contract.js';
import type {ReadQuote} from '../../client/section-types.js';
import {keepDraft, readDraft, type DraftKey} from '../../controllers/draft.js';
import {ModalController} from '../../controllers/modal.js';
import {button} from '../../templates/button.js';
import {dialog} from '../../templates/dialog.js';
import {AnswerSender} from './answer-sender.js';
import {differenceView} from './difference-view.js';
import {problemWords, type QuoteWords} from './document-words.js';
import {QuoteDeclineEvent, type QuoteAnswer} from './quote-list.events.js';
import type {QuoteList} from './quote-list.js';

/** What the dialog asks of its document. */
export interface AnswerDialogOptions {
  readonly say: (message: string) => void;
  readonly words: () => QuoteWords;
  /** Reads the quote again, and resolves with it. */
  readonly readAgain: () => Promise<ReadQuote | undefined>;
  readonly onSent: (read: ReadQuote, answer: QuoteAnswer) => void;
  /** It has closed, and what had the focus before it is gone. */
  readonly restoreFocus: () => void;
}

/** What was typed and chosen, kept over a reload. */
interface AnswerDraft {
  readonly reason: QuoteDeclineReason | undefined;
  readonly comment: string;
}

const reasons: readonly QuoteDeclineReason[] = [
  'too_expensive',
  'not_needed',
  'another_supplier',
  'bad_timing',
  'terms',
  'other',
];

/** The dialog in which a quote is declined, or a new one asked for in its place. */
export class AnswerDialog implements ReactiveController {
  readonly #host: QuoteList;
  readonly #options: AnswerDialogOptions;
  readonly #senders: Readonly<Record<'decline' | 'new', AnswerSender>>;
  readonly #modal: ModalController;
  #open: {readonly kind: 'decline' | 'new'; readonly read: ReadQuote; readonly before?: Quote} | undefined;
  #draft: AnswerDraft = {reason: undefined, comment: ''};
  #mistake: string | undefined;

  constructor(host: QuoteList, options: AnswerDialogOptions) {
    this.#host = host;
    this.#options = options;
    this.#senders = {decline: new AnswerSender(host, 'decline'), new: new AnswerSender(host, 'new-quote')};
    this.#modal = new ModalController(host, {
      part: 'answer',
      forget: () => (this.#open = undefined),
      restoreFocus: options.restoreFocus,
    });
    host.addController(this);
  }

  /** Opens for a quote as it was read, with what was typed before. */
  async open(kind: 'decline' | 'new', read: ReadQuote): Promise<void> {
    this.#open = {kind, read};
    this.#modal.open();
    this.#mistake = undefined;
    this.#senders[kind].forget();
    const {client} = this.#host;
    this.#draft = draftOf(client && readDraft(client, this.#draftKey(kind, read.quote.id)));
    this.#host.requestUpdate();
    await this.#host.updateComplete;
    this.#modal.focusTitle();
  }

  hostUpdate(): void {
    // Another quote: the first must not be answered in its place.
    if (this.#open?.read.quote.id !== this.#host.selected) this.#open = undefined;
  }

  /** The dialog, or nothing while it is closed. */
  render(): TemplateResult | typeof nothing {
    if (!this.#open) return nothing;
    const {kind, read, before} = this.#open;
    const sender = this.#senders[kind];
    const {busy, problem, progress, waitSeconds} = sender;
    const documentWords = this.#options.words();
    const {words, listTerms} = documentWords;
    const {declining, newQuote} = words;
    const said = progress === 'idle' ? (this.#mistake ?? '') : progress === 'checking' ? words.checking : words.sending;
    const isDecline = kind === 'decline';
    const content = html`
      ${
        problem && problem.code !== 'aborted'
          ? html`<p class="notice danger" part="notice problem" role="alert">${problemWords(problem, words)}</p>`
          : nothing
      }
      ${
        before
          ? html`<div class="notice warning" part="notice changed">
              <div><strong>${words.changes.title}</strong> ${differenceView(before, read.quote, documentWords)}</div>
            </div>`
          : nothing
      }
      <p class="muted" part="hint">${isDecline ? declining.hint : newQuote.hint}</p>
      ${isDecline ? this.#renderReasons(documentWords) : nothing}
      <label class="labelled" part="label">
        ${isDecline ? declining.comment : newQuote.comment}
        <textarea
          class="field"
          part="comment"
          rows="3"
          maxlength="5000"
          aria-describedby=${this.#mistake ? 'answer-mistake' : nothing}
          .value=${live(this.#draft.comment)}
          @input=${(event: Event) => this.#keep({...this.#draft, comment: (event.target as HTMLTextAreaElement).value})}
        ></textarea>
      </label>
      ${this.#mistake ? html`<p class="error-text" part="field-error" id="answer-mistake">${this.#mistake}</p>` : nothing}
      <p class="muted" part="waiting">${progress === 'idle' ? nothing : said}</p>
      <div class="actions-row" part="actions">
        ${button(words.close, {part: 'done', look: 'quiet', busy, onClick: this.#close})}
        ${button(waitSeconds > 0 ? listTerms.tryAgainIn(waitSeconds) : isDecline ? declining.confirm : newQuote.send, {
          part: isDecline ? 'confirm-decline' : 'send-new-quote',
          look: 'primary',
          busy: busy || waitSeconds > 0,
          onClick: () => void this.#send(),
        })}
      </div>
    `;
    return dialog(isDecline ? declining.title(read.quote.number) : newQuote.title, content, {
      part: 'answer',
      closeLabel: words.close,
      locked: busy,
      said,
      onClose: this.#close,
    });
  }

  #renderReasons({words: {declining}}: QuoteWords): TemplateResult {
    return html`
      <fieldset part="group">
        <legend part="legend">${declining.why}</legend>
        ${reasons.map(
          (reason) => html`
            <label class="choice framed" part="choice">
              <input
                type="radio"
                name="decline-reason"
                .checked=${live(this.#draft.reason === reason)}
                @change=${() => this.#keep({...this.#draft, reason})}
              />
              <span>${declining.reasons[reason]}</span>
            </label>
          `,
        )}
      </fieldset>
    `;
  }

  readonly #draftKey = (kind: string, quoteId: string): DraftKey => [`quote-${kind}`, quoteId];

  #keep(draft: AnswerDraft): void {
    const {client} = this.#host;
    this.#draft = draft;
    this.#mistake = undefined;
    if (client && this.#open) {
      const isEmpty = !draft.comment && !draft.reason;
      keepDraft(client, this.#draftKey(this.#open.kind, this.#open.read.quote.id), isEmpty ? undefined : draft);
    }
    this.#host.requestUpdate();
  }

  async #send(): Promise<void> {
    const {client} = this.#host;
    const open = this.#open;
    if (!open || !client) return;
    const {kind, read} = open;
    const {quote, etag} = read;
    const {words} = this.#options.words();
    const comment = this.#draft.comment.trim();
    const request: QuoteDeclineRequest = {
      ...(kind === 'decline' && this.#draft.reason && {reason: this.#draft.reason}),
      ...(comment && {comment}),
    };
    if (kind === 'decline' && !comment && (!request.reason || request.reason === 'other')) {
      this.#mistake = request.reason ? words.declining.needsComment : words.declining.needsReason;
      this.#host.requestUpdate();
      await this.#host.updateComplete;
      this.#modal.element?.querySelector<HTMLElement>(request.reason ? 'textarea' : 'input')?.focus();
      return;
    }
    if (kind === 'decline' && !this.#host.dispatchEvent(new QuoteDeclineEvent({quote, request}))) return this.#close();
    const answer = await this.#senders[kind].send({
      quoteId: quote.id,
      content: request,
      run: ({quotes}, options) =>
        kind === 'decline'
          ? quotes.decline(quote.id, request, {...options, etag})
          : quotes.requestNew(quote.id, comment ? {comment} : {}, options),
    });
    if (answer) {
      keepDraft(client, this.#draftKey(kind, quote.id), undefined);
      this.#close();
      this.#options.onSent(answer, kind === 'decline' ? 'declined' : 'new-quote-requested');
      this.#options.say(kind === 'decline' ? words.declining.declined(quote.number) : words.newQuote.sent);
    } else if (this.#senders[kind].problem?.code === 'stale') {
      // What is declined must be what was read: it is shown before it is asked again.
      const now = await this.#options.readAgain();
      if (now && this.#open === open) this.#open = {kind, read: now, before: quote};
      this.#host.requestUpdate();
    }
  }

  readonly #close = (): void => {
    this.#modal.close();
    this.#open = undefined;
    this.#host.requestUpdate();
  };
}

/** What a page's storage holds may be anything. */
function draftOf(kept: unknown): AnswerDraft {
  const {reason, comment} = (kept ?? {}) as {readonly reason?: unknown; readonly comment?: unknown};
  return {
    reason: reasons.find((each) => each === reason),
    comment: typeof comment === 'string' ? comment : '',
  };
}
