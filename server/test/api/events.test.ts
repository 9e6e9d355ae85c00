import assert from 'node:assert/strict';
import {after, before, describe, it} from 'node:test';

import {heartbeatEvery} from '../../src/api/events.js';
import {northwind} from '../../src/seed/vendors.js';
import {EventReader} from '../support/event-reader.js';
import {openPortal, paymentOf, problemOf, type TestClient, type TestPortal} from '../support/portal.js';

let portal: TestPortal;
let client: TestClient;
before(async () => {
  portal = await openPortal();
  client = await portal.signIn();
});
after(() => portal.close());

const open = async (who = client, lastEventId?: string, replay?: number): Promise<EventReader> =>
  new EventReader(
    await who.send(
      replay === undefined ? '/events' : `/events?replay=${replay}`,
      lastEventId === undefined ? {} : {headers: {'last-event-id': lastEventId}},
    ),
  );

/** The id that a stream begins after. */
const beginning = async (who: TestClient, replay?: number): Promise<number> => {
  const reader = await open(who, undefined, replay);
  const first = await reader.next();
  await reader.cancel();
  assert.match(first ?? '', /^: open\nid: \d+$/);
  return idOf(first);
};

const change = async (customer = client): Promise<void> => {
  const {body, headers} = await paymentOf(customer);
  assert.equal((await customer.post('/payment-attempts', body, headers)).status, 201);
};

const idOf = (message = ''): number => Number(/^id: (\d+)$/m.exec(message)?.[1]);

