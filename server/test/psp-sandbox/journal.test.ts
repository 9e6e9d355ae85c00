import assert from 'node:assert/strict';
import {appendFile, mkdtemp, readFile, rm, writeFile} from 'node:fs/promises';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {afterEach, beforeEach, describe, it} from 'node:test';
import {fileJournal} from '../../src/psp-sandbox/journal-file.js';
import type {Entry, Journal, Log} from '../../src/psp-sandbox/index.js';
import {memoryJournal} from '../../src/psp-sandbox/index.js';
import {Bench} from './support.js';

describe('the journal', () => {
  let folder: string;
  let path: string;
  const benches: Bench[] = [];

  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'sandbox-psp-'));
    path = join(folder, 'made', 'when-missing.jsonl');
  });

  afterEach(async () => {
    for (const bench of benches.splice(0)) await bench.psp.close();
    await rm(folder, {recursive: true});
  });

  function open(log?: Log, clock?: Bench['clock']): Bench {
    const bench = new Bench({storage: fileJournal(path, log)}, clock);
    benches.push(bench);
    return bench;
  }

  it('keeps everything across a restart', async () => {
    const first = open();
    const token = await first.token('success');
    await first.pay('paid', 'success', {save: true, customer: 'cus_1'});
    await first.pay('later', 'processing_then_succeeded');
    const waiting = await first.pay('waits', 'challenge');
    await first.call('POST', '/v1/payments/tombstone/cancel');
    await first.call('POST', '/v1/payments/paid/refund', {amount: 5}, {'idempotency-key': 'r1'});
    const before = first.psp.inspect.payments();
    await first.psp.close();

    const second = open(undefined, first.clock);
    await second.psp.ready;
    assert.deepEqual(second.psp.inspect.payments(), before);
    assert.deepEqual(second.psp.inspect.captures(), first.psp.inspect.captures());
    assert.deepEqual(second.psp.inspect.cards(), first.psp.inspect.cards());
    assert.deepEqual(second.psp.inspect.refunds(), first.psp.inspect.refunds());
    assert.equal((await second.put('with-old-token', {token})).status, 201);
    assert.equal((await second.pay('tombstone', 'success')).body.status, 'canceled');
    await second.answerChallenge(waiting.body.action!.url, 'approve');
    second.clock.advance(5_000);
    await second.psp.settleDue();
    assert.deepEqual(
      second.psp.inspect.captures().map(({reference}) => reference),
      ['paid', 'with-old-token', 'waits', 'later'],
    );
  });

  it('drops a last line that was cut off, with a warning, and goes on', async () => {
    const first = open();
    await first.pay('a', 'success');
    await first.pay('b', 'success');
    await first.psp.close();
    const whole = await readFile(path, 'utf8');
    await writeFile(path, whole.slice(0, -20));

    const warnings: string[] = [];
    const silent = (): void => undefined;
    const second = open({info: silent, error: silent, warn: (_, message) => warnings.push(message)});
    await second.psp.ready;
    assert.deepEqual(
      second.psp.inspect.captures().map(({reference}) => reference),
      ['a'],
    );
    assert.equal(warnings.length, 1);
    await second.pay('c', 'success');
    await second.psp.close();

    const third = open();
    await third.psp.ready;
    assert.deepEqual(
      third.psp.inspect.captures().map(({reference}) => reference),
      ['a', 'c'],
    );
  });

  it('drops a last line cut off inside a character', async () => {
    const first = open();
    await first.pay('a', 'success');
    await first.psp.close();
    await appendFile(path, Buffer.from([0x7b, 0x22, 0xc3]));
    const second = open();
    await second.psp.ready;
    assert.equal(second.psp.inspect.captures().length, 1);
  });

  it('refuses to start on a line damaged elsewhere, and says which', async () => {
    const first = open();
    await first.pay('a', 'success');
    await first.psp.close();
    await writeFile(path, `not json\n${await readFile(path, 'utf8')}`);
    const second = open();
    await assert.rejects(second.psp.ready, /Line 1 .* is damaged/);
    assert.equal((await second.call('GET', '/v1/captures')).status, 500);
  });

  it('that refuses an entry keeps the payment from happening, and a later try succeeds', async () => {
    const memory = memoryJournal();
    let full = false;
    const storage: Journal = {
      load: () => memory.load(),
      append: async (entry: Entry) => {
        if (full) throw new Error('ENOSPC');
        return memory.append(entry);
      },
    };
    const bench = new Bench({storage});
    const token = await bench.token('success');
    full = true;
    const refused = await bench.put('a', {token});
    assert.equal(refused.status, 503);
    assert.deepEqual(bench.psp.inspect.captures(), []);
    assert.equal((await bench.payment('a')).status, 404);
    full = false;
    assert.equal((await bench.put('a', {token})).status, 201);
  });
});
