import assert from 'node:assert/strict';
import {describe, it} from 'node:test';

import {LazyPart, type LazyPartHost} from '../../src/core/lazy-part.js';

describe('LazyPart', () => {
  it('is made once however many ask, and tells when it is there', async () => {
    let made = 0;
    let told = 0;
    const part = new LazyPart({requestUpdate: () => told++}, async () => ({number: ++made}));
    assert.equal(part.value, undefined);
    const [one, other] = await Promise.all([part.load(), part.load()]);
    assert.equal(one, other);
    assert.deepEqual([part.value, made, told], [{number: 1}, 1, 1]);
  });

  it('is there once the words have come that it asked for when it was made', async () => {
    let come!: () => void;
    const host: LazyPartHost & {pendingWords?: Promise<void>} = {requestUpdate: () => undefined};
    const part = new LazyPart(host, async () => {
      host.pendingWords = new Promise((resolve) => (come = resolve));
      return 'part';
    });
    const loading = part.load();
    await new Promise((resolve) => setImmediate(resolve));
    assert.equal(part.value, undefined);
    come();
    assert.equal(await loading, 'part');
    assert.equal(part.value, 'part');
  });

  it('says that it could not be had, and tries again when it is asked for again', async () => {
    let offline = true;
    const part = new LazyPart({requestUpdate: () => undefined}, async () => {
      if (offline) throw new TypeError('no connection');
      return 'part';
    });
    await assert.rejects(part.load(), TypeError);
    assert.deepEqual([part.failed, part.value], [true, undefined]);
    offline = false;
    assert.equal(await part.load(), 'part');
    assert.equal(part.failed, false);
  });
});
