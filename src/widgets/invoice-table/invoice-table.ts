import type {PropertyDeclarations, PropertyValues, TemplateResult} from 'lit';

import type {CacheKey} from '../../client/cache.js';
import type {InvoiceListItem, InvoiceSort} from '../../client/contract.js';
import type {PortalClient} from '../../client/portal-client.js';
import {TermsController} from '../../controllers/terms.js';
import {invoiceTerms} from '../../i18n/invoices.js';
import type {ListPage} from '../../lists/list-settings.js';
import type {WorkspaceOptions} from '../../lists/list-workspace.js';
import {RecordList} from '../../lists/record-list.js';
import {invoiceRows} from './invoice-rows.js';
import {styles} from './invoice-table.styles.js';
import type {InvoiceWorkspace} from './invoice-workspace.js';
import {sortOf, type InvoiceFigure, type InvoiceView} from './list-query.js';
import {listKey, loadList, type ListedDocument} from './list-source.js';

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
 * @csspart header - Above the list: sums, views, tools.
 * @csspart of-figure - Which figure’s invoices are listed.
 * @csspart figure-name - What that figure is of.
 * @csspart all-invoices - What lists all invoices again.
 * @csspart summary - What waits for the customer.
 * @csspart summary-item - One currency of it.
 * @csspart summary-label - “To pay”.
 * @csspart summary-amount - How much it is.
 * @csspart summary-overdue - How much of it is overdue.
 * @csspart views - The views of the list.
 * @csspart view - One of them.
 * @csspart view-count - How many records a view has.
 * @csspart selected - Of a view that is shown, or of a row that is selected.
 * @csspart toolbar - Search, dates, and what else the list has.
 * @csspart search - The search field.
 * @csspart filters - What unfolds the rest of the toolbar where there is no room for it.
 * @csspart dates - The two date fields.
 * @csspart date - A date field.
 * @csspart label - The words that name a field or a fact.
 * @csspart files - What downloads the list.
 * @csspart download-csv - What downloads the list's filter as CSV.
 * @csspart download-zip - What downloads its PDFs as a zip.
 * @csspart list - The rows, or what stands for none, and the pager.
 * @csspart frame - Around a table: its border, in which it scrolls.
 * @csspart table - The table, or the cards in a narrow container.
 * @csspart heading - A column's heading; each also has the part of its column.
 * @csspart row - One record of the list.
 * @csspart cell - A cell; each also has the part of its column.
 * @csspart column-select - The heading and the cells of the checkboxes.
 * @csspart column-number - Of the numbers.
 * @csspart column-issued-on - Of the dates of issue.
 * @csspart column-due-on - Of the due dates.
 * @csspart column-total - Of the totals.
 * @csspart column-amount-due - Of what is still to pay, with the status.
 * @csspart column-origin - Of where documents come from.
 * @csspart column-paid-on - Of the days on which they were paid.
 * @csspart column-actions - Of what can be done with a row.
 * @csspart column-reason - Of why a credit note was given.
 * @csspart column-remaining - Of what is left of a credit note.
 * @csspart checkbox - What selects a row, or all of the page.
 * @csspart sort - A heading that sorts.
 * @csspart open - What opens a record.
 * @csspart status - A status; each also has the part of its name that follows.
 * @csspart status-open - Of a quote, an invoice or a ticket.
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
 * @csspart pay - What pays a row's record, or the one that is shown.
 * @csspart selection - The bar of what is selected.
 * @csspart selection-count - How much that is.
 * @csspart pay-selected - What pays all of it.
 * @csspart download-selected - What downloads all of it.
 * @csspart clear-selection - What selects nothing again.
 * @csspart pager - Rows a page, where one is, the other pages.
 * @csspart page-size - The number of rows a page.
 * @csspart range - “1 to 25 of 212”.
 * @csspart pages - The buttons to the other pages.
 * @csspart page-first - To the first page.
 * @csspart page-previous - To the page before.
 * @csspart page-next - To the page after.
 * @csspart page-last - To the last page.
 * @csspart loading - The skeleton of what is shown, before it is there.
 * @csspart empty - Nothing to show.
 * @csspart clear-filters - What clears the search and the dates that find nothing.
 * @csspart error - What could not be loaded, with a way to try again.
 * @csspart message - What has happened, in a few words.
 * @csspart hint - What it means, or what to do.
 * @csspart reference - What to quote to support.
 * @csspart retry - What tries to load it again.
 * @csspart notice - A message beside what it is about; each also has one of the parts that follow, or only says how it stands.
 * @csspart stale - Above what may be out of date.
 * @csspart progress - How far a file is.
 * @csspart cancel - What stops it.
 * @csspart problem - Why something could not be had or done.
 * @csspart dismiss - What takes that message away.
 * @csspart button - A button; each also has a part of its own.
 * @csspart primary - Of the button that leads on.
 * @csspart quiet - Of a button that matters less.
 * @csspart icon-only - Of a button without words.
 * @csspart link - A button that looks like a link.
 * @csspart reason - Why a button can't be pressed.
 * @csspart document-nav - Back, and to the documents before and after.
 * @csspart back - Back to the list.
 * @csspart previous - To the document before.
 * @csspart next - To the document after.
 * @csspart document - One record, whole.
 * @csspart document-head - Its name, what it comes to, and what can be done with it.
 * @csspart title - The name of what is shown.
 * @csspart being-paid - Says that the invoice is being paid.
 * @csspart actions - What can be done with the document, or in a step.
 * @csspart pdf - What downloads it.
 * @csspart share - What makes a link to it.
 * @csspart share-panel - The link and what to do with it.
 * @csspart share-link - The link.
 * @csspart share-copy - What copies it.
 * @csspart share-send - What gives it to the system's share sheet, where there is one.
 * @csspart share-close - What closes the panel.
 * @csspart facts - Who it is from and for, when, and why.
 * @csspart party - One of the two companies.
 * @csspart value - What a fact is.
 * @csspart lines - The document's lines.
 * @csspart line - One of them.
 * @csspart line-section - A heading among them.
 * @csspart line-note - A remark among them.
 * @csspart column-description - Of what the lines are for.
 * @csspart column-quantity - Of how much there is of it.
 * @csspart column-unit-price - Of what one costs.
 * @csspart column-discount - Of discounts.
 * @csspart column-taxes - Of taxes.
 * @csspart column-subtotal - Of what the lines come to.
 * @csspart totals - The document's sums.
 * @csspart sum-label - What a sum is.
 * @csspart sum-amount - How much it is.
 * @csspart grand - Of the sums that count.
 * @csspart subtitle - Above instalments, payments, credits, terms or notes.
 * @csspart records - The instalments, the payments or the credits.
 * @csspart record - One of them.
 * @csspart prose - The terms, or the notes.
 * @csspart dialog - A dialog; each also has a part of its own.
 * @csspart dialog-head - Its title and what closes it.
 * @csspart dialog-title - Its title.
 * @csspart close - What closes it.
 * @csspart payment - The payment dialog.
 * @csspart step - What the dialog shows now; each also has the part of its name that follows.
 * @csspart step-loading - Asking what can be paid.
 * @csspart step-failed - It could not be asked.
 * @csspart step-choosing - What is paid, and with what.
 * @csspart step-reviewing - What will be charged.
 * @csspart step-paying - The payment is being made.
 * @csspart step-challenge - The bank asks for a confirmation.
 * @csspart step-unknown - Nobody knows yet how it ended.
 * @csspart step-unsent - The payment never left.
 * @csspart step-settled - How the payment ended.
 * @csspart waiting - Something is being loaded.
 * @csspart group - What is chosen together.
 * @csspart legend - What that is.
 * @csspart currencies - The currencies to choose from.
 * @csspart basket - All that is paid.
 * @csspart basket-item - One invoice that is paid.
 * @csspart portions - How much of an invoice can be paid.
 * @csspart choice - One thing to choose.
 * @csspart method - Of a way to pay.
 * @csspart amount - The field of another amount.
 * @csspart field-error - What is wrong in a field.
 * @csspart left-out - What can't be paid, and why.
 * @csspart use-credit - What uses the credit balance first.
 * @csspart card-entry - Around the PSP's fields.
 * @csspart save-card - What keeps the new card.
 * @csspart sum - One of the sums of a payment.
 * @csspart review - To the review.
 * @csspart changed - Says what is another than before.
 * @csspart edit - Back from the review.
 * @csspart confirm - What does what was reviewed.
 * @csspart paying - The payment is on its way.
 * @csspart challenge - Around the bank's confirmation.
 * @csspart challenge-again - What shows it again.
 * @csspart give-up - What gives the payment, or the new method, up.
 * @csspart outcome - How it ended.
 * @csspart receipt - What downloads the receipt.
 * @csspart pay-other - What pays the other currency.
 * @csspart try-again - What tries a payment, or a new method, that failed again.
 * @csspart done - What closes the dialog.
 */
