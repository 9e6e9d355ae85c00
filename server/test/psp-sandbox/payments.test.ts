import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import type {Capture, Payment} from '../../src/psp-sandbox/index.js';
import {Bench, shop} from './support.js';

describe('payments', () => {
  for (const card of ['success', 'success_mastercard', 'success_amex'] as const) {
    it(`of the ${card} card succeed and are captured once`, async () => {
      const bench = new Bench();
      const {status, body} = await bench.pay('attempt-1', card);
      assert.equal(status, 201);
      assert.equal(body.status, 'succeeded');
      const {captures} = (await bench.json<{captures: Capture[]}>('GET', '/v1/captures')).body;
      assert.equal(captures.length, 1);
      assert.deepEqual(
        {...captures[0], id: ''},
        {
          id: '',
          paymentId: body.id,
          amount: 29308,
          currency: 'EUR',
          reference: 'attempt-1',
          capturedAt: '2026-01-15T12:00:00.000Z',
        },
      );
    });
  }

  for (const [card, code] of [
    ['declined', 'card_declined'],
    ['insufficient_funds', 'insufficient_funds'],
    ['expired_card', 'expired_card'],
  ] as const) {
    it(`of the ${card} card fail with ${code}`, async () => {
      const bench = new Bench();
      const {body} = await bench.pay('a', card);
      assert.equal(body.status, 'failed');
      assert.deepEqual(body.failure, {code});
      assert.deepEqual(bench.psp.inspect.captures(), []);
    });
  }

  it('that are processing succeed when their time has come, whether asked or not', async () => {
    const bench = new Bench();
    assert.equal((await bench.pay('asked', 'processing_then_succeeded')).body.status, 'processing');
    await bench.pay('not-asked', 'processing_then_succeeded');
    bench.clock.advance(4_999);
    assert.equal((await bench.payment('asked')).body.status, 'processing');
    bench.clock.advance(1);
    assert.equal((await bench.payment('asked')).body.status, 'succeeded');
    assert.equal(await bench.psp.settleDue(), 1);
    assert.equal(await bench.psp.settleDue(), 0);
    assert.deepEqual(
      bench.psp.inspect.captures().map(({reference}) => reference),
      ['asked', 'not-asked'],
    );
  });

  it('that are processing can fail later', async () => {
    const bench = new Bench();
    await bench.pay('a', 'processing_then_failed');
    bench.clock.advance(5_000);
    const {body} = await bench.payment('a');
    assert.deepEqual([body.status, body.failure], ['failed', {code: 'processing_error'}]);
    assert.deepEqual(bench.psp.inspect.captures(), []);
  });

  it('whose answer is lost were captured, and are found by their key', async () => {
    const bench = new Bench();
    const token = await bench.token('lost_answer');
    await assert.rejects(bench.put('a', {token}), TypeError);
    assert.equal(bench.psp.inspect.captures().length, 1);
    assert.equal((await bench.payment('a')).body.status, 'succeeded');
    assert.deepEqual([(await bench.put('a', {token})).status, bench.psp.inspect.captures().length], [200, 1]);
  });

  it('whose answer is slow were captured meanwhile, and a caller who hangs up loses nothing', async () => {
    const bench = new Bench({slowMs: 3_600_000});
    const token = await bench.token('slow_answer');
    const answer = bench.put('a', {token});
    while (bench.psp.inspect.captures().length === 0) await new Promise(setImmediate);
    assert.equal((await bench.payment('a')).body.status, 'succeeded');
    await bench.psp.close();
    assert.equal((await answer).body.status, 'succeeded');
  });

  it('are answered 404 when they never arrived', async () => {
    const {status, body} = await new Bench().json('GET', '/v1/payments/nobody');
    assert.deepEqual([status, body['code']], [404, 'not_found']);
  });

  it('need the secret key', async () => {
    const bench = new Bench();
    for (const authorization of ['Bearer wrong', 'Bearer pk_test_public', 'sk_test_secret', '']) {
      for (const path of ['/v1/captures', '/v1/payments/a', '/v1/cards?customer=a', '/v1/setups/a']) {
        assert.equal((await bench.call('GET', path, undefined, {authorization})).status, 401);
      }
    }
  });

  for (const [what, body] of Object.entries({
    'no amount': {amount: undefined},
    nothing: {amount: 0},
    'a negative amount': {amount: -1},
    'a fraction': {amount: 1.5},
    'an amount as text': {amount: '100'},
    'more than a number can hold': {amount: 2 ** 53},
    'no currency': {currency: undefined},
    'an unknown currency': {currency: 'ZZZ'},
    'a currency in lower case': {currency: 'eur'},
    'no source': {source: undefined},
    'two sources': {source: {token: 'a', card: 'b'}},
    'an unknown token': {source: {token: 'tok_nope'}},
    'an unknown card': {source: {card: 'card_nope'}},
    'saving for nobody': {source: {token: 'a', save: true}},
    'a foreign return origin': {returnOrigin: 'https://evil.test'},
    'a description that is no text': {description: {}},
  })) {
    it(`refuse ${what}, and the key stays free`, async () => {
      const bench = new Bench();
      const token = await bench.token('success');
      assert.equal((await bench.put('a', {token}, body)).status, 422);
      assert.equal((await bench.put('a', {token})).status, 201);
    });
  }

  it('refuse what is not JSON, and bodies without end', async () => {
    const bench = new Bench();
    assert.equal((await bench.call('PUT', '/v1/payments/a', [1])).status, 400);
    assert.equal((await bench.call('PUT', '/v1/payments/a', {}, {'content-type': 'text/plain'})).status, 415);
    assert.equal((await bench.call('PUT', '/v1/payments/a', {description: 'x'.repeat(20_000)})).status, 413);
    assert.equal((await bench.call('PUT', '/v1/payments/a%20b', {amount: 1})).status, 422);
  });

  it('take currencies of no, two and three digits', async () => {
    const bench = new Bench();
    for (const currency of ['JPY', 'CAD', 'KWD']) {
      assert.equal((await bench.put(currency, {token: await bench.token('success')}, {currency})).status, 201);
    }
  });
});

