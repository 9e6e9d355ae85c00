import {html, nothing, type TemplateResult} from 'lit';

import type {UpcomingSum, UpcomingSummary} from '../../client/contract.js';
import {formatMoney} from '../../format/money.js';
import {formatMonth} from '../../format/month.js';
import type {UpcomingWords} from './upcoming-states.js';

type Totals = UpcomingSummary['totals'][number];

/** What comes to how much in which month: a group of rows for each currency, never added. Roles are written out, as in the table of records: in a narrow container its rows are no boxes of a table any more. */
export function upcomingTotals(totals: readonly Totals[], {terms, tools, locale}: UpcomingWords): TemplateResult {
  const money = ({amount}: UpcomingSum): string => formatMoney(amount, locale);
  const headings = [terms.scheduled, terms.unscheduled, tools.total];
  // What an amount is where columns have no headings; the total stands beside the name of its row.
  const named = [terms.scheduled, terms.unscheduled, html`<span class="visually-hidden">${tools.total}</span>`];
  const row = (name: string, sums: readonly (UpcomingSum | undefined)[], look = ''): TemplateResult =>
    html`<tr role="row" part="month-row" class=${look}>
      <th role="rowheader" scope="row">${name}</th>
      ${sums.map(
        (sum, index) =>
          html`<td role="cell" class=${sum ? 'amount' : 'amount none'}>
            ${sum ? html`<span class="fold">${named[index]}</span> ${money(sum)}` : nothing}
          </td>`,
      )}
    </tr>`;
  return html`
    <table role="table" class="sums" part="month-totals">
      <caption class="visually-hidden">
        ${tools.totals}
      </caption>
      <thead role="rowgroup">
        <tr role="row">
          <th role="columnheader" scope="col">${tools.month}</th>
          ${headings.map((heading) => html`<th role="columnheader" scope="col" class="amount">${heading}</th>`)}
        </tr>
      </thead>
      ${totals.map(
        ({currency, overdue, months}) =>
          html`<tbody role="rowgroup">
            ${
              totals.length > 1
                ? html`<tr role="row" class="group">
                    <th role="rowheader" scope="rowgroup" colspan="4" part="month-currency">${currency}</th>
                  </tr>`
                : nothing
            }
            ${overdue.count ? row(terms.overdue, [undefined, undefined, overdue], 'late') : nothing}
            ${months.map(({month, scheduled, unscheduled}) =>
              row(formatMonth(month, locale), [scheduled, unscheduled, added(scheduled, unscheduled)]),
            )}
          </tbody>`,
      )}
    </table>
  `;
}

/** Two sums of one currency. */
const added = (one: UpcomingSum, other: UpcomingSum): UpcomingSum => ({
  count: one.count + other.count,
  amount: {...one.amount, amount: one.amount.amount + other.amount.amount},
});
