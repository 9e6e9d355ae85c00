import {html, nothing, type TemplateResult} from 'lit';

import type {DocumentLine, Money} from '../../client/contract.js';
import {formatMoney} from '../../format/money.js';
import {formatNumber, formatPercent} from '../../format/number.js';
import {heading} from '../record-table.js';
import type {PartWords} from './parts.js';

/** A line of any document. */
type AnyLine = Pick<DocumentLine, 'description' | 'discount' | 'discountPercent' | 'taxes'>;

/** Which columns the lines use; those that no line uses are left out. */
export interface LineColumns {
  readonly discounted: boolean;
  readonly taxed: boolean;
  /** How many there are. */
  readonly width: number;
}

export function columnsOf(lines: readonly AnyLine[]): LineColumns {
  const discounted = lines.some(({discount}) => discount && discount.amount !== 0);
  const taxed = lines.some(({taxes}) => taxes && taxes.length > 0);
  return {discounted, taxed, width: 4 + Number(discounted) + Number(taxed)};
}

/** The table around the lines of a document; `rows` are its `<tr>`. */
export function linesFrame(
  {discounted, taxed}: LineColumns,
  rows: readonly TemplateResult[],
  {terms}: Pick<PartWords, 'terms'>,
  className = '',
): TemplateResult {
  return html`
    <div class="scroller plain lines ${className}" role="group" aria-label=${terms.lines} tabindex="0">
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
          ${rows}
        </tbody>
      </table>
    </div>
  `;
}

/** A heading among the lines. */
export const sectionRow = ({description}: AnyLine, {width}: LineColumns): TemplateResult =>
  html`<tr role="row" part="line-section" class="section">
    <th role="rowheader" scope="rowgroup" colspan=${width}>${description}</th>
  </tr>`;

/** A remark among them. */
export const noteRow = ({description}: AnyLine, {width}: LineColumns): TemplateResult =>
  html`<tr role="row" part="line-note" class="remark">
    <td role="cell" colspan=${width}>${description}</td>
  </tr>`;

/** What a line's unit costs, its discount and its taxes. */
export function priceCells(
  line: AnyLine & Pick<DocumentLine, 'unitPrice'>,
  {discounted, taxed}: LineColumns,
  locale: string,
): TemplateResult {
  return html`
    <td role="cell" part="cell column-unit-price" class="amount optional">${shownMoney(line.unitPrice, locale)}</td>
    ${discounted ? html`<td role="cell" part="cell column-discount" class="amount optional">${discountLabel(line, locale)}</td>` : nothing}
    ${taxed ? html`<td role="cell" part="cell column-taxes" class="optional muted">${line.taxes?.join(', ')}</td>` : nothing}
  `;
}

/** The lines of a document. */
export function linesTable(lines: readonly DocumentLine[], words: PartWords): TemplateResult {
  const {locale} = words;
  const columns = columnsOf(lines);
  const line = (entry: DocumentLine): TemplateResult => {
    if (entry.kind === 'section') return sectionRow(entry, columns);
    if (entry.kind === 'note') return noteRow(entry, columns);
    return html`
      <tr role="row" part="line">
        <th role="rowheader" scope="row" part="cell column-description">${entry.description}</th>
        <td role="cell" part="cell column-quantity" class="amount">${quantityLabel(entry, words)}</td>
        ${priceCells(entry, columns, locale)}
        <td role="cell" part="cell column-subtotal" class="amount">${shownMoney(entry.subtotal, locale)}</td>
      </tr>
    `;
  };
  return linesFrame(columns, lines.map(line), words);
}

/** “24 seats”, “20 TB”: how much of what is counted, in the customer's language where it is seats, else in the vendor's words. */
export function quantityLabel(
  {quantity, unit}: Pick<DocumentLine, 'quantity' | 'unit'>,
  {terms, locale}: PartWords,
): string {
  if (quantity && unit === 'seat') return terms.seats(Number(quantity), locale);
  return [quantity ? formatNumber(quantity as `${number}`, locale) : '', unit ?? ''].filter(Boolean).join(' ');
}

export const shownMoney = (amount: Money | undefined, locale: string): string =>
  amount ? formatMoney(amount, locale) : '';

/** The discount of a line, in percent where that is what it is. */
export const discountLabel = ({discount, discountPercent}: AnyLine, locale: string): string => {
  if (discountPercent && Number(discountPercent) > 0) return formatPercent(discountPercent, locale);
  return discount && discount.amount !== 0 ? formatMoney(discount, locale) : '';
};
