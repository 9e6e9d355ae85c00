import {html, nothing, type PropertyDeclarations, type PropertyValues, type TemplateResult} from 'lit';

import type {ProductPage} from '../../client/contract.js';
import {list} from '../../client/sections/product-list.js';
import {ResourceController, type ResourceState} from '../../controllers/resource.js';
import {TermsController} from '../../controllers/terms.js';
import {afterPaint} from '../../core/after-paint.js';
import type {PortalError} from '../../core/errors.js';
import {LazyPart} from '../../core/lazy-part.js';
import {PortalElement} from '../../core/portal-element.js';
import {PortalErrorEvent} from '../../core/portal-error-event.js';
import {listTerms} from '../../i18n/lists.js';
import {productCatalogTerms} from '../../i18n/product-catalog.js';
import type {CatalogWorkspace} from './catalog-workspace.js';
import {catalogKey, productQuery, type ProductKindView} from './list-query.js';
import {termsOf} from './prices.js';
import {productCards} from './product-cards.js';
import {styles} from './product-catalog.styles.js';

/** What changes which products are listed. A cursor belongs to one query. */
const listed = ['kind', 'category', 'query', 'pageSize'] as const;

/**
 * Lists what the vendor sells by subscription, with its prices and what one has of it already, and lets it be chosen, priced by the server, bought and paid, or asked for with a quote.
 *
 * @customElement product-catalog
 * @fires {ProductChooseEvent} portal-product-choose - Cancelable; before a product is put into the basket, or the basket opens.
 * @fires {ProductPurchaseEvent} portal-product-purchase - Cancelable; before what was reviewed is bought.
 * @fires {ProductBoughtEvent} portal-product-bought - It was bought.
 * @fires {QuoteRequestedEvent} portal-quote-requested - A quote was made.
 * @fires {SubscriptionOpenEvent} portal-subscription-open - Cancelable; before a subscription that one has is shown.
 * @fires {SeatsAddEvent} portal-seats-add - Cancelable; before the dialog opens in which seats are added.
 * @fires {PaymentMethodSetupEvent} portal-payment-method-setup - A method was kept, is being checked, or was not kept.
 * @fires {PaymentSettleEvent} portal-payment-settle - A payment has ended, or waits for the PSP.
 * @fires {PortalErrorEvent} portal-error - Reading, pricing, buying, asking or paying has failed; the widget shows it too.
 *
 * @slot empty - Replaces the message shown when there is no product at all.
 * @slot portal-card-fields - Where the PSP's fields show, which the widget itself puts into the page's tree. Leave it to the widget.
 *
 * @csspart header - Above the list: sums, views, tools.
 * @csspart views - The views of the list.
 * @csspart view - One of them.
 * @csspart selected - Of a view that is shown, or of a row that is selected.
 * @csspart toolbar - Search, dates, and what else the list has.
 * @csspart search - The search field.
 * @csspart filters - What unfolds the rest of the toolbar where there is no room for it.
 * @csspart categories - The categories to choose from.
 * @csspart currencies - The currencies to choose from.
 * @csspart terms - The terms that prices can be shown for.
 * @csspart term - One of them, or the field of a term.
 * @csspart label - The words that name a field or a fact.
 * @csspart list - The rows, or what stands for none, and the pager.
 * @csspart products - The cards.
 * @csspart product - One product.
 * @csspart category - Of which category it is.
 * @csspart kind - Whether it is a plan, a licence or an add-on.
 * @csspart kind-plan - Of a plan.
 * @csspart kind-license - Of a licence.
 * @csspart kind-addon - Of an add-on.
 * @csspart title - The name of what is shown.
 * @csspart description - What it is, in the vendor’s words.
 * @csspart price - What one of it costs for a term.
 * @csspart unit-price - How much that is.
 * @csspart per - For what and for how long that is.
 * @csspart status - A status; each also has the part of its name that follows.
 * @csspart status-trial - Of one that begins with a trial.
 * @csspart status-by-quote - Of one that is asked for with a quote.
 * @csspart owned - What one has of it.
 * @csspart open-subscription - What shows a subscription that one has.
 * @csspart add-seats - What adds seats to it.
 * @csspart choose - What puts it into the basket.
 * @csspart ask-quote - What asks for a quote.
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
 * @csspart problem - Why something could not be had or done.
 * @csspart made - Says which quote was made.
 * @csspart bought - Says what was bought or changed.
 * @csspart bought-subscriptions - The subscriptions that were made.
 * @csspart open-quote - What shows a quote in the page’s own list of quotes.
 * @csspart open-invoice - What shows an invoice in the page’s own table of invoices.
 * @csspart pay - What pays a row's record, or the one that is shown.
 * @csspart changed - Says what is another than before.
 * @csspart dismiss - What takes that message away.
 * @csspart button - A button; each also has a part of its own.
 * @csspart primary - Of the button that leads on.
 * @csspart quiet - Of a button that matters less.
 * @csspart icon-only - Of a button without words.
 * @csspart link - A button that looks like a link.
 * @csspart reason - Why a button can't be pressed.
 * @csspart actions - What can be done with the document, or in a step.
 * @csspart basket-bar - How much waits in the basket.
 * @csspart open-basket - What opens it.
 * @csspart dialog - A dialog; each also has a part of its own.
 * @csspart dialog-head - Its title and what closes it.
 * @csspart dialog-title - Its title.
 * @csspart close - What closes it.
 * @csspart basket-dialog - The dialog in which what is in the basket is chosen, reviewed and bought.
 * @csspart purchase-items - The products that are bought or asked for.
 * @csspart purchase-item - One of them.
 * @csspart item-name - Its name.
 * @csspart remove - What takes a line away.
 * @csspart seats - The field of how many.
 * @csspart addon - Of an add-on that goes with it.
 * @csspart quantity - The field of how much of an add-on.
 * @csspart field-error - What is wrong in a field.
 * @csspart review - To the review.
 * @csspart purchase-lines - What a subscription is made of.
 * @csspart purchase-line - One of them.
 * @csspart purchase-sums - What is to be paid, and when.
 * @csspart sum - One of the sums of a payment.
 * @csspart sum-label - What a sum is.
 * @csspart sum-amount - How much it is.
 * @csspart grand - Of the sums that count.
 * @csspart next-charges - What is charged next.
 * @csspart group - What is chosen together.
 * @csspart legend - What that is.
 * @csspart choice - One thing to choose.
 * @csspart method - Of a way to pay.
 * @csspart add - What opens the dialog in which a method is added.
 * @csspart team-field - The field of the team.
 * @csspart reference-field - The field of the customer's own reference.
 * @csspart comment - The field of a comment.
 * @csspart edit - Back from the review.
 * @csspart confirm - What does what was reviewed.
 * @csspart done - What closes the dialog.
 * @csspart seats-dialog - The dialog in which seats are added.
 * @csspart subscription-choice - The field of which subscription.
 * @csspart adding - The dialog in which a method is added.
 * @csspart step - What the dialog shows now; each also has the part of its name that follows.
 * @csspart step-entering - The PSP's fields.
 * @csspart step-sending - It is on its way.
 * @csspart step-challenge - The bank asks for a confirmation.
 * @csspart step-ended - How it ended.
 * @csspart card-entry - Around the PSP's fields.
 * @csspart waiting - Something is being loaded.
 * @csspart make-default - What makes the new method the default.
 * @csspart challenge - Around the bank's confirmation.
 * @csspart challenge-again - What shows it again.
 * @csspart give-up - What gives the payment, or the new method, up.
 * @csspart outcome - How it ended.
 * @csspart try-again - What tries a payment, or a new method, that failed again.
 * @csspart payment - The payment dialog.
 * @csspart step-loading - Asking what can be paid.
 * @csspart step-failed - It could not be asked.
 * @csspart step-choosing - What is paid, and with what.
 * @csspart step-reviewing - What will be charged.
 * @csspart step-paying - The payment is being made.
 * @csspart step-unknown - Nobody knows yet how it ended.
 * @csspart step-unsent - The payment never left.
 * @csspart step-settled - How the payment ended.
 * @csspart basket - All that is paid.
 * @csspart basket-item - One invoice that is paid.
 * @csspart portions - How much of an invoice can be paid.
 * @csspart amount - The field of another amount.
 * @csspart left-out - What can't be paid, and why.
 * @csspart use-credit - What uses the credit balance first.
 * @csspart save-card - What keeps the new card.
 * @csspart paying - The payment is on its way.
 * @csspart receipt - What downloads the receipt.
 */
