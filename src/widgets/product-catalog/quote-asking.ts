import {html, nothing, type TemplateResult} from 'lit';

import type {DocumentReference, Product} from '../../client/contract.js';
import {Sender} from '../../controllers/sender.js';
import type {FieldError} from '../../core/errors.js';
import {button} from '../../templates/button.js';
import {problemAlert} from '../../templates/notices.js';
import {requestOf, type Basket} from './basket.js';
import {problemWords, type CatalogWords} from './catalog-words.js';
import type {ProductCatalog} from './product-catalog.js';
import {quoteView} from './quote-view.js';

/** What asking for a quote needs of its dialog. */
export interface QuoteAskingOptions {
  readonly words: () => CatalogWords;
  readonly basket: () => Basket;
  readonly product: (id: string) => Product | undefined;
  readonly onChange: (change: Partial<Basket>) => void;
  /** What can't be had, by pointer into what was asked. */
  readonly onRefused: (fields: readonly FieldError[]) => void;
  readonly onMade: (quote: DocumentReference) => void;
}

/** The step in which a quote is asked for. */
export class QuoteAsking {
  readonly #host: ProductCatalog;
  readonly #options: QuoteAskingOptions;
  readonly #sender: Sender;

  constructor(host: ProductCatalog, options: QuoteAskingOptions) {
    this.#host = host;
    this.#options = options;
    this.#sender = new Sender(host, 'new-quote');
  }

  /** It is on its way. */
  get locked(): boolean {
    return this.#sender.progress !== 'idle';
  }

  /** What a screen reader hears. */
  get said(): string {
    const {tools} = this.#options.words();
    const {progress} = this.#sender;
    return progress === 'idle' ? '' : progress === 'checking' ? tools.checking : tools.sending;
  }

  /** Forgets what went wrong. */
  forget(): void {
    this.#sender.forget();
  }

  render(onBack: () => void): TemplateResult {
    const words = this.#options.words();
    const {tools, listTerms} = words;
    const {problem, busy, waitSeconds} = this.#sender;
    return html`
      ${problem ? problemAlert(problemWords(problem, tools)) : nothing}
      ${quoteView(this.#options.basket(), words, this.#options.product, (comment) => this.#options.onChange({comment}))}
      <p class="muted" part="waiting">${this.said}</p>
      <div class="actions-row" part="actions">
        ${button(tools.back, {part: 'edit', look: 'quiet', busy: this.locked, onClick: onBack})}
        ${button(waitSeconds > 0 ? listTerms.tryAgainIn(waitSeconds) : tools.quote.send, {
          part: 'confirm',
          look: 'primary',
          busy,
          onClick: () => void this.#send(),
        })}
      </div>
    `;
  }

  async #send(): Promise<void> {
    const {client} = this.#host;
    const basket = this.#options.basket();
    const request = requestOf(basket);
    if (!client || !request) return;
    const comment = basket.comment.trim();
    const quote = await this.#sender.send((onUncertain) =>
      client.products.requestQuote({...request, ...(comment && {comment})}, {onUncertain}),
    );
    const {problem} = this.#sender;
    if (quote) this.#options.onMade(quote);
    else if (problem?.code === 'change_refused') this.#options.onRefused(problem.fields);
  }
}
