import assert from 'node:assert/strict';
import {mkdtemp, rm} from 'node:fs/promises';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {after, before, describe, it} from 'node:test';

import {silentLog} from '../../src/log.js';
import type {PspAdapter} from '../../src/port/psp.js';
import {createSandboxAdapter} from '../../src/psp/sandbox-adapter.js';
import {serveSandboxPsp, type SandboxPspServer} from '../../src/psp-sandbox/serve.js';
import {northwind, seededPsp} from '../../src/seed/vendors.js';
import {servePortal, type PortalServer} from '../../src/serve.js';
import {cardToken, keys} from '../ledger/world.js';
import {
  clientOf,
  openPortal,
  paymentOf,
  portalOrigin,
  problemOf,
  siteOrigin,
  type TestClient,
  type TestPortal,
} from '../support/portal.js';
import {testTimers} from '../support/timers.js';

/** How long the sandbox's `processing` lasts, ms on the test's clock. */
const settleAfterMs = 60_000;

describe('webhooks over HTTP', () => {
  let folder: string;
  let portal: TestPortal;
  let server: PortalServer;
  let psp: SandboxPspServer;
  let client: TestClient;

  before(async () => {
    folder = await mkdtemp(join(tmpdir(), 'portal-webhooks-'));
    // Each of the two has to know where the other listens: the adapter comes when the PSP does.
    const psps = new Map<string, PspAdapter>();
    portal = await openPortal({psp: psps});
    server = await servePortal({
      api: portal.api,
      database: portal.database,
      port: 0,
      host: '127.0.0.1',
      trustedProxies: 0,
      log: silentLog,
      // Never go off: nobody asks the PSP now and then.
      timers: testTimers(),
    });
    psp = await serveSandboxPsp({
      port: 0,
      dataFile: join(folder, 'psp.jsonl'),
      secretKey: keys.secretKey,
      publicKey: keys.publicKey,
      allowedOrigins: [siteOrigin, portalOrigin],
      settleAfterMs,
      clock: {now: () => portal.clock.now().getTime()},
      webhook: {url: webhookUrl(), secret: keys.webhookSecret},
    });
    psps.set(seededPsp, createSandboxAdapter({origin: psp.url, ...keys}));
    const {token} = await portal.signIn();
    client = clientOf(token, (path, init) => fetch(`http://127.0.0.1:${server.port}/portal/v1${path}`, init));
  });
  after(async () => {
    await psp.close();
    await server.close();
    await portal.close();
    await rm(folder, {recursive: true});
  });

  const webhookUrl = (): string => `http://127.0.0.1:${server.port}/psp/${northwind.tenantId}/${seededPsp}/webhooks`;

  async function payByCard(): Promise<string> {
    const {body, headers} = await paymentOf(client);
    const token = await cardToken({fetch: (request) => fetch(request)}, 'processing_then_succeeded', psp.url);
    const source = {type: 'token', token, save: false};
    const response = await client.post('/payment-attempts', {...body, source}, headers);
    const attempt = (await response.json()) as {id: string; status: string};
    assert.deepEqual([response.status, attempt.status], [201, 'processing']);
    return attempt.id;
  }

  /** As the books have it: the API would ask the PSP first. */
  async function bookedStatus(attemptId: string): Promise<string | undefined> {
    const {rows} = await portal.pglite.query<{status: string}>('select status from payment_attempts where id = $1', [
      attemptId,
    ]);
    return rows[0]?.status;
  }

  it('bring a payment under way to its end, without anyone asking for it', async () => {
    const attemptId = await payByCard();
    const stream = await client.send('/events');
    const changes = stream.body!.pipeThrough(new TextDecoderStream()).getReader();
    assert.equal(await bookedStatus(attemptId), 'processing');
    portal.clock.advance(settleAfterMs + 1_000);
    let seen = '';
    while (!seen.includes(`{"resource":"payment-attempts","id":"${attemptId}"}`)) {
      const {done, value} = await changes.read();
      assert.ok(!done, 'the stream ended');
      seen += value;
    }
    await changes.cancel();
    assert.equal(await bookedStatus(attemptId), 'succeeded');
  });

  it('are refused when their signature is forged, and change nothing', async () => {
    const attemptId = await payByCard();
    const seconds = Math.floor(portal.clock.now().getTime() / 1000);
    const forged = fetch(webhookUrl(), {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        'sandbox-event-id': 'evt_forged',
        'sandbox-signature': `t=${seconds},v1=${'0'.repeat(64)}`,
      },
      body: JSON.stringify({
        id: 'evt_forged',
        type: 'payment.succeeded',
        createdAt: portal.clock.now().toISOString(),
        payment: {key: attemptId, status: 'succeeded'},
      }),
    });
    const problem = await problemOf(forged);
    assert.deepEqual([problem.httpStatus, problem.code], [403, 'forbidden']);
    assert.equal(await bookedStatus(attemptId), 'processing');
    const {rows} = await portal.pglite.query(`select id from psp_events where id like '%evt_forged%'`);
    assert.deepEqual(rows, []);
  });
});
