import assert from 'node:assert/strict';
import {describe, it} from 'node:test';

import {compareDecimals, parseQuantity, stepped, within} from '../../../src/widgets/quote-list/quantity.js';

describe('parseQuantity', () => {
  it('reads what people type, in any digits and with either mark', () => {
    const typed: Readonly<Record<string, string>> = {
      '3': '3',
      ' 3 ': '3',
      '007': '7',
      '1.5': '1.5',
      '1,5': '1.5',
      '2.500': '2.5',
      '0': '0',
      '٣': '3',
      '١٫٥': '1.5',
      '999999999.999': '999999999.999',
    };
    for (const [text, quantity] of Object.entries(typed)) assert.equal(parseQuantity(text), quantity, text);
  });

  it('refuses what is none, and never rounds', () => {
    for (const text of ['', 'x', '-1', '1e3', '1.2345', '1,2,3', '1 000', '1234567890', '.5', '5.', '½', '3 x'])
      assert.equal(parseQuantity(text), undefined, text);
  });
});

describe('stepped', () => {
  it('goes by one, inside the limits, without the errors of floats', () => {
    assert.equal(stepped('1', 1, '0', '5'), '2');
    assert.equal(stepped('5', 1, '0', '5'), '5');
    assert.equal(stepped('0', -1, '0', '5'), '0');
    assert.equal(stepped('0.5', -1, '0', '5'), '0');
    assert.equal(stepped('2', -1, '1.5', '5'), '1.5');
    assert.equal(stepped('0.1', 1, '0', '5'), '1.1');
    assert.equal(stepped('999999998.999', 1, '0', '999999999.999'), '999999999.999');
  });
});

describe('within', () => {
  it('keeps to the limits', () => {
    assert.equal(within('7', '0', '5'), '5');
    assert.equal(within('0', '2', '5'), '2');
    assert.equal(within('3.25', '0', '5'), '3.25');
  });
});

describe('compareDecimals', () => {
  it('compares by value', () => {
    assert.equal(compareDecimals('2.50', '2.5'), 0);
    assert.ok(compareDecimals('10', '9') > 0);
    assert.ok(compareDecimals('0.999', '1') < 0);
  });
});
