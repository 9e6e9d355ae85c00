import type {PGlite} from '@electric-sql/pglite';

import {createPortalApi, type PortalApi, type PortalApiOptions} from '../../src/api/app.js';
import type {Clock} from '../../src/clock.js';
import type {MailMessage} from '../../src/mail/mailer.js';
import type {Database} from '../../src/port/unit.js';
import {createSandboxAdapter} from '../../src/psp/sandbox-adapter.js';
import {createSandboxPsp, memoryJournal, type SandboxPsp} from '../../src/psp-sandbox/index.js';
import type {SeedOptions} from '../../src/seed/seed.js';
import {sandboxEntry} from '../../src/seed/sandbox.js';
import {northwind, odotrack} from '../../src/seed/vendors.js';
import {createSqlBackend} from '../../src/sql/backend.js';
import {seededDatabase, seededNow} from './database.js';
import {testTimers, type TestTimers} from './timers.js';

/** Where the test portal is reached, and where the vendors' site is. */
export const portalOrigin = 'https://portal.example';
export const siteOrigin = 'https://vendor.example';
export const base = `${portalOrigin}/portal/v1`;

/** Enough of each limit that only a test of limits meets one. */
export const unlimited = {quota: 1_000_000, windowSeconds: 1};

/** A clock that stands still until told otherwise. */
export interface TestClock extends Clock {
  advance(milliseconds: number): void;
}

/** Noon of the day that seeded databases are relative to. */
export function testClock(): TestClock {
  let now = seededNow.getTime();
  return {now: () => new Date(now), advance: (milliseconds) => void (now += milliseconds)};
}

/** An API on a seeded database and a sandbox PSP, all in this process. */
export interface TestPortal {
  readonly api: PortalApi;
  readonly clock: TestClock;
  readonly timers: TestTimers;
  readonly database: Database;
  readonly pglite: PGlite;
  readonly sandbox: SandboxPsp;
  /** What was sent by mail. */
  readonly mails: MailMessage[];
  /** Sends a request to a path below `/portal/v1`, or to a whole URL. */
  send(path: string, init?: RequestInit): Promise<Response>;
  /** A session of a seeded customer's user, with the vendor's own ids. */
  signIn(customer?: string, user?: string, request?: object): Promise<TestClient>;
  close(): Promise<void>;
}

/** What one session sends. */
export interface TestClient {
  readonly token: string;
  /** GET unless told otherwise. */
  send(path: string, init?: RequestInit): Promise<Response>;
  /** GET whose answer is 200. */
  json(path: string): Promise<Json>;
  post(path: string, body: unknown, headers?: Record<string, string>): Promise<Response>;
  put(path: string, body: unknown): Promise<Response>;
}

/** A JSON answer, looked into by a test that knows what to expect. */
// eslint-disable-next-line @typescript-eslint/no-explicit-any
export type Json = any;

const pspOrigin = 'https://psp.example';
const keys = {publicKey: 'pk_test', secretKey: 'sk_test', webhookSecret: 'whsec_test'};
export const webhookSecret = keys.webhookSecret;

