import assert from 'node:assert/strict';
import {describe, it} from 'node:test';

import fc from 'fast-check';

import {exactly, lineAmounts, percentOf} from '../../src/pricing/amounts.js';
import {lastDayOfPeriod} from '../../src/pricing/days.js';
import {compareDecimals, plainDecimal} from '../../src/pricing/decimal.js';
import {priceDocument, type ItemToPrice, type OtherLine} from '../../src/pricing/document.js';
import {downPayment, paymentPlan} from '../../src/pricing/down-payment.js';

const rates = [
  {name: 'GST', rate: '5'},
  {name: 'QST', rate: '9.975'},
  {name: 'VAT', rate: '19'},
];

const decimal = (whole: number, places: number) =>
  fc
    .tuple(fc.integer({min: 0, max: whole}), fc.integer({min: 0, max: 10 ** places - 1}))
    .map(([units, part]) => `${units}.${String(part).padStart(places, '0')}`);
const item: fc.Arbitrary<ItemToPrice> = fc.record({
  kind: fc.constant('item'),
  quantity: decimal(10_000, 3),
  unitPrice: fc.integer({min: -1_000_000, max: 100_000_000}),
  discountPercent: decimal(99, 2),
  taxes: fc.subarray(rates.map(({name}) => name)),
});
const other: fc.Arbitrary<OtherLine> = fc.record({kind: fc.constantFrom('section', 'note', 'subtotal')});
const lines = fc.array(fc.oneof({weight: 3, arbitrary: item}, other), {maxLength: 40});
const often = {numRuns: 2_000};

describe('a priced document', () => {
  it('adds up: what the lines cost before discounts, less these, plus the taxes, is the total', () => {
    fc.assert(
      fc.property(lines, (document) => {
        const priced = priceDocument(document, rates);
        const gross = document.reduce(
          (sum, line) => sum + (line.kind === 'item' ? lineAmounts({...line, discountPercent: '0'}).subtotal : 0),
          0,
        );
        const taxes = priced.taxes.reduce((sum, {amount}) => sum + amount, 0);
        assert.equal(gross - priced.discountTotal + taxes, priced.total);
        assert.equal(priced.subtotal + priced.taxTotal, priced.total);
      }),
      often,
    );
  });

  it('costs the same in whatever order its lines stand', () => {
    fc.assert(
      fc.property(
        lines.chain((document) =>
          fc.tuple(fc.constant(document), fc.shuffledSubarray(document, {minLength: document.length})),
        ),
        ([document, shuffled]) => {
          const {lines: _, ...one} = priceDocument(document, rates);
          const {lines: __, ...another} = priceDocument(shuffled, rates);
          assert.deepEqual(one, another);
        },
      ),
      often,
    );
  });

  it('taxes the sum of what each tax applies to, rounded once', () => {
    fc.assert(
      fc.property(lines, (document) => {
        const priced = priceDocument(document, rates);
        for (const [index, {name, rate}] of rates.entries()) {
          const base = document.reduce(
            (sum, line, at) =>
              sum + (line.kind === 'item' && line.taxes.includes(name) ? (priced.lines[at]?.subtotal ?? 0) : 0),
            0,
          );
          assert.deepEqual(priced.taxes[index], {name, rate, base, amount: percentOf(base, rate)});
        }
      }),
      often,
    );
  });

  it('sums in a subtotal the items since the last heading', () => {
    const of = (unitPrice: number): ItemToPrice => ({
      kind: 'item',
      quantity: '1',
      unitPrice,
      discountPercent: '0',
      taxes: [],
    });
    const subtotal = {kind: 'subtotal'} as const;
    const {lines: priced, total} = priceDocument(
      [
        of(1),
        subtotal,
        {kind: 'section'},
        of(2),
        {kind: 'note'},
        of(4),
        subtotal,
        of(8),
        subtotal,
        {kind: 'section'},
        subtotal,
      ],
      [],
    );
    assert.deepEqual(
      priced.map(({subtotal: amount}) => amount),
      [1, 1, null, 2, null, 4, 6, 8, 14, null, 0],
    );
    assert.equal(total, 15);
  });

  it('costs nothing for an option that isn’t taken', () => {
    const option: ItemToPrice = {kind: 'item', quantity: '0.000', unitPrice: 999, discountPercent: '5', taxes: ['VAT']};
    const {total, lines: priced} = priceDocument([option], rates);
    assert.deepEqual([total, priced], [0, [{discount: 0, subtotal: 0}]]);
  });

  it('refuses a tax without a rate, and what can’t be counted exactly', () => {
    const dear: ItemToPrice = {kind: 'item', quantity: '3', unitPrice: 2 ** 52, discountPercent: '0', taxes: ['VAT']};
    assert.throws(() => priceDocument([{...dear, unitPrice: 1}], []), /"VAT", which has no rate/);
    assert.throws(() => priceDocument([dear], rates), RangeError);
    assert.throws(
      () =>
        priceDocument(
          [
            {...dear, quantity: '1'},
            {...dear, quantity: '1'},
          ],
          rates,
        ),
      RangeError,
    );
    assert.throws(() => exactly(2n ** 53n), RangeError);
  });
});

