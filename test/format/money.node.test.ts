import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import fc from 'fast-check';

import {formatMoney, fractionDigits, toDecimal} from '../../src/format/money.js';
import {parseAmount, typedAmount} from '../../src/format/parse-amount.js';
import {digitsOf, inUse} from '../support/iso-4217.js';

const locales = ['en', 'fr', 'fr-CA', 'de', 'es', 'nl', 'ar', 'ar-KW', 'ja', 'de-CH', 'hi'] as const;
const currencies = ['EUR', 'CAD', 'USD', 'JPY', 'KWD', 'HUF', 'IQD', 'CLF'] as const;
const amounts = fc.integer({min: 0, max: 999_999_999_999});
const locale = fc.constantFrom(...locales);
const currency = fc.constantFrom(...currencies);
const runs = {numRuns: 2000};
const check = <Values extends [unknown, ...unknown[]]>(property: fc.IProperty<Values>): void =>
  fc.assert(property, runs);

/** What a person would copy of an amount: its number, without the currency's sign. */
function bareNumber(amount: number, code: string, tag: string): string {
  const digits = fractionDigits(code);
  return new Intl.NumberFormat(tag, {minimumFractionDigits: digits, maximumFractionDigits: digits}).format(
    toDecimal(amount, digits),
  );
}
/** The digits of any script as 0–9. */
const ascii = (text: string): string =>
  text
    .replace(/[٠-٩]/g, (digit) => String(digit.charCodeAt(0) - 0x660))
    .replace(/[०-९]/g, (digit) => String(digit.charCodeAt(0) - 0x966));
const digitsIn = (text: string): string => ascii(text).replace(/\D/g, '');

describe('fractionDigits', () => {
  for (const code of inUse) {
    it(`of ${code} is ISO 4217’s ${digitsOf(code)}`, () => assert.equal(fractionDigits(code), digitsOf(code)));
  }

  it('invents none for what is no currency', () => {
    for (const code of ['', 'E', 'EURO', '€', '12']) assert.equal(fractionDigits(code), 0);
  });
});

describe('formatMoney', () => {
  it('writes as people do', () => {
    const written: readonly (readonly [number, string, string, string])[] = [
      [29308, 'CAD', 'fr-CA', '293,08 $'],
      [29308, 'EUR', 'fr', '293,08 €'],
      [29308, 'EUR', 'de', '293,08 €'],
      [29308, 'USD', 'en', '$293.08'],
      [29308, 'JPY', 'ja', '￥29,308'],
      [29308, 'KWD', 'en', 'KWD 29.308'],
      [-29308, 'EUR', 'en', '-€293.08'],
      [100000, 'HUF', 'en', 'HUF 1,000.00'],
      [5, 'EUR', 'en', '€0.05'],
    ];
    for (const [amount, code, tag, words] of written)
      assert.equal(formatMoney({amount, currency: code}, tag).replace(/[\u00a0\u202f]/g, ' '), words);
  });

  it('shows an amount of an unknown currency, so that nothing is hidden', () => {
    assert.equal(formatMoney({amount: 7, currency: 'moon'}, 'en'), '7 moon');
  });

  it('never loses or adds a digit', () => {
    check(
      fc.property(amounts, currency, locale, (amount, code, tag) => {
        const written = digitsIn(formatMoney({amount, currency: code}, tag));
        assert.equal(BigInt(written), BigInt(amount));
      }),
    );
  });

  it('writes different amounts differently', () => {
    check(
      fc.property(amounts, amounts, currency, locale, (one, other, code, tag) => {
        const same =
          formatMoney({amount: one, currency: code}, tag) === formatMoney({amount: other, currency: code}, tag);
        assert.equal(same, one === other);
      }),
    );
  });

  it('is exact where a float is not', () => {
    assert.match(formatMoney({amount: 9_007_199_254_740_991, currency: 'EUR'}, 'en'), /90,071,992,547,409\.91$/);
  });

  it('writes a negative amount as the positive one with a sign', () => {
    check(
      fc.property(fc.integer({min: 1, max: 1e12}), currency, locale, (amount, code, tag) => {
        const negative = formatMoney({amount: -amount, currency: code}, tag);
        assert.equal(digitsIn(negative), digitsIn(formatMoney({amount, currency: code}, tag)));
        assert.match(negative, /[-−\u2010-\u2015]/);
      }),
    );
  });
});

describe('toDecimal', () => {
  it('places the mark and no more', () => {
    check(
      fc.property(fc.integer({min: -1e12, max: 1e12}), fc.integer({min: 0, max: 4}), (amount, digits) => {
        const text = toDecimal(amount, digits);
        assert.equal(BigInt(text.replace('.', '')), BigInt(amount));
        assert.equal((text.split('.')[1] ?? '').length, digits);
      }),
    );
  });

  it('never starts with a bare mark', () => {
    check(
      fc.property(fc.integer({min: -999, max: 999}), (amount) => assert.match(toDecimal(amount, 3), /^-?\d+\.\d{3}$/)),
    );
  });
});

