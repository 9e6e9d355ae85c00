import {html, nothing, type TemplateResult} from 'lit';

import type {Capability, DocumentReference, InvoiceListItem, Order} from '../../client/contract.js';
import {get as getOrder} from '../../client/sections/orders.js';
import type {ConfirmationReceipt} from '../../client/section-types.js';
import {ResourceController} from '../../controllers/resource.js';
import {TermsController} from '../../controllers/terms.js';
import {invoiceTerms} from '../../i18n/invoices.js';
import {orderToolTerms} from '../../i18n/order-tools.js';
import {orderTerms} from '../../i18n/orders.js';
import {DocumentView, type DocumentViewOptions} from '../../lists/document-view.js';
import {canOpenElsewhere, openElsewhere} from '../../lists/open-elsewhere.js';
import {button} from '../../templates/button.js';
import {downloadIcon} from '../../templates/icons.js';
import {orderBody, type OrderWords} from './document-body.js';
import {orderInvoices} from './order-invoices.js';
import {
  OrderConfirmEvent,
  OrderConfirmSendEvent,
  OrderReorderEvent,
  OrderReorderQuoteEvent,
} from './order-list.events.js';
import type {OrderList} from './order-list.js';
import {Sending} from './sending.js';

/** Milliseconds after a confirmation was sent in which pressing again sends no other. */
const oneMail = 60_000;

/** What the document asks of its list. */
export interface OrderDocumentOptions extends DocumentViewOptions {
  readonly pay: (order: Order, invoices: readonly InvoiceListItem[]) => void;
  /** Whether an invoice is part of a payment that nobody knows the end of. */
  readonly isInDoubt: (invoiceId: string) => boolean;
  readonly download: (resource: 'order' | 'invoice', id: string) => void;
  readonly isDownloading: () => boolean;
  /** Whether the order was opened for its invoices. */
  readonly wantsInvoices: (id: string) => boolean;
}

/** One order in place of the list, with what can be done with it. */
export class OrderDocument extends DocumentView<Order, OrderList, OrderDocumentOptions> {
  readonly #terms: TermsController<'orders'>;
  readonly #toolTerms: TermsController<'orderTools'>;
  readonly #invoiceTerms: TermsController<'invoices'>;
  readonly #confirmation: Sending<ConfirmationReceipt>;
  readonly #reorder: Sending<DocumentReference>;
  #sent: {readonly orderId: string; readonly sentTo: string; readonly at: number} | undefined;
  #made: {readonly orderId: string; readonly quote: DocumentReference} | undefined;

  protected override readonly resource: ResourceController<Order>;

