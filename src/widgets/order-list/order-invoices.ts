import {html, nothing, type TemplateResult} from 'lit';

import type {InvoiceListItem} from '../../client/contract.js';
import type {PortalElement} from '../../core/portal-element.js';
import {formatDay} from '../../format/date.js';
import {formatMoney} from '../../format/money.js';
import {elsewhereLink} from '../../lists/open-elsewhere.js';
import {badge} from '../../templates/badge.js';
import {button} from '../../templates/button.js';
import {dueLabel, shownStatus, statusPart, statusTones} from '../../templates/document/invoice-status.js';
import type {OrderWords} from './document-body.js';

/** What the invoices of an order call. */
export interface OrderInvoicesOptions {
  readonly host: PortalElement;
  /** A file is on its way. */
  readonly busy: boolean;
  /** Pays one of them alone. */
  readonly onPay: ((invoice: InvoiceListItem) => void) | undefined;
  readonly onPdf: (invoice: InvoiceListItem) => void;
}

/** The invoices of an order, each with what is due of it: in the page's own table of invoices where there is one, as a PDF in any case. */
export function orderInvoices(
  invoices: readonly InvoiceListItem[],
  words: OrderWords,
  options: OrderInvoicesOptions,
): TemplateResult {
  const {orderTerms, orderToolTerms, invoiceTerms, locale} = words;
  const row = (invoice: InvoiceListItem): TemplateResult => {
    const {number, capabilities, amountDue, installmentDue, total} = invoice;
    const status = shownStatus(invoice);
    const due = dueLabel(invoice, invoiceTerms, locale);
    const owed = due ? (installmentDue ?? amountDue) : undefined;
    return html`
      <li part="record invoice">
        <strong>${elsewhereLink(options.host, 'invoice', invoice)}</strong>
        <span class="muted">${formatDay(invoice.issuedOn, locale)}</span>
        <span>
          ${badge(invoiceTerms.status[status], statusTones[status], statusPart(status))}
          ${due ? html`<small class=${invoice.overdue ? 'late' : 'muted'} part="due">${due}</small>` : nothing}
        </span>
        <span class="amount" part="amount-due">
          ${owed ? orderToolTerms.due(formatMoney(owed, locale)) : formatMoney(total, locale)}
        </span>
        <span class="invoice-actions no-print">
          ${
            options.onPay && capabilities.pay.allowed
              ? button(invoiceTerms.pay, {
                  part: 'pay-invoice',
                  name: invoiceTerms.payInvoice(number),
                  onClick: () => options.onPay?.(invoice),
                })
              : nothing
          }
          ${
            capabilities.download.allowed
              ? button('PDF', {
                  part: 'invoice-pdf',
                  name: orderToolTerms.invoicePdfOf(number),
                  busy: options.busy,
                  onClick: () => options.onPdf(invoice),
                })
              : nothing
          }
        </span>
      </li>
    `;
  };
  return html`
    <h3 part="subtitle" class="invoices-title" tabindex="-1">${orderTerms.invoices}</h3>
    ${
      invoices.length
        ? html`<ul class="records invoices" part="records">
            ${invoices.map(row)}
          </ul>`
        : html`<p class="muted" part="hint">${orderToolTerms.noInvoices}</p>`
    }
  `;
}
