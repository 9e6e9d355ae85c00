import assert from 'node:assert/strict';
import {describe, it} from 'node:test';

import {PortalCache, type CacheKey} from '../../src/client/cache.js';
import {PortalError} from '../../src/core/errors.js';
import {settled} from './support/fake-api.js';

function setUp(capacity?: number) {
  const clock = {now: 0};
  const cache = new PortalCache({now: () => clock.now, capacity});
  const loads: {signal: AbortSignal; resolve: (value: string) => void; reject: (reason: unknown) => void}[] = [];
  const load = (signal: AbortSignal) => new Promise<string>((resolve, reject) => loads.push({signal, resolve, reject}));
  return {clock, cache, loads, load};
}
const key: CacheKey = ['invoices', {limit: 25, filter: {status: 'open'}}];

describe('PortalCache', () => {
  it('asks once however many read the same key, written in whatever order', async () => {
    const {cache, load, loads} = setUp();
    const readings = [key, ['invoices', {filter: {status: 'open'}, limit: 25, q: undefined}] as const].map((name) =>
      cache.read(name, load),
    );
    await settled();
    assert.equal(loads.length, 1);
    loads[0]?.resolve('page');
    assert.deepEqual(await Promise.all(readings), ['page', 'page']);
  });

  it('tells keys apart by structure', async () => {
    const {cache, load, loads} = setUp();
    const keys: CacheKey[] = [
      ['a', 'b'],
      ['a', ['b']],
      ['a'],
      ['a', 'b', 'c'],
      ['a,b'],
      ['a', 1],
      ['a', '1'],
      ['a', null],
      ['a\u0000', 'b'],
      ['a', '\u0000"b"'],
    ];
    for (const name of keys) void cache.read(name, load).catch(() => undefined);
    await settled();
    assert.equal(loads.length, keys.length);
  });

  it('aborts the request only when the last of those who wait has gone', async () => {
    const {cache, load, loads} = setUp();
    const [first, second] = [new AbortController(), new AbortController()];
    const readings = [first, second].map(({signal}) => cache.read(key, load, {signal}));
    const outcomes = Promise.allSettled(readings);
    await settled();
    first.abort();
    assert.equal(loads[0]?.signal.aborted, false);
    second.abort();
    assert.equal(loads[0]?.signal.aborted, true);
    assert.ok((await outcomes).every((outcome) => outcome.status === 'rejected' && outcome.reason.code === 'aborted'));
    void cache.read(key, load).catch(() => undefined);
    await settled();
    assert.equal(loads.length, 2, 'one that comes later asks anew');
  });

  it('gives a fresh answer again, asks anew for an old one and shows the old meanwhile', async () => {
    const {cache, clock, load, loads} = setUp();
    const first = cache.read(key, load);
    await settled();
    loads[0]?.resolve('old');
    await first;
    clock.now = 29_999;
    assert.equal(await cache.read(key, load), 'old');
    clock.now = 30_000;
    const second = cache.read(key, load);
    await settled();
    assert.deepEqual([cache.peek(key)?.data, cache.peek(key)?.refreshing], ['old', true]);
    loads[1]?.resolve('new');
    assert.equal(await second, 'new');
    assert.deepEqual([cache.peek(key)?.data, cache.peek(key)?.refreshing], ['new', false]);
  });

  it('keeps the old answer, marked stale, when a refresh fails', async () => {
    const {cache, load, loads} = setUp();
    const first = cache.read(key, load);
    await settled();
    loads[0]?.resolve('old');
    await first;
    const second = cache.read(key, load, {force: true});
    await settled();
    loads[1]?.reject(new PortalError('malformed_response'));
    await assert.rejects(second, {code: 'malformed_response'});
    const {data, stale, error, refreshing} = cache.peek(key) ?? {};
    assert.deepEqual([data, stale, error?.code, refreshing], ['old', true, 'malformed_response', false]);
  });

  it('forgets what may no longer be seen', async () => {
    for (const code of ['forbidden', 'not_found', 'gone'] as const) {
      const {cache, load, loads} = setUp();
      const first = cache.read(key, load);
      await settled();
      loads[0]?.resolve('secret');
      await first;
      const second = cache.read(key, load, {force: true});
      await settled();
      loads[1]?.reject(new PortalError(code));
      await assert.rejects(second, {code});
      assert.equal(cache.peek(key)?.data, undefined);
    }
  });

  it('makes a loader that fails otherwise a typed error', async () => {
    const {cache} = setUp();
    const broken = () => {
      throw new RangeError('x');
    };
    await assert.rejects(cache.read(key, broken), {name: 'PortalError', code: 'internal'});
  });

  it('does not keep an answer that left before what it tells was changed', async () => {
    const {cache, load, loads} = setUp();
    const before = cache.read(key, load);
    await settled();
    cache.invalidate(['invoices']);
    const after = cache.read(key, load);
    await settled();
    loads[1]?.resolve('paid');
    await after;
    loads[0]?.resolve('open');
    await before;
    assert.equal(cache.peek(key)?.data, 'paid');
  });

  it('tells of an invalidation those whose keys are under it, or over it, and no others', () => {
    const {cache} = setUp();
    const told: string[] = [];
    cache.subscribe(['invoices', {limit: 25}], ({kind}) => told.push(`page ${kind}`));
    cache.subscribe(['invoices'], ({kind}) => told.push(`all ${kind}`));
    cache.subscribe(['invoices-archive'], ({kind}) => told.push(`other ${kind}`));
    const stop = cache.subscribe([], ({kind}) => told.push(`everything ${kind}`));
    cache.invalidate(['invoices']);
    stop();
    cache.invalidate([]);
    assert.deepEqual(told, [
      'page invalidated',
      'all invalidated',
      'everything invalidated',
      'page invalidated',
      'all invalidated',
      'other invalidated',
    ]);
  });

  it('delivers nothing of before to anybody after it was cleared, even from a loader that heeds no signal', async () => {
    const {cache, load, loads} = setUp();
    const kinds: string[] = [];
    cache.subscribe(['invoices'], ({kind, entry}) => kinds.push(`${kind} ${String(entry?.data)}`));
    const reading = cache.read(key, load);
    await settled();
    cache.clear();
    await assert.rejects(reading, {code: 'aborted'});
    loads[0]?.resolve("the other customer's");
    await settled();
    assert.equal(cache.peek(key), undefined);
    assert.deepEqual(kinds, ['updated undefined', 'cleared undefined']);
  });

  it('stays bounded, and lets go what was unused for longest', async () => {
    const {cache} = setUp(3);
    for (const id of ['a', 'b', 'c']) await cache.read(['invoices', id], async () => id);
    await cache.read(['invoices', 'a'], async () => 'again');
    await cache.read(['invoices', 'd'], async () => 'd');
    assert.deepEqual(
      ['a', 'b', 'c', 'd'].map((id) => cache.peek(['invoices', id])?.data),
      ['a', undefined, 'c', 'd'],
    );
  });

  it('holds to its rules whatever the order of things', async () => {
    let seed = 7;
    const roll = (sides: number) => (seed = (seed * 1_103_515_245 + 12_345) % 2 ** 31) % sides;
    for (let run = 0; run < 300; run++) {
      const {cache, load, loads} = setUp(5);
      let cleared = 0;
      let generation = 0;
      const late: string[] = [];
      for (let step = 0; step < 30; step++) {
        const name: CacheKey = ['r', roll(8)];
        const move = roll(10);
        if (move < 4) {
          const born = generation;
          const controller = new AbortController();
          cache.read(name, load, {signal: controller.signal, force: roll(3) === 0}).then(
            (value) => born < generation && late.push(value),
            () => undefined,
          );
          if (roll(4) === 0) controller.abort();
        } else if (move < 7) loads[roll(loads.length || 1)]?.resolve('x');
        else if (move < 8) loads[roll(loads.length || 1)]?.reject(new PortalError('network'));
        else if (move < 9) cache.invalidate([]);
        else {
          cache.clear();
          generation++;
          cleared++;
        }
        await Promise.resolve();
      }
      cache.clear();
      generation++;
      for (const {resolve} of loads) resolve('late');
      await new Promise((resolve) => setImmediate(resolve));
      assert.ok(!late.includes('late'), `run ${run}, cleared ${cleared}`);
      for (let id = 0; id < 8; id++) assert.equal(cache.peek(['r', id]), undefined);
    }
  });
});
