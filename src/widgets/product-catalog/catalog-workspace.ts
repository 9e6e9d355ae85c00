import {html, nothing, type TemplateResult} from 'lit';

import type {DocumentReference, PageInfo, Product, ProductPage, Purchase} from '../../client/contract.js';
import {CountdownController} from '../../controllers/countdown.js';
import {FocusTrail} from '../../controllers/focus-trail.js';
import {Hints} from '../../controllers/hints.js';
import {openPart} from '../../controllers/opening.js';
import {TermsController} from '../../controllers/terms.js';
import {PortalError} from '../../core/errors.js';
import {LazyPart} from '../../core/lazy-part.js';
import {catalogToolTerms} from '../../i18n/catalog-tools.js';
import {listToolTerms} from '../../i18n/list-tools.js';
import {listTerms} from '../../i18n/lists.js';
import {productCatalogTerms, type ProductCatalogTerms} from '../../i18n/product-catalog.js';
import {noMatch} from '../../lists/list-header.js';
import {pageSizeOf} from '../../lists/list-settings.js';
import {PaymentLauncher} from '../../payments/payment-launcher.js';
import {adopt} from '../../styles/adopt.js';
import {formStyles} from '../../styles/forms.js';
import {listToolStyles} from '../../styles/list-tools.js';
import {button} from '../../templates/button.js';
import {emptyState, problemNotice, staleNotice} from '../../templates/notices.js';
import {pager} from '../../templates/pager.js';
import {failure, failureWords} from '../../templates/states.js';
import {keepBasket, keptBasket, mostItems, withProduct} from './basket.js';
import type {BasketDialog} from './basket-dialog.js';
import {CatalogFilters} from './catalog-filters.js';
import {CatalogOutcome} from './catalog-outcome.js';
import {catalogToolStyles} from './catalog-tools.styles.js';
import type {CatalogWords} from './catalog-words.js';
import {pendingPurchase} from './pending-purchase.js';
import {productActions, productMarks} from './product-actions.js';
import {ProductChooseEvent, QuoteRequestedEvent} from './product-catalog.events.js';
import type {ProductCatalog} from './product-catalog.js';
import {SeatsLauncher} from './seats-launcher.js';

/** What the workspace shares with its catalog. */
export interface CatalogWorkspaceOptions {
  readonly say: (message: string) => void;
  readonly page: () => ProductPage | undefined;
  readonly goTo: (cursor: string | undefined) => void;
}

/** All of the catalog but its cards: what is found, chosen and bought with them. It loads once they are painted. */
export class CatalogWorkspace {
  readonly #host: ProductCatalog;
  readonly #options: CatalogWorkspaceOptions;
  readonly #terms: TermsController<'productCatalog'>;
  readonly #toolTerms: TermsController<'catalogTools'>;
  readonly #listTerms: TermsController<'lists'>;
  readonly #listToolTerms: TermsController<'listTools'>;
  readonly #wait: CountdownController;
  readonly #filters: CatalogFilters;
  readonly #payment: PaymentLauncher;
  readonly #outcome: CatalogOutcome;
  readonly #seats: SeatsLauncher;
  readonly #basket: LazyPart<BasketDialog>;
  /** Why what was asked for could not be begun. */
  #unreached: PortalError | undefined;
  /** Whose basket was looked for, and what was last said to be shown. */
  #restored = '';
  #said = '';
  /** What is in the basket. */
  #waiting: readonly {readonly productId: string}[] = [];

