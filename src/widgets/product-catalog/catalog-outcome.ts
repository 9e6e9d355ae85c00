import {html, nothing, type TemplateResult} from 'lit';

import type {DocumentReference, PaymentAttempt, Purchase} from '../../client/contract.js';
import {ownerOf} from '../../client/owner.js';
import {canOpenElsewhere, elsewhereLink, openElsewhere} from '../../lists/open-elsewhere.js';
import {button} from '../../templates/button.js';
import {closeIcon} from '../../templates/icons.js';
import type {CatalogWords} from './catalog-words.js';
import type {ProductCatalog} from './product-catalog.js';

/** What the outcome needs of its catalog. */
export interface CatalogOutcomeOptions {
  readonly words: () => CatalogWords;
  readonly pay: (invoices: readonly DocumentReference[]) => void;
  /** Shows a subscription. */
  readonly open: (subscriptionId: string) => void;
  readonly restoreFocus: () => void;
}

type Outcome =
  | {readonly kind: 'bought'; readonly purchase: Purchase}
  | {readonly kind: 'changed'; readonly words: string}
  | {readonly kind: 'quote'; readonly quote: DocumentReference};

/** What has come of it: the subscriptions that were made, what is still to pay of them, the quote that was asked for. It stays until it is put away. */
export class CatalogOutcome {
  readonly #host: ProductCatalog;
  readonly #options: CatalogOutcomeOptions;
  #outcome: Outcome | undefined;
  /** What is still to pay. */
  #invoices: readonly DocumentReference[] = [];
  #isPaid = false;

  constructor(host: ProductCatalog, options: CatalogOutcomeOptions) {
    this.#host = host;
    this.#options = options;
    let owner = ownerOf(host.client);
    host.addController({
      hostUpdate: () => {
        const now = ownerOf(host.client);
        if (owner !== now) this.#outcome = undefined;
        owner = now;
      },
    });
  }

  /** Products were bought. */
  bought(purchase: Purchase): void {
    this.#show({kind: 'bought', purchase}, purchase.invoices);
  }

  /** A subscription was changed. */
  changed(words: string, invoices: readonly DocumentReference[]): void {
    this.#show({kind: 'changed', words}, invoices);
  }

  /** A quote was made. */
  quoted(quote: DocumentReference): void {
    this.#show({kind: 'quote', quote}, []);
  }

  /** A payment has ended. */
  settled({status, items}: PaymentAttempt): void {
    if (status !== 'succeeded' && status !== 'processing') return;
    const paid = new Set(items.map(({invoiceId}) => invoiceId));
    if (!this.#invoices.some(({id}) => paid.has(id))) return;
    this.#invoices = this.#invoices.filter(({id}) => !paid.has(id));
    this.#isPaid = !this.#invoices.length && status === 'succeeded';
    this.#host.requestUpdate();
  }

  /** Gives it the focus. */
  focus(): void {
    const title = this.#host.renderRoot.querySelector<HTMLElement>('.came-of-it [tabindex]');
    if (title) title.focus();
    else this.#options.restoreFocus();
  }

  render(): TemplateResult | typeof nothing {
    const outcome = this.#outcome;
    if (!outcome) return nothing;
    const {tools} = this.#options.words();
    return html`
      <section
        class="notice success came-of-it"
        part="notice ${outcome.kind === 'quote' ? 'made' : 'bought'}"
        aria-labelledby="came-of-it"
      >
        <div>
          <strong id="came-of-it" tabindex="-1" part="title">${this.#title(outcome)}</strong>
          ${outcome.kind === 'quote' ? this.#renderQuote(outcome.quote) : this.#renderBilled(outcome)}
        </div>
        ${button(closeIcon, {part: 'dismiss', look: 'icon-only quiet', name: tools.close, onClick: this.#dismiss})}
      </section>
    `;
  }

  #title(outcome: Outcome): string {
    const {tools, locale} = this.#options.words();
    if (outcome.kind === 'quote') return tools.quote.made(outcome.quote.number);
    return outcome.kind === 'changed'
      ? outcome.words
      : tools.bought.title(outcome.purchase.subscriptions.length, locale);
  }

  #renderQuote(quote: DocumentReference): TemplateResult {
    const {tools} = this.#options.words();
    return html`
      <p part="hint">${tools.quote.madeHint}</p>
      ${
        canOpenElsewhere(this.#host, 'quote')
          ? html`<button
              type="button"
              class="link"
              part="link open-quote"
              @click=${() => openElsewhere(this.#host, 'quote', quote.id)}
            >
              ${tools.quote.show(quote.number)}
            </button>`
          : nothing
      }
    `;
  }

  #renderBilled(outcome: Outcome): TemplateResult {
    const {tools} = this.#options.words();
    const invoices = this.#invoices;
    const subscriptions = outcome.kind === 'bought' ? outcome.purchase.subscriptions : [];
    return html`
      ${
        subscriptions.length
          ? html`<ul part="bought-subscriptions">
              ${subscriptions.map(
                ({id, number, product}) =>
                  html`<li>
                    ${product.name} ·
                    <button
                      type="button"
                      class="link"
                      part="link open-subscription"
                      aria-label=${tools.openSubscription(number)}
                      @click=${() => this.#options.open(id)}
                    >
                      ${number}
                    </button>
                  </li>`,
              )}
            </ul>`
          : nothing
      }
      ${
        invoices.length
          ? html`
              <p part="hint">
                ${tools.bought.pay(invoices.map(({number}) => number).join(', '))} ${tools.bought.charged}
                ${invoices.map((invoice) => (canOpenElsewhere(this.#host, 'invoice') ? elsewhereLink(this.#host, 'invoice', invoice) : nothing))}
              </p>
              ${button(tools.bought.payNow, {part: 'pay', onClick: () => this.#options.pay(invoices)})}
            `
          : this.#isPaid
            ? html`<p part="hint">${tools.bought.paid}</p>`
            : outcome.kind === 'bought' && !outcome.purchase.invoices.length
              ? html`<p part="hint">${tools.bought.trial}</p>`
              : nothing
      }
    `;
  }

  #show(outcome: Outcome, invoices: readonly DocumentReference[]): void {
    this.#outcome = outcome;
    this.#invoices = invoices;
    this.#isPaid = false;
    this.#host.requestUpdate();
    // The focus says it too.
    void this.#host.updateComplete.then(() => this.focus());
  }

  readonly #dismiss = (): void => {
    this.#outcome = undefined;
    this.#host.requestUpdate();
    void this.#host.updateComplete.then(() => this.#options.restoreFocus());
  };
}
