import {html, nothing, type TemplateResult} from 'lit';
import {live} from 'lit/directives/live.js';

import type {ProductPage} from '../../client/contract.js';
import type {CatalogToolTerms} from '../../i18n/catalog-tools.js';
import type {ListToolTerms} from '../../i18n/list-tools.js';
import {viewTabs} from '../../lists/list-header.js';
import {oneOf, pageSizeOf} from '../../lists/list-settings.js';
import {warnAboutMistakes} from '../../lists/warn-about-mistakes.js';
import {filterIcon, searchIcon} from '../../templates/icons.js';
import {pageSizes} from '../../templates/page-sizes.js';
import {productKinds} from './list-query.js';
import type {ProductCatalog} from './product-catalog.js';

/** Milliseconds after the last key before a search is sent. */
const typingPause = 250;

/** What stands above the cards: kinds, search, category, and in which term and currency the prices are. */
export class CatalogFilters {
  readonly #host: ProductCatalog;
  /** What hasn't been searched for yet. */
  #typed: string | undefined;
  #typing: ReturnType<typeof setTimeout> | undefined;
  #unfolded = false;

  constructor(host: ProductCatalog) {
    this.#host = host;
    host.addController({
      hostUpdated: () =>
        warnAboutMistakes('product-catalog', [
          ['kind', host.kind, oneOf(host.kind, productKinds, ''), productKinds],
          ['page-size', host.pageSize, pageSizeOf(host), pageSizes],
        ]),
      hostDisconnected: () => clearTimeout(this.#typing),
    });
  }

  /** Whether not all products are listed. */
  get narrows(): boolean {
    const {kind, category, query} = this.#host;
    return query.trim() !== '' || kind !== '' || category !== '';
  }

  /** Lists all products. */
  readonly clear = (): void => {
    clearTimeout(this.#typing);
    this.#typed = undefined;
    Object.assign(this.#host, {query: '', kind: '', category: ''});
    this.#host.requestUpdate();
  };

  render(page: ProductPage | undefined, terms: CatalogToolTerms, tools: ListToolTerms): TemplateResult {
    const host = this.#host;
    const tabs = productKinds.map((name) => ({
      name,
      label: name ? terms.kinds[name] : terms.allKinds,
      count: undefined,
    }));
    return html`
      ${viewTabs(tabs, {
        shown: host.kind,
        label: terms.kind,
        locale: host.locale,
        onView: (name) => (host.kind = productKinds.find((kind) => kind === name) ?? ''),
      })}
      <div class="toolbar no-print ${this.#unfolded ? 'unfolded' : ''}" part="toolbar">
        <label class="search">
          <span class="visually-hidden">${tools.search}</span>
          ${searchIcon}
          <input
            type="search"
            class="field"
            part="search"
            maxlength="200"
            placeholder=${tools.search}
            autocomplete="off"
            .value=${live(this.#typed ?? host.query)}
            @input=${({target}: Event) => this.#type((target as HTMLInputElement).value)}
          />
        </label>
        <button
          type="button"
          class="button quiet icon-only unfold"
          part="button quiet icon-only filters"
          aria-expanded=${this.#unfolded}
          aria-label=${tools.filters}
          @click=${this.#toggle}
        >
          ${filterIcon}${host.category ? html`<span class="dot"></span>` : nothing}
        </button>
        ${this.#categories(page?.categories ?? [], terms)} ${this.#currencies(page?.currencies ?? [], terms)}
        ${this.#terms(terms)}
        <span class="muted before-taxes" part="hint">${terms.beforeTaxes}</span>
      </div>
    `;
  }

  #categories(categories: readonly string[], terms: CatalogToolTerms): TemplateResult | typeof nothing {
    const {category} = this.#host;
    if (categories.length < 2 && !category) return nothing;
    return html`
      <select
        class="field foldable"
        part="categories"
        aria-label=${terms.category}
        @change=${({target}: Event) => (this.#host.category = (target as HTMLSelectElement).value)}
      >
        <option value="" ?selected=${!category}>${terms.allCategories}</option>
        ${categories.map((name) => html`<option value=${name} ?selected=${name === category}>${name}</option>`)}
      </select>
    `;
  }

  #currencies(currencies: readonly string[], terms: CatalogToolTerms): TemplateResult | typeof nothing {
    const {currency} = this.#host.shownPrices;
    if (currencies.length < 2) return nothing;
    return html`
      <select
        class="field"
        part="currencies"
        aria-label=${terms.currency}
        @change=${({target}: Event) => (this.#host.currency = (target as HTMLSelectElement).value)}
      >
        ${currencies.map((code) => html`<option value=${code} ?selected=${code === currency}>${code}</option>`)}
      </select>
    `;
  }

  #terms(terms: CatalogToolTerms): TemplateResult | typeof nothing {
    const {term, terms: months} = this.#host.shownPrices;
    if (months.length < 2) return nothing;
    return html`
      <div class="switch" part="terms" role="group" aria-label=${terms.term}>
        ${months.map(
          (each) => html`
            <button
              type="button"
              part="term ${each === term ? 'selected' : ''}"
              aria-pressed=${each === term}
              @click=${() => (this.#host.term = each)}
            >
              ${terms.every(each, this.#host.locale)}
            </button>
          `,
        )}
      </div>
    `;
  }

  #type(typed: string): void {
    this.#typed = typed;
    clearTimeout(this.#typing);
    this.#typing = setTimeout(() => {
      this.#typed = undefined;
      this.#host.query = typed;
    }, typingPause);
  }

  readonly #toggle = (): void => {
    this.#unfolded = !this.#unfolded;
    this.#host.requestUpdate();
  };
}