  constructor(host: ProductCatalog, options: CatalogWorkspaceOptions) {
    this.#host = host;
    this.#options = options;
    this.#terms = new TermsController(host, productCatalogTerms);
    this.#toolTerms = new TermsController(host, catalogToolTerms);
    this.#listTerms = new TermsController(host, listTerms);
    this.#listToolTerms = new TermsController(host, listToolTerms);
    this.#wait = new CountdownController(host);
    this.#filters = new CatalogFilters(host);
    this.#outcome = new CatalogOutcome(host, {
      words: () => this.#words,
      pay: (invoices) => void this.#pay(invoices),
      open: (id) => this.#seats.open(id),
      restoreFocus: () => this.#focus('[part~=search]'),
    });
    this.#payment = new PaymentLauncher(host, {
      say: options.say,
      inProgress: () => this.#listToolTerms.value.reasons.payment_in_progress,
      onSettled: (attempt) => this.#outcome.settled(attempt),
      restoreFocus: () => this.#outcome.focus(),
    });
    this.#seats = new SeatsLauncher(host, {
      words: () => this.#words,
      say: options.say,
      reach: (act) => this.#reach(act),
      onChanged: (invoice, words) => this.#changed(invoice, words),
      restoreFocus: () => this.#focus('[part~=search]'),
    });
    this.#basket = new LazyPart(host, async () => {
      const {BasketDialog: Dialog} = await import('./basket-dialog.js');
      return new Dialog(host, {
        words: () => this.#words,
        say: options.say,
        onBought: (purchase) => void this.#bought(purchase),
        onQuote: (quote) => this.#quoted(quote),
        restoreFocus: () => this.#focus('[part~=open-basket]'),
      });
    });
    const url = new LazyPart(host, async () => {
      // What the page set: nothing else could be set before this code was there.
      const {kind, category, query, currency, term, pageSize} = host;
      const {UrlState} = await import('../../lists/url-state.js');
      return new UrlState(host, {kind, category, query, currency, term, pageSize, cursor: ''});
    });
    const follow = (): void => {
      if (host.syncUrl) url.load().catch(() => undefined);
    };
    host.addController({hostUpdated: follow});
    follow();
    new FocusTrail(host);
    new Hints(host);
    adopt(host, formStyles);
    adopt(host, listToolStyles);
    adopt(host, catalogToolStyles);
  }

  /** A page has come. What was being paid or bought before a reload is asked for. */
  arrived({page: {from, to, total}}: ProductPage): void {
    const {client, kind, category, query} = this.#host;
    const tools = this.#listToolTerms.value;
    const shown = JSON.stringify([from, to, total, kind, category, query]);
    if (shown !== this.#said)
      this.#options.say(total ? tools.range(from, to, total, this.#host.locale) : tools.noMatch);
    this.#said = shown;
    const owner = client?.core.session.identity ?? '';
    if (!client || this.#restored === owner) return;
    this.#restored = owner;
    void this.#payment.askForPayments().catch(() => undefined);
    if (pendingPurchase(client)) this.#openBasket(undefined);
  }

  /** The catalog could not be read. */
  failed(error: PortalError): void {
    if (error.retryAfter) this.#wait.start(error.retryAfter);
    this.#said = '';
    this.#options.say(failureWords(error, this.#listTerms.value, this.#listToolTerms.value).join(' '));
  }

  /** Above the cards. */
  renderHeader(page: ProductPage | undefined, error: PortalError | undefined): TemplateResult {
    const tools = this.#listToolTerms.value;
    // Read once a rendering: it stands in the tab's storage.
    this.#waiting = this.#items;
    return html`
      ${this.#outcome.render()} ${page ? this.#filters.render(page, this.#toolTerms.value, tools) : nothing}
      ${page && error ? staleNotice(error, this.#listTerms.value, tools, this.#reload, this.#wait.seconds) : nothing}
    `;
  }

  /** In the place of cards. */
  renderEmpty(): TemplateResult {
    if (this.#filters.narrows) return noMatch(this.#listToolTerms.value, this.#filters.clear);
    const {none, noneHint} = this.#toolTerms.value;
    return html`<slot name="empty">${emptyState(none, noneHint)}</slot>`;
  }

  renderFailure(error: PortalError, busy: boolean): TemplateResult {
    return failure(error, this.#listTerms.value, {
      retry: this.#reload,
      tools: this.#listToolTerms.value,
      waitSeconds: this.#wait.seconds,
      busy,
    });
  }

  /** Below the cards. */
  renderPager(page: PageInfo): TemplateResult | typeof nothing {
    if (page.total <= 10) return nothing;
    return pager(page, this.#listToolTerms.value, {
      locale: this.#host.locale,
      pageSize: pageSizeOf(this.#host),
      onPageSize: (size) => (this.#host.pageSize = size),
      goTo: this.#options.goTo,
    });
  }

  /** That it begins with a trial, or is sold by quote. */
  renderMarks(product: Product, terms: ProductCatalogTerms): TemplateResult {
    return productMarks(product, terms, this.#host.locale);
  }

  /** What one has of a product, and what can be done with it. */
  renderActions(product: Product, terms: ProductCatalogTerms): TemplateResult {
    return productActions(product, {
      words: {...this.#words, terms},
      isChosen: this.#waiting.some(({productId}) => productId === product.id),
      isFull: this.#waiting.length >= mostItems,
      onChoose: () => this.#choose(product),
      onOpen: (id) => this.#seats.open(id),
      onAddSeats: () => this.#seats.change(product.owned),
    });
  }

  /** What stands over the cards. */
  renderOver(): TemplateResult {
    const {waiting, openBasket} = this.#toolTerms.value;
    const count = this.#waiting.length;
    const unreached = this.#unreached;
    return html`
      ${
        count
          ? html`<div class="basket-bar no-print" part="basket-bar">
              <span part="message">${waiting(count, this.#host.locale)}</span>
              ${button(openBasket, {part: 'open-basket', look: 'primary', onClick: () => this.#choose(undefined)})}
            </div>`
          : nothing
      }
      ${
        unreached
          ? problemNotice(
              failureWords(unreached, this.#listTerms.value, this.#listToolTerms.value).join(' '),
              this.#listToolTerms.value.clear,
              this.#dismiss,
            )
          : nothing
      }
      ${this.#basket.value?.render()} ${this.#seats.render()} ${this.#payment.render()}
    `;
  }

  /** What waits in the basket of who is signed in, whether its code is there or not. */
  get #items(): readonly {readonly productId: string}[] {
    const {client} = this.#host;
    return client && this.#restored === (client.core.session.identity ?? '') ? keptBasket(client).items : [];
  }

  get #words(): CatalogWords {
    return {
      terms: this.#terms.value,
      tools: this.#toolTerms.value,
      listTerms: this.#listTerms.value,
      listTools: this.#listToolTerms.value,
      locale: this.#host.locale,
    };
  }

  readonly #reload = (): void => void this.#host.refresh();

  readonly #dismiss = (): void => {
    this.#unreached = undefined;
    this.#host.requestUpdate();
  };

  #choose(product: Product | undefined): void {
    if (!this.#host.dispatchEvent(new ProductChooseEvent({product}))) return;
    if (product) this.#put(product);
    this.#openBasket(product);
  }

  /** What was chosen waits in the basket, even where its dialog can't be had, or something else is opened first. */
  #put(product: Product): void {
    const {client, shownPrices} = this.#host;
    // A purchase whose result was never seen comes first.
    if (!client || pendingPurchase(client)) return;
    keepBasket(client, withProduct(keptBasket(client), product, shownPrices.currency, shownPrices.term));
    this.#host.requestUpdate();
  }

  #openBasket(chosen: Product | undefined): void {
    void this.#reach(() => openPart(this.#host, this.#basket, (dialog) => dialog.open(chosen)));
  }

  /** What was bought is paid while one is there; who closes the dialog is charged all the same. */
  async #bought(purchase: Purchase): Promise<void> {
    this.#outcome.bought(purchase);
    await this.#pay(purchase.invoices);
  }

  #quoted(quote: DocumentReference): void {
    const {id, number} = quote;
    this.#outcome.quoted(quote);
    this.#host.dispatchEvent(new QuoteRequestedEvent({id, number}));
  }

  #changed(invoice: DocumentReference | null, words: string): void {
    this.#outcome.changed(words, invoice ? [invoice] : []);
    if (invoice) void this.#pay([invoice]);
  }

  async #pay(invoices: readonly DocumentReference[]): Promise<void> {
    // Removed meanwhile: it is charged by itself, and found among the invoices.
    if (invoices.length && this.#host.isConnected)
      await this.#reach(() => this.#payment.open(invoices.map(({id}) => id)));
  }

  /** Does what needs code that loads with its first use, or what has to be read first. Where that can't be had, as when offline, it is shown. */
  async #reach(act: () => Promise<void>): Promise<void> {
    this.#dismiss();
    try {
      await act();
    } catch (reason) {
      const cause = reason instanceof PortalError ? reason : new PortalError('network', undefined, {cause: reason});
      this.#unreached = cause;
      this.#options.say(failureWords(cause, this.#listTerms.value, this.#listToolTerms.value).join(' '));
      this.#host.requestUpdate();
    }
  }

  #focus(selector: string): void {
    const root = this.#host.renderRoot;
    (root.querySelector<HTMLElement>(selector) ?? root.querySelector<HTMLElement>('[part~=search]'))?.focus();
  }
}
