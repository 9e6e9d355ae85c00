import {html, nothing, type TemplateResult} from 'lit';

import type {SubscriptionListItem, SubscriptionSort} from '../../client/contract.js';
import {formatDay} from '../../format/date.js';
import {formatMoney} from '../../format/money.js';
import {formatNumber} from '../../format/number.js';
import type {ListTerms} from '../../i18n/lists.js';
import type {SubscriptionListTerms} from '../../i18n/subscription-list.js';
import type {SubscriptionStateTerms} from '../../i18n/subscription-states.js';
import {heading, opener, recordTable} from '../../templates/record-table.js';
import {checkbox} from '../../templates/row-checkbox.js';
import {sortHeader} from '../../templates/sort-header.js';
import {subscriptionBadge} from '../../templates/subscription-state.js';
import type {RowDetails} from './row-details.js';

/** What the table of subscriptions shows and calls. */
export interface SubscriptionRowsOptions {
  readonly terms: SubscriptionListTerms;
  readonly stateTerms: SubscriptionStateTerms;
  readonly listTerms: ListTerms;
  readonly locale: string;
  readonly sort: SubscriptionSort;
  readonly selection: ReadonlyMap<string, unknown>;
  /** Undefined until it has loaded. */
  readonly details: RowDetails | undefined;
  readonly onSort: (sort: SubscriptionSort) => void;
  readonly onOpen: (id: string) => void;
  readonly onSelect: (subscriptions: readonly SubscriptionListItem[], selected: boolean) => void;
}

/** The subscriptions of a page: a table where there is room, cards where there isn't. */
export function subscriptionRows(
  subscriptions: readonly SubscriptionListItem[],
  options: SubscriptionRowsOptions,
): TemplateResult {
  const {terms, stateTerms, listTerms, locale, selection, details, onSelect, ...sorting} = options;
  const chosen = subscriptions.filter(({id}) => selection.has(id)).length;
  const row = (subscription: SubscriptionListItem): TemplateResult => {
    const {id, number, product, team, reference, seats, nextCharge, termMonths, price, endsOn, currentPeriod} =
      subscription;
    const selected = selection.has(id) ? 'selected' : '';
    const name = terms.named(product.name, number);
    return html`
      <tr role="row" part="row ${selected}" data-id=${id} class=${selected}>
        <td role="cell" part="cell column-select" class="select">
          ${checkbox(listTerms.selectRow(name), selection.has(id), (checked) => onSelect([subscription], checked))}
        </td>
        <th role="rowheader" scope="row" part="cell column-product" class="product">
          ${opener(product.name, terms.open(name), () => options.onOpen(id))}
          ${team ? html`<small class="fold-team muted" part="team">${team}</small>` : nothing}
          ${reference ? html`<small class="muted" part="own-reference">${reference}</small>` : nothing}
        </th>
        <td role="cell" part="cell column-number" class="id">${number}</td>
        <td role="cell" part="cell column-team" class="team">${team}</td>
        <td role="cell" part="cell column-seats" class="amount seats">
          ${
            seats
              ? (details?.seats(seats) ??
                stateTerms.seats(formatNumber(seats.assigned, locale), formatNumber(seats.bought, locale)))
              : nothing
          }
        </td>
        <td role="cell" part="cell column-total" class="amount price">
          ${formatMoney(price, locale)}
          <small class="muted" part="term-length">${stateTerms.term(termMonths, locale)}</small>
        </td>
        <td role="cell" part="cell column-status" class="status">${subscriptionBadge(subscription, stateTerms)}</td>
        <td role="cell" part="cell column-ends-on" class="outlook">
          ${details ? details.outlook(subscription) : formatDay(endsOn ?? nextCharge?.on ?? currentPeriod.endsOn, locale)}
        </td>
        <td role="cell" part="cell column-next-charge" class="amount next">${details?.nextCharge(subscription)}</td>
        <td role="cell" part="cell column-method" class="method">${details?.method(subscription)}</td>
      </tr>
    `;
  };
  const headings = html`
    <th role="columnheader" part="heading column-select" class="select">
      ${checkbox(
        listTerms.selectPage,
        chosen > 0 && chosen === subscriptions.length,
        (checked) => onSelect(subscriptions, checked),
        chosen > 0 && chosen < subscriptions.length,
      )}
    </th>
    ${heading(terms.product, 'product')} ${sortHeader(terms.number, 'number', {...sorting, className: 'id'})}
    ${heading(terms.team, 'team', 'team')}
    ${sortHeader(terms.seats, 'seats', {...sorting, first: 'descending', className: 'amount seats'})}
    ${sortHeader(terms.price, 'total', {...sorting, first: 'descending', className: 'amount'})}
    ${heading(terms.status, 'status', 'status')}
    ${sortHeader(terms.renewal, 'endsOn', {...sorting, className: 'outlook'})}
    ${heading(terms.nextCharge, 'next-charge', 'amount next')} ${heading(terms.method, 'method')}
  `;
  return recordTable(terms.subscriptions, headings, subscriptions.map(row));
}
