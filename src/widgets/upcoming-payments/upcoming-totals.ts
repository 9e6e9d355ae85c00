import {html, nothing, type TemplateResult} from 'lit';

import type {UpcomingSum, UpcomingSummary} from '../../client/contract.js';
import {formatMoney} from '../../format/money.js';
import {formatMonth} from '../../format/month.js';
import type {UpcomingWords} from './upcoming-states.js';

type Totals = UpcomingSummary['totals'][number];

/** What comes to how much in which month: a group of rows for each currency, never added. */
export function upcomingTotals(totals: readonly Totals[], {terms, tools, locale}: UpcomingWords): TemplateResult {
  const money = ({amount}: UpcomingSum): string => formatMoney(amount, locale);
  const row = (name: string, sums: readonly (UpcomingSum | undefined)[], look = ''): TemplateResult =>
    html`<tr part="month-row" class=${look}>
      <th scope="row">${name}</th>
      ${sums.map((sum) => html`<td class="amount">${sum ? money(sum) : nothing}</td>`)}
    </tr>`;
  return html`
    <table class="sums" part="month-totals">
      <caption class="visually-hidden">
        ${tools.totals}
      </caption>
      <thead>
        <tr>
          <th scope="col">${tools.month}</th>
          <th scope="col" class="amount">${terms.scheduled}</th>
          <th scope="col" class="amount">${terms.unscheduled}</th>
          <th scope="col" class="amount">${tools.total}</th>
        </tr>
      </thead>
      ${totals.map(
        ({currency, overdue, months}) =>
          html`<tbody>
            ${
              totals.length > 1
                ? html`<tr class="group">
                    <th scope="rowgroup" colspan="4" part="month-currency">${currency}</th>
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
