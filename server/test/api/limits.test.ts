import assert from 'node:assert/strict';
import {describe, it} from 'node:test';

import {memoryRateStore} from '../../src/api/limits.js';

const policy = {quota: 3, windowSeconds: 6};
const at = (seconds: number): Date => new Date(seconds * 1000);

describe('memoryRateStore', () => {
  it('lets the quota pass at once and then says how long to wait', async () => {
    const store = memoryRateStore();
    const answers = [
      await store.take('a', policy, at(0)),
      await store.take('a', policy, at(0)),
      await store.take('a', policy, at(0)),
      await store.take('a', policy, at(0)),
    ];
    assert.deepEqual(
      answers.map(({allowed}) => allowed),
      [true, true, true, false],
    );
    assert.deepEqual(
      answers.map(({remaining}) => remaining),
      [2, 1, 0, 0],
    );
    assert.equal(answers[3]?.resetSeconds, 2);
  });

  it('refills evenly', async () => {
    const store = memoryRateStore();
    for (let taken = 0; taken < 3; taken += 1) await store.take('a', policy, at(0));
    assert.equal((await store.take('a', policy, at(1))).allowed, false);
    assert.equal((await store.take('a', policy, at(2))).allowed, true);
  });

  it('counts each key for itself', async () => {
    const store = memoryRateStore();
    for (let taken = 0; taken < 4; taken += 1) await store.take('a', policy, at(0));
    assert.equal((await store.take('b', policy, at(0))).allowed, true);
  });

  it('keeps no more buckets than it may, and forgets full ones first', async () => {
    const store = memoryRateStore(2);
    for (let taken = 0; taken < 3; taken += 1) await store.take('busy', policy, at(0));
    await store.take('calm', policy, at(0));
    await store.take('new', policy, at(2));
    assert.equal((await store.take('busy', policy, at(2))).remaining, 0);
  });

  it('is not fooled by a clock that steps back', async () => {
    const store = memoryRateStore();
    for (let taken = 0; taken < 3; taken += 1) await store.take('a', policy, at(100));
    assert.equal((await store.take('a', policy, at(50))).allowed, false);
  });
});
