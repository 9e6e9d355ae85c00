import assert from 'node:assert/strict';
import {after, before, describe, it} from 'node:test';

import {cardToken, TestClock} from '../ledger/world.js';
import {testDatabase, type TestDatabase} from '../support/database.js';
import {EventReader} from '../support/event-reader.js';
import {freshKey, type Json, type TestClient} from '../support/portal.js';
import {acceptanceOf, openSaleWorld, type SaleWorld} from '../support/sale-world.js';

const clock = new TestClock();
let db: TestDatabase;
let world: SaleWorld;
let client: TestClient;
before(async () => {
  db = await testDatabase(clock);
  world = await openSaleWorld(db.database, clock);
  client = await world.signIn();
});
after(async () => {
  await world.close();
  await db.close();
});

/** What the stream tells while `work` is done, as `resource id`. */
async function toldBy(work: () => Promise<unknown>): Promise<string[]> {
  const reader = new EventReader(await client.send('/events'));
  await reader.next();
  await work();
  // The last thing that changes, so that the end is known without waiting.
  await db.database.run(world.scope, (unit) => world.api.ledger.appendChanges(unit, [{resource: 'account', id: null}]));
  const told: string[] = [];
  for (;;) {
    const message = (await reader.nextEvent()) ?? '';
    const {resource, id} = JSON.parse(/^data: (.*)$/m.exec(message)?.[1] ?? '{}') as Json;
    if (resource === 'account') break;
    told.push(`${resource} ${id}`);
  }
  await reader.cancel();
  return told;
}

describe('the event stream of quotes and orders', () => {
  it('tells of a quote that was answered in any way, once', async () => {
    const id = await world.issue({validUntil: '2026-03-10'});
    const post = async (path: string, body?: object) => {
      const {headers} = await acceptanceOf(client, id);
      const response = await client.post(`/quotes/${id}/${path}`, body, headers);
      assert.ok(response.ok, `${path} answered ${response.status}`);
    };
    for (const [path, body] of [
      ['change-requests', {comment: 'Cheaper?'}],
      ['messages', {text: 'Hello'}],
      ['decline', {reason: 'terms'}],
      ['undo-decline'],
    ] as const) {
      assert.deepEqual(await toldBy(() => post(path, body)), [`quotes ${id}`], path);
    }
    const option = (quantity: string) => () => client.put(`/quotes/${id}/options/lin_shelf`, {quantity});
    assert.deepEqual(await toldBy(option('2')), [`quotes ${id}`]);
    assert.deepEqual(await toldBy(option('2')), [], 'the same quantity changes nothing');
  });

  it('tells what accepting has made and what paying has changed', async () => {
    const id = await world.issue({downPaymentPercent: '50'});
    const {path, body, headers} = await acceptanceOf(client, id);
    let made: Json;
    const accept = async () => (made = await (await client.post(path, body, headers)).json());
    const accepted = await toldBy(accept);
    const {order, invoice} = made;
    assert.deepEqual(accepted, [`quotes ${id}`, `orders ${order.id}`, `invoices ${invoice.id}`]);
    assert.deepEqual(await toldBy(accept), [], 'a replay changes nothing');

    const previewed = await client.post('/payment-previews', {
      invoices: [{id: invoice.id, portion: 'installment'}],
      applyCredit: false,
    });
    const [group] = ((await previewed.json()) as Json).groups;
    const payment = {
      currency: 'EUR',
      invoices: [{id: invoice.id, amount: group.charge.amount}],
      applyCredit: false,
      expectedAmount: group.charge.amount,
      source: {type: 'token', token: await cardToken(world.psp, 'success'), save: false},
    };
    const told = await toldBy(async () => {
      const paid = await client.post('/payment-attempts', payment, {...freshKey(), 'if-match': group.etag});
      assert.equal(((await paid.json()) as Json).status, 'succeeded');
    });
    for (const expected of [`invoices ${invoice.id}`, `orders ${order.id}`, `quotes ${id}`])
      assert.ok(told.includes(expected), `${expected} is missing of ${told.join(', ')}`);
  });

  it('tells of a confirmation that was sent and of a quote that was asked for by ordering again', async () => {
    const {path, body, headers} = await acceptanceOf(client, await world.issue());
    const {order}: Json = await (await client.post(path, body, headers)).json();
    const send = (what: string) => client.post(`/orders/${order.id}/${what}`, undefined, freshKey());
    // The one that accepting sends.
    await world.api.mail?.run();
    const confirm = async () => {
      await send('confirmation-emails');
      await world.api.mail?.run();
    };
    assert.deepEqual(await toldBy(confirm), [`orders ${order.id}`]);
    assert.match((await toldBy(() => send('reorders'))).join(), /^quotes quo_\w+$/);
  });
});
