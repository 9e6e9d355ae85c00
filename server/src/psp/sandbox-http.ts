import {PspUnreachableError} from '../port/psp.js';
import {isObject, misunderstood} from './sandbox-payment.js';

/** How to reach the sandbox PSP. */
export interface SandboxAdapterOptions {
  /** Exact origin of the sandbox as browsers see it: of its fields and challenges. */
  readonly origin: string;
  /** Where its API is reached from here; `origin` when left out. */
  readonly apiUrl?: string;
  readonly publicKey: string;
  readonly secretKey: string;
  readonly webhookSecret: string;
  /** The global one when left out. */
  readonly fetch?: (request: Request) => Promise<Response>;
}

/** An answer in JSON; of one without a body it is undefined. */
export interface Answer {
  readonly status: number;
  readonly body: unknown;
}

/** Calls the sandbox. @throws PspUnreachableError when there was no answer before `signal`, or none in JSON */
export async function call(
  {origin, apiUrl, secretKey, fetch = globalThis.fetch}: SandboxAdapterOptions,
  method: string,
  path: string,
  signal: AbortSignal | undefined,
  body?: string,
): Promise<Answer> {
  const headers = new Headers({authorization: `Bearer ${secretKey}`, accept: 'application/json'});
  if (body !== undefined) headers.set('content-type', 'application/json');
  const request = new Request(new URL(path, apiUrl ?? origin), {
    method,
    headers,
    redirect: 'error',
    ...(body !== undefined && {body}),
    ...(signal && {signal}),
  });
  try {
    return await unlessAborted(signal, async () => {
      const response = await fetch(request);
      return {
        status: response.status,
        body: response.status === 204 ? undefined : ((await response.json()) as unknown),
      };
    });
  } catch (cause) {
    throw new PspUnreachableError(
      `The sandbox PSP did not answer ${method} ${path}. Whether it was carried out is not known.`,
      {cause},
    );
  }
}

/** A handler called in this process doesn't heed the request's signal by itself. */
async function unlessAborted<T>(signal: AbortSignal | undefined, work: () => Promise<T>): Promise<T> {
  if (!signal) return work();
  signal.throwIfAborted();
  const {promise, reject} = withRejection();
  const abort = (): void => reject(signal.reason);
  signal.addEventListener('abort', abort, {once: true});
  try {
    return await Promise.race([work(), promise]);
  } finally {
    signal.removeEventListener('abort', abort);
  }
}

function withRejection(): {promise: Promise<never>; reject: (reason: unknown) => void} {
  let reject: (reason: unknown) => void = () => {};
  const promise = new Promise<never>((_, refuse) => {
    reject = refuse;
  });
  return {promise, reject};
}

/** The code of a refusal. */
export function codeOf({body}: Answer): string | undefined {
  const code = isObject(body) ? body['code'] : undefined;
  return typeof code === 'string' ? code : undefined;
}

/** An answer that is none of those that the call can have. */
export function refused(answer: Answer): PspUnreachableError {
  return misunderstood(`HTTP ${answer.status} ${codeOf(answer) ?? 'without a code'}`);
}
