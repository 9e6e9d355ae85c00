import {html, nothing, type TemplateResult} from 'lit';

import type {DocumentReference, Product, Purchase} from '../../client/contract.js';
import {ModalController} from '../../controllers/modal.js';
import {beginOpening} from '../../controllers/opening.js';
import type {FieldError} from '../../core/errors.js';
import {button} from '../../templates/button.js';
import {dialog} from '../../templates/dialog.js';
import {emptyState, problemAlert} from '../../templates/notices.js';
import {emptyBasket, keepBasket, keptBasket, mostItems, requestOf, type Basket, type BasketItem} from './basket.js';
import {basketView, mistakesIn} from './basket-view.js';
import {readCatalog} from './catalog-read.js';
import {problemWords, type CatalogWords} from './catalog-words.js';
import {pendingPurchase} from './pending-purchase.js';
import {priceFor} from './prices.js';
import type {ProductCatalog} from './product-catalog.js';
import {PurchaseReview} from './purchase-review.js';
import {QuoteAsking} from './quote-asking.js';

/** What the dialog asks of its catalog. */
export interface BasketDialogOptions {
  readonly words: () => CatalogWords;
  readonly say: (message: string) => void;
  readonly onBought: (purchase: Purchase) => void;
  readonly onQuote: (quote: DocumentReference) => void;
  readonly restoreFocus: () => void;
}

type Step = 'closed' | 'basket' | 'review' | 'quote';

/** The dialog in which what is in the basket is chosen in detail, then priced and bought, or asked for with a quote. */
export class BasketDialog {
  readonly #host: ProductCatalog;
  readonly #options: BasketDialogOptions;
  readonly #modal: ModalController;
  readonly #review: PurchaseReview;
  readonly #asking: QuoteAsking;
  #step: Step = 'closed';
  #basket: Basket = emptyBasket;
  #products = new Map<string, Product>();
  #mistakes: readonly FieldError[] = [];
  /** Another was chosen, and there was no room for it. */
  #isFull = false;

