import assert from 'node:assert/strict';
import {after, before, describe, it} from 'node:test';

import {keepBooks} from '../../src/chores.js';
import {silentLog} from '../../src/log.js';
import type {Database} from '../../src/port/unit.js';
import {TestClock} from '../ledger/world.js';
import {postgresDatabase, type PostgresDatabase} from '../support/postgres-database.js';
import type {TestClient} from '../support/portal.js';
import {openSaleWorld, type SaleWorld} from '../support/sale-world.js';
import {testTimers} from '../support/timers.js';
import {dyingBefore, jobsOf, mailServer, orderBy, senderOn} from './queue-world.js';

const clock = new TestClock();
let postgres: PostgresDatabase;
let other: Database;
let world: SaleWorld;
let owner: TestClient;
before(async () => {
  postgres = await postgresDatabase(clock);
  other = await postgres.another();
  world = await openSaleWorld(postgres.database, clock);
  owner = await world.signIn();
});
after(async () => {
  await world.close();
  await postgres.close();
});

describe('two instances that send mail', () => {
  it('send each message once between them, however many rounds they run at once', async () => {
    const server = mailServer();
    const many = 12;
    for (let count = 0; count < many; count += 1) await orderBy(world, owner);
    const instances = [postgres.database, other].map((database) => senderOn(database, server));
    const sent = await Promise.all([...instances, ...instances, ...instances].map((sender) => sender.run()));
    assert.equal(
      sent.reduce((sum, each) => sum + each),
      many,
    );
    assert.deepEqual([server.handed, new Set(server.taken.map(({id}) => id)).size], [many, many]);
    const jobs = await jobsOf(other, world);
    assert.ok(jobs.every(({sent_at: at, tries}) => at !== null && tries === 1));
  });

  it('wake each other: what one has committed the other sends', async () => {
    const server = mailServer();
    let arrive = (): void => {};
    const arrived = new Promise<void>((resolve) => (arrive = resolve));
    const mail = senderOn(other, {
      async send(message) {
        await server.send(message);
        arrive();
      },
    });
    let hear = (): void => {};
    const hears = new Promise<void>((resolve) => (hear = resolve));
    const heard = {
      ...mail,
      listen: async (due: Parameters<typeof mail.listen>[0]) => {
        const stop = await mail.listen(due);
        hear();
        return stop;
      },
    };
    // Timers that never go off: only the notification can have it sent.
    const ledger = {reconcile: async () => {}, prune: async () => {}};
    const stop = keepBooks({ledger, mail: heard}, silentLog, testTimers());
    await hears;
    await orderBy(world, owner);
    await arrived;
    await stop();
    assert.equal(server.taken.length, 1);
  });

  it('take over from one that died before it noted what it had sent, with the same id', async () => {
    const server = mailServer();
    const {id} = await orderBy(world, owner);
    await assert.rejects(senderOn(dyingBefore(4, postgres.database), server).run(), /dead/);
    const sender = senderOn(other, server);
    assert.deepEqual([await sender.run(), server.taken.length], [0, 1]);
    clock.advance(5 * 60_000);
    assert.deepEqual([await sender.run(), server.taken.length], [1, 2]);
    assert.equal(server.taken[0]?.id, server.taken[1]?.id);
    assert.equal((await owner.json(`/orders/${id}`)).confirmationSentTo, 'ada@example.com');
  });
});
