import {PortalFault} from '../port/fault.js';
import {invalidRequest} from './faults.js';

/** The most bytes that a body may have. */
export const bodyLimit = 256 * 1024;

/** The same where a signature comes with it: its image alone may have 300,000 characters. */
const signedBodyLimit = 320 * 1024;

/** The most bytes that the body of an operation may have. */
export function bodyLimitOf(operationId: string): number {
  return operationId === 'acceptQuote' ? signedBodyLimit : bodyLimit;
}

/** A body that was read whole: the bytes as sent, for fingerprints and signatures, and what they say. */
export interface JsonBody {
  readonly bytes: Uint8Array;
  readonly value: unknown;
}

/**
 * Reads a body and stops at `most` bytes, whatever its Content-Length says or leaves out.
 * @throws PortalFault payload_too_large
 */
export async function readBytes(request: Request, most = bodyLimit): Promise<Uint8Array> {
  const declared = Number(request.headers.get('content-length') ?? 0);
  if (declared > most) throw tooLarge(most);
  if (!request.body) return new Uint8Array();
  const chunks: Uint8Array[] = [];
  let size = 0;
  const reader = request.body.getReader();
  for (;;) {
    const {done, value} = await reader.read();
    if (done) return joined(chunks, size);
    size += value.byteLength;
    if (size > most) {
      // Not awaited: a sender that goes on sending must not keep the answer back.
      void reader.cancel().catch(() => {});
      throw tooLarge(most);
    }
    chunks.push(value);
  }
}

/** Reads a JSON body. @throws PortalFault unsupported_media_type, payload_too_large, invalid_request */
export async function readJson(request: Request, most = bodyLimit): Promise<JsonBody> {
  if (!isPlainJson(request.headers)) {
    throw new PortalFault(
      'unsupported_media_type',
      415,
      'The body must be application/json in UTF-8, not compressed; nothing was done.',
      {beforeExecution: true},
    );
  }
  const bytes = await readBytes(request, most);
  try {
    return {bytes, value: JSON.parse(new TextDecoder('utf-8', {fatal: true}).decode(bytes))};
  } catch {
    throw invalidRequest('The body is not JSON.', [{pointer: '', code: 'json'}]);
  }
}

function isPlainJson(headers: Headers): boolean {
  const [type, ...parameters] = (headers.get('content-type') ?? '').toLowerCase().split(';');
  const plainText = parameters.every((parameter) => /^\s*(charset\s*=\s*"?utf-8"?)?\s*$/.test(parameter));
  const encoding = headers.get('content-encoding');
  return type?.trim() === 'application/json' && plainText && (encoding === null || encoding === 'identity');
}

function joined(chunks: readonly Uint8Array[], size: number): Uint8Array {
  const bytes = new Uint8Array(size);
  let at = 0;
  for (const chunk of chunks) {
    bytes.set(chunk, at);
    at += chunk.byteLength;
  }
  return bytes;
}

function tooLarge(most: number): PortalFault {
  return new PortalFault('payload_too_large', 413, `The body is larger than ${most / 1024} KiB; nothing was done.`, {
    beforeExecution: true,
  });
}
