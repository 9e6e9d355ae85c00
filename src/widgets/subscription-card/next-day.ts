import type {ReactiveController} from 'lit';

import {ownerOf} from '../../client/owner.js';
import type {PortalClient} from '../../client/portal-client.js';
import type {PortalElement} from '../../core/portal-element.js';

/** Milliseconds after a day's beginning at which the server has certainly begun it too. */
const grace = 5000;

/** Milliseconds. */
const day = 86_400_000;

/** Calls when a day begins: where the customer's account is, where the customer is, or by UTC. “3 days left” is then another number. */
export class NextDay implements ReactiveController {
  readonly #host: PortalElement;
  readonly #begun: () => void;
  /** Whose clock is waited by. */
  #owner = '';
  #waiting = new AbortController();

  constructor(host: PortalElement, begun: () => void) {
    this.#host = host;
    this.#begun = begun;
    host.addController(this);
    if (host.isConnected) this.hostConnected();
  }

  hostConnected(): void {
    const {client} = this.#host;
    this.#owner = ownerOf(client);
    this.#waiting.abort();
    this.#waiting = new AbortController();
    if (client) void this.#wait(client, this.#waiting.signal).catch(() => undefined);
  }

  hostUpdate(): void {
    if (this.#owner !== ownerOf(this.#host.client) && this.#host.isConnected) this.hostConnected();
  }

  hostDisconnected(): void {
    this.#waiting.abort();
  }

  /** Rejects when the signal aborts. */
  async #wait(client: PortalClient, signal: AbortSignal): Promise<void> {
    const {timers} = client.core;
    // The server counts days where the account is; where that can't be had, the other two have to do.
    const account = await client.account.get({signal}).catch(() => undefined);
    for (;;) {
      const now = timers.now();
      const left = Math.min(...[account?.timeZone, 'UTC', undefined].map((zone) => untilNextDay(now, zone)));
      await timers.wait(left + grace, signal);
      this.#begun();
    }
  }
}

/** Milliseconds until the next day begins in a time zone, or where this device is. */
function untilNextDay(now: number, timeZone: string | undefined): number {
  try {
    const format = new Intl.DateTimeFormat('en', {
      hour: 'numeric',
      minute: 'numeric',
      second: 'numeric',
      hourCycle: 'h23',
      ...(timeZone !== undefined && {timeZone}),
    });
    const parts = format.formatToParts(now);
    const [hour = 0, minute = 0, second = 0] = (['hour', 'minute', 'second'] as const).map((name) =>
      Number(parts.find(({type}) => type === name)?.value),
    );
    return day - ((hour * 60 + minute) * 60 + second) * 1000;
  } catch {
    // A zone that this browser doesn't know.
    return day;
  }
}
