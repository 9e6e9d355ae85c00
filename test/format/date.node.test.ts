import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import fc from 'fast-check';

import {formatDay} from '../../src/format/date.js';
import {formatNumber, formatPercent} from '../../src/format/number.js';

describe('formatDay', () => {
  it('writes a day as people of the locale do', () => {
    assert.equal(formatDay('2020-09-28', 'en'), 'Sep 28, 2020');
    assert.equal(formatDay('2020-09-28', 'fr'), '28 sept. 2020');
    assert.equal(formatDay('2020-09-28', 'de'), '28. Sept. 2020');
    assert.equal(formatDay('2020-09-28', 'ja'), '2020年9月28日');
  });

  it('is the same day in every time zone', () => {
    const zone = process.env['TZ'];
    try {
      for (const name of ['Pacific/Kiritimati', 'Pacific/Pago_Pago', 'UTC']) {
        process.env['TZ'] = name;
        assert.equal(formatDay('2026-01-01', 'en'), 'Jan 1, 2026');
      }
    } finally {
      if (zone === undefined) delete process.env['TZ'];
      else process.env['TZ'] = zone;
    }
  });

  it('keeps the day of every date', () => {
    const days = fc.date({min: new Date('1990-01-01'), max: new Date('2100-01-01'), noInvalidDate: true});
    fc.assert(
      fc.property(days, (date) => {
        const iso = date.toISOString().slice(0, 10);
        assert.equal(Number(/\d+/.exec(formatDay(iso, 'fr'))?.[0]), Number(iso.slice(8)));
      }),
      {numRuns: 2000},
    );
  });

  it('shows what is no day as it came', () => {
    for (const text of ['', 'tomorrow', '2026-13-01', '<b>']) assert.equal(formatDay(text, 'en'), text);
  });
});

describe('formatNumber and formatPercent', () => {
  it('write as people of the locale do', () => {
    assert.equal(formatNumber(10000, 'en'), '10,000');
    assert.equal(formatNumber('2.5', 'de'), '2,5');
    assert.equal(formatPercent('9.975', 'fr').replace(/[\u00a0\u202f]/g, ' '), '9,975 %');
    assert.equal(formatPercent('19', 'en'), '19%');
  });
});
