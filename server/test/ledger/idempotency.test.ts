import assert from 'node:assert/strict';
import {randomUUID} from 'node:crypto';
import {after, before, beforeEach, describe, it} from 'node:test';

import {scopeOf} from '../../src/ledger/books.js';
import {IdempotencyKeyReusedError, RequestInProgressError} from '../../src/ledger/errors.js';
import type {KeepAnswer, Ledger, StoredResponse} from '../../src/ledger/ledger.js';
import {PortalFault} from '../../src/port/fault.js';
import type {Principal} from '../../src/port/principal.js';
import {testDatabase, type TestDatabase} from '../support/database.js';
import {adapterOf, ledgerOn, newCustomer, sandbox, TestClock} from './world.js';

const clock = new TestClock();
let db: TestDatabase;
let ledger: Ledger;
let ada: Principal;

before(async () => {
  db = await testDatabase(clock);
  ledger = ledgerOn(db.database, adapterOf(sandbox(clock)), clock);
});
after(() => db.close());
beforeEach(async () => {
  ada = await newCustomer(db.database);
});

const body = (text: string): Uint8Array => new TextEncoder().encode(text);
const request = {method: 'POST', path: '/payment-attempts', body: body('{"expectedAmount":100}')};
const created: StoredResponse = {status: 201, headers: {location: '/payment-attempts/1'}, body: '{"id":"1"}'};

/** A request whose end the test decides. */
function held() {
  let finish: (response: StoredResponse) => void = () => {};
  let fail: (error: unknown) => void = () => {};
  const answer = new Promise<StoredResponse>((resolve, reject) => {
    finish = resolve;
    fail = reject;
  });
  let begin: () => void = () => {};
  const begun = new Promise<void>((resolve) => {
    begin = resolve;
  });
  const execute = (): Promise<StoredResponse> => {
    begin();
    return answer;
  };
  return {execute, begun, finish: () => finish(created), fail: (error: unknown) => fail(error)};
}

describe('an idempotency key', () => {
  it('answers a repetition with the first answer, and runs nothing', async () => {
    const key = randomUUID();
    let runs = 0;
    const run = () =>
      ledger.idempotent(ada, key, request, async () => {
        runs += 1;
        return created;
      });
    assert.deepEqual(await run(), {...created, replayed: false});
    assert.deepEqual(await run(), {...created, replayed: true});
    assert.equal(runs, 1);
  });

  it('keeps a refusal like any other answer', async () => {
    const key = randomUUID();
    const refused = {status: 412, headers: {}, body: '{"code":"stale"}'};
    await ledger.idempotent(ada, key, request, async () => refused);
    assert.deepEqual(await ledger.idempotent(ada, key, request, async () => created), {...refused, replayed: true});
  });

  for (const [what, other] of [
    ['method', {...request, method: 'PUT'}],
    ['path', {...request, path: '/payment-attempts/1/cancel'}],
    ['body', {...request, body: body('{"expectedAmount":101}')}],
  ] as const) {
    it(`is refused for a request with another ${what}`, async () => {
      const key = randomUUID();
      await ledger.idempotent(ada, key, request, async () => created);
      await assert.rejects(
        ledger.idempotent(ada, key, other, async () => created),
        IdempotencyKeyReusedError,
      );
    });
  }

  it('is its own for each person', async () => {
    const key = randomUUID();
    await ledger.idempotent(ada, key, request, async () => created);
    const other = {...ada, userId: 'usr_other'};
    assert.equal((await ledger.idempotent(other, key, request, async () => created)).replayed, false);
  });

  it('says that the first request is still running, and when to ask again', async () => {
    const key = randomUUID();
    const first = held();
    const running = ledger.idempotent(ada, key, request, first.execute);
    await first.begun;
    await assert.rejects(
      ledger.idempotent(ada, key, request, async () => created),
      (error: unknown) => {
        assert.ok(error instanceof RequestInProgressError);
        assert.deepEqual([error.status, error.retryAfter], [409, 1]);
        return true;
      },
    );
    first.finish();
    await running;
    assert.equal((await ledger.idempotent(ada, key, request, async () => created)).replayed, true);
  });

  it('runs one request of sixteen that arrive at once', async () => {
    const key = randomUUID();
    const first = held();
    let runs = 0;
    const results = Array.from({length: 16}, () =>
      ledger.idempotent(ada, key, request, () => {
        runs += 1;
        return first.execute();
      }),
    );
    const settled = Promise.allSettled(results);
    await first.begun;
    first.finish();
    const outcomes = await settled;
    assert.equal(runs, 1);
    for (const outcome of outcomes) {
      if (outcome.status === 'rejected') assert.ok(outcome.reason instanceof RequestInProgressError);
      else assert.equal(outcome.value.body, created.body);
    }
  });

  for (const status of [401, 429, 500, 503]) {
    it(`is free again after an answer of ${status}`, async () => {
      const key = randomUUID();
      await ledger.idempotent(ada, key, request, async () => ({status, headers: {}, body: ''}));
      assert.deepEqual(await ledger.idempotent(ada, key, request, async () => created), {...created, replayed: false});
    });
  }

  it('is free for anything after an error before execution', async () => {
    const key = randomUUID();
    const early = new PortalFault('unavailable', 503, 'Not now.', {beforeExecution: true});
    await assert.rejects(
      ledger.idempotent(ada, key, request, () => Promise.reject(early)),
      early,
    );
    const other = {...request, body: body('{"expectedAmount":7}')};
    assert.equal((await ledger.idempotent(ada, key, other, async () => created)).replayed, false);
  });

  it('is free for the same request only after an error in the middle of it', async () => {
    const key = randomUUID();
    const crash = new Error('The database went away.');
    await assert.rejects(
      ledger.idempotent(ada, key, request, () => Promise.reject(crash)),
      crash,
    );
    const other = {...request, body: body('{"expectedAmount":7}')};
    await assert.rejects(
      ledger.idempotent(ada, key, other, async () => created),
      IdempotencyKeyReusedError,
    );
    assert.equal((await ledger.idempotent(ada, key, request, async () => created)).replayed, false);
  });

  it('is taken over from an instance that died, and the late answer of one that had not gives way', async () => {
    const key = randomUUID();
    const first = held();
    const slow = ledger.idempotent(ada, key, request, first.execute);
    await first.begun;
    clock.advance(30_001);
    const second = {...created, body: '{"id":"taken over"}'};
    assert.deepEqual(await ledger.idempotent(ada, key, request, async () => second), {...second, replayed: false});
    first.finish();
    assert.deepEqual(await slow, {...second, replayed: true});
  });

  it('is not freed by the failure of an instance that was given up', async () => {
    const key = randomUUID();
    const [first, second] = [held(), held()];
    const slow = ledger.idempotent(ada, key, request, first.execute);
    await first.begun;
    clock.advance(30_001);
    const taken = ledger.idempotent(ada, key, request, second.execute);
    await second.begun;
    first.fail(new Error('Too late.'));
    await assert.rejects(slow);
    await assert.rejects(
      ledger.idempotent(ada, key, request, async () => created),
      RequestInProgressError,
    );
    second.finish();
    await taken;
  });

  it('is forgotten after 30 days and not before', async () => {
    const key = randomUUID();
    await ledger.idempotent(ada, key, request, async () => created);
    clock.advance(30 * 86_400_000);
    await ledger.prune();
    assert.equal((await ledger.idempotent(ada, key, request, async () => created)).replayed, true);
    clock.advance(1);
    await ledger.prune();
    assert.equal((await ledger.idempotent(ada, key, request, async () => created)).replayed, false);
  });
});

