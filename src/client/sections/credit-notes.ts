import type {CreditNote, CreditNotePage, CreditNoteQuery} from '../contract.js';
import type {ClientCore} from '../core.js';
import {creditNotePageShape, creditNoteShape} from '../record-shapes.js';
import type {Download, DownloadOptions, RequestOptions} from '../types.js';

/** A page of credit notes. */
export function list(
  {transport}: ClientCore,
  query: CreditNoteQuery = {},
  options?: RequestOptions,
): Promise<CreditNotePage> {
  return transport.read(
    (api, init) => api.GET('/credit-notes', {...init, params: {query}}),
    creditNotePageShape,
    options?.signal,
  );
}

/** One credit note with its lines and what it was applied to. */
export function get({transport}: ClientCore, creditNoteId: string, options?: RequestOptions): Promise<CreditNote> {
  return transport.read(
    (api, init) => api.GET('/credit-notes/{creditNoteId}', {...init, params: {path: {creditNoteId}}}),
    creditNoteShape,
    options?.signal,
  );
}

/** A credit note as a PDF. */
export async function pdf(core: ClientCore, creditNoteId: string, options?: DownloadOptions): Promise<Download> {
  return (await import('../downloads.js')).creditNotePdf(core, creditNoteId, options);
}
