import type {TemplateResult} from 'lit';

import type {CacheKey} from '../../client/cache.js';
import type {QuoteListItem, QuoteSort} from '../../client/contract.js';
import type {PortalClient} from '../../client/portal-client.js';
import {list} from '../../client/sections/quote-list.js';
import {TermsController} from '../../controllers/terms.js';
import {quoteTerms} from '../../i18n/quotes.js';
import type {ListPage} from '../../lists/list-settings.js';
import type {WorkspaceOptions} from '../../lists/list-workspace.js';
import {RecordList} from '../../lists/record-list.js';
import {quoteQuery, sortOf, type QuoteView} from './list-query.js';
import {styles} from './quote-list.styles.js';
import {quoteRows} from './quote-rows.js';
import type {QuoteWorkspace} from './quote-workspace.js';

/**
 * Lists the customer's quotes and shows each in place: its lines and options, its versions and its discussion. It is accepted, signed and paid there, declined, or asked to be changed.
 *
 * @customElement quote-list
 * @fires {NavigateEvent} portal-navigate - Cancelable; before a quote is shown in place of the list, or the list again.
 * @fires {QuoteAcceptEvent} portal-quote-accept - Cancelable; before the dialog opens in which a quote is accepted.
 * @fires {QuoteDeclineEvent} portal-quote-decline - Cancelable; before a decline is sent.
 * @fires {QuoteAnswerEvent} portal-quote-answer - A quote was accepted or declined, a decline was taken back, or something was asked about it.
 * @fires {QuoteDownloadEvent} portal-quote-download - Cancelable; before a file is fetched.
 * @fires {PaymentSettleEvent} portal-payment-settle - A payment has ended, or waits for the PSP.
 * @fires {PortalErrorEvent} portal-error - Reading, downloading, answering or paying has failed; the widget shows it too.
 *
 * @slot empty - Replaces the message shown when there is no quote at all.
 * @slot portal-card-fields - Where the PSP's fields show, which the widget itself puts into the page's tree. Leave it to the widget.
 *
 * @csspart header - Above the list: sums, views, tools.
 * @csspart summary - What waits for the customer.
 * @csspart summary-none - Says that none is.
 * @csspart to-review - How many quotes are to be reviewed; it shows them.
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
 * @csspart column-issued-on - Of the dates of issue.
 * @csspart column-valid-until - Of the last days of the offers.
 * @csspart column-status - Of the statuses.
 * @csspart column-total - Of the totals.
 * @csspart column-origin - Of where documents come from.
 * @csspart column-actions - Of what can be done with a row.
 * @csspart sort - A heading that sorts.
 * @csspart open - What opens a record.
 * @csspart subject - What a quote or a ticket is about.
 * @csspart validity - “Expires in 3 days”.
 * @csspart status - A status; each also has the part of its name that follows.
 * @csspart status-open - Of a quote, an invoice or a ticket.
 * @csspart status-expired - Of a quote or a payment method.
 * @csspart status-accepted - Of a quote.
 * @csspart status-awaiting-payment - Of an order that begins when it is paid.
 * @csspart status-awaiting-approval - Of a quote that was sent to an owner of the account.
 * @csspart status-changes-requested - Of a quote whose changes the vendor works on.
 * @csspart status-declined - Of a quote.
 * @csspart status-canceled - Of a quote, an order or a subscription.
 * @csspart review-quote - What opens a row’s quote to be answered.
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
 * @csspart total - What it comes to.
 * @csspart revision - Which version it is.
 * @csspart actions - What can be done with the document, or in a step.
 * @csspart accept-quote - What opens the dialog in which the quote is accepted.
 * @csspart send-for-approval - What opens the dialog that sends the quote for approval.
 * @csspart request-changes - What opens the form that asks for changes.
 * @csspart decline - What opens the dialog that declines the quote.
 * @csspart pdf - What downloads it.
 * @csspart banners - How the quote stands where that isn’t simply open.
 * @csspart banner - One of them; each also has the part of its name that follows.
 * @csspart banner-expired - The offer has expired.
 * @csspart banner-canceled - The quote was canceled.
 * @csspart banner-declined - It was declined.
 * @csspart banner-accepted - It was accepted.
 * @csspart banner-awaiting-approval - Who waits for whose approval.
 * @csspart banner-changes-requested - What was asked for.
 * @csspart awaits-payment - Says that the order begins when what is due is paid.
 * @csspart request-new - What opens the dialog that asks for a new quote.
 * @csspart undo-decline - What takes a decline back.
 * @csspart open-order - What shows an order in the page’s own list of orders.
 * @csspart open-invoice - What shows an invoice in the page’s own table of invoices.
 * @csspart number - The number of a document that nothing on the page can show.
 * @csspart facts - Who it is from and for, when, and why.
 * @csspart party - One of the two companies.
 * @csspart contact - Whom to ask at the vendor.
 * @csspart value - What a fact is.
 * @csspart changes - What has changed since an earlier version.
 * @csspart version - The version to compare with.
 * @csspart differences - The lines that are different.
 * @csspart difference - One of them; each also has the part of its name that follows.
 * @csspart difference-added - A line that was not there before.
 * @csspart difference-removed - A line that is gone.
 * @csspart difference-changed - A line that is another.
 * @csspart change - “Added”, “Removed” or “Changed”.
 * @csspart difference-aspect - What is different about a line, before and now.
 * @csspart difference-none - Says that no line is.
 * @csspart difference-same - How many lines are the same.
 * @csspart difference-total - The total, before and now.
 * @csspart lines - The document's lines.
 * @csspart line - One of them.
 * @csspart line-section - A heading among them.
 * @csspart line-note - A remark among them.
 * @csspart line-subtotal - A sum among them.
 * @csspart line-optional - Of a line that can be left out.
 * @csspart optional - Says that it can be.
 * @csspart option - How much of it is taken.
 * @csspart option-less - What takes less.
 * @csspart option-more - What takes more.
 * @csspart option-quantity - The field of how much.
 * @csspart column-description - Of what the lines are for.
 * @csspart column-quantity - Of how much there is of it.
 * @csspart column-unit-price - Of what one costs.
 * @csspart column-discount - Of discounts.
 * @csspart column-taxes - Of taxes.
 * @csspart column-subtotal - Of what the lines come to.
 * @csspart list-price - What a line would cost without its discount.
 * @csspart totals - The document's sums.
 * @csspart sum-label - What a sum is.
 * @csspart sum-amount - How much it is.
 * @csspart grand - Of the sums that count.
 * @csspart subtitle - Above instalments, payments, credits, terms or notes.
 * @csspart attachments - The files of a document or of what was written.
 * @csspart attachment - What downloads one of them.
 * @csspart prose - The terms, or the notes.
 * @csspart change-request - The form that asks for changes.
 * @csspart column-wanted - Of the quantities that are wanted.
 * @csspart wanted - The field of a quantity that is wanted.
 * @csspart remove - What takes a line away.
 * @csspart removed - Says that a line is to be removed.
 * @csspart keep - What keeps it after all.
 * @csspart comment - The field of a comment.
 * @csspart leave - What closes the form.
 * @csspart review-request - To the review of the request.
 * @csspart edit - Back from the review.
 * @csspart send-request - What sends it.
 * @csspart thread - What was written about it and what has happened to it.
 * @csspart entries - All of that, the oldest first.
 * @csspart entry - One of them; each also has the part of who wrote it.
 * @csspart entry-customer - Of the customer’s people.
 * @csspart entry-vendor - Of the vendor’s people.
 * @csspart entry-system - Of what has happened.
 * @csspart entry-author - Who wrote it.
 * @csspart entry-role - Says that it is the vendor.
 * @csspart entry-time - When it was written.
 * @csspart entry-text - What was written.
 * @csspart reply - What one writes with.
 * @csspart reply-text - The field of it.
 * @csspart send - What sends it to the vendor.
 * @csspart dialog - A dialog; each also has a part of its own.
 * @csspart dialog-head - Its title and what closes it.
 * @csspart dialog-title - Its title.
 * @csspart close - What closes it.
 * @csspart answer - The dialog that declines a quote or asks for a new one.
 * @csspart confirm-decline - What declines it.
 * @csspart send-new-quote - What asks for it.
 * @csspart accept - The dialog in which a quote is accepted.
 * @csspart approval - The dialog that sends a quote for approval.
 * @csspart request-approval - What sends it for approval.
 * @csspart step - What the dialog shows now; each also has the part of its name that follows.
 * @csspart step-sign - The signature.
 * @csspart step-review - What one commits to.
 * @csspart step-sending - It is on its way.
 * @csspart step-unknown - Nobody knows yet how it ended.
 * @csspart step-limit - It is above one’s limit.
 * @csspart step-gone - It can’t be accepted any more.
 * @csspart step-done - It is accepted.
 * @csspart modes - The ways to sign.
 * @csspart mode - One of them.
 * @csspart name - The field of who signs.
 * @csspart signature - The signature, and how it is made.
 * @csspart sentence - What one commits to, in one sentence.
 * @csspart pad - Where the signature stands or is drawn.
 * @csspart typed-signature - Of a name that signs.
 * @csspart image - What chooses an image.
 * @csspart undo - What takes the last line back.
 * @csspart clear - What takes all of it away.
 * @csspart purchase-order - The field of the customer’s own number.
 * @csspart options - The options that are taken.
 * @csspart sending - Says that it is on its way.
 * @csspart check - What asks how it ended.
 * @csspart links - The order and the invoice that it has become.
 * @csspart group - What is chosen together.
 * @csspart legend - What that is.
 * @csspart choice - One thing to choose.
 * @csspart field-error - What is wrong in a field.
 * @csspart waiting - Something is being loaded.
 * @csspart review - To the review.
 * @csspart changed - Says what is another than before.
 * @csspart confirm - What does what was reviewed.
 * @csspart done - What closes the dialog.
 * @csspart outcome - How it ended.
 * @csspart payment - The payment dialog.
 * @csspart step-loading - Asking what can be paid.
 * @csspart step-failed - It could not be asked.
 * @csspart step-choosing - What is paid, and with what.
 * @csspart step-reviewing - What will be charged.
 * @csspart step-paying - The payment is being made.
 * @csspart step-challenge - The bank asks for a confirmation.
 * @csspart step-unsent - The payment never left.
 * @csspart step-settled - How the payment ended.
 * @csspart basket - All that is paid.
 * @csspart basket-item - One invoice that is paid.
 * @csspart portions - How much of an invoice can be paid.
 * @csspart method - Of a way to pay.
 * @csspart amount - The field of another amount.
 * @csspart left-out - What can't be paid, and why.
 * @csspart use-credit - What uses the credit balance first.
 * @csspart card-entry - Around the PSP's fields.
 * @csspart save-card - What keeps the new card.
 * @csspart sum - One of the sums of a payment.
 * @csspart paying - The payment is on its way.
 * @csspart challenge - Around the bank's confirmation.
 * @csspart challenge-again - What shows it again.
 * @csspart give-up - What gives the payment, or the new method, up.
 * @csspart receipt - What downloads the receipt.
 * @csspart try-again - What tries a payment, or a new method, that failed again.
 */
