import {PortalError} from '../core/errors.js';
import {createApi, type Api} from './api.js';
import type {PortalSession} from './session.js';
import {fits, type Shape} from './shapes.js';
import {within} from './timers.js';
import type {Timers} from './types.js';

/** What one try of a request is sent with. */
export type Attempt = {
  readonly signal: AbortSignal;
  readonly headers: Record<string, string>;
};

/** What an operation answers with. */
export interface Answer<Data> {
  readonly data?: Data;
  readonly error?: unknown;
  readonly response: Response;
}

/** One operation of the contract, called anew for each try. */
export type Call<Data> = (api: Api, attempt: Attempt) => Promise<Answer<Data>>;

/** How one exchange is made. */
export interface ExchangeOptions {
  /** What a JSON answer must look like; without one the body is left alone. */
  readonly shape?: Shape | undefined;
  readonly signal?: AbortSignal | undefined;
  /** Whether it may change something: then a lost answer means that the outcome is unknown. */
  readonly isWrite?: boolean | undefined;
  /** Milliseconds. */
  readonly timeout: number;
}

/** What a transport needs. */
export interface TransportOptions {
  readonly endpoint: string;
  readonly fetch: (request: Request) => Promise<Response>;
  readonly locale: () => string | undefined;
  readonly session: PortalSession;
  readonly timers: Timers;
  readonly timeout: number;
  readonly online: () => boolean;
}

const maxTries = 4;
/** Milliseconds between tries; a server that asks for more is not waited for silently. */
const longestDelay = 8000;

/** Sends requests with the session's token, and makes every failure a {@link PortalError}. */
export class Transport {
  readonly #options: TransportOptions;
  readonly #api: Api;

  constructor(options: TransportOptions) {
    this.#options = options;
    this.#api = createApi(options.endpoint, options.fetch);
  }

  /** A read of JSON. */
  async read<Data>(call: Call<Data>, shape: Shape, signal?: AbortSignal): Promise<Data> {
    const {data} = await this.ask(call, {shape, signal, timeout: this.#options.timeout});
    return data as Data;
  }

  /** A read, tried again with full jitter where that can help. */
  async ask<Data>(call: Call<Data>, options: ExchangeOptions): Promise<Answer<Data>> {
    const {timers} = this.#options;
    for (let tries = 1; ; tries++) {
      try {
        return await this.exchange(call, options);
      } catch (reason) {
        const error = reason as PortalError;
        if (tries === maxTries || !isTransient(error)) throw error;
        const jitter = Math.max(500, timers.random() * Math.min(longestDelay, 1000 * 2 ** tries));
        const delay = Math.max((error.retryAfter ?? 0) * 1000, jitter);
        if (delay > longestDelay) throw error;
        await timers.wait(delay, options.signal);
      }
    }
  }

  /**
   * One request and its answer. A 401 is answered once with a new token, shared with all who got one; a second ends the session.
   *
   * @throws {PortalError} whatever goes wrong.
   */
  async exchange<Data>(call: Call<Data>, options: ExchangeOptions): Promise<Answer<Data>> {
    const {session, timers} = this.#options;
    const {signal, isWrite = false, shape, timeout} = options;
    let token = await unlessAborted(session.token(), signal);
    for (let replaced = false; ; replaced = true) {
      const answer = await within(timeout, timers, signal, (inner) =>
        call(this.#api, {signal: inner, headers: this.#headers(token)}),
      ).catch((reason: unknown) => {
        throw this.#lost(reason, isWrite);
      });
      const {response, data, error} = answer;
      if (response.status === 401) {
        if (replaced) session.end(token);
        // `replace` rejects with session_expired once the session has ended.
        token = await unlessAborted(session.replace(token), signal);
        continue;
      }
      if (!response.ok) throw await this.#refused(response, error, isWrite);
      if (shape && !(response.headers.get('Content-Type')?.includes('json') && fits(data, shape))) {
        throw malformed(isWrite, response);
      }
      return answer;
    }
  }

  #headers(token: string): Record<string, string> {
    const locale = this.#options.locale();
    return {Authorization: `Bearer ${token}`, ...(locale && {'Accept-Language': locale})};
  }

  async #refused(response: Response, body: unknown, isWrite: boolean): Promise<PortalError> {
    // Loads with the first refusal; where it can't be had, the connection is what fails.
    const {problemError} = await import('./problems.js').catch((reason: unknown) => {
      throw this.#lost(reason, isWrite);
    });
    return problemError(response, body, isWrite, this.#options.timers.now());
  }

  #lost(reason: unknown, isWrite: boolean): PortalError {
    const outcome = isWrite ? 'unknown' : 'none';
    if (reason instanceof SyntaxError) return malformed(isWrite, undefined, reason);
    const code = reason instanceof PortalError ? reason.code : this.#options.online() ? 'network' : 'offline';
    return new PortalError(code, undefined, {outcome, retryable: true, cause: reason});
  }
}

function malformed(isWrite: boolean, response?: Response, cause?: unknown): PortalError {
  return new PortalError('malformed_response', undefined, {
    status: response?.status,
    requestId: response?.headers.get('X-Request-Id') ?? undefined,
    outcome: isWrite ? 'unknown' : 'none',
    retryable: true,
    cause,
  });
}

function isTransient({code, status}: PortalError): boolean {
  return code === 'network' || status === 429 || status === 502 || status === 503 || status === 504;
}

/** The token is shared: whoever stops waiting leaves it to the others. */
function unlessAborted<Value>(promise: Promise<Value>, signal: AbortSignal | undefined): Promise<Value> {
  if (!signal) return promise;
  return new Promise((resolve, reject) => {
    const stop = (): void => reject(new PortalError('aborted'));
    if (signal.aborted) stop();
    signal.addEventListener('abort', stop, {once: true});
    promise.then(resolve, reject).finally(() => signal.removeEventListener('abort', stop));
  });
}
