import assert from 'node:assert/strict';
import {after, before, beforeEach, describe, it} from 'node:test';

import {silentLog, type Log} from '../../src/log.js';
import {mostTries} from '../../src/mail/back-off.js';
import {queueConfirmation} from '../../src/mail/mail-jobs.js';
import {TestClock} from '../ledger/world.js';
import {testDatabase, type TestDatabase} from '../support/database.js';
import type {Json, TestClient} from '../support/portal.js';
import {acceptanceOf, openSaleWorld, type SaleWorld} from '../support/sale-world.js';
import {away, dyingBefore, jobsOf, mailServer, orderBy, refused, senderOn} from './queue-world.js';

const minute = 60_000;
const clock = new TestClock();
let db: TestDatabase;
let world: SaleWorld;
let owner: TestClient;
let server: ReturnType<typeof mailServer>;
before(async () => {
  db = await testDatabase(clock);
});
after(() => db.close());
// A vendor of its own each time: what waits in one test's queue is nobody else's.
beforeEach(async () => {
  world = await openSaleWorld(db.database, clock);
  owner = await world.signIn();
  server = mailServer();
});

const sender = (log?: Log) => senderOn(db.database, server, log);
const run = () => sender().run({tenantId: world.scope.tenantId});
const jobs = () => jobsOf(db.database, world);

describe('the mail of an order', () => {
  it('leaves by itself after a quote was accepted: to the one who accepted, in their language, with the PDF', async () => {
    await db.pglite.query(`update users set spending_limits = '{"EUR": 100000}' where id = 'usr_member'`);
    const {id, number} = await orderBy(world, await world.signIn('member'));
    assert.deepEqual([await run(), server.taken.length], [1, 1]);
    const [mail] = server.taken;
    assert.deepEqual(mail?.to, {name: 'Cleo', address: 'member@example.com'});
    assert.equal(mail?.language, 'fr');
    assert.ok(mail?.subject.includes(number));
    const [pdf] = mail?.attachments ?? [];
    assert.equal(pdf?.filename, `${number}.pdf`);
    assert.match(Buffer.from(pdf?.content ?? []).toString('latin1'), /^%PDF-/);
    assert.equal((await owner.json(`/orders/${id}`)).confirmationSentTo, 'member@example.com');
    assert.deepEqual([await run(), server.handed], [0, 1]);
  });

  it('is told of as a change of the order once it is sent, not before', async () => {
    const {id} = await orderBy(world, owner);
    const changes = () =>
      db.database.run(world.scope, ({db: rows}) =>
        rows.selectFrom('outbox').select('resource').where('resource_id', '=', id).execute(),
      );
    const order = await owner.send(`/orders/${id}`);
    const etag = order.headers.get('etag') ?? '';
    assert.deepEqual([(await changes()).length, ((await order.json()) as Json).confirmationSentTo], [1, null]);
    await run();
    assert.deepEqual(
      (await changes()).map(({resource}) => resource),
      ['orders', 'orders'],
    );
    assert.equal((await owner.send(`/orders/${id}`, {headers: {'if-none-match': etag}})).status, 200);
  });

  it('is not queued by an accept that is refused or rolled back', async () => {
    const {path, body, headers} = await acceptanceOf(owner, await world.issue());
    assert.equal((await owner.post(path, {...body, expectedTotal: 1}, headers)).status, 409);
    const lost = new Error('Rolled back.');
    await assert.rejects(
      db.database.run(world.scope, async (unit) => {
        const [user] = await unit.db.selectFrom('users').select('id').where('external_id', '=', 'owner').execute();
        await queueConfirmation(unit, {orderId: 'ord_lost', userId: user?.id ?? '', locale: 'en'});
        throw lost;
      }),
      lost,
    );
    assert.deepEqual([await jobs(), await run(), server.handed], [[], 0, 0]);
  });

  it('is not queued where no mail is sent: nothing old leaves when mail is set up later', async () => {
    const silent = world.instance({mailer: undefined} as object);
    assert.equal(silent.mail, undefined);
    await orderBy(world, await world.signIn('owner', silent));
    assert.deepEqual(await jobs(), []);
  });

  it('is one message for all repetitions of an accept', async () => {
    const {path, body, headers} = await acceptanceOf(owner, await world.issue());
    for (let times = 1; times <= 3; times += 1) assert.equal((await owner.post(path, body, headers)).status, 201);
    assert.deepEqual([await run(), server.taken.length], [1, 1]);
  });

  it('goes to nobody who has left, and confirms nothing that was canceled', async () => {
    const [first, second] = [await orderBy(world, owner), await orderBy(world, await world.signIn('billing'))];
    await db.pglite.query(`update orders set status = 'canceled' where id = $1`, [first.id]);
    await db.pglite.query(`update mail_jobs set order_id = 'ord_none' where order_id = $1`, [second.id]);
    assert.deepEqual([await run(), server.handed], [0, 0]);
    const ended = (await jobs()).map(({reason, failed_at: at}) => [reason, at]);
    assert.deepEqual(new Set(ended.map(([reason]) => reason)), new Set(['canceled', 'gone']));
    assert.ok(ended.every(([, at]) => at));
    await orderBy(world, await world.signIn('billing'));
    await db.pglite.query(`delete from sessions where tenant_id = $1 and user_id = 'usr_billing'`, [
      world.scope.tenantId,
    ]);
    await db.pglite.query(`delete from users where tenant_id = $1 and id = 'usr_billing'`, [world.scope.tenantId]);
    assert.deepEqual([(await jobs()).length, await run()], [1, 0]);
  });
});

