import assert from 'node:assert/strict';
import {describe, it} from 'node:test';

import {formatAgo} from '../../src/format/ago.js';
import {formatFileSize} from '../../src/format/file-size.js';

/** Where the reader is. */
const at = (text: string): Date => new Date(`${text}:00`);

describe('formatAgo', () => {
  const now = at('2026-11-23T07:12').getTime();

  for (const [then, words] of [
    ['2026-11-23T07:12', 'now'],
    ['2026-11-23T07:13', 'now'],
    ['2026-11-23T07:07', '5 minutes ago'],
    ['2026-11-23T06:12', '1 hour ago'],
    ['2026-11-22T16:20', '14 hours ago'],
    ['2026-11-22T07:00', 'yesterday'],
    ['2026-11-20T16:20', '3 days ago'],
    ['2026-11-14T16:20', 'last week'],
    ['2026-09-01T16:20', '2 months ago'],
    ['2023-09-01T16:20', '3 years ago'],
  ] as const)
    it(`says “${words}” of ${then}`, () => assert.equal(formatAgo(at(then).toISOString(), now, 'en'), words));

  it('speaks the reader’s language', () =>
    assert.equal(formatAgo(at('2026-11-23T07:07').toISOString(), now, 'fr'), 'il y a 5 minutes'));

  it('shows what is no moment as it came', () => assert.equal(formatAgo('soon', now, 'en'), 'soon'));
});

describe('formatFileSize', () => {
  for (const [bytes, locale, words] of [
    [11, 'en', '11 bytes'],
    [2048, 'en', '2 kB'],
    [1_500_000, 'en', '1.4 MB'],
    [1_500_000, 'fr', '1,4 Mo'],
    [10_485_760, 'de', '10 MB'],
  ] as const)
    it(`says “${words}”`, () => assert.equal(formatFileSize(bytes, locale).replace(/\s/g, ' '), words));
});
