import {html, nothing, type TemplateResult} from 'lit';

import type {Product} from '../../client/contract.js';
import {formatMoney} from '../../format/money.js';
import type {ProductCatalogTerms} from '../../i18n/product-catalog.js';
import {badge} from '../../templates/badge.js';
import {priceFor} from './prices.js';

/** What the cards say. */
export interface ProductCardOptions {
  readonly terms: ProductCatalogTerms;
  readonly locale: string;
  readonly currency: string;
  /** Months. */
  readonly term: number;
  /** That it begins with a trial, or is sold by quote, once their code is there. */
  readonly marks: (product: Product) => TemplateResult | typeof nothing;
  /** What one has of a product, and what can be done with it, once their code is there. */
  readonly actions: (product: Product) => TemplateResult | typeof nothing;
}

/** The products, a card each. */
export function productCards(items: readonly Product[], options: ProductCardOptions): TemplateResult {
  return html`
    <ul class="cards" part="products" aria-label=${options.terms.title}>
      ${items.map((product) => productCard(product, options))}
    </ul>
  `;
}

function productCard(product: Product, options: ProductCardOptions): TemplateResult {
  const {name, description, category, kind} = product;
  const {terms} = options;
  return html`
    <li class="card" part="product">
      <div class="over-name">
        <span class="muted" part="category">${category}</span>
        ${badge(terms.kinds[kind], 'neutral', `kind kind-${kind}`)}
      </div>
      <div class="name" part="title">${name}</div>
      <p class="muted" part="description"><bdi>${description}</bdi></p>
      <div class="price">
        <p part="price">${priceOf(product, options)}</p>
        ${options.marks(product)}
      </div>
      <div class="acts" part="actions">${options.actions(product)}</div>
    </li>
  `;
}

/** “€34.90 / seat / month” */
function priceOf(product: Product, {terms, locale, currency, term}: ProductCardOptions): TemplateResult {
  const price = priceFor(product, currency, term);
  if (!price) return html`<span class="muted">${terms.notSold(currency)}</span>`;
  return html`<strong part="unit-price">${formatMoney(price.unitPrice, locale)}</strong>
    <span class="muted" part="per">${terms.per(product.unit, price.termMonths, locale)}</span>`;
}
