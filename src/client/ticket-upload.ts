import {PortalError} from '../core/errors.js';
import type {TicketFile} from './contract.js';
import type {ClientCore} from './core.js';
import {problemError} from './problems.js';
import {randomKey} from './random-key.js';
import type {UploadOptions} from './section-types.js';
import {fits, text} from './shapes.js';
import {ticketFileShape} from './ticket-shape.js';
import {send} from './writes.js';

/**
 * Uploads a file, to go with a ticket or a reply. Tried again with the same key it is the same file.
 *
 * @throws {PortalError} `aborted` when the signal says so; `unsupported_media_type` and `payload_too_large` for what isn't taken.
 */
export async function upload(core: ClientCore, file: File, options: UploadOptions = {}): Promise<TicketFile> {
  const {key = randomKey(), signal} = options;
  if (signal?.aborted) throw new PortalError('aborted');
  const {data} = await send(
    core,
    (api, init) =>
      api.POST('/ticket-files', {
        ...init,
        params: {header: {'Idempotency-Key': key}},
        body: {name: file.name, size: file.size},
      }),
    {id: text},
  );
  const url = `${core.endpoint}/ticket-files/${(data as {id: string}).id}/content`;
  const token = await core.session.token();
  const answer = await put(url, file, token, options);
  // The token has expired meanwhile: once more with another.
  const final = answer.status === 401 ? await put(url, file, await core.session.replace(token), options) : answer;
  const body = await final.json().catch(() => undefined);
  if (!final.ok) throw problemError(final, body, false, core.timers.now());
  if (!fits(body, ticketFileShape)) throw new PortalError('malformed_response', undefined, {retryable: true});
  return body as TicketFile;
}

/** By XMLHttpRequest, since `fetch` doesn't tell how much was sent. */
function put(url: string, file: File, token: string, {signal, onProgress}: UploadOptions): Promise<Response> {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    const stop = (): void => request.abort();
    signal?.addEventListener('abort', stop, {once: true});
    request.open('PUT', url);
    request.setRequestHeader('Authorization', `Bearer ${token}`);
    request.setRequestHeader('Content-Type', 'application/octet-stream');
    request.upload.onprogress = ({loaded}) => onProgress?.({sent: Math.min(loaded, file.size), total: file.size});
    request.onload = () => {
      const {status, responseText} = request;
      const headers = new Headers();
      for (const name of ['Retry-After', 'X-Request-Id']) {
        const value = request.getResponseHeader(name);
        if (value !== null) headers.set(name, value);
      }
      resolve(new Response(responseText, {status, headers}));
    };
    // Sent again, the same bytes take the place of these: nothing is uncertain about a file.
    request.onerror = () => reject(new PortalError('network', undefined, {retryable: true}));
    request.onabort = () => reject(new PortalError('aborted'));
    request.onloadend = () => signal?.removeEventListener('abort', stop);
    if (signal?.aborted) return reject(new PortalError('aborted'));
    request.send(file);
  });
}