describe('parseAmount', () => {
  for (const tag of ['en', 'fr', 'de', 'ar', 'ja', 'de-CH', 'fr-CA', 'hi', 'nl', 'es'] as const) {
    it(`reads what ${tag} writes`, () => {
      check(
        fc.property(amounts, currency, (amount, code) => {
          assert.equal(parseAmount(bareNumber(amount, code, tag), code, tag), amount);
        }),
      );
    });
  }

  it('reads plain decimals as they stand', () => {
    check(
      fc.property(amounts, currency, (amount, code) =>
        assert.equal(parseAmount(plain(amount, code), code, 'en'), amount),
      ),
    );
  });

  it('reads a comma as a point', () => {
    check(
      fc.property(amounts, currency, (amount, code) =>
        assert.equal(parseAmount(plain(amount, code).replace('.', ','), code, 'fr'), amount),
      ),
    );
  });

  it('doesn’t mind spaces around and inside', () => {
    check(
      fc.property(amounts, fc.constantFrom(' ', '\u00a0', '\u202f', '\t'), (amount, space) =>
        assert.equal(parseAmount(`${space}${plain(amount, 'EUR')}${space}`, 'EUR', 'en'), amount),
      ),
    );
  });

  it('reads back what it puts into a field', () => {
    check(
      fc.property(amounts, currency, locale, (amount, code, tag) =>
        assert.equal(parseAmount(typedAmount(amount, code, tag), code, tag), amount),
      ),
    );
  });

  it('shortens nothing in silence: a digit more than the currency has is no amount, in the digits and marks of any language', () => {
    const divided = currency.filter((code) => fractionDigits(code) > 0);
    check(
      fc.property(amounts, divided, locale, fc.constantFrom('1', '0', '01', '001', '0001'), (amount, code, tag, more) =>
        assert.equal(parseAmount(typedAmount(amount, code, tag) + more, code, tag), undefined),
      ),
    );
  });

  it('takes three digits after a single mark for thousands where the language writes thousands so, and nowhere else', () => {
    const cases: readonly (readonly [string, string, string, number | undefined])[] = [
      ['1,234', 'EUR', 'en', 123_400],
      ['1.234', 'EUR', 'en', undefined],
      ['1.234', 'EUR', 'de', 123_400],
      ['1,234', 'EUR', 'de', undefined],
      ['1.234', 'EUR', 'fr', undefined],
      ['1,234', 'EUR', 'fr', undefined],
      ['1 234', 'EUR', 'fr', 123_400],
      ['12.345', 'EUR', 'en', undefined],
      ['12,345', 'EUR', 'en', 1_234_500],
      ['0.001', 'EUR', 'en', undefined],
      ['0,001', 'EUR', 'en', undefined],
      ['1234,561', 'EUR', 'en', undefined],
      ['1.234', 'KWD', 'en', 1_234],
      ['1,234', 'KWD', 'en', 1_234_000],
      ['0,234', 'KWD', 'en', 234],
      ['1,234', 'KWD', 'de', 1_234],
      ['1,234', 'JPY', 'en', 1_234],
      ['1.234', 'JPY', 'en', undefined],
      ['12,34,567', 'INR', 'hi', 123_456_700],
    ];
    for (const [text, code, tag, amount] of cases)
      assert.equal(parseAmount(text, code, tag), amount, `${text} ${code} in ${tag}`);
  });

  it('never reads a thousand times what was meant: a mark has one meaning in a language', () => {
    check(
      fc.property(fc.integer({min: 1, max: 999}), fc.integer({min: 0, max: 999}), locale, (whole, rest, tag) => {
        const [dot, comma] = ['.', ','].map((mark) =>
          parseAmount(`${whole}${mark}${String(rest).padStart(3, '0')}`, 'EUR', tag),
        );
        assert.ok(dot === undefined || comma === undefined);
      }),
    );
  });

  it('answers anything at all with an amount or with nothing, never with an error or a wrong kind of number', () => {
    check(
      fc.property(fc.string({unit: 'binary'}), currency, locale, (text, code, tag) => {
        const amount = parseAmount(text, code, tag);
        assert.ok(amount === undefined || (Number.isSafeInteger(amount) && amount >= 0));
      }),
    );
  });

  it('refuses what is no amount', () => {
    const refused = [
      '',
      ' ',
      '-5',
      '+5',
      '5-',
      '1e3',
      '0x10',
      'five',
      '5 EUR',
      '€5',
      '.',
      ',',
      '1..2',
      '1.2.3,4.5',
      '∞',
      'NaN',
      '½',
    ];
    for (const text of refused) assert.equal(parseAmount(text, 'EUR', 'en'), undefined, text);
  });

  it('refuses letters wherever they stand', () => {
    check(
      fc.property(amounts, fc.constantFrom('a', 'O', 'l', '€', '-', '/', '%'), fc.nat(12), (amount, letter, at) => {
        const text = plain(amount, 'EUR');
        assert.equal(parseAmount(text.slice(0, at) + letter + text.slice(at), 'EUR', 'en'), undefined);
      }),
    );
  });

  it('refuses more than can be counted exactly', () => {
    assert.equal(parseAmount('90071992547409.92', 'EUR', 'en'), undefined);
    assert.equal(parseAmount('9'.repeat(400), 'EUR', 'en'), undefined);
  });

  it('reads the usual forms', () => {
    const forms: readonly (readonly [string, string, number])[] = [
      ['1 234,50', 'EUR', 123450],
      ['1,234.50', 'EUR', 123450],
      ['1.234,50', 'EUR', 123450],
      ['1’234.50', 'CHF', 123450],
      ['1234,5', 'EUR', 123450],
      ['١٬٢٣٤٫٥٠', 'EUR', 123450],
      ['１２３４', 'JPY', 1234],
      ['1.234.567', 'EUR', 123456700],
      ['5.', 'EUR', 500],
    ];
    for (const tag of locales)
      for (const [text, code, amount] of forms) assert.equal(parseAmount(text, code, tag), amount, `${text} in ${tag}`);
  });
});

const plain = (amount: number, code: string): string => toDecimal(amount, fractionDigits(code));
