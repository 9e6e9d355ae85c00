import type {PropertyDeclarations, TemplateResult} from 'lit';

import type {CacheKey} from '../../client/cache.js';
import type {UpcomingPayment, UpcomingSort} from '../../client/contract.js';
import type {PortalClient} from '../../client/portal-client.js';
import {list} from '../../client/sections/upcoming-list.js';
import {upcomingKey} from '../../client/upcoming-key.js';
import {TermsController} from '../../controllers/terms.js';
import {upcomingTerms} from '../../i18n/upcoming.js';
import type {ListPage} from '../../lists/list-settings.js';
import type {WorkspaceOptions} from '../../lists/list-workspace.js';
import {RecordList} from '../../lists/record-list.js';
import {sortOf, upcomingQuery, type UpcomingView} from './list-query.js';
import {styles} from './upcoming-payments.styles.js';
import {upcomingRows} from './upcoming-rows.js';
import type {UpcomingWorkspace} from './upcoming-workspace.js';

/**
 * Lists what is to be paid, renewed or answered in the next 90 days, and what is overdue, with what can be done about each; above it the next 30 days as a chart, and the sums of each month.
 *
 * @customElement upcoming-payments
 * @fires {UpcomingOpenEvent} portal-upcoming-open - Cancelable; before what is coming is shown, by the page’s own widget for it or in place of the list.
 * @fires {UpcomingActEvent} portal-upcoming-act - Cancelable; before something is paid, renewed, charged to another method, or answered.
 * @fires {MethodsOpenEvent} portal-methods-open - Cancelable; before the payment methods are shown, by the page’s own widget for them or in place of the list.
 * @fires {NavigateEvent} portal-navigate - Cancelable; before what is coming is shown in place of the list, or the list again.
 * @fires {PaymentSettleEvent} portal-payment-settle - A payment has ended, or waits for the PSP.
 * @fires {PortalErrorEvent} portal-error - Reading, paying or something about the calendar has failed; the widget shows it too.
 *
 * @slot empty - Replaces the message shown when there is nothing at all.
 * @slot portal-record - Where what is coming shows in place of the list, which the widget itself puts into the page's tree. Leave it to the widget.
 * @slot portal-card-fields - Where the PSP's fields show, which the widget itself puts into the page's tree. Leave it to the widget.
 *
 * @csspart header - Above the list: sums, views, tools.
 * @csspart summary - What waits for the customer.
 * @csspart summary-none - Says that none is.
 * @csspart next-days - The chart of the next 30 days, and its title.
 * @csspart figures-title - Above the chart, or above the sums.
 * @csspart by-state - The chart of one currency, and what it says in words.
 * @csspart chart - The drawing of the figures.
 * @csspart column - A column of the chart.
 * @csspart bar - A part of a column; each also has the part of what it is of.
 * @csspart bar-auto-renew - In the chart, of what is charged by itself.
 * @csspart bar-manual - In the chart, of what somebody has to see to.
 * @csspart bar-failed - In the chart, of what could not be paid.
 * @csspart bar-under-way - In the chart, of what is being paid.
 * @csspart states - What the chart says, in words.
 * @csspart state - One state of it; each also has one of the parts that follow.
 * @csspart state-auto-renew - What is charged by itself.
 * @csspart state-manual - What somebody has to see to.
 * @csspart state-failed - What could not be paid.
 * @csspart state-under-way - What is being paid.
 * @csspart state-amount - How much it is.
 * @csspart state-count - How many payments it is.
 * @csspart by-month - The sums of each month, and their title.
 * @csspart month-totals - These sums, as a table.
 * @csspart month-row - The sums of a month.
 * @csspart month-currency - The currency of the rows below.
 * @csspart views - The views of the list.
 * @csspart view - One of them.
 * @csspart view-count - How many records a view has.
 * @csspart selected - Of a view that is shown, or of a row that is selected.
 * @csspart toolbar - Search, dates, and what else the list has.
 * @csspart search - The search field.
 * @csspart filters - What unfolds the rest of the toolbar where there is no room for it.
 * @csspart filter-kind - The kind that is listed.
 * @csspart filter-state - The state that is listed.
 * @csspart filter-currency - The currency that is listed.
 * @csspart filter-days - How many days are looked at.
 * @csspart list-actions - The calendar, and the payment methods.
 * @csspart open-calendar - What opens the dialog of the calendar.
 * @csspart manage-methods - What shows the payment methods.
 * @csspart list - The rows, or what stands for none, and the pager.
 * @csspart frame - Around a table: its border, in which it scrolls.
 * @csspart table - The table, or the cards in a narrow container.
 * @csspart heading - A column's heading; each also has the part of its column.
 * @csspart row - One record of the list.
 * @csspart cell - A cell; each also has the part of its column.
 * @csspart column-on - Of the days.
 * @csspart column-number - Of the numbers.
 * @csspart column-status - Of the statuses.
 * @csspart column-amount - Of the amounts.
 * @csspart column-method - Of what they are charged to.
 * @csspart column-actions - Of what can be done with a row.
 * @csspart sort - A heading that sorts.
 * @csspart open - What opens a record.
 * @csspart due - “Due in 3 days”, “12 days overdue”.
 * @csspart entry-kind - What it is, and its numbers.
 * @csspart status - A status; each also has the part of its name that follows.
 * @csspart status-auto-renew - Of what is charged by itself.
 * @csspart status-manual - Of what somebody has to see to.
 * @csspart status-failed - Of a payment.
 * @csspart status-under-way - Of what is being paid.
 * @csspart estimated - Says that an amount may change.
 * @csspart pay - What pays a row's record, or the one that is shown.
 * @csspart renew-subscription - What opens the dialog in which the next period is paid ahead.
 * @csspart change-method - What opens the dialog in which another payment method is chosen.
 * @csspart review-quote - What opens a row’s quote to be answered.
 * @csspart pager - Rows a page, where one is, the other pages.
 * @csspart label - The words that name a field or a fact.
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
 * @csspart dialog - A dialog; each also has a part of its own.
 * @csspart dialog-head - Its title and what closes it.
 * @csspart dialog-title - Its title.
 * @csspart close - What closes it.
 * @csspart calendar-dialog - The dialog that has what is coming in a calendar.
 * @csspart calendar-way - Above each way to have it there.
 * @csspart make-link - What makes a link to the calendar.
 * @csspart calendar-link - That link.
 * @csspart copy-link - What copies it.
 * @csspart open-link - What opens it in a calendar.
 * @csspart revoke-link - What asks whether to end it.
 * @csspart confirm-revoke - What ends it.
 * @csspart keep-link - What leaves it as it is.
 * @csspart download-calendar - What downloads the calendar as a file.
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
 * @csspart actions - What can be done with the document, or in a step.
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
 * @csspart sum-label - What a sum is.
 * @csspart sum-amount - How much it is.
 * @csspart grand - Of the sums that count.
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
export class UpcomingPayments extends RecordList<UpcomingPayment, UpcomingWorkspace> {
  static override styles = [...RecordList.styles, styles];

  static override properties: PropertyDeclarations = {kind: {}, state: {}, currency: {}, days: {}};

  /** `all`, `scheduled` (charged by itself on its day), `unscheduled` or `overdue`. */
  override view: UpcomingView = 'all';

  /** `on`, `number` or `amount`; `-` in front is descending. */
  override sort: UpcomingSort = 'on';

  /** Only what is an `invoice`, a `payment`, a `renewal`, an `expiry`, a `quote` or a `method_expiry`. */
  kind = '';

  /** Only what is paid by `auto_renew`, is `manual`, has `failed` or is `under_way`. */
  state = '';

  /** Only amounts in this currency, ISO 4217. */
  currency = '';

  /** How many days after today are looked at, 1 to 366; empty for 90. */
  days = '';

  /** @internal */
  override readonly filters = ['kind', 'state', 'currency', 'days'];

  readonly #terms = new TermsController(this, upcomingTerms);

  protected override listKey(cursor: string | undefined): CacheKey {
    return [upcomingKey, 'list', upcomingQuery(this, cursor)];
  }

  protected override loadList(
    {core}: PortalClient,
    cursor: string | undefined,
    signal: AbortSignal,
  ): Promise<ListPage<UpcomingPayment>> {
    return list(core, upcomingQuery(this, cursor), {signal});
  }

  protected override get hasWords(): boolean {
    return this.#terms.settled;
  }

  protected override async loadWorkspace(options: WorkspaceOptions<UpcomingPayment>): Promise<UpcomingWorkspace> {
    const {UpcomingWorkspace: Workspace} = await import('./upcoming-workspace.js');
    return new Workspace(this, options);
  }

  protected override renderRows(
    items: readonly UpcomingPayment[],
    workspace: UpcomingWorkspace | undefined,
  ): TemplateResult {
    return upcomingRows(workspace?.marked(items) ?? items, {
      terms: this.#terms.value,
      actions: this.listTerms.value.actions,
      reasons: workspace?.toolTerms.reasons,
      locale: this.locale,
      sort: sortOf(this),
      methodOf: workspace?.methodOf,
      onSort: (sort) => (this.sort = sort),
      onOpen: this.open,
      onAct: (action, entry) => void this.withWorkspace((ready) => ready.act(action, entry)),
    });
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'upcoming-payments': UpcomingPayments;
  }
}
