import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import fc from 'fast-check';

import {formatMoney, fractionDigits, toDecimal} from '../../src/format/money.js';
import {parseAmount} from '../../src/format/parse-amount.js';

/** ISO 4217's minor units that are not 2 (list one, amendment 176). */
const minorUnits: Readonly<Record<number, string>> = {
  0: 'BIF CLP DJF GNF ISK JPY KMF KRW PYG RWF UGX UYI VND VUV XAF XOF XPF',
  3: 'BHD IQD JOD KWD LYD OMR TND',
  4: 'CLF UYW',
};
const inUse =
  'AED AFN ALL AMD ANG AOA ARS AUD AWG AZN BAM BBD BDT BGN BHD BIF BMD BND BOB BOV BRL BSD BTN BWP BYN BZD CAD CDF CHE CHF CHW CLF CLP CNY COP COU CRC CUP CVE CZK DJF DKK DOP DZD EGP ERN ETB EUR FJD FKP GBP GEL GHS GIP GMD GNF GTQ GYD HKD HNL HTG HUF IDR ILS INR IQD IRR ISK JMD JOD JPY KES KGS KHR KMF KPW KRW KWD KYD KZT LAK LBP LKR LRD LSL LYD MAD MDL MGA MKD MMK MNT MOP MRU MUR MVR MWK MXN MXV MYR MZN NAD NGN NIO NOK NPR NZD OMR PAB PEN PGK PHP PKR PLN PYG QAR RON RSD RUB RWF SAR SBD SCR SDG SEK SGD SHP SLE SOS SRD SSP STN SVC SYP SZL THB TJS TMT TND TOP TRY TTD TWD TZS UAH UGX USD USN UYI UYU UYW UZS VES VND VUV WST XAF XCD XOF XPF YER ZAR ZMW'.split(
    ' ',
  );
const digitsOf = (currency: string): number =>
  Number(Object.keys(minorUnits).find((digits) => minorUnits[Number(digits)]?.split(' ').includes(currency)) ?? 2);

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
          assert.equal(parseAmount(bareNumber(amount, code, tag), code), amount);
        }),
      );
    });
  }

  it('reads plain decimals as they stand', () => {
    check(
      fc.property(amounts, currency, (amount, code) => assert.equal(parseAmount(plain(amount, code), code), amount)),
    );
  });

  it('reads a comma as a point', () => {
    check(
      fc.property(amounts, currency, (amount, code) =>
        assert.equal(parseAmount(plain(amount, code).replace('.', ','), code), amount),
      ),
    );
  });

  it('doesn’t mind spaces around and inside', () => {
    check(
      fc.property(amounts, fc.constantFrom(' ', '\u00a0', '\u202f', '\t'), (amount, space) =>
        assert.equal(parseAmount(`${space}${plain(amount, 'EUR')}${space}`, 'EUR'), amount),
      ),
    );
  });

  it('rounds nothing in silence: more decimals than the currency has are no amount', () => {
    check(
      fc.property(amounts, fc.constantFrom('01', '001', '0001'), (amount, more) =>
        assert.equal(parseAmount(`${plain(amount, 'EUR')}${more}`, 'EUR'), undefined),
      ),
    );
  });

  it('takes three digits after a single mark for thousands, where they can be', () => {
    assert.equal(parseAmount('1.234', 'EUR'), 123_400);
    assert.equal(parseAmount('12,345', 'EUR'), 1_234_500);
    assert.equal(parseAmount('0.001', 'EUR'), undefined);
    assert.equal(parseAmount('1234.561', 'EUR'), undefined);
    assert.equal(parseAmount('1.234', 'KWD'), 1_234);
  });

  it('answers anything at all with an amount or with nothing, never with an error or a wrong kind of number', () => {
    check(
      fc.property(fc.string({unit: 'binary'}), currency, (text, code) => {
        const amount = parseAmount(text, code);
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
    for (const text of refused) assert.equal(parseAmount(text, 'EUR'), undefined, text);
  });

  it('refuses letters wherever they stand', () => {
    check(
      fc.property(amounts, fc.constantFrom('a', 'O', 'l', '€', '-', '/', '%'), fc.nat(12), (amount, letter, at) => {
        const text = plain(amount, 'EUR');
        assert.equal(parseAmount(text.slice(0, at) + letter + text.slice(at), 'EUR'), undefined);
      }),
    );
  });

  it('refuses more than can be counted exactly', () => {
    assert.equal(parseAmount('90071992547409.92', 'EUR'), undefined);
    assert.equal(parseAmount('9'.repeat(400), 'EUR'), undefined);
  });

  it('reads the usual forms', () => {
    const forms: readonly (readonly [string, string, number])[] = [
      ['1 234,50', 'EUR', 123450],
      ['1,234.50', 'EUR', 123450],
      ['1.234,50', 'EUR', 123450],
      ['1’234.50', 'CHF', 123450],
      ['1234,5', 'EUR', 123450],
      ['1.234', 'EUR', 123400],
      ['1.234', 'KWD', 1234],
      ['1,234', 'JPY', 1234],
      ['١٬٢٣٤٫٥٠', 'EUR', 123450],
      ['１２３４', 'JPY', 1234],
      ['1.234.567', 'EUR', 123456700],
      ['5.', 'EUR', 500],
    ];
    for (const [text, code, amount] of forms) assert.equal(parseAmount(text, code), amount, text);
  });
});

const plain = (amount: number, code: string): string => toDecimal(amount, fractionDigits(code));
