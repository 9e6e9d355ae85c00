import type {ArchiveRequest, Invoice, InvoiceExportQuery, InvoiceSummary, ShareLink, SpendQuery} from '../contract.js';
import type {ClientCore} from '../core.js';
import {invoiceShape, summaryShape} from '../record-shapes.js';
import type {Download, DownloadOptions, RequestOptions} from '../types.js';

const downloads = () => import('../downloads.js');

export {list} from './invoice-list.js';
export {spend} from './spend.js';

/** How many invoices there are of each kind, and what is due. */
export function summary({transport}: ClientCore, options?: RequestOptions): Promise<InvoiceSummary> {
  return transport.read((api, init) => api.GET('/invoices/summary', init), summaryShape, options?.signal);
}

/** One invoice with its lines, taxes, payments and credits. */
export function get({transport}: ClientCore, invoiceId: string, options?: RequestOptions): Promise<Invoice> {
  return transport.read(
    (api, init) => api.GET('/invoices/{invoiceId}', {...init, params: {path: {invoiceId}}}),
    invoiceShape,
    options?.signal,
  );
}

/** An invoice as a PDF. */
export async function pdf(core: ClientCore, invoiceId: string, options?: DownloadOptions): Promise<Download> {
  return (await downloads()).invoicePdf(core, invoiceId, options);
}

/** The invoices of a filter as CSV. */
export async function exportCsv(
  core: ClientCore,
  query: InvoiceExportQuery = {},
  options?: DownloadOptions,
): Promise<Download> {
  return (await downloads()).invoiceExport(core, query, options);
}
export {exportCsv as export};

/** The figures of spend as CSV. */
export async function exportSpend(
  core: ClientCore,
  query: SpendQuery = {},
  options?: DownloadOptions,
): Promise<Download> {
  return (await downloads()).spendExport(core, query, options);
}

/** The PDFs of invoices as one zip. */
export async function archive(core: ClientCore, request: ArchiveRequest, options?: DownloadOptions): Promise<Download> {
  return (await downloads()).invoiceArchive(core, request, options);
}

/** A link that opens an invoice's PDF without signing in. */
export async function share(
  core: ClientCore,
  invoiceId: string,
  options?: {readonly expiresInDays?: number | undefined},
): Promise<ShareLink> {
  return (await import('../writes.js')).shareInvoice(core, invoiceId, options?.expiresInDays);
}
