import assert from 'node:assert/strict';
import {after, before, beforeEach, describe, it} from 'node:test';

import {TestClock} from '../ledger/world.js';
import {testDatabase, type TestDatabase} from '../support/database.js';
import {freshKey, problemOf, type Json, type TestClient} from '../support/portal.js';
import {acceptanceOf, openSaleWorld, type SaleWorld} from '../support/sale-world.js';

const clock = new TestClock();
let db: TestDatabase;
let world: SaleWorld;
let owner: TestClient;
let member: TestClient;
let orderId: string;
before(async () => {
  db = await testDatabase(clock);
  world = await openSaleWorld(db.database, clock);
});
after(async () => {
  await world.close();
  await db.close();
});
beforeEach(async () => {
  [owner, member] = [await world.signIn(), await world.signIn('member')];
  orderId = await newOrder();
  // The confirmation that accepting has sent.
  await world.api.mail?.run();
  world.mails.length = 0;
});

/** Accepts a new quote; resolves to the order's id. */
async function newOrder(spec: Parameters<SaleWorld['issue']>[0] = {}): Promise<string> {
  const {path, body, headers} = await acceptanceOf(owner, await world.issue(spec));
  const {order}: Json = await (await owner.post(path, body, headers)).json();
  return order.id;
}

const codeOf = ({httpStatus, code, reason}: Json): unknown[] => [httpStatus, code, ...(reason ? [reason] : [])];

describe('GET /orders', () => {
  it('lists, counts and shows them, each with what this person may do', async () => {
    const {items, page} = await owner.json('/orders?limit=50');
    assert.equal(items.length, page.total);
    const row = items.find(({id}: Json) => id === orderId);
    assert.deepEqual(
      [row.total.amount, row.amountDue.amount, row.invoiceCount, row.agreement],
      [48_000, 48_000, 1, [{description: 'Rack', quantity: '2', unit: 'piece'}]],
    );
    assert.ok(Object.values(row.capabilities as Json).every((each: Json) => each.allowed));
    assert.equal((await owner.json('/orders/summary')).counts.all, page.total);
    const whole = await owner.json(`/orders/${orderId}`);
    assert.deepEqual(whole.capabilities, row.capabilities);
    assert.deepEqual(whole.invoices[0].capabilities.pay, {allowed: true});
    for (const shown of [row, whole]) assert.deepEqual([shown.facts, shown.version], [undefined, undefined]);
  });

  it('lets a member look, and says why it is no more', async () => {
    const {capabilities} = await member.json(`/orders/${orderId}`);
    assert.deepEqual(capabilities, {
      pay: {allowed: false, reason: 'role'},
      download: {allowed: true},
      sendConfirmation: {allowed: false, reason: 'role'},
      reorder: {allowed: false, reason: 'role'},
    });
    for (const path of ['confirmation-emails', 'reorders'])
      assert.deepEqual(codeOf(await problemOf(member.post(`/orders/${orderId}/${path}`, undefined, freshKey()))), [
        403,
        'not_allowed',
        'role',
      ]);
  });

  it('answers 304 to who has it already, and anew once something was paid or canceled', async () => {
    const etag = (await owner.send(`/orders/${orderId}`)).headers.get('etag') ?? '';
    const again = () => owner.send(`/orders/${orderId}`, {headers: {'if-none-match': etag}});
    assert.equal((await again()).status, 304);
    await db.pglite.query(`update orders set status = 'canceled' where id = $1`, [orderId]);
    assert.equal((await again()).status, 200);
  });

  it('has its confirmation as a PDF', async () => {
    const {number} = await owner.json(`/orders/${orderId}`);
    const response = await owner.send(`/orders/${orderId}/pdf`);
    assert.match(Buffer.from(await response.arrayBuffer()).toString('latin1'), /^%PDF-/);
    assert.match(response.headers.get('content-disposition') ?? '', new RegExp(`filename="?${number}\\.pdf`));
    for (const path of ['/orders/ord_none', '/orders/ord_none/pdf'])
      assert.equal((await problemOf(owner.send(path))).code, 'not_found', path);
  });
});

