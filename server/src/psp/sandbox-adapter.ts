import type {ChargeRequest, PspAdapter, PspPayment} from '../port/psp.js';
import {call, codeOf, refused, type SandboxAdapterOptions} from './sandbox-http.js';
import {sandboxMethods} from './sandbox-methods.js';
import {isObject, readPayment, refusals} from './sandbox-payment.js';
import {readSandboxWebhook} from './sandbox-webhook.js';

export type {SandboxAdapterOptions};

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
      return {id: `refused:${key}`, key, status: 'failed', amount, currency, refunded: 0, failure};
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
    methods: sandboxMethods(options),
    readWebhook: (headers, rawBody, now) => readSandboxWebhook(webhookSecret, headers, rawBody, now),
  };
}

function paymentPath(key: string): string {
  return `/v1/payments/${encodeURIComponent(key)}`;
}

function bodyOf({amount, currency, source, description, returnOrigin, offSession}: ChargeRequest): string {
  return JSON.stringify({amount, currency, source, description, returnOrigin, offSession});
}
