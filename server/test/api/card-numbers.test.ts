import assert from 'node:assert/strict';
import {describe, it} from 'node:test';

import {holdsCardNumber} from '../../src/api/card-numbers.js';

describe('holdsCardNumber', () => {
  const cards = [
    '4242424242424242',
    '4242 4242 4242 4242',
    '4242-4242-4242-4242',
    '3782 822463 10005',
    'please charge 4242 4242 4242 4242, thanks',
    'invoice 2024 4242 4242 4242 4242 09/27',
    '4242.4242.4242.4242',
    '４２４２４２４２４２４２４２４２',
    '٤٢٤٢٤٢٤٢٤٢٤٢٤٢٤٢',
    '4222222222222',
  ];
  for (const text of cards) it(`finds one in “${text}”`, () => assert.equal(holdsCardNumber(text), true));

  const others = [
    '',
    'INV-2026-0042',
    '4242424242424241',
    '424242424242',
    '42424242424242424242424242',
    '0000000000000000',
    '2020-09-28 to 2023-09-27',
    '+1 418 555 0134',
    'order 26387, invoice 212380',
  ];
  for (const text of others) it(`finds none in “${text}”`, () => assert.equal(holdsCardNumber(text), false));

  it('stays quick on a long hostile text', () => {
    assert.equal(holdsCardNumber('1 '.repeat(100_000)), false);
  });
});
