import assert from 'node:assert/strict';
import {describe, it} from 'node:test';

import {fractionDigits} from '../../src/format/money.js';
import {digitsOf, inUse} from '../../test/support/iso-4217.js';
import {documentFormat} from '../src/documents/format.js';
import {currencyDigits} from '../src/currency.js';

describe('a currency’s minor units', () => {
  it('are those of ISO 4217, also where engines leave them off', () => {
    const digits = Object.fromEntries(
      ['EUR', 'JPY', 'KWD', 'HUF', 'IDR', 'IQD'].map((code) => [code, currencyDigits(code)]),
    );
    assert.deepEqual(digits, {EUR: 2, JPY: 0, KWD: 3, HUF: 2, IDR: 2, IQD: 3});
  });

  it('are the same in the widgets and on the server, for every currency that either may meet', () => {
    for (const code of new Set([...inUse, ...Intl.supportedValuesOf('currency')]))
      assert.equal(currencyDigits(code), fractionDigits(code), code);
  });

  it('are ISO 4217’s for every currency in use', () => {
    for (const code of inUse) assert.equal(currencyDigits(code), digitsOf(code), code);
  });

  it('are printed all on a document', () => {
    assert.match(documentFormat('en').money({amount: 123_456, currency: 'HUF'}), /1,234\.56/);
    assert.match(documentFormat('en').money({amount: 1_234_567, currency: 'IQD'}), /1,234\.567/);
  });
});
