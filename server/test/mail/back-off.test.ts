import assert from 'node:assert/strict';
import {describe, it} from 'node:test';

import {mostTries, nextTry} from '../../src/mail/back-off.js';

const minute = 60_000;
const createdAt = new Date('2026-03-10T10:00:00Z');

/** The minutes after which a message is tried that fails each time. */
function triesOfADay(): number[] {
  const tried: number[] = [];
  for (let at: Date | undefined = createdAt; at; at = nextTry({tries: tried.length, createdAt}, at))
    tried.push((at.getTime() - createdAt.getTime()) / minute);
  return tried;
}

describe('a message that can’t be sent', () => {
  it('is tried after a minute, then twice as long each time up to an hour', () => {
    assert.deepEqual(triesOfADay().slice(0, 10), [0, 1, 3, 7, 15, 31, 63, 123, 183, 243]);
  });

  it('is tried for a day, and never so often that it is taken for one that ends the process', () => {
    const tried = triesOfADay();
    assert.ok((tried.at(-1) ?? 0) > 23 * 60 && (tried.at(-1) ?? 0) <= 24 * 60, String(tried.at(-1)));
    assert.ok(tried.length < mostTries);
  });

  it('is tried once even when the server was off for days, and not again', () => {
    assert.equal(nextTry({tries: 1, createdAt}, new Date(createdAt.getTime() + 3 * 24 * 60 * minute)), undefined);
  });
});
