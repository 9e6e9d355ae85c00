import type {PortalError} from '../core/errors.js';
import type {
  Message,
  Quote,
  QuoteAcceptance,
  QuoteAcceptRequest,
  QuoteChangeRequestBody,
  QuoteDeclineRequest,
  ResourceName,
} from './contract.js';
import type {ClientCore} from './core.js';
import {acceptanceShape, messageShape, quoteShape} from './quote-shapes.js';
import {randomKey} from './random-key.js';
import {readQuote} from './read-quote.js';
import type {Shape} from './shapes.js';
import type {Answer, Call} from './transport.js';
import type {ReadQuote} from './section-types.js';
import type {AnswerOptions, WriteOptions} from './types.js';
import {send} from './writes.js';

/** How much of an optional line is taken. */
export async function setOption(
  core: ClientCore,
  quoteId: string,
  lineId: string,
  quantity: string,
): Promise<ReadQuote> {
  const answer = await change(core, ['quotes'], quoteShape, {}, (api, init) =>
    api.PUT('/quotes/{quoteId}/options/{lineId}', {...init, params: {path: {quoteId, lineId}}, body: {quantity}}),
  );
  return readQuote(answer);
}

/** Accepts the quote, once however often it is sent. */
export async function accept(
  core: ClientCore,
  quoteId: string,
  body: QuoteAcceptRequest,
  options: AnswerOptions & {readonly key: string},
): Promise<QuoteAcceptance> {
  const {etag, key} = options;
  const params = {path: {quoteId}, header: {'Idempotency-Key': key, 'If-Match': etag}};
  const {data} = await change(core, ['quotes', 'orders', 'invoices'], acceptanceShape, options, (api, init) =>
    api.POST('/quotes/{quoteId}/accept', {...init, params, body}),
  );
  return data as QuoteAcceptance;
}

/** Declines it. */
export function decline(
  core: ClientCore,
  quoteId: string,
  body: QuoteDeclineRequest,
  options: AnswerOptions,
): Promise<ReadQuote> {
  const params = answering(quoteId, options);
  return changeQuote(core, options, (api, init) => api.POST('/quotes/{quoteId}/decline', {...init, params, body}));
}

/** Takes a decline back. */
export function undoDecline(core: ClientCore, quoteId: string, options: WriteOptions = {}): Promise<ReadQuote> {
  const params = keyed(quoteId, options);
  return changeQuote(core, options, (api, init) => api.POST('/quotes/{quoteId}/undo-decline', {...init, params}));
}

/** Asks the vendor for another version. */
export function requestChanges(
  core: ClientCore,
  quoteId: string,
  body: QuoteChangeRequestBody,
  options: AnswerOptions,
): Promise<ReadQuote> {
  const params = answering(quoteId, options);
  return changeQuote(core, options, (api, init) =>
    api.POST('/quotes/{quoteId}/change-requests', {...init, params, body}),
  );
}

/** Sends it to an owner of the account. */
export function requestApproval(
  core: ClientCore,
  quoteId: string,
  body: {readonly comment?: string},
  options: WriteOptions = {},
): Promise<ReadQuote> {
  const params = keyed(quoteId, options);
  return changeQuote(core, options, (api, init) =>
    api.POST('/quotes/{quoteId}/approval-requests', {...init, params, body}),
  );
}

/** Asks for a new one in its place. */
export function requestNew(
  core: ClientCore,
  quoteId: string,
  body: {readonly comment?: string},
  options: WriteOptions = {},
): Promise<ReadQuote> {
  const params = keyed(quoteId, options);
  return changeQuote(core, options, (api, init) =>
    api.POST('/quotes/{quoteId}/new-quote-requests', {...init, params, body}),
  );
}

/** Writes to the vendor. */
export async function postMessage(
  core: ClientCore,
  quoteId: string,
  text: string,
  options: WriteOptions = {},
): Promise<Message> {
  const params = keyed(quoteId, options);
  const {data} = await change(core, ['quotes'], messageShape, options, (api, init) =>
    api.POST('/quotes/{quoteId}/messages', {...init, params, body: {text}}),
  );
  return data as Message;
}

async function changeQuote(core: ClientCore, options: WriteOptions, call: Call<Quote>): Promise<ReadQuote> {
  return readQuote(await change(core, ['quotes'], quoteShape, options, call));
}

const keyed = (quoteId: string, {key = randomKey()}: WriteOptions) => ({
  path: {quoteId},
  header: {'Idempotency-Key': key},
});

const answering = (quoteId: string, options: AnswerOptions) => {
  const {path, header} = keyed(quoteId, options);
  return {path, header: {...header, 'If-Match': options.etag}};
};

/** Sends a write and has what it changes read again. */
async function change<Data>(
  core: ClientCore,
  resources: readonly ResourceName[],
  shape: Shape,
  {onUncertain}: WriteOptions,
  call: Call<Data>,
): Promise<Answer<Data>> {
  const readAgain = (): void => resources.forEach((resource) => core.cache.invalidate([resource]));
  try {
    const answer = await send(core, call, shape, onUncertain);
    readAgain();
    return answer;
  } catch (reason) {
    if (showsChange(reason as PortalError)) readAgain();
    throw reason;
  }
}

/** It may have happened; or what the customer saw was out of date, or is no longer theirs. */
function showsChange({outcome, status}: PortalError): boolean {
  return outcome !== 'none' || status === 403 || status === 404 || status === 409 || status === 412;
}
