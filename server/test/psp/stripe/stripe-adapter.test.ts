import assert from 'node:assert/strict';
import {afterEach, beforeEach, describe, it} from 'node:test';

import {PspSignatureError, PspUnreachableError, type PspAdapter} from '../../../src/port/psp.js';
import {authenticationRequired} from '../../../src/psp/stripe/failures.js';
import type {StripeCharge} from '../../../src/psp/stripe/payments.js';
import {FakeStripe, type Fault, type FakeMethod} from './fake-stripe.js';

// Against a fake of Stripe's API, never against Stripe.
let stripe: FakeStripe;
let adapter: PspAdapter;

beforeEach(async () => {
  stripe = await FakeStripe.start();
  adapter = stripe.adapter();
});
afterEach(() => stripe.close());

function request(method: FakeMethod, more: Partial<StripeCharge> = {}): StripeCharge {
  return {
    key: 'att_1',
    amount: 1_000,
    currency: 'EUR',
    source: {token: stripe.token(method), save: false, customer: 'cus_1'},
    description: 'Vendor PAY-1',
    returnOrigin: 'https://vendor.example',
    ...more,
  };
}

/** The secret that the browser's adapter takes from an action's URL. */
function secretOf(url: string | undefined): string {
  const {hash, origin} = new URL(url ?? '');
  assert.equal(origin, 'https://js.stripe.com');
  const fragment = new URLSearchParams(hash.slice(1));
  assert.equal(fragment.get('key'), 'pk_test_fake');
  return fragment.get('payment_intent_client_secret') ?? fragment.get('setup_intent_client_secret') ?? '';
}

describe('a charge at Stripe', () => {
  it('is made once per key', async () => {
    const charge = request('success');
    const first = await adapter.charge(charge);
    assert.deepEqual(await adapter.charge(charge), first);
    assert.deepEqual(await adapter.find('att_1'), first);
    assert.deepEqual(await stripe.adapter().find('att_1'), first);
    assert.deepEqual([first.key, first.status, first.amount, first.currency], ['att_1', 'succeeded', 1_000, 'EUR']);
    assert.deepEqual(first.method, {type: 'card', brand: 'visa', last4: '4242'});
    assert.equal(stripe.captures().length, 1);
  });

  it('is made once when it is sent many times at once', async () => {
    const charge = request('success');
    const instances = [1, 2, 3, 4].map(() => stripe.adapter({maxNetworkRetries: 2}));
    const answers = await Promise.allSettled(instances.map((one) => one.charge(charge)));
    for (const answer of answers) {
      if (answer.status === 'rejected') assert.ok(answer.reason instanceof PspUnreachableError);
      else assert.equal(answer.value.status, 'succeeded');
    }
    assert.equal(stripe.captures().length, 1);
  });

  it('takes a PaymentMethod as well as a ConfirmationToken', async () => {
    const source = {token: stripe.token('success', 'pm'), save: false, customer: 'cus_1'};
    assert.equal((await adapter.charge(request('success', {source}))).status, 'succeeded');
  });

  const declines: [FakeMethod, string][] = [
    ['declined', 'card_declined'],
    ['insufficient_funds', 'insufficient_funds'],
    ['expired_card', 'expired_card'],
    ['incorrect_cvc', 'incorrect_details'],
  ];
  for (const [method, failure] of declines) {
    it(`of the card "${method}" fails with ${failure}, for good`, async () => {
      const failed = await adapter.charge(request(method));
      assert.deepEqual([failed.status, failed.failure, failed.amount], ['failed', failure, 1_000]);
      assert.equal(failed.method?.last4, '4242');
      assert.equal(stripe.confirmInBrowser('att_1'), false);
      assert.equal((await adapter.find('att_1'))?.failure, failure);
      assert.equal((await adapter.charge(request('success'))).status, 'failed');
      assert.equal(stripe.captures().length, 0);
    });
  }

  it('says that a token serves only once', async () => {
    for (const kind of ['ctoken', 'pm'] as const) {
      const source = {token: stripe.token('success', kind), save: false, customer: 'cus_1'};
      await adapter.charge(request('success', {source, key: `${kind}_1`}));
      const again = await adapter.charge(request('success', {source, key: `${kind}_2`}));
      assert.deepEqual([again.status, again.failure], ['failed', 'token_expired']);
    }
  });

  it('says that a saved method is gone', async () => {
    const gone = await adapter.charge(request('success', {source: {card: 'pm_gone'}}));
    assert.deepEqual([gone.status, gone.failure, gone.amount], ['failed', 'method_removed', 1_000]);
    assert.deepEqual(await stripe.adapter().find('att_1'), gone);
  });

  it('is refused before anything is asked of Stripe where Stripe has no such amount', async () => {
    const refused = await adapter.charge(request('success', {amount: 5_124, currency: 'KWD'}));
    assert.deepEqual([refused.status, refused.failure], ['failed', 'processing_error']);
    assert.deepEqual(stripe.requests, []);
  });

  it('fails where the amount is too small for Stripe', async () => {
    const refused = await adapter.charge(request('success', {amount: 1}));
    assert.deepEqual([refused.status, refused.failure, refused.amount], ['failed', 'processing_error', 1]);
    assert.deepEqual(await stripe.adapter().find('att_1'), refused);
  });

  it('counts yen, dinars and krónur as Stripe does', async () => {
    await adapter.charge(request('success', {key: 'jpy', amount: 150, currency: 'JPY'}));
    await adapter.charge(request('success', {key: 'kwd', amount: 1_230, currency: 'KWD'}));
    const krona = await adapter.charge(request('success', {key: 'isk', amount: 500, currency: 'ISK'}));
    assert.deepEqual([krona.amount, krona.currency], [500, 'ISK']);
    assert.deepEqual(
      stripe.captures().map(({amount, currency}) => [amount, currency]),
      [
        [150, 'JPY'],
        [1_230, 'KWD'],
        [50_000, 'ISK'],
      ],
    );
  });
});

