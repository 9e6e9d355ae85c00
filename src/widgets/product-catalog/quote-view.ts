import {html, type TemplateResult} from 'lit';
import {live} from 'lit/directives/live.js';

import type {Product} from '../../client/contract.js';
import type {Basket} from './basket.js';
import type {CatalogWords} from './catalog-words.js';

/** What is asked for with a quote, and what one says about it. */
export function quoteView(
  basket: Basket,
  {tools, locale}: CatalogWords,
  productOf: (id: string) => Product | undefined,
  onComment: (comment: string) => void,
): TemplateResult {
  return html`
    <p class="muted" part="hint">${tools.quote.hint}</p>
    <ul class="basket" part="purchase-items">
      ${basket.items.map(
        ({name, productId, seats, termMonths, addons}) =>
          html`<li class="item" part="purchase-item">
            <p class="sum" part="sum">
              <span part="sum-label">${name}</span>
              <span class="muted" part="sum-amount">
                ${tools.quantity(Number(seats), productOf(productId)?.unit ?? null, locale)} ·
                ${tools.every(termMonths, locale)}
              </span>
            </p>
            ${Object.entries(addons)
              .filter(([, typed]) => Number(typed) > 0)
              .map(
                ([id, typed]) =>
                  html`<p class="sum" part="sum">
                    <span part="sum-label">${productOf(id)?.name ?? ''}</span>
                    <span class="muted" part="sum-amount">
                      ${tools.quantity(Number(typed), productOf(id)?.unit ?? null, locale)}
                    </span>
                  </p>`,
              )}
          </li>`,
      )}
    </ul>
    <label class="labelled" part="label">
      <span>${tools.quote.comment} <span class="muted">(${tools.optional})</span></span>
      <textarea
        class="field"
        part="comment"
        rows="4"
        maxlength="5000"
        .value=${live(basket.comment)}
        @input=${({target}: Event) => onComment((target as HTMLTextAreaElement).value)}
      ></textarea>
    </label>
  `;
}