describe('a down payment', () => {
  it('is never more than the total, and what is left is due by the terms', () => {
    fc.assert(
      fc.property(fc.integer({min: 0, max: Number.MAX_SAFE_INTEGER}), decimal(99, 3), (total, percent) => {
        const first = downPayment(total, percent);
        assert.ok(first >= 0 && first <= total, `${first} of ${total}`);
        const parts = paymentPlan(total, first, '2026-06-15');
        const sum = parts.reduce((all, {amount}) => all + amount, 0);
        assert.equal(sum, total);
        assert.ok(parts.every(({amount}) => amount > 0));
      }),
      often,
    );
  });

  it('is due at once, and the rest 30 days later', () => {
    assert.deepEqual(paymentPlan(999, downPayment(999, '30'), '2026-12-15'), [
      {dueOn: '2026-12-15', amount: 300},
      {dueOn: '2027-01-14', amount: 699},
    ]);
  });

  it('is all or nothing in one part', () => {
    assert.deepEqual(paymentPlan(999, downPayment(999, null), '2026-06-15'), [{dueOn: '2026-07-15', amount: 999}]);
    assert.deepEqual(paymentPlan(999, downPayment(999, '100'), '2026-06-15'), [{dueOn: '2026-06-15', amount: 999}]);
    assert.deepEqual(paymentPlan(0, 0, '2026-06-15'), []);
  });
});

describe('decimals', () => {
  it('are written one way and compared exactly', () => {
    assert.deepEqual(['02.50', '0.000', '007', '10', '1.005', '0'].map(plainDecimal), [
      '2.5',
      '0',
      '7',
      '10',
      '1.005',
      '0',
    ]);
    assert.deepEqual(
      [
        ['2.5', '2.50'],
        ['9', '10'],
        ['0.1', '0.09'],
        ['999999999.999', '1000000000'],
      ].map(([a = '', b = '']) => compareDecimals(a, b)),
      [0, -1, 1, -1],
    );
  });
});

describe('a period', () => {
  it('ends the day before the same day of a later month, or with a shorter month', () => {
    const ends = (day: string, months: number) => lastDayOfPeriod(day, months);
    assert.equal(ends('2026-06-15', 1), '2026-07-14');
    assert.equal(ends('2026-06-15', 12), '2027-06-14');
    assert.equal(ends('2026-01-01', 1), '2026-01-31');
    assert.equal(ends('2026-01-31', 1), '2026-02-28');
    assert.equal(ends('2024-01-30', 1), '2024-02-29');
    assert.equal(ends('2024-02-29', 12), '2025-02-28');
  });
});
