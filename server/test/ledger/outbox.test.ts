import assert from 'node:assert/strict';
import {after, before, beforeEach, describe, it} from 'node:test';

import {sql} from 'kysely';

import {eventsChannel, type Ledger} from '../../src/ledger/ledger.js';
import type {Principal} from '../../src/port/principal.js';
import type {Unit} from '../../src/port/unit.js';
import {testDatabase, type TestDatabase} from '../support/database.js';
import {
  adapterOf,
  cardToken,
  ledgerOn,
  newCredit,
  newCustomer,
  newInvoice,
  review,
  sandbox,
  send,
  TestClock,
} from './world.js';

const clock = new TestClock();
const psp = sandbox(clock);
let db: TestDatabase;
let ledger: Ledger;
let ada: Principal;

before(async () => {
  db = await testDatabase(clock);
  ledger = ledgerOn(db.database, adapterOf(psp), clock);
});
after(() => db.close());
beforeEach(async () => {
  ada = await newCustomer(db.database);
});

const run = <T>(work: (unit: Unit) => Promise<T>, who = ada): Promise<T> =>
  db.database.run({tenantId: who.tenantId, customerId: who.customerId}, work);
const append = (id: string, who = ada) => run((unit) => ledger.appendChanges(unit, [{resource: 'invoices', id}]), who);
const changesSince = (lastId: number, most = 100) => run((unit) => ledger.changesAfter(unit, lastId, most));

describe('what has changed', () => {
  it('is numbered from 1 for each customer, without gaps', async () => {
    const bob = await newCustomer(db.database, ada.tenantId);
    await append('inv_a');
    await append('inv_x', bob);
    await append('inv_b');
    assert.deepEqual(await changesSince(0), [
      {id: 1, resource: 'invoices', resourceId: 'inv_a'},
      {id: 2, resource: 'invoices', resourceId: 'inv_b'},
    ]);
    assert.equal(await run((unit) => ledger.lastChangeId(unit)), 2);
    assert.equal(await run((unit) => ledger.lastChangeId(unit), bob), 1);
  });

  it('is read on from the last that was seen, so many at a time', async () => {
    for (const id of ['a', 'b', 'c', 'd']) await append(id);
    const seen = async (lastId: number) => {
      const changes = await changesSince(lastId, 2);
      return changes === 'reset' ? changes : changes.map(({id}) => id);
    };
    assert.deepEqual([await seen(0), await seen(2), await seen(4)], [[1, 2], [3, 4], []]);
  });

  it('is lost with the unit that fails', async () => {
    await assert.rejects(
      run(async (unit) => {
        await ledger.appendChanges(unit, [{resource: 'invoices', id: 'a'}]);
        throw new Error('No.');
      }),
    );
    assert.deepEqual(await changesSince(0), []);
  });

  it('asks a reader to load everything again who has missed what is no longer kept, or was never here', async () => {
    await append('a');
    clock.advance(48 * 3_600_000 + 60_000);
    await append('b');
    await ledger.prune();
    assert.equal(await changesSince(0), 'reset');
    assert.deepEqual(await changesSince(1), [{id: 2, resource: 'invoices', resourceId: 'b'}]);
    assert.deepEqual(await changesSince(2), []);
    assert.equal(await changesSince(3), 'reset');
    assert.equal(await changesSince(-1), 'reset');
  });

  it('is found by when it happened, for a reader who comes late', async () => {
    const since = (ms: number, most = 100) =>
      run((unit) => ledger.lastChangeBefore(unit, new Date(unit.now.getTime() - ms), most));
    assert.equal(await since(600_000), 0);
    await append('a');
    clock.advance(60_000);
    await append('b');
    await append('c');
    clock.advance(20_000);
    assert.deepEqual([await since(1_000), await since(21_000), await since(90_000)], [3, 1, 0]);
    assert.deepEqual([await since(21_000, 2), await since(21_000, 1)], [1, 'reset']);
  });

  it('is found even where it was noted long after its unit began', async () => {
    const bob = await newCustomer(db.database, ada.tenantId);
    let began = clock.now();
    await run(async (unit) => {
      began = unit.now;
      await sql`select pg_sleep(0.05)`.execute(unit.db);
      await ledger.appendChanges(unit, [{resource: 'invoices', id: 'a'}]);
    }, bob);
    const at = await run(({db: rows}) => rows.selectFrom('outbox').select('created_at').executeTakeFirstOrThrow(), bob);
    assert.ok(at.created_at.getTime() >= began.getTime() + 50);
  });

  it('is kept for a day at least', async () => {
    await append('a');
    clock.advance(24 * 3_600_000);
    await ledger.prune();
    assert.equal((await changesSince(0)).length, 1);
  });

  it('is told to every instance once it is committed', async () => {
    const heard: string[] = [];
    let tell: () => void = () => {};
    const told = new Promise<void>((resolve) => {
      tell = resolve;
    });
    const stop = await db.database.listen(eventsChannel, (payload) => {
      heard.push(payload);
      tell();
    });
    await append('a');
    await told;
    await stop();
    assert.deepEqual(heard, [`${ada.tenantId}:${ada.customerId}`]);
  });

  it('by a payment is its invoices, the credit and the payment itself', async () => {
    const invoice = await newInvoice(db.database, ada, {total: 500});
    await newCredit(db.database, ada, 100);
    const source = {type: 'token', token: await cardToken(psp, 'success'), save: true} as const;
    const attempt = await send(
      ledger,
      ada,
      await review(ledger, ada, {invoices: [invoice], applyCredit: true, source}),
    );
    const changes = await changesSince(0);
    assert.ok(changes !== 'reset');
    const told = changes.map(({resource, resourceId}) => [resource, resourceId]);
    const once = [
      ['invoices', invoice],
      ['credit-balance', null],
      ['payment-attempts', attempt.id],
    ];
    // Reserved, then paid.
    assert.deepEqual(told, [...once, ...once, ['payment-methods', null]]);
  });

  it('can not be noted for all customers at once', async () => {
    const everyone = db.database.run({tenantId: ada.tenantId, customerId: '*'}, (unit) =>
      ledger.appendChanges(unit, [{resource: 'account', id: null}]),
    );
    await assert.rejects(everyone, /one customer/);
  });
});
