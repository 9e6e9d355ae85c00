import assert from 'node:assert/strict';
import {mkdtemp, rm, stat} from 'node:fs/promises';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {describe, it} from 'node:test';

import type {PortalApi} from '../../src/api/app.js';
import {silentLog} from '../../src/log.js';
import type {Database} from '../../src/port/unit.js';
import {ServeError, servePortal} from '../../src/serve.js';
import {keptSigningKey} from '../../src/signing-key.js';

/** An API that answers as the test says, and notes what is done with it. */
function stage(answer: (request: Request, address: string | undefined) => Promise<Response>) {
  const done: string[] = [];
  const api = {
    fetch: (request: Request, info?: {address?: string}) => answer(request, info?.address),
    close: async () => void done.push('streams ended'),
    ledger: {
      reconcile: async () => void done.push('reconciled'),
      prune: async () => {},
    } as unknown as PortalApi['ledger'],
  } as PortalApi;
  const database = {close: async () => void done.push('database closed')} as Database;
  const start = (port = 0, trustedProxies = 0) =>
    servePortal({api, database, port, host: '127.0.0.1', trustedProxies, log: silentLog});
  return {done, start};
}

describe('servePortal', () => {
  it('reconciles at once, answers, and closes in order', async () => {
    const {done, start} = stage(async () => new Response('hello'));
    const server = await start();
    assert.equal(await (await fetch(`http://127.0.0.1:${server.port}/`)).text(), 'hello');
    await server.close();
    await server.close();
    assert.deepEqual(done, ['reconciled', 'streams ended', 'database closed']);
  });

  it('lets a request under way end before the database is closed, and takes no new one', async () => {
    let arrive = (): void => {};
    let release = (): void => {};
    const arrived = new Promise<void>((resolve) => (arrive = resolve));
    const released = new Promise<void>((resolve) => (release = resolve));
    const {done, start} = stage(async () => {
      arrive();
      await released;
      done.push('answered');
      return new Response('late');
    });
    const server = await start();
    const url = `http://127.0.0.1:${server.port}/`;
    const slow = fetch(url);
    await arrived;
    const closing = server.close();
    await assert.rejects(fetch(url));
    release();
    assert.equal(await (await slow).text(), 'late');
    await closing;
    assert.deepEqual(done.slice(-2), ['answered', 'database closed']);
  });

  it('says in one line that the port is taken', async () => {
    const {start} = stage(async () => new Response());
    const server = await start();
    await assert.rejects(
      start(server.port),
      (error) => error instanceof ServeError && /taken.*PORT/.test(error.message) && !error.message.includes('\n'),
    );
    await server.close();
  });

  it('believes a forwarded address only of a proxy that it trusts', async () => {
    const {start} = stage(async (_, address) => new Response(address));
    const headers = {'x-forwarded-for': '6.6.6.6, 203.0.113.9'};
    for (const [trusted, expected] of [
      [0, '127.0.0.1'],
      [1, '203.0.113.9'],
    ] as const) {
      const server = await start(0, trusted);
      assert.equal(await (await fetch(`http://127.0.0.1:${server.port}/`, {headers})).text(), expected);
      await server.close();
    }
  });
});

describe('keptSigningKey', () => {
  it('makes a key once, for the server’s user only', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'portal-key-'));
    const [one, other] = await Promise.all([
      keptSigningKey(join(folder, 'data')),
      keptSigningKey(join(folder, 'data')),
    ]);
    assert.equal(one.byteLength, 32);
    assert.deepEqual(one, other);
    assert.equal((await stat(join(folder, 'data', 'signing-key'))).mode & 0o777, 0o600);
    await rm(folder, {recursive: true});
  });
});
