import {html, type TemplateResult} from 'lit';

import type {SpendCurrency} from '../../client/contract.js';
import {formatMoney} from '../../format/money.js';
import {formatMonth} from '../../format/month.js';
import type {SpendTerms} from '../../i18n/spend.js';
import type {SpendColumn} from './spend-figures.js';

/** Shows the invoices behind an amount: of a month, or without it of the whole period. */
export type OpenFigure = (column: SpendColumn, month: string | undefined, amount: string) => TemplateResult;

/** What the table is given. */
export interface SpendTableOptions {
  readonly terms: SpendTerms;
  readonly locale: string;
  readonly caption: string;
  readonly columns: readonly SpendColumn[];
  /** What an amount leads to; without, it is text. */
  readonly open: OpenFigure | undefined;
}

// Roles are written out although the elements have them: in a narrow container they are no boxes of a table any more.

/** All figures of a currency in a table: what a chart says without words. */
export function spendTable(
  {currency, months, groups}: SpendCurrency,
  {terms, locale, caption, columns, open}: SpendTableOptions,
): TemplateResult {
  const row = (label: string, month?: string, at = -1): TemplateResult =>
    html`<tr role="row" part=${month ? 'spend-row' : ''}>
      <th role="rowheader" scope="row">${label}</th>
      ${columns.map((column) => {
        const amount = month ? (column.amounts[at] ?? 0) : column.total;
        const money = formatMoney({amount, currency}, locale);
        return html`<td role="cell" class=${amount ? 'amount' : 'amount muted'} data-label=${column.label}>
          ${open && amount ? open(column, month, money) : money}
        </td>`;
      })}
    </tr>`;
  return html`
    <table role="table" part="spend-table" class=${groups.length ? 'grouped' : ''}>
      <caption class="visually-hidden">
        ${caption}
      </caption>
      <thead role="rowgroup">
        <tr role="row">
          <th role="columnheader" scope="col">${terms.month}</th>
          ${columns.map(({label}) => html`<th role="columnheader" scope="col" class="amount">${label}</th>`)}
        </tr>
      </thead>
      <tbody role="rowgroup">
        ${months.map(({month}, at) => row(formatMonth(month, locale), month, at))}
      </tbody>
      <tfoot role="rowgroup">
        ${row(terms.total)}
      </tfoot>
    </table>
  `;
}
