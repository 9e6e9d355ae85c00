import {html, nothing, type TemplateResult} from 'lit';
import {live} from 'lit/directives/live.js';

import type {Quote} from '../../../client/contract.js';
import {randomKey} from '../../../client/random-key.js';
import {keepDraft, readDraft} from '../../../controllers/draft.js';
import {ModalController} from '../../../controllers/modal.js';
import {Sender} from '../../../controllers/sender.js';
import {TermsController} from '../../../controllers/terms.js';
import type {PortalElement} from '../../../core/portal-element.js';
import {formatMoney} from '../../../format/money.js';
import {listTerms} from '../../../i18n/lists.js';
import {quoteAcceptTerms} from '../../../i18n/quote-accept.js';
import {adopt} from '../../../styles/adopt.js';
import {button} from '../../../templates/button.js';
import {dialog} from '../../../templates/dialog.js';
import {acceptStyles} from './accept-dialog.styles.js';
import {problemNotice} from './problem-notice.js';

/** What the dialog tells its widget. */
export interface ApprovalDialogOptions {
  readonly say: (message: string) => void;
  /** The quote waits for an owner now. */
  readonly onRequested: (quote: Quote) => void;
  /** The dialog has closed, and what had the focus before it is gone. */
  readonly restoreFocus: () => void;
}

/** What is asked for, and the key of its sending: the same words keep it for every try. */
interface Asking {
  readonly quote: Quote;
  readonly comment: string;
  readonly key: string;
}

/** The dialog that sends a quote that is above one's limit to an owner of the account, with a comment. */
export class ApprovalDialog {
  readonly #host: PortalElement;
  readonly #options: ApprovalDialogOptions;
  readonly #terms: TermsController<'quoteAccept'>;
  readonly #listTerms: TermsController<'lists'>;
  readonly #sender: Sender;
  readonly #modal: ModalController;
  #asking: Asking | undefined;

  constructor(host: PortalElement, options: ApprovalDialogOptions) {
    this.#host = host;
    this.#options = options;
    this.#terms = new TermsController(host, quoteAcceptTerms);
    this.#listTerms = new TermsController(host, listTerms);
    this.#sender = new Sender(host, 'approval');
    this.#modal = new ModalController(host, {
      part: 'approval',
      forget: () => (this.#asking = undefined),
      restoreFocus: options.restoreFocus,
    });
    adopt(host, acceptStyles);
  }

  /** Opens for a quote. */
  async open(quote: Quote): Promise<void> {
    const {client} = this.#host;
    const kept = client && readDraft(client, ['quote-approval', quote.id]);
    this.#sender.forget();
    this.#asking = {quote, comment: typeof kept === 'string' ? kept : '', key: randomKey()};
    this.#modal.open();
    this.#host.requestUpdate();
    await this.#host.updateComplete;
    this.#modal.focusTitle();
  }

  /** The dialog, or nothing while it is closed. */
  render(): TemplateResult | typeof nothing {
    if (!this.#asking) return nothing;
    const {quote, comment} = this.#asking;
    const {close, approval} = this.#terms.value;
    const {locale} = this.#host;
    const {tryAgainIn} = this.#listTerms.value;
    const {problem, progress, busy, waitSeconds: wait} = this.#sender;
    const sends = progress !== 'idle';
    const content = html`
      ${problemNotice(problem, this.#terms.value)}
      <p part="message">${approval.hint(quote.number, formatMoney(quote.total, locale))}</p>
      <div class="labelled">
        <label for="approval-comment" part="label">${approval.comment}</label>
        <textarea
          class="field"
          part="comment"
          id="approval-comment"
          maxlength="2000"
          .value=${live(comment)}
          @input=${(event: Event) => this.#type((event.target as HTMLTextAreaElement).value)}
        ></textarea>
      </div>
      <div class="actions-row" part="actions">
        ${button(close, {part: 'done', look: 'quiet', busy: sends, onClick: this.#close})}
        ${button(sends ? approval.sending : wait > 0 ? tryAgainIn(wait) : approval.send, {
          part: 'request-approval',
          look: 'primary',
          busy,
          onClick: () => void this.#send(),
        })}
      </div>
    `;
    return dialog(approval.title, content, {
      part: 'approval',
      closeLabel: close,
      locked: sends,
      said: sends ? approval.sending : '',
      onClose: this.#close,
    });
  }

  #type(comment: string): void {
    const {client} = this.#host;
    if (!this.#asking || !client) return;
    // Other words are another request: the key of the first is not theirs.
    this.#asking = {...this.#asking, comment, key: randomKey()};
    keepDraft(client, ['quote-approval', this.#asking.quote.id], comment || undefined);
  }

  async #send(): Promise<void> {
    const {client} = this.#host;
    const asking = this.#asking;
    if (!client || !asking) return;
    const {quote, key} = asking;
    const comment = asking.comment.trim();
    const now = await this.#sender.send(() => client.quotes.requestApproval(quote.id, comment ? {comment} : {}, {key}));
    if (!now) return;
    keepDraft(client, ['quote-approval', quote.id], undefined);
    this.#close();
    this.#options.say(this.#terms.value.approval.sent(quote.number));
    this.#options.onRequested(now.quote);
  }

  readonly #close = (): void => {
    this.#modal.close();
    this.#asking = undefined;
    this.#host.requestUpdate();
  };
}
