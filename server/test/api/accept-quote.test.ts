import assert from 'node:assert/strict';
import {after, before, beforeEach, describe, it} from 'node:test';

import {bodyLimitOf} from '../../src/api/body.js';
import type {QuoteSpec} from '../../src/sql/quote-writing.js';
import {cardToken, TestClock} from '../ledger/world.js';
import {testDatabase, type TestDatabase} from '../support/database.js';
import {jpegOf, pngOf, toBase64} from '../support/images.js';
import {freshKey, problemOf, type Json, type TestClient} from '../support/portal.js';
import {acceptanceOf, openSaleWorld, type SaleWorld} from '../support/sale-world.js';

const clock = new TestClock();
let db: TestDatabase;
let world: SaleWorld;
let owner: TestClient;
before(async () => {
  db = await testDatabase(clock);
  world = await openSaleWorld(db.database, clock);
});
after(async () => {
  await world.close();
  await db.close();
});
beforeEach(async () => {
  owner = await world.signIn();
});

const codeOf = ({httpStatus, code, reason}: Json): unknown[] => [httpStatus, code, ...(reason ? [reason] : [])];
const ordersOf = async (id: string): Promise<number> =>
  (await db.pglite.query('select 1 from orders where quote_id = $1', [id])).rows.length;

/** Accepts a new quote of these features, with what is changed of the right request. */
async function accept(
  spec: Partial<QuoteSpec> = {},
  changed: {body?: object; headers?: object; client?: TestClient} = {},
): Promise<{id: string; response: Response; again: () => Promise<Response>}> {
  const id = await world.issue(spec);
  const {path, body, headers} = await acceptanceOf(owner, id);
  const send = () => (changed.client ?? owner).post(path, {...body, ...changed.body}, {...headers, ...changed.headers});
  return {id, response: await send(), again: send};
}