describe('an answer that is kept in the unit of its write', () => {
  /** The write: a change of the customer's, so that it can be seen whether it was committed. */
  const write = (keep: KeepAnswer, answer: StoredResponse, fail = false): Promise<StoredResponse> =>
    db.database.run(scopeOf(ada), async (unit) => {
      await ledger.appendChanges(unit, [{resource: 'account', id: null}]);
      await keep(unit, answer);
      if (fail) throw new Error('The commit failed.');
      return answer;
    });
  const written = () => db.database.run(scopeOf(ada), (unit) => ledger.lastChangeId(unit));

  it('is the answer, also when whoever kept it dies before it is passed on', async () => {
    const key = randomUUID();
    await assert.rejects(
      ledger.idempotent(ada, key, request, async (keep) => {
        await write(keep, created);
        throw new Error('The instance died.');
      }),
    );
    const replay = await ledger.idempotent(ada, key, request, (keep) => write(keep, created));
    assert.deepEqual([replay, await written()], [{...created, replayed: true}, 1]);
  });

  it('is not a replay to the one who made it', async () => {
    const answer = await ledger.idempotent(ada, randomUUID(), request, (keep) => write(keep, created));
    assert.deepEqual(answer, {...created, replayed: false});
  });

  it('is none when the unit is rolled back: a refusal in its place is kept, and else the key is free', async () => {
    const key = randomUUID();
    await assert.rejects(ledger.idempotent(ada, key, request, (keep) => write(keep, created, true)));
    const refused = {status: 409, headers: {}, body: '{"code":"quote_closed"}'};
    const answer = await ledger.idempotent(ada, key, request, (keep) =>
      write(keep, created, true).catch(() => refused),
    );
    assert.deepEqual([answer, await written()], [{...refused, replayed: false}, 0]);
    assert.equal((await ledger.idempotent(ada, key, request, (keep) => write(keep, created))).replayed, true);
  });

  it('gives way, with its write, when the request was taken over meanwhile', async () => {
    const key = randomUUID();
    const [first, goOn] = [held(), held()];
    const slow = ledger.idempotent(ada, key, request, async (keep) => {
      await first.execute();
      return write(keep, created);
    });
    await first.begun;
    clock.advance(30_001);
    const second = {...created, body: '{"id":"taken over"}'};
    const taken = ledger.idempotent(ada, key, request, async (keep) => {
      await goOn.execute();
      return write(keep, second);
    });
    await goOn.begun;
    first.finish();
    await assert.rejects(slow, RequestInProgressError);
    assert.equal(await written(), 0);
    goOn.finish();
    assert.deepEqual([await taken, await written()], [{...second, replayed: false}, 1]);
  });
});
