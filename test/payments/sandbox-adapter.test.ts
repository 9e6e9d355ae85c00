import {expect, fixture, html, nextFrame} from '@open-wc/testing';

import {readMessage} from '../../src/payments/sandbox/messages.js';
import {loadPspAdapter, registerPspAdapter} from '../../src/payments/registry.js';
import {createSandboxAdapter} from '../../src/payments/sandbox/sandbox-adapter.js';
import type {CardFieldsState, PspAdapter} from '../../src/payments/psp-adapter.js';
import type {PortalError} from '../../src/core/errors.js';
import type {Timers} from '../../src/client/types.js';

/** A clock whose every wait ends when the test says. */
function handClock() {
  const ends: (() => void)[] = [];
  const timers: Timers = {
    now: () => 0,
    random: () => 0,
    wait: (_, signal) =>
      new Promise((resolve, reject) => {
        ends.push(resolve);
        signal?.addEventListener('abort', () => reject(new Error('aborted')));
      }),
  };
  return {timers, ring: () => ends.forEach((end) => end())};
}

// The frames never load: an origin of this kind answers nobody. What a PSP would say is dispatched by hand, as from its window.
const origin = 'https://psp.invalid';

async function mount({
  types,
  ...options
}: {signal?: AbortSignal; purpose?: 'payment' | 'setup'; types?: ('card' | 'sepa_debit')[]} = {}) {
  const host = await fixture<HTMLElement>(html`<div></div>`);
  const clock = handClock();
  const states: CardFieldsState[] = [];
  const entry = {origin, publicKey: 'pk', ...(types && {types})};
  const mounting = createSandboxAdapter(clock.timers).mount(host, {
    entry,
    locale: 'fr',
    title: 'Carte',
    theme: {text: '#123'},
    onChange: (state) => states.push(state),
    ...options,
  });
  mounting.catch(() => undefined);
  const frame = host.querySelector('iframe')!;
  const url = new URL(frame.src);
  const nonce = url.searchParams.get('nonce')!;
  const say = (message: object, from: {source?: Window | null; origin?: string; nonce?: string} = {}) =>
    dispatchEvent(
      new MessageEvent('message', {
        source: 'source' in from ? from.source! : frame.contentWindow,
        origin: from.origin ?? origin,
        data: {source: 'sandbox-psp', v: 1, nonce: from.nonce ?? nonce, ...message},
      }),
    );
  return {host, frame, url, nonce, say, states, mounting, ...clock};
}

const codeOf = (promise: Promise<unknown>): Promise<string> =>
  promise.then(
    () => 'none',
    (error: PortalError) => error.code,
  );

