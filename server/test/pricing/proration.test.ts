import assert from 'node:assert/strict';
import {describe, it} from 'node:test';

import fc from 'fast-check';

import {addDays, daysBetween} from '../../src/clock.js';
import {periodFrom, anchorOf} from '../../src/pricing/periods.js';
import {prorate, shareLeft, wholeOf} from '../../src/pricing/proration.js';
import {linesWithinPeriod} from '../../src/sql/subscription-proration.js';

const runs = {numRuns: 2_000};
const days = fc.integer({min: 0, max: 20_000}).map((count) => addDays('2020-01-01', count));
const months = fc.constantFrom(1, 3, 12, 36);
const prices = fc.integer({min: 0, max: 100_000_000});
const quantities = fc.integer({min: 1, max: 5_000});
const percents = fc.constantFrom('0', '10', '12.5', '33.333', '100');

const aPeriodAndADay = fc.tuple(days, months, fc.double({min: 0, max: 1, noNaN: true})).map(([start, term, at]) => {
  const period = periodFrom(start, term, anchorOf(start));
  const length = daysBetween(period.startsOn, addDays(period.endsOn, 1));
  return {period, today: addDays(period.startsOn, Math.min(length - 1, Math.floor(at * length)))};
});

describe('prorating', () => {
  it('never gives back more than was paid, in whole minor units', () => {
    fc.assert(
      fc.property(
        aPeriodAndADay,
        prices,
        quantities,
        percents,
        ({period, today}, unitPrice, quantity, discountPercent) => {
          const item = {unitPrice, quantity, discountPercent};
          const paid = prorate(item, wholeOf(period));
          const left = prorate(item, shareLeft([period], today));
          assert.ok(Number.isSafeInteger(left));
          assert.ok(left >= 0 && left <= paid, `${left} of ${paid}`);
        },
      ),
      runs,
    );
  });

  it('credits and charges what adds up to what was paid, but for one unit of rounding', () => {
    fc.assert(
      fc.property(aPeriodAndADay, prices, quantities, ({period, today}, unitPrice, quantity) => {
        const item = {unitPrice, quantity, discountPercent: '0'};
        const used = shareLeft([{startsOn: period.startsOn, endsOn: addDays(today, -1)}], period.startsOn);
        const daysInPeriod = shareLeft([period], period.startsOn).daysInPeriod;
        const share = {...used, numerator: BigInt(used.daysLeft), denominator: BigInt(daysInPeriod)};
        const sum = prorate(item, share) + prorate(item, shareLeft([period], today));
        assert.ok(Math.abs(sum - prorate(item, wholeOf(period))) <= 1);
      }),
      runs,
    );
  });

  it('loses at most rounding for more seats and back again on the same day', () => {
    fc.assert(
      fc.property(
        aPeriodAndADay,
        prices,
        quantities,
        quantities,
        percents,
        ({period, today}, unitPrice, has, more, discountPercent) => {
          const left = shareLeft([period], today);
          const change = (from: number, to: number): number =>
            linesWithinPeriod({
              before: [{productId: 'p', quantity: from, unitPrice}],
              after: [{productId: 'p', quantity: to, unitPrice}],
              products: new Map(),
              currency: 'EUR',
              left,
              discountPercent,
            }).reduce((sum, {amount}) => sum + amount.amount, 0);
          assert.equal(change(has, has + more) + change(has + more, has) + 0, 0);
        },
      ),
      runs,
    );
  });

  it('loses at most rounding for another plan and back again on the same day', () => {
    fc.assert(
      fc.property(aPeriodAndADay, prices, prices, quantities, ({period, today}, low, high, quantity) => {
        const left = shareLeft([period], today);
        const change = (from: string, to: string): number =>
          linesWithinPeriod({
            before: [{productId: from, quantity, unitPrice: from === 'low' ? low : high}],
            after: [{productId: to, quantity, unitPrice: to === 'low' ? low : high}],
            products: new Map(),
            currency: 'EUR',
            left,
            discountPercent: '0',
          }).reduce((sum, {amount}) => sum + amount.amount, 0);
        assert.equal(change('low', 'high') + change('high', 'low') + 0, 0);
      }),
      runs,
    );
  });

  it('counts a period that was paid ahead as a whole, and one that is over as nothing', () => {
    const [may, june] = [
      {startsOn: '2026-05-01', endsOn: '2026-05-31'},
      {startsOn: '2026-06-01', endsOn: '2026-06-30'},
    ];
    const item = {unitPrice: 3_100, quantity: 1, discountPercent: '0'};
    assert.equal(prorate(item, shareLeft([may], '2026-05-31')), 100);
    assert.equal(prorate(item, shareLeft([may, june], '2026-05-31')), 3_200);
    assert.equal(prorate(item, shareLeft([may, june], '2026-07-01')), 0);
  });

  it('rounds halves away from zero, once', () => {
    const half = {numerator: 1n, denominator: 2n, daysLeft: 1, daysInPeriod: 2};
    assert.equal(prorate({unitPrice: 5, quantity: 1, discountPercent: '0'}, half), 3);
    assert.equal(prorate({unitPrice: -5, quantity: 1, discountPercent: '0'}, half), -3);
    assert.equal(prorate({unitPrice: 333, quantity: 3, discountPercent: '12.5'}, half), 437);
  });
});
