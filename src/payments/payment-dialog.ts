import {html, nothing, type ReactiveController, type TemplateResult} from 'lit';

import type {PaymentAttempt} from '../client/contract.js';
import {ownerOf} from '../client/owner.js';
import type {PortalClient} from '../client/portal-client.js';
import type {PaymentIntent} from '../client/section-types.js';
import {CountdownController} from '../controllers/countdown.js';
import {ModalController} from '../controllers/modal.js';
import {TermsController} from '../controllers/terms.js';
import type {PortalError} from '../core/errors.js';
import type {PortalElement} from '../core/portal-element.js';
import {reportError} from '../core/report-error.js';
import {documentTerms} from '../i18n/documents.js';
import {listToolTerms, type ListToolTerms} from '../i18n/list-tools.js';
import {listTerms, type ListTerms} from '../i18n/lists.js';
import {paymentTerms, type NamedPaymentProblem, type PaymentTerms} from '../i18n/payments.js';
import {adopt} from '../styles/adopt.js';
import {dialog} from '../templates/dialog.js';
import {methodLabel} from '../templates/method-label.js';
import {failure} from '../templates/states.js';
import {CardEntry} from './card-entry.js';
import {chooseView} from './choose-view.js';
import {challengeView, payingView, reviewView, settledView, unknownView, unsentView} from './outcome-view.js';
import {paymentStyles} from './payment-dialog.styles.js';
import {PaymentFlow} from './payment-flow.js';
import type {PaymentStep} from './payment-step.js';

/** The words that the steps say. */
export interface PaymentWords {
  readonly terms: PaymentTerms;
  readonly listTerms: ListTerms;
  readonly reasons: ListToolTerms['reasons'];
  readonly locale: string;
}

/** What the dialog tells its widget. */
export interface PaymentDialogOptions {
  /** A payment has ended, or is being processed by the PSP. */
  readonly onSettled: (attempt: PaymentAttempt) => void;
  /** The dialog has closed, and what had the focus before it is gone. */
  readonly restoreFocus: () => void;
}

/** The payment dialog of one widget: it shows a {@link PaymentFlow}, and holds the PSP's fields and the focus. */
export class PaymentDialog implements ReactiveController {
  readonly #host: PortalElement;
  readonly #terms: TermsController<'payments'>;
  readonly #listTerms: TermsController<'lists'>;
  readonly #toolTerms: TermsController<'listTools'>;
  readonly #documentTerms: TermsController<'documents'>;
  readonly #wait: CountdownController;
  readonly #modal: ModalController;
  readonly #flow: PaymentFlow;
  readonly #card: CardEntry;
  #shown = 'closed';
  /** What the dialog's live region says. */
  #said = '';
  #challenge: AbortController | undefined;
  #receipt: 'idle' | 'busy' | 'failed' = 'idle';

