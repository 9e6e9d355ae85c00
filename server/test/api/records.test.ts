import assert from 'node:assert/strict';
import {createHmac} from 'node:crypto';
import {after, before, describe, it} from 'node:test';

import {
  freshKey,
  openPortal,
  paymentOf,
  portalOrigin,
  problemOf,
  webhookSecret,
  type Json,
  type TestClient,
  type TestPortal,
} from '../support/portal.js';

let portal: TestPortal;
let client: TestClient;
before(async () => {
  portal = await openPortal();
  client = await portal.signIn();
});
after(() => portal.close());

describe('GET /invoices/{id}', () => {
  it('answers 304 to who has it already, and anew once it changed', async () => {
    const {invoiceId, body, headers} = await paymentOf(client);
    const first = await client.send(`/invoices/${invoiceId}`);
    const etag = first.headers.get('etag') ?? '';
    assert.match(etag, /^"[^"]+"$/);
    for (const given of [etag, `W/${etag}`, `"other", ${etag}`, '*']) {
      const again = await client.send(`/invoices/${invoiceId}`, {headers: {'if-none-match': given}});
      assert.deepEqual([again.status, await again.text(), again.headers.get('etag')], [304, '', etag]);
    }
    await client.post('/payment-attempts', body, headers);
    assert.equal((await client.send(`/invoices/${invoiceId}`, {headers: {'if-none-match': etag}})).status, 200);
  });

  it('has another tag for who may do something else with it', async () => {
    const {items} = await client.json('/invoices?filter[status]=open&limit=1');
    const member = await portal.signIn('kontor-hansa', 'member');
    const tags = await Promise.all(
      [client, member].map(async (each) => (await each.send(`/invoices/${items[0].id}`)).headers.get('etag')),
    );
    assert.notEqual(tags[0], tags[1]);
  });

  it('says to a member what they may not, and why', async () => {
    const member = await portal.signIn('kontor-hansa', 'member');
    const {items} = await member.json('/invoices?filter[status]=open&limit=5');
    for (const {capabilities} of items) {
      assert.deepEqual(
        [capabilities.pay, capabilities.share],
        [
          {allowed: false, reason: 'role'},
          {allowed: false, reason: 'role'},
        ],
      );
    }
  });
});

