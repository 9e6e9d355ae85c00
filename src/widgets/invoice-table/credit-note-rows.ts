import {html, nothing, type TemplateResult} from 'lit';
import {repeat} from 'lit/directives/repeat.js';

import type {CreditNoteListItem, InvoiceSort} from '../../client/contract.js';
import {formatDay} from '../../format/date.js';
import {formatMoney} from '../../format/money.js';
import type {InvoiceToolTerms} from '../../i18n/invoice-tools.js';
import type {InvoiceTerms} from '../../i18n/invoices.js';
import {badge} from '../../templates/badge.js';
import {sortHeader} from '../../templates/sort-header.js';

/** What the table of credit notes shows and calls. */
export interface CreditNoteRowsOptions {
  readonly terms: InvoiceTerms;
  readonly toolTerms: InvoiceToolTerms;
  readonly locale: string;
  readonly sort: InvoiceSort;
  readonly onSort: (sort: InvoiceSort) => void;
  readonly onOpen: (id: string) => void;
}

/** The credit notes of a page. */
export function creditNoteRows(notes: readonly CreditNoteListItem[], options: CreditNoteRowsOptions): TemplateResult {
  const {terms, toolTerms, locale, onOpen, ...sorting} = options;
  const row = (note: CreditNoteListItem): TemplateResult => html`
    <tr role="row" part="row" data-id=${note.id}>
      <th role="rowheader" scope="row" part="cell column-number" class="number">
        <button
          type="button"
          class="link"
          part="open"
          aria-label=${terms.openInvoice(note.number)}
          @click=${() => onOpen(note.id)}
        >
          ${note.number}
        </button>
      </th>
      <td role="cell" part="cell column-issued-on" class="date">${formatDay(note.issuedOn, locale)}</td>
      <td role="cell" part="cell column-origin" class="origin">${note.invoiceNumber ?? nothing}</td>
      <td role="cell" part="cell column-reason" class="reason">${note.reason ?? nothing}</td>
      <td role="cell" part="cell column-total" class="amount total">${formatMoney(note.total, locale)}</td>
      <td role="cell" part="cell column-remaining" class="amount owed">
        ${note.status === 'void' ? badge(toolTerms.creditNoteVoid, 'neutral', 'status status-void') : nothing}
        ${formatMoney(note.remaining, locale)}
      </td>
    </tr>
  `;
  return html`
    <div class="scroller" part="frame">
      <table role="table" part="table" class="credit-notes">
        <caption class="visually-hidden">
          ${toolTerms.creditNotes}
        </caption>
        <thead role="rowgroup">
          <tr role="row">
            ${sortHeader(terms.number, 'number', sorting)}
            ${sortHeader(terms.date, 'issuedOn', {...sorting, first: 'descending'})}
            <th role="columnheader" scope="col" part="heading column-origin" class="origin">${toolTerms.corrects}</th>
            <th role="columnheader" scope="col" part="heading column-reason" class="reason">${toolTerms.reason}</th>
            ${sortHeader(terms.amount, 'total', {...sorting, first: 'descending', className: 'amount'})}
            <th role="columnheader" scope="col" part="heading column-remaining" class="amount">
              ${toolTerms.remaining}
            </th>
          </tr>
        </thead>
        <tbody role="rowgroup">
          ${repeat(notes, ({id}) => id, row)}
        </tbody>
      </table>
    </div>
  `;
}
