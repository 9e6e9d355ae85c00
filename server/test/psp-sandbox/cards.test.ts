import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import type {SavedCard, Setup} from '../../src/psp-sandbox/index.js';
import {Bench, shop} from './support.js';

describe('saved cards', () => {
  async function save(bench: Bench): Promise<SavedCard> {
    await bench.pay('first', 'success', {save: true, customer: 'cus_1'});
    const {cards} = (await bench.json<{cards: SavedCard[]}>('GET', '/v1/cards?customer=cus_1')).body;
    assert.equal(cards.length, 1);
    return cards[0]!;
  }

  it('are made by a payment that succeeds, and charged again', async () => {
    const bench = new Bench();
    const card = await save(bench);
    assert.deepEqual([card.brand, card.last4, card.holder], ['visa', '4242', 'Ada Lovelace']);
    const {body} = await bench.put('second', {card: card.id, customer: 'cus_1'});
    assert.deepEqual([body.status, body.savedCard?.id], ['succeeded', card.id]);
  });

  it('are not made by a payment that fails', async () => {
    const bench = new Bench();
    await bench.pay('a', 'declined', {save: true, customer: 'cus_1'});
    assert.deepEqual(bench.psp.inspect.cards(), []);
  });

  it('can no longer be charged, read or listed once deleted', async () => {
    const bench = new Bench();
    const card = await save(bench);
    assert.equal((await bench.call('DELETE', `/v1/cards/${card.id}`)).status, 204);
    assert.equal((await bench.call('DELETE', `/v1/cards/${card.id}`)).status, 404);
    assert.equal((await bench.call('GET', `/v1/cards/${card.id}`)).status, 404);
    assert.equal((await bench.put('second', {card: card.id})).status, 422);
    assert.deepEqual((await bench.json('GET', '/v1/cards?customer=cus_1')).body, {cards: []});
  });

  it("can't be charged for another customer", async () => {
    const bench = new Bench();
    const card = await save(bench);
    assert.equal((await bench.put('second', {card: card.id, customer: 'cus_2'})).status, 422);
  });

  it('fail once they have expired', async () => {
    const bench = new Bench();
    const card = await save(bench);
    bench.clock.advance(Date.UTC(2031, 0, 1) - bench.clock.now());
    assert.deepEqual((await bench.put('second', {card: card.id})).body.failure, {code: 'expired_card'});
  });

  it('that need 3-D Secure need it again, and fail where nobody can answer', async () => {
    const bench = new Bench();
    const first = await bench.pay('first', 'challenge', {save: true, customer: 'cus_1'});
    await bench.answerChallenge(first.body.action!.url, 'approve');
    const [card] = bench.psp.inspect.cards();
    assert.equal((await bench.put('second', {card: card!.id})).body.status, 'requires_action');
    const alone = await bench.put('third', {card: card!.id}, {returnOrigin: undefined});
    assert.deepEqual(alone.body.failure, {code: 'authentication_failed'});
  });

  it('are asked nothing while their customer is away, as the one who charges them says', async () => {
    const bench = new Bench();
    const first = await bench.pay('first', 'challenge', {save: true, customer: 'cus_1'});
    await bench.answerChallenge(first.body.action!.url, 'approve');
    const [card] = bench.psp.inspect.cards();
    const away = await bench.put('second', {card: card!.id}, {offSession: true});
    assert.deepEqual([away.body.status, away.body.failure], ['failed', {code: 'authentication_required'}]);
    assert.equal(away.body.action ?? null, null);
    // The same card is charged where the customer answers: what failed while they were away is not held against it.
    assert.equal((await bench.put('third', {card: card!.id})).body.status, 'requires_action');
  });
});

describe('setups', () => {
  const setup = async (bench: Bench, key: string, token: string) =>
    bench.json<Setup>('POST', `/v1/setups/${key}`, {source: {token}, customer: 'cus_1', returnOrigin: shop});

  it('save a card without a charge, once however often they are asked for', async () => {
    const bench = new Bench();
    const token = await bench.token('success');
    const answers = await Promise.all(Array.from({length: 10}, () => setup(bench, 's', token)));
    assert.ok(answers.every(({body}) => body.status === 'succeeded' && body.savedCard));
    assert.equal(bench.psp.inspect.cards().length, 1);
    assert.deepEqual(bench.psp.inspect.captures(), []);
  });

  it('ask for the challenge of a card that needs one', async () => {
    const bench = new Bench();
    const {body} = await setup(bench, 's', await bench.token('challenge'));
    assert.equal(body.status, 'requires_action');
    assert.deepEqual(bench.psp.inspect.cards(), []);
    await bench.answerChallenge(body.action!.url, 'approve');
    const after = await bench.json<Setup>('GET', '/v1/setups/s');
    assert.equal(after.body.status, 'succeeded');
    assert.equal(after.body.savedCard?.last4, '3155');
    assert.deepEqual(bench.psp.inspect.captures(), []);
  });

  it('fail for a declined card, and save one that merely lacks funds', async () => {
    const bench = new Bench();
    assert.equal((await setup(bench, 'a', await bench.token('declined'))).body.status, 'failed');
    const {body} = await setup(bench, 'b', await bench.token('insufficient_funds'));
    assert.deepEqual((await bench.put('p', {card: body.savedCard!.id})).body.failure, {code: 'insufficient_funds'});
  });

  it('can be canceled while they wait, and never when done', async () => {
    const bench = new Bench();
    await setup(bench, 'waits', await bench.token('challenge'));
    await setup(bench, 'done', await bench.token('success'));
    assert.equal((await bench.json<Setup>('POST', '/v1/setups/waits/cancel')).body.status, 'canceled');
    assert.equal((await bench.call('POST', '/v1/setups/done/cancel')).status, 409);
  });
});