describe('POST /payment-attempts', () => {
  it('pays once, and answers the same key with the first answer', async () => {
    const {body, headers} = await paymentOf(client);
    const first = await client.post('/payment-attempts', body, headers);
    const again = await client.post('/payment-attempts', body, headers);
    const [attempt, replayed]: Json[] = [await first.json(), await again.json()];
    assert.deepEqual([first.status, first.headers.get('idempotency-replayed')], [201, null]);
    assert.deepEqual([again.status, again.headers.get('idempotency-replayed')], [201, 'true']);
    assert.equal(first.headers.get('location'), `/portal/v1/payment-attempts/${attempt.id}`);
    assert.deepEqual(replayed, attempt);
    assert.equal(portal.sandbox.inspect.captures().filter(({reference}) => reference === attempt.id).length, 1);
  });

  it('looks the key up before If-Match, so a replay is never stale', async () => {
    const {body, headers} = await paymentOf(client);
    await client.post('/payment-attempts', body, headers);
    const replay = await client.post('/payment-attempts', body, {'idempotency-key': headers['idempotency-key']});
    assert.deepEqual([replay.status, replay.headers.get('idempotency-replayed')], [201, 'true']);
  });

  it('refuses what is missing, stale, reused or wrong, each by its code, and charges nothing', async () => {
    const {body, headers} = await paymentOf(client);
    const key = {'idempotency-key': headers['idempotency-key']};
    const post = (changed: object, given: Record<string, string>) =>
      problemOf(client.post('/payment-attempts', {...body, ...changed}, given));
    const before = portal.sandbox.inspect.captures().length;
    assert.deepEqual(codeOf(await post({}, {'if-match': headers['if-match']})), [400, 'idempotency_key_missing']);
    assert.deepEqual(codeOf(await post({}, {...headers, 'idempotency-key': 'short'})), [400, 'invalid_request']);
    assert.deepEqual(codeOf(await post({}, {...headers, 'if-match': 'unquoted'})), [400, 'invalid_request']);
    assert.deepEqual(codeOf(await post({}, key)), [428, 'precondition_required']);
    assert.deepEqual(codeOf(await post({}, {...key, 'if-match': '"of-yesterday"'})), [412, 'stale']);
    assert.deepEqual(codeOf(await post({expectedAmount: body.expectedAmount + 1}, {...headers, ...freshKey()})), [
      409,
      'amount_changed',
    ]);
    assert.deepEqual(
      codeOf(await post({source: {type: 'saved', paymentMethodId: 'pm_none'}}, {...headers, ...freshKey()})),
      [422, 'payment_method_unusable'],
    );
    assert.deepEqual(codeOf(await post({invoices: [{id: 'inv_none', amount: 1}]}, {...headers, ...freshKey()})), [
      404,
      'not_found',
    ]);
    assert.equal(portal.sandbox.inspect.captures().length, before);
    // None of the refusals used the first key up.
    assert.equal((await client.post('/payment-attempts', body, headers)).status, 201);
    assert.deepEqual(codeOf(await post({expectedAmount: 1}, headers)), [422, 'idempotency_key_reused']);
  });

  it('is not for members, nor for sessions without the scope or the feature', async () => {
    const {body, headers} = await paymentOf(client);
    const member = await portal.signIn('kontor-hansa', 'member');
    const reader = await portal.signIn('kontor-hansa', 'owner', {scopes: ['invoices:read', 'payments:read']});
    const plain = await portal.signIn('kontor-hansa', 'owner', {features: ['invoices']});
    const refusals = await Promise.all(
      [member, reader, plain].map((each) => problemOf(each.post('/payment-attempts', body, headers))),
    );
    assert.deepEqual(
      refusals.map(({code, reason}) => [code, reason]),
      [
        ['not_allowed', 'role'],
        ['forbidden', 'scope'],
        ['not_allowed', 'feature'],
      ],
    );
  });

  it('of two tabs at once makes one attempt', async () => {
    const {body, headers} = await paymentOf(client);
    const answers = await Promise.all(
      [headers, {...headers, ...freshKey()}].map((given) => client.post('/payment-attempts', body, given)),
    );
    assert.deepEqual(answers.map(({status}) => status < 300).filter(Boolean), [true]);
  });

  it('is found by its key when its answer was lost', async () => {
    const {body, headers} = await paymentOf(client);
    const attempt: Json = await (await client.post('/payment-attempts', body, headers)).json();
    assert.equal(
      (await client.json(`/payment-attempts?idempotencyKey=${headers['idempotency-key']}`)).items[0].id,
      attempt.id,
    );
    assert.deepEqual((await client.json(`/payment-attempts?idempotencyKey=${crypto.randomUUID()}`)).items, []);
  });

  it('that has ended can’t be given up', async () => {
    const {body, headers} = await paymentOf(client);
    const attempt: Json = await (await client.post('/payment-attempts', body, headers)).json();
    assert.deepEqual(
      codeOf(await problemOf(client.post(`/payment-attempts/${attempt.id}/cancel`, undefined, freshKey()))),
      [409, 'attempt_final'],
    );
  });
});

describe('the PSP’s webhook', () => {
  const send = (body: string, signature: string) =>
    portal.send(`${portalOrigin}/psp/northwind/sandbox/webhooks`, {
      method: 'POST',
      headers: {'content-type': 'application/json', 'sandbox-signature': signature},
      body,
    });
  const sign = (body: string, at: number, secret = webhookSecret) =>
    `t=${at},v1=${createHmac('sha256', secret).update(`${at}.${body}`).digest('hex')}`;
  const body = JSON.stringify({
    id: 'evt_1',
    type: 'payment.succeeded',
    createdAt: '2026-06-15T12:00:00Z',
    payment: {key: 'att_unknown'},
  });

  it('is refused when it is unsigned, forged or old', async () => {
    const now = Math.floor(portal.clock.now().getTime() / 1000);
    for (const signature of [
      '',
      't=1,v1=00',
      sign(body, now, 'another secret'),
      sign(body, now - 600),
      sign(`${body} `, now),
    ]) {
      assert.deepEqual(codeOf(await problemOf(send(body, signature))), [403, 'forbidden'], signature);
    }
  });

  it('is accepted when it is signed, twice as well as once', async () => {
    const now = Math.floor(portal.clock.now().getTime() / 1000);
    assert.equal((await send(body, sign(body, now))).status, 204);
    assert.equal((await send(body, sign(body, now))).status, 204);
  });
});

function codeOf({httpStatus, code}: Json): [number, string] {
  return [httpStatus, code];
}
