import {html, nothing, type TemplateResult} from 'lit';

import type {DocumentReference, InvoiceListItem} from '../../client/contract.js';
import type {PortalElement} from '../../core/portal-element.js';
import {formatDay} from '../../format/date.js';
import {formatMoney} from '../../format/money.js';
import {elsewhereLink} from '../../lists/open-elsewhere.js';
import {badge} from '../../templates/badge.js';
import {button} from '../../templates/button.js';
import {dueLabel, shownStatus, statusPart, statusTones} from '../../templates/document/invoice-status.js';
import type {CardWords} from './card-words.js';

/** What the invoices call. */
export interface CardInvoicesOptions {
  readonly host: PortalElement;
  /** A file is on its way. */
  readonly busy: boolean;
  readonly pay: (invoice: DocumentReference) => void;
  readonly pdf: (invoice: InvoiceListItem) => void;
}

/** The invoices of a subscription, each with what is due of it: in the page's own table of invoices where there is one, as a PDF in any case. */
export function cardInvoices(
  invoices: readonly InvoiceListItem[],
  words: CardWords,
  options: CardInvoicesOptions,
): TemplateResult {
  const {tools, invoiceTerms, locale} = words;
  if (!invoices.length) return html`<p class="muted" part="hint">${tools.noInvoices}</p>`;
  const row = (invoice: InvoiceListItem): TemplateResult => {
    const {number, capabilities, amountDue, total, issuedOn} = invoice;
    const status = shownStatus(invoice);
    const due = dueLabel(invoice, invoiceTerms, locale);
    return html`
      <li part="record invoice">
        <span>
          <strong>${elsewhereLink(options.host, 'invoice', invoice)}</strong>
          ${badge(invoiceTerms.status[status], statusTones[status], statusPart(status))}<br />
          <span class="muted"
            >${formatDay(issuedOn, locale)}${due ? [' · ', html`<span part="due">${due}</span>`] : nothing}</span
          >
        </span>
        <span class="amount" part="amount-due">${formatMoney(due ? amountDue : total, locale)}</span>
        <span class="invoice-actions no-print">
          ${
            capabilities.pay.allowed
              ? button(invoiceTerms.pay, {
                  part: 'pay-invoice',
                  name: invoiceTerms.payInvoice(number),
                  onClick: () => options.pay(invoice),
                })
              : nothing
          }
          ${
            capabilities.download.allowed
              ? button('PDF', {
                  part: 'invoice-pdf',
                  look: 'quiet',
                  name: tools.invoicePdf(number),
                  busy: options.busy,
                  onClick: () => options.pdf(invoice),
                })
              : nothing
          }
        </span>
      </li>
    `;
  };
  return html`<ul class="records invoices" part="records">
    ${invoices.map(row)}
  </ul>`;
}
