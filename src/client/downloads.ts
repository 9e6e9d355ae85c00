import {PortalError} from '../core/errors.js';
import type {ArchiveRequest, InvoiceExportQuery, SpendQuery, SubscriptionExportQuery} from './contract.js';
import type {ClientCore} from './core.js';
import {countCsvRows} from './csv-rows.js';
import {PortalDownload, readFileName} from './download.js';
import {within} from './timers.js';
import type {Call} from './transport.js';
import type {Download, DownloadOptions} from './types.js';
import {createZipWatch, endsZip} from './zip-watch.js';

type Bytes = Uint8Array<ArrayBuffer>;

interface FileKind {
  readonly type: string;
  /** Used where the server gave no name. */
  readonly fileName: string;
  /** Whether a file that ends so, came in these pieces and was announced so is whole. */
  readonly isWhole?: (tail: Bytes, pieces: readonly Bytes[], announced: Headers) => boolean;
}

/** Enough to hold a zip's end record with the longest comment. */
const tailSize = 65_557;
const pdf: FileKind = {
  type: 'application/pdf',
  fileName: 'document.pdf',
  isWhole: (tail) => new TextDecoder('latin1').decode(tail.subarray(-1024)).includes('%%EOF'),
};
const zip: FileKind = {type: 'application/zip', fileName: 'invoices.zip', isWhole: endsZip};
const csv: FileKind = {
  type: 'text/csv',
  fileName: 'invoices.csv',
  // WebKitGTK takes a body that breaks off for a whole one. The names of the columns are a row too.
  isWhole: (tail, pieces, announced) =>
    tail.at(-1) === 0x0a && countCsvRows(pieces) > (readCount(announced.get('Portal-Row-Count')) ?? 0),
};

const ics: FileKind = {
  type: 'text/calendar',
  fileName: 'upcoming-payments.ics',
  isWhole: (tail) => new TextDecoder('latin1').decode(tail.subarray(-16)).trimEnd().endsWith('END:VCALENDAR'),
};

/** An invoice as a PDF. */
export function invoicePdf(core: ClientCore, invoiceId: string, options?: DownloadOptions): Promise<Download> {
  return download(core, pdf, options, (api, init) =>
    api.GET('/invoices/{invoiceId}/pdf', {...init, params: {path: {invoiceId}}, parseAs: 'stream'}),
  );
}

/** A credit note as a PDF. */
export function creditNotePdf(core: ClientCore, creditNoteId: string, options?: DownloadOptions): Promise<Download> {
  return download(core, pdf, options, (api, init) =>
    api.GET('/credit-notes/{creditNoteId}/pdf', {...init, params: {path: {creditNoteId}}, parseAs: 'stream'}),
  );
}

/** A quote as a PDF. */
export function quotePdf(core: ClientCore, quoteId: string, options?: DownloadOptions): Promise<Download> {
  return download(core, pdf, options, (api, init) =>
    api.GET('/quotes/{quoteId}/pdf', {...init, params: {path: {quoteId}}, parseAs: 'stream'}),
  );
}

/** A document of a quote, or a file of its discussion. */
export function quoteFile(
  core: ClientCore,
  quoteId: string,
  fileId: string,
  options?: DownloadOptions,
): Promise<Download> {
  return download(core, pdf, options, (api, init) =>
    api.GET('/quotes/{quoteId}/files/{fileId}', {...init, params: {path: {quoteId, fileId}}, parseAs: 'stream'}),
  );
}

/** An order confirmation as a PDF. */
export function orderPdf(core: ClientCore, orderId: string, options?: DownloadOptions): Promise<Download> {
  return download(core, pdf, options, (api, init) =>
    api.GET('/orders/{orderId}/pdf', {...init, params: {path: {orderId}}, parseAs: 'stream'}),
  );
}

/** The receipt of a payment as a PDF. */
export function receipt(core: ClientCore, attemptId: string, options?: DownloadOptions): Promise<Download> {
  return download(core, pdf, options, (api, init) =>
    api.GET('/payment-attempts/{attemptId}/receipt', {...init, params: {path: {attemptId}}, parseAs: 'stream'}),
  );
}

