import {html, nothing, type ReactiveController, type TemplateResult} from 'lit';

import type {Quote} from '../../../client/contract.js';
import type {PortalClient} from '../../../client/portal-client.js';
import {CountdownController} from '../../../controllers/countdown.js';
import {ModalController} from '../../../controllers/modal.js';
import {TermsController} from '../../../controllers/terms.js';
import type {PortalElement} from '../../../core/portal-element.js';
import {reportError} from '../../../core/report-error.js';
import {listToolTerms} from '../../../i18n/list-tools.js';
import {listTerms} from '../../../i18n/lists.js';
import {quoteAcceptTerms, type QuoteAcceptTerms} from '../../../i18n/quote-accept.js';
import {quoteDocumentTerms} from '../../../i18n/quote-documents.js';
import {elsewhereLink} from '../../../lists/open-elsewhere.js';
import {paymentStyles} from '../../../payments/payment-dialog.styles.js';
import {adopt} from '../../../styles/adopt.js';
import {dialog} from '../../../templates/dialog.js';
import {acceptStyles} from './accept-dialog.styles.js';
import {AcceptFlow} from './accept-flow.js';
import type {Accepted, AcceptStep} from './accept-step.js';
import type {AcceptWords} from './accept-words.js';
import {changeNotice} from './change-notice.js';
import {doneView, goneView, limitView, sendingView, unknownView, whatBecame} from './outcome-view.js';
import {problemNotice} from './problem-notice.js';
import {reviewView} from './review-view.js';
import {SignatureField} from './signature-field.js';
import {signView} from './sign-view.js';

/** What the dialog tells its widget. */
export interface AcceptDialogOptions {
  /** The quote is accepted, here and now. */
  readonly onAccepted: (accepted: Accepted) => void;
  /** Opens the payment of what an accepted quote waits for. */
  readonly pay: (quote: Quote) => Promise<void>;
  readonly onRequestApproval: (quote: Quote) => void;
  /** The dialog has closed, and what had the focus before it is gone. */
  readonly restoreFocus: () => void;
  readonly say: (message: string) => void;
}

/** The dialog in which one widget's quotes are accepted: it shows an {@link AcceptFlow}, and holds the pad and the focus. */
export class AcceptDialog implements ReactiveController {
  readonly #host: PortalElement;
  readonly #options: AcceptDialogOptions;
  readonly #terms: TermsController<'quoteAccept'>;
  readonly #documentTerms: TermsController<'quoteDocuments'>;
  readonly #listTerms: TermsController<'lists'>;
  readonly #toolTerms: TermsController<'listTools'>;
  readonly #wait: CountdownController;
  readonly #modal: ModalController;
  readonly #flow: AcceptFlow;
  readonly #field: SignatureField;
  #shown = 'closed';
  /** What the step says by itself, what was told of the signature, and what the live region says of them. */
  #told = '';
  #said = '';
  /** Whose session is followed while nobody knows what became of an acceptance. */
  #watched: PortalClient | undefined;

