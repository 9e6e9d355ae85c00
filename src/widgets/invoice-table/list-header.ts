import {html, nothing, type TemplateResult} from 'lit';
import {live} from 'lit/directives/live.js';

import type {InvoiceSummary} from '../../client/contract.js';
import {formatMoney} from '../../format/money.js';
import {formatNumber} from '../../format/number.js';
import type {InvoiceToolTerms} from '../../i18n/invoice-tools.js';
import type {InvoiceTerms} from '../../i18n/invoices.js';
import type {ListToolTerms} from '../../i18n/list-tools.js';
import {button} from '../../templates/button.js';
import {downloadIcon, searchIcon} from '../../templates/icons.js';
import {invoiceViews, type InvoiceView} from './list-query.js';

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

/** The views with their counts. They are toggles, not ARIA tabs: each filters the one table below. */
export function viewTabs(
  view: InvoiceView,
  counts: InvoiceSummary['counts'] | undefined,
  {terms, toolTerms, locale}: ToolWords,
  onView: (view: InvoiceView) => void,
): TemplateResult {
  return html`
    <div class="tabs no-print" part="views" role="group" aria-label=${terms.invoices}>
      ${invoiceViews.map((name) => {
        const counted = counts?.[name === 'credit-notes' ? 'creditNotes' : name];
        const count = counted === undefined ? undefined : formatNumber(counted, locale);
        return html`
          <button
            type="button"
            part="view ${name === view ? 'selected' : ''}"
            aria-label=${count === undefined ? nothing : `${toolTerms.views[name]} ${count}`}
            aria-pressed=${name === view}
            @click=${() => onView(name)}
          >
            ${toolTerms.views[name]}${count === undefined ? nothing : html`${' '}<span class="count" part="view-count">${count}</span>`}
          </button>
        `;
      })}
    </div>
  `;
}

/** Search, dates, downloads. */
export function filterBar(
  settings: {readonly query: string; readonly issuedFrom: string; readonly issuedTo: string},
  {toolTerms: terms, listToolTerms: listTerms}: ToolWords,
  options: {
    readonly onQuery: (query: string) => void;
    readonly onDates: (dates: {issuedFrom?: string; issuedTo?: string}) => void;
    readonly downloads: TemplateResult | typeof nothing;
  },
): TemplateResult {
  const day = (label: string, name: 'issuedFrom' | 'issuedTo'): TemplateResult => html`
    <label class="day">
      <span class="muted" part="label">${label}</span>
      <input
        type="date"
        class="field"
        part="date"
        .value=${settings[name]}
        max=${name === 'issuedFrom' && settings.issuedTo ? settings.issuedTo : ''}
        min=${name === 'issuedTo' && settings.issuedFrom ? settings.issuedFrom : ''}
        @change=${(event: Event) => options.onDates({[name]: (event.target as HTMLInputElement).value})}
      />
    </label>
  `;
  return html`
    <div class="toolbar no-print" part="toolbar">
      <label class="search">
        <span class="visually-hidden">${listTerms.search}</span>
        ${searchIcon}
        <input
          type="search"
          class="field"
          part="search"
          maxlength="200"
          placeholder=${terms.searchInvoices}
          autocomplete="off"
          .value=${live(settings.query)}
          @input=${(event: Event) => options.onQuery((event.target as HTMLInputElement).value)}
        />
      </label>
      <div class="days" part="dates" role="group" aria-label=${terms.issuedBetween}>
        ${day(listTerms.from, 'issuedFrom')} ${day(listTerms.to, 'issuedTo')}
      </div>
      ${options.downloads}
    </div>
  `;
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
    <div class="files" part="files">
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
