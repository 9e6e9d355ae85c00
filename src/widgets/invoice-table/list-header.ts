import {html, nothing, type TemplateResult} from 'lit';

import type {InvoiceSummary} from '../../client/contract.js';
import {formatMoney} from '../../format/money.js';
import type {InvoiceToolTerms} from '../../i18n/invoice-tools.js';
import type {InvoiceTerms} from '../../i18n/invoices.js';
import type {ListToolTerms} from '../../i18n/list-tools.js';
import type {InvoiceFigure} from './list-query.js';
import {button} from '../../templates/button.js';
import {downloadIcon} from '../../templates/icons.js';

/** The words of what surrounds the rows. */
export interface ToolWords {
  readonly terms: InvoiceTerms;
  readonly toolTerms: InvoiceToolTerms;
  readonly listToolTerms: ListToolTerms;
  readonly locale: string;
}

/** What is to pay, one figure a currency; its height is kept before it is known. */
export function dueSummary(summary: InvoiceSummary | undefined, {toolTerms: terms, locale}: ToolWords): TemplateResult {
  return html`
    <dl class="summary" part="summary">
      ${summary?.due.map((due) => {
        const late = summary.overdue.find(({currency, amount}) => currency === due.currency && amount > 0);
        return html`
          <div part="summary-item">
            <dt class="muted" part="summary-label">${terms.toPay}</dt>
            <dd>
              <strong part="summary-amount">${formatMoney(due, locale)}</strong>
              ${late ? html`<small class="late" part="summary-overdue">${terms.ofWhichOverdue(formatMoney(late, locale))}</small>` : nothing}
            </dd>
          </div>
        `;
      })}
    </dl>
  `;
}

/** In the place of what is to pay: which figure's invoices are listed, and the way to all of them. */
export function figureNotice({name}: InvoiceFigure, {toolTerms: terms}: ToolWords, onAll: () => void): TemplateResult {
  return html`<p class="summary of-figure" part="of-figure" tabindex="-1">
    <strong part="figure-name">${name}</strong>
    ${button(terms.allInvoices, {part: 'all-invoices', look: 'quiet', onClick: onAll})}
  </p>`;
}

/** The two files that a list can be had as. */
export function listDownloads(
  {toolTerms: terms}: ToolWords,
  options: {readonly busy: boolean; readonly onDownload: (format: 'csv' | 'zip') => void},
): TemplateResult {
  const file = (format: 'csv' | 'zip', label: string, name: string): TemplateResult =>
    button(html`${downloadIcon}${label}`, {
      part: `download-${format}`,
      look: 'quiet',
      name: `${label}: ${name}`,
      busy: options.busy,
      onClick: () => options.onDownload(format),
    });
  return html`
    <div class="files foldable" part="files">
      ${file('csv', 'CSV', terms.downloadCsv)} ${file('zip', 'PDF', terms.downloadAllZip)}
    </div>
  `;
}

/** What can be done with the invoices that are selected. */
export function selectionBar(
  count: number,
  {toolTerms: terms, listToolTerms: listTerms, locale}: ToolWords,
  options: {
    readonly busy: boolean;
    readonly onPay: () => void;
    readonly onDownload: () => void;
    readonly onClear: () => void;
  },
): TemplateResult {
  return html`
    <div class="toolbar selection no-print" part="selection">
      <strong part="selection-count">${listTerms.selected(count, locale)}</strong>
      ${button(terms.paySelected, {part: 'pay-selected', look: 'primary', onClick: options.onPay})}
      ${button(html`${downloadIcon}${terms.downloadSelected}`, {
        part: 'download-selected',
        busy: options.busy,
        onClick: options.onDownload,
      })}
      ${button(listTerms.clear, {part: 'clear-selection', look: 'quiet', onClick: options.onClear})}
    </div>
  `;
}