  constructor(host: PortalElement, options: AcceptDialogOptions) {
    this.#host = host;
    this.#options = options;
    this.#terms = new TermsController(host, quoteAcceptTerms);
    this.#documentTerms = new TermsController(host, quoteDocumentTerms);
    this.#listTerms = new TermsController(host, listTerms);
    this.#toolTerms = new TermsController(host, listToolTerms);
    this.#wait = new CountdownController(host);
    this.#modal = new ModalController(host, {
      part: 'accept',
      forget: () => this.#flow.close(),
      restoreFocus: options.restoreFocus,
    });
    this.#flow = new AcceptFlow({
      get client(): PortalClient | undefined {
        return host.client;
      },
      changed: () => host.requestUpdate(),
      accepted: (accepted) => this.#accepted(accepted),
      failed: (reason, operation) => {
        const error = reportError(host, reason, operation);
        if (error.retryAfter) this.#wait.start(error.retryAfter);
        return error;
      },
      draw: (drawing) => this.#field.picture(drawing),
    });
    this.#field = new SignatureField(host, {
      terms: () => this.#terms.value,
      input: () => (this.#flow.step.name === 'sign' ? this.#flow.input : undefined),
      set: (input) => this.#flow.set(input),
      tell: (message) => {
        this.#told = message;
        host.requestUpdate();
      },
    });
    adopt(host, paymentStyles);
    adopt(host, acceptStyles);
    host.addController(this);
    if (host.isConnected) this.hostConnected();
  }

  /** Opens for a quote as it was read. */
  open(quote: Quote, etag: string): Promise<void> {
    this.#told = '';
    this.#modal.open();
    return this.#flow.start(quote, etag);
  }

  hostConnected(): void {
    addEventListener('online', this.#askAgain);
  }

  hostUpdated(): void {
    if (!this.#host.isConnected) return;
    const {step} = this.#flow;
    this.#watch(step.name === 'unknown' ? this.#host.client : undefined);
    const words = this.#spoken(step) ?? this.#told;
    // The region is there, empty, before it speaks.
    if (words !== this.#said) this.#host.requestUpdate();
    this.#said = words;
    if (step.name === this.#shown) return;
    this.#shown = step.name;
    this.#told = '';
    this.#modal.focusTitle();
  }

  hostDisconnected(): void {
    removeEventListener('online', this.#askAgain);
    this.#watch(undefined);
  }

  /** The dialog, or nothing while it is closed. */
  render(): TemplateResult | typeof nothing {
    const {step, quote, problem} = this.#flow;
    if (step.name === 'closed' || !quote) return nothing;
    const content = html`
      ${problemNotice(problem, this.#terms.value)}
      <div part="step step-${step.name}">${this.#renderStep(step, quote)}</div>
    `;
    return dialog(this.#title(step, quote), content, {
      part: 'accept',
      closeLabel: this.#words.terms.close,
      locked: step.name === 'sending',
      said: this.#said,
      onClose: this.#close,
    });
  }

  get #words(): AcceptWords {
    return {
      terms: this.#terms.value,
      documents: this.#documentTerms.value,
      listTerms: this.#listTerms.value,
      reasons: this.#toolTerms.value.reasons,
      locale: this.#host.locale,
    };
  }

  #title(step: AcceptStep, {number}: Quote): string {
    const {terms} = this.#words;
    if (step.name === 'sign') return terms.signTitle(number);
    if (step.name === 'limit') return terms.limitTitle;
    if (step.name === 'gone')
      return step.quote.status === 'accepted' ? terms.doneTitle(number) : terms.gone.title(number);
    return step.name === 'done' ? terms.doneTitle(number) : terms.reviewTitle;
  }

  #renderStep(step: AcceptStep, quote: Quote): TemplateResult | typeof nothing {
    const flow = this.#flow;
    const {input} = flow;
    const words = this.#words;
    const close = this.#close;
    const set = flow.set.bind(flow);
    switch (step.name) {
      case 'closed':
        return nothing;
      case 'sign':
        return input
          ? html`${changeNotice(flow.change, words)}
            ${signView(quote, input, words, {field: this.#field.render(input), set, onReview: () => void flow.review()})}`
          : nothing;
      case 'review':
        return input
          ? html`${changeNotice(flow.change, words)}
            ${reviewView(quote, input, words, {
              picture: step.picture,
              wait: this.#wait.seconds,
              set,
              onEdit: () => flow.edit(),
              onConfirm: () => void flow.confirm(),
            })}`
          : nothing;
      case 'sending':
        return sendingView(step.checking, words);
      case 'unknown':
        return unknownView(words, {close, check: () => void flow.check()});
      case 'limit':
        return limitView(quote, words, {
          close,
          requestApproval: () => {
            close();
            this.#options.onRequestApproval(quote);
          },
        });
      case 'gone':
        return goneView(step.quote, words, {close, links: this.#links(step.quote)});
      case 'done':
        return doneView(step.accepted, words, {
          close,
          links: this.#links(step.accepted.quote),
        });
    }
  }

  /** What has to be paid before the order begins is paid next, in the payment dialog, unless this person can't. */
  #accepted(accepted: Accepted): void {
    const {quote} = accepted;
    this.#options.onAccepted(accepted);
    if (!quote.awaitingPayment || !quote.capabilities.pay.allowed) return;
    this.#close();
    this.#options.say(this.#words.terms.doneTitle(quote.number));
    void this.#options.pay(quote);
  }

  /** The order and the invoice that it became. */
  #links({order, invoice}: Quote): TemplateResult {
    const {terms} = this.#words;
    const link = (
      label: string,
      resource: 'order' | 'invoice',
      reference: Quote['order'],
    ): TemplateResult | typeof nothing =>
      reference
        ? html`<p>
            <span class="muted">${label}</span> ${elsewhereLink(this.#host, resource, reference, this.#close)}
          </p>`
        : nothing;
    return html`<div class="links" part="links">
      ${link(terms.order, 'order', order)} ${link(terms.invoice, 'invoice', invoice)}
    </div>`;
  }

  /** What a screen reader is told when a step begins. */
  #spoken(step: AcceptStep): string | undefined {
    const words = this.#words;
    const {terms}: {terms: QuoteAcceptTerms} = words;
    switch (step.name) {
      case 'sending':
        return step.checking ? terms.checking : terms.sending;
      case 'unknown':
        return `${terms.unknownTitle}. ${terms.unknownHint}`;
      case 'limit':
        return terms.limitTitle;
      case 'gone':
        return whatBecame(step.quote, words);
      case 'done':
        return terms.doneTitle(step.accepted.quote.number);
      default:
        return undefined;
    }
  }

  readonly #close = (): void => {
    this.#modal.close();
    this.#flow.close();
  };

  readonly #askAgain = (): void => void this.#flow.askAgain();

  /** A session that has begun again can be asked. */
  #watch(client: PortalClient | undefined): void {
    if (client === this.#watched) return;
    this.#watched?.removeEventListener('session-started', this.#askAgain);
    this.#watched = client;
    client?.addEventListener('session-started', this.#askAgain);
  }
}