describe('a payment key', () => {
  it('asked for a hundred times at once captures once', async () => {
    const bench = new Bench();
    const token = await bench.token('success');
    const answers = await Promise.all(Array.from({length: 100}, () => bench.put('a', {token})));
    assert.equal(answers.filter(({status}) => status === 201).length, 1);
    assert.equal(new Set(answers.map(({body}) => body.id)).size, 1);
    assert.ok(answers.every(({body}) => body.status === 'succeeded'));
    assert.equal(bench.psp.inspect.captures().length, 1);
  });

  it('asked for with other parameters is refused', async () => {
    const bench = new Bench();
    const token = await bench.token('success');
    await bench.put('a', {token});
    const other = await bench.json('PUT', '/v1/payments/a', {
      amount: 1,
      currency: 'EUR',
      source: {token},
      returnOrigin: shop,
    });
    assert.deepEqual([other.status, other.body['code']], [409, 'key_reused']);
  });

  it('canceled before its payment arrived captures nothing when it does', async () => {
    const bench = new Bench();
    const canceled = await bench.json<Payment>('POST', '/v1/payments/a/cancel');
    assert.deepEqual([canceled.status, canceled.body.status, canceled.body.amount], [200, 'canceled', null]);
    const late = await bench.pay('a', 'success');
    assert.deepEqual([late.status, late.body.status, late.body.amount], [200, 'canceled', 29308]);
    assert.deepEqual(bench.psp.inspect.captures(), []);
    const differs = await bench.put('a', {token: 'other'});
    assert.equal(differs.status, 409);
  });

  it('raced by a cancel is either captured or canceled, and both callers hear the same', async () => {
    for (const order of [0, 1]) {
      const bench = new Bench();
      const token = await bench.token('success');
      const pay = () => bench.put('a', {token});
      const cancel = () => bench.json<Payment & {payment?: Payment}>('POST', '/v1/payments/a/cancel');
      const calls: Promise<{body: Payment & {payment?: Payment}}>[] =
        order === 0 ? [pay(), cancel()] : [cancel(), pay()];
      const heard = (await Promise.all(calls)).map(({body}) => (body.payment ?? body).status);
      assert.equal(heard[0], heard[1]);
      assert.equal(bench.psp.inspect.captures().length, heard[0] === 'succeeded' ? 1 : 0);
    }
  });

  it('that succeeded, or is processing, can no longer be canceled', async () => {
    const bench = new Bench();
    await bench.pay('done', 'success');
    await bench.pay('busy', 'processing_then_succeeded');
    const done = await bench.json<{code: string; payment: Payment}>('POST', '/v1/payments/done/cancel');
    assert.deepEqual([done.status, done.body.code, done.body.payment.status], [409, 'already_succeeded', 'succeeded']);
    const busy = await bench.json<{code: string}>('POST', '/v1/payments/busy/cancel');
    assert.deepEqual([busy.status, busy.body.code], [409, 'already_processing']);
  });
});

describe('refunds', () => {
  it('give back part, then the rest, and never more', async () => {
    const bench = new Bench();
    await bench.pay('a', 'success');
    const refund = (key: string, body?: object) =>
      bench.json<{amount?: number; code?: string}>('POST', '/v1/payments/a/refund', body, {'idempotency-key': key});
    assert.equal((await refund('r1', {amount: 10_000})).body.amount, 10_000);
    assert.equal((await refund('r1', {amount: 10_000})).body.amount, 10_000);
    assert.equal((await refund('r2', {amount: 20_000})).body.code, 'amount_too_large');
    assert.equal((await refund('r3')).body.amount, 19_308);
    assert.equal((await refund('r4')).body.code, 'amount_too_large');
    assert.equal((await bench.payment('a')).body.refunded, 29_308);
    assert.equal(bench.psp.inspect.refunds().length, 2);
  });

  it('need a key, and a payment that took money', async () => {
    const bench = new Bench();
    await bench.pay('a', 'declined');
    assert.equal((await bench.json('POST', '/v1/payments/a/refund')).status, 400);
    const refused = await bench.json('POST', '/v1/payments/a/refund', undefined, {'idempotency-key': 'r1'});
    assert.equal(refused.body['code'], 'not_captured');
  });
});