export class QuoteList extends RecordList<QuoteListItem, QuoteWorkspace> {
  static override styles = [...RecordList.styles, styles];

  /** What is listed. */
  override view: QuoteView = 'all';

  /** `number`, `issuedOn`, `validUntil` or `total`; `-` in front is descending. */
  override sort: QuoteSort = '-issuedOn';

  readonly #terms = new TermsController(this, quoteTerms);

  protected override listKey(cursor: string | undefined): CacheKey {
    return ['quotes', 'list', quoteQuery(this, cursor)];
  }

  protected override loadList(
    {core}: PortalClient,
    cursor: string | undefined,
    signal: AbortSignal,
  ): Promise<ListPage<QuoteListItem>> {
    return list(core, quoteQuery(this, cursor), {signal});
  }

  protected override get hasWords(): boolean {
    return this.#terms.settled;
  }

  protected override async loadWorkspace(options: WorkspaceOptions<QuoteListItem>): Promise<QuoteWorkspace> {
    const {QuoteWorkspace: Workspace} = await import('./quote-workspace.js');
    return new Workspace(this, options);
  }

  protected override renderRows(
    items: readonly QuoteListItem[],
    workspace: QuoteWorkspace | undefined,
  ): TemplateResult {
    return quoteRows(items, {
      terms: this.#terms.value,
      listTerms: this.listTerms.value,
      reasons: workspace?.toolTerms.reasons,
      locale: this.locale,
      sort: sortOf(this),
      onSort: (sort) => (this.sort = sort),
      onOpen: this.open,
      onPay: ({id}) => void this.withWorkspace((ready) => ready.payById(id)),
    });
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'quote-list': QuoteList;
  }
}
