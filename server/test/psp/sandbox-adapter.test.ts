import assert from 'node:assert/strict';
import {beforeEach, describe, it} from 'node:test';

import {PspRefusedError, PspUnreachableError, type ChargeRequest} from '../../src/port/psp.js';
import {createSandboxAdapter} from '../../src/psp/sandbox-adapter.js';
import type {SandboxPsp, TestCardName} from '../../src/psp-sandbox/index.js';
import {adapterOf, cardToken, keys, pageOrigin, pspOrigin, sandbox, TestClock} from '../ledger/world.js';

const clock = new TestClock();
let psp: SandboxPsp;

beforeEach(() => {
  psp = sandbox(clock);
});

async function request(card: TestCardName, more: Partial<ChargeRequest> = {}): Promise<ChargeRequest> {
  const source = {token: await cardToken(psp, card), save: false, customer: 'cus_1'};
  return {
    key: 'att_1',
    amount: 1_000,
    currency: 'EUR',
    source,
    description: 'PAY-1',
    returnOrigin: pageOrigin,
    ...more,
  };
}

/** An adapter whose PSP answers always the same. */
function answering(answer: () => Response | Promise<Response>) {
  return createSandboxAdapter({origin: pspOrigin, ...keys, fetch: async () => answer()});
}

const payment = {id: 'pay_1', key: 'att_1', status: 'succeeded', amount: 1_000, currency: 'EUR', refunded: 0};
const json = (body: unknown, status = 200) => new Response(JSON.stringify(body), {status});

