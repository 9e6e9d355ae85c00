import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {
  brandOf,
  checkCard,
  digitsOf,
  formatExpiry,
  formatNumber,
  isExpired,
  parseExpiry,
  passesLuhn,
} from '../../src/psp-sandbox/card-rules.js';
import {testCards} from '../../src/psp-sandbox/test-cards.js';

const now = Date.UTC(2026, 0, 15);
const good = {number: '4242 4242 4242 4242', expiry: '12 / 30', cvc: '123', holder: 'Ada Lovelace'};

describe('card rules', () => {
  it('every test card passes its own check and is of the brand it says', () => {
    for (const {number, brand} of testCards) {
      assert.ok(passesLuhn(number), number);
      assert.equal(brandOf(number), brand);
    }
  });

  it('groups a number as printed on the card', () => {
    assert.equal(formatNumber('4242424242424242'), '4242 4242 4242 4242');
    assert.equal(formatNumber('378282246310005'), '3782 822463 10005');
    assert.equal(formatNumber('4242-4242.4242 4242'), '4242 4242 4242 4242');
    assert.equal(formatNumber('42424'), '4242 4');
    assert.equal(formatNumber('5555555555554444999'), '5555 5555 5555 4444');
  });

  it('reads the digits of Arabic and Persian keyboards', () => {
    assert.equal(digitsOf('٤٢٤٢ ۴۲۴۲'), '42424242');
  });

  for (const [typed, shown] of [
    ['', ''],
    ['1', '1'],
    ['4', '04 / '],
    ['12', '12 / '],
    ['123', '12 / 3'],
    ['1230', '12 / 30'],
    ['12/30', '12 / 30'],
    ['1/30', '01 / 30'],
    ['12/2030', '12 / 30'],
    ['122030', '12 / 30'],
    ['2030-12', '12 / 30'],
  ] as const) {
    it(`shows the expiry "${typed}" as "${shown}"`, () => assert.equal(formatExpiry(typed), shown));
  }

  it('takes a card to last until the end of its month', () => {
    assert.equal(isExpired({month: 1, year: 2026}, Date.UTC(2026, 0, 31, 23)), false);
    assert.equal(isExpired({month: 1, year: 2026}, Date.UTC(2026, 1, 1)), true);
    assert.equal(parseExpiry('13 / 30'), null);
  });

  it('finds nothing wrong with a good card', () => assert.deepEqual(checkCard(good, now), {}));

  it('says of each field what is wrong with it', () => {
    const wrong = {number: '4242 4242 4242 4241', expiry: '12 / 25', cvc: '12', holder: ' '};
    assert.deepEqual(checkCard(wrong, now), {
      number: 'invalid',
      expiry: 'expired',
      cvc: 'incomplete',
      holder: 'required',
    });
    const other = {number: '4242', expiry: '12', cvc: '', holder: '4242 4242 4242 4242'};
    assert.deepEqual(checkCard(other, now), {
      number: 'incomplete',
      expiry: 'incomplete',
      cvc: 'required',
      holder: 'looks_like_card_number',
    });
  });

  it('asks American Express for four digits', () => {
    const amex = {...good, number: '3782 822463 10005'};
    assert.deepEqual(checkCard(amex, now), {cvc: 'incomplete'});
    assert.deepEqual(checkCard({...amex, cvc: '1234'}, now), {});
  });
});