describe('POST /quotes/{id}/accept', () => {
  it('makes the order and its invoice, and says where they are', async () => {
    const {id, response} = await accept({downPaymentPercent: '30'}, {body: {purchaseOrder: ' PO-77 '}});
    const {quote, order, invoice}: Json = await response.json();
    assert.equal(response.status, 201);
    assert.equal(response.headers.get('location'), `/portal/v1/orders/${order.id}`);
    assert.deepEqual([quote.status, quote.order, quote.invoice], ['accepted', order, invoice]);
    assert.deepEqual([quote.signature.name, quote.awaitingPayment], ['Ada Lovelace', true]);
    assert.deepEqual(quote.capabilities.pay, {allowed: true});
    const made = await owner.json(`/orders/${order.id}`);
    assert.deepEqual(
      [made.reference, made.total.amount, made.awaitingPayment, made.quote.id, made.invoices[0].id],
      ['PO-77', 48_000, true, id, invoice.id],
    );
    const {installments, reference} = await owner.json(`/invoices/${invoice.id}`);
    assert.deepEqual(
      installments.map(({amount, status}: Json) => [amount.amount, status]),
      [
        [14_400, 'due'],
        [33_600, 'upcoming'],
      ],
    );
    assert.equal(reference, 'PO-77');
  });

  it('answers the same key with the first answer, whatever If-Match says then', async () => {
    const {id, response, again} = await accept();
    const first = await response.json();
    const replay = await again();
    assert.deepEqual([replay.status, replay.headers.get('idempotency-replayed')], [201, 'true']);
    assert.equal(replay.headers.get('location'), response.headers.get('location'));
    assert.deepEqual(await replay.json(), first);
    assert.equal(await ordersOf(id), 1);
  });

  it('with another key is closed: expired, accepted, declined and canceled ones alike', async () => {
    const {id} = await accept();
    const closed = async (quoteId: string) => {
      const {path, body, headers} = await acceptanceOf(owner, quoteId);
      assert.deepEqual(codeOf(await problemOf(owner.post(path, body, headers))), [409, 'quote_closed']);
      // A definite answer: the same key repeats it.
      assert.equal((await owner.post(path, body, headers)).headers.get('idempotency-replayed'), 'true');
    };
    await closed(id);
    await closed(await world.issue({validUntil: '2026-03-09'}));
    const declined = await world.issue();
    const {headers} = await acceptanceOf(owner, declined);
    await owner.post(`/quotes/${declined}/decline`, {reason: 'terms'}, headers);
    await closed(declined);
    const canceled = await world.issue();
    await db.pglite.query(`update quotes set status = 'canceled' where id = $1`, [canceled]);
    await closed(canceled);
    // Even with an ETag of before: that it is over is what matters.
    const {path, body} = await acceptanceOf(owner, id);
    const old = {...freshKey(), 'if-match': '"1-aaaaaaaaaaaaaaaaaaaaaa"'};
    assert.deepEqual(codeOf(await problemOf(owner.post(path, body, old))), [409, 'quote_closed']);
  });

  it('can be accepted through the whole of its last day where the customer is', async () => {
    const id = await world.issue({validUntil: '2026-03-10'});
    // 23:59 in Paris.
    clock.advance(12 * 3_600_000 + 59 * 60_000);
    const late = await world.signIn();
    const {path, body, headers} = await acceptanceOf(late, id);
    const over = await world.issue({validUntil: '2026-03-10'});
    assert.equal((await late.post(path, body, headers)).status, 201);
    clock.advance(60_000);
    const tomorrow = await world.signIn();
    const last = await acceptanceOf(tomorrow, over);
    assert.deepEqual(codeOf(await problemOf(tomorrow.post(last.path, last.body, last.headers))), [409, 'quote_closed']);
    clock.advance(-13 * 3_600_000);
  });

  it('refuses what is missing, stale, another total or reused, each by its code, and orders nothing', async () => {
    const id = await world.issue({requiresSignature: true});
    const {path, body, headers} = await acceptanceOf(owner, id);
    const post = (changed: object, given: Record<string, string> = {...headers, ...freshKey()}) =>
      problemOf(owner.post(path, {...body, ...changed}, given));
    assert.deepEqual(codeOf(await post({}, {'if-match': headers['if-match']})), [400, 'idempotency_key_missing']);
    assert.deepEqual(codeOf(await post({}, freshKey())), [428, 'precondition_required']);
    for (const etag of ['"guess"', '"99-aaaaaaaaaaaaaaaaaaaaaa"'])
      assert.deepEqual(codeOf(await post({}, {...freshKey(), 'if-match': etag})), [412, 'stale']);
    assert.deepEqual(codeOf(await post({expectedTotal: body.expectedTotal - 1})), [409, 'amount_changed']);
    assert.deepEqual(codeOf(await post({signature: undefined})), [422, 'signature_required']);
    assert.deepEqual(codeOf(await post({purchaseOrder: '4242 4242 4242 4242'})), [400, 'card_number_rejected']);
    assert.deepEqual(codeOf(await post({signature: {mode: 'type', name: '4242424242424242'}})), [
      400,
      'card_number_rejected',
    ]);
    assert.equal((await post({signature: {mode: 'type', name: ' '}})).errors[0].pointer, '/signature/name');
    assert.deepEqual(codeOf(await problemOf(owner.post('/quotes/quo_none/accept', body, headers))), [404, 'not_found']);
    assert.equal(await ordersOf(id), 0);
    assert.equal((await owner.post(path, body, headers)).status, 201);
    assert.deepEqual(codeOf(await post({purchaseOrder: 'other'}, headers)), [422, 'idempotency_key_reused']);
    assert.equal(await ordersOf(id), 1);
  });

  it('is stale after an option or a new version, and not after a message', async () => {
    const id = await world.issue();
    const before = await acceptanceOf(owner, id);
    await owner.put(`/quotes/${id}/options/lin_shelf`, {quantity: '1'});
    assert.deepEqual(codeOf(await problemOf(owner.post(before.path, before.body, before.headers))), [412, 'stale']);
    const chosen = await acceptanceOf(owner, id);
    await world.revise(id, {lines: [{description: 'Rack', unitPrice: 20_000}]});
    assert.deepEqual(codeOf(await problemOf(owner.post(chosen.path, chosen.body, chosen.headers))), [412, 'stale']);
    const revised = await acceptanceOf(owner, id);
    await owner.post(`/quotes/${id}/messages`, {text: 'One moment'}, freshKey());
    assert.equal((await owner.post(revised.path, revised.body, revised.headers)).status, 201);
  });

  it('holds everyone to their limit, whatever else is right', async () => {
    const atLimit = {lines: [{description: 'Servers', unitPrice: 50_000}], taxes: []};
    const above = {lines: [{description: 'Servers', unitPrice: 50_001}], taxes: []};
    const [member, guest, billing] = await Promise.all(
      (['member', 'guest', 'billing'] as const).map((person) => world.signIn(person)),
    );
    assert.equal((await accept(atLimit, {client: member!})).response.status, 201);
    for (const [client, spec] of [
      [member, above],
      [member, {...atLimit, currency: 'USD'}],
      [guest, atLimit],
      [billing, {...above, lines: [{description: 'Servers', unitPrice: 200_001}]}],
    ] as const) {
      const {id, response} = await accept(spec, {client: client!});
      assert.deepEqual(codeOf(await problemOf(response)), [403, 'not_allowed', 'limit']);
      assert.equal(await ordersOf(id), 0);
    }
    assert.equal((await accept(above, {client: billing!})).response.status, 201);
    assert.equal((await accept({lines: [{description: 'A ship', unitPrice: 9_000_000_000}]})).response.status, 201);
  });

  it('is not for sessions without the scope or the feature', async () => {
    const reader = await world.signIn('owner', world.api, {scopes: ['quotes:read', 'orders:read', 'orders:write']});
    const plain = await world.signIn('owner', world.api, {features: ['orders', 'invoices']});
    assert.deepEqual(codeOf(await problemOf((await accept({}, {client: reader})).response)), [
      403,
      'forbidden',
      'scope',
    ]);
    assert.deepEqual(codeOf(await problemOf((await accept({}, {client: plain})).response)), [
      403,
      'not_allowed',
      'feature',
    ]);
  });

  it('of nothing to pay makes an order without an invoice', async () => {
    const {response} = await accept({lines: [{description: 'A visit', unitPrice: 0}], downPaymentPercent: '30'});
    const {order, invoice, quote}: Json = await response.json();
    assert.deepEqual([response.status, invoice, quote.awaitingPayment], [201, null, false]);
    assert.deepEqual((await owner.json(`/orders/${order.id}`)).capabilities.pay, {
      allowed: false,
      reason: 'nothing_due',
    });
  });
});

