import {html, nothing, type TemplateResult} from 'lit';

import type {ChangePreview, Money} from '../../client/contract.js';
import {formatDay} from '../../format/date.js';
import {formatMoney} from '../../format/money.js';
import type {CatalogWords} from './catalog-words.js';

/** What a change of seats costs now, and from when it holds. */
export function changeView(preview: ChangePreview, {tools, locale}: CatalogWords): TemplateResult {
  const {seats, review} = tools;
  const {timing, effectiveOn, lines, taxes, dueNow, toBalance, nextInvoice} = preview;
  const sum = (label: string, amount: Money, className = ''): TemplateResult =>
    html`<p class="sum ${className}" part="sum ${className}">
      <span part="sum-label">${label}</span><span class="amount" part="sum-amount">${formatMoney(amount, locale)}</span>
    </p>`;
  return html`
    <div class="change-preview" part="purchase-sums" tabindex="-1">
      ${lines.map(({kind, description, amount}) => sum(kind === 'credit' ? seats.credit : description, amount))}
      ${lines.length ? taxes.map(({name, amount}) => sum(name, amount)) : nothing}
      ${toBalance.amount ? sum(seats.toBalance, toBalance) : nothing} ${sum(review.dueNow, dueNow, 'grand')}
      <p class="muted" part="hint">
        ${timing === 'now' ? seats.now : seats.later(formatDay(effectiveOn, locale))}
        ${nextInvoice ? seats.next(formatMoney(nextInvoice.total, locale), formatDay(nextInvoice.on, locale)) : nothing}
      </p>
    </div>
  `;
}
