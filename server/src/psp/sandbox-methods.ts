import {PspRefusedError, type PspMethods, type PspSetup} from '../port/psp.js';
import {call, codeOf, refused, type SandboxAdapterOptions} from './sandbox-http.js';
import {isObject, readSetup, refusals} from './sandbox-payment.js';

/** Keeping methods at the sandbox. */
export function sandboxMethods(options: SandboxAdapterOptions): PspMethods {
  const read = (value: unknown, key: string): PspSetup => readSetup(value, key, options.origin);

  return {
    types: ['card', 'sepa_debit'],
    canUpdate: {holder: true, expiry: true},
    async setUp({key, source, customer, returnOrigin}, signal) {
      const body = JSON.stringify({source, customer, returnOrigin});
      const answer = await call(options, 'POST', setupPath(key), signal, body);
      if (answer.status === 200 || answer.status === 201) return read(answer.body, key);
      const code = answer.status === 422 ? codeOf(answer) : undefined;
      const failure = code === undefined ? undefined : refusals[code];
      if (failure === undefined) throw refused(answer);
      return {key, status: 'failed', failure};
    },
    async findSetup(key, signal) {
      const answer = await call(options, 'GET', setupPath(key), signal);
      if (answer.status === 200) return read(answer.body, key);
      // Only the sandbox's own 404 counts: one from something in between says nothing about the setup.
      if (answer.status === 404 && codeOf(answer) === 'not_found') return undefined;
      throw refused(answer);
    },
    async cancelSetup(key, signal) {
      const answer = await call(options, 'POST', `${setupPath(key)}/cancel`, signal);
      if (answer.status === 200) return read(answer.body, key);
      // Too late: the refusal carries the setup as it is.
      if (answer.status === 409 && isObject(answer.body)) return read(answer.body['setup'], key);
      throw refused(answer);
    },
    async updateMethod(ref, changes, signal) {
      const answer = await call(options, 'PATCH', cardPath(ref), signal, JSON.stringify(changes));
      if (answer.status === 200) return;
      if (answer.status === 422 || (answer.status === 404 && codeOf(answer) === 'card_not_found'))
        throw new PspRefusedError(`The sandbox PSP refused the change: ${codeOf(answer) ?? 'no code'}.`);
      throw refused(answer);
    },
    async removeMethod(ref, signal) {
      const answer = await call(options, 'DELETE', cardPath(ref), signal);
      if (answer.status === 204 || (answer.status === 404 && codeOf(answer) === 'card_not_found')) return;
      throw refused(answer);
    },
  };
}

function setupPath(key: string): string {
  return `/v1/setups/${encodeURIComponent(key)}`;
}

function cardPath(ref: string): string {
  return `/v1/cards/${encodeURIComponent(ref)}`;
}
