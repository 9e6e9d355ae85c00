import assert from 'node:assert/strict';
import {afterEach, beforeEach, describe, it} from 'node:test';

import {PspRefusedError, PspUnreachableError, type PspMethods, type SetupRequest} from '../../../src/port/psp.js';
import {FakeStripe, type FakeMethod} from './fake-stripe.js';

// Against a fake of Stripe's API, never against Stripe.
let stripe: FakeStripe;

beforeEach(async () => {
  stripe = await FakeStripe.start();
});
afterEach(() => stripe.close());

function methods(): PspMethods {
  const {methods: own} = stripe.adapter();
  if (!own) throw new Error('The adapter keeps no methods.');
  return own;
}

function request(method: FakeMethod, more: Partial<SetupRequest> = {}): SetupRequest {
  return {
    key: 'set_1',
    source: {token: stripe.token(method)},
    customer: 'cus_1',
    returnOrigin: 'https://vendor.example',
    ...more,
  };
}

function secretOf(url: string | undefined): string {
  return new URLSearchParams(new URL(url ?? '').hash.slice(1)).get('setup_intent_client_secret') ?? '';
}

describe('a setup at Stripe', () => {
  it('keeps a card once per key, for one Stripe customer', async () => {
    const setup = request('success');
    const first = await methods().setUp(setup);
    assert.deepEqual(await methods().setUp(setup), first);
    assert.deepEqual(await methods().findSetup('set_1'), first);
    assert.deepEqual(
      {...first, saved: {...first.saved, ref: ''}},
      {
        key: 'set_1',
        status: 'succeeded',
        saved: {
          ref: '',
          type: 'card',
          brand: 'visa',
          last4: '4242',
          expMonth: 12,
          expYear: 2040,
          holder: 'Ada Lovelace',
        },
      },
    );
    await methods().setUp(request('success', {key: 'set_2'}));
    assert.equal(stripe.customers().length, 1);
    assert.equal(stripe.captures().length, 0);
  });

  it('keeps a bank account, which never ends', async () => {
    const {saved} = await methods().setUp(request('sepa'));
    assert.deepEqual([saved?.type, saved?.last4, saved?.expMonth, saved?.expYear], ['sepa_debit', '4242', null, null]);
  });

  it('has the bank confirm it where it asks', async () => {
    const waiting = await methods().setUp(request('challenge'));
    assert.deepEqual([waiting.status, waiting.saved], ['requires_action', undefined]);
    stripe.answer(secretOf(waiting.actionUrl), 'approve');
    assert.equal((await methods().findSetup('set_1'))?.saved?.last4, '4242');
    const second = await methods().setUp(request('challenge', {key: 'set_2'}));
    stripe.answer(secretOf(second.actionUrl), 'decline');
    assert.equal((await methods().findSetup('set_2'))?.failure, 'authentication_failed');
  });

  it('fails for good when the card is declined or its token was used', async () => {
    const failed = await methods().setUp(request('insufficient_funds'));
    assert.deepEqual([failed.status, failed.failure], ['failed', 'insufficient_funds']);
    assert.equal((await methods().setUp(request('success'))).status, 'failed');
    const source = {token: stripe.token('success')};
    await methods().setUp(request('success', {key: 'set_2', source}));
    assert.equal((await methods().setUp(request('success', {key: 'set_3', source}))).failure, 'token_expired');
  });

  it('is canceled while it waits, and before it arrives', async () => {
    await methods().setUp(request('challenge'));
    assert.equal((await methods().cancelSetup('set_1')).status, 'canceled');
    assert.equal((await methods().cancelSetup('set_2')).status, 'canceled');
    assert.equal((await methods().setUp(request('success', {key: 'set_2'}))).status, 'canceled');
    await methods().setUp(request('success', {key: 'set_3'}));
    assert.equal((await methods().cancelSetup('set_3')).status, 'succeeded');
  });

  it('is unknown when the answer is lost, and found afterwards', async () => {
    assert.equal(await methods().findSetup('set_1'), undefined);
    stripe.fail({path: /confirm$/, how: 'cut', times: 2});
    await assert.rejects(methods().setUp(request('success')), PspUnreachableError);
    assert.equal((await methods().findSetup('set_1'))?.status, 'succeeded');
  });
});

describe('a method at Stripe', () => {
  async function kept(): Promise<string> {
    return (await methods().setUp(request('success'))).saved?.ref ?? '';
  }

  it('gets another holder and expiry', async () => {
    const ref = await kept();
    await methods().updateMethod(ref, {holder: 'A. Lovelace', expMonth: 1, expYear: 2041});
    const method = stripe.method(ref);
    assert.deepEqual(
      [method?.billing_details.name, method?.card?.exp_month, method?.card?.exp_year],
      ['A. Lovelace', 1, 2041],
    );
    await methods().updateMethod(ref, {holder: 'Ada'});
    assert.equal(stripe.method(ref)?.card?.exp_year, 2041);
  });

  it('is not changed to what Stripe refuses', async () => {
    const ref = await kept();
    await assert.rejects(methods().updateMethod(ref, {expMonth: 13, expYear: 2041}), PspRefusedError);
    await assert.rejects(methods().updateMethod('pm_gone', {holder: 'Ada'}), PspRefusedError);
    stripe.fail({path: /payment_methods/, how: 'unavailable'});
    await assert.rejects(methods().updateMethod(ref, {holder: 'Ada'}), PspUnreachableError);
  });

  it('is forgotten, also when it is forgotten already', async () => {
    const ref = await kept();
    await methods().removeMethod(ref);
    await methods().removeMethod(ref);
    await methods().removeMethod('pm_gone');
    assert.equal(stripe.method(ref)?.customer, null);
    stripe.fail({path: /detach$/, how: 'busy'});
    await assert.rejects(methods().removeMethod(ref), PspUnreachableError);
  });
});
