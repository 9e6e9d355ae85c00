import {html, type PropertyDeclarations, type PropertyValues, type TemplateResult} from 'lit';

import type {InvoiceListItem, InvoiceSort} from '../../client/contract.js';
import {ResourceController} from '../../controllers/resource.js';
import {TermsController} from '../../controllers/terms.js';
import {afterPaint} from '../../core/after-paint.js';
import type {PortalError} from '../../core/errors.js';
import {LazyPart} from '../../core/lazy-part.js';
import {PortalErrorEvent} from '../../core/portal-error-event.js';
import {PortalElement} from '../../core/portal-element.js';
import {formatDay} from '../../format/date.js';
import {formatMoney} from '../../format/money.js';
import {invoiceTerms} from '../../i18n/invoices.js';
import {listTerms} from '../../i18n/lists.js';
import {tableStyles} from '../../styles/table.js';
import {invoiceRows} from './invoice-rows.js';
import {styles} from './invoice-table.styles.js';
import type {InvoiceWorkspace} from './invoice-workspace.js';
import {pageSizeOf, sortOf, type InvoiceView} from './list-query.js';
import {listKey, loadList, type ListPage} from './list-source.js';
import {listView} from './list-view.js';
import {focusRow, keepRowFocus} from './row-focus.js';

/**
 * Lists the customer's invoices and credit notes, shows each in place, and lets them be paid and downloaded.
 *
 * @customElement invoice-table
 * @fires {NavigateEvent} portal-navigate - Cancelable; before a document is shown in place of the list, or the list again.
 * @fires {InvoicePayEvent} portal-invoice-pay - Cancelable; before the payment dialog opens.
 * @fires {PaymentSettleEvent} portal-payment-settle - A payment has ended, or waits for the PSP.
 * @fires {InvoiceDownloadEvent} portal-invoice-download - Cancelable; before a file is fetched.
 * @fires {PortalErrorEvent} portal-error - Reading, downloading, sharing or paying has failed; the widget shows it too.
 *
 * @slot empty - Replaces the message shown when there is no invoice at all.
 * @slot portal-card-fields - Where the PSP's fields show, which the widget itself puts into the page's tree. Leave it to the widget.
 *
 * @csspart base - Everything.
 * @csspart summary - What is to pay, per currency.
 * @csspart views - The views: all, open, overdue, paid, canceled, credit notes.
 * @csspart view - One of them.
 * @csspart toolbar - Search, dates and downloads.
 * @csspart search - The search field.
 * @csspart date - A date field.
 * @csspart download-csv - What downloads the list's filter as CSV.
 * @csspart download-zip - What downloads its PDFs as a zip.
 * @csspart table - The table, or the cards in a narrow container.
 * @csspart row - One invoice or credit note.
 * @csspart checkbox - What selects a row, or all of the page.
 * @csspart sort - A heading that sorts.
 * @csspart open - What shows a document.
 * @csspart status - A status; each also has the part of its name that follows.
 * @csspart status-open - Of an invoice.
 * @csspart status-overdue - Of an invoice or an instalment.
 * @csspart status-partially-paid - Of an invoice.
 * @csspart status-processing - Of an invoice or a payment.
 * @csspart status-paid - Of an invoice or an instalment.
 * @csspart status-void - Of an invoice or a credit note.
 * @csspart status-uncollectible - Of an invoice.
 * @csspart status-due - Of an instalment.
 * @csspart status-upcoming - Of an instalment.
 * @csspart status-succeeded - Of a payment.
 * @csspart status-failed - Of a payment.
 * @csspart status-refunded - Of a payment.
 * @csspart due - “Due in 3 days”, “12 days overdue”.
 * @csspart amount-due - What is still to pay of an invoice.
 * @csspart pay - What pays a row's invoice, or the one that is shown.
 * @csspart selection - The bar of what is selected.
 * @csspart pay-selected - What pays all of it.
 * @csspart download-selected - What downloads all of it.
 * @csspart pager - Rows a page, where one is, the other pages.
 * @csspart page-size - The number of rows a page.
 * @csspart range - “1 to 25 of 212”.
 * @csspart page-first - To the first page.
 * @csspart page-previous - To the page before.
 * @csspart page-next - To the page after.
 * @csspart page-last - To the last page.
 * @csspart loading - The skeleton of the list, or of a document.
 * @csspart empty - Nothing to show.
 * @csspart clear-filters - What clears the search and the dates that find nothing.
 * @csspart error - What could not be loaded, with a way to try again.
 * @csspart retry - That way.
 * @csspart stale - Above rows or a document that may be out of date.
 * @csspart progress - How far a file is.
 * @csspart problem - Why a file could not be had, or a payment not be made.
 * @csspart document - One invoice or credit note, whole.
 * @csspart back - Back to the list.
 * @csspart previous - To the document before.
 * @csspart next - To the document after.
 * @csspart title - The document's name.
 * @csspart being-paid - Says that the invoice is being paid.
 * @csspart actions - What can be done with the document.
 * @csspart pdf - What downloads it.
 * @csspart share - What makes a link to it.
 * @csspart share-panel - The link and what to do with it.
 * @csspart share-link - The link.
 * @csspart share-copy - What copies it.
 * @csspart share-send - What gives it to the system's share sheet, where there is one.
 * @csspart lines - The document's lines.
 * @csspart line - One of them.
 * @csspart totals - Its sums.
 * @csspart payment - The payment dialog.
 * @csspart close - What closes it.
 * @csspart basket-item - One invoice that is paid.
 * @csspart amount - The field of another amount.
 * @csspart left-out - What can't be paid, and why.
 * @csspart use-credit - What uses the credit balance first.
 * @csspart card-entry - Around the PSP's fields.
 * @csspart save-card - What keeps the new card.
 * @csspart review - To the review.
 * @csspart changed - Says that the amount is another than before.
 * @csspart edit - Back from the review.
 * @csspart confirm - What pays.
 * @csspart paying - The payment is on its way.
 * @csspart challenge - Around the bank's confirmation.
 * @csspart challenge-again - What shows it again.
 * @csspart give-up - What gives the payment up.
 * @csspart outcome - How the payment ended.
 * @csspart receipt - What downloads the receipt.
 * @csspart pay-other - What pays the other currency.
 * @csspart try-again - What tries a payment that failed again.
 * @csspart done - What closes the dialog after a payment.
 *
 * @cssproperty --portal-color-accent - Links, primary buttons, what is chosen.
 * @cssproperty --portal-color-on-accent - Text on the accent.
 * @cssproperty --portal-color-accent-subtle - Behind what is selected.
 * @cssproperty --portal-color-text - Text.
 * @cssproperty --portal-color-text-muted - Text that matters less.
 * @cssproperty --portal-color-surface - Behind the table.
 * @cssproperty --portal-color-surface-raised - Dialogs and what floats.
 * @cssproperty --portal-color-surface-sunken - Headings, rows under the pointer.
 * @cssproperty --portal-color-border - Lines between things.
 * @cssproperty --portal-color-control-border - Around fields and buttons; at least 3:1 on the surface.
 * @cssproperty --portal-color-focus - The focus ring; the accent unless set.
 * @cssproperty --portal-color-danger - Overdue, failed.
 * @cssproperty --portal-color-danger-subtle - Behind it.
 * @cssproperty --portal-color-warning - Partially paid, out of date.
 * @cssproperty --portal-color-warning-subtle - Behind it.
 * @cssproperty --portal-color-success - Paid.
 * @cssproperty --portal-color-success-subtle - Behind it.
 * @cssproperty --portal-color-info - Being paid.
 * @cssproperty --portal-color-info-subtle - Behind it.
 * @cssproperty --portal-font-family - The page's own unless set.
 * @cssproperty --portal-font-size - The page's own unless set; everything else is relative to it.
 * @cssproperty --portal-radius - Corners of tables, dialogs, panels.
 * @cssproperty --portal-radius-small - Corners of buttons, fields, badges.
 * @cssproperty --portal-row-padding - Above and below the text of a row: how dense the table is.
 * @cssproperty --portal-shadow - Under dialogs and what floats.
 * @cssproperty --portal-motion-duration - How long a change takes; none with reduced motion.
 */
