import assert from 'node:assert/strict';
import {mkdtemp, rm} from 'node:fs/promises';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {after, before, describe, it} from 'node:test';
import {serveSandboxPsp} from '../../src/psp-sandbox/serve.js';
import type {SandboxPspServer, ServeSandboxPspOptions} from '../../src/psp-sandbox/serve.js';
import {publicKey, secretKey, shop} from './support.js';

describe('the sandbox over HTTP', () => {
  let folder: string;
  let options: ServeSandboxPspOptions;
  let server: SandboxPspServer;

  before(async () => {
    folder = await mkdtemp(join(tmpdir(), 'sandbox-psp-'));
    options = {
      port: 0,
      dataFile: join(folder, 'psp.jsonl'),
      secretKey,
      publicKey,
      allowedOrigins: [shop],
      settleAfterMs: 0,
      slowMs: 3_600_000,
    };
    server = await serveSandboxPsp(options);
  });

  after(async () => {
    await server.close();
    await rm(folder, {recursive: true});
  });

  async function pay(key: string, number: string): Promise<Response> {
    const card = {number, expiry: '12/40', cvc: '123', holder: 'Ada'};
    const json = {'content-type': 'application/json'};
    const made = await fetch(`${server.url}/v1/tokens`, {
      method: 'POST',
      headers: {...json, authorization: `Bearer ${publicKey}`},
      body: JSON.stringify(card),
    });
    const {token} = (await made.json()) as {token: string};
    return fetch(`${server.url}/v1/payments/${key}`, {
      method: 'PUT',
      headers: {...json, authorization: `Bearer ${secretKey}`},
      body: JSON.stringify({amount: 100, currency: 'EUR', source: {token}}),
    });
  }

  it('charges', async () => {
    assert.equal((await pay('plain', '4242424242424242')).status, 201);
  });

  it('loses the answer by dropping the connection, after the capture', async () => {
    await assert.rejects(pay('lost', '4000000000000119'), TypeError);
    assert.ok(server.inspect.captures().some(({reference}) => reference === 'lost'));
    assert.equal((await fetch(`${server.url}/healthz`)).status, 200);
  });

  it('says that a port is taken', async () => {
    const taken = {...options, port: server.port, dataFile: join(folder, 'other.jsonl')};
    await assert.rejects(serveSandboxPsp(taken), {code: 'EADDRINUSE'});
  });

  it('closes while a slow answer is pending, and has everything when it starts again', async () => {
    const slow = pay('slow', '4000000000000259');
    while (!server.inspect.captures().some(({reference}) => reference === 'slow')) await new Promise(setImmediate);
    const hungUp = assert.rejects(slow, TypeError);
    await server.close();
    await hungUp;
    server = await serveSandboxPsp(options);
    assert.deepEqual(
      server.inspect.captures().map(({reference}) => reference),
      ['plain', 'lost', 'slow'],
    );
  });
});