describe('a message that the mail server doesn’t take', () => {
  it('is tried again after a minute, then after two, not a millisecond earlier, and never after a day', async () => {
    await orderBy(world, owner);
    server.refuses = away;
    await run();
    for (const [tries, minutes] of [
      [2, 1],
      [3, 2],
    ] as const) {
      clock.advance(minutes * minute - 1);
      assert.deepEqual([await run(), server.handed], [0, tries - 1]);
      clock.advance(1);
      assert.deepEqual([await run(), server.handed], [0, tries]);
    }
    clock.advance(24 * 60 * minute);
    await run();
    const [job] = await jobs();
    assert.deepEqual([server.handed, job?.reason, job?.failed_at], [4, 'unavailable', clock.now()]);
    server.refuses = undefined;
    clock.advance(60 * minute);
    assert.deepEqual([await run(), server.handed], [0, 4]);
  });

  it('leaves once the mail server is back', async () => {
    const {id} = await orderBy(world, owner);
    server.refuses = away;
    await run();
    assert.equal((await owner.json(`/orders/${id}`)).confirmationSentTo, null);
    server.refuses = undefined;
    clock.advance(minute);
    assert.equal(await run(), 1);
    const [job] = await jobs();
    assert.deepEqual([job?.sent_at, job?.reason, job?.tries], [clock.now(), null, 2]);
    assert.equal((await owner.json(`/orders/${id}`)).confirmationSentTo, 'ada@example.com');
  });

  for (const [what, fault] of [
    ['the mail server is away', away],
    ['the server itself fails', new TypeError('A fault.')],
  ] as const) {
    it(`is given up after a day in which ${what}, and the log says so once`, async () => {
      await orderBy(world, owner);
      server.refuses = fault;
      const errors: [object, string][] = [];
      const log: Log = {...silentLog, error: (...line) => void errors.push(line)};
      for (let minutes = 0; minutes < 25 * 60; minutes += 30) {
        await sender(log).run({tenantId: world.scope.tenantId});
        clock.advance(30 * minute);
      }
      const [job] = await jobs();
      assert.deepEqual([job?.tries, job?.failed_at === null], [server.handed, false]);
      assert.ok(server.handed > 20 && server.handed <= mostTries, `${server.handed} tries`);
      assert.deepEqual(
        errors
          .filter(([, words]) => words.includes('given up'))
          .map(([details]) => (details as {mailJob: string}).mailJob),
        [job?.id],
      );
    });
  }

  it('is given up at once when its address is refused', async () => {
    await orderBy(world, owner);
    server.refuses = refused;
    await run();
    server.refuses = undefined;
    clock.advance(60 * minute);
    const [job] = await jobs();
    assert.deepEqual([await run(), server.handed, job?.reason, job?.sent_at], [0, 1, 'address', null]);
  });

  it('keeps the others waiting while the mail server is away, and no longer', async () => {
    for (let count = 0; count < 5; count += 1) await orderBy(world, owner);
    server.refuses = away;
    await run();
    assert.equal(server.handed, 3, 'not every message waits for a mail server that is away');
    server.refuses = undefined;
    assert.equal(await run(), 2);
    clock.advance(minute);
    assert.equal(await run(), 3);
  });

  it('is reported without a name, an address or what the mail server said', async () => {
    const said: unknown[] = [];
    const note = (...line: unknown[]): void => void said.push(line);
    await orderBy(world, owner);
    await orderBy(world, owner);
    for (const fault of [away, refused]) {
      server.refuses = fault;
      await sender({info: note, warn: note, error: note}).run({tenantId: world.scope.tenantId});
    }
    assert.ok(said.length >= 2);
    assert.doesNotMatch(JSON.stringify(said), /example\.com|secret|Ada/);
  });

  it('by a fault of the server’s own is tried again too', async () => {
    await orderBy(world, owner);
    server.refuses = new TypeError('A fault.');
    await run();
    assert.equal((await jobs())[0]?.reason, 'error');
    server.refuses = undefined;
    clock.advance(minute);
    assert.equal(await run(), 1);
  });
});

