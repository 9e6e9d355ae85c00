import {AsyncLocalStorage} from 'node:async_hooks';
import type {HttpBindings} from '@hono/node-server';
import {RESPONSE_ALREADY_SENT} from '@hono/node-server/utils/response';

import {createPortalApi} from '../../server/src/api/app.js';
import {createSandboxAdapter} from '../../server/src/psp/sandbox-adapter.js';
import {createSandboxPsp, memoryJournal} from '../../server/src/psp-sandbox/index.js';
import {TenantCopies, type TenantCopy} from '../../server/src/seed/copy-tenant.js';
import {sandboxEntry} from '../../server/src/seed/sandbox.js';
import {createSqlBackend} from '../../server/src/sql/backend.js';
import {createQuoteDesk} from '../../server/src/vendor/quote-desk.js';
import {seededDatabase} from '../../server/test/support/database.js';
import {writeHostileTickets} from './hostile-tickets.js';
import {createFaultProxy, type FaultRule} from './fault-proxy.js';

const controlPath = '/portal/v1/__test/';
const secretKey = 'sk_test';
const publicKey = 'pk_test';
const webhookSecret = 'whsec_test';

export interface TestApiOptions {
  /** The exact origin of the test pages; the API is served on it too. */
  readonly pageOrigin: string;
  /** The exact origin under which the sandbox PSP is served. */
  readonly pspOrigin: string;
}

export interface TestApi {
  /** Answers the API and its test controls, and, on the PSP's origin, the sandbox PSP. `connection` is what a fault breaks. */
  fetch(request: Request, connection?: HttpBindings | object): Promise<Response>;
  close(): Promise<void>;
}

/** A message that was sent. */
export interface SentMail {
  readonly to: string;
  readonly subject: string;
  /** The names of its files. */
  readonly attachments: readonly string[];
}

/** What `POST …/__test/session` takes. */
export interface TestSessionRequest {
  /** A world of `POST …/__test/world`, or a seeded vendor's tenant. */
  readonly world: string;
  /** The vendor's own ids, as in `POST /sessions`. */
  readonly customer: string;
  readonly user: string;
  readonly scopes?: readonly string[];
  readonly features?: readonly string[];
  readonly expiresIn?: number;
}

/**
 * The real server for browser tests: embedded database, seeded small, and a sandbox PSP on its own origin. Beside the contract it answers test controls, all of them POST with a JSON
 * body, under `/portal/v1/__test/`:
 * - `world {vendor}` → `{world}`: a copy of a seeded vendor, for one test or one file. What one does in its world no other sees.
 * - `session {world, customer, user, scopes?, features?, expiresIn?}` → `{token, expiresAt, session}`.
 * - `fault {…FaultRule}` → `{fault}`; `release {fault}`; `fault-status {fault}` → `{hits, waiting}`; `clear-faults {scope?}`. A scope is a world or a session.
 * - `captures {world}` → `{captures}`: what the PSP really took for this world's attempts.
 * - `refund {attempt, amount}`: what the vendor gives back at the PSP, in minor units.
 * - `mails {world}` → `{mails: [{to, subject, attachments}]}`: the messages that this world's requests have sent.
 * - `clock {world, advanceMs}` → `{now}`: from now on this world's requests happen so much later.
 * - `card {number}` → `{token, brand, last4, expMonth, expYear}`: what the PSP's fields give for a card; `answer {url, decision}` answers a 3-D Secure challenge.
 * - `desk {world, call, quote, values}`: what the vendor does about a quote: `revise`, `reply`, `cancel`.
 * - `agent {world, method, path, body?}` → what the vendor's API answers about tickets, such as to `POST /tic_1/messages`.
 * - `hostile-tickets {world, customer}` → what was written: tickets in which everything is a hostile string, kept as no server would.
 * - `reconcile {}` → `{settled}`: takes over what was left unfinished, of all worlds.
 * - `vendor {world, …columns}`: changes the vendor's row (`features`, `allowed_origins`, `psp`…); `role {world, user, role}` a person's role.
 */