  constructor(host: PortalElement, options: PaymentDialogOptions) {
    this.#host = host;
    this.#terms = new TermsController(host, paymentTerms);
    this.#listTerms = new TermsController(host, listTerms);
    this.#toolTerms = new TermsController(host, listToolTerms);
    this.#documentTerms = new TermsController(host, documentTerms);
    this.#wait = new CountdownController(host);
    this.#card = new CardEntry(
      host,
      () => {
        const {terms, locale} = this.#words;
        return {
          locale,
          loading: terms.loading,
          fields: terms.cardFields,
          failed: terms.cardFieldsFailed,
          tryAgain: terms.tryAgain,
          challenge: terms.challengeTitle,
        };
      },
      () => void this.#flow.review(),
    );
    this.#modal = new ModalController(host, {
      part: 'payment',
      forget: () => this.#forget(),
      restoreFocus: options.restoreFocus,
    });
    const dialogOf = (): HTMLElement | null => host.renderRoot.querySelector('.challenge');
    this.#flow = new PaymentFlow({
      get client(): PortalClient | undefined {
        return host.client;
      },
      changed: () => host.requestUpdate(),
      settled: (attempt) => {
        if (attempt.status === 'succeeded') this.#card.clear();
        options.onSettled(attempt);
      },
      failed: (reason, operation) => {
        const error = reportError(host, reason, operation);
        if (error.retryAfter) this.#wait.start(error.retryAfter);
        return error;
      },
      tokenize: () => this.#card.tokenize(),
      methodLabel: (method) => methodLabel(method, this.#documentTerms.value.methods),
      challenge: async (attempt) => {
        this.#challenge?.abort();
        this.#challenge = new AbortController();
        await host.updateComplete;
        const container = dialogOf();
        const entry = this.#flow.methods?.entry ?? (await host.client?.paymentMethods.list())?.entry;
        const action = attempt.nextAction;
        if (!container || !entry || !action) return 'closed';
        return this.#card.challenge(container, action, entry, this.#challenge.signal);
      },
    });
    adopt(host, paymentStyles);
    host.addController(this);
  }

  /** Opens for these invoices. */
  async open(ids: readonly string[]): Promise<void> {
    this.#receipt = 'idle';
    this.#modal.open();
    await this.#flow.start(ids);
  }

  /** Opens for a payment of this tab whose result was never seen. */
  resume(intent: PaymentIntent): Promise<void> {
    this.#modal.open();
    return this.#flow.resume(intent);
  }

  /** Asks for a payment whose result nobody knows and nobody asks for any more; opens for it. */
  async askAgain(): Promise<void> {
    if (!this.#flow.isLost) return;
    this.#modal.open();
    await this.#flow.askAgain();
  }

  /** Whether an invoice is part of a payment whose result is not known: it must not be paid again before it is. */
  isInDoubt(invoiceId: string): boolean {
    return this.#flow.isInDoubt(invoiceId);
  }

  hostUpdated(): void {
    if (!this.#host.isConnected) return;
    const {step} = this.#flow;
    const words = this.#spoken() ?? '';
    // The region is there, empty, before it speaks.
    if (words !== this.#said) this.#host.requestUpdate();
    this.#said = words;
    const shown = step.name === 'challenge' && step.closed ? 'challenge closed' : step.name;
    if (shown === this.#shown) return;
    this.#shown = shown;
    this.#modal.focusTitle();
  }

  hostDisconnected(): void {
    this.#challenge?.abort();
    this.#card.clear();
  }

  /** The dialog, or nothing while it is closed. */
  render(): TemplateResult | typeof nothing {
    const flow = this.#flow;
    if (flow.step.name === 'closed') return nothing;
    const {terms} = this.#words;
    const titles: Partial<Record<PaymentStep['name'], string>> = {
      reviewing: terms.reviewTitle,
      challenge: terms.challengeTitle,
    };
    const content = html`
      ${this.#renderProblem(flow.problem)}
      <div part="step step-${flow.step.name}">${this.#renderStep()}</div>
    `;
    return dialog(titles[flow.step.name] ?? terms.title, content, {
      part: 'payment',
      closeLabel: terms.close,
      locked: flow.step.name === 'paying',
      said: this.#said,
      onClose: this.#close,
    });
  }

  get #words(): PaymentWords {
    return {
      terms: this.#terms.value,
      listTerms: this.#listTerms.value,
      reasons: this.#toolTerms.value.reasons,
      locale: this.#host.locale,
    };
  }

  #renderStep(): TemplateResult | typeof nothing {
    const flow = this.#flow;
    const {step} = flow;
    const {group} = flow.basket;
    const words = this.#words;
    switch (step.name) {
      case 'closed':
        return nothing;
      case 'loading':
        return html`<div class="outcome" part="waiting">
          <span class="spinner" aria-hidden="true"></span>
          <p>${words.terms.loading}</p>
        </div>`;
      case 'failed':
        return failure(step.error, words.listTerms, {
          retry: () => void flow.reload(),
          tools: this.#toolTerms.value,
          waitSeconds: this.#wait.seconds,
        });
      case 'choosing': {
        const entry = flow.methods?.entry;
        if (flow.method === 'new' && entry) this.#card.mount(entry);
        return chooseView(flow, words, {
          cardFields: this.#card.render(() => entry && this.#card.retry(entry)),
          methodLabel: (method) => methodLabel(method, this.#documentTerms.value.methods),
          onMethod: (method) => {
            flow.method = method;
            this.#host.requestUpdate();
          },
          onReview: () => void flow.review(),
        });
      }
      case 'reviewing':
        return group ? reviewView(step, group, flow, words, this.#wait.seconds) : nothing;
      case 'paying':
        return payingView(step, words);
      case 'challenge':
        return challengeView(step, flow, words);
      case 'unknown':
        return unknownView(words, this.#close);
      case 'unsent':
        return unsentView(flow, words, this.#close);
      case 'settled':
        return html`
          ${this.#receipt === 'failed' ? html`<p class="notice danger" part="notice problem" role="alert">${words.terms.receiptFailed}</p>` : nothing}
          ${settledView(step.attempt, flow, words, {
            close: this.#close,
            onReceipt: () => void this.#downloadReceipt(step.attempt),
            receiptBusy: this.#receipt === 'busy',
            payOther: (currency) => {
              flow.basket.chooseCurrency(currency);
              void flow.reload();
            },
          })}
        `;
    }
  }

  #renderProblem(problem: PortalError | undefined): TemplateResult | typeof nothing {
    // What the card fields find wrong they say themselves, beside the field.
    if (!problem || problem.code === 'aborted' || problem.fields.length) return nothing;
    return html`<p class="notice danger" part="notice problem" role="alert">${this.#problemWords(problem)}</p>`;
  }

  #problemWords({code}: PortalError): string {
    const {problems} = this.#words.terms;
    return problems[(code === 'forbidden' ? 'not_allowed' : code) as NamedPaymentProblem] ?? problems.other;
  }

  /** What a screen reader is told when a step begins. */
  #spoken(): string | undefined {
    const {step} = this.#flow;
    const {terms} = this.#words;
    if (step.name === 'paying') return terms.progress[step.progress];
    if (step.name === 'challenge') return step.closed ? terms.challengeClosed : terms.challengeHint;
    if (step.name === 'unsent') return `${terms.notSentTitle}. ${terms.nothingCharged}`;
    if (step.name === 'unknown') return `${terms.unknownTitle}. ${terms.unknownHint}`;
    if (step.name !== 'settled') return undefined;
    const {status, reference} = step.attempt;
    if (status === 'succeeded') return terms.paidHint(reference);
    if (status === 'processing') return terms.processingTitle;
    return `${status === 'failed' ? terms.failedTitle : terms.canceledTitle}. ${terms.nothingCharged}`;
  }

  readonly #close = (): void => {
    if (this.#flow.step.name === 'challenge') this.#challenge?.abort();
    this.#modal.close();
    this.#flow.close();
  };

  #forget(): void {
    this.#challenge?.abort();
    this.#card.clear();
    this.#flow.close();
  }

  async #downloadReceipt(attempt: PaymentAttempt): Promise<void> {
    const {client} = this.#host;
    const owner = ownerOf(client);
    this.#receipt = 'busy';
    this.#host.requestUpdate();
    try {
      const receipt = await client?.payments.receipt(attempt.id);
      // Somebody else's by now.
      if (owner === ownerOf(this.#host.client)) receipt?.save();
      this.#receipt = 'idle';
    } catch (error) {
      this.#receipt = 'failed';
      reportError(this.#host, error, 'receipt');
    }
    this.#host.requestUpdate();
  }
}
