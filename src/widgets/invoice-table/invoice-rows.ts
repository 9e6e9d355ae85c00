import {html, nothing, type TemplateResult} from 'lit';

import type {InvoiceListItem, InvoiceOrigin, InvoiceSort} from '../../client/contract.js';
import {formatDay} from '../../format/date.js';
import {formatMoney} from '../../format/money.js';
import type {InvoiceTerms} from '../../i18n/invoices.js';
import type {ListToolTerms} from '../../i18n/list-tools.js';
import type {ListTerms} from '../../i18n/lists.js';
import {badge} from '../../templates/badge.js';
import {button} from '../../templates/button.js';
import {
  dueLabel,
  offersPayment,
  shownStatus,
  statusPart,
  statusTones,
} from '../../templates/document/invoice-status.js';
import {actionsHeading, heading, opener, recordTable} from '../../templates/record-table.js';
import {checkbox} from '../../templates/row-checkbox.js';
import {sortHeader} from '../../templates/sort-header.js';

/** What the table of invoices shows and calls. */
export interface InvoiceRowsOptions {
  readonly terms: InvoiceTerms;
  readonly listTerms: ListTerms;
  /** Why something can't be done; they load after the rows. */
  readonly reasons: ListToolTerms['reasons'] | undefined;
  readonly locale: string;
  readonly sort: InvoiceSort;
  readonly selection: ReadonlyMap<string, unknown>;
  readonly onSort: (sort: InvoiceSort) => void;
  readonly onOpen: (id: string) => void;
  readonly onPay: (invoice: InvoiceListItem) => void;
  readonly onSelect: (invoices: readonly InvoiceListItem[], selected: boolean) => void;
}

const originLabel = (origin: InvoiceOrigin, terms: InvoiceTerms): string =>
  origin.type === 'manual' ? terms.origins.manual : (terms.origins[origin.type]?.(origin.number ?? '') ?? '');

/** The invoices of a page: a table where there is room, cards where there isn't. */
export function invoiceRows(invoices: readonly InvoiceListItem[], options: InvoiceRowsOptions): TemplateResult {
  const {terms, listTerms, reasons, locale, selection, onSelect, ...sorting} = options;
  const chosen = invoices.filter(({id}) => selection.has(id)).length;
  const row = (invoice: InvoiceListItem): TemplateResult => {
    const {id, number, paidOn} = invoice;
    const selected = selection.has(id) ? 'selected' : '';
    const status = shownStatus(invoice);
    const due = dueLabel(invoice, terms, locale);
    return html`
      <tr role="row" part="row ${selected}" data-id=${id} class=${selected}>
        <td role="cell" part="cell column-select" class="select">
          ${checkbox(listTerms.selectRow(number), selection.has(id), (checked) => onSelect([invoice], checked))}
        </td>
        <th role="rowheader" scope="row" part="cell column-number" class="number">
          ${opener(number, terms.openInvoice(number), () => options.onOpen(id))}
        </th>
        <td role="cell" part="cell column-issued-on" class="date">${formatDay(invoice.issuedOn, locale)}</td>
        <td role="cell" part="cell column-due-on" class="due">
          ${formatDay(invoice.dueOn, locale)}
          ${due ? html`<small class=${invoice.overdue ? 'late' : 'muted'} part="due">${due}</small>` : nothing}
        </td>
        <td role="cell" part="cell column-total" class="amount total">${formatMoney(invoice.total, locale)}</td>
        <td role="cell" part="cell column-amount-due" class="amount owed">
          ${badge(terms.status[status], statusTones[status], statusPart(status))}
          <span part="amount-due">${formatMoney(invoice.amountDue, locale)}</span>
        </td>
        <td role="cell" part="cell column-origin" class="origin">${originLabel(invoice.origin, terms)}</td>
        <td role="cell" part="cell column-paid-on" class="paid-on">${paidOn ? formatDay(paidOn, locale) : nothing}</td>
        <td role="cell" part="cell column-actions" class="actions no-print">
          ${
            offersPayment(invoice)
              ? button(terms.pay, {
                  part: 'pay',
                  name: terms.payInvoice(number),
                  capability: invoice.capabilities.pay,
                  ...(reasons && {reasons}),
                  id: `why-${id}`,
                  onClick: () => options.onPay(invoice),
                })
              : nothing
          }
        </td>
      </tr>
    `;
  };
  const headings = html`
    <th role="columnheader" part="heading column-select" class="select">
      ${checkbox(
        listTerms.selectPage,
        chosen > 0 && chosen === invoices.length,
        (checked) => onSelect(invoices, checked),
        chosen > 0 && chosen < invoices.length,
      )}
    </th>
    ${sortHeader(terms.number, 'number', sorting)}
    ${sortHeader(terms.date, 'issuedOn', {...sorting, first: 'descending'})} ${sortHeader(terms.due, 'dueOn', sorting)}
    ${sortHeader(terms.amount, 'total', {...sorting, first: 'descending', className: 'amount'})}
    ${sortHeader(terms.amountDue, 'amountDue', {...sorting, first: 'descending', className: 'amount'})}
    ${heading(terms.origin, 'origin', 'origin')} ${heading(terms.paidOn, 'paid-on', 'paid-on')}
    ${actionsHeading(listTerms.actions)}
  `;
  return recordTable(terms.invoices, headings, invoices.map(row));
}
