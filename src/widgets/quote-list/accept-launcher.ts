import {html, type TemplateResult} from 'lit';

import type {Quote} from '../../client/contract.js';
import {openPart} from '../../controllers/opening.js';
import {LazyPart} from '../../core/lazy-part.js';
import type {PortalElement} from '../../core/portal-element.js';
import {PaymentLauncher} from '../../payments/payment-launcher.js';
import {QuoteAcceptEvent, QuoteAnswerEvent} from './quote-list.events.js';

/** What a widget that lets accept tells its launcher. */
export interface AcceptLauncherOptions {
  readonly say: (message: string) => void;
  /** What is said of an invoice whose payment has no known end yet. */
  readonly inProgress: () => string;
  /** Opens a dialog, whose code may have to be loaded; shows it where that can't be had. */
  readonly reach: (open: () => Promise<void>) => Promise<void>;
  /** A dialog has closed, and what had the focus before it is gone. */
  readonly restoreFocus: () => void;
}

/** Accepts the quotes of one widget, has what they wait for paid, and sends them for approval. The code of each dialog loads with its first use. */
export class AcceptLauncher {
  readonly #host: PortalElement;
  readonly #options: AcceptLauncherOptions;
  readonly #payment: PaymentLauncher;
  readonly #accept: LazyPart<import('./accept/accept-dialog.js').AcceptDialog>;
  readonly #approval: LazyPart<import('./accept/approval-dialog.js').ApprovalDialog>;

  constructor(host: PortalElement, options: AcceptLauncherOptions) {
    const {say, inProgress, restoreFocus} = options;
    this.#host = host;
    this.#options = options;
    this.#payment = new PaymentLauncher(host, {say, inProgress, restoreFocus});
    this.#accept = new LazyPart(host, async () => {
      const {AcceptDialog} = await import('./accept/accept-dialog.js');
      return new AcceptDialog(host, {
        onAccepted: ({quote, order, invoice}) => {
          host.dispatchEvent(new QuoteAnswerEvent({answer: 'accepted', quote, order, invoice}));
        },
        pay: (quote) => this.pay(quote),
        onRequestApproval: (quote) => void this.requestApproval(quote),
        restoreFocus,
        say,
      });
    });
    this.#approval = new LazyPart(host, async () => {
      const {ApprovalDialog} = await import('./accept/approval-dialog.js');
      return new ApprovalDialog(host, {
        say,
        restoreFocus,
        onRequested: (quote) => {
          const {order, invoice} = quote;
          host.dispatchEvent(new QuoteAnswerEvent({answer: 'approval-requested', quote, order, invoice}));
        },
      });
    });
  }

  /** Asks the page, then opens the dialog in which a quote, as it was read, is signed and accepted. */
  async open(quote: Quote, etag: string): Promise<void> {
    if (!this.#host.dispatchEvent(new QuoteAcceptEvent({quote}))) return;
    await this.#options.reach(() => openPart(this.#host, this.#accept, (dialog) => dialog.open(quote, etag)));
  }

  /** Opens the payment dialog for the invoice of an accepted quote. */
  async pay({invoice}: Pick<Quote, 'invoice'>): Promise<void> {
    if (invoice) await this.#options.reach(() => this.#payment.open([invoice.id]));
  }

  /** Opens the dialog that sends a quote to an owner of the account. */
  async requestApproval(quote: Quote): Promise<void> {
    await this.#options.reach(() => openPart(this.#host, this.#approval, (dialog) => dialog.open(quote)));
  }

  /** Whether the quote's invoice is part of a payment whose result is not known: it must not be paid again before it is. */
  isInDoubt({invoice}: Pick<Quote, 'invoice'>): boolean {
    return invoice !== null && this.#payment.isInDoubt(invoice.id);
  }

  /** Goes on with a payment of this tab whose result was never seen, as before a reload. To be called once something could be read. */
  askForPayments(): Promise<void> {
    return this.#payment.askForPayments();
  }

  /** The dialog that is open, if one is. */
  render(): TemplateResult {
    return html`${this.#accept.value?.render()} ${this.#approval.value?.render()} ${this.#payment.render()}`;
  }
}
