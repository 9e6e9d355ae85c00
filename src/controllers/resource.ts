import {Task} from '@lit/task';
import type {ReactiveController} from 'lit';

import type {CacheKey} from '../client/cache.js';
import type {PortalClient} from '../client/portal-client.js';
import {afterPaint} from '../core/after-paint.js';
import {PortalError} from '../core/errors.js';
import type {PortalElement} from '../core/portal-element.js';

/** What a widget knows of what it shows. A refresh that fails keeps the old data. */
export type ResourceState<Data> = {
  /** It is being asked for. */
  readonly refreshing?: boolean;
  /** The data is known to be out of date. */
  readonly stale?: boolean;
} & (
  | {readonly status: 'loading'; readonly data?: undefined; readonly error?: undefined}
  | {readonly status: 'ready'; readonly data: Data; readonly error?: undefined}
  | {readonly status: 'failed'; readonly data?: Data | undefined; readonly error: PortalError}
);

/** What to read. */
export interface ResourceOptions<Data, Key extends CacheKey> {
  /** What names it now; undefined when there is nothing to read. Widgets that ask for the same key share one request and one answer. */
  readonly key: () => Key | undefined;
  readonly load: (client: PortalClient, key: Key, signal: AbortSignal) => Promise<Data>;
  /** Keeps showing the data of the last key until that of the next arrives: right for the pages of a list, wrong for two documents. */
  readonly keepsLast?: boolean;
  /** Called when the data shown has changed. */
  readonly onData?: (data: Data) => void;
  /** Called when a read has failed. */
  readonly onError?: (error: PortalError) => void;
}

/**
 * Reads one resource through the client's cache, for as long as its element is connected, and reads it again when its key changes, when a write
 * or an event says that it did, or when somebody else signs in.
 *
 * It wraps `Task`, which neither aborts when its host is removed nor keeps its value when a run fails (lit/task 1.0.3).
 */
export class ResourceController<Data, Key extends CacheKey = CacheKey> implements ReactiveController {
  readonly #host: PortalElement;
  readonly #options: ResourceOptions<Data, Key>;
  readonly #task: Task<readonly [PortalClient | undefined, string, number], Data | undefined>;

  #data: Data | undefined;
  /** The key that was read last. */
  #shown = '';
  #error: PortalError | undefined;
  #stale = false;
  #force = false;
  /** Grows with each reason to read again. */
  #revision = 0;
  #subscribed: {resource: string; stop: () => void} | undefined;
  /** Whose data it is. */
  #owner: PortalClient | undefined;
  /** What {@link ResourceOptions.onData} was called with last. */
  #told: Data | undefined;

  constructor(host: PortalElement, options: ResourceOptions<Data, Key>) {
    this.#host = host;
    this.#options = options;
    // Before its task, so that what is another customer's is forgotten before the task reads.
    host.addController(this);
    this.#task = new Task(host, {
      args: () => [host.client, JSON.stringify(options.key() ?? null), this.#revision] as const,
      task: ([client], {signal}) => this.#read(client, signal),
      onComplete: (data) => this.#arrived(data),
      onError: (error) => this.#failed(error),
    });
  }

  /** What to render. */
  get state(): ResourceState<Data> {
    const data = this.#data;
    const error = this.#host.misconfiguration ?? this.#error;
    return {
      status: error ? 'failed' : data === undefined ? 'loading' : 'ready',
      data,
      error,
      refreshing: this.#task.status === 1, // TaskStatus.PENDING, inlined: the enum object would be bundled for it
      stale: this.#stale,
    } as ResourceState<Data>;
  }

  /** The last good answer, whatever has happened since. */
  get data(): Data | undefined {
    return this.#data;
  }

  /** Asks the server again; resolves when the answer is shown or has failed. */
  async reload(): Promise<void> {
    this.#force = true;
    this.#revision++;
    this.#host.requestUpdate();
    await this.#host.updateComplete;
    await this.#task.taskComplete.catch(() => undefined);
  }

  hostUpdate(): void {
    const {client} = this.#host;
    if (this.#owner !== client) {
      this.#stop();
      // Another provider, another person perhaps: nothing of the first may stay.
      this.#forget();
      this.#owner = client;
    }
  }

  hostUpdated(): void {
    const settled = this.#data !== undefined || this.#error;
    // Listening starts the event stream, whose code must not compete with what is to be shown first.
    if (settled && this.#subscribed?.resource !== this.#options.key()?.[0])
      void afterPaint().then(() => this.#subscribe());
  }

  hostConnected(): void {
    addEventListener('online', this.#backOnline);
    // What was aborted by the removal has to be asked again.
    if (this.#host.hasUpdated) this.#revision++;
  }

  hostDisconnected(): void {
    removeEventListener('online', this.#backOnline);
    this.#task.abort('removed');
    this.#stop();
  }

  readonly #backOnline = (): void => {
    if (this.#error?.code === 'offline' || this.#error?.code === 'network') void this.reload();
  };

  #read(client: PortalClient | undefined, signal: AbortSignal): Promise<Data | undefined> {
    const key = this.#options.key();
    if (!client || !key) return Promise.resolve(undefined);
    const force = this.#force;
    this.#force = false;
    const known = client.cache.peek<Data>(key);
    const name = JSON.stringify(key);
    if (known?.data !== undefined) {
      this.#data = known.data;
      this.#stale = known.stale;
    } else if (name !== this.#shown && !this.#options.keepsLast) {
      this.#forget();
    }
    this.#shown = name;
    return client.cache.read<Data>(key, (requestSignal) => this.#options.load(client, key, requestSignal), {
      signal,
      force,
    });
  }

  #arrived(data: Data | undefined): void {
    this.#error = undefined;
    this.#stale = false;
    this.#data = data;
    const changed = this.#told !== data;
    this.#told = data;
    if (changed && data !== undefined) this.#options.onData?.(data);
  }

  #failed(error: unknown): void {
    // The session became another's while nobody listened yet.
    if (error instanceof PortalError && error.code === 'aborted') return this.#again();
    this.#error = error instanceof PortalError ? error : new PortalError('internal', undefined, {cause: error});
    // Only what answered this very question stays, and not what may no longer be seen: the cache has forgotten that.
    const key = this.#options.key();
    this.#data = key ? this.#owner?.cache.peek<Data>(key)?.data : undefined;
    this.#options.onError?.(this.#error);
  }

  #subscribe(): void {
    const client = this.#owner;
    const key = this.#options.key();
    // What renders once more after it was removed must not listen again.
    if (!client || !key || !this.#host.isConnected || this.#subscribed?.resource === key[0]) return;
    this.#stop();
    const stop = client.cache.subscribe([key[0]], ({kind}) => {
      if (kind === 'updated') return;
      if (kind === 'cleared') this.#forget();
      this.#again();
    });
    this.#subscribed = {resource: key[0], stop};
    // It may have changed since it was read.
    if (!this.#error && client.cache.peek(key)?.stale) this.#again();
  }

  #stop(): void {
    this.#subscribed?.stop();
    this.#subscribed = undefined;
  }

  #again(): void {
    if (!this.#host.isConnected) return;
    this.#revision++;
    this.#host.requestUpdate();
  }

  #forget(): void {
    this.#data = undefined;
    this.#error = undefined;
  }
}
