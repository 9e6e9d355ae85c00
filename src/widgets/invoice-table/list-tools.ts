import {html, nothing, type ReactiveController, type TemplateResult} from 'lit';

import type {CreditNotePage, InvoiceSummary} from '../../client/contract.js';
import {summary as readSummary} from '../../client/sections/invoices.js';
import {ResourceController} from '../../controllers/resource.js';
import {TermsController} from '../../controllers/terms.js';
import {reportError} from '../../core/report-error.js';
import {invoiceToolTerms} from '../../i18n/invoice-tools.js';
import {invoiceTerms} from '../../i18n/invoices.js';
import {listToolTerms} from '../../i18n/list-tools.js';
import {adopt} from '../../styles/adopt.js';
import {formStyles} from '../../styles/forms.js';
import {listToolStyles} from '../../styles/list-tools.js';
import {emptyState} from '../../templates/notices.js';
import {creditNoteRows} from './credit-note-rows.js';
import {Downloads, type DownloadRequest} from './downloads.js';
import type {InvoiceTable} from './invoice-table.js';
import {dueSummary, filterBar, listDownloads, selectionBar, viewTabs, type ToolWords} from './list-header.js';
import {invoiceQuery, sortOf, viewOf} from './list-query.js';
import {toolStyles} from './list-tools.styles.js';
import {warnAboutMistakes} from './warn-about-mistakes.js';

/** What the tools ask of their table. */
export interface ListToolsOptions {
  readonly say: (message: string) => void;
  readonly open: (id: string) => void;
  /** How many invoices are selected. */
  readonly selected: () => readonly string[];
  readonly paySelected: () => void;
  readonly clearSelection: () => void;
}

/** Milliseconds after the last key before a search is sent. */
const typingPause = 250;

/** What surrounds the rows: sums, views, search, dates, files, the bar of what is selected. It loads once they are painted, and its place is kept. */
export class ListTools implements ReactiveController {
  readonly #host: InvoiceTable;
  readonly #options: ListToolsOptions;
  readonly #terms: TermsController<'invoices'>;
  readonly #toolTerms: TermsController<'invoiceTools'>;
  readonly #listToolTerms: TermsController<'listTools'>;
  readonly #summary: ResourceController<InvoiceSummary>;
  readonly #downloads: Downloads;
  /** What stands in the search field while it hasn't been searched for yet. */
  #typed: string | undefined;
  #typing: ReturnType<typeof setTimeout> | undefined;
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
    adopt(host, formStyles);
    adopt(host, listToolStyles);
    adopt(host, toolStyles);
    host.addController(this);
  }

  hostUpdated(): void {
    warnAboutMistakes(this.#host);
    const {length} = this.#options.selected();
    if (length !== this.#counted) this.#options.say(this.#listToolTerms.value.selected(length, this.#host.locale));
    this.#counted = length;
  }

  hostDisconnected(): void {
    clearTimeout(this.#typing);
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
    const view = viewOf(host);
    const summary = this.#summary.data;
    return html`
      ${dueSummary(summary, words)} ${viewTabs(view, summary?.counts, words, (chosen) => (host.view = chosen))}
      ${filterBar({query: this.#typed ?? host.query, issuedFrom: host.issuedFrom, issuedTo: host.issuedTo}, words, {
        onQuery: this.#type,
        onDates: (dates) => Object.assign(host, dates),
        downloads:
          view === 'credit-notes'
            ? nothing
            : listDownloads(words, {
                busy: this.#downloads.busy,
                onDownload: (format) => void this.download({format}),
              }),
      })}
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
    if (host.query.trim() || host.issuedFrom || host.issuedTo) {
      const clear = (): void => {
        // What was typed last and not searched for yet goes too.
        clearTimeout(this.#typing);
        this.#typed = undefined;
        Object.assign(host, {query: '', issuedFrom: '', issuedTo: ''});
        host.requestUpdate();
      };
      return emptyState(
        list.noMatch,
        list.noMatchHint,
        html`<button type="button" class="button" part="button clear-filters" @click=${clear}>
          ${list.clearFilters}
        </button>`,
      );
    }
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

  readonly #type = (typed: string): void => {
    this.#typed = typed;
    clearTimeout(this.#typing);
    this.#typing = setTimeout(() => {
      this.#typed = undefined;
      this.#host.query = typed;
    }, typingPause);
  };
}
