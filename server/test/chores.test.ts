import assert from 'node:assert/strict';
import {describe, it} from 'node:test';

import {keepBooks, repeatChore, type Chore} from '../src/chores.js';
import {silentLog, type Log} from '../src/log.js';
import {nothing} from './billing/world.js';
import {testTimers} from './support/timers.js';

/** Lets everything that can go on go on. */
const settled = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

/** A chore whose rounds end when the test says so. */
function stage(atOnce: boolean, log: Log = silentLog, more: Partial<Chore> = {}) {
  const timers = testTimers();
  const rounds: Array<Round> = [];
  const run = (): Promise<void> => new Promise<void>((resolve, reject) => rounds.push({resolve, reject}));
  const stop = repeatChore({every: 30_000, atOnce, failed: 'No.', run, ...more}, log, timers);
  return {timers, rounds, stop};
}

interface Round {
  resolve(): void;
  reject(error: Error): void;
}

describe('a chore', () => {
  it('never overtakes itself, however long a round takes', async () => {
    const {timers, rounds, stop} = stage(true);
    await settled();
    for (let interval = 0; interval < 4; interval += 1) timers.pass(30_000);
    await settled();
    assert.equal(rounds.length, 1);
    rounds[0]?.resolve();
    await settled();
    assert.equal(rounds.length, 1, 'what was missed is not made up for');
    timers.pass(29_999);
    await settled();
    assert.equal(rounds.length, 1);
    timers.pass(1);
    await settled();
    assert.equal(rounds.length, 2);
    rounds[1]?.resolve();
    await stop();
    assert.equal(timers.size, 0);
  });

  it('goes on after a round that failed, and says so', async () => {
    const said: string[] = [];
    const {timers, rounds, stop} = stage(true, {...silentLog, error: (_, message) => void said.push(message ?? '')});
    await settled();
    rounds[0]?.reject(new Error('The database is away.'));
    await settled();
    assert.deepEqual(said, ['No.']);
    timers.pass(30_000);
    await settled();
    assert.equal(rounds.length, 2);
    rounds[1]?.resolve();
    await stop();
  });

  it('ends with the round under way, and begins none after that', async () => {
    const {timers, rounds, stop} = stage(false);
    await settled();
    assert.equal(rounds.length, 0);
    timers.pass(30_000);
    await settled();
    let stopped = false;
    const stopping = stop().then(() => (stopped = true));
    await settled();
    assert.equal(stopped, false);
    rounds[0]?.resolve();
    await stopping;
    assert.equal(timers.size, 0);
    assert.equal(rounds.length, 1);
  });

  it('begins at once when it is woken, once for all calls during a round, and waits anew after that', async () => {
    let wake = (): void => {};
    let stopped = 0;
    const listen = async (call: () => void) => {
      wake = call;
      return async () => void (stopped += 1);
    };
    const {timers, rounds, stop} = stage(true, silentLog, {listen});
    await settled();
    wake();
    wake();
    rounds[0]?.resolve();
    await settled();
    assert.equal(rounds.length, 2);
    rounds[1]?.resolve();
    await settled();
    assert.equal(rounds.length, 2);
    timers.pass(10_000);
    wake();
    await settled();
    assert.equal(rounds.length, 3);
    rounds[2]?.resolve();
    await settled();
    timers.pass(29_999);
    await settled();
    assert.equal(rounds.length, 3);
    await stop();
    wake();
    await settled();
    assert.deepEqual([rounds.length, timers.size, stopped], [3, 0, 1]);
  });

  it('listens again at its next round when it couldn’t', async () => {
    let listened = 0;
    const listen = async () => {
      listened += 1;
      if (listened === 1) throw new Error('The database is away.');
      return async () => {};
    };
    const {timers, rounds, stop} = stage(true, silentLog, {listen});
    for (const [round, times] of [1, 2, 2].entries()) {
      await settled();
      assert.equal(listened, times);
      rounds[round]?.resolve();
      await settled();
      timers.pass(30_000);
    }
    await settled();
    rounds[3]?.resolve();
    await stop();
  });

  it('tells a round that it is being stopped', async () => {
    let told = false;
    const run = (signal: AbortSignal): Promise<void> =>
      new Promise((resolve) =>
        signal.addEventListener('abort', () => {
          told = true;
          resolve();
        }),
      );
    const {stop} = stage(true, silentLog, {run});
    await settled();
    await stop();
    assert.equal(told, true);
  });
});

