import type {TemplateResult} from 'lit';

import type {CacheKey} from '../../client/cache.js';
import type {OrderListItem, OrderSort} from '../../client/contract.js';
import type {PortalClient} from '../../client/portal-client.js';
import {list} from '../../client/sections/order-list.js';
import {TermsController} from '../../controllers/terms.js';
import {orderTerms} from '../../i18n/orders.js';
import type {ListPage} from '../../lists/list-settings.js';
import type {WorkspaceOptions} from '../../lists/list-workspace.js';
import {RecordList} from '../../lists/record-list.js';
import {orderQuery, sortOf, type OrderView} from './list-query.js';
import {styles} from './order-list.styles.js';
import {orderRows} from './order-rows.js';
import type {OrderWorkspace} from './order-workspace.js';

/**
 * Lists the customer's orders, shows each in place with its period, delivery and invoices, and lets it be paid, confirmed again by mail and ordered again.
 *
 * @customElement order-list
 * @fires {NavigateEvent} portal-navigate - Cancelable; before an order is shown in place of the list, or the list again.
 * @fires {OrderPayEvent} portal-order-pay - Cancelable; before the payment dialog opens.
 * @fires {PaymentSettleEvent} portal-payment-settle - A payment has ended, or waits for the PSP.
 * @fires {OrderDownloadEvent} portal-order-download - Cancelable; before a file is fetched.
 * @fires {OrderConfirmEvent} portal-order-confirm - Cancelable; before the confirmation is sent again.
 * @fires {OrderConfirmSendEvent} portal-order-confirm-send - The confirmation is on its way.
 * @fires {OrderReorderEvent} portal-order-reorder - Cancelable; before a quote is made to order the same again.
 * @fires {OrderReorderQuoteEvent} portal-order-reorder-quote - The quote was made.
 * @fires {PortalErrorEvent} portal-error - Reading, downloading, sending, ordering again or paying has failed; the widget shows it too.
 *
 * @slot empty - Replaces the message shown when there is no order at all.
 * @slot portal-card-fields - Where the PSP's fields show, which the widget itself puts into the page's tree. Leave it to the widget.
 *
 * @csspart header - Above the list: sums, views, tools.
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
 * @csspart list - The rows, or what stands for none, and the pager.
 * @csspart frame - Around a table: its border, in which it scrolls.
 * @csspart table - The table, or the cards in a narrow container.
 * @csspart heading - A column's heading; each also has the part of its column.
 * @csspart row - One record of the list.
 * @csspart cell - A cell; each also has the part of its column.
 * @csspart column-number - Of the numbers.
 * @csspart column-ordered-on - Of the days on which it was ordered.
 * @csspart column-starts-on - Of the first days of the periods.
 * @csspart column-ends-on - Of the last days of the periods.
 * @csspart column-progress - Of how much of the periods has passed.
 * @csspart column-agreement - Of what was agreed.
 * @csspart column-status - Of the statuses.
 * @csspart column-total - Of the totals.
 * @csspart column-amount-paid - Of what is paid of the totals.
 * @csspart column-actions - Of what can be done with a row.
 * @csspart sort - A heading that sorts.
 * @csspart open - What opens a record.
 * @csspart open-invoices - What opens an order at its invoices.
 * @csspart open-invoice - What shows an invoice in the page’s own table of invoices.
 * @csspart open-quote - What shows a quote in the page’s own list of quotes.
 * @csspart number - The number of a document that nothing on the page can show.
 * @csspart agreement - What was agreed, line by line.
 * @csspart period-bar - How much of a period has passed, as a bar.
 * @csspart percent - How much of it has passed, in figures.
 * @csspart period - From when to when it is.
 * @csspart status - A status; each also has the part of its name that follows.
 * @csspart status-confirmed - Of an order.
 * @csspart status-in-progress - Of an order.
 * @csspart status-fulfilled - Of an order.
 * @csspart status-canceled - Of a quote, an order or a subscription.
 * @csspart status-awaiting-payment - Of an order that begins when it is paid.
 * @csspart status-waiting - Of a delivery.
 * @csspart status-shipped - Of a delivery.
 * @csspart status-delivered - Of a delivery.
 * @csspart status-open - Of a quote, an invoice or a ticket.
 * @csspart status-overdue - Of an invoice or an instalment.
 * @csspart status-partially-paid - Of an invoice.
 * @csspart status-processing - Of an invoice or a payment.
 * @csspart status-paid - Of an invoice or an instalment.
 * @csspart status-void - Of an invoice or a credit note.
 * @csspart status-uncollectible - Of an invoice.
 * @csspart due - “Due in 3 days”, “12 days overdue”.
 * @csspart amount-due - What is still to pay of an invoice.
 * @csspart total - What it comes to.
 * @csspart paid - How much of it is paid.
 * @csspart pay - What pays a row's record, or the one that is shown.
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
 * @csspart awaiting - Says that the order begins when it is paid.
 * @csspart sent - Says where the confirmation was sent.
 * @csspart made - Says which quote was made.
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
 * @csspart actions - What can be done with the document, or in a step.
 * @csspart pdf - What downloads it.
 * @csspart send-confirmation - What sends the confirmation again.
 * @csspart reorder - What makes a quote with the same lines.
 * @csspart facts - Who it is from and for, when, and why.
 * @csspart party - One of the two companies.
 * @csspart delivery - How and where it is delivered.
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
 * @csspart invoice - One invoice of an order.
 * @csspart pay-invoice - What pays it alone.
 * @csspart invoice-pdf - What opens its PDF.
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
 * @csspart try-again - What tries a payment, or a new method, that failed again.
 * @csspart done - What closes the dialog.
 */
export class OrderList extends RecordList<OrderListItem, OrderWorkspace> {
  static override styles = [...RecordList.styles, styles];

  /** What is listed. */
  override view: OrderView = 'all';

  /** `number`, `orderedOn`, `startsOn`, `endsOn` or `total`; `-` in front is descending. */
  override sort: OrderSort = '-orderedOn';

  readonly #terms = new TermsController(this, orderTerms);

  protected override listKey(cursor: string | undefined): CacheKey {
    return ['orders', 'list', orderQuery(this, cursor)];
  }

  protected override loadList(
    {core}: PortalClient,
    cursor: string | undefined,
    signal: AbortSignal,
  ): Promise<ListPage<OrderListItem>> {
    return list(core, orderQuery(this, cursor), {signal});
  }

  protected override get hasWords(): boolean {
    return this.#terms.settled;
  }

  protected override async loadWorkspace(options: WorkspaceOptions<OrderListItem>): Promise<OrderWorkspace> {
    const {OrderWorkspace: Workspace} = await import('./order-workspace.js');
    return new Workspace(this, options);
  }

  protected override renderRows(items: readonly OrderListItem[]): TemplateResult | undefined {
    if (!items.length) return undefined;
    return orderRows(items, {
      terms: this.#terms.value,
      listTerms: this.listTerms.value,
      locale: this.locale,
      sort: sortOf(this),
      onSort: (sort) => (this.sort = sort),
      onOpen: this.open,
      onInvoices: (id) => void this.withWorkspace((workspace) => workspace.openInvoices(id)),
    });
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'order-list': OrderList;
  }
}