describe('a 3-D Secure charge', () => {
  it('waits for the customer, whose page gets what Stripe.js needs, and then succeeds', async () => {
    const waiting = await adapter.charge(request('challenge'));
    assert.equal(waiting.status, 'requires_action');
    stripe.answer(secretOf(waiting.actionUrl), 'approve');
    assert.equal((await adapter.find('att_1'))?.status, 'succeeded');
  });

  it('fails when the customer or the bank says no', async () => {
    const first = await adapter.charge(request('challenge'));
    stripe.answer(secretOf(first.actionUrl), 'decline');
    assert.equal((await adapter.find('att_1'))?.failure, 'authentication_failed');
    const second = await adapter.charge(request('challenge_then_declined', {key: 'att_2'}));
    stripe.answer(secretOf(second.actionUrl), 'approve');
    assert.equal((await adapter.find('att_2'))?.failure, 'card_declined');
    assert.equal(stripe.captures().length, 0);
  });

  it('counts as paid when another card has paid it in the browser before it was given up', async () => {
    const waiting = await adapter.charge(request('challenge'));
    stripe.answer(secretOf(waiting.actionUrl), 'decline');
    stripe.confirmInBrowser('att_1');
    assert.equal((await adapter.find('att_1'))?.status, 'succeeded');
  });
});

describe('a saved method at Stripe', () => {
  async function save(method: FakeMethod, key: string): Promise<string> {
    const saved = await adapter.charge(
      request(method, {key, source: {token: stripe.token(method), save: true, customer: 'cus_1'}}),
    );
    const done = saved.actionUrl
      ? (stripe.answer(secretOf(saved.actionUrl), 'approve'), await adapter.find(key))
      : saved;
    assert.equal(done?.savedCard?.holder, 'Ada Lovelace');
    return done.savedCard.ref;
  }

  it('belongs to one Stripe customer, and is charged again', async () => {
    const [first, second] = [await save('success', 'att_1'), await save('success', 'att_2')];
    assert.equal(stripe.customers().length, 1);
    for (const [index, card] of [first, second, first].entries()) {
      const payment = await adapter.charge(request('success', {key: `again_${index}`, source: {card}}));
      assert.equal(payment.status, 'succeeded');
    }
    assert.equal(stripe.captures().length, 5);
  });

  it('that needs its holder can not be charged off session', async () => {
    const card = await save('challenge', 'att_1');
    const payment = await adapter.charge(request('challenge', {key: 'att_2', source: {card}, offSession: true}));
    assert.deepEqual([payment.status, payment.failure], ['failed', authenticationRequired]);
    const present = await adapter.charge(request('challenge', {key: 'att_3', source: {card}}));
    assert.equal(present.status, 'requires_action');
  });
});

