import type {Ledger} from './ledger.js';
import type {Clock, Log, WebhookOptions} from './options.js';
import {hmacSha256} from './secrets.js';
import type {WebhookRecord} from './state.js';

const defaultRetryAfterMs = [1_000, 5_000, 30_000, 120_000, 600_000, 3_600_000];

interface Delivery {
  failures: number;
  /** Epoch ms; `null` while it is being tried. */
  dueAt: number | null;
}

/**
 * Delivers webhooks at least once: what is journaled as pending is tried until answered 2xx, and again after a restart.
 */
export class WebhookSender {
  readonly #ledger: Ledger;
  readonly #options: WebhookOptions;
  readonly #clock: Clock;
  readonly #log: Log | undefined;
  readonly #deliveries = new Map<string, Delivery>();
  readonly #stopped = new AbortController();
  readonly #running = new Set<Promise<void>>();
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(ledger: Ledger, options: WebhookOptions, clock: Clock, log: Log | undefined) {
    this.#ledger = ledger;
    this.#options = options;
    this.#clock = clock;
    this.#log = log;
  }

  /** Takes up every pending event that isn't under way yet, and tries those that are due. Resolves when these tries are over. */
  async deliverDue(): Promise<void> {
    if (this.#stopped.signal.aborted) return;
    const now = this.#clock.now();
    const due: Promise<void>[] = [];
    for (const webhook of this.#ledger.state.webhooks.values()) {
      const delivery = this.#deliveries.get(webhook.id) ?? {failures: 0, dueAt: now};
      this.#deliveries.set(webhook.id, delivery);
      if (delivery.dueAt === null || delivery.dueAt > now) continue;
      delivery.dueAt = null;
      due.push(this.#track(this.#try(webhook, delivery)));
    }
    await Promise.all(due);
  }

  /** Stops trying and waits for what is under way. What is still pending is tried after the next start. */
  async close(): Promise<void> {
    this.#stopped.abort();
    clearTimeout(this.#timer);
    await Promise.all(this.#running);
  }

  #track(work: Promise<void>): Promise<void> {
    const tracked = work.finally(() => this.#running.delete(tracked));
    this.#running.add(tracked);
    return tracked;
  }

  async #try(webhook: WebhookRecord, delivery: Delivery): Promise<void> {
    try {
      const failure = await this.#post(webhook);
      if (failure === null) {
        await this.#finish(webhook, 'delivered');
      } else if (!this.#stopped.signal.aborted) {
        await this.#fail(webhook, delivery, failure);
      }
    } catch (error) {
      // The journal refused to note the result. Still pending there: delivered once more rather than never.
      this.#log?.error({error, eventId: webhook.id}, 'The result of a webhook could not be written down.');
      this.#deliveries.delete(webhook.id);
    }
  }

  async #post({id, body}: WebhookRecord): Promise<string | null> {
    const {url, secret, fetch = globalThis.fetch, timeoutMs = 10_000} = this.#options;
    const seconds = Math.floor(this.#clock.now() / 1000);
    try {
      const response = await fetch(
        new Request(url, {
          method: 'POST',
          headers: {
            'content-type': 'application/json',
            'sandbox-event-id': id,
            'sandbox-signature': `t=${seconds},v1=${await hmacSha256(secret, `${seconds}.${body}`)}`,
          },
          body,
          redirect: 'manual',
          signal: AbortSignal.any([this.#stopped.signal, AbortSignal.timeout(timeoutMs)]),
        }),
      );
      await response.body?.cancel();
      return response.ok ? null : `HTTP ${response.status}`;
    } catch (error) {
      return String(error);
    }
  }

  async #fail(webhook: WebhookRecord, delivery: Delivery, failure: string): Promise<void> {
    const waits = this.#options.retryAfterMs ?? defaultRetryAfterMs;
    const wait = waits[delivery.failures];
    delivery.failures += 1;
    const details = {eventId: webhook.id, type: webhook.type, failure, failures: delivery.failures};
    if (wait === undefined) {
      this.#log?.error(details, 'A webhook was given up: nobody accepted it. Its payment can still be read.');
      await this.#finish(webhook, 'abandoned');
      return;
    }
    this.#log?.warn({...details, retryAfterMs: wait}, 'A webhook was not accepted and will be sent again.');
    delivery.dueAt = this.#clock.now() + wait;
    this.#schedule();
  }

  async #finish(webhook: WebhookRecord, state: 'delivered' | 'abandoned'): Promise<void> {
    await this.#ledger.transact(() => ({
      changes: [{kind: 'webhook', webhook: {...webhook, state}}],
      result: undefined,
    }));
    this.#deliveries.delete(webhook.id);
  }

  #schedule(): void {
    clearTimeout(this.#timer);
    const times = [...this.#deliveries.values()].flatMap(({dueAt}) => (dueAt === null ? [] : [dueAt]));
    if (times.length === 0 || this.#stopped.signal.aborted) return;
    const wait = Math.max(0, Math.min(...times) - this.#clock.now());
    this.#timer = setTimeout(() => {
      void this.deliverDue().finally(() => this.#schedule());
    }, wait);
    // In Node a retry to come must not keep a finished process alive; in a page timers are plain numbers.
    if (typeof this.#timer === 'object') this.#timer.unref();
  }
}
