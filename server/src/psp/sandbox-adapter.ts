import type {PaymentFailureCode} from '../port/contract.js';
import {PspUnreachableError, type ChargeRequest, type PspAdapter, type PspPayment} from '../port/psp.js';
import {isObject, misunderstood, readPayment} from './sandbox-payment.js';
import {readSandboxWebhook} from './sandbox-webhook.js';

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

/** Refusals by which the sandbox says that nothing was charged and that the same call would be refused again. */
const refusals: Readonly<Record<string, PaymentFailureCode>> = {
  token_invalid: 'token_expired',
  token_used: 'token_expired',
  token_expired: 'token_expired',
  card_not_found: 'method_removed',
  invalid_request: 'processing_error',
  origin_not_allowed: 'processing_error',
};

interface Answer {
  readonly status: number;
  readonly body: unknown;
}

/** Talks to the sandbox PSP over HTTP, as to any PSP: nothing of it is shared. */
export function createSandboxAdapter(options: SandboxAdapterOptions): PspAdapter {
  const {origin, publicKey, webhookSecret} = options;
  const read = (value: unknown, key: string): PspPayment => readPayment(value, key, origin);

  return {
    name: 'sandbox',
    origin,
    publicKey,
    async charge(request, signal) {
      const answer = await call(options, 'PUT', paymentPath(request.key), signal, bodyOf(request));
      if (answer.status === 200 || answer.status === 201) return read(answer.body, request.key);
      const code = answer.status === 422 ? codeOf(answer) : undefined;
      const failure = code === undefined ? undefined : refusals[code];
      if (failure === undefined) throw refused(answer);
      const {key, amount, currency} = request;
      return {id: `refused:${key}`, key, status: 'failed', amount, currency, failure};
    },
    async find(key, signal) {
      const answer = await call(options, 'GET', paymentPath(key), signal);
      if (answer.status === 200) return read(answer.body, key);
      // Only the sandbox's own 404 counts: one from something in between says nothing about the payment.
      if (answer.status === 404 && codeOf(answer) === 'not_found') return undefined;
      throw refused(answer);
    },
    async cancel(key, signal) {
      const answer = await call(options, 'POST', `${paymentPath(key)}/cancel`, signal);
      if (answer.status === 200) return read(answer.body, key);
      // Too late: the refusal carries the payment as it is.
      if (answer.status === 409 && isObject(answer.body)) return read(answer.body['payment'], key);
      throw refused(answer);
    },
    readWebhook: (headers, rawBody, now) => readSandboxWebhook(webhookSecret, headers, rawBody, now),
  };
}

function paymentPath(key: string): string {
  return `/v1/payments/${encodeURIComponent(key)}`;
}

function bodyOf({amount, currency, source, description, returnOrigin}: ChargeRequest): string {
  return JSON.stringify({amount, currency, source, description, returnOrigin});
}

/** @throws PspUnreachableError when there was no answer before `signal`, or none in JSON */
async function call(
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
      return {status: response.status, body: (await response.json()) as unknown};
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

function codeOf({body}: Answer): string | undefined {
  const code = isObject(body) ? body['code'] : undefined;
  return typeof code === 'string' ? code : undefined;
}

function refused(answer: Answer): PspUnreachableError {
  return misunderstood(`HTTP ${answer.status} ${codeOf(answer) ?? 'without a code'}`);
}