export class InvoiceTable extends PortalElement {
  static override styles = [...PortalElement.styles, tableStyles, styles];

  static override properties: PropertyDeclarations = {
    view: {reflect: true},
    query: {},
    issuedFrom: {attribute: 'issued-from'},
    issuedTo: {attribute: 'issued-to'},
    sort: {},
    pageSize: {type: Number, attribute: 'page-size'},
    selected: {},
    syncUrl: {type: Boolean, attribute: 'sync-url'},
    cursor: {state: true},
    selection: {state: true},
  };

  /** What is listed. */
  view: InvoiceView = 'all';

  /** The words searched for: numbers, references, products. */
  query = '';

  /** Only documents issued on this day or later, ISO `YYYY-MM-DD`. */
  issuedFrom = '';

  /** Only documents issued on this day or earlier, ISO `YYYY-MM-DD`. */
  issuedTo = '';

  /** `number`, `issuedOn`, `dueOn`, `total` or `amountDue`; `-` in front is descending. */
  sort: InvoiceSort = '-issuedOn';

  /** Rows on a page: 10, 25, 50 or 100. */
  pageSize = 25;

  /** The id of the document that is shown in place of the list; empty for the list. */
  selected = '';

  /** Keeps the properties above in the page's URL, so that reloading, going back and sharing the address show the same. */
  syncUrl = false;

  private cursor: string | undefined;
  private selection: ReadonlyMap<string, InvoiceListItem> = new Map();

  readonly #terms = new TermsController(this, invoiceTerms);
  readonly #listTerms = new TermsController(this, listTerms);

