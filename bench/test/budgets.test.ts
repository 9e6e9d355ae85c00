import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {judge} from '../src/budgets.js';
import type {Result} from '../src/report.js';

const always = (value: number) => ({median: value, min: value, max: value});

const result = (id: string, account: number, painted: number, bytes: number): Result => ({
  id,
  name: id,
  account,
  painted: always(painted),
  rows: always(painted),
  bytesBefore: always(bytes),
  bytes: always(bytes),
  requests: [],
});

const broken = (results: readonly Result[]): string[] =>
  judge(results, 'base', 'own')
    .filter(({holds}) => !holds)
    .map(({says}) => says);

describe('the budgets', () => {
  it('hold at the limit', () => {
    const results = [
      result('base', 25, 800, 900),
      result('own', 25, 1000, 20_000),
      result('base', 10_000, 800, 900),
      result('own', 10_000, 1000, 20_000),
    ];
    assert.equal(judge(results, 'base', 'own').length, 5);
    assert.deepEqual(broken(results), []);
  });

  it('are broken by a byte too many', () => {
    assert.match(broken([result('own', 25, 1, 20_001)]).join(), /JavaScript/);
  });

  it('are broken by a page that is slower than allowed beside the hand-written one of the same account', () => {
    const results = [result('base', 25, 800, 1), result('own', 25, 1010, 1), result('base', 10_000, 2000, 1)];
    assert.match(broken(results).join(), /1\.26 × the hand-written page with 25 invoices/);
  });

  it('are broken by a long list that takes longer than a short one', () => {
    assert.match(broken([result('own', 25, 1000, 1), result('own', 10_000, 1200, 1)]).join(), /long list/);
  });

  it('say nothing of what was not measured', () => {
    assert.deepEqual(judge([result('base', 25, 800, 900)], 'base', 'own'), []);
  });
});