  constructor(host: ProductCatalog, options: BasketDialogOptions) {
    this.#host = host;
    this.#options = options;
    this.#modal = new ModalController(host, {
      part: 'basket-dialog',
      forget: () => this.#forget(),
      restoreFocus: options.restoreFocus,
    });
    this.#review = new PurchaseReview(host, {
      words: options.words,
      basket: () => this.#basket,
      onChange: (change) => this.#keep({...this.#basket, ...change}),
      onRefused: (fields) => void this.#refused(fields),
      onBought: (purchase) => this.#bought(purchase),
      say: options.say,
      focusTitle: () => this.#modal.focusTitle(),
    });
    this.#asking = new QuoteAsking(host, {
      words: options.words,
      basket: () => this.#basket,
      product: (id) => this.#products.get(id),
      onChange: (change) => this.#keep({...this.#basket, ...change}),
      onRefused: (fields) => void this.#refused(fields),
      onMade: (quote) => this.#quoted(quote),
    });
  }

  /** Whether a product is in it. */
  has(id: string): boolean {
    return this.#basket.items.some(({productId}) => productId === id);
  }

  /** Opens it at a product that was chosen. A purchase whose result was never seen comes first. Rejects when the products can't be read. */
  async open(chosen?: Product): Promise<void> {
    const {client} = this.#host;
    if (!client) return;
    const isWanted = beginOpening(this.#host);
    const products = await readCatalog(client);
    if (!isWanted()) return;
    const pending = pendingPurchase(client);
    this.#products = new Map(products.map((product) => [product.id, product]));
    this.#take(keptBasket(client));
    this.#isFull = !pending && chosen !== undefined && !this.has(chosen.id);
    this.#modal.open();
    this.#mistakes = [];
    if (pending) {
      this.#review.resume(pending);
      return this.#go('review');
    }
    await this.#go('basket');
    if (chosen) this.#focusItem(chosen.id);
  }

  /** The dialog, or nothing while it is closed. */
  render(): TemplateResult | typeof nothing {
    const words = this.#options.words();
    const {tools} = words;
    if (this.#step === 'closed') return nothing;
    if (this.#review.isAway) return this.#review.renderAway();
    const {locked, said} = this.#step === 'quote' ? this.#asking : this.#review;
    const [title, content] = this.#content(words);
    return dialog(title, content, {
      part: 'basket-dialog',
      closeLabel: tools.close,
      locked,
      said,
      onClose: this.#close,
    });
  }

  #content(words: CatalogWords): readonly [title: string, content: TemplateResult] {
    const {tools} = words;
    const back = (): void => {
      this.#review.forget();
      this.#asking.forget();
      void this.#go('basket');
    };
    if (this.#step === 'review') return [tools.review.title, this.#review.render(back)];
    if (this.#step === 'quote') return [tools.quote.title, this.#asking.render(back)];
    return [tools.basket.title, this.#renderBasket(words)];
  }

  #renderBasket(words: CatalogWords): TemplateResult {
    const {tools} = words;
    const {items} = this.#basket;
    if (!items.length) {
      return html`
        ${emptyState(tools.basket.empty, tools.basket.emptyHint)}
        <div class="actions-row" part="actions">
          ${button(tools.basket.more, {part: 'done', look: 'primary', onClick: this.#close})}
        </div>
      `;
    }
    const quoteOnly = items.flatMap(({productId}) => {
      const product = this.#products.get(productId);
      return product?.byQuote ? [product.name] : [];
    });
    const known = items.flatMap(({productId}) => this.#products.get(productId) ?? []);
    const canAsk = known.every(({capabilities}) => capabilities.requestQuote.allowed);
    const refused = known.find(({capabilities, byQuote}) => !capabilities.buy.allowed && !byQuote);
    const {problem, pricing, waitSeconds: wait} = this.#review;
    return html`
      ${problem ? problemAlert(problemWords(problem, tools)) : nothing}
      ${this.#isFull ? html`<p class="notice warning" part="notice">${tools.basket.full(mostItems, words.locale)}</p>` : nothing}
      ${basketView(this.#basket, {
        words,
        product: (id) => this.#products.get(id),
        mistakes: this.#mistakes,
        onChange: (index, change) => this.#change(index, change),
        onRemove: (index) => this.#remove(index),
      })}
      ${quoteOnly.length ? html`<p class="notice" part="notice">${tools.basket.quoteOnly(quoteOnly.join(', '))}</p>` : nothing}
      <div class="actions-row" part="actions">
        ${button(tools.basket.more, {part: 'done', look: 'quiet', onClick: this.#close})}
        ${
          canAsk
            ? button(tools.askForQuote, {
                part: 'ask-quote',
                ...(quoteOnly.length > 0 && {look: 'primary' as const}),
                onClick: () => void this.#askForQuote(),
              })
            : nothing
        }
        ${
          quoteOnly.length
            ? nothing
            : button(wait > 0 ? words.listTerms.tryAgainIn(wait) : pricing ? tools.pricing : tools.basket.review, {
                part: 'review',
                look: 'primary',
                busy: pricing || wait > 0 || known.length < items.length,
                ...(refused && {capability: refused.capabilities.buy, reasons: words.listTools.reasons, id: 'why-buy'}),
                onClick: () => void this.#price(),
              })
        }
      </div>
    `;
  }

  /** The basket follows the catalog's currency, and what can be had in it. */
  #take(kept: Basket): void {
    const {currency} = this.#host.shownPrices;
    const items = kept.items.map((item): BasketItem => {
      const product = this.#products.get(item.productId);
      const termMonths = (product && priceFor(product, currency, item.termMonths)?.termMonths) ?? item.termMonths;
      return {...item, name: product?.name ?? item.name, termMonths};
    });
    this.#keep({...kept, currency, items});
  }

  #change(index: number, change: Partial<BasketItem>): void {
    const items = this.#basket.items.map((item, at) => (at === index ? {...item, ...change} : item));
    this.#mistakes = this.#mistakes.filter(({pointer}) => !pointer.startsWith(`/items/${index}/`));
    this.#keep({...this.#basket, items});
  }

  #remove(index: number): void {
    this.#mistakes = [];
    this.#isFull = false;
    this.#keep({...this.#basket, items: this.#basket.items.filter((_, at) => at !== index)});
    void this.#host.updateComplete.then(() => this.#modal.focusTitle());
  }

  #keep(basket: Basket): void {
    const {client} = this.#host;
    this.#basket = basket;
    if (client) keepBasket(client, basket);
    this.#host.requestUpdate();
  }

  async #price(): Promise<void> {
    if (!(await this.#isRight())) return;
    const request = requestOf(this.#basket);
    if (request && (await this.#review.price(request)) && this.#step === 'basket') await this.#go('review');
  }

  async #askForQuote(): Promise<void> {
    if (await this.#isRight()) await this.#go('quote');
  }

  /** Whether all that was typed can be sent; the first that can't has the focus. */
  async #isRight(): Promise<boolean> {
    const mistakes = mistakesIn(this.#basket, (id) => this.#products.get(id));
    await this.#showMistakes(mistakes);
    return !mistakes.length;
  }

  /** The server has refused some of it: what is wrong is said where it was typed. */
  async #refused(fields: readonly FieldError[]): Promise<void> {
    if (this.#step !== 'basket') await this.#go('basket');
    await this.#showMistakes(fields);
  }

  async #showMistakes(mistakes: readonly FieldError[]): Promise<void> {
    this.#mistakes = mistakes;
    this.#host.requestUpdate();
    await this.#host.updateComplete;
    if (mistakes.length) this.#modal.element?.querySelector<HTMLElement>('[aria-invalid=true]')?.focus();
  }

  #bought(purchase: Purchase): void {
    this.#empty();
    this.#options.onBought(purchase);
  }

  #quoted(quote: DocumentReference): void {
    this.#empty();
    this.#options.onQuote(quote);
  }

  /** Nothing waits any more. */
  #empty(): void {
    this.#keep(emptyBasket);
    this.#close();
  }

  #focusItem(id: string): void {
    const index = this.#basket.items.findIndex(({productId}) => productId === id);
    this.#modal.element?.querySelector<HTMLInputElement>(`#field-${index}-seats`)?.focus();
  }

  async #go(step: Step): Promise<void> {
    this.#step = step;
    this.#host.requestUpdate();
    await this.#host.updateComplete;
    this.#modal.focusTitle();
  }

  #forget(): void {
    this.#step = 'closed';
    this.#basket = emptyBasket;
    this.#review.forget();
    this.#asking.forget();
  }

  readonly #close = (): void => {
    this.#modal.close();
    this.#step = 'closed';
    this.#review.forget();
    this.#asking.forget();
    this.#host.requestUpdate();
  };
}