  constructor(host: OrderList, options: OrderDocumentOptions) {
    super(host, options);
    this.#terms = new TermsController(host, orderTerms);
    this.#toolTerms = new TermsController(host, orderToolTerms);
    this.#invoiceTerms = new TermsController(host, invoiceTerms);
    this.resource = new ResourceController<Order>(host, {
      key: () => (host.selected ? ['orders', 'one', host.selected] : undefined),
      load: ({core}, [, , selected], signal) => getOrder(core, String(selected), {signal}),
      onError: this.unread,
    });
    this.#confirmation = new Sending(host, {
      operation: 'confirmation',
      say: options.say,
      terms: () => this.#toolTerms.value.confirmation,
      send: ({orders}, {id}, uncertain) => orders.sendConfirmation(id, uncertain),
      onSent: (order, {sentTo}) => this.#confirmed(order, sentTo),
    });
    this.#reorder = new Sending(host, {
      operation: 'reorder',
      say: options.say,
      terms: () => this.#toolTerms.value.reorder,
      send: ({orders}, {id}, uncertain) => orders.reorder(id, uncertain),
      onSent: (order, quote) => this.#reordered(order, quote),
    });
  }

  override hostUpdated(): void {
    super.hostUpdated();
    const {selected} = this.host;
    // Who comes back to an order may want another mail, or another quote.
    if (this.#sent?.orderId !== selected) this.#sent = undefined;
    if (this.#made?.orderId !== selected) this.#made = undefined;
  }

  protected override get start(): HTMLElement | null {
    const title = super.start;
    if (!title || !this.options.wantsInvoices(this.host.selected)) return title;
    return this.host.renderRoot.querySelector<HTMLElement>('.document .invoices-title') ?? title;
  }

  protected override renderDocument(order: Order): TemplateResult {
    const shown = this.#marked(order);
    const words = this.#words;
    const payable = shown.invoices.filter(({capabilities}) => capabilities.pay.allowed);
    const notices = html`${this.#confirmation.render(order)} ${this.#renderSent(order)} ${this.#reorder.render(order)}
    ${this.#renderMade(order)}`;
    const invoices = orderInvoices(shown.invoices, words, {
      host: this.host,
      busy: this.options.isDownloading(),
      // Where there is one alone, the order's own button pays it.
      onPay: payable.length > 1 ? (invoice) => this.options.pay(shown, [invoice]) : undefined,
      onPdf: ({id}) => this.options.download('invoice', id),
    });
    return orderBody(shown, words, {host: this.host, actions: this.#renderActions(shown, payable), notices, invoices});
  }

  get #words(): OrderWords {
    return {
      terms: this.documentTerms,
      orderTerms: this.#terms.value,
      orderToolTerms: this.#toolTerms.value,
      invoiceTerms: this.#invoiceTerms.value,
      locale: this.host.locale,
    };
  }

  /** The order, with what this page alone knows of its payments. */
  #marked(order: Order): Order {
    const inProgress = {allowed: false, reason: 'payment_in_progress'} as const;
    const invoices = order.invoices.map((invoice) =>
      invoice.capabilities.pay.allowed && this.options.isInDoubt(invoice.id)
        ? {...invoice, capabilities: {...invoice.capabilities, pay: inProgress}}
        : invoice,
    );
    const {capabilities} = order;
    const doubtful = capabilities.pay.allowed && !invoices.some((invoice) => invoice.capabilities.pay.allowed);
    return {...order, invoices, capabilities: doubtful ? {...capabilities, pay: inProgress} : capabilities};
  }

  #renderActions(order: Order, payable: readonly InvoiceListItem[]): TemplateResult {
    const {pay, download, sendConfirmation, reorder} = order.capabilities;
    const {confirmation, reorder: again, confirmationPdf} = this.#toolTerms.value;
    const {reasons} = this;
    return html`
      <div class="document-actions no-print" part="actions">
        ${
          isOffered(pay)
            ? button(this.documentTerms.pay, {
                part: 'pay',
                look: 'primary',
                capability: pay,
                reasons,
                id: 'why-pay',
                onClick: () => this.options.pay(order, payable),
              })
            : nothing
        }
        ${button(html`${downloadIcon}${confirmationPdf}`, {
          part: 'pdf',
          capability: download,
          reasons,
          id: 'why-pdf',
          busy: this.options.isDownloading(),
          onClick: () => this.options.download('order', order.id),
        })}
        ${
          isOffered(sendConfirmation)
            ? button(confirmation.action, {
                part: 'send-confirmation',
                capability: sendConfirmation,
                reasons,
                id: 'why-send-confirmation',
                busy: this.#confirmation.busy,
                onClick: () => this.#confirm(order),
              })
            : nothing
        }
        ${
          isOffered(reorder)
            ? button(again.action, {
                part: 'reorder',
                capability: reorder,
                reasons,
                id: 'why-reorder',
                busy: this.#reorder.busy,
                onClick: () => this.#orderAgain(order),
              })
            : nothing
        }
      </div>
    `;
  }

  #renderSent({id}: Order): TemplateResult | typeof nothing {
    if (this.#sent?.orderId !== id) return nothing;
    const {sent, sentHint} = this.#toolTerms.value.confirmation;
    return html`<p class="notice success" part="notice sent"><span>${sent(this.#sent.sentTo)} ${sentHint}</span></p>`;
  }

  #renderMade({id}: Order): TemplateResult | typeof nothing {
    if (this.#made?.orderId !== id) return nothing;
    const {quote} = this.#made;
    const {made, madeHint, show} = this.#toolTerms.value.reorder;
    return html`
      <div class="notice success" part="notice made">
        <span>${made(quote.number)} ${madeHint}</span>
        ${
          canOpenElsewhere(this.host, 'quote')
            ? html`<button
                type="button"
                class="link"
                part="link open-quote"
                @click=${() => openElsewhere(this.host, 'quote', quote.id)}
              >
                ${show(quote.number)}
              </button>`
            : nothing
        }
      </div>
    `;
  }

  #confirm(order: Order): void {
    const sent = this.#sent;
    if (sent && Date.now() - sent.at < oneMail) return this.options.say(this.#saySent(sent.sentTo));
    this.#sent = undefined;
    if (this.host.dispatchEvent(new OrderConfirmEvent({order}))) void this.#confirmation.start(order);
  }

  #confirmed(order: Order, sentTo: string): void {
    this.#sent = {orderId: order.id, sentTo, at: Date.now()};
    this.options.say(this.#saySent(sentTo));
    this.host.dispatchEvent(new OrderConfirmSendEvent({order, sentTo}));
  }

  #saySent(address: string): string {
    const {sent, sentHint} = this.#toolTerms.value.confirmation;
    return `${sent(address)} ${sentHint}`;
  }

  #orderAgain(order: Order): void {
    if (this.#made) return this.#showQuote(this.#made.quote);
    if (this.host.dispatchEvent(new OrderReorderEvent({order}))) void this.#reorder.start(order);
  }

  #reordered(order: Order, quote: DocumentReference): void {
    this.#made = {orderId: order.id, quote};
    this.host.dispatchEvent(new OrderReorderQuoteEvent({order, quote}));
    this.#showQuote(quote);
  }

  /** In the page's list of quotes, or by its number alone. */
  #showQuote(quote: DocumentReference): void {
    const {made, madeHint} = this.#toolTerms.value.reorder;
    this.options.say(`${made(quote.number)} ${madeHint}`);
    if (this.host.isConnected) openElsewhere(this.host, 'quote', quote.id);
  }
}

/** Whether there is a button for it: one that can't be pressed says why, unless there is nothing to say. */
function isOffered({allowed, reason}: Capability): boolean {
  return allowed || (reason !== 'nothing_due' && reason !== 'status' && reason !== 'feature');
}