describe('a direct debit at Stripe', () => {
  it('is under way for days, and found although Stripe has forgotten the key', async () => {
    for (const [key, result] of [
      ['good', 'succeeded'],
      ['bad', 'failed'],
    ] as const) {
      assert.equal((await adapter.charge(request('sepa', {key}))).status, 'processing');
      stripe.nextDay();
      assert.equal((await stripe.adapter().find(key))?.status, 'processing');
      assert.equal((await stripe.adapter().cancel(key)).status, 'processing');
      stripe.debit(key, result);
      const ended = await stripe.adapter().find(key);
      assert.deepEqual([ended?.status, ended?.amount], [result, 1_000]);
      assert.deepEqual(ended?.method, {type: 'sepa_debit', brand: 'sepa_debit', last4: '4242'});
      if (result === 'failed') assert.equal(ended.failure, 'insufficient_funds');
    }
    assert.deepEqual(
      stripe.captures().map(({reference}) => reference),
      ['good'],
    );
  });
});

describe('what Stripe knows of a key', () => {
  it('is nothing when it never arrived', async () => {
    assert.equal(await adapter.find('att_nowhere'), undefined);
    assert.equal(await stripe.adapter().find('att_nowhere'), undefined);
  });

  it('is nothing where the account has no search', async () => {
    stripe.withoutSearch();
    assert.equal(await adapter.find('att_nowhere'), undefined);
  });

  it('is unknown, and then found by a search, when an earlier release made its intent otherwise', async () => {
    await stripe.makeOtherwise('att_1');
    await assert.rejects(adapter.charge(request('success')), PspUnreachableError);
    stripe.index();
    assert.equal(await adapter.find('att_1'), undefined);
    assert.equal((await stripe.adapter().charge(request('success'))).amount, 1_000);
    assert.equal((await stripe.adapter().find('att_1'))?.status, 'succeeded');
    assert.equal(stripe.captures().length, 1);
  });

  it('can be canceled before it arrives', async () => {
    const canceled = await adapter.cancel('att_1');
    assert.deepEqual([canceled.status, canceled.amount, canceled.currency], ['canceled', null, null]);
    assert.equal((await stripe.adapter().charge(request('success'))).status, 'canceled');
    assert.equal(stripe.captures().length, 0);
  });

  it('can be canceled while the customer is asked, and not when it is too late', async () => {
    await adapter.charge(request('challenge'));
    const canceled = await adapter.cancel('att_1');
    assert.deepEqual([canceled.status, canceled.amount], ['canceled', 1_000]);
    await adapter.charge(request('success', {key: 'att_2'}));
    assert.equal((await adapter.cancel('att_2')).status, 'succeeded');
  });
});