describe('a signature', () => {
  it('that was drawn or loaded is kept, and is in the signed PDF', async () => {
    for (const [mode, image] of [
      ['draw', pngOf(300, 120)],
      ['image', jpegOf(300, 120)],
    ] as const) {
      const signature = {mode, name: 'Ada Lovelace', image: toBase64(image)};
      const {id, response} = await accept({requiresSignature: true}, {body: {signature}});
      assert.equal(response.status, 201);
      const {rows} = await db.pglite.query<{image: Uint8Array}>(
        'select image from quote_signatures where quote_id = $1',
        [id],
      );
      assert.deepEqual(new Uint8Array(rows[0]!.image), image);
      assert.equal((await owner.send(`/quotes/${id}/files/signed`)).status, 200);
    }
  });

  it('of another kind, too large, or where none belongs answers 422 with its pointer', async () => {
    const svg = new TextEncoder().encode('<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>');
    for (const [signature, pointer] of [
      [{mode: 'draw', image: toBase64(svg)}, '/signature/image'],
      [{mode: 'image', image: toBase64(pngOf(2_001, 10))}, '/signature/image'],
      [{mode: 'draw'}, '/signature/image'],
      [{mode: 'type', image: toBase64(pngOf(1, 1))}, '/signature/image'],
    ] as const) {
      const {id, response} = await accept({requiresSignature: true}, {body: {signature: {name: 'Ada', ...signature}}});
      const problem = await problemOf(response);
      assert.deepEqual([...codeOf(problem), problem.errors[0].pointer], [422, 'invalid_request', pointer]);
      assert.equal(await ordersOf(id), 0);
    }
  });

  it('may be as large as the contract says, and its body no larger', async () => {
    const whole = new Uint8Array(199_998);
    whole.set(jpegOf(400, 200));
    const signature = {mode: 'image', name: 'Ada', image: toBase64(whole)};
    assert.equal((await accept({}, {body: {signature}})).response.status, 201);
    const {id, response} = await accept({}, {body: {signature: {...signature, image: 'A'.repeat(10_000_000)}}});
    assert.deepEqual(codeOf(await problemOf(response)), [413, 'payload_too_large']);
    assert.equal(await ordersOf(id), 0);
    assert.ok(bodyLimitOf('acceptQuote') > 300_000 && bodyLimitOf('declineQuote') === 256 * 1024);
  });

  it('whose letters happen to be a card number is none', async () => {
    // A JPEG may hold anything behind its end; these bytes are "4242424242424242" in base64.
    const digits = Buffer.from('4242424242424242', 'base64');
    const start = jpegOf(30, 20);
    const padded = Buffer.concat([start, Buffer.alloc(3 - (start.length % 3)), digits]);
    assert.match(padded.toString('base64'), /4242424242424242/);
    const signature = {mode: 'image', name: 'Ada', image: padded.toString('base64')};
    assert.equal((await accept({}, {body: {signature}})).response.status, 201);
  });
});

describe('the down payment of an accepted quote', () => {
  it('is what the preview offers, and once paid nothing waits any more', async () => {
    const {id, response} = await accept({downPaymentPercent: '30'});
    const {order, invoice}: Json = await response.json();
    const preview = async () => {
      const body = {invoices: [{id: invoice.id, portion: 'installment'}], applyCredit: false};
      return (await (await owner.post('/payment-previews', body)).json()) as Json;
    };
    const [group] = (await preview()).groups;
    assert.deepEqual(
      [group.items[0].isDownPayment, group.items[0].installment.amount, group.charge.amount],
      [true, 14_400, 14_400],
    );
    const token = await cardToken(world.psp, 'success');
    const pay = {
      currency: 'EUR',
      invoices: [{id: invoice.id, amount: 14_400}],
      applyCredit: false,
      expectedAmount: 14_400,
      source: {type: 'token', token, save: false},
    };
    const paid = await owner.post('/payment-attempts', pay, {...freshKey(), 'if-match': group.etag});
    assert.equal((await paid.json()).status, 'succeeded');
    const [quote, made] = [await owner.json(`/quotes/${id}`), await owner.json(`/orders/${order.id}`)];
    assert.deepEqual([quote.awaitingPayment, made.awaitingPayment, made.amountPaid.amount], [false, false, 14_400]);
    const [rest] = (await preview()).groups;
    assert.deepEqual([rest.items[0].isDownPayment, rest.items[0].amount.amount], [false, 33_600]);
  });
});
