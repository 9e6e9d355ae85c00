import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {contenders} from '../src/contenders.js';
import {parseOptions} from '../src/options.js';

describe('npm run bench', () => {
  it('loads each page nine times, of every contender, and only reports', () => {
    assert.deepEqual(parseOptions([]), {rounds: 9, check: false, contenders});
  });

  it('takes the rounds, the contenders and whether to check', () => {
    const {
      rounds,
      check,
      contenders: chosen,
    } = parseOptions(['--rounds=2', '--check', '--only=invoice-table,hand-written']);
    assert.deepEqual([rounds, check, chosen.map(({id}) => id)], [2, true, ['hand-written', 'invoice-table']]);
  });

  for (const argument of ['--rounds=0', '--rounds=many', '--only=excel', '--fast']) {
    it(`says how it is used when given ${argument}`, () => {
      assert.throws(() => parseOptions([argument]), /npm run bench/);
    });
  }
});
