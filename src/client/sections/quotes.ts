import type {
  Message,
  QuoteAcceptance,
  QuoteAcceptRequest,
  QuoteChangeRequestBody,
  QuoteDeclineRequest,
  QuoteSummary,
  QuoteVersion,
} from '../contract.js';
import type {ClientCore} from '../core.js';
import {quoteShape, quoteSummaryShape, quoteVersionShape} from '../quote-shapes.js';
import {readQuote} from '../read-quote.js';
import type {ReadQuote} from '../section-types.js';
import type {AnswerOptions, Download, DownloadOptions, RequestOptions, WriteOptions} from '../types.js';

const downloads = () => import('../downloads.js');
const writes = () => import('../quote-writes.js');

export {list} from './quote-list.js';

/** How many quotes there are of each kind, and how many wait for this user. */
export function summary({transport}: ClientCore, options?: RequestOptions): Promise<QuoteSummary> {
  return transport.read((api, init) => api.GET('/quotes/summary', init), quoteSummaryShape, options?.signal);
}

/** One quote as it stands, with its ETag. */
export async function get(
  {transport, timeouts}: ClientCore,
  quoteId: string,
  options?: RequestOptions,
): Promise<ReadQuote> {
  const answer = await transport.ask(
    (api, init) => api.GET('/quotes/{quoteId}', {...init, params: {path: {quoteId}}}),
    {
      shape: quoteShape,
      signal: options?.signal,
      timeout: timeouts.request,
    },
  );
  return readQuote(answer);
}

/** An earlier version. */
export function version(
  {transport}: ClientCore,
  quoteId: string,
  revision: number,
  options?: RequestOptions,
): Promise<QuoteVersion> {
  // The path is the client's own to fill in: its types ask for a number.
  const path = {quoteId, revision};
  return transport.read(
    (api, init) => api.GET('/quotes/{quoteId}/versions/{revision}', {...init, params: {path}}),
    quoteVersionShape,
    options?.signal,
  );
}

/** How much of an optional line is taken. */
export async function setOption(
  core: ClientCore,
  quoteId: string,
  lineId: string,
  quantity: string,
): Promise<ReadQuote> {
  return (await writes()).setOption(core, quoteId, lineId, quantity);
}

/** Accepts the quote. */
export async function accept(
  core: ClientCore,
  quoteId: string,
  request: QuoteAcceptRequest,
  options: AnswerOptions & {readonly key: string},
): Promise<QuoteAcceptance> {
  return (await writes()).accept(core, quoteId, request, options);
}

/** Declines it. */
export async function decline(
  core: ClientCore,
  quoteId: string,
  request: QuoteDeclineRequest,
  options: AnswerOptions,
): Promise<ReadQuote> {
  return (await writes()).decline(core, quoteId, request, options);
}

/** Takes a decline back. */
export async function undoDecline(core: ClientCore, quoteId: string, options?: WriteOptions): Promise<ReadQuote> {
  return (await writes()).undoDecline(core, quoteId, options);
}

/** Asks the vendor for another version. */
export async function requestChanges(
  core: ClientCore,
  quoteId: string,
  request: QuoteChangeRequestBody,
  options: AnswerOptions,
): Promise<ReadQuote> {
  return (await writes()).requestChanges(core, quoteId, request, options);
}

/** Sends it to an owner of the account. */
export async function requestApproval(
  core: ClientCore,
  quoteId: string,
  request: {readonly comment?: string} = {},
  options?: WriteOptions,
): Promise<ReadQuote> {
  return (await writes()).requestApproval(core, quoteId, request, options);
}

/** Asks for a new one in its place. */
export async function requestNew(
  core: ClientCore,
  quoteId: string,
  request: {readonly comment?: string} = {},
  options?: WriteOptions,
): Promise<ReadQuote> {
  return (await writes()).requestNew(core, quoteId, request, options);
}

/** Writes to the vendor. */
export async function postMessage(
  core: ClientCore,
  quoteId: string,
  text: string,
  options?: WriteOptions,
): Promise<Message> {
  return (await writes()).postMessage(core, quoteId, text, options);
}

/** A quote as a PDF. */
export async function pdf(core: ClientCore, quoteId: string, options?: DownloadOptions): Promise<Download> {
  return (await downloads()).quotePdf(core, quoteId, options);
}

/** A document of a quote, or a file of its discussion. */
export async function file(
  core: ClientCore,
  quoteId: string,
  fileId: string,
  options?: DownloadOptions,
): Promise<Download> {
  return (await downloads()).quoteFile(core, quoteId, fileId, options);
}