describe('an answer of Stripe that never comes, or says nothing', () => {
  const faults: [string, Fault['how']][] = [
    ['is lost on the way back', 'cut'],
    ['never arrived there', 'lost'],
    ['is a 500', 'broken'],
    ['is a 503', 'unavailable'],
    ['is a 429', 'busy'],
    ['is HTML', 'html'],
  ];
  const steps: [string, RegExp][] = [
    ['making the intent', /payment_intents$/],
    ['giving it its amount', /payment_intents\/[^/]*$/],
    ['charging', /confirm$/],
  ];
  for (const [step, path] of steps) {
    for (const [what, how] of faults) {
      it(`${what} while ${step} is an unknown outcome, and the key is charged at most once`, async () => {
        // The SDK sends once more by itself what was cut off.
        stripe.fail({path, how, times: 2});
        const charge = request('success');
        const first = await adapter.charge(charge).catch((error: unknown) => error);
        if (first instanceof Error) assert.ok(first instanceof PspUnreachableError, String(first));
        // What is left of the fault hits whoever asks; then all is well again.
        let found: unknown = new Error('not asked');
        for (let round = 0; round < 4 && found instanceof Error; round += 1) {
          found = await stripe
            .adapter()
            .find('att_1')
            .catch((error: unknown) => error);
        }
        assert.ok(!(found instanceof Error), String(found));
        const settled = await stripe.adapter().cancel('att_1');
        assert.equal(stripe.captures().length, settled.status === 'succeeded' ? 1 : 0);
        assert.equal((await stripe.adapter().charge(request('success'))).status, settled.status);
        assert.equal(stripe.captures().length, settled.status === 'succeeded' ? 1 : 0);
      });
    }
  }

  it('is made up for by the SDK, which sends the same key again', async () => {
    stripe.fail({path: /confirm$/, how: 'cut'});
    assert.equal((await adapter.charge(request('success'))).status, 'succeeded');
    assert.equal(stripe.captures().length, 1);
  });

  it('is unknown when the time is up, and what was not yet sent is not sent', async () => {
    const controller = new AbortController();
    const charge = adapter.charge(request('success'), controller.signal);
    controller.abort();
    await assert.rejects(charge, PspUnreachableError);
    assert.equal(stripe.requests.filter((line) => line.endsWith('/confirm')).length, 0);
  });

  it('does not lock a key for a day when Stripe keeps a 500', async () => {
    stripe.fail({path: /payment_intents$/, how: 'broken'});
    await assert.rejects(adapter.charge(request('success')), PspUnreachableError);
    const payment = await adapter.charge(request('success'));
    assert.equal(payment.status, 'succeeded');
    assert.deepEqual(await stripe.adapter().find('att_1'), payment);
  });

  it('tells the operator which request it was, and no secret', async () => {
    await adapter.charge(request('challenge'));
    stripe.fail({path: /payment_intents\//, how: 'unavailable'});
    const error = await adapter.find('att_1').catch((reason: unknown) => reason);
    assert.ok(error instanceof PspUnreachableError);
    assert.match(error.message, /att_1.*503.*req_fake/);
    assert.doesNotMatch(JSON.stringify(error) + String(error.cause) + error.message, /secret|sk_test/);
  });
});

describe("Stripe's webhook", () => {
  const now = new Date('2026-03-10T10:00:00Z');
  const minutes = (count: number): Date => new Date(now.getTime() + count * 60_000);

  beforeEach(async () => {
    await adapter.charge(request('success'));
  });

  it('names the key it is about', async () => {
    const {headers, body} = await stripe.webhook('att_1', now);
    const event = await adapter.readWebhook(headers, body, now);
    assert.equal(event?.key, 'att_1');
    assert.match(event.id, /^evt_/);
  });

  it('about money given back names the key of the payment it was of', async () => {
    stripe.refund('att_1', 300);
    const {headers, body} = await stripe.refundWebhook('att_1', now);
    assert.equal((await adapter.readWebhook(headers, body, now))?.key, 'att_1');
    assert.equal((await adapter.find('att_1'))?.refunded, 300);
  });

  it('about money given back is unknown when Stripe does not say of which payment', async () => {
    const {headers, body} = await stripe.refundWebhook('att_1', now);
    stripe.fail({path: /payment_intents/, how: 'unavailable'});
    await assert.rejects(adapter.readWebhook(headers, body, now), PspUnreachableError);
  });

  it('about something else is not ours', async () => {
    const {headers, body} = await stripe.webhook('att_unknown', now);
    assert.equal(await adapter.readWebhook(headers, body, now), undefined);
  });

  it('is refused when it is forged, unsigned, changed, old or early', async () => {
    const wrong = [
      await stripe.webhook('att_1', now, {secret: 'whsec_other'}),
      {...(await stripe.webhook('att_1', now)), headers: new Headers()},
      {...(await stripe.webhook('att_1', now)), headers: new Headers({'stripe-signature': 't=,v1=x'})},
      await stripe.webhook('att_1', now, {change: ' '}),
      await stripe.webhook('att_1', minutes(-5.1)),
      await stripe.webhook('att_1', minutes(5.1)),
    ];
    for (const {headers, body} of wrong)
      await assert.rejects(adapter.readWebhook(headers, body, now), PspSignatureError);
    const late = await stripe.webhook('att_1', minutes(-4.9));
    assert.equal((await adapter.readWebhook(late.headers, late.body, now))?.key, 'att_1');
  });
});
