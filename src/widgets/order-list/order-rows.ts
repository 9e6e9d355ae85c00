import {html, nothing, type TemplateResult} from 'lit';

import type {OrderListItem, OrderSort} from '../../client/contract.js';
import {formatDay} from '../../format/date.js';
import {formatMoney} from '../../format/money.js';
import {formatNumber} from '../../format/number.js';
import type {ListTerms} from '../../i18n/lists.js';
import type {OrderTerms} from '../../i18n/orders.js';
import {actionsHeading, heading, opener, recordTable} from '../../templates/record-table.js';
import {sortHeader} from '../../templates/sort-header.js';
import {orderBadges, periodBar} from './order-status.js';

/** What the table of orders shows and calls. */
export interface OrderRowsOptions {
  readonly terms: OrderTerms;
  readonly listTerms: ListTerms;
  readonly locale: string;
  readonly sort: OrderSort;
  readonly onSort: (sort: OrderSort) => void;
  readonly onOpen: (id: string) => void;
  readonly onInvoices: (id: string) => void;
}

/** The orders of a page: a table where there is room, cards where there isn't. */
export function orderRows(orders: readonly OrderListItem[], options: OrderRowsOptions): TemplateResult {
  const {terms, listTerms, locale, onOpen, onInvoices, ...sorting} = options;
  const day = (value: string | null): unknown => (value ? formatDay(value, locale) : nothing);
  const row = (order: OrderListItem): TemplateResult => {
    const {id, number, amountPaid} = order;
    const paid = formatMoney(amountPaid, locale);
    return html`
      <tr role="row" part="row" data-id=${id}>
        <th role="rowheader" scope="row" part="cell column-number" class="number">${number}</th>
        <td role="cell" part="cell column-ordered-on" class="date">${day(order.orderedOn)}</td>
        <td role="cell" part="cell column-starts-on" class="date span">${day(order.startsOn)}</td>
        <td role="cell" part="cell column-ends-on" class="date span">${day(order.endsOn)}</td>
        <td role="cell" part="cell column-progress" class="progress">${periodBar(order, terms, locale)}</td>
        <td role="cell" part="cell column-agreement" class="agreement">
          <ul part="agreement">
            ${order.agreement.map(
              ({description, quantity}) =>
                html`<li>
                  ${quantity ? html`${formatNumber(quantity as `${number}`, locale)} ×` : nothing} ${description}
                </li>`,
            )}
            ${order.moreAgreed ? html`<li>+ ${formatNumber(order.moreAgreed, locale)}</li>` : nothing}
          </ul>
        </td>
        <td role="cell" part="cell column-status" class="status">${orderBadges(order, terms)}</td>
        <td role="cell" part="cell column-total" class="amount total">
          ${formatMoney(order.total, locale)}
          ${amountPaid.amount ? html`<small class="muted" part="paid">${terms.paid(paid)}</small>` : nothing}
        </td>
        <td role="cell" part="cell column-amount-paid" class="amount paid">${paid}</td>
        <td role="cell" part="cell column-actions" class="actions no-print">
          ${opener(terms.details, terms.detailsOf(number), () => onOpen(id))}
          ${
            order.invoiceCount
              ? opener(terms.invoices, terms.invoicesOf(number), () => onInvoices(id), 'open-invoices')
              : nothing
          }
        </td>
      </tr>
    `;
  };
  const headings = html`
    ${sortHeader(terms.number, 'number', sorting)}
    ${sortHeader(terms.date, 'orderedOn', {...sorting, first: 'descending', className: 'date'})}
    ${sortHeader(terms.startsOn, 'startsOn', {...sorting, first: 'descending', className: 'span'})}
    ${sortHeader(terms.endsOn, 'endsOn', {...sorting, className: 'span'})} ${heading(terms.progress, 'progress')}
    ${heading(terms.agreement, 'agreement')} ${heading(terms.status, 'status')}
    ${sortHeader(terms.total, 'total', {...sorting, first: 'descending', className: 'amount'})}
    ${heading(terms.amountPaid, 'amount-paid', 'amount paid')} ${actionsHeading(listTerms.actions)}
  `;
  return recordTable(terms.orders, headings, orders.map(row));
}
