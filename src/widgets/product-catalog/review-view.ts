import {html, nothing, type TemplateResult} from 'lit';

import type {Money, PurchasePreview} from '../../client/contract.js';
import {formatDay} from '../../format/date.js';
import {formatMoney} from '../../format/money.js';
import type {CatalogWords} from './catalog-words.js';

/** What would be bought, as the server priced it; what is another than in `before` is marked. */
export function reviewView(
  preview: PurchasePreview,
  before: PurchasePreview | undefined,
  words: CatalogWords,
): TemplateResult {
  const {review} = words.tools;
  const {items, subtotal, taxes, dueNow, nextCharges} = preview;
  return html`
    <ul class="basket" part="purchase-items">
      ${items.map((item, index) => subscription(item, before?.items[index], words))}
    </ul>
    <div class="sums" part="purchase-sums">
      ${
        dueNow.amount
          ? html`${sum(review.subtotal, subtotal, before?.subtotal, words)}
            ${taxes.map(({name, amount}, index) => sum(name, amount, before?.taxes[index]?.amount, words))}`
          : nothing
      }
      ${sum(review.dueNow, dueNow, before?.dueNow, words, 'grand')}
    </div>
    ${
      nextCharges.length
        ? html`<div class="next-charges" part="next-charges">
            <h3 part="legend">${review.next}</h3>
            ${nextCharges.map(({on, total}) =>
              sum(
                review.nextOn(formatDay(on, words.locale)),
                total,
                before?.nextCharges.find((charge) => charge.on === on)?.total ?? (before ? undefined : total),
                words,
              ),
            )}
          </div>`
        : nothing
    }
  `;
}

type PreviewItem = PurchasePreview['items'][number];

function subscription(item: PreviewItem, before: PreviewItem | undefined, words: CatalogWords): TemplateResult {
  const {terms, tools, locale} = words;
  const {review} = tools;
  const {product, items, period, trialEndsOn, total, termMonths} = item;
  return html`
    <li class="item" part="purchase-item">
      <div class="item-head">
        <h3 part="item-name">${product.name}</h3>
        ${
          trialEndsOn
            ? html`<span class="badge success" part="status status-trial">
                ${review.freeUntil(formatDay(trialEndsOn, locale))}
              </span>`
            : nothing
        }
      </div>
      <ul part="purchase-lines">
        ${items.map(({name, quantity, unit, unitPrice}, index) => {
          const was = before?.items[index]?.unitPrice;
          return html`<li class="sum" part="purchase-line">
            <span part="sum-label"> ${index ? `${name} · ` : ''}${tools.quantity(quantity, unit, locale)} </span>
            <span class="amount" part="sum-amount">
              ${formatMoney(unitPrice, locale)}
              <span class="muted">${terms.per(unit, termMonths, locale)}</span> ${wasPart(unitPrice, was, words)}
            </span>
          </li>`;
        })}
      </ul>
      <p class="muted" part="hint">
        ${review.period(formatDay(period.startsOn, locale), formatDay(period.endsOn, locale))} ·
        ${review.perTerm(formatMoney(total, locale), termMonths, locale)} ${wasPart(total, before?.total, words)}
      </p>
    </li>
  `;
}

function sum(
  label: string,
  amount: Money,
  before: Money | undefined,
  words: CatalogWords,
  className = '',
): TemplateResult {
  return html`<p class="sum ${className}" part="sum ${className}">
    <span part="sum-label">${label}</span>
    <span class="amount" part="sum-amount">${formatMoney(amount, words.locale)} ${wasPart(amount, before, words)}</span>
  </p>`;
}

/** What it was before, where that was another amount. */
function wasPart(
  now: Money,
  before: Money | undefined,
  {tools, locale}: CatalogWords,
): TemplateResult | typeof nothing {
  if (!before || (before.amount === now.amount && before.currency === now.currency)) return nothing;
  return html`<mark part="changed">${tools.review.was(formatMoney(before, locale))}</mark>`;
}
