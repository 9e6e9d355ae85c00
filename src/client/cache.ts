import {PortalError} from '../core/errors.js';

/** A value that JSON can hold; `undefined` members count as absent. */
export type KeyPart =
  string | number | boolean | null | undefined | readonly KeyPart[] | {readonly [member: string]: KeyPart};

/** What names an entry; compared by structure. The first element is the resource: `['invoices', {limit: 25}]`. */
export type CacheKey = readonly [resource: string, ...rest: KeyPart[]];

/** What the cache knows under a key. Immutable: a change is a new object. */
export interface CacheEntry<Data> {
  /** The last good answer. A failed refresh keeps it. */
  readonly data: Data | undefined;
  /** Why the last request failed; undefined after a success. */
  readonly error: PortalError | undefined;
  /** When `data` arrived, in milliseconds since 1970. */
  readonly updatedAt: number | undefined;
  /** `data` may be out of date: it was invalidated, or its refresh failed. */
  readonly stale: boolean;
  /** A request is under way. */
  readonly refreshing: boolean;
}

/**
 * What happened under a key: `updated`, its entry is another; `invalidated`, read it again; `cleared`, the session is another's: forget what
 * is shown and read it again.
 */
export interface CacheChange {
  readonly kind: 'updated' | 'invalidated' | 'cleared';
  readonly entry: CacheEntry<unknown> | undefined;
}

/** What a read may be given. */
export interface ReadOptions {
  /** Stops waiting. The request itself is aborted when the last of those who wait has stopped. */
  readonly signal?: AbortSignal | undefined;
  /** Asks the server even if the entry is fresh. */
  readonly force?: boolean | undefined;
}

/** What a cache needs. */
export interface PortalCacheOptions {
  /** Milliseconds since 1970. */
  readonly now: () => number;
  /** Milliseconds for which an answer is given again without asking; 30,000 unless set. */
  readonly freshFor?: number | undefined;
  /** Entries kept; the ones unused for longest go first. 200 unless set. */
  readonly capacity?: number | undefined;
  /** Called when the first subscriber comes and when the last has gone. */
  readonly onDemand?: (() => void) | undefined;
}

interface Slot {
  readonly id: string;
  entry: CacheEntry<unknown>;
  flight: Flight | undefined;
}

interface Flight {
  readonly controller: AbortController;
  readonly answer: Promise<unknown>;
  waiting: number;
}

interface Subscription {
  readonly prefix: string;
  readonly listener: (change: CacheChange) => void;
}

const separator = '\0';
const nothing: CacheEntry<never> = {
  data: undefined,
  error: undefined,
  updatedAt: undefined,
  stale: false,
  refreshing: false,
};

/** The codes of errors after which the customer may no longer see what was read before. */
const revoked: readonly string[] = ['forbidden', 'not_found', 'gone'];

/** Whether everything under the second id is also under the first, which may be empty. */
const covers = (prefix: string, id: string): boolean => !prefix || id === prefix || id.startsWith(prefix + separator);

const sorted = (_: string, value: unknown): unknown =>
  value && typeof value === 'object' && !Array.isArray(value)
    ? Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)))
    : value;

/** Equal structures give equal ids. JSON escapes control characters, so the separator can't be forged. */
const idOf = (key: readonly KeyPart[]): string => key.map((part) => JSON.stringify(part, sorted)).join(separator);

const aborted = (): PortalError => new PortalError('aborted');

/**
 * Answers of reads, bound to one session: one request under way a key however many ask, old data shown while new is fetched, bounded, and
 * emptied when the session becomes another's. After {@link clear} nothing that was asked before is delivered any more.
 */
export class PortalCache {
  readonly #options: PortalCacheOptions;
  /** Least recently used first. */
  readonly #slots = new Map<string, Slot>();
  readonly #subscriptions = new Set<Subscription>();
  /** Those of outdated requests too, which no slot holds any more. */
  readonly #controllers = new Set<AbortController>();

  constructor(options: PortalCacheOptions) {
    this.#options = options;
  }

