import {nothing, type TemplateResult} from 'lit';

import type {CreditNotePage, InvoiceSummary} from '../../client/contract.js';
import {summary as readSummary} from '../../client/sections/invoices.js';
import {TermsController} from '../../controllers/terms.js';
import {invoiceToolTerms} from '../../i18n/invoice-tools.js';
import {invoiceTerms} from '../../i18n/invoices.js';
import {ListTools, type ListToolWords} from '../../lists/list-tools.js';
import {adopt} from '../../styles/adopt.js';
import {emptyState} from '../../templates/notices.js';
import {creditNoteRows} from './credit-note-rows.js';
import {Downloads, type DownloadRequest} from './downloads.js';
import type {InvoiceTable} from './invoice-table.js';
import {toolStyles} from './invoice-tools.styles.js';
import {dueSummary, figureNotice, listDownloads, selectionBar, type ToolWords} from './list-header.js';
import {
  invoiceQuery,
  invoiceSorts,
  invoiceViews,
  sortOf,
  viewOf,
  type InvoiceFigure,
  type InvoiceView,
} from './list-query.js';

/** What the tools ask of their table. */
export interface InvoiceToolsOptions {
  readonly say: (message: string) => void;
  readonly open: (id: string) => void;
  /** The invoices that are selected. */
  readonly selected: () => readonly string[];
  readonly paySelected: () => void;
  readonly clearSelection: () => void;
}

/** What surrounds the rows of the invoices: what is to pay, files, the bar of what is selected, too. */
export class InvoiceTools extends ListTools<InvoiceTable, InvoiceSummary> {
  readonly #options: InvoiceToolsOptions;
  readonly #terms: TermsController<'invoices'>;
  readonly #toolTerms: TermsController<'invoiceTools'>;
  readonly #downloads: Downloads;
  /** How many were selected when it was last said. */
  #counted = 0;
  #figure: InvoiceFigure | undefined;

  constructor(host: InvoiceTable, options: InvoiceToolsOptions) {
    super(host, {
      tag: 'invoice-table',
      resource: 'invoices',
      views: invoiceViews,
      viewOf,
      sorts: invoiceSorts,
      sortOf,
      readSummary,
    });
    this.#options = options;
    this.#terms = new TermsController(host, invoiceTerms);
    this.#toolTerms = new TermsController(host, invoiceToolTerms);
    this.#downloads = new Downloads(host, options.say);
    this.#figure = host.figure;
    adopt(host, toolStyles);
  }

  protected override get hasWords(): boolean {
    return this.#toolTerms.settled;
  }

  protected override get words(): ListToolWords {
    const {terms, toolTerms} = this.#words;
    return {
      records: terms.invoices,
      searched: toolTerms.searchInvoices,
      dates: toolTerms.issuedBetween,
      none: toolTerms.noInvoices,
      noneHint: toolTerms.noInvoicesHint,
    };
  }

  protected override labelOf(view: InvoiceView): string {
    return this.#toolTerms.value.views[view];
  }

  protected override countOf(view: InvoiceView, {counts}: InvoiceSummary): number {
    return counts[view === 'credit-notes' ? 'creditNotes' : view];
  }

  protected override renderSummary(summary: InvoiceSummary | undefined): TemplateResult {
    const {figure} = this.host;
    return figure
      ? figureNotice(figure, this.#words, () => (this.host.figure = undefined))
      : dueSummary(summary, this.#words);
  }

  /** The files that the list can be had as. */
  protected override renderMore(): TemplateResult | typeof nothing {
    if (viewOf(this.host) === 'credit-notes') return nothing;
    return listDownloads(this.#words, {
      busy: this.#downloads.busy,
      onDownload: (format) => void this.download({format}),
    });
  }

  override hostUpdated(): void {
    super.hostUpdated();
    const {length} = this.#options.selected();
    if (length !== this.#counted) this.#options.say(this.listToolTerms.selected(length, this.host.locale));
    this.#counted = length;
    // Who asked elsewhere for the invoices of a figure goes on with them.
    const {figure, renderRoot} = this.host;
    const isOther = figure !== this.#figure;
    this.#figure = figure;
    if (isOther && figure) renderRoot.querySelector<HTMLElement>('[part~=of-figure]')?.focus({preventScroll: true});
  }

  /** Fetches a file and offers it. */
  download(request: DownloadRequest): Promise<void> {
    return this.#downloads.fetch(request, invoiceQuery(this.host, undefined));
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
    const {host} = this;
    return creditNoteRows(items, {
      ...this.#words,
      sort: sortOf(host),
      onSort: (sort) => (host.sort = sort),
      onOpen: this.#options.open,
    });
  }

  protected override renderNone(): TemplateResult | undefined {
    if (viewOf(this.host) !== 'credit-notes') return this.host.figure && emptyState(this.listToolTerms.noMatch, '');
    const {noCreditNotes, noCreditNotesHint} = this.#toolTerms.value;
    return emptyState(noCreditNotes, noCreditNotesHint);
  }

  get #words(): ToolWords {
    return {
      terms: this.#terms.value,
      toolTerms: this.#toolTerms.value,
      listToolTerms: this.listToolTerms,
      locale: this.host.locale,
    };
  }
}