describe('the event stream', () => {
  it('begins now, and tells what changes', async () => {
    await change();
    const reader = await open();
    assert.match((await reader.next()) ?? '', /^: open\nid: \d+$/);
    await change();
    const event = (await reader.nextEvent()) ?? '';
    assert.match(event, /^event: change\nid: \d+\ndata: \{"resource":"invoices","id":"inv_\w+"\}$/);
    await reader.cancel();
  });

  it('resumes after the last event that was received, with no gap and none twice', async () => {
    const first = await open();
    const start = idOf(await first.next());
    await change();
    const seen = idOf(await first.nextEvent());
    await first.cancel();
    await change();
    const second = await open(client, String(seen));
    const ids: number[] = [];
    while (ids.length < 5) ids.push(idOf(await second.nextEvent()));
    assert.equal(seen, start + 1);
    assert.deepEqual(
      ids,
      [1, 2, 3, 4, 5].map((step) => seen + step),
    );
    await second.cancel();
  });

  it('says reset to an id that is malformed, from the future or no longer kept', async () => {
    for (const id of ['abc', '-1', '999999', '1e3']) {
      const reader = await open(client, id);
      assert.match((await reader.nextEvent()) ?? '', /^event: reset\nid: \d+\ndata:$/, id);
      await reader.cancel();
    }
    await portal.pglite.query('delete from outbox where id < 3');
    const reader = await open(client, '1');
    assert.match((await reader.nextEvent()) ?? '', /^event: reset/);
    await reader.cancel();
  });

  it('tells nothing of another customer', async () => {
    const other = await portal.signIn('al-noor');
    const reader = await open(other);
    const opening = idOf(await reader.next());
    await change();
    await change(other);
    assert.equal(idOf(await reader.nextEvent()), opening + 1);
    await reader.cancel();
  });

  it('sends first what changed in the time that was asked for', async () => {
    portal.clock.advance(60_000);
    const before = await beginning(client);
    await change();
    portal.clock.advance(20_000);
    const reader = await open(client, undefined, 21_000);
    assert.equal(idOf(await reader.next()), before);
    assert.equal(idOf(await reader.nextEvent()), before + 1);
    await reader.cancel();
  });

  it('sends nothing that is older, nor anything when nothing was asked for', async () => {
    await change();
    portal.clock.advance(20_000);
    const newest = await beginning(client);
    assert.deepEqual([await beginning(client, 10_000), await beginning(client, 0)], [newest, newest]);
    const reader = await open(client, undefined, 0);
    await change();
    assert.equal(idOf(await reader.nextEvent()), newest + 1);
    await reader.cancel();
  });

  it('replays nothing of another customer', async () => {
    const quiet = await portal.signIn('sakura-seisakusho', 'billing');
    await change();
    assert.equal(await beginning(quiet, 600_000), await beginning(quiet));
    await change(quiet);
    const own = await open(quiet, undefined, 600_000);
    const [, {customerId}] = [await own.next(), await quiet.json('/session')];
    const [, id] = /"resource":"invoices","id":"(\w+)"/.exec((await own.nextEvent()) ?? '') ?? [];
    await own.cancel();
    const {rows} = await portal.pglite.query('select customer_id from invoices where id = $1', [id]);
    assert.deepEqual(rows, [{customer_id: customerId}]);
  });

  it('replays nothing beside an id to resume after', async () => {
    await change();
    const newest = await beginning(client);
    const reader = await open(client, String(newest), 600_000);
    assert.equal(await reader.next(), ': resumed');
    await change();
    assert.equal(idOf(await reader.nextEvent()), newest + 1);
    await reader.cancel();
    const strange = await open(client, 'abc', 600_000);
    assert.match((await strange.next()) ?? '', /^event: reset/);
    await strange.cancel();
  });

  it('says reset when more is to be replayed than a page had better read', async () => {
    portal.clock.advance(60_000);
    const {customerId} = await client.json('/session');
    const append = (count: number): Promise<void> =>
      portal.database.run({tenantId: northwind.tenantId, customerId}, async (unit) => {
        for (let step = 0; step < count; step += 1)
          await portal.api.ledger.appendChanges(unit, [{resource: 'account', id: null}]);
      });
    const before = await beginning(client);
    await append(100);
    assert.equal(await beginning(client, 1_000), before);
    await append(1);
    const reader = await open(client, undefined, 1_000);
    assert.match((await reader.next()) ?? '', new RegExp(`^event: reset\nid: ${before + 101}\ndata:$`));
    await reader.cancel();
  });

  it('refuses a time to replay that is none, or more than ten minutes', async () => {
    for (const replay of ['-1', '600001', '1.5', 'abc', '']) {
      const problem = await problemOf(client.send(`/events?replay=${replay}`));
      assert.deepEqual([problem.httpStatus, problem.code], [400, 'invalid_request'], replay);
      assert.equal(problem.errors[0].pointer, 'query/replay');
    }
  });

  it('says that it is alive every 15 s', async () => {
    const reader = await open();
    await reader.next();
    const next = reader.next();
    portal.timers.pass(heartbeatEvery);
    assert.equal(await next, ': alive');
    await reader.cancel();
  });

  it('ends when its token expires', async () => {
    const short = await portal.signIn('kontor-hansa', 'owner', {expiresIn: 60});
    const reader = await open(short);
    await reader.next();
    const next = reader.next();
    portal.timers.pass(60_000);
    assert.equal(await next, undefined);
  });

  it('ends when its session signs out, here at once', async () => {
    const leaving = await portal.signIn();
    const reader = await open(leaving);
    await reader.next();
    const next = reader.next();
    await leaving.send('/session', {method: 'DELETE'});
    assert.equal(await next, undefined);
  });

  it('ends at the next heartbeat when another instance ended the session', async () => {
    const leaving = await portal.signIn('kontor-hansa', 'member');
    const reader = await open(leaving);
    await reader.next();
    await portal.pglite.query('update sessions set ended_at = now() where ended_at is null');
    const next = reader.next();
    portal.timers.pass(heartbeatEvery);
    assert.equal(await next, undefined);
    client = await portal.signIn();
  });

  it('is held at most eight times by one user, even when asked for all at once', async () => {
    const crowd = await portal.signIn('sakura-seisakusho', 'owner');
    const answers = await Promise.all(Array.from({length: 12}, () => crowd.send('/events')));
    assert.equal(answers.filter(({status}) => status === 200).length, 8);
    const refused = answers.find(({status}) => status === 429);
    assert.equal((await problemOf(refused!)).code, 'too_many_streams');
    const neighbour = await portal.signIn('sakura-seisakusho', 'billing');
    const another = await neighbour.send('/events');
    assert.equal(another.status, 200);
    await Promise.all([another, ...answers.filter(({status}) => status === 200)].map(({body}) => body?.cancel()));
  });

  it('leaves nothing behind when clients come and go', async () => {
    const waiting = portal.timers.size;
    for (let round = 0; round < 50; round += 1) {
      const reader = await open();
      await reader.next();
      await reader.cancel();
    }
    assert.equal(portal.timers.size, waiting);
    assert.equal((await client.send('/events', {method: 'HEAD'})).status, 404);
    assert.equal(portal.timers.size, waiting);
  });

  it('ends with the server, which opens no more', async () => {
    const reader = await open();
    await reader.next();
    const next = reader.next();
    await portal.api.close();
    assert.equal(await next, undefined);
    assert.equal((await problemOf(client.send('/events'))).code, 'unavailable');
  });
});
