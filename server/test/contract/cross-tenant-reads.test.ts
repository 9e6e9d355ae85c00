import assert from 'node:assert/strict';
import {after, before, describe, it} from 'node:test';

import {openMatrix, statusOf, targets, walkLength, walkMatrix, type Matrix} from './matrix.js';

const reads = targets.filter(({operation}) => operation.method === 'get');

let matrix: Matrix;
before(async () => (matrix = await openMatrix(6)));
after(() => matrix.portal.close());

describe('no principal reads a record of another customer', () => {
  it('of another tenant or of the same, by any operation', async () => {
    const {tried, sent, reached, unexpected} = await walkMatrix(matrix, reads);
    assert.deepEqual(reached, []);
    assert.deepEqual(unexpected, []);
    assert.equal(tried, walkLength(matrix, reads));
    // No two of them are the same. Together with the writes more than 5,000.
    assert.ok(sent >= 3_600, `only ${sent} requests were sent`);
  });

  it('though its own it does read, so the matrix asks the right questions', async () => {
    const [principal] = matrix.principals;
    const [own] = matrix.belongings.get(principal!.customer) ?? [];
    for (const {operation} of reads)
      assert.equal(await statusOf(operation, own!, principal!.client), 200, operation.id);
  });

  it('nor finds another’s payment by its key', async () => {
    const {rows} = await matrix.portal.pglite.query<{idempotency_key: string; customer: string}>(
      `select a.idempotency_key, c.external_id as customer from payment_attempts a
       join customers c on c.tenant_id = a.tenant_id and c.id = a.customer_id where length(a.idempotency_key) >= 16`,
    );
    assert.ok(rows.length > 0);
    for (const {idempotency_key: key, customer} of rows) {
      for (const {client} of matrix.principals.filter((each) => each.customer !== customer)) {
        assert.deepEqual((await client.json(`/payment-attempts?idempotencyKey=${encodeURIComponent(key)}`)).items, []);
      }
    }
  });
});