export async function startTestApi({pageOrigin, pspOrigin}: TestApiOptions): Promise<TestApi> {
  const clock = worldClock();
  const now = new Date();
  const {database, pglite, close} = await seededDatabase({now, allowedOrigins: []}, clock);
  await pglite.query('update tenants set allowed_origins = $1', [[pageOrigin]]);
  const storage = memoryJournal();
  await storage.append(await sandboxEntry(database, now));
  const sandbox = createSandboxPsp({
    storage,
    secretKey,
    publicKey,
    allowedOrigins: [pageOrigin],
    clock: {now: () => clock.now().getTime()},
    settleAfterMs: 2_000,
    publicUrl: pspOrigin,
    tokensPerMinute: 100_000,
    webhook: {url: `${pageOrigin}/psp/webhooks`, secret: webhookSecret, fetch: deliverWebhook},
  });
  const psp = createSandboxAdapter({
    origin: pspOrigin,
    publicKey,
    secretKey,
    webhookSecret,
    fetch: (request) => sandbox.fetch(request),
  });
  const worlds = new TenantCopies(pglite);
  const mails = new Map<string, SentMail[]>();
  const everything = {quota: 1_000_000, windowSeconds: 1};
  const portal = createPortalApi({
    database,
    backend: createSqlBackend(),
    psp,
    mailer: {
      async send({to, subject, attachments = []}) {
        const sent = {to: to.address, subject, attachments: attachments.map(({filename}) => filename)};
        mails.set(clock.world(), [...(mails.get(clock.world()) ?? []), sent]);
      },
    },
    clock,
    signingKey: crypto.getRandomValues(new Uint8Array(32)),
    baseUrl: pageOrigin,
    limits: {principal: everything, tenant: everything, address: everything},
    validateResponses: true,
  });
  const desk = createQuoteDesk({database});
  const faults = createFaultProxy(answer, scopesOf);
  const apiKeys = new Map<string, string>();
  /** By world: which vendor's copy it is, and the customers who are in it. */
  const copied = new Map<string, {readonly vendor: string; readonly customers: Map<string, Promise<void>>}>();

  /** Whoever gets an answer finds sent what was asked for. */
  async function answer(request: Request): Promise<Response> {
    const response = await portal.fetch(request);
    if (request.method === 'POST') await portal.mail?.run({tenantId: clock.world()});
    return response;
  }

  /** The sandbox knows one receiver; each event goes to the tenant whose payment it is about. */
  async function deliverWebhook(request: Request): Promise<Response> {
    const body = await request.text();
    const {payment} = JSON.parse(body) as {payment?: {key?: string}};
    const tenant = await worlds.tenantOfAttempt(payment?.key ?? '');
    if (tenant === undefined) return new Response(null, {status: 204});
    return portal.fetch(
      new Request(`${pageOrigin}/psp/${tenant}/sandbox/webhooks`, {method: 'POST', headers: request.headers, body}),
    );
  }

  /** Asks the PSP as its own pages do. */
  async function asPspPage(url: string, body: object): Promise<unknown> {
    const headers = {
      authorization: `Bearer ${publicKey}`,
      'content-type': 'application/json',
      origin: pspOrigin,
      'sec-fetch-site': 'same-origin',
    };
    const response = await sandbox.fetch(new Request(url, {method: 'POST', headers, body: JSON.stringify(body)}));
    return response.json();
  }

  /** Without customers: each comes with their first session, as most tests are about one. */
  async function createWorld(vendor: string): Promise<TenantCopy> {
    const world = await worlds.create(vendor, {customers: []});
    apiKeys.set(world.tenantId, world.apiKey);
    copied.set(world.tenantId, {vendor, customers: new Map()});
    return world;
  }

  async function bringCustomer(world: string, customer: string): Promise<void> {
    const copy = copied.get(world);
    if (!copy) return;
    const {vendor, customers} = copy;
    if (!customers.has(customer)) customers.set(customer, worlds.addCustomer(world, vendor, customer));
    await customers.get(customer);
  }

  const controls: Record<string, (input: Record<string, unknown>) => unknown> = {
    world: async ({vendor}) => ({world: (await createWorld(String(vendor))).tenantId}),
    session: async ({world, ...request}) => {
      await bringCustomer(String(world), String(request['customer']));
      const response = await portal.fetch(
        new Request(`${pageOrigin}/portal/v1/sessions`, {
          method: 'POST',
          headers: {authorization: `Bearer ${apiKeys.get(String(world)) ?? ''}`, 'content-type': 'application/json'},
          body: JSON.stringify(request),
        }),
      );
      const minted = (await response.json()) as {token?: string};
      if (!response.ok) throw new Error(`No session: ${JSON.stringify(minted)}`);
      return {...minted, session: claimsOf(minted.token ?? '')['jti']};
    },
    fault: (rule) => ({fault: faults.add(rule as unknown as FaultRule)}),
    release: ({fault}) => faults.release(String(fault)),
    'fault-status': ({fault}) => faults.status(String(fault)),
    'clear-faults': ({scope}) => faults.clear(scope === undefined ? undefined : String(scope)),
    captures: async ({world}) => {
      const {rows} = await pglite.query<{id: string}>('select id from payment_attempts where tenant_id = $1', [world]);
      const ids = new Set(rows.map(({id}) => id));
      return {captures: sandbox.inspect.captures().filter(({reference}) => ids.has(reference))};
    },
    refund: async ({attempt, amount}) => {
      const response = await sandbox.fetch(
        new Request(`${pspOrigin}/v1/payments/${String(attempt)}/refund`, {
          method: 'POST',
          headers: {
            authorization: `Bearer ${secretKey}`,
            'content-type': 'application/json',
            'idempotency-key': crypto.randomUUID(),
          },
          body: JSON.stringify({amount}),
        }),
      );
      if (!response.ok) throw new Error(`Nothing was given back: ${await response.text()}`);
      return {};
    },
    mails: ({world}) => ({mails: mails.get(String(world)) ?? []}),
    clock: ({world, advanceMs}) => ({now: clock.advance(String(world), Number(advanceMs)).toISOString()}),
    vendor: async ({world, ...columns}) => {
      for (const [name, value] of Object.entries(columns)) {
        await pglite.query(`update tenants set "${name.replaceAll('"', '')}" = $1 where tenant_id = $2`, [
          value,
          world,
        ]);
      }
    },
    card: async ({number}) =>
      asPspPage(`${pspOrigin}/v1/tokens`, {number, expiry: '12 / 34', cvc: '123', holder: 'Frauke Petersen'}),
    answer: async ({url, decision}) => {
      const page = await sandbox.fetch(
        new Request(`${String(url)}?nonce=test&origin=${encodeURIComponent(pageOrigin)}`),
      );
      const config =
        /<script id="config" type="application\/json">(.*?)<\/script>/s.exec(await page.text())?.[1] ?? '{}';
      const {secret, completeUrl} = JSON.parse(config) as {secret?: string; completeUrl?: string};
      return asPspPage(new URL(completeUrl ?? '', pspOrigin).href, {secret, decision, code: '123456'});
    },
    reconcile: async () => ({settled: await portal.ledger.reconcile()}),
    desk: async ({world, call, quote, values}) => {
      const {rows} = await pglite.query<{customer_id: string}>(
        'select customer_id from quotes where tenant_id = $1 and id = $2',
        [world, quote],
      );
      const {revise, reply, cancel} = desk;
      const calls: Record<string, (...values: never[]) => Promise<void>> = {revise, reply, cancel};
      const [customer] = rows;
      if (!customer) throw new Error(`There is no quote ${String(quote)}.`);
      await calls[String(call)]?.(...([world, customer.customer_id, quote, ...(values as unknown[])] as never[]));
    },
    agent: async ({world, method, path, body}) => {
      const headers = {
        authorization: `Bearer ${apiKeys.get(String(world)) ?? ''}`,
        'content-type': 'application/json',
        'idempotency-key': crypto.randomUUID(),
      };
      const response = await portal.fetch(
        new Request(`${pageOrigin}/portal/v1/vendor/tickets${String(path)}`, {
          method: String(method),
          headers,
          ...(body ? {body: JSON.stringify(body)} : {}),
        }),
      );
      const answer: unknown = response.status === 204 ? {} : await response.json();
      if (!response.ok) throw new Error(`The agent was refused: ${JSON.stringify(answer)}`);
      return answer;
    },
    'hostile-tickets': async ({world, customer}) => {
      await bringCustomer(String(world), String(customer));
      const {rows} = await pglite.query<{id: string}>(
        'select id from customers where tenant_id = $1 and external_id = $2',
        [world, customer],
      );
      return writeHostileTickets(database, {tenantId: String(world), customerId: rows[0]?.id ?? ''});
    },
    role: async ({world, user, role}) => {
      const {affectedRows} = await pglite.query(
        'update users set role = $1 where tenant_id = $2 and external_id = $3',
        [role, world, user],
      );
      if (!affectedRows)
        throw new Error(
          `Nobody in ${String(world)} is called ${String(user)} yet: customers come with their first session.`,
        );
    },
  };

  async function control(name: string, request: Request): Promise<Response> {
    const run = controls[name];
    if (!run || request.method !== 'POST')
      return Response.json({error: `There is no test control "${name}".`}, {status: 404});
    const input = (await request.json()) as Record<string, unknown>;
    try {
      return Response.json((await clock.within(String(input['world'] ?? ''), async () => run(input))) ?? {});
    } catch (error) {
      return Response.json({error: String(error)}, {status: 500});
    }
  }

  return {
    async fetch(request, connection) {
      const {origin, pathname} = new URL(request.url);
      if (origin === pspOrigin) return sandbox.fetch(request);
      if (pathname.startsWith(controlPath)) return control(pathname.slice(controlPath.length), request);
      const [world = ''] = scopesOf(request);
      const drop = connection && 'incoming' in connection ? () => breakConnection(connection) : undefined;
      return clock.within(world, () => faults.fetch(request, drop));
    },
    async close() {
      faults.clear();
      await portal.close();
      await sandbox.close();
      await close();
    },
  };
}

