import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import type {TestCardName} from '../../src/psp-sandbox/index.js';
import {formatAmount} from '../../src/psp-sandbox/pages/challenge-page.js';
import {Bench, pspUrl, shop} from './support.js';

async function begin(bench: Bench, card: TestCardName): Promise<string> {
  const {body} = await bench.pay('a', card);
  assert.equal(body.status, 'requires_action');
  assert.equal(body.action?.type, 'challenge');
  assert.deepEqual(bench.psp.inspect.captures(), []);
  return body.action.url;
}

describe('the challenge', () => {
  for (const [card, decision, status, code] of [
    ['challenge', 'approve', 'succeeded', undefined],
    ['challenge', 'decline', 'failed', 'authentication_failed'],
    ['challenge_then_declined', 'approve', 'failed', 'card_declined'],
    ['challenge_then_declined', 'decline', 'failed', 'authentication_failed'],
    ['challenge_always_fails', 'approve', 'failed', 'authentication_failed'],
  ] as const) {
    it(`of the ${card} card, answered by ${decision}, ends ${code ?? status}`, async () => {
      const bench = new Bench();
      const url = await begin(bench, card);
      const answer = await bench.answerChallenge(url, decision);
      assert.deepEqual(answer.body, {result: 'completed'});
      const {body} = await bench.payment('a');
      assert.deepEqual([body.status, body.failure?.code, body.action], [status, code, undefined]);
      assert.equal(bench.psp.inspect.captures().length, status === 'succeeded' ? 1 : 0);
    });
  }

  it('takes one answer, however often it is given', async () => {
    const bench = new Bench();
    const url = await begin(bench, 'challenge');
    const {secret, completeUrl} = await bench.openChallenge(url);
    const answer = {secret, decision: 'approve', code: '123456'};
    await Promise.all(Array.from({length: 20}, () => bench.call('POST', completeUrl, answer)));
    assert.equal(bench.psp.inspect.captures().length, 1);
  });

  it('lets a wrong code be corrected, and fails at the third', async () => {
    const bench = new Bench();
    const url = await begin(bench, 'challenge');
    assert.equal((await bench.answerChallenge(url, 'approve', '000000')).body.code, 'wrong_code');
    assert.equal((await bench.answerChallenge(url, 'approve', '')).body.code, 'wrong_code');
    assert.equal((await bench.payment('a')).body.status, 'requires_action');
    assert.equal((await bench.answerChallenge(url, 'approve', '000000')).status, 200);
    assert.deepEqual((await bench.payment('a')).body.failure, {code: 'authentication_failed'});
  });

  it('expires after ten minutes', async () => {
    const bench = new Bench();
    const url = await begin(bench, 'challenge');
    const {secret, completeUrl} = await bench.openChallenge(url);
    bench.clock.advance(600_000);
    const late = await bench.call('POST', completeUrl, {secret, decision: 'approve', code: '123456'});
    assert.equal(late.status, 200);
    assert.deepEqual((await bench.payment('a')).body.failure, {code: 'authentication_expired'});
    assert.deepEqual(bench.psp.inspect.captures(), []);
    assert.equal((await bench.openChallenge(url)).secret, null);
  });

  it('ends with a cancel', async () => {
    const bench = new Bench();
    const url = await begin(bench, 'challenge');
    const {secret, completeUrl} = await bench.openChallenge(url);
    assert.equal((await bench.json('POST', '/v1/payments/a/cancel')).body['status'], 'canceled');
    assert.equal((await bench.call('POST', completeUrl, {secret, decision: 'approve', code: '123456'})).status, 404);
    assert.deepEqual(bench.psp.inspect.captures(), []);
  });

  it("can't be answered without its secret, or from another origin", async () => {
    const bench = new Bench();
    const url = await begin(bench, 'challenge');
    const {secret, completeUrl} = await bench.openChallenge(url);
    const approve = {decision: 'approve', code: '123456'};
    assert.equal((await bench.call('POST', completeUrl, {...approve, secret: 'chs_guess'})).status, 404);
    assert.equal((await bench.call('POST', completeUrl, approve)).status, 422);
    assert.equal((await bench.call('POST', completeUrl, {...approve, secret}, {origin: shop})).status, 403);
    assert.equal((await bench.payment('a')).body.status, 'requires_action');
  });

  it('may be framed by the page that asked for it alone', async () => {
    const bench = new Bench({allowedOrigins: [shop, 'https://other.test']});
    const url = new URL(await begin(bench, 'challenge'));
    const page = await bench.call('GET', `${url.pathname}?nonce=n1`);
    assert.match(page.headers.get('content-security-policy') ?? '', /frame-ancestors https:\/\/shop\.test$/);
    const other = await bench.call('GET', `${url.pathname}?nonce=n1&origin=https://other.test`);
    assert.equal(other.status, 404);
    assert.doesNotMatch(await other.text(), /chs_/);
  });

  it('shows who is paid and how much, in the language asked for, with hostile text as text', async () => {
    const bench = new Bench({merchantName: '<b>Acme</b>'});
    const token = await bench.token('challenge');
    const hostile = '</script><img src=x onerror=alert(1)>';
    const {body} = await bench.put('a', {token}, {description: hostile, amount: 1_234_567, currency: 'KWD'});
    const page = await (await bench.call('GET', `${new URL(body.action!.url).pathname}?nonce=n1&locale=fr-CA`)).text();
    assert.match(page, /<html lang="fr" dir="ltr"/);
    assert.match(page, /Confirmez votre paiement/);
    assert.match(page, /&lt;b&gt;Acme&lt;\/b&gt;/);
    assert.ok(!page.includes('<img'));
    assert.ok(page.includes(formatAmount(1_234_567, 'KWD', 'fr')));
  });

  it("lives at the sandbox's public address", async () => {
    assert.ok((await begin(new Bench(), 'challenge')).startsWith(`${pspUrl}/challenge/`));
    const behindProxy = new Bench({publicUrl: 'https://pay.example'});
    assert.ok((await begin(behindProxy, 'challenge')).startsWith('https://pay.example/challenge/'));
  });
});

describe('formatAmount', () => {
  it("has the currency's own digits, exactly", () => {
    assert.equal(formatAmount(5, 'EUR', 'en'), '€0.05');
    assert.equal(formatAmount(1_234, 'JPY', 'en'), '¥1,234');
    assert.match(formatAmount(1_234_567, 'KWD', 'en'), /1,234\.567$/);
    assert.equal(formatAmount(9_007_199_254_740_991, 'USD', 'en'), '$90,071,992,547,409.91');
  });
});
