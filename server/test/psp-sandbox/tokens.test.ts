import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {Bench, publicKey, pspUrl} from './support.js';

const asFields = {authorization: `Bearer ${publicKey}`, origin: pspUrl, 'sec-fetch-site': 'same-origin'};

describe('tokens', () => {
  it('are made of a card and tell what may be shown of it, never its number', async () => {
    const bench = new Bench();
    const {status, body} = await bench.json('POST', '/v1/tokens', bench.cardInput('success_amex'), asFields);
    assert.equal(status, 201);
    const {token, ...label} = body;
    assert.match(String(token), /^tok_[0-9a-f]{32}$/);
    assert.deepEqual(label, {brand: 'amex', last4: '0005', expMonth: 12, expYear: 2030, holder: 'Ada Lovelace'});
  });

  it('leave neither number nor security code in the journal', async () => {
    const bench = new Bench();
    await bench.pay('a', 'success');
    const text = JSON.stringify(await bench.storage.load());
    assert.ok(text.includes('"last4":"4242"'));
    assert.doesNotMatch(text, /4242424242424242|cvc|"123"/);
  });

  it('are refused with the fields in error', async () => {
    const bench = new Bench();
    const card = {number: '4242424242424241', expiry: '12/25', cvc: 12, holder: ''};
    const {status, body} = await bench.json('POST', '/v1/tokens', card, asFields);
    assert.equal(status, 422);
    assert.equal(body['code'], 'invalid_card');
    assert.deepEqual(body['fields'], {number: 'invalid', expiry: 'expired', cvc: 'required', holder: 'required'});
  });

  it('are refused to a card that is no test card', async () => {
    const bench = new Bench();
    const real = {...bench.cardInput('success'), number: '4111111111111111'};
    const {status, body} = await bench.json('POST', '/v1/tokens', real, asFields);
    assert.equal(status, 422);
    assert.deepEqual(body['fields'], {number: 'not_a_test_card'});
  });

  it('are refused to pages of another origin and to other keys, and CORS stays closed', async () => {
    const bench = new Bench();
    const foreign = [{origin: 'https://shop.test'}, {'sec-fetch-site': 'cross-site'}, {'sec-fetch-site': 'same-site'}];
    for (const headers of foreign) {
      const answer = await bench.json('POST', '/v1/tokens', bench.cardInput('success'), {...asFields, ...headers});
      assert.equal(answer.status, 403);
      assert.equal(answer.headers.get('access-control-allow-origin'), null);
    }
    const wrongKey = await bench.json('POST', '/v1/tokens', bench.cardInput('success'), {authorization: 'Bearer nope'});
    assert.equal(wrongKey.status, 401);
  });

  it('can be used once', async () => {
    const bench = new Bench();
    const token = await bench.token('success');
    assert.equal((await bench.put('a', {token})).body.status, 'succeeded');
    const again = await bench.json('PUT', '/v1/payments/b', {amount: 1, currency: 'EUR', source: {token}});
    assert.equal(again.status, 422);
    assert.equal(again.body['code'], 'token_used');
    assert.equal(bench.psp.inspect.captures().length, 1);
  });

  it('can be used by one of two payments that ask at the same time', async () => {
    const bench = new Bench();
    const token = await bench.token('success');
    const answers = await Promise.all([bench.put('a', {token}), bench.put('b', {token})]);
    assert.deepEqual(answers.map(({status}) => status).sort(), [201, 422]);
    assert.equal(bench.psp.inspect.captures().length, 1);
  });

  it('last 15 minutes', async () => {
    const bench = new Bench();
    const token = await bench.token('success');
    bench.clock.advance(15 * 60_000);
    const late = await bench.json('PUT', '/v1/payments/a', {amount: 1, currency: 'EUR', source: {token}});
    assert.equal(late.body['code'], 'token_expired');
  });

  it('are limited by address and minute', async () => {
    const bench = new Bench({tokensPerMinute: 2, addressOf: (request) => request.headers.get('x-address') ?? ''});
    const from = (address: string) =>
      bench.json('POST', '/v1/tokens', bench.cardInput('success'), {...asFields, 'x-address': address});
    assert.equal((await from('a')).status, 201);
    assert.equal((await from('a')).status, 201);
    const refused = await from('a');
    assert.equal(refused.status, 429);
    assert.equal(refused.headers.get('retry-after'), '60');
    assert.equal((await from('b')).status, 201);
    bench.clock.advance(60_000);
    assert.equal((await from('a')).status, 201);
  });
});