/** The invoices of a filter as CSV. */
export function invoiceExport(
  core: ClientCore,
  query: InvoiceExportQuery,
  options?: DownloadOptions,
): Promise<Download> {
  return download(core, csv, options, (api, init) =>
    api.GET('/invoices/export', {
      ...init,
      params: {query},
      parseAs: 'stream',
    }),
  );
}

/** The figures of spend as CSV. */
export function spendExport(core: ClientCore, query: SpendQuery, options?: DownloadOptions): Promise<Download> {
  return download(core, csv, options, (api, init) =>
    api.GET('/spend/export', {...init, params: {query}, parseAs: 'stream'}),
  );
}

/** The subscriptions of a filter as CSV. */
export function exportSubscriptions(
  core: ClientCore,
  query: SubscriptionExportQuery = {},
  options?: DownloadOptions,
): Promise<Download> {
  return download(core, {...csv, fileName: 'subscriptions.csv'}, options, (api, init) =>
    api.GET('/subscriptions/export', {...init, params: {query}, parseAs: 'stream'}),
  );
}

/** What is coming as an iCalendar file. */
export function upcomingCalendar(
  core: ClientCore,
  query: {readonly days?: number},
  options?: DownloadOptions,
): Promise<Download> {
  return download(core, ics, options, (api, init) =>
    api.GET('/upcoming-payments/calendar', {...init, params: {query}, parseAs: 'stream'}),
  );
}

/** The PDFs of invoices as one zip. */
export function invoiceArchive(core: ClientCore, body: ArchiveRequest, options?: DownloadOptions): Promise<Download> {
  return download(core, zip, options, (api, init) => api.POST('/invoices/archive', {...init, body, parseAs: 'stream'}));
}

async function download(
  core: ClientCore,
  kind: FileKind,
  {signal, onProgress}: DownloadOptions = {},
  call: Call<unknown>,
): Promise<Download> {
  const {transport, timers, timeouts} = core;
  const {data, response} = await transport.ask(call, {signal, timeout: timeouts.bulk});
  const {headers} = response;
  if (!headers.get('Content-Type')?.startsWith(kind.type) || !(data instanceof ReadableStream)) throw cut(response);
  const total = readCount(headers.get('Content-Length'));
  const documentCount = readCount(headers.get('Portal-Document-Count'));
  const countDocuments = kind === zip ? createZipWatch(documentCount) : () => 0;
  const chunks: Bytes[] = [];
  const reader = (data as ReadableStream<Bytes>).getReader();
  let received = 0;
  try {
    for (;;) {
      // The time allowed is for each piece: a big archive on a slow line is not a failure.
      const {done, value} = await within(timeouts.bulk, timers, signal, () => reader.read());
      if (done) break;
      chunks.push(value);
      received += value.length;
      onProgress?.({received, total, documents: countDocuments(value), documentCount});
    }
  } catch (reason) {
    void reader.cancel().catch(() => undefined);
    if (reason instanceof PortalError) throw reason;
    throw new PortalError('network', 'The connection was lost before the file was whole.', {
      retryable: true,
      cause: reason,
    });
  }
  const blob = new Blob(chunks, {type: kind.type});
  const tail = new Uint8Array(await blob.slice(-tailSize).arrayBuffer());
  // A compressed body is shorter on the line than here, never longer.
  if (received < (total ?? 0) || kind.isWhole?.(tail, chunks, headers) === false) throw cut(response);
  return new PortalDownload(blob, readFileName(headers.get('Content-Disposition')) ?? kind.fileName, timers);
}

function cut({status, headers}: Response): PortalError {
  return new PortalError('malformed_response', 'The file is not whole, or is something else. Nothing was saved.', {
    status,
    requestId: headers.get('X-Request-Id') ?? undefined,
    retryable: true,
  });
}

function readCount(header: string | null): number | undefined {
  return header && /^\d{1,15}$/.test(header) ? Number(header) : undefined;
}