  /**
   * Resolves with the cached answer when it is fresh, else with the one of the request under way, else with that of `load`.
   *
   * @throws {PortalError} `aborted` when `options.signal` aborts or the session changes; else what `load` rejects with.
   */
  read<Data>(
    key: CacheKey,
    load: (signal: AbortSignal) => Promise<Data>,
    {signal, force}: ReadOptions = {},
  ): Promise<Data> {
    if (signal?.aborted) return Promise.reject(aborted());
    const slot = this.#slot(idOf(key));
    const {data, stale, updatedAt = 0} = slot.entry;
    const {now, freshFor = 30_000} = this.#options;
    if (!force && data !== undefined && !stale && now() - updatedAt < freshFor) return Promise.resolve(data as Data);
    const flight = (slot.flight ??= this.#depart(slot, load));
    this.#put(slot, {refreshing: true});
    return this.#join(slot, flight, signal) as Promise<Data>;
  }

  /** Whether an error says that the customer may no longer see what was read before. */
  forgets({code}: PortalError): boolean {
    return revoked.includes(code);
  }

  /** Whether anybody subscribes. */
  get watched(): boolean {
    return this.#subscriptions.size > 0;
  }

  /** What is known under a key, without asking. */
  peek<Data>(key: CacheKey): CacheEntry<Data> | undefined {
    return this.#slots.get(idOf(key))?.entry as CacheEntry<Data> | undefined;
  }

  /** Calls the listener with each change under the prefix, until the returned function is called. */
  subscribe(prefix: readonly KeyPart[], listener: (change: CacheChange) => void): () => void {
    const subscription = {prefix: idOf(prefix), listener};
    this.#subscriptions.add(subscription);
    if (this.#subscriptions.size === 1) this.#options.onDemand?.();
    return () => {
      if (this.#subscriptions.delete(subscription) && !this.#subscriptions.size) this.#options.onDemand?.();
    };
  }

  /** Marks what is under the prefix as stale and tells those who show it; an empty prefix means everything. */
  invalidate(prefix: readonly KeyPart[]): void {
    const id = idOf(prefix);
    for (const slot of this.#slots.values()) {
      if (!covers(id, slot.id)) continue;
      // A request that left before the change may bring what was true before it: those who wait get it, the cache doesn't.
      slot.flight = undefined;
      slot.entry = {...slot.entry, stale: true, refreshing: false};
    }
    for (const {prefix: own, listener} of [...this.#subscriptions]) {
      if (covers(id, own) || covers(own, id)) listener({kind: 'invalidated', entry: this.#slots.get(own)?.entry});
    }
  }

  /** Forgets everything and aborts every read; for a session that has become another's. */
  clear(): void {
    this.#slots.clear();
    for (const controller of [...this.#controllers]) controller.abort();
    for (const {listener} of [...this.#subscriptions]) listener({kind: 'cleared', entry: undefined});
  }

  #slot(id: string): Slot {
    const slot = this.#slots.get(id) ?? {id, entry: nothing, flight: undefined};
    this.#slots.delete(id);
    this.#slots.set(id, slot);
    for (const [other, {flight}] of this.#slots) {
      if (this.#slots.size <= (this.#options.capacity ?? 200)) break;
      if (!flight && other !== id) this.#slots.delete(other);
    }
    return slot;
  }

  #put(slot: Slot, change: Partial<CacheEntry<unknown>>): void {
    slot.entry = {...slot.entry, ...change};
    for (const {prefix, listener} of [...this.#subscriptions]) {
      if (covers(prefix, slot.id)) listener({kind: 'updated', entry: slot.entry});
    }
  }

  #depart(slot: Slot, load: (signal: AbortSignal) => Promise<unknown>): Flight {
    const controller = new AbortController();
    this.#controllers.add(controller);
    const stopped = new Promise<never>((_, reject) => {
      controller.signal.addEventListener('abort', () => reject(aborted()), {once: true});
    });
    // The race rejects those who wait even if the loader doesn't heed its signal.
    const answer = Promise.race([(async () => load(controller.signal))(), stopped]).finally(() =>
      this.#controllers.delete(controller),
    );
    const flight: Flight = {controller, answer, waiting: 0};
    answer.then(
      (data) => this.#land(slot, flight, {data, error: undefined, updatedAt: this.#options.now(), stale: false}),
      (reason: unknown) => {
        const error = toPortalError(reason);
        if (error.code === 'aborted') return this.#land(slot, flight, {});
        this.#land(slot, flight, {error, stale: true, ...(this.forgets(error) && {data: undefined})});
      },
    );
    return flight;
  }

  #land(slot: Slot, flight: Flight, change: Partial<CacheEntry<unknown>>): void {
    if (slot.flight !== flight) return;
    slot.flight = undefined;
    if (this.#slots.get(slot.id) === slot) this.#put(slot, {...change, refreshing: false});
  }

  #join(slot: Slot, flight: Flight, signal: AbortSignal | undefined): Promise<unknown> {
    flight.waiting++;
    return new Promise((resolve, reject) => {
      const leave = (): void => {
        reject(aborted());
        if (--flight.waiting) return;
        this.#land(slot, flight, {});
        flight.controller.abort();
      };
      signal?.addEventListener('abort', leave, {once: true});
      flight.answer
        .then(resolve, (reason: unknown) => reject(toPortalError(reason)))
        .finally(() => signal?.removeEventListener('abort', leave));
    });
  }
}

function toPortalError(reason: unknown): PortalError {
  return reason instanceof PortalError ? reason : new PortalError('internal', String(reason), {cause: reason});
}
