import {html, nothing, type ReactiveController, type TemplateResult} from 'lit';

import type {CreditNotePage, InvoiceSummary} from '../../client/contract.js';
import {summary as readSummary} from '../../client/sections/invoices.js';
import {ResourceController} from '../../controllers/resource.js';
import {TermsController} from '../../controllers/terms.js';
import {reportError} from '../../core/report-error.js';
import {invoiceToolTerms} from '../../i18n/invoice-tools.js';
import {invoiceTerms} from '../../i18n/invoices.js';
import {listToolTerms} from '../../i18n/list-tools.js';
import {FilterBar, noMatch, viewTabs} from '../../lists/list-header.js';
import {ListSearch} from '../../lists/list-search.js';
import {pageSizeOf} from '../../lists/list-settings.js';
import {warnAboutMistakes} from '../../lists/warn-about-mistakes.js';
import {adopt} from '../../styles/adopt.js';
import {emptyState} from '../../templates/notices.js';
import {pageSizes} from '../../templates/page-sizes.js';
import {creditNoteRows} from './credit-note-rows.js';
import {Downloads, type DownloadRequest} from './downloads.js';
import type {InvoiceTable} from './invoice-table.js';
import {dueSummary, listDownloads, selectionBar, type ToolWords} from './list-header.js';
import {invoiceQuery, invoiceSorts, invoiceViews, sortOf, viewOf} from './list-query.js';
import {toolStyles} from './list-tools.styles.js';

/** What the tools ask of their table. */
export interface ListToolsOptions {
  readonly say: (message: string) => void;
  readonly open: (id: string) => void;
  /** How many invoices are selected. */
  readonly selected: () => readonly string[];
  readonly paySelected: () => void;
  readonly clearSelection: () => void;
}

/** What surrounds the rows: sums, views, search, dates, files, the bar of what is selected. It loads once they are painted, and its place is kept. */
export class ListTools implements ReactiveController {
  readonly #host: InvoiceTable;
  readonly #options: ListToolsOptions;
  readonly #terms: TermsController<'invoices'>;
  readonly #toolTerms: TermsController<'invoiceTools'>;
  readonly #listToolTerms: TermsController<'listTools'>;
  readonly #summary: ResourceController<InvoiceSummary>;
  readonly #downloads: Downloads;
  readonly #search: ListSearch;
  readonly #filters: FilterBar;
  /** How many were selected when it was last said. */
  #counted = 0;

  constructor(host: InvoiceTable, options: ListToolsOptions) {
    this.#host = host;
    this.#options = options;
    this.#terms = new TermsController(host, invoiceTerms);
    this.#toolTerms = new TermsController(host, invoiceToolTerms);
    this.#listToolTerms = new TermsController(host, listToolTerms);
    this.#summary = new ResourceController<InvoiceSummary>(host, {
      key: () => ['invoices', 'summary'],
      load: ({core}, _key, signal) => readSummary(core, {signal}),
      keepsLast: true,
      onError: (error) => void reportError(host, error, 'summary'),
    });
    this.#downloads = new Downloads(host, options.say);
    this.#search = new ListSearch(host);
    this.#filters = new FilterBar(host, this.#search);
    adopt(host, toolStyles);
    host.addController(this);
  }

  hostUpdated(): void {
    const host = this.#host;
    warnAboutMistakes('invoice-table', [
      ['view', host.view, viewOf(host), invoiceViews],
      ['sort', host.sort, sortOf(host), invoiceSorts],
      ['page-size', host.pageSize, pageSizeOf(host), pageSizes],
    ]);
    const {length} = this.#options.selected();
    if (length !== this.#counted) this.#options.say(this.#listToolTerms.value.selected(length, host.locale));
    this.#counted = length;
  }

  /** Fetches a file and offers it. */
  download(request: DownloadRequest): Promise<void> {
    return this.#downloads.fetch(request, invoiceQuery(this.#host, undefined));
  }

  /** Asks for the sums and counts again. */
  refresh(): Promise<void> {
    return this.#summary.reload();
  }

  /** Above the rows. */
  renderHeader(): TemplateResult | typeof nothing {
    if (!this.#toolTerms.settled || !this.#listToolTerms.settled) return nothing;
    const host = this.#host;
    const words = this.#words;
    const {terms, toolTerms, listToolTerms: list, locale} = words;
    const view = viewOf(host);
    const summary = this.#summary.data;
    const tabs = invoiceViews.map((name) => ({
      name,
      label: toolTerms.views[name],
      count: summary?.counts[name === 'credit-notes' ? 'creditNotes' : name],
    }));
    const downloads =
      view === 'credit-notes'
        ? nothing
        : listDownloads(words, {
            busy: this.#downloads.busy,
            onDownload: (format) => void this.download({format}),
          });
    return html`
      ${dueSummary(summary, words)}
      ${viewTabs(tabs, {
        shown: view,
        label: terms.invoices,
        locale,
        onView: (name) => Object.assign(host, {view: name}),
      })}
      ${this.#filters.render(list, {searched: toolTerms.searchInvoices, dates: toolTerms.issuedBetween}, downloads)}
    `;
  }

  /** The progress of a file, or why it could not be had. */
  renderDownloads(): TemplateResult {
    return this.#downloads.render();
  }

  /** Below the rows, while something is selected. */
  renderSelection(): TemplateResult | typeof nothing {
    const ids = this.#options.selected();
    if (!ids.length) return nothing;
    return selectionBar(ids.length, this.#words, {
      busy: this.#downloads.busy,
      onPay: this.#options.paySelected,
      onDownload: () => void this.download({format: 'zip', ids}),
      onClear: this.#options.clearSelection,
    });
  }

  /** The credit notes of a page. */
  renderCreditNotes({items}: CreditNotePage): TemplateResult {
    const host = this.#host;
    return creditNoteRows(items, {
      ...this.#words,
      sort: sortOf(host),
      onSort: (sort) => (host.sort = sort),
      onOpen: this.#options.open,
    });
  }

  /** In place of the rows when there are none. */
  renderEmpty(): TemplateResult {
    const host = this.#host;
    const {toolTerms: terms, listToolTerms: list} = this.#words;
    if (this.#search.narrows) return noMatch(list, this.#search.clear);
    if (viewOf(host) === 'credit-notes') return emptyState(terms.noCreditNotes, terms.noCreditNotesHint);
    if (viewOf(host) !== 'all') return emptyState(list.noMatch, '');
    return html`<slot name="empty">${emptyState(terms.noInvoices, terms.noInvoicesHint)}</slot>`;
  }

  get #words(): ToolWords {
    return {
      terms: this.#terms.value,
      toolTerms: this.#toolTerms.value,
      listToolTerms: this.#listToolTerms.value,
      locale: this.#host.locale,
    };
  }
}