describe('POST /orders/{id}/confirmation-emails', () => {
  const send = (client = owner, headers = freshKey(), id = orderId) =>
    client.post(`/orders/${id}/confirmation-emails`, undefined, headers);

  const sent = () => world.api.mail?.run({tenantId: world.scope.tenantId});

  it('sends one mail a key, to the one who asks, with the PDF', async () => {
    const key = freshKey();
    const billing = await world.signIn('billing');
    const [first, replay] = [await send(billing, key), await send(billing, key)];
    assert.deepEqual([first.status, await first.json()], [202, {sentTo: 'billing@example.com'}]);
    assert.deepEqual([replay.status, replay.headers.get('idempotency-replayed')], [202, 'true']);
    assert.equal(await sent(), 1);
    const [mail, ...more] = world.mails;
    assert.deepEqual([mail?.to, more.length], [{name: 'Bo', address: 'billing@example.com'}, 0]);
    const {number, confirmationSentTo} = await owner.json(`/orders/${orderId}`);
    assert.ok(mail?.subject.includes(number));
    assert.deepEqual(
      mail?.attachments?.map(({filename, contentType}) => [filename, contentType]),
      [[`${number}.pdf`, 'application/pdf']],
    );
    assert.equal(confirmationSentTo, 'billing@example.com');
    await send();
    assert.deepEqual([await sent(), world.mails.length], [1, 2]);
  });

  it('answers 503 where there is no mail at all, and says so beforehand', async () => {
    const api = world.instance({mailer: undefined} as object);
    const client = await world.signIn('owner', api);
    const {capabilities} = await client.json(`/orders/${orderId}`);
    assert.deepEqual(capabilities.sendConfirmation, {allowed: false, reason: 'feature'});
    assert.deepEqual(codeOf(await problemOf(send(client))), [503, 'unavailable']);
  });

  it('confirms nothing that was canceled, or that isn’t there', async () => {
    assert.deepEqual(codeOf(await problemOf(send(owner, freshKey(), 'ord_none'))), [404, 'not_found']);
    await db.pglite.query(`update orders set status = 'canceled' where id = $1`, [orderId]);
    assert.deepEqual(codeOf(await problemOf(send())), [403, 'not_allowed', 'status']);
    assert.deepEqual([await sent(), world.mails.length], [0, 0]);
  });
});

describe('POST /orders/{id}/reorders', () => {
  it('makes one quote a key, to be answered as any other', async () => {
    const key = freshKey();
    const post = () => owner.post(`/orders/${orderId}/reorders`, undefined, key);
    const [first, replay] = [await post(), await post()];
    const quote: Json = await first.json();
    assert.deepEqual([first.status, first.headers.get('location')], [201, `/portal/v1/quotes/${quote.id}`]);
    assert.deepEqual([await replay.json(), replay.headers.get('idempotency-replayed')], [quote, 'true']);
    const made = await owner.json(`/quotes/${quote.id}`);
    assert.deepEqual(
      [made.status, made.origin.type, made.total.amount, made.capabilities.accept.allowed],
      ['open', 'self', 48_000, true],
    );
    const {path, body, headers} = await acceptanceOf(owner, quote.id);
    assert.equal((await owner.post(path, body, headers)).status, 201);
  });

  it('takes a canceled order too, none that isn’t there, and no session without quotes', async () => {
    const post = (client: TestClient, id: string) => client.post(`/orders/${id}/reorders`, undefined, freshKey());
    const plain = await world.signIn('owner', world.api, {features: ['orders', 'invoices']});
    assert.deepEqual(codeOf(await problemOf(post(plain, orderId))), [403, 'not_allowed', 'feature']);
    assert.deepEqual(codeOf(await problemOf(post(owner, 'ord_none'))), [404, 'not_found']);
    await db.pglite.query(`update orders set status = 'canceled' where id = $1`, [orderId]);
    assert.equal((await post(owner, orderId)).status, 201);
  });
});