  readonly #list = new ResourceController<ListPage>(this, {
    key: () => listKey(this, this.cursor),
    load: (client, _key, signal) => loadList(client, this, this.cursor, signal),
    keepsLast: true,
    onData: (page) => this.#afterRows((workspace) => workspace.arrived(page)),
    onError: (error) => this.#failed(error),
  });

  // What the customer came for is painted first: all but the rows loads after them.
  readonly #workspace = new LazyPart(
    () => this.requestUpdate(),
    async () => {
      const {InvoiceWorkspace} = await import('./invoice-workspace.js');
      return new InvoiceWorkspace(this, {
        say: (message) => this.announce(message),
        page: () => this.#list.data,
        goTo: (cursor) => (this.cursor = cursor),
        selection: () => this.selection,
        clearSelection: () => (this.selection = new Map()),
      });
    },
  );

  readonly #url = new LazyPart(
    () => this.requestUpdate(),
    async () => {
      // Noted before the code comes: the customer may be faster.
      const {view, query, issuedFrom, issuedTo, sort, pageSize, selected} = this;
      const {UrlState} = await import('./url-state.js');
      return new UrlState(this, {view, query, issuedFrom, issuedTo, sort, pageSize, selected});
    },
  );

  /** Reloads; resolves when the rows are shown or have failed. */
  async refresh(): Promise<void> {
    await Promise.all([this.#list.reload(), this.#workspace.value?.refresh()]);
  }

  /** Opens the payment dialog for these invoices, as the pay buttons do. */
  async pay(ids: readonly string[]): Promise<void> {
    await (await this.#workspace.load()).openPayment(ids);
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    const listed = ['view', 'query', 'issuedFrom', 'issuedTo', 'sort', 'pageSize'] as const;
    // A cursor belongs to one query: kept across a change it would skip rows.
    if (this.syncUrl) this.#url.load().catch(() => undefined);
    if (this.hasUpdated && listed.some((name) => changed.has(name))) this.cursor = undefined;
  }

  protected override firstUpdated(): void {
    // The first formatter of a kind takes the browser a while to make: it does so while the request is on its way.
    setTimeout(() => formatMoney({amount: 0, currency: 'EUR'}, this.locale) + formatDay('2000-01-01', this.locale));
  }

  protected override update(changed: PropertyValues<this>): void {
    keepRowFocus(this.renderRoot as ShadowRoot, () => super.update(changed));
  }

  protected override updated(changed: PropertyValues<this>): void {
    const opened = changed.get('selected');
    // Back in the list, the focus is where it was.
    if (opened && !this.selected) focusRow(this.renderRoot, opened, 'open');
    if (this.misconfiguration && !this.#workspace.failed) this.#withWorkspace(() => undefined);
  }

  protected override renderContent(): TemplateResult {
    const workspace = this.#workspace.value;
    if (this.selected && workspace) return html`${workspace.renderDocument()} ${workspace.renderOver()}`;
    const list = listView(this.#list.state, {
      terms: this.#listTerms.value,
      settled: this.#terms.settled && this.#listTerms.settled,
      misconfiguration: this.misconfiguration,
      pageSize: pageSizeOf(this),
      workspace,
      retry: () => void this.refresh(),
      rows: (invoices) => this.#renderRows(invoices, workspace),
    });
    return html`
      <div class="tools">${workspace?.renderHeader()}</div>
      ${list} ${workspace?.renderSelection()} ${workspace?.renderOver()}
    `;
  }

  #renderRows(invoices: readonly InvoiceListItem[], workspace: InvoiceWorkspace | undefined): TemplateResult {
    return invoiceRows(invoices, {
      terms: this.#terms.value,
      listTerms: this.#listTerms.value,
      reasons: workspace?.toolTerms.reasons,
      locale: this.locale,
      sort: sortOf(this),
      selection: this.selection,
      onSort: (sort) => (this.sort = sort),
      onOpen: (id) => this.#withWorkspace((ready) => ready.open(id)),
      onPay: (invoice) => this.#withWorkspace((ready) => ready.pay([invoice])),
      onSelect: this.#select,
    });
  }

  #withWorkspace(act: (workspace: InvoiceWorkspace) => void): void {
    this.#workspace.load().then(act, () => this.announce(this.#listTerms.value.failed.network.join(' ')));
  }

  #afterRows(act: (workspace: InvoiceWorkspace) => void): void {
    void afterPaint().then(() => this.isConnected && this.#withWorkspace(act));
  }

  #failed(error: PortalError): void {
    // The rows moved under a cursor: the first page is always right.
    if (error.code === 'invalid_cursor' && this.cursor) this.cursor = undefined;
    else this.dispatchEvent(new PortalErrorEvent({error, operation: 'list'}));
    this.#afterRows((workspace) => workspace.failed(error));
  }

  readonly #select = (invoices: readonly InvoiceListItem[], selected: boolean): void => {
    const selection = new Map(this.selection);
    for (const invoice of invoices) {
      if (selected) selection.set(invoice.id, invoice);
      else selection.delete(invoice.id);
    }
    this.selection = selection;
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'invoice-table': InvoiceTable;
  }
}