/** @param size - of what is seeded */
export async function openPortal(
  options: Partial<PortalApiOptions> = {},
  size: NonNullable<SeedOptions['size']> = 'small',
): Promise<TestPortal> {
  const clock = testClock();
  const timers = testTimers();
  const {database, pglite, close} = await seededDatabase({allowedOrigins: [siteOrigin], size}, clock);
  const storage = memoryJournal();
  await storage.append(await sandboxEntry(database, seededNow));
  const sandbox = createSandboxPsp({
    storage,
    secretKey: keys.secretKey,
    publicKey: keys.publicKey,
    allowedOrigins: [siteOrigin, portalOrigin],
    clock: {now: () => clock.now().getTime()},
    settleAfterMs: 2_000,
    publicUrl: pspOrigin,
    tokensPerMinute: 100_000,
  });
  const psp = createSandboxAdapter({origin: pspOrigin, ...keys, fetch: (request) => sandbox.fetch(request)});
  const mails: MailMessage[] = [];
  const api = createPortalApi({
    database,
    backend: createSqlBackend(),
    psp,
    mailer: {send: async (message) => void mails.push(message)},
    clock,
    timers,
    signingKey: new Uint8Array(32).fill(7),
    baseUrl: portalOrigin,
    validateResponses: true,
    ...options,
    limits: {principal: unlimited, tenant: unlimited, address: unlimited, ...options.limits},
  });

  const send = (path: string, init?: RequestInit): Promise<Response> =>
    api.fetch(new Request(path.startsWith('https:') ? path : base + path, init));

  async function signIn(customer = 'kontor-hansa', user = 'owner', request: object = {}): Promise<TestClient> {
    const {apiKey} = odotrackCustomers.has(customer) ? odotrack : northwind;
    const response = await send('/sessions', {
      method: 'POST',
      headers: {authorization: `Bearer ${apiKey}`, 'content-type': 'application/json'},
      body: JSON.stringify({customer, user, ...request}),
    });
    const minted: Json = await response.json();
    if (response.status !== 201) throw new Error(`No session for ${user} of ${customer}: ${JSON.stringify(minted)}`);
    return clientOf(minted.token, send);
  }

  return {
    api,
    clock,
    timers,
    database,
    pglite,
    sandbox,
    mails,
    send,
    signIn,
    async close() {
      await api.close();
      await sandbox.close();
      await close();
    },
  };
}

const odotrackCustomers: ReadonlySet<string> = new Set(['transport-tremblay', 'location-belvedere']);

export function clientOf(token: string, send: TestPortal['send']): TestClient {
  const withToken = (path: string, {headers, ...init}: RequestInit = {}): Promise<Response> =>
    send(path, {
      ...init,
      headers: {authorization: `Bearer ${token}`, ...(headers as Record<string, string> | undefined)},
    });
  const write = (method: string, path: string, body: unknown, headers: Record<string, string> = {}) =>
    withToken(path, {method, headers: {'content-type': 'application/json', ...headers}, body: JSON.stringify(body)});
  return {
    token,
    send: withToken,
    async json(path) {
      const response = await withToken(path);
      if (response.status !== 200) throw new Error(`GET ${path} answered ${response.status}: ${await response.text()}`);
      return response.json();
    },
    post: (path, body, headers) => write('POST', path, body, headers),
    put: (path, body) => write('PUT', path, body),
  };
}

/** A fresh idempotency key, as a header. */
export function freshKey(): {'idempotency-key': string} {
  return {'idempotency-key': crypto.randomUUID()};
}

/** Asserts nothing, gives the problem of a refused request. */
export async function problemOf(response: Promise<Response> | Response): Promise<Json> {
  const answer = await response;
  return {httpStatus: answer.status, ...((await answer.json()) as object)};
}

/** An invoice that can be paid, and what paying it takes: the body and the headers of `POST /payment-attempts`. */
export async function paymentOf(
  client: TestClient,
  options: {invoices?: number; skip?: number; applyCredit?: boolean} = {},
): Promise<Json> {
  const {invoices = 1, skip = 0, applyCredit = false} = options;
  const {items} = await client.json('/invoices?filter[status]=open&limit=100');
  const chosen = items.filter((item: Json) => item.capabilities.pay.allowed).slice(skip, skip + invoices);
  const preview: Json = await (
    await client.post('/payment-previews', {invoices: chosen.map(({id}: Json) => ({id})), applyCredit})
  ).json();
  const [group] = preview.groups;
  const methods: Json = await client.json('/payment-methods');
  const method = methods.items.find(({expired}: Json) => !expired);
  const body = {
    currency: group.currency,
    invoices: group.items.map(({invoiceId, amount}: Json) => ({id: invoiceId, amount: amount.amount})),
    applyCredit,
    expectedAmount: group.charge.amount,
    source: {type: 'saved', paymentMethodId: method.id},
  };
  return {body, headers: {...freshKey(), 'if-match': group.etag}, invoiceId: chosen[0].id};
}
