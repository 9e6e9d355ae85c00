import assert from 'node:assert/strict';
import {describe, it} from 'node:test';

import {json, lost, refuse} from './support/fake-api.js';
import {Ledger} from './support/ledger.js';
import {invoicePage, paymentRequest, setUp, tokenFor} from './support/records.js';

/** Ann is signed in and has read; the token that follows hers is Bob's. */
async function annThenBob() {
  const users = ['ann', 'bob'];
  const now = Date.now();
  const setup = setUp({getToken: async () => tokenFor(users.shift() ?? 'bob', now)});
  setup.api.on('GET /invoices', json(invoicePage('inv_1')));
  await setup.client.invoices.list();
  return setup;
}

describe('what one person confirmed', () => {
  it('is not paid as another’s when the token that follows is of somebody else', async () => {
    const {api, client, timers} = await annThenBob();
    const ledger = new Ledger().install(api);
    api.on('POST /payment-attempts', refuse(401, 'session_expired'), ledger.pay);
    const intent = await client.payments.intent(paymentRequest, '"v1"');
    await assert.rejects(timers.until(client.payments.pay(intent)), {code: 'session_expired'});
    assert.deepEqual([api.of('POST /payment-attempts').length, ledger.captures.length], [1, 0]);
  });

  it('is not sent again as another’s after a lost answer', async () => {
    const {api, client, timers} = await annThenBob();
    const created = json({url: 'https://portal.example/s/1', expiresAt: '2026-03-10T00:00:00Z'}, {}, 201);
    api.on('POST /invoices/inv_1/share-links', lost, refuse(401, 'session_expired'), created);
    await assert.rejects(timers.until(client.invoices.share('inv_1')), {code: 'session_expired'});
    // Once in Ann's name, and once more in hers, which the server refused.
    assert.equal(api.of('POST /invoices/inv_1/share-links').length, 2);
  });
});
