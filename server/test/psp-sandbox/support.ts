import {createSandboxPsp, memoryJournal} from '../../src/psp-sandbox/index.js';
import type {Journal, Payment, SandboxPsp, SandboxPspOptions, TestCardName} from '../../src/psp-sandbox/index.js';
import {testCardNamed} from '../../src/psp-sandbox/test-cards.js';

export const pspUrl = 'https://psp.test';
export const shop = 'https://shop.test';
export const secretKey = 'sk_test_secret';
export const publicKey = 'pk_test_public';

/** An answer whose JSON has been read. */
export interface Answer<T> {
  status: number;
  headers: Headers;
  body: T;
}

/** A clock that moves only when told to. */
export class TestClock {
  #now = Date.UTC(2026, 0, 15, 12);

  now(): number {
    return this.#now;
  }

  advance(ms: number): void {
    this.#now += ms;
  }
}

/** A sandbox and what it takes to talk to it. */
export class Bench {
  readonly clock: TestClock;
  readonly storage: Journal;
  readonly psp: SandboxPsp;

  constructor(options: Partial<SandboxPspOptions> = {}, clock = new TestClock()) {
    this.clock = clock;
    this.storage = options.storage ?? memoryJournal();
    this.psp = createSandboxPsp({
      storage: this.storage,
      secretKey,
      publicKey,
      allowedOrigins: [shop],
      clock,
      settleAfterMs: 5_000,
      slowMs: 0,
      ...options,
    });
  }

  /** A raw call; `key` null for none. */
  async call(method: string, path: string, body?: unknown, headers: Record<string, string> = {}): Promise<Response> {
    return this.psp.fetch(
      new Request(`${pspUrl}${path}`, {
        method,
        headers: {
          authorization: `Bearer ${secretKey}`,
          ...(body !== undefined && {'content-type': 'application/json'}),
          ...headers,
        },
        ...(body !== undefined && {body: JSON.stringify(body)}),
      }),
    );
  }

  async json<T = Record<string, unknown>>(...call: Parameters<Bench['call']>): Promise<Answer<T>> {
    const response = await this.call(...call);
    const text = await response.text();
    return {status: response.status, headers: response.headers, body: (text === '' ? {} : JSON.parse(text)) as T};
  }

  cardInput(name: TestCardName): Record<string, string> {
    const {number, brand} = testCardNamed(name);
    return {number, expiry: '12 / 30', cvc: brand === 'amex' ? '1234' : '123', holder: 'Ada Lovelace'};
  }

  async token(name: TestCardName): Promise<string> {
    const {body} = await this.json<{token: string}>('POST', '/v1/tokens', this.cardInput(name), {
      authorization: `Bearer ${publicKey}`,
    });
    return body.token;
  }

  put(key: string, source: object, changed: object = {}): Promise<Answer<Payment>> {
    return this.json<Payment>('PUT', `/v1/payments/${key}`, {
      amount: 29308,
      currency: 'EUR',
      source,
      returnOrigin: shop,
      ...changed,
    });
  }

  /** Pays 293.08 EUR with a fresh token of that card. */
  async pay(key: string, name: TestCardName, source: object = {}): Promise<Answer<Payment>> {
    return this.put(key, {token: await this.token(name), ...source});
  }

  payment(key: string): Promise<Answer<Payment>> {
    return this.json<Payment>('GET', `/v1/payments/${key}`);
  }

  /** Opens the challenge as its page would, and returns what the page's script is given. */
  async openChallenge(url: string): Promise<{secret: string | null; completeUrl: string}> {
    const response = await this.call('GET', `${new URL(url).pathname}?nonce=n1&origin=${encodeURIComponent(shop)}`);
    const config = /<script id="config" type="application\/json">(.*?)<\/script>/s.exec(await response.text())?.[1];
    if (config === undefined) throw new Error(`No challenge page: HTTP ${response.status}.`);
    return JSON.parse(config) as {secret: string | null; completeUrl: string};
  }

  async answerChallenge(
    url: string,
    decision: 'approve' | 'decline',
    code = '123456',
  ): Promise<Answer<{code?: string}>> {
    const {secret, completeUrl} = await this.openChallenge(url);
    return this.json('POST', completeUrl, {secret, decision, code}, {origin: pspUrl, 'sec-fetch-site': 'same-origin'});
  }
}