describe('keepBooks', () => {
  it('reconciles now and every 30 s, and prunes every hour', async () => {
    const timers = testTimers();
    const done: string[] = [];
    const ledger = {
      reconcile: async () => void done.push('reconciled'),
      prune: async () => void done.push('pruned'),
    };
    const stop = keepBooks({ledger}, silentLog, timers);
    await settled();
    assert.deepEqual(done, ['reconciled']);
    for (let round = 0; round < 120; round += 1) {
      timers.pass(30_000);
      await settled();
    }
    assert.equal(done.filter((each) => each === 'reconciled').length, 121);
    assert.equal(done.filter((each) => each === 'pruned').length, 1);
    await stop();
  });

  it('sends mail at once for whom it is told of, and every 30 s for all', async () => {
    const timers = testTimers();
    const rounds: unknown[] = [];
    let tell: (tenantId?: string) => void = () => {};
    const mail = {
      run: async ({tenantId}: {tenantId?: string} = {}) => rounds.push(tenantId ?? 'all'),
      listen: async (due: typeof tell) => {
        tell = due;
        return async () => {};
      },
    };
    const ledger = {reconcile: async () => {}, prune: async () => {}};
    const stop = keepBooks({ledger, mail}, silentLog, timers);
    await settled();
    assert.deepEqual(rounds, ['all']);
    for (const tenant of ['odotrack', 'odotrack', 'northwind']) tell(tenant);
    await settled();
    assert.deepEqual(rounds.splice(0).slice(1).sort(), ['northwind', 'odotrack']);
    tell();
    await settled();
    timers.pass(30_000);
    await settled();
    assert.deepEqual(rounds, ['all', 'all']);
    await stop();
    assert.equal(timers.size, 0);
  });

  it('bills when the schedule says so, and not before', async () => {
    const timers = testTimers();
    let now = Date.parse('2027-01-01T10:00:00Z');
    const clock = {now: () => new Date(now)};
    const billed: string[] = [];
    const billing = {
      run: () => {
        billed.push(clock.now().toISOString().slice(11, 16));
        return Promise.resolve(nothing);
      },
    };
    const ledger = {reconcile: async () => {}, prune: async () => {}};
    const stop = keepBooks({ledger, billing}, silentLog, timers, {billing: '7 */2 * * *', clock});
    await settled();
    for (let minute = 0; minute < 300; minute += 1) {
      now += 60_000;
      timers.pass(60_000);
      await settled();
    }
    assert.deepEqual(billed, ['10:07', '12:07', '14:07']);
    await stop();
    assert.equal(timers.size, 0);
  });

  it('waits for a day far away no longer at once than a timer can', async () => {
    const timers = testTimers();
    let now = Date.parse('2027-01-02T00:00:00Z');
    const billed: number[] = [];
    const billing = {run: () => Promise.resolve((billed.push(now), nothing))};
    const ledger = {reconcile: async () => {}, prune: async () => {}};
    const clock = {now: () => new Date(now)};
    const stop = keepBooks({ledger, billing}, silentLog, timers, {billing: '0 0 1 3 *', clock});
    for (let day = 0; day < 70; day += 1) {
      now += 86_400_000;
      timers.pass(86_400_000);
      await settled();
    }
    assert.deepEqual(billed, [Date.parse('2027-03-01T00:00:00Z')]);
    await stop();
  });
});
