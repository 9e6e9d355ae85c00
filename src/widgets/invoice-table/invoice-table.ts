import {html, nothing, type PropertyValues, type TemplateResult} from 'lit';
import {property, state} from 'lit/decorators.js';

import type {CreditNotePage, InvoiceListItem, InvoicePage, InvoiceSort, PageInfo} from '../../client/contract.js';
import {CountdownController} from '../../controllers/countdown.js';
import {ResourceController} from '../../controllers/resource.js';
import {TermsController} from '../../controllers/terms.js';
import {PortalError} from '../../core/errors.js';
import {LazyPart} from '../../core/lazy-part.js';
import {PortalElement} from '../../core/portal-element.js';
import {invoiceTerms} from '../../i18n/invoices.js';
import {listTerms} from '../../i18n/lists.js';
import {mayHavePendingPayments} from '../../payments/pending.js';
import {tableStyles} from '../../styles/table.js';
import {pager} from '../../templates/pager.js';
import {failure, staleNotice} from '../../templates/states.js';
import {invoiceRows} from './invoice-rows.js';
import {InvoicePayEvent, NavigateEvent, PaymentSettleEvent, PortalErrorEvent} from './invoice-table.events.js';
import {styles} from './invoice-table.styles.js';
import {creditNoteQuery, invoiceQuery, pageSizeOf, sortOf, viewOf, type InvoiceView} from './list-query.js';
import {skeleton} from './skeleton.js';

type ListPage = InvoicePage | CreditNotePage;

/**
 * Lists the customer's invoices and credit notes, shows each in place, and lets them be paid and downloaded.
 *
 * @customElement invoice-table
 * @fires {NavigateEvent} portal-navigate - Cancelable; before a document is shown in place of the list, or the list again.
 * @fires {InvoicePayEvent} portal-invoice-pay - Cancelable; before the payment dialog opens.
 * @fires {PaymentSettleEvent} portal-payment-settle - A payment has ended, or waits for the PSP.
 * @fires {InvoiceDownloadEvent} portal-invoice-download - Cancelable; before a file is fetched.
 * @fires {PortalErrorEvent} portal-error - Something could not be loaded, paid or downloaded.
 * @slot empty - Replaces the message shown when there is no invoice at all.
 * @csspart base - Everything.
 * @csspart summary - What is to pay, per currency.
 * @csspart views - The views: all, open, overdue, paid, canceled, credit notes.
 * @csspart view - One of them.
 * @csspart toolbar - Search, dates and downloads.
 * @csspart search - The search field.
 * @csspart date - A date field.
 * @csspart table - The table, or the cards in a narrow container.
 * @csspart row - One invoice or credit note.
 * @csspart checkbox - What selects a row, or all of the page.
 * @csspart sort - A heading that sorts.
 * @csspart open - What shows a document.
 * @csspart status - A status; also carries which, e.g. `status-paid`, `status-overdue`.
 * @csspart due - “Due in 3 days”, “12 days overdue”.
 * @csspart amount-due - What is still to pay of an invoice.
 * @csspart pay - A row's pay button.
 * @csspart selection - The bar of what is selected.
 * @csspart pager - Rows a page, where one is, the other pages.
 * @csspart loading - The skeleton.
 * @csspart empty - Nothing to show.
 * @csspart error - What could not be loaded, with a way to try again.
 * @csspart stale - Above rows that may be out of date.
 * @cssstate loading - No rows yet.
 */
export class InvoiceTable extends PortalElement {
  static override styles = [...PortalElement.styles, tableStyles, styles];

  /** What is listed. */
  @property({reflect: true}) view: InvoiceView = 'all';

  /** The words searched for: numbers, references, products. */
  @property() query = '';

  /** Only documents issued on this day or later, ISO `YYYY-MM-DD`. */
  @property({attribute: 'issued-from'}) issuedFrom = '';

  /** Only documents issued on this day or earlier, ISO `YYYY-MM-DD`. */
  @property({attribute: 'issued-to'}) issuedTo = '';

  /** `number`, `issuedOn`, `dueOn`, `total` or `amountDue`; `-` in front is descending. */
  @property() sort: InvoiceSort = '-issuedOn';

  /** Rows on a page: 10, 25, 50 or 100. */
  @property({type: Number, attribute: 'page-size'}) pageSize = 25;

  /** The id of the document that is shown in place of the list; empty for the list. */
  @property() selected = '';

  /** Keeps the properties above in the page's URL, so that reloading, going back and sharing the address show the same. */
  @property({type: Boolean, attribute: 'sync-url'}) syncUrl = false;

  @state() private cursor: string | undefined;
  @state() private selection: ReadonlyMap<string, InvoiceListItem> = new Map();

  readonly #terms = new TermsController(this, invoiceTerms);
  readonly #listTerms = new TermsController(this, listTerms);
  readonly #wait = new CountdownController(this);
  /** Whether payments of before a reload were asked for. */
  #asked = false;
  /** Which end of the page that is being loaded to show, when one walks from document to document past the end of a page. */
  #walkingTo: 'first' | 'last' | undefined;

