import assert from 'node:assert/strict';
import {after, before, describe, it} from 'node:test';

import {openMatrix, targeted, walkMatrix, type Matrix} from './matrix.js';

/** The fewest requests of this half; both halves of the matrix together are more than 5,000. */
const atLeast = 2_100;
const writes = targeted.filter(({method}) => method !== 'get');

let matrix: Matrix;
before(async () => (matrix = await openMatrix()));
after(() => matrix.portal.close());

describe('no principal writes to a record of another customer', () => {
  it('of another tenant or of the same, by any operation', async () => {
    const {sent, reached, unexpected} = await walkMatrix(matrix, writes);
    assert.deepEqual(reached, []);
    assert.deepEqual(unexpected, []);
    assert.ok(sent >= atLeast, `only ${sent} requests were sent`);
  });
});