export class ProductCatalog extends PortalElement {
  static override styles = [...PortalElement.styles, styles];

  static override properties: PropertyDeclarations = {
    kind: {},
    category: {},
    query: {},
    currency: {},
    term: {type: Number},
    pageSize: {type: Number, attribute: 'page-size'},
    syncUrl: {type: Boolean, attribute: 'sync-url'},
    cursor: {state: true},
  };

  /** What is listed: `plan`, `license` or `addon`; empty for all. */
  kind: ProductKindView = '';

  /** Only products of this category; empty for all. */
  category = '';

  /** The words searched for. */
  query = '';

  /** The currency of the prices, ISO 4217; the customer's own where it is empty or not sold in. */
  currency = '';

  /** The term of the prices in months; the shortest where it is 0. */
  term = 0;

  /** Products on a page: 10, 25, 50 or 100. */
  pageSize = 25;

  /** Keeps the properties above, and the page, in the address, so that reloading, going back and sharing it show the same. */
  syncUrl = false;

  /**
   * Where the page that is listed begins; empty for the first.
   *
   * @internal
   */
  cursor = '';

  readonly #terms = new TermsController(this, productCatalogTerms);
  readonly #listTerms = new TermsController(this, listTerms);

  readonly #list = new ResourceController<ProductPage>(this, {
    key: () => catalogKey(productQuery(this, this.cursor)),
    load: ({core}, _key, signal) => list(core, productQuery(this, this.cursor), {signal}),
    keepsLast: true,
    onData: (page) => this.#afterPaint((workspace) => workspace.arrived(page)),
    onError: (error) => this.#failed(error),
  });

  readonly #workspace = new LazyPart(this, async () => {
    const {CatalogWorkspace: Workspace} = await import('./catalog-workspace.js');
    return new Workspace(this, {
      say: (message) => this.announce(message),
      page: () => this.#list.data,
      goTo: (cursor = '') => (this.cursor = cursor),
    });
  });

  /** Reads the catalog again; resolves when it is shown or has failed. */
  refresh(): Promise<void> {
    return this.#list.reload();
  }

  /**
   * The currency and the term that the prices are shown in.
   *
   * @internal
   */
  get shownPrices(): {readonly currency: string; readonly term: number; readonly terms: readonly number[]} {
    const {currencies = [], items = []} = this.#list.data ?? {};
    const currency = currencies.find((code) => code === this.currency) ?? currencies[0] ?? '';
    const terms = termsOf(items, currency);
    return {currency, terms, term: terms.find((months) => months === this.term) ?? terms[0] ?? 1};
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (this.hasUpdated && !changed.has('cursor') && listed.some((name) => changed.has(name))) this.cursor = '';
  }

  protected override updated(): void {
    if (this.misconfiguration && !this.#workspace.failed) void this.#withWorkspace(() => undefined);
  }

  protected override get shownState(): ResourceState<ProductPage> {
    // In the right language at once, rather than a flash of English.
    return this.#terms.settled && this.#listTerms.settled ? this.#list.state : {status: 'loading'};
  }

  protected override renderContent(): TemplateResult {
    const workspace = this.#workspace.value;
    const {data, error, refreshing} = this.shownState;
    return html`
      <div class="tools" part="header">${workspace?.renderHeader(data, error)}</div>
      ${
        data && (data.items.length || workspace)
          ? html`
              <div class=${refreshing ? 'refreshing' : ''} part="list" aria-busy=${!!refreshing}>
                ${data.items.length ? this.#cards(data) : workspace?.renderEmpty()} ${workspace?.renderPager(data.page)}
              </div>
            `
          : error
            ? (workspace?.renderFailure(error, refreshing === true) ?? nothing)
            : this.#skeleton()
      }
      ${workspace?.renderOver()}
    `;
  }

  #cards({items}: ProductPage): TemplateResult {
    const workspace = this.#workspace.value;
    return productCards(items, {
      ...this.shownPrices,
      terms: this.#terms.value,
      locale: this.locale,
      marks: (product) => workspace?.renderMarks(product, this.#terms.value) ?? nothing,
      actions: (product) => workspace?.renderActions(product, this.#terms.value) ?? nothing,
    });
  }

  #skeleton(): TemplateResult {
    return html`
      <div part="loading">
        <span class="visually-hidden">${this.#listTerms.settled ? this.#listTerms.value.loading : ''}</span>
        <ul class="cards" aria-hidden="true">
          ${Array(6).fill(html`<li class="card"><span class="bone"></span></li>`)}
        </ul>
      </div>
    `;
  }

  #failed(error: PortalError): void {
    // The products moved under a cursor: the first page is always right.
    if (this.cursor && error.code === 'invalid_cursor') this.cursor = '';
    else this.dispatchEvent(new PortalErrorEvent({error, operation: 'list'}));
    this.#afterPaint((workspace) => workspace.failed(error));
  }

  #withWorkspace(act: (workspace: CatalogWorkspace) => void): Promise<void> {
    return this.#workspace.load().then(act, () => this.announce(this.#listTerms.value.failed.network.join(' ')));
  }

  #afterPaint(act: (workspace: CatalogWorkspace) => void): void {
    void afterPaint().then(() => (this.isConnected ? this.#withWorkspace(act) : undefined));
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'product-catalog': ProductCatalog;
  }
}
