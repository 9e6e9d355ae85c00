import {html, nothing, type TemplateResult} from 'lit';

import type {QuoteListItem, QuoteSort} from '../../client/contract.js';
import {formatDay} from '../../format/date.js';
import {formatMoney} from '../../format/money.js';
import type {ListToolTerms} from '../../i18n/list-tools.js';
import type {ListTerms} from '../../i18n/lists.js';
import type {QuoteTerms} from '../../i18n/quotes.js';
import {badge} from '../../templates/badge.js';
import {button} from '../../templates/button.js';
import {actionsHeading, heading, opener, recordTable} from '../../templates/record-table.js';
import {sortHeader} from '../../templates/sort-header.js';
import {shownStatus, statusPart, statusTones, validityLabel} from './quote-status.js';

/** What the table of quotes shows and calls. */
export interface QuoteRowsOptions {
  readonly terms: QuoteTerms;
  readonly listTerms: ListTerms;
  /** Why something can't be done; they load after the rows. */
  readonly reasons: ListToolTerms['reasons'] | undefined;
  readonly locale: string;
  readonly sort: QuoteSort;
  readonly onSort: (sort: QuoteSort) => void;
  readonly onOpen: (id: string) => void;
  readonly onPay: (quote: QuoteListItem) => void;
}

/** The quotes of a page: a table where there is room, cards where there isn't. */
export function quoteRows(quotes: readonly QuoteListItem[], options: QuoteRowsOptions): TemplateResult {
  const {terms, listTerms, reasons, locale, onOpen, onPay, ...sorting} = options;
  const action = (quote: QuoteListItem): TemplateResult | typeof nothing => {
    const {id, number, awaitingPayment, capabilities} = quote;
    if (quote.status === 'open' && !quote.expired) {
      return button(terms.review, {part: 'review-quote', name: terms.reviewQuote(number), onClick: () => onOpen(id)});
    }
    if (!awaitingPayment) return nothing;
    return button(terms.pay, {
      part: 'pay',
      name: terms.payQuote(number),
      capability: capabilities.pay,
      ...(reasons && {reasons}),
      id: `why-${id}`,
      onClick: () => onPay(quote),
    });
  };
  const row = (quote: QuoteListItem): TemplateResult => {
    const {id, number, title, validUntil} = quote;
    const status = shownStatus(quote);
    const validity = validityLabel(quote, terms, locale);
    return html`
      <tr role="row" part="row" data-id=${id}>
        <th role="rowheader" scope="row" part="cell column-number" class="number">
          ${opener(number, terms.openQuote(number), () => onOpen(id))}
          ${title ? html`<small class="muted" part="subject">${title}</small>` : nothing}
        </th>
        <td role="cell" part="cell column-issued-on" class="date">${formatDay(quote.issuedOn, locale)}</td>
        <td role="cell" part="cell column-valid-until" class="due">
          ${validUntil ? formatDay(validUntil, locale) : nothing}
          ${validity ? html`<small class=${validity.isSoon ? 'late' : 'muted'} part="validity">${validity.text}</small>` : nothing}
        </td>
        <td role="cell" part="cell column-status" class="standing">
          ${badge(terms.status[status], statusTones[status], statusPart(status))}
        </td>
        <td role="cell" part="cell column-total" class="amount total">${formatMoney(quote.total, locale)}</td>
        <td role="cell" part="cell column-origin" class="origin">
          ${terms.origins[quote.origin.type]?.(quote.origin.name ?? '')}
        </td>
        <td role="cell" part="cell column-actions" class="actions no-print">${action(quote)}</td>
      </tr>
    `;
  };
  const headings = html`
    ${sortHeader(terms.number, 'number', sorting)}
    ${sortHeader(terms.date, 'issuedOn', {...sorting, first: 'descending', className: 'date'})}
    ${sortHeader(terms.validUntil, 'validUntil', sorting)} ${heading(terms.statusHeading, 'status')}
    ${sortHeader(terms.total, 'total', {...sorting, first: 'descending', className: 'amount'})}
    ${heading(terms.origin, 'origin', 'origin')} ${actionsHeading(listTerms.actions)}
  `;
  return recordTable(terms.quotes, headings, quotes.map(row));
}
