import {Client, escapeIdentifier} from 'pg';

interface Subscription {
  readonly channel: string;
  readonly handler: (payload: string) => void;
  readonly missed: (() => void) | undefined;
}

/** Milliseconds before the first and at most before any attempt to connect again. */
const firstPause = 250;
const longestPause = 10_000;

/** One connection that listens for all channels: opened with the first of them, and opened again, ever more patiently, when it breaks. */
export class PostgresListener {
  readonly #url: string;
  readonly #onConnectionLost: (error: Error) => void;
  readonly #subscriptions = new Set<Subscription>();
  #client: Promise<Client> | undefined;
  #timer: NodeJS.Timeout | undefined;
  #closed = false;

  constructor(url: string, onConnectionLost: (error: Error) => void = () => {}) {
    this.#url = url;
    this.#onConnectionLost = onConnectionLost;
  }

  /** Calls `handler` with each payload of `channel`, and `missed` when some may have gone by while the connection was down. */
  async listen(channel: string, handler: (payload: string) => void, missed?: () => void): Promise<() => Promise<void>> {
    const subscription: Subscription = {channel, handler, missed};
    this.#subscriptions.add(subscription);
    try {
      const client = await (this.#client ??= this.#connect());
      await client.query(`listen ${escapeIdentifier(channel)}`);
    } catch (error) {
      this.#subscriptions.delete(subscription);
      throw error;
    }
    return () => this.#stop(subscription);
  }

  async close(): Promise<void> {
    this.#closed = true;
    clearTimeout(this.#timer);
    this.#subscriptions.clear();
    const client = await this.#client?.catch(() => undefined);
    this.#client = undefined;
    await client?.end();
  }

  async #stop(subscription: Subscription): Promise<void> {
    this.#subscriptions.delete(subscription);
    const {channel} = subscription;
    if ([...this.#subscriptions].some((other) => other.channel === channel)) return;
    const client = await this.#client?.catch(() => undefined);
    // A connection that broke meanwhile listens for nothing, which is what was asked for.
    await client?.query(`unlisten ${escapeIdentifier(channel)}`).catch(() => undefined);
  }

  async #connect(): Promise<Client> {
    const client = new Client({connectionString: this.#url, keepAlive: true, connectionTimeoutMillis: 10_000});
    let live = true;
    const lost = (error: Error): void => {
      if (!live) return;
      live = false;
      this.#client = undefined;
      if (this.#closed) return;
      this.#onConnectionLost(error);
      this.#reconnectIn(firstPause);
    };
    client.on('error', lost);
    client.on('end', () => lost(new Error('The connection that listens for changes ended. Another is being opened.')));
    client.on('notification', ({channel, payload}) => {
      for (const each of this.#subscriptions) if (each.channel === channel) each.handler(payload ?? '');
    });
    try {
      await client.connect();
      return client;
    } catch (error) {
      live = false;
      this.#client = undefined;
      throw error;
    }
  }

  #reconnectIn(pause: number): void {
    if (this.#closed || this.#subscriptions.size === 0) return;
    this.#timer = setTimeout(() => void this.#reconnect(pause), pause);
    this.#timer.unref();
  }

  async #reconnect(pause: number): Promise<void> {
    try {
      const client = await (this.#client ??= this.#connect());
      const channels = new Set([...this.#subscriptions].map((each) => each.channel));
      for (const channel of channels) await client.query(`listen ${escapeIdentifier(channel)}`);
      for (const each of this.#subscriptions) each.missed?.();
    } catch {
      // A client that connected and then broke has begun its own round.
      if (!this.#client) this.#reconnectIn(Math.min(pause * 2, longestPause));
    }
  }
}
