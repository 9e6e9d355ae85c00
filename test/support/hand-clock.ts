import {PortalError} from '../../src/core/errors.js';
import type {GetToken, Timers} from '../../src/client/types.js';

interface Wait {
  readonly at: number;
  readonly wake: () => void;
}

/** Milliseconds: what is waited for longer is a request's time limit or the session's end, which come only when a test says so. */
const nearest = 20_000;

/** The time limits of a client with this clock, in milliseconds. */
export const handTimeouts = {request: 25_000, bulk: 120_000};

/**
 * A client's clock that jumps over its pauses, and never while an answer is on its way: then only {@link pass} moves it, so that a request times out when a test says so and not because
 * the machine is slow.
 */
export class HandClock implements Timers {
  #now = Date.now();
  #waits: Wait[] = [];
  #busy = 0;
  readonly #timer = setInterval(() => this.#jump(), 5);

  readonly now = (): number => this.#now;
  readonly random = (): number => 0.1;

  readonly wait = (milliseconds: number, signal?: AbortSignal): Promise<void> =>
    new Promise((resolve, reject) => {
      const entry = {at: this.#now + milliseconds, wake: resolve};
      if (signal?.aborted) return reject(new PortalError('aborted'));
      this.#waits.push(entry);
      signal?.addEventListener(
        'abort',
        () => {
          this.#waits = this.#waits.filter((other) => other !== entry);
          reject(new PortalError('aborted'));
        },
        {once: true},
      );
    });

  /** `fetch`, whose answers are waited for. */
  readonly fetch = (request: Request): Promise<Response> =>
    this.#during(async () => {
      const response = await fetch(request);
      const body = response.status === 204 ? null : await response.arrayBuffer();
      return new Response(body, {status: response.status, headers: response.headers});
    });

  /** The same for tokens. */
  readonly getToken =
    (getToken: GetToken): GetToken =>
    (request) =>
      this.#during(() => getToken(request));

  /** Lets so many milliseconds pass, whatever is on its way. */
  pass(milliseconds: number): void {
    this.#advance(this.#now + milliseconds);
  }

  stop(): void {
    clearInterval(this.#timer);
  }

  async #during<Value>(work: () => Promise<Value>): Promise<Value> {
    this.#busy++;
    try {
      return await work();
    } finally {
      this.#busy--;
    }
  }

  #jump(): void {
    if (this.#busy) return;
    const next = Math.min(...this.#waits.map(({at}) => at));
    if (next - this.#now <= nearest) this.#advance(next);
  }

  #advance(to: number): void {
    this.#now = Math.max(this.#now, to);
    const due = this.#waits.filter(({at}) => at <= this.#now).sort((one, other) => one.at - other.at);
    this.#waits = this.#waits.filter(({at}) => at > this.#now);
    for (const {wake} of due) wake();
  }
}
