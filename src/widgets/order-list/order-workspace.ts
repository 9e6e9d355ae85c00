import {html, type TemplateResult} from 'lit';

import type {InvoiceListItem, Order} from '../../client/contract.js';
import {LazyPart} from '../../core/lazy-part.js';
import {FileDownloads} from '../../lists/file-downloads.js';
import type {ListedRecord, ListPage} from '../../lists/list-settings.js';
import {ListWorkspace, type WorkspaceOptions} from '../../lists/list-workspace.js';
import {PaymentLauncher} from '../../payments/payment-launcher.js';
import {adopt} from '../../styles/adopt.js';
import {orderQuery} from './list-query.js';
import {OrderDownloadEvent, OrderPayEvent} from './order-list.events.js';
import type {OrderList} from './order-list.js';
import {orderDocumentStyles} from './order-document.styles.js';
import {OrderTools} from './order-tools.js';

/** All of the list but its rows: what surrounds them, the order in their place, paying, files. */
export class OrderWorkspace extends ListWorkspace<OrderList> {
  readonly #payment: PaymentLauncher;
  readonly #files: FileDownloads;
  /** The order that was opened for its invoices. */
  #wantsInvoicesOf: string | undefined;

  protected override readonly tools: OrderTools;

  protected override readonly record = new LazyPart(this.host, async () => {
    const {OrderDocument} = await import('./order-document.js');
    return new OrderDocument(this.host, {
      say: (message) => this.say(message),
      pay: (order, invoices) => this.#pay(order, invoices),
      isInDoubt: (invoiceId) => this.#payment.isInDoubt(invoiceId),
      download: (resource, id) => void this.#download(resource, id),
      isDownloading: () => this.#files.busy,
      wantsInvoices: (id) => this.#wantsInvoicesOf === id,
      back: () => this.open(undefined),
      failed: (error) => this.failed(error),
      waitSeconds: () => this.waitSeconds,
      step: (by) => this.step(by),
      canStep: (by) => this.canStep(by),
    });
  });

  constructor(host: OrderList, options: WorkspaceOptions) {
    super(host, options);
    adopt(host, orderDocumentStyles);
    this.tools = new OrderTools(host);
    this.#files = new FileDownloads(host, options.say);
    this.#payment = new PaymentLauncher(host, {
      say: options.say,
      inProgress: () => this.toolTerms.reasons.payment_in_progress,
      restoreFocus: () => host.renderRoot.querySelector<HTMLElement>('.document h2')?.focus(),
    });
  }

  protected override get resource(): 'order' {
    return 'order';
  }

  protected override get query(): object {
    return orderQuery(this.host, undefined);
  }

  override arrived(list: ListPage<ListedRecord>): void {
    super.arrived(list);
    void this.#payment.askForPayments().catch(() => undefined);
  }

  override open(id: string | undefined): void {
    this.#wantsInvoicesOf = undefined;
    super.open(id);
  }

  /** Shows an order in place of the list, from its invoices on. */
  openInvoices(id: string): void {
    this.open(id);
    this.#wantsInvoicesOf = id;
  }

  /** Files on their way, paying. */
  override renderOver(): TemplateResult {
    return html`${super.renderOver()} ${this.#files.render()} ${this.#payment.render()}`;
  }

  #pay(order: Order, invoices: readonly InvoiceListItem[]): void {
    if (!this.host.dispatchEvent(new OrderPayEvent({order, invoices}))) return;
    const ids = invoices.map(({id}) => id);
    void this.reach(() => this.#payment.open(ids));
  }

  async #download(resource: 'order' | 'invoice', id: string): Promise<void> {
    if (this.#files.busy || !this.host.dispatchEvent(new OrderDownloadEvent({resource, id}))) return;
    await this.#files.fetch({
      operation: 'pdf',
      // The order is being read: its invoice opens beside it.
      opens: resource === 'invoice',
      load: (client, options) =>
        resource === 'order' ? client.orders.pdf(id, options) : client.invoices.pdf(id, options),
    });
  }
}
