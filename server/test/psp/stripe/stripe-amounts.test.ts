import assert from 'node:assert/strict';
import {describe, it} from 'node:test';

import {fromStripeAmount, toStripeAmount} from '../../../src/psp/stripe/amounts.js';

describe('an amount at Stripe', () => {
  const amounts: [number, string, number | undefined][] = [
    [1_999, 'EUR', 1_999],
    [500, 'JPY', 500],
    [5_120, 'KWD', 5_120],
    [5_124, 'KWD', undefined],
    [5, 'ISK', 500],
    [5, 'UGX', 500],
    // Stripe counts ariary whole, ISO in hundredths.
    [500, 'MGA', 5],
    [550, 'MGA', undefined],
    [12_345, 'HUF', 12_345],
  ];
  for (const [amount, currency, atStripe] of amounts) {
    it(`of ${amount} ${currency} is ${atStripe ?? 'none'}`, () => {
      assert.equal(toStripeAmount(amount, currency), atStripe);
      if (atStripe !== undefined) assert.equal(fromStripeAmount(atStripe, currency), amount);
    });
  }
});
