import {html, nothing, type TemplateResult} from 'lit';
import {repeat} from 'lit/directives/repeat.js';

import type {CreditNoteListItem, InvoiceSort} from '../../client/contract.js';
import {formatDay} from '../../format/date.js';
import {formatMoney} from '../../format/money.js';
import type {InvoiceToolTerms} from '../../i18n/invoice-tools.js';
import type {InvoiceTerms} from '../../i18n/invoices.js';
import {badge} from '../../templates/badge.js';
import {heading, opener, recordTable} from '../../templates/record-table.js';
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

/** What an amount is, where no heading says it: in a card. */
const label = (words: string): TemplateResult => html`<small class="muted only-card" part="label">${words}</small>`;

/** The credit notes of a page. */
export function creditNoteRows(notes: readonly CreditNoteListItem[], options: CreditNoteRowsOptions): TemplateResult {
  const {terms, toolTerms, locale, onOpen, ...sorting} = options;
  const row = (note: CreditNoteListItem): TemplateResult => html`
    <tr role="row" part="row" data-id=${note.id}>
      <th role="rowheader" scope="row" part="cell column-number" class="number">
        ${opener(note.number, terms.openInvoice(note.number), () => onOpen(note.id))}
      </th>
      <td role="cell" part="cell column-issued-on" class="date">${formatDay(note.issuedOn, locale)}</td>
      <td role="cell" part="cell column-origin" class="origin">${note.invoiceNumber ?? nothing}</td>
      <td role="cell" part="cell column-reason" class="reason">${note.reason ?? nothing}</td>
      <td role="cell" part="cell column-total" class="amount total">
        ${label(terms.amount)} ${formatMoney(note.total, locale)}
      </td>
      <td role="cell" part="cell column-remaining" class="amount owed">
        ${note.status === 'void' ? badge(toolTerms.creditNoteVoid, 'neutral', 'status status-void') : nothing}
        ${label(toolTerms.remaining)} ${formatMoney(note.remaining, locale)}
      </td>
    </tr>
  `;
  const headings = html`
    ${sortHeader(terms.number, 'number', sorting)}
    ${sortHeader(terms.date, 'issuedOn', {...sorting, first: 'descending'})}
    ${heading(toolTerms.corrects, 'origin', 'origin')} ${heading(toolTerms.reason, 'reason', 'reason')}
    ${sortHeader(terms.amount, 'total', {...sorting, first: 'descending', className: 'amount'})}
    ${heading(toolTerms.remaining, 'remaining', 'amount')}
  `;
  return recordTable(
    toolTerms.creditNotes,
    headings,
    repeat(notes, ({id}) => id, row),
    'credit-notes',
  );
}
