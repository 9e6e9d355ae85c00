import type {PropertyDeclarations, TemplateResult} from 'lit';

import type {CacheKey} from '../../client/cache.js';
import type {SubscriptionListItem, SubscriptionSort} from '../../client/contract.js';
import type {PortalClient} from '../../client/portal-client.js';
import {list} from '../../client/sections/subscription-list.js';
import {TermsController} from '../../controllers/terms.js';
import {subscriptionListTerms} from '../../i18n/subscription-list.js';
import {subscriptionStateTerms} from '../../i18n/subscription-states.js';
import type {ListPage} from '../../lists/list-settings.js';
import type {WorkspaceOptions} from '../../lists/list-workspace.js';
import {RecordList} from '../../lists/record-list.js';
import {sortOf, subscriptionQuery, type SubscriptionView} from './list-query.js';
import {styles} from './subscription-list.styles.js';
import {subscriptionRows} from './subscription-rows.js';
import type {SubscriptionWorkspace} from './subscription-workspace.js';

/**
 * Lists the customer's subscriptions with what they cost and when they renew, shows each, and lets many be renewed, set to renew by themselves or not, or charged to another payment method at once.
 *
 * @customElement subscription-list
 * @fires {SubscriptionOpenEvent} portal-subscription-open - Cancelable; before a subscription is shown.
 * @fires {NavigateEvent} portal-navigate - Cancelable; before a subscription is shown in place of the list, or the list again.
 * @fires {SubscriptionsActEvent} portal-subscriptions-act - Cancelable; before the dialog opens in which something is done with those that are selected.
 * @fires {SubscriptionsChangeEvent} portal-subscriptions-change - Something was done with several; each has its own result.
 * @fires {SubscriptionsPayEvent} portal-subscriptions-pay - Cancelable; before the payment dialog opens for the invoices of renewals.
 * @fires {PaymentSettleEvent} portal-payment-settle - A payment has ended, or waits for the PSP.
 * @fires {SubscriptionsDownloadEvent} portal-subscriptions-download - Cancelable; before a CSV is fetched.
 * @fires {PortalErrorEvent} portal-error - Reading, downloading, pricing, doing something or paying has failed; the widget shows it too.
 *
 * @slot empty - Replaces the message shown when there is no subscription at all.
 * @slot portal-subscription - The card of the subscription in place of the list, which the widget itself puts into the page's tree. Leave it to the widget.
 * @slot portal-card-fields - Where the PSP's fields show, which the widget itself puts into the page's tree. Leave it to the widget.
 *
 * @csspart header - Above the list: sums, views, tools.
 * @csspart summary - What waits for the customer.
 * @csspart attention - One thing that should be seen to.
 * @csspart show - What lists what that is about.
 * @csspart views - The views of the list.
 * @csspart view - One of them.
 * @csspart view-count - How many records a view has.
 * @csspart selected - Of a view that is shown, or of a row that is selected.
 * @csspart toolbar - Search, dates, and what else the list has.
 * @csspart search - The search field.
 * @csspart filters - What unfolds the rest of the toolbar where there is no room for it.
 * @csspart filter-product - The product that is listed.
 * @csspart filter-team - The team whose subscriptions are listed.
 * @csspart files - What downloads the list.
 * @csspart download-csv - What downloads the list's filter as CSV.
 * @csspart list - The rows, or what stands for none, and the pager.
 * @csspart frame - Around a table: its border, in which it scrolls.
 * @csspart table - The table, or the cards in a narrow container.
 * @csspart heading - A column's heading; each also has the part of its column.
 * @csspart row - One record of the list.
 * @csspart cell - A cell; each also has the part of its column.
 * @csspart column-select - The heading and the cells of the checkboxes.
 * @csspart column-product - Of what is subscribed to.
 * @csspart column-number - Of the numbers.
 * @csspart column-team - Of the teams.
 * @csspart column-seats - Of the seats given to people, and bought.
 * @csspart column-total - Of the totals.
 * @csspart column-status - Of the statuses.
 * @csspart column-ends-on - Of the last days of the periods.
 * @csspart column-next-charge - Of what is charged next.
 * @csspart column-method - Of what they are charged to.
 * @csspart checkbox - What selects a row, or all of the page.
 * @csspart sort - A heading that sorts.
 * @csspart open - What opens a record.
 * @csspart team - The team, where its column has no room.
 * @csspart own-reference - The customer's own reference.
 * @csspart seat-count - How many seats are given to people, and bought.
 * @csspart term-length - How long a term is.
 * @csspart next-amount - What is charged next, where its column has no room.
 * @csspart next-day - The day on which that is.
 * @csspart method - Of a way to pay.
 * @csspart status - A status; each also has the part of its name that follows.
 * @csspart status-trialing - Of a subscription.
 * @csspart status-active - Of a subscription.
 * @csspart status-past-due - Of a subscription.
 * @csspart status-to-renew - Of a subscription whose renewal is unpaid, and that goes on nevertheless.
 * @csspart status-paused - Of a subscription.
 * @csspart status-canceled - Of a quote, an order or a subscription.
 * @csspart status-expiring - Of a subscription that ends within 60 days.
 * @csspart status-missing - Of a payment method that there is not.
 * @csspart status-expired - Of a quote or a payment method.
 * @csspart status-expires-before-renewal - Of a payment method.
 * @csspart status-charge-failed - Of a payment method.
 * @csspart selection - The bar of what is selected.
 * @csspart selection-count - How much that is.
 * @csspart select-all - What selects all that the filter finds.
 * @csspart bulk-actions - What unfolds what can be done with them, where there is no room for it.
 * @csspart bulk-tools - What can be done with them.
 * @csspart bulk-renew - What renews them.
 * @csspart bulk-auto-renew-on - What has them renew by themselves.
 * @csspart bulk-auto-renew-off - What has them renew by themselves no more.
 * @csspart bulk-set-payment-method - What has them charged to another payment method.
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
 * @csspart bulk - The dialog of what is done with many.
 * @csspart effects - What it does to each of many.
 * @csspart effect - What it does to one of them.
 * @csspart effect-fact - One sentence of that.
 * @csspart effects-title - Above those that stay as they are.
 * @csspart charged - What is charged now, one sum a currency.
 * @csspart sum-label - What a sum is.
 * @csspart sum-amount - How much it is.
 * @csspart status-done - Of one of many that something was done with.
 * @csspart status-unchanged - Of one of many that was so already.
 * @csspart status-refused - Of one of many that it could not be done with.
 * @csspart status-stale - Of one of many that had changed meanwhile.
 * @csspart pay-renewals - What pays the invoices of renewals together.
 * @csspart method-choice - Of a method to choose.
 * @csspart actions - What can be done with the document, or in a step.
 * @csspart dialog - A dialog; each also has a part of its own.
 * @csspart dialog-head - Its title and what closes it.
 * @csspart dialog-title - Its title.
 * @csspart close - What closes it.
 * @csspart label - The words that name a field or a fact.
 * @csspart grand - Of the sums that count.
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
export class SubscriptionList extends RecordList<SubscriptionListItem, SubscriptionWorkspace> {
  static override styles = [...RecordList.styles, styles];

  static override properties: PropertyDeclarations = {product: {}, team: {}, selection: {state: true}};

  /** What is listed; all but what was canceled unless set. */
  override view: SubscriptionView = 'current';

  /** `number`, `startedOn`, `endsOn`, `total` or `seats`; `-` in front is descending. */
  override sort: SubscriptionSort = 'endsOn';

  /** Only subscriptions to the product of this id. */
  product = '';

  /** Only subscriptions of this team, exactly as it is written. */
  team = '';

  /** @internal */
  override readonly filters = ['product', 'team'];

  private selection: ReadonlyMap<string, SubscriptionListItem> = new Map();

  readonly #terms = new TermsController(this, subscriptionListTerms);
  readonly #stateTerms = new TermsController(this, subscriptionStateTerms);

  protected override listKey(cursor: string | undefined): CacheKey {
    return ['subscriptions', 'list', subscriptionQuery(this, cursor)];
  }

  protected override loadList(
    {core}: PortalClient,
    cursor: string | undefined,
    signal: AbortSignal,
  ): Promise<ListPage<SubscriptionListItem>> {
    return list(core, subscriptionQuery(this, cursor), {signal});
  }

  protected override get hasWords(): boolean {
    return this.#terms.settled && this.#stateTerms.settled;
  }

  protected override async loadWorkspace(
    options: WorkspaceOptions<SubscriptionListItem>,
  ): Promise<SubscriptionWorkspace> {
    const {SubscriptionWorkspace: Workspace} = await import('./subscription-workspace.js');
    return new Workspace(this, {
      ...options,
      selection: () => this.selection,
      select: (selection) => (this.selection = selection),
    });
  }

  protected override renderRows(
    items: readonly SubscriptionListItem[],
    workspace: SubscriptionWorkspace | undefined,
  ): TemplateResult | undefined {
    if (!items.length) return undefined;
    return subscriptionRows(items, {
      terms: this.#terms.value,
      stateTerms: this.#stateTerms.value,
      listTerms: this.listTerms.value,
      locale: this.locale,
      sort: sortOf(this),
      selection: this.selection,
      details: workspace?.details,
      onSort: (sort) => (this.sort = sort),
      onOpen: this.open,
      onSelect: this.#select,
    });
  }

  readonly #select = (subscriptions: readonly SubscriptionListItem[], selected: boolean): void => {
    const selection = new Map(this.selection);
    for (const subscription of subscriptions) {
      if (selected) selection.set(subscription.id, subscription);
      else selection.delete(subscription.id);
    }
    this.selection = selection;
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'subscription-list': SubscriptionList;
  }
}
