import {html, nothing, type TemplateResult} from 'lit';

import type {DocumentLine, Money} from '../../client/contract.js';
import {formatMoney} from '../../format/money.js';
import {formatNumber, formatPercent} from '../../format/number.js';
import type {PartWords} from './parts.js';

/** The lines of a document; columns that no line uses are left out. */
export function linesTable(lines: readonly DocumentLine[], {terms, locale}: PartWords): TemplateResult {
  const discounted = lines.some(({discount}) => discount && discount.amount !== 0);
  const taxed = lines.some(({taxes}) => taxes && taxes.length > 0);
  const width = 4 + Number(discounted) + Number(taxed);
  const money = (amount: Money | undefined): string => (amount ? formatMoney(amount, locale) : '');
  const line = (entry: DocumentLine): TemplateResult => {
    if (entry.kind === 'section') {
      return html`<tr role="row" part="line-section" class="section">
        <th role="rowheader" scope="rowgroup" colspan=${width}>${entry.description}</th>
      </tr>`;
    }
    if (entry.kind === 'note') {
      return html`<tr role="row" part="line-note" class="remark">
        <td role="cell" colspan=${width}>${entry.description}</td>
      </tr>`;
    }
    const quantity = entry.quantity ? formatNumber(entry.quantity as `${number}`, locale) : '';
    return html`
      <tr role="row" part="line">
        <th role="rowheader" scope="row" part="cell column-description">${entry.description}</th>
        <td role="cell" part="cell column-quantity" class="amount">${quantity}${entry.unit ? ` ${entry.unit}` : ''}</td>
        <td role="cell" part="cell column-unit-price" class="amount optional">${money(entry.unitPrice)}</td>
        ${discounted ? html`<td role="cell" part="cell column-discount" class="amount optional">${discountLabel(entry, locale)}</td>` : nothing}
        ${taxed ? html`<td role="cell" part="cell column-taxes" class="optional muted">${entry.taxes?.join(', ')}</td>` : nothing}
        <td role="cell" part="cell column-subtotal" class="amount">${money(entry.subtotal)}</td>
      </tr>
    `;
  };
  const heading = (label: string, column: string, className = ''): TemplateResult =>
    html`<th role="columnheader" scope="col" part="heading column-${column}" class=${className}>${label}</th>`;
  return html`
    <div class="scroller plain lines" role="group" aria-label=${terms.lines} tabindex="0">
      <table role="table" part="lines">
        <caption class="visually-hidden">
          ${terms.lines}
        </caption>
        <thead role="rowgroup">
          <tr role="row">
            ${heading(terms.description, 'description')} ${heading(terms.quantity, 'quantity', 'amount')}
            ${heading(terms.unitPrice, 'unit-price', 'amount')}
            ${discounted ? heading(terms.discount, 'discount', 'amount') : nothing}
            ${taxed ? heading(terms.taxes, 'taxes') : nothing} ${heading(terms.subtotal, 'subtotal', 'amount')}
          </tr>
        </thead>
        <tbody role="rowgroup">
          ${lines.map(line)}
        </tbody>
      </table>
    </div>
  `;
}

const discountLabel = ({discount, discountPercent}: DocumentLine, locale: string): string => {
  if (!discount || discount.amount === 0) return '';
  return discountPercent && Number(discountPercent) > 0
    ? formatPercent(discountPercent, locale)
    : formatMoney(discount, locale);
};
