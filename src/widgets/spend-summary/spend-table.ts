import {html, type TemplateResult} from 'lit';

import type {SpendClass, SpendCurrency} from '../../client/contract.js';
import {formatMoney} from '../../format/money.js';
import {formatMonth} from '../../format/month.js';
import type {SpendTerms} from '../../i18n/spend.js';
import {classes} from './spend-figures.js';

/** What the table is given. */
export interface SpendTableOptions {
  readonly terms: SpendTerms;
  readonly locale: string;
  readonly caption: string;
  /** What an amount of a month leads to; without, it is text. */
  readonly open?: (month: string, name: SpendClass, amount: string) => TemplateResult;
}

/** All figures of a currency in a table: what a chart says without words. */
export function spendTable(
  {months, total}: SpendCurrency,
  {terms, locale, caption, open}: SpendTableOptions,
): TemplateResult {
  return html`
    <table part="spend-table">
      <caption class="visually-hidden">
        ${caption}
      </caption>
      <thead>
        <tr>
          <th scope="col">${terms.month}</th>
          ${classes.map((name) => html`<th scope="col" class="amount">${terms.classes[name]}</th>`)}
        </tr>
      </thead>
      <tbody>
        ${months.map(
          ({month, ...figures}) =>
            html`<tr part="spend-row">
              <th scope="row">${formatMonth(month, locale)}</th>
              ${classes.map((name) => {
                const amount = formatMoney(figures[name], locale);
                return html`<td class="amount">
                  ${open && figures[name].amount ? open(month, name, amount) : amount}
                </td>`;
              })}
            </tr>`,
        )}
      </tbody>
      <tfoot>
        <tr>
          <th scope="row">${terms.total}</th>
          ${classes.map((name) => html`<td class="amount">${formatMoney(total[name], locale)}</td>`)}
        </tr>
      </tfoot>
    </table>
  `;
}
