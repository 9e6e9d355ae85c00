import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {spreadOf} from '../src/statistics.js';

describe('spreadOf', () => {
  it('takes the middle of an odd number of values, in whatever order they came', () => {
    assert.deepEqual(spreadOf([9, 1, 5]), {median: 5, min: 1, max: 9});
  });

  it('takes the mean of the two in the middle of an even number', () => {
    assert.deepEqual(spreadOf([1, 2, 4, 100]), {median: 3, min: 1, max: 100});
  });

  it('refuses to summarise nothing', () => {
    assert.throws(() => spreadOf([]), RangeError);
  });
});