export class InvoiceTable extends RecordList<ListedDocument, InvoiceWorkspace> {
  static override styles = [...RecordList.styles, styles];

  static override properties: PropertyDeclarations = {selection: {state: true}, figure: {attribute: false}};

  /** What is listed. */
  override view: InvoiceView = 'all';

  /** `number`, `issuedOn`, `dueOn`, `total` or `amountDue`; `-` in front is descending. */
  override sort: InvoiceSort = '-issuedOn';

  /** The figure of a summary whose invoices are listed alone; `<spend-summary>` sets it. */
  declare figure: InvoiceFigure | undefined;

  private selection: ReadonlyMap<string, InvoiceListItem> = new Map();

  readonly #terms = new TermsController(this, invoiceTerms);

  /** Opens the payment dialog for these invoices, as the pay buttons do. */
  async pay(ids: readonly string[]): Promise<void> {
    await this.withWorkspace((workspace) => workspace.openPayment(ids));
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    super.willUpdate(changed);
    if (changed.has('figure')) this.cursor = undefined;
  }

  protected override listKey(cursor: string | undefined): CacheKey {
    return listKey(this, cursor);
  }

  protected override loadList(
    client: PortalClient,
    cursor: string | undefined,
    signal: AbortSignal,
  ): Promise<ListPage<ListedDocument>> {
    return loadList(client, this, cursor, signal);
  }

  protected override get hasWords(): boolean {
    return this.#terms.settled;
  }

  protected override async loadWorkspace(options: WorkspaceOptions<ListedDocument>): Promise<InvoiceWorkspace> {
    const {InvoiceWorkspace: Workspace} = await import('./invoice-workspace.js');
    return new Workspace(this, {
      ...options,
      selection: () => this.selection,
      clearSelection: () => (this.selection = new Map()),
    });
  }

  protected override renderRows(
    items: readonly ListedDocument[],
    workspace: InvoiceWorkspace | undefined,
  ): TemplateResult | undefined {
    // Those of the view before may still be shown while the others are on their way.
    if (!('dueOn' in (items[0] ?? {}))) return undefined;
    const invoices = items as readonly InvoiceListItem[];
    return invoiceRows(workspace?.marked(invoices) ?? invoices, {
      terms: this.#terms.value,
      listTerms: this.listTerms.value,
      reasons: workspace?.toolTerms.reasons,
      locale: this.locale,
      sort: sortOf(this),
      selection: this.selection,
      onSort: (sort) => (this.sort = sort),
      onOpen: this.open,
      onPay: (invoice) => void this.withWorkspace((ready) => ready.pay([invoice])),
      onSelect: this.#select,
    });
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
