import type {TemplateResult} from 'lit';

import type {InvoiceQuery} from '../../client/contract.js';
import type {PortalClient} from '../../client/portal-client.js';
import type {Download, DownloadOptions} from '../../client/types.js';
import {TermsController} from '../../controllers/terms.js';
import {invoiceToolTerms} from '../../i18n/invoice-tools.js';
import {FileDownloads} from '../../lists/file-downloads.js';
import {InvoiceDownloadEvent} from './invoice-table.events.js';
import type {InvoiceTable} from './invoice-table.js';

/** A file to fetch: one PDF, the chosen invoices as a zip, or the list's filter as CSV or zip. */
export type DownloadRequest =
  | {readonly format: 'pdf'; readonly resource: 'invoice' | 'credit-note'; readonly id: string}
  | {readonly format: 'zip'; readonly ids?: readonly string[]}
  | {readonly format: 'csv'};

/** Asks the page, then fetches a file. */
export class Downloads {
  readonly #host: InvoiceTable;
  readonly #terms: TermsController<'invoiceTools'>;
  readonly #files: FileDownloads;

  constructor(host: InvoiceTable, say: (message: string) => void) {
    this.#host = host;
    this.#terms = new TermsController(host, invoiceToolTerms);
    this.#files = new FileDownloads(host, say);
  }

  /** A file is on its way. */
  get busy(): boolean {
    return this.#files.busy;
  }

  /** Fetches the file and offers it under its name; `query` is that of the list, for the files that are of its filter. */
  async fetch(request: DownloadRequest, query: InvoiceQuery): Promise<void> {
    const ids = request.format === 'pdf' ? [request.id] : request.format === 'zip' ? request.ids : undefined;
    if (this.busy || !this.#host.client) return;
    if (!this.#host.dispatchEvent(new InvoiceDownloadEvent({format: request.format, ids}))) return;
    await this.#files.fetch({
      operation: request.format,
      load: (client, options) => load(client, request, query, options),
      explain: ({code}) => (code === 'archive_too_large' ? this.#terms.value.tooMany : undefined),
    });
  }

  /** The progress, or what went wrong; nothing when there is neither. */
  render(): TemplateResult {
    return this.#files.render();
  }
}

function load(
  client: PortalClient,
  request: DownloadRequest,
  {filter, q, sort}: InvoiceQuery,
  options: DownloadOptions,
): Promise<Download> {
  const narrowed = {...(filter && {filter}), ...(q && {q})};
  switch (request.format) {
    case 'csv':
      return client.invoices.export({...narrowed, ...(sort && {sort})}, options);
    case 'zip':
      return client.invoices.archive(request.ids ? {ids: [...request.ids]} : narrowed, options);
    case 'pdf':
      return request.resource === 'invoice'
        ? client.invoices.pdf(request.id, options)
        : client.creditNotes.pdf(request.id, options);
  }
}