describe('an instance that dies', () => {
  it('between sending and noting it has the message sent again, with the same id, and noted then', async () => {
    const {id} = await orderBy(world, owner);
    // Its units: the claim, what the letter is written from, and that it was sent.
    const dying = senderOn(dyingBefore(3, db.database), server);
    await assert.rejects(dying.run({tenantId: world.scope.tenantId}), /dead/);
    assert.deepEqual([server.taken.length, (await jobs())[0]?.sent_at], [1, null]);
    assert.deepEqual([await run(), server.taken.length], [0, 1], 'while it may be alive nobody else sends it');
    clock.advance(5 * minute);
    assert.equal(await run(), 1);
    const [first, second] = server.taken;
    assert.match(first?.id ?? '', /^mail_\w{16}$/);
    assert.equal(second?.id, first?.id);
    assert.equal((await owner.json(`/orders/${id}`)).confirmationSentTo, 'ada@example.com');
    clock.advance(24 * 60 * minute);
    assert.deepEqual([await run(), server.taken.length], [0, 2]);
  });

  it('before sending has it sent by another, once', async () => {
    await orderBy(world, owner);
    await assert.rejects(senderOn(dyingBefore(2, db.database), server).run({tenantId: world.scope.tenantId}), /dead/);
    clock.advance(5 * minute);
    assert.deepEqual([await run(), server.taken.length], [1, 1]);
  });

  it('of a message itself takes no other with it for ever', async () => {
    await orderBy(world, owner);
    const deaths = async (): Promise<void> => {
      await senderOn(dyingBefore(2, db.database), server)
        .run({tenantId: world.scope.tenantId})
        .catch(() => 0);
      clock.advance(60 * minute);
    };
    for (let count = 0; count < 32; count += 1) await deaths();
    assert.deepEqual([await run(), server.handed, (await jobs())[0]?.reason], [0, 0, 'error']);
  });
});

describe('the queue', () => {
  it('gives each vendor its turn: a few messages don’t wait for all of another’s', async () => {
    await sender().run();
    server.taken.length = 0;
    const other = await openSaleWorld(db.database, clock);
    await orderBy(other, await other.signIn());
    for (let count = 0; count < 12; count += 1) await orderBy(world, owner);
    assert.equal(await sender().run(), 13);
    const [theirs] = await jobsOf(db.database, other);
    assert.ok(server.taken.findIndex(({id}) => id === theirs?.id) <= 10);
  });

  it('sends each message once, however many rounds run at once', async () => {
    for (let count = 0; count < 4; count += 1) await orderBy(world, owner);
    const sent = await Promise.all([run(), run(), run()]);
    assert.deepEqual([sent.reduce((sum, each) => sum + each), server.taken.length], [4, 4]);
    assert.equal(new Set(server.taken.map(({id}) => id)).size, 4);
  });

  it('leaves the rest for another time when the server is stopped', async () => {
    for (let count = 0; count < 3; count += 1) await orderBy(world, owner);
    const stop = new AbortController();
    const mailer = {
      async send(message: Parameters<typeof server.send>[0]) {
        await server.send(message);
        stop.abort();
      },
    };
    assert.equal(await senderOn(db.database, mailer).run({tenantId: world.scope.tenantId, signal: stop.signal}), 1);
    assert.equal(await run(), 2);
  });

  it('tells every instance of a message once it is committed', async () => {
    const told: unknown[] = [];
    let tell = (): void => {};
    const first = new Promise<void>((resolve) => (tell = resolve));
    const stop = await sender().listen((tenantId) => {
      told.push(tenantId);
      tell();
    });
    await orderBy(world, owner);
    await first;
    await stop();
    assert.deepEqual(told, [world.scope.tenantId]);
  });

  it('forgets after 30 days what became of messages', async () => {
    await orderBy(world, owner);
    await run();
    clock.advance(29 * 24 * 60 * minute);
    await world.api.ledger.prune();
    assert.equal((await jobs()).length, 1);
    clock.advance(2 * 24 * 60 * minute);
    await world.api.ledger.prune();
    assert.deepEqual(await jobs(), []);
  });
});
