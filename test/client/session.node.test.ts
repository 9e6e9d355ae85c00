import assert from 'node:assert/strict';
import {describe, it} from 'node:test';

import {readClaims} from '../../src/client/claims.js';
// What a client loads by itself, so that it is there before these tests turn their clock.
import '../../src/client/session-clock.js';
import {json, refuse, settled} from './support/fake-api.js';
import {invoicePage, setUp, tokenFor} from './support/records.js';
import type {TokenReason} from '../../src/client/types.js';
import type {PortalClient} from '../../src/client/portal-client.js';

function eventsOf(client: PortalClient): string[] {
  const seen: string[] = [];
  for (const type of ['session-started', 'session-expiring', 'session-extended', 'session-ended']) {
    client.addEventListener(type, () => seen.push(type));
  }
  return seen;
}

describe('PortalClient: its session', () => {
  it('answers a 401 with one new token for all who got one, and sends each request once more', async () => {
    const {api, client, asked} = setUp();
    // Each begins when its code has come: refused before the last has, the first would have a new token for it to begin with.
    let allAreSent = (): void => {};
    const sent = new Promise<void>((resolve) => (allAreSent = resolve));
    api.on('GET /invoices', async (request) => {
      if (request.headers.get('Authorization') !== 'Bearer token-1') return json(invoicePage())(request);
      if (api.requests.length === 3) allAreSent();
      await sent;
      return refuse(401, 'session_expired')(request);
    });
    await Promise.all([client.invoices.list(), client.invoices.list({limit: 10}), client.invoices.list({limit: 50})]);
    assert.deepEqual(asked, ['initial', 'expired']);
    assert.equal(api.requests.length, 6);
  });

  it('ends with a second 401; what is asked after that is refused here, until somebody has signed in again', async () => {
    const {api, client, asked} = setUp();
    const seen = eventsOf(client);
    api.on('GET /invoices', refuse(401, 'session_expired'));
    await assert.rejects(client.invoices.list(), {code: 'session_expired'});
    assert.deepEqual([client.sessionStatus, seen.at(-1), api.requests.length], ['ended', 'session-ended', 2]);
    await assert.rejects(client.invoices.list(), {code: 'session_expired'});
    assert.equal(api.requests.length, 2);
    const told: string[] = [];
    client.cache.subscribe(['invoices'], ({kind}) => told.push(kind));
    api.on('GET /invoices', json(invoicePage('inv_1')));
    await client.signedIn();
    assert.deepEqual([told, asked.at(-1)], [['invalidated'], 'expired']);
    assert.equal((await client.invoices.list()).items.length, 1);
  });

  it('ends when getToken rejects, but not when only the connection is lost', async () => {
    const ending = setUp({getToken: () => Promise.reject(new Error('not signed in'))});
    await assert.rejects(ending.client.invoices.list(), {code: 'session_expired'});
    assert.equal(ending.client.sessionStatus, 'ended');
    let fails = true;
    const offline = setUp({
      getToken: async () => {
        if (fails) throw new TypeError('Failed to fetch');
        return 'token';
      },
    });
    offline.api.on('GET /invoices', json(invoicePage()));
    await assert.rejects(offline.client.account.get({signal: AbortSignal.abort()}), {code: 'aborted'});
    fails = false;
    await offline.timers.until(offline.client.invoices.list());
    assert.equal(offline.client.sessionStatus, 'active');
  });

  it('says that getToken gave no token, rather than send nonsense', async () => {
    for (const token of ['', 'two words', undefined, 'line\nbreak']) {
      const {api, client} = setUp({getToken: async () => token as string});
      await assert.rejects(client.invoices.list(), {code: 'not_configured'});
      assert.equal(api.requests.length, 0);
    }
  });

  it('warns at least two minutes before the end, or at half of a shorter life, and then ends', async () => {
    for (const [seconds, least, most] of [
      [900, 120, 140],
      [60, 30, 30],
      [200, 120, 140],
    ] as const) {
      const setup = setUp({getToken: async () => tokenFor('ann', setup.timers.now(), seconds)});
      const {api, client, timers} = setup;
      const seen = eventsOf(client);
      api.on('GET /invoices', json(invoicePage()));
      await client.invoices.list();
      let left = 0;
      client.addEventListener('session-expiring', () => (left = ((client.expiresAt ?? 0) - timers.now()) / 1000));
      await timers.pass(seconds * 1000);
      assert.deepEqual(seen, ['session-started', 'session-expiring', 'session-ended']);
      assert.ok(left >= least && left <= most, `${left} of ${seconds}`);
    }
  });

  it('is extended once for all who ask, and warns again before the later end', async () => {
    const reasons: TokenReason[] = [];
    const setup = setUp({
      getToken: async ({reason}) => {
        reasons.push(reason);
        return tokenFor('ann', setup.timers.now());
      },
    });
    const {api, client, timers} = setup;
    const seen = eventsOf(client);
    api.on('GET /invoices', json(invoicePage()));
    await client.invoices.list();
    await timers.pass(800_000);
    await Promise.all([client.extendSession(), client.extendSession()]);
    assert.deepEqual([reasons, client.sessionStatus], [['initial', 'extend'], 'active']);
    await timers.pass(200_000);
    assert.ok(!seen.includes('session-ended'));
  });

  it('lasts as long as it would have when it can not be extended', async () => {
    const setup = setUp({
      getToken: ({reason}) =>
        reason === 'initial' ? Promise.resolve(tokenFor('ann', setup.timers.now())) : Promise.reject(new Error()),
    });
    setup.api.on('GET /invoices', json(invoicePage()));
    await setup.client.invoices.list();
    await assert.rejects(setup.client.extendSession(), {code: 'session_expired'});
    assert.equal(setup.client.sessionStatus, 'active');
  });

  it('forgets everything of one customer when the token is of another', async () => {
    const users = ['ann', 'bob'];
    const setup = setUp({getToken: async () => tokenFor(users.shift() ?? 'bob', setup.timers.now())});
    const {api, client} = setup;
    api.on('GET /invoices', json(invoicePage('inv_ann')), refuse(401, 'session_expired'), json(invoicePage('inv_bob')));
    const load = (signal: AbortSignal) => client.invoices.list({}, {signal});
    await client.cache.read(['invoices'], load);
    const told: string[] = [];
    client.cache.subscribe(['invoices'], ({kind}) => told.push(kind));
    await assert.rejects(client.cache.read(['invoices'], load, {force: true}), {code: 'aborted'});
    await settled();
    assert.deepEqual([client.cache.peek(['invoices']), told.includes('cleared')], [undefined, true]);
  });

  it('is gone at once when the customer signs out, on the server too', async () => {
    const {api, client} = setUp();
    api.on('GET /invoices', json(invoicePage('inv_1'))).on('DELETE /session', () => new Response(null, {status: 204}));
    await client.cache.read(['invoices'], () => client.invoices.list());
    const leaving = client.signOut();
    assert.deepEqual([client.sessionStatus, client.cache.peek(['invoices'])], ['ended', undefined]);
    await leaving;
    assert.equal(api.of('DELETE /session')[0]?.headers.get('Authorization'), 'Bearer token-1');
  });

  it('leaves nothing waiting once it is closed', async () => {
    const setup = setUp({getToken: async () => tokenFor('ann', setup.timers.now())});
    setup.api.on('GET /invoices', json(invoicePage()));
    await setup.client.invoices.list();
    setup.client.close();
    await settled();
    assert.equal(setup.timers.waiting, 0);
  });
});

describe('readClaims', () => {
  const now = Date.parse('2026-03-01T12:00:00Z');

  it('reads who and how long, and tells by the token itself when the clock is wrong', () => {
    const token = tokenFor('zoë', now);
    const {identity, lifetime} = readClaims(token, now);
    assert.deepEqual([identity, lifetime], ['["t","c","zoë"]', 900_000]);
    assert.equal(readClaims(token, now + 300_000).lifetime, 600_000);
    for (const wrong of [-86_400_000, 86_400_000]) assert.equal(readClaims(token, now + wrong).lifetime, 900_000);
  });

  it('has nothing to say of a token of another kind', () => {
    for (const token of ['opaque', 'a.b.c', '..', 'a.bnVsbA.c', 'a.W10.c'])
      assert.equal(readClaims(token, now).lifetime, undefined);
  });
});
