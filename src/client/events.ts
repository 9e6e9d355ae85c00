import {createParser} from 'eventsource-parser';

import {PortalError} from '../core/errors.js';
import type {ClientCore} from './core.js';
import {within} from './timers.js';

/** Milliseconds without a byte after which a stream counts as cut; the server sends a comment every 15 s. */
const silence = 45_000;
/** Milliseconds between reads while there is no stream. */
const pollEvery = 30_000;
const longestPause = 30_000;
/** Milliseconds more than the page is old: a change carries the time at which its transaction began, which a read just before may not have seen. */
const margin = 5000;
/** The most milliseconds that the contract lets be replayed. */
const longestReplay = 600_000;
/** Ids kept to know a duplicate. */
const remembered = 500;
/** After these there will be no stream however often it is asked for. */
const never: readonly string[] = ['not_supported', 'not_found', 'forbidden'];

/**
 * Follows the event stream until the signal aborts or the session ends, and has read again what changed. It resumes after a cut where it was,
 * takes no event twice, and while there is no stream it has everything that is shown read again from time to time.
 */
export async function followEvents(core: ClientCore, signal: AbortSignal): Promise<void> {
  const stream = new EventStream(core, signal);
  await Promise.allSettled([stream.connect(), stream.pollWhileSilent()]);
}

class EventStream {
  readonly #core: ClientCore;
  readonly #signal: AbortSignal;
  readonly #seen = new Set<string>();
  #lastId: string | undefined;
  #heardAt: number;
  #connected = false;
  #wasConnected = false;

  constructor(core: ClientCore, signal: AbortSignal) {
    this.#core = core;
    this.#signal = signal;
    this.#heardAt = core.timers.now();
  }

  /** Connects, and again after each end. Rejects when there is nothing to follow any more. */
  async connect(): Promise<never> {
    const {timers, session} = this.#core;
    for (let failures = 0; ; failures++) {
      let least = 0;
      try {
        await this.#read();
        failures = 0;
      } catch (reason) {
        const error = reason instanceof PortalError ? reason : undefined;
        if (this.#signal.aborted || session.status === 'ended' || never.includes(error?.code ?? '')) throw reason;
        if (this.#connected) failures = 0;
        least = (error?.retryAfter ?? 0) * 1000;
      }
      this.#connected = false;
      const pause = timers.random() * Math.min(longestPause, 1000 * 2 ** failures);
      await timers.wait(Math.max(least, pause), this.#signal);
    }
  }

  /** Has what is shown read again while nothing is heard. */
  async pollWhileSilent(): Promise<never> {
    const {timers, cache} = this.#core;
    for (;;) {
      const quiet = timers.now() - this.#heardAt;
      if (quiet < silence) {
        await timers.wait(silence - quiet, this.#signal);
        continue;
      }
      if (globalThis.document?.visibilityState !== 'hidden') cache.invalidate([]);
      await timers.wait(pollEvery, this.#signal);
    }
  }

  async #read(): Promise<void> {
    const {transport, timers, timeouts, cache} = this.#core;
    const {data, response} = await transport.exchange(
      (api, init) =>
        api.GET('/events', {
          ...init,
          params: this.#where(),
          parseAs: 'stream',
        }),
      {signal: this.#signal, timeout: timeouts.request},
    );
    const body: unknown = data;
    if (!response.headers.get('Content-Type')?.startsWith('text/event-stream') || !(body instanceof ReadableStream)) {
      throw new PortalError('malformed_response', 'The event stream is something else.', {retryable: true});
    }
    // What happened while there was no stream, and no id to resume from, was missed, unless it was asked for.
    const isGap = this.#wasConnected || timers.now() - this.#heardAt > longestReplay - margin;
    if (this.#lastId === undefined && isGap) cache.invalidate([]);
    const reader = (body as ReadableStream<Uint8Array>).getReader();
    try {
      await this.#consume(reader);
    } finally {
      void reader.cancel().catch(() => undefined);
    }
  }

  /** Where to begin: after the last event; at first with what changed since the page began to read, which was before there was a stream. */
  #where(): {header?: {'Last-Event-ID': string}; query?: {replay: number}} {
    if (this.#lastId !== undefined) return {header: {'Last-Event-ID': this.#lastId}};
    if (this.#wasConnected) return {};
    return {query: {replay: Math.min(longestReplay, Math.ceil(performance.now()) + margin)}};
  }

  async #consume(reader: ReadableStreamDefaultReader<Uint8Array>): Promise<void> {
    const {cache, timers} = this.#core;
    const changed = new Set<string>();
    let everything = false;
    const parser = createParser({
      onEvent: ({id, event, data}) => {
        if (id !== undefined && !this.#isNew(id)) return;
        const resource = event === 'change' ? readResource(data) : undefined;
        if (resource) changed.add(resource);
        else everything = true;
      },
    });
    const decoder = new TextDecoder();
    this.#connected = true;
    this.#wasConnected = true;
    for (;;) {
      this.#heardAt = timers.now();
      const {done, value} = await within(silence, timers, this.#signal, () => reader.read());
      if (done) return;
      parser.feed(decoder.decode(value, {stream: true}));
      // Once for all that came in one piece.
      if (everything) cache.invalidate([]);
      else for (const resource of changed) cache.invalidate([resource]);
      everything = false;
      changed.clear();
    }
  }

  #isNew(id: string): boolean {
    if (this.#seen.has(id)) return false;
    this.#seen.add(id);
    this.#lastId = id;
    for (const oldest of this.#seen) {
      if (this.#seen.size <= remembered) break;
      this.#seen.delete(oldest);
    }
    return true;
  }
}

/** The resource of a change; undefined when it can't be read: then anything may have changed, as after a `reset`. */
function readResource(data: string): string | undefined {
  try {
    const {resource} = JSON.parse(data) as {resource?: unknown};
    return typeof resource === 'string' && resource ? resource : undefined;
  } catch {
    return undefined;
  }
}
