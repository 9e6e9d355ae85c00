import {PortalError} from '../../../src/core/errors.js';
import type {Timers} from '../../../src/client/types.js';

/** A clock that jumps to whatever is waited for, so that hours pass at once and in order. */
export class FakeTimers implements Timers {
  #now: number;
  #waits: {readonly at: number; readonly order: number; readonly wake: () => void}[] = [];
  #order = 0;
  #running = false;
  /** Every wait that was asked for, in milliseconds. */
  readonly asked: number[] = [];
  dice = 0.5;

  constructor(start = Date.parse('2026-03-01T12:00:00Z')) {
    this.#now = start;
  }

  now = (): number => this.#now;
  random = (): number => this.dice;

  wait = (milliseconds: number, signal?: AbortSignal): Promise<void> =>
    new Promise((resolve, reject) => {
      this.asked.push(milliseconds);
      const entry = {at: this.#now + milliseconds, order: this.#order++, wake: resolve};
      if (signal?.aborted) return reject(new PortalError('aborted'));
      this.#waits.push(entry);
      signal?.addEventListener('abort', () => {
        this.#waits = this.#waits.filter((other) => other !== entry);
        reject(new PortalError('aborted'));
      });
    });

  get waiting(): number {
    return this.#waits.length;
  }

  /** Lets so many milliseconds pass, and everything that they bring about happen. */
  async pass(milliseconds: number): Promise<void> {
    const end = this.#now + milliseconds;
    for (;;) {
      await settled();
      const next = this.#waits.filter(({at}) => at <= end).sort((a, b) => a.at - b.at || a.order - b.order)[0];
      if (!next) break;
      this.#waits = this.#waits.filter((other) => other !== next);
      this.#now = Math.max(this.#now, next.at);
      next.wake();
    }
    this.#now = end;
    await settled();
  }

  /** Lets time pass until the promise is settled. */
  async until<Value>(promise: Promise<Value>): Promise<Value> {
    if (this.#running) throw new Error('One at a time.');
    this.#running = true;
    let over = false;
    promise.then(
      () => (over = true),
      () => (over = true),
    );
    try {
      for (let steps = 0; ; steps++) {
        await settled();
        if (over) return await promise;
        const next = this.#waits.sort((a, b) => a.at - b.at || a.order - b.order).shift();
        if (!next || steps > 10_000) throw new Error('It waits for something that never comes.');
        this.#now = Math.max(this.#now, next.at);
        next.wake();
      }
    } finally {
      this.#running = false;
    }
  }
}

/**
 * Everything that can happen without time passing has happened. What the client loads when it needs it is answered by the module loader's own
 * thread, in the order in which it was asked: when this import is back, so is the client's.
 */
export async function settled(): Promise<void> {
  for (let round = 0; round < 3; round++) {
    await import('../../../src/client/problems.js');
    for (let turn = 0; turn < 4; turn++) await new Promise((resolve) => setImmediate(resolve));
  }
}

/** What arrives at the fake API. */
export interface Received {
  readonly method: string;
  readonly path: string;
  readonly search: string;
  readonly headers: Headers;
  readonly body: unknown;
  readonly signal: AbortSignal;
}

export type Handler = (request: Received) => Response | Promise<Response>;

/** Stands where `fetch` is; answers by a queue of handlers a route, the last of which stays. */
export class FakeApi {
  readonly requests: Received[] = [];
  readonly #routes = new Map<string, Handler[]>();

  on(route: string, ...handlers: Handler[]): this {
    this.#routes.set(route, handlers);
    return this;
  }

  /** The requests of a route. */
  of(route: string): Received[] {
    return this.requests.filter(({method, path}) => `${method} ${path}` === route);
  }

  readonly fetch = async (request: Request): Promise<Response> => {
    const url = new URL(request.url);
    const text = await request.text();
    const received: Received = {
      method: request.method,
      path: url.pathname.replace('/portal/v1', ''),
      search: decodeURIComponent(url.search),
      headers: request.headers,
      body: text ? JSON.parse(text) : undefined,
      signal: request.signal,
    };
    this.requests.push(received);
    const handlers = this.#routes.get(`${received.method} ${received.path}`);
    const handler = handlers && handlers.length > 1 ? handlers.shift() : handlers?.[0];
    if (!handler) return problem(404, 'not_found');
    return handler(received);
  };
}

export const json =
  (body: unknown, headers: Record<string, string> = {}, status = 200): Handler =>
  () =>
    new Response(JSON.stringify(body), {status, headers: {'Content-Type': 'application/json', ...headers}});

export function problem(
  status: number,
  code: string,
  more: Record<string, unknown> = {},
  headers: Record<string, string> = {},
): Response {
  const body = {
    type: 'about:blank',
    title: 'x',
    status,
    code,
    requestId: 'req_1',
    retryable: false,
    outcome: 'none',
    ...more,
  };
  return new Response(JSON.stringify(body), {
    status,
    headers: {'Content-Type': 'application/problem+json', ...headers},
  });
}

export const refuse =
  (status: number, code: string, more: Record<string, unknown> = {}, headers: Record<string, string> = {}): Handler =>
  () =>
    problem(status, code, more, headers);

/** The connection breaks. */
export const lost: Handler = () => {
  throw new TypeError('fetch failed');
};

/** No answer ever. */
export const silent: Handler = () => new Promise<Response>(() => {});

export const html: Handler = () =>
  new Response('<!doctype html><title>Bad gateway</title>', {headers: {'Content-Type': 'text/html'}});
