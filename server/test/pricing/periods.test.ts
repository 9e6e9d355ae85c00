import assert from 'node:assert/strict';
import {describe, it} from 'node:test';

import {anchorOf, periodFrom} from '../../src/pricing/periods.js';

describe('the periods of a subscription', () => {
  it('go from a day to the day before the same day of a later month', () => {
    assert.deepEqual(periodFrom('2026-03-15', 1, 15), {startsOn: '2026-03-15', endsOn: '2026-04-14'});
    assert.deepEqual(periodFrom('2026-03-15', 12, 15), {startsOn: '2026-03-15', endsOn: '2027-03-14'});
  });

  it('come back to the 31st after shorter months', () => {
    const starts = ['2026-01-31'];
    for (let month = 0; month < 4; month += 1) {
      const {endsOn} = periodFrom(starts.at(-1) ?? '', 1, anchorOf('2026-01-31'));
      starts.push(new Date(Date.parse(`${endsOn}T00:00:00Z`) + 86_400_000).toISOString().slice(0, 10));
    }
    assert.deepEqual(starts, ['2026-01-31', '2026-02-28', '2026-03-31', '2026-04-30', '2026-05-31']);
  });

  it('of a year from the 29th of February begin on the 28th until the next leap year', () => {
    assert.deepEqual(periodFrom('2028-02-29', 12, 29), {startsOn: '2028-02-29', endsOn: '2029-02-27'});
    assert.deepEqual(periodFrom('2031-02-28', 12, 29), {startsOn: '2031-02-28', endsOn: '2032-02-28'});
  });
});