/** The system's time, shifted for the world whose request is being answered. */
function worldClock() {
  const current = new AsyncLocalStorage<string>();
  const shifts = new Map<string, number>();
  const nowIn = (world: string): Date => new Date(Date.now() + (shifts.get(world) ?? 0));
  return {
    now: () => nowIn(current.getStore() ?? ''),
    /** Whose request is being answered. */
    world: () => current.getStore() ?? '',
    within: <T>(world: string, work: () => Promise<T>): Promise<T> => current.run(world, work),
    advance(world: string, milliseconds: number): Date {
      shifts.set(world, (shifts.get(world) ?? 0) + milliseconds);
      return nowIn(world);
    },
  };
}

/** The world and the session whose token a request carries. */
function scopesOf(request: Request): string[] {
  const claims = claimsOf((request.headers.get('authorization') ?? '').replace(/^Bearer /, ''));
  return [claims['tenant'], claims['jti']].filter((scope) => typeof scope === 'string');
}

function claimsOf(token: string): Record<string, unknown> {
  try {
    return JSON.parse(Buffer.from(token.split('.')[1] ?? '', 'base64url').toString()) as Record<string, unknown>;
  } catch {
    return {};
  }
}

/**
 * Breaks a connection so that no browser tries again by itself, as they do when a connection that was used before closes without a byte:
 * the bytes are an answer that none of them accepts.
 */
function breakConnection(connection: object): Response {
  const {outgoing} = connection as HttpBindings;
  outgoing.socket?.end('HTTP/1.1 200 OK\r\nContent-Length: 1\r\nContent-Length: 2\r\n\r\n');
  return RESPONSE_ALREADY_SENT;
}
