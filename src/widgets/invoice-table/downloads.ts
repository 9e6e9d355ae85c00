import {html, type TemplateResult} from 'lit';

import type {InvoiceQuery} from '../../client/contract.js';
import type {Download, DownloadProgress} from '../../client/types.js';
import {TermsController} from '../../controllers/terms.js';
import {reportError} from '../../core/report-error.js';
import {invoiceToolTerms} from '../../i18n/invoice-tools.js';
import {listToolTerms} from '../../i18n/list-tools.js';
import {failureWords} from '../../templates/states.js';
import {listTerms} from '../../i18n/lists.js';
import {InvoiceDownloadEvent} from './invoice-table.events.js';
import type {InvoiceTable} from './invoice-table.js';

/** A file to fetch: one PDF, the chosen invoices as a zip, or the list's filter as CSV or zip. */
export type DownloadRequest =
  | {readonly format: 'pdf'; readonly resource: 'invoice' | 'credit-note'; readonly id: string}
  | {readonly format: 'zip'; readonly ids?: readonly string[]}
  | {readonly format: 'csv'};

/** Fetches one file at a time, shows how far it is, and says how it ended. */
export class Downloads {
  readonly #host: InvoiceTable;
  readonly #say: (message: string) => void;
  readonly #terms: TermsController<'invoiceTools'>;
  readonly #toolTerms: TermsController<'listTools'>;
  readonly #listTerms: TermsController<'lists'>;
  #current: {readonly abort: AbortController; progress: DownloadProgress | undefined} | undefined;
  #problem: string | undefined;

  constructor(host: InvoiceTable, say: (message: string) => void) {
    this.#host = host;
    this.#say = say;
    this.#terms = new TermsController(host, invoiceToolTerms);
    this.#toolTerms = new TermsController(host, listToolTerms);
    this.#listTerms = new TermsController(host, listTerms);
    // Nobody is there any more to be given the file.
    host.addController({hostDisconnected: () => this.#current?.abort.abort()});
  }

  /** A file is on its way. */
  get busy(): boolean {
    return this.#current !== undefined;
  }

  /** Fetches the file and offers it under its name; `query` is that of the list, for the files that are of its filter. */
  async fetch(request: DownloadRequest, query: InvoiceQuery): Promise<void> {
    const {client} = this.#host;
    const ids = request.format === 'pdf' ? [request.id] : request.format === 'zip' ? request.ids : undefined;
    if (this.busy || !client || !this.#host.dispatchEvent(new InvoiceDownloadEvent({format: request.format, ids})))
      return;
    const current = {abort: new AbortController(), progress: undefined as DownloadProgress | undefined};
    this.#current = current;
    this.#problem = undefined;
    this.#host.requestUpdate();
    const options = {
      signal: current.abort.signal,
      onProgress: (progress: DownloadProgress) => {
        current.progress = progress;
        this.#host.requestUpdate();
      },
    };
    try {
      const file = await this.#request(client, request, query, options);
      file.save();
      this.#say(this.#terms.value.downloaded(file.fileName));
    } catch (error) {
      this.#failed(error, request.format);
    } finally {
      this.#current = undefined;
      this.#host.requestUpdate();
    }
  }

  /** The progress, or what went wrong; nothing when there is neither. */
  render(): TemplateResult {
    const terms = this.#terms.value;
    if (this.#current) {
      const {documents = 0, documentCount} = this.#current.progress ?? {};
      return html`
        <div class="notice" part="notice progress">
          <label>
            ${terms.downloading(documents, documentCount, this.#host.locale)}
            ${documentCount ? html`<progress max=${documentCount} value=${documents}></progress>` : html`<progress></progress>`}
          </label>
          <button type="button" class="link" part="link cancel" @click=${() => this.#current?.abort.abort()}>
            ${terms.cancel}
          </button>
        </div>
      `;
    }
    if (!this.#problem) return html``;
    const dismiss = (): void => {
      this.#problem = undefined;
      this.#host.requestUpdate();
    };
    return html`
      <div class="notice danger" part="notice problem">
        <span>${this.#problem}</span>
        <button type="button" class="link" part="link dismiss" @click=${dismiss}>${this.#toolTerms.value.clear}</button>
      </div>
    `;
  }

  #request(
    client: NonNullable<InvoiceTable['client']>,
    request: DownloadRequest,
    {filter, q, sort}: InvoiceQuery,
    options: object,
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

  #failed(reason: unknown, format: DownloadRequest['format']): void {
    const error = reportError(this.#host, reason, format);
    if (error.code === 'aborted') return;
    const words =
      error.code === 'archive_too_large'
        ? this.#terms.value.tooMany
        : `${this.#terms.value.downloadFailed} ${failureWords(error, this.#listTerms.value, this.#toolTerms.value)[0]}`;
    this.#problem = words;
    this.#say(words);
  }
}
