import {html, type TemplateResult, type nothing} from 'lit';

import type {CreditNotePage, InvoiceListItem} from '../../client/contract.js';
import {LazyPart} from '../../core/lazy-part.js';
import type {ListedRecord, ListPage} from '../../lists/list-settings.js';
import {ListWorkspace, type WorkspaceOptions} from '../../lists/list-workspace.js';
import {PaymentLauncher} from '../../payments/payment-launcher.js';
import {InvoicePayEvent} from './invoice-table.events.js';
import type {InvoiceTable} from './invoice-table.js';
import {InvoiceTools} from './invoice-tools.js';
import {invoiceQuery, viewOf} from './list-query.js';
import type {ListedDocument} from './list-source.js';

/** What the workspace shares with its table. */
export interface InvoiceWorkspaceOptions extends WorkspaceOptions<ListedDocument> {
  readonly selection: () => ReadonlyMap<string, InvoiceListItem>;
  readonly clearSelection: () => void;
}

/** All of the table but its rows: what surrounds them, the document in their place, paying. */
export class InvoiceWorkspace extends ListWorkspace<InvoiceTable> {
  readonly #payment: PaymentLauncher;

  protected override readonly tools: InvoiceTools;

  protected override readonly record = new LazyPart(this.host, async () => {
    const {InvoiceDocument} = await import('./invoice-document.js');
    return new InvoiceDocument(this.host, {
      say: (message) => this.say(message),
      pay: (invoice) => this.pay([invoice]),
      marked: (invoice) => this.#marked(invoice),
      download: (request) => void this.tools.download(request),
      back: () => this.open(undefined),
      failed: (error) => this.failed(error),
      waitSeconds: () => this.waitSeconds,
      step: (by) => this.step(by),
      canStep: (by) => this.canStep(by),
    });
  });

  constructor(host: InvoiceTable, options: InvoiceWorkspaceOptions) {
    super(host, options);
    this.tools = new InvoiceTools(host, {
      say: options.say,
      open: (id) => this.open(id),
      selected: () => [...options.selection().keys()],
      paySelected: () => this.pay([...options.selection().values()]),
      clearSelection: options.clearSelection,
    });
    this.#payment = new PaymentLauncher(host, {
      say: options.say,
      inProgress: () => this.toolTerms.reasons.payment_in_progress,
      onSettled: ({status}) => {
        if (status === 'succeeded' || status === 'processing') options.clearSelection();
      },
      restoreFocus: (id) => this.#focusAfterPaying(id),
    });
  }

  protected override get resource(): 'invoice' | 'credit-note' {
    return viewOf(this.host) === 'credit-notes' ? 'credit-note' : 'invoice';
  }

  protected override get query(): object {
    return invoiceQuery(this.host, undefined);
  }

  override arrived(list: ListPage<ListedRecord>): void {
    super.arrived(list);
    void this.#payment.askForPayments().catch(() => undefined);
  }

  /** Asks the page, then opens the payment dialog. */
  pay(invoices: readonly InvoiceListItem[]): void {
    if (!this.host.dispatchEvent(new InvoicePayEvent({invoices}))) return;
    void this.reach(() => this.openPayment(invoices.map(({id}) => id)));
  }

  /** Opens the payment dialog. */
  openPayment(ids: readonly string[]): Promise<void> {
    return this.#payment.open(ids);
  }

  /** The invoices of a page; those whose payment is in doubt can't be paid. */
  marked(invoices: readonly InvoiceListItem[]): readonly InvoiceListItem[] {
    return invoices.map((invoice) => this.#marked(invoice));
  }

  /** The rows of credit notes, or what stands for no rows at all. */
  override renderOther(list: ListPage<ListedRecord>): TemplateResult | typeof nothing {
    return list.items.length ? this.tools.renderCreditNotes(list as CreditNotePage) : super.renderOther(list);
  }

  override renderSelection(): TemplateResult | typeof nothing {
    return this.tools.renderSelection();
  }

  /** Files on their way, paying. */
  override renderOver(): TemplateResult {
    return html`${super.renderOver()} ${this.tools.renderDownloads()} ${this.#payment.render()}`;
  }

  /** The server doesn't know of a payment that hangs on its way: this page alone can say that its invoices must not be paid again. */
  #marked<Item extends InvoiceListItem>(invoice: Item): Item {
    if (!invoice.capabilities.pay.allowed || !this.#payment.isInDoubt(invoice.id)) return invoice;
    const pay = {allowed: false, reason: 'payment_in_progress'} as const;
    return {...invoice, capabilities: {...invoice.capabilities, pay}};
  }

  /** On the invoice that was to be paid, in the list or by itself. */
  #focusAfterPaying(id: string): void {
    const row = `tr[data-id="${CSS.escape(id)}"] .link`;
    this.host.renderRoot.querySelector<HTMLElement>(`.document h2, ${row}`)?.focus();
  }
}