describe('the sandbox adapter', () => {
  it('charges once per key', async () => {
    const adapter = adapterOf(psp);
    const charge = await request('success');
    const first = await adapter.charge(charge);
    assert.deepEqual(await adapter.charge(charge), first);
    assert.deepEqual(await adapter.find('att_1'), first);
    assert.deepEqual([first.status, first.amount, first.currency], ['succeeded', 1_000, 'EUR']);
    assert.deepEqual(first.method, {type: 'card', brand: 'visa', last4: '4242'});
    assert.equal(psp.inspect.captures().length, 1);
  });

  it('finds nothing that never arrived', async () => {
    assert.equal(await adapterOf(psp).find('att_nowhere'), undefined);
  });

  it('answers with the saved card when it was to be kept', async () => {
    const source = {token: await cardToken(psp, 'success'), save: true, customer: 'cus_1'};
    const {savedCard} = await adapterOf(psp).charge(await request('success', {source}));
    assert.match(savedCard?.ref ?? '', /^card_/);
    assert.deepEqual(
      {...savedCard, ref: ''},
      {
        ref: '',
        type: 'card',
        brand: 'visa',
        last4: '4242',
        expMonth: 12,
        expYear: 2040,
        holder: 'Ada Lovelace',
      },
    );
  });

  it('says what failed in the words of the contract', async () => {
    const adapter = adapterOf(psp);
    assert.equal((await adapter.charge(await request('declined'))).failure, 'card_declined');
    const charge = await request('success', {key: 'att_2'});
    await adapter.charge(charge);
    assert.equal((await adapter.charge({...charge, key: 'att_3'})).failure, 'token_expired');
    const gone = await adapter.charge(await request('success', {key: 'att_4', source: {card: 'card_gone'}}));
    assert.equal(gone.failure, 'method_removed');
  });

  it('cancels what waits, and in advance what has not arrived', async () => {
    const adapter = adapterOf(psp);
    const waiting = await adapter.charge(await request('challenge'));
    assert.match(waiting.actionUrl ?? '', /^https:\/\/psp\.example\/challenge\//);
    assert.equal((await adapter.cancel('att_1')).status, 'canceled');
    assert.deepEqual((await adapter.cancel('att_2')).amount, null);
    assert.equal((await adapter.charge(await request('success', {key: 'att_2'}))).status, 'canceled');
    assert.equal(psp.inspect.captures().length, 0);
  });

  it('answers a cancel that came too late with the payment as it is', async () => {
    const adapter = adapterOf(psp);
    await adapter.charge(await request('success'));
    assert.equal((await adapter.cancel('att_1')).status, 'succeeded');
    await adapter.charge(await request('processing_then_succeeded', {key: 'att_2'}));
    assert.equal((await adapter.cancel('att_2')).status, 'processing');
  });

  it('takes an answer that does not come in time as unknown', async () => {
    const charge = await request('slow_answer');
    await assert.rejects(adapterOf(psp).charge(charge, AbortSignal.timeout(50)), PspUnreachableError);
    assert.equal((await adapterOf(psp).find('att_1'))?.status, 'succeeded');
  });

  it('takes a lost answer as unknown', async () => {
    await assert.rejects(adapterOf(psp).charge(await request('lost_answer')), PspUnreachableError);
  });

  const unclear: [string, () => Response | Promise<Response>][] = [
    ['is HTML', () => new Response('<h1>Bad gateway</h1>', {status: 502})],
    ['is empty', () => new Response(null, {status: 200})],
    ['is cut short', () => new Response('{"id":"pay_1","key":"att', {status: 200})],
    ['is a list', () => json([payment])],
    ['is of another payment', () => json({...payment, key: 'att_2'})],
    ['has an unknown status', () => json({...payment, status: 'captured'})],
    ['has no amount', () => json({...payment, amount: null})],
    ['says nothing of what was given back', () => json({...payment, refunded: undefined})],
    ['has given back less than nothing', () => json({...payment, refunded: -1})],
    ['has half an amount', () => json({...payment, amount: 10.5})],
    [
      'has a challenge on another origin',
      () => json({...payment, status: 'requires_action', action: {url: 'https://evil.example/'}}),
    ],
    ['is a failure of the server', () => json({code: 'internal_error'}, 500)],
    ['refuses the key', () => json({code: 'unauthorized'}, 401)],
    ['is a 404 of something in between', () => json({code: 'no_such_site'}, 404)],
    ['is a conflict without the payment', () => json({code: 'key_reused'}, 409)],
    ['never comes', () => Promise.reject(new TypeError('fetch failed'))],
  ];
  for (const [what, answer] of unclear) {
    it(`takes an answer that ${what} as unknown, never as yes or no`, async () => {
      const adapter = answering(answer);
      await assert.rejects(adapter.charge(await request('success')), PspUnreachableError);
      await assert.rejects(adapter.find('att_1'), PspUnreachableError);
      await assert.rejects(adapter.cancel('att_1'), PspUnreachableError);
    });
  }
});

describe('methods of the sandbox adapter', () => {
  const setup = async (card: TestCardName, key = 'set_1') => ({
    key,
    source: {token: await cardToken(psp, card)},
    customer: 'cus_1',
    returnOrigin: pageOrigin,
  });

  it('keeps once per key, and finds what it kept', async () => {
    const {methods} = adapterOf(psp);
    const asked = await setup('success');
    const first = await methods?.setUp(asked);
    assert.deepEqual(await methods?.setUp(asked), first);
    assert.deepEqual(await methods?.findSetup('set_1'), first);
    assert.deepEqual([first?.status, first?.saved?.type, psp.inspect.cards().length], ['succeeded', 'card', 1]);
    assert.equal(await methods?.findSetup('set_nowhere'), undefined);
  });

  it('says why nothing was kept', async () => {
    const {methods} = adapterOf(psp);
    assert.equal((await methods?.setUp(await setup('declined')))?.failure, 'card_declined');
    const unknown = {...(await setup('success', 'set_2')), source: {token: 'tok_unknown'}};
    assert.equal((await methods?.setUp(unknown))?.failure, 'token_expired');
    assert.deepEqual(psp.inspect.cards(), []);
  });

  it('keeps nothing of a key that was canceled, and says when it was too late', async () => {
    const {methods} = adapterOf(psp);
    assert.equal((await methods?.cancelSetup('set_1'))?.status, 'canceled');
    assert.equal((await methods?.setUp(await setup('success')))?.status, 'canceled');
    await methods?.setUp(await setup('success', 'set_2'));
    assert.equal((await methods?.cancelSetup('set_2'))?.status, 'succeeded');
  });

  it('changes and forgets what it kept, again as well', async () => {
    const {methods} = adapterOf(psp);
    const ref = (await methods?.setUp(await setup('success')))?.saved?.ref ?? '';
    await methods?.updateMethod(ref, {holder: 'Grace', expMonth: 2, expYear: 2041});
    assert.deepEqual(
      psp.inspect.cards().map(({holder, expYear}) => [holder, expYear]),
      [['Grace', 2041]],
    );
    await methods?.removeMethod(ref);
    await methods?.removeMethod(ref);
    assert.deepEqual(psp.inspect.cards(), []);
    await assert.rejects(methods?.updateMethod(ref, {holder: 'X'}) ?? Promise.resolve(), PspRefusedError);
  });

  it('takes no answer for one that it does not understand', async () => {
    for (const answer of [
      () => json({key: 'set_other', status: 'succeeded'}),
      () => json({key: 'set_1', status: 'succeeded'}),
      () => json({key: 'set_1', status: 'odd'}),
      () => json({key: 'set_1', status: 'requires_action', action: {url: 'https://evil.example/'}}),
      () => json({}, 500),
      () => json({code: 'not_found'}, 502),
    ]) {
      const {methods} = answering(answer);
      await assert.rejects(methods?.findSetup('set_1') ?? Promise.resolve(), PspUnreachableError);
    }
  });
});