describe('sandbox adapter', () => {
  it('shows the PSP’s fields in a named frame that can’t lead the page elsewhere', async () => {
    const {frame, url, say, mounting} = await mount();
    expect([url.origin, url.pathname, url.searchParams.get('origin'), url.searchParams.get('locale')]).to.deep.equal([
      origin,
      '/fields',
      location.origin,
      'fr',
    ]);
    expect(frame.title).to.equal('Carte');
    expect(frame.referrerPolicy).to.equal('origin');
    expect(frame.getAttribute('sandbox')).to.equal('allow-scripts allow-same-origin allow-forms');
    say({type: 'ready'});
    await mounting;
    say({type: 'resize', height: 212});
    expect(frame.style.blockSize).to.equal('212px');
  });

  it('offers a bank account where a method is only kept, and the PSP keeps those', async () => {
    const types = ['card', 'sepa_debit'] as const;
    const kept = await mount({purpose: 'setup', types: [...types]});
    expect(kept.url.searchParams.get('types')).to.equal('card,sepa_debit');
    const paid = await mount({types: [...types]});
    expect(paid.url.searchParams.get('types')).to.equal(null);
    const token = {type: 'tokenized', requestId: 'r', token: 'tok_12345678', brand: '', last4: '3000'};
    const read = (ends: object): unknown =>
      readMessage({source: 'sandbox-psp', v: 1, nonce: 'n', ...token, ...ends}, 'n');
    expect(read({expMonth: null, expYear: null})).to.deep.include({requestId: 'r'});
    expect(read({expMonth: 12, expYear: null})).to.equal(undefined);
  });

  it('drops what comes from another window, another origin, another frame’s nonce or in another form', async () => {
    const {say, states, frame, mounting} = await mount();
    say({type: 'ready'});
    await mounting;
    const state = {type: 'change', complete: true, empty: false, brand: 'visa'};
    say(state, {source: window});
    say(state, {source: null});
    say(state, {origin: 'https://psp.invalid.evil.example'});
    say(state, {origin: 'null'});
    say(state, {nonce: 'guess'});
    say({...state, complete: 'yes'});
    say({...state, v: 2});
    say({type: 'resize', height: 9_000_000});
    expect([states.length, frame.style.blockSize]).to.deep.equal([0, '']);
    say(state);
    expect(states).to.deep.equal([{complete: true, empty: false, brand: 'visa', error: undefined}]);
  });

  it('is a named reason when the frame is blocked, and leaves nothing behind', async () => {
    const {host, mounting, ring} = await mount();
    ring();
    expect(await codeOf(mounting)).to.equal('psp_unavailable');
    expect(host.childElementCount).to.equal(0);
  });

  it('gives a token, and tells a refused field from a PSP that is away', async () => {
    const {frame, say, mounting, ring} = await mount();
    say({type: 'ready'});
    const fields = await mounting;
    const sent: {requestId: string}[] = [];
    const targets: unknown[] = [];
    Object.defineProperty(frame.contentWindow, 'postMessage', {
      value: (message: {requestId: string}, target: unknown) => {
        sent.push(message);
        targets.push(target);
      },
    });
    const card = {token: 'tok_12345678', brand: 'visa', last4: '4242', expMonth: 12, expYear: 2030};
    const first = fields.tokenize();
    say({type: 'tokenized', requestId: 'another', ...card, token: 'tok_forged_1'});
    say({type: 'tokenized', requestId: sent[0]?.requestId, ...card});
    expect(await first).to.deep.equal(card);
    const second = fields.tokenize();
    say({type: 'error', requestId: sent[1]?.requestId, code: 'invalid_card', fields: {number: 'invalid'}});
    const error = await second.catch((reason: PortalError) => reason);
    expect((error as PortalError).code).to.equal('payment_method_unusable');
    expect((error as PortalError).fields).to.deep.equal([{pointer: 'card/number', code: 'invalid'}]);
    const third = fields.tokenize();
    say({type: 'error', requestId: sent[2]?.requestId, code: 'network_error', fields: {}});
    expect(await codeOf(third)).to.equal('psp_unavailable');
    const fourth = fields.tokenize();
    ring();
    expect(await codeOf(fourth)).to.equal('psp_unavailable');
    expect(new Set(targets)).to.deep.equal(new Set([origin]));
  });

  it('is removed by its signal', async () => {
    const controller = new AbortController();
    const {host, say, mounting} = await mount({signal: controller.signal});
    say({type: 'ready'});
    await mounting;
    controller.abort();
    expect(host.childElementCount).to.equal(0);
  });

  describe('a challenge', () => {
    const adapter = () => createSandboxAdapter(handClock().timers);

    it('is shown until the PSP says that it is over, and is closed by the customer', async () => {
      const host = await fixture<HTMLElement>(html`<div></div>`);
      const controller = new AbortController();
      const options = {origin, locale: 'en', title: 'Bank', signal: controller.signal};
      const first = adapter().challenge(host, {url: `${origin}/challenge/1`}, options);
      const frame = host.querySelector('iframe')!;
      const nonce = new URL(frame.src).searchParams.get('nonce');
      const data = {source: 'sandbox-psp', v: 1, nonce, type: 'challenge', result: 'completed'};
      dispatchEvent(new MessageEvent('message', {source: frame.contentWindow, origin, data}));
      expect(await first).to.equal('completed');
      const second = adapter().challenge(host, {url: `${origin}/challenge/1`}, options);
      await nextFrame();
      controller.abort();
      expect(await second).to.equal('closed');
      expect(host.childElementCount).to.equal(0);
    });

    it('of another origin is refused before anything is shown', async () => {
      const host = await fixture<HTMLElement>(html`<div></div>`);
      for (const url of [
        'https://evil.example/challenge/1',
        'javascript:alert(1)',
        `https://psp.invalid@evil.example/`,
        'data:text/html,x',
      ]) {
        expect(await codeOf(adapter().challenge(host, {url}, {origin, locale: 'en', title: 'Bank'}))).to.equal(
          'psp_unavailable',
        );
      }
      expect(host.childElementCount).to.equal(0);
    });
  });
});

describe('readMessage', () => {
  it('takes no token that is not one, and never more of a message than its form', () => {
    const base = {source: 'sandbox-psp', v: 1, nonce: 'n'};
    const card = {
      type: 'tokenized',
      requestId: 'r',
      token: 'tok_12345678',
      brand: 'visa',
      last4: '4242',
      expMonth: 1,
      expYear: 2030,
    };
    expect(readMessage({...base, ...card, number: '4242424242424242'}, 'n')).to.deep.equal({
      type: 'tokenized',
      requestId: 'r',
      card: {token: 'tok_12345678', brand: 'visa', last4: '4242', expMonth: 1, expYear: 2030},
    });
    for (const wrong of [{token: '<b>'}, {last4: '42424242'}, {expMonth: 13}, {requestId: 7}, {brand: null}]) {
      expect(readMessage({...base, ...card, ...wrong}, 'n')).to.equal(undefined);
    }
    for (const data of [
      null,
      'ready',
      7,
      [],
      {...base, type: 'constructor'},
      {...base, nonce: undefined, type: 'ready'},
    ]) {
      expect(readMessage(data, 'n')).to.equal(undefined);
    }
  });
});

describe('loadPspAdapter', () => {
  it('loads a registered adapter, and names the reason where there is none', async () => {
    const mine = createSandboxAdapter();
    registerPspAdapter('mine', async (): Promise<PspAdapter> => mine);
    expect(await loadPspAdapter('mine')).to.equal(mine);
    expect(await loadPspAdapter('sandbox')).to.have.keys('mount', 'challenge');
    expect(await codeOf(loadPspAdapter('unheard-of'))).to.equal('psp_unavailable');
    registerPspAdapter('broken', () => Promise.reject(new Error('404')));
    expect(await codeOf(loadPspAdapter('broken'))).to.equal('psp_unavailable');
  });
});