  readonly #list = new ResourceController<ListPage>(this, {
    key: () =>
      this.#showsCreditNotes
        ? ['credit-notes', 'list', creditNoteQuery(this, this.cursor)]
        : ['invoices', 'list', invoiceQuery(this, this.cursor)],
    load: (client, _key, signal): Promise<ListPage> =>
      this.#showsCreditNotes
        ? client.creditNotes.list(creditNoteQuery(this, this.cursor), {signal})
        : client.invoices.list(invoiceQuery(this, this.cursor), {signal}),
    keepsLast: true,
    onData: (page) => this.#arrived(page),
    onError: (error) => this.#failed(error),
  });

  // Everything below loads when it is needed: what the customer came for is painted first.

  readonly #tools = new LazyPart(this, async () => {
    const {ListTools} = await import('./list-tools.js');
    return new ListTools(this, {
      say: (message) => this.announce(message),
      open: (id) => this.#open(id),
      selected: () => [...this.selection.keys()],
      paySelected: () => this.#pay([...this.selection.values()]),
      clearSelection: () => (this.selection = new Map()),
    });
  });

  readonly #document = new LazyPart(this, async () => {
    const {DocumentView} = await import('./document-view.js');
    return new DocumentView(this, {
      say: (message) => this.announce(message),
      pay: (invoice) => this.#pay([invoice]),
      download: (request) => void this.#tools.value?.download(request),
      back: () => this.#open(undefined),
      step: (by) => this.#step(by),
      canStep: (by) => this.#canStep(by),
    });
  });

  readonly #payment = new LazyPart(this, async () => {
    const {PaymentDialog} = await import('../../payments/payment-dialog.js');
    return new PaymentDialog(this, {
      say: (message) => this.announce(message),
      onSettled: (attempt) => {
        if (attempt.status === 'succeeded' || attempt.status === 'processing') this.selection = new Map();
        this.dispatchEvent(new PaymentSettleEvent({attempt}));
      },
    });
  });

  readonly #url = new LazyPart(this, async () => {
    const {UrlState} = await import('./url-state.js');
    return new UrlState(this);
  });

  /** Reloads; resolves when the rows are shown or have failed. */
  async refresh(): Promise<void> {
    await Promise.all([this.#list.reload(), this.#tools.value?.refresh()]);
  }

  /** Opens the payment dialog for these invoices, as the pay buttons do. */
  async pay(ids: readonly string[]): Promise<void> {
    await (await this.#payment.load()).open(ids);
  }

  override connectedCallback(): void {
    super.connectedCallback();
    if (this.syncUrl) this.#url.load().catch(() => undefined);
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    const listed = ['view', 'query', 'issuedFrom', 'issuedTo', 'sort', 'pageSize'] as const;
    // A cursor belongs to one query: kept across a change it would skip rows.
    if (this.hasUpdated && listed.some((name) => changed.has(name))) this.cursor = undefined;
    if (changed.has('selected') && this.selected) this.#document.load().catch(() => undefined);
  }

  protected override updated(changed: PropertyValues<this>): void {
    if (changed.has('selected') && !this.selected) this.#focusRow(changed.get('selected'));
    if (this.#list.state.status !== 'loading' && !this.#tools.failed) this.#tools.load().catch(() => undefined);
  }

  protected override renderContent(): TemplateResult {
    if (!this.#terms.settled || !this.#listTerms.settled)
      return html`<div class="tools"></div>
        ${skeleton(pageSizeOf(this), '')}`;
    const tools = this.#tools.value;
    return html`
      ${this.selected ? this.#renderDocument() : this.#renderList()} ${tools?.renderDownloads()}
      ${this.#payment.value?.render()}
    `;
  }

  #renderDocument(): TemplateResult {
    const view = this.#document.value;
    if (view) return view.render();
    const {loading} = this.#listTerms.value;
    if (!this.#document.failed) return skeleton(pageSizeOf(this), loading);
    const retry = (): void => void this.#document.load().catch(() => undefined);
    return failure(new PortalError('network'), this.#listTerms.value, {retry});
  }

  #renderList(): TemplateResult {
    const tools = this.#tools.value;
    return html`
      <div class="tools">${tools?.renderHeader()}</div>
      ${this.#renderState()} ${tools?.renderSelection()}
    `;
  }

  #renderState(): TemplateResult {
    const terms = this.#listTerms.value;
    const rows = this.#list.state;
    const configuration = this.scope?.error;
    const retry = (): void => void this.refresh();
    if (configuration) return failure(configuration, terms, {retry});
    if (rows.status === 'loading') return skeleton(pageSizeOf(this), terms.loading);
    if (rows.status === 'failed' && !rows.data) {
      return failure(rows.error, terms, {retry, waitSeconds: this.#wait.seconds, busy: rows.refreshing});
    }
    return html`
      ${rows.status === 'failed' ? staleNotice(rows.error, terms, retry) : nothing}
      <div class=${rows.refreshing ? 'refreshing' : nothing} aria-busy=${rows.refreshing}>
        ${rows.data && this.#renderPage(rows.data)}
      </div>
    `;
  }

  #renderPage(list: ListPage): TemplateResult {
    const listTerms = this.#listTerms.value;
    const tools = this.#tools.value;
    const {locale} = this;
    // Those of the view before may still be shown while the others are on their way.
    const creditNotes = list.items[0] && !('dueOn' in list.items[0]);
    if (!list.items.length || creditNotes) {
      if (!tools) return skeleton(pageSizeOf(this), listTerms.loading);
      if (!list.items.length) return tools.renderEmpty();
    }
    return html`
      ${
        creditNotes
          ? tools?.renderCreditNotes(list as CreditNotePage)
          : invoiceRows((list as InvoicePage).items, {
              terms: this.#terms.value,
              listTerms,
              reasons: tools?.reasons,
              locale,
              sort: sortOf(this),
              selection: this.selection,
              onSort: (sort) => (this.sort = sort),
              onOpen: (id) => this.#open(id),
              onPay: (invoice) => this.#pay([invoice]),
              onSelect: this.#select,
            })
      }
      ${pager(list.page, listTerms, {
        locale,
        pageSize: pageSizeOf(this),
        onPageSize: (size) => (this.pageSize = size),
        goTo: (cursor) => (this.cursor = cursor),
      })}
    `;
  }

  get #showsCreditNotes(): boolean {
    return viewOf(this) === 'credit-notes';
  }

  get #page(): PageInfo | undefined {
    return this.#list.data?.page;
  }

  #arrived({items, page}: ListPage): void {
    if (!this.#asked && mayHavePendingPayments()) this.#resumePayment().catch(() => undefined);
    this.#asked = true;
    const {range, noMatch} = this.#listTerms.value;
    this.announce(page.total ? range(page.from, page.to, page.total, this.locale) : noMatch);
    const next = this.#walkingTo === 'last' ? items.at(-1) : items[0];
    if (this.#walkingTo && next) this.#open(next.id);
    this.#walkingTo = undefined;
  }

  #failed(error: PortalError): void {
    // The rows moved under a cursor: the first page is always right.
    if (error.code === 'invalid_cursor' && this.cursor) this.cursor = undefined;
    else this.dispatchEvent(new PortalErrorEvent({error}));
    if (error.retryAfter) this.#wait.start(error.retryAfter);
  }

  /** A payment of this tab that a reload has cut off is asked for, never sent. */
  async #resumePayment(): Promise<void> {
    const [pending] = (await this.client?.payments.pending()) ?? [];
    if (pending) await (await this.#payment.load()).resume(pending);
  }

  readonly #select = (invoices: readonly InvoiceListItem[], selected: boolean): void => {
    const selection = new Map(this.selection);
    for (const invoice of invoices) {
      if (selected) selection.set(invoice.id, invoice);
      else selection.delete(invoice.id);
    }
    this.selection = selection;
  };

  #open(id: string | undefined): void {
    const resource = this.#showsCreditNotes ? 'credit-note' : 'invoice';
    if (this.dispatchEvent(new NavigateEvent({resource, id}))) this.selected = id ?? '';
  }

  #indexOfSelected(): number {
    return this.#list.data?.items.findIndex(({id}) => id === this.selected) ?? -1;
  }

  #canStep(by: -1 | 1): boolean {
    const index = this.#indexOfSelected();
    if (index < 0) return false;
    return this.#list.data?.items[index + by] !== undefined || !!(by > 0 ? this.#page?.next : this.#page?.previous);
  }

  #step(by: -1 | 1): void {
    const neighbour = this.#list.data?.items[this.#indexOfSelected() + by];
    if (neighbour) return this.#open(neighbour.id);
    this.#walkingTo = by > 0 ? 'first' : 'last';
    this.cursor = (by > 0 ? this.#page?.next : this.#page?.previous) ?? undefined;
  }

  #pay(invoices: readonly InvoiceListItem[]): void {
    if (!this.dispatchEvent(new InvoicePayEvent({invoices}))) return;
    this.pay(invoices.map(({id}) => id)).catch(() => this.announce(this.#listTerms.value.failed.network.join(' ')));
  }

  /** Back in the list, the focus is where it was. */
  #focusRow(id: string | undefined): void {
    if (id) this.renderRoot.querySelector<HTMLElement>(`tr[data-id="${CSS.escape(id)}"] .link`)?.focus();
  }
}

/** A file to fetch: one PDF, the chosen invoices as a zip, or the list's filter as CSV or zip. */
export type DownloadRequest =
  | {readonly format: 'pdf'; readonly resource: 'invoice' | 'credit-note'; readonly id: string}
  | {readonly format: 'zip'; readonly ids?: readonly string[]}
  | {readonly format: 'csv'};

declare global {
  interface HTMLElementTagNameMap {
    'invoice-table': InvoiceTable;
  }
}
