import {expect, fixture, html, nextFrame} from '@open-wc/testing';
import type {ConfirmationTokenResult, StripeConstructorOptions} from '@stripe/stripe-js';

import type {Timers} from '../../../src/client/types.js';
import type {PortalError} from '../../../src/core/errors.js';
import type {CardFieldsOptions, CardFieldsState} from '../../../src/payments/psp-adapter.js';
import {loadPspAdapter} from '../../../src/payments/registry.js';
import {localeOf} from '../../../src/payments/stripe/appearance.js';
import {createStripeAdapter} from '../../../src/payments/stripe/stripe-adapter.js';
import {FakeStripeJs} from './fake-stripe-js.js';

// Against a fake of Stripe.js, never against Stripe.js.

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

const origin = 'https://js.stripe.com';
const entry = {origin, publicKey: 'pk_test_1'};
const action = (fragment: Record<string, string>, base = origin): {url: string} => ({
  url: `${base}/#${new URLSearchParams(fragment).toString()}`,
});
const payment = action({payment_intent_client_secret: 'pi_1_secret_2', key: 'pk_test_1'});

async function adapter() {
  const stripe = new FakeStripeJs();
  const clock = handClock();
  const loads: {key: string; options: StripeConstructorOptions}[] = [];
  const psp = createStripeAdapter((key, options) => {
    loads.push({key, options});
    return Promise.resolve(stripe);
  }, clock.timers);
  const host = await fixture<HTMLElement>(html`<div></div>`);
  return {stripe, psp, host, loads, ...clock};
}

async function mount(options: Partial<CardFieldsOptions> = {}) {
  const world = await adapter();
  const states: CardFieldsState[] = [];
  const mounting = world.psp.mount(world.host, {
    entry,
    locale: 'fr-CA',
    title: 'Carte',
    onChange: (state) => states.push(state),
    ...options,
  });
  mounting.catch(() => undefined);
  await nextFrame();
  return {...world, states, mounting};
}

async function mounted(options: Partial<CardFieldsOptions> = {}) {
  const world = await mount(options);
  world.stripe.say('ready');
  return {...world, fields: await world.mounting};
}

const errorOf = (promise: Promise<unknown>): Promise<PortalError> =>
  promise.then(
    () => expect.fail('It should have been refused.'),
    (error: PortalError) => error,
  );

describe('Stripe’s fields', () => {
  it('stand in the page’s own tree, in a named group, in the customer’s language and the widget’s look', async () => {
    const theme = {colorScheme: 'dark', text: '#eee', background: '#111', accent: '#08f', border: '#555'} as const;
    const {stripe, host, loads} = await mounted({theme: {...theme, radius: '4px', font: 'Inter', fontSize: '15px'}});
    expect(loads).to.deep.equal([{key: 'pk_test_1', options: {locale: 'fr-CA'}}]);
    expect(stripe.mountedIn?.parentElement).to.equal(host);
    expect([stripe.mountedIn?.role, stripe.mountedIn?.ariaLabel]).to.deep.equal(['group', 'Carte']);
    expect(stripe.options?.locale).to.equal('fr-CA');
    expect(stripe.options?.appearance).to.deep.equal({
      theme: 'night',
      variables: {
        colorText: '#eee',
        colorBackground: '#111',
        colorPrimary: '#08f',
        borderRadius: '4px',
        fontSizeBase: '15px',
        fontFamily: 'Inter',
      },
      rules: {'.Input': {border: '1px solid #555', boxShadow: 'none'}},
    });
  });

  it('take cards to pay, and bank accounts too to keep', async () => {
    const paying = await mounted();
    expect(paying.stripe.options?.mode).to.equal('setup');
    expect(paying.stripe.options?.paymentMethodCreation).to.equal('manual');
    expect(paying.stripe.options).to.deep.include({allowedPaymentMethodTypes: ['card']});
    expect(paying.stripe.element?.terms).to.deep.equal({card: 'never'});
    const keeping = await mounted({purpose: 'setup'});
    expect(keeping.stripe.options).to.deep.include({
      currency: 'eur',
      allowedPaymentMethodTypes: ['card', 'sepa_debit'],
    });
    expect(keeping.stripe.options?.paymentMethodCreation).to.equal(undefined);
  });

  it('tell what is typed only as far as the page may know it', async () => {
    const {stripe, states} = await mounted();
    stripe.say('change', {
      elementType: 'payment',
      complete: true,
      empty: false,
      collapsed: false,
      value: {type: 'card'},
    });
    expect(states).to.deep.equal([{complete: true, empty: false, brand: 'unknown', error: undefined}]);
  });

  it('give a PaymentMethod to pay with', async () => {
    const {fields, stripe} = await mounted();
    expect(await fields.tokenize()).to.deep.equal({
      token: 'pm_1',
      brand: 'visa',
      last4: '4242',
      expMonth: 12,
      expYear: 2040,
    });
    expect(stripe.calls).to.include('createPaymentMethod').and.not.to.include('createConfirmationToken');
  });

  it('give a ConfirmationToken to keep a method by, which carries what was agreed to', async () => {
    const {fields, stripe} = await mounted({purpose: 'setup'});
    const preview = {billing_details: {}, type: 'sepa_debit', sepa_debit: {last4: '3000'}};
    stripe.confirmation = {
      confirmationToken: {id: 'ctoken_1', payment_method_preview: preview},
    } as unknown as ConfirmationTokenResult;
    expect(await fields.tokenize()).to.deep.equal({
      token: 'ctoken_1',
      brand: 'SEPA',
      last4: '3000',
      expMonth: null,
      expYear: null,
    });
    expect(stripe.calls).not.to.include('createPaymentMethod');
  });

  it('tell a field that is not right from a Stripe that is away', async () => {
    const {fields, stripe, ring} = await mounted();
    stripe.invalid = {type: 'validation_error', code: 'incomplete_number'};
    const invalid = await errorOf(fields.tokenize());
    expect([invalid.code, invalid.fields]).to.deep.equal([
      'payment_method_unusable',
      [{pointer: 'card/number', code: 'incomplete_number'}],
    ]);
    stripe.invalid = undefined;
    stripe.method = {error: {type: 'card_error', code: 'card_declined'}};
    expect((await errorOf(fields.tokenize())).code).to.equal('payment_method_unusable');
    stripe.method = {error: {type: 'api_connection_error'}};
    const away = await errorOf(fields.tokenize());
    expect([away.code, away.retryable]).to.deep.equal(['psp_unavailable', true]);
    stripe.createPaymentMethod = () => new Promise(() => {});
    const late = errorOf(fields.tokenize());
    await nextFrame();
    ring();
    expect((await late).code).to.equal('psp_unavailable');
  });

  it('are focused, cleared, restyled and removed', async () => {
    const {fields, stripe, host} = await mounted();
    fields.focus();
    fields.clear();
    fields.setTheme({text: '#123456'});
    fields.destroy();
    fields.destroy();
    expect(stripe.calls).to.deep.equal(['mount', 'focus', 'clear', 'destroy']);
    expect(stripe.updates).to.deep.equal([{appearance: {theme: 'stripe', variables: {colorText: '#123456'}}}]);
    expect(host.childElementCount).to.equal(0);
  });

  it('are removed by their signal', async () => {
    const controller = new AbortController();
    const {stripe, host} = await mounted({signal: controller.signal});
    controller.abort();
    expect(stripe.calls).to.include('destroy');
    expect(host.childElementCount).to.equal(0);
  });

  describe('that can not be shown', () => {
    it('are a named reason when Stripe’s script is blocked', async () => {
      const {timers} = handClock();
      const blocked = createStripeAdapter(() => Promise.reject(new Error('Failed to load Stripe.js')), timers);
      const host = await fixture<HTMLElement>(html`<div></div>`);
      const error = await errorOf(blocked.mount(host, {entry, locale: 'en', title: 'Card'}));
      expect([error.code, error.retryable, host.childElementCount]).to.deep.equal(['psp_unavailable', true, 0]);
    });

    it('are a named reason when Stripe’s script never answers', async () => {
      const {timers, ring} = handClock();
      const silent = createStripeAdapter(() => new Promise(() => {}), timers);
      const host = await fixture<HTMLElement>(html`<div></div>`);
      const error = errorOf(silent.mount(host, {entry, locale: 'en', title: 'Card'}));
      ring();
      expect((await error).code).to.equal('psp_unavailable');
    });

    it('are a named reason when their frames are blocked, and leave nothing behind', async () => {
      const late = await mount();
      late.ring();
      expect((await errorOf(late.mounting)).code).to.equal('psp_unavailable');
      expect(late.host.childElementCount).to.equal(0);
      const failed = await mount();
      failed.stripe.say('loaderror', {elementType: 'payment', error: {type: 'invalid_request_error'}});
      expect((await errorOf(failed.mounting)).code).to.equal('psp_unavailable');
      expect(failed.host.childElementCount).to.equal(0);
    });

    it('are refused for another origin than Stripe’s, before anything loads', async () => {
      const {psp, host, loads} = await adapter();
      const other = {origin: 'https://evil.example', publicKey: 'pk_test_1'};
      expect((await errorOf(psp.mount(host, {entry: other, locale: 'en', title: 'Card'}))).code).to.equal(
        'psp_unavailable',
      );
      expect(loads).to.deep.equal([]);
    });
  });
});

describe('a confirmation by Stripe', () => {
  const options = {origin, locale: 'en', title: 'Bank'};

  it('is shown by Stripe.js, and then the server is asked, whatever the answer', async () => {
    const {psp, host, stripe, loads} = await adapter();
    stripe.nextAction = () =>
      Promise.resolve({error: {type: 'card_error', code: 'payment_intent_authentication_failure'}});
    expect(await psp.challenge(host, payment, options)).to.equal('completed');
    stripe.nextAction = () => Promise.reject(new Error('It has succeeded already.'));
    const setup = action({setup_intent_client_secret: 'seti_1_secret_2', key: 'pk_test_1'});
    expect(await psp.challenge(host, setup, options)).to.equal('completed');
    expect(stripe.secrets).to.deep.equal(['pi_1_secret_2', 'seti_1_secret_2']);
    expect(loads.map(({key}) => key)).to.deep.equal(['pk_test_1', 'pk_test_1']);
  });

  it('is closed by the customer', async () => {
    const {psp, host} = await adapter();
    const controller = new AbortController();
    const shown = psp.challenge(host, payment, {...options, signal: controller.signal});
    await nextFrame();
    controller.abort();
    expect(await shown).to.equal('closed');
    expect(await psp.challenge(host, payment, {...options, signal: controller.signal})).to.equal('closed');
  });

  it('is a named reason when Stripe is away', async () => {
    const {psp, host, stripe} = await adapter();
    stripe.nextAction = () => Promise.resolve({error: {type: 'api_connection_error'}});
    expect((await errorOf(psp.challenge(host, payment, options))).code).to.equal('psp_unavailable');
  });

  it('of another address is refused before anything loads', async () => {
    const {psp, host, loads} = await adapter();
    const good = {payment_intent_client_secret: 'pi_1_secret_2', key: 'pk_test_1'};
    for (const {url} of [
      action(good, 'https://evil.example'),
      action(good, 'https://js.stripe.com.evil.example'),
      action({...good, key: 'sk_live_1'}),
      action({...good, payment_intent_client_secret: '<img>'}),
      action({key: 'pk_test_1'}),
      {url: 'javascript:alert(1)'},
      {url: ''},
    ]) {
      expect((await errorOf(psp.challenge(host, {url}, options))).code, url).to.equal('psp_unavailable');
    }
    expect((await errorOf(psp.challenge(host, payment, {...options, origin: 'https://evil.example'}))).code).to.equal(
      'psp_unavailable',
    );
    expect(loads).to.deep.equal([]);
  });

  it('stands above a modal dialog around it, which is modal again afterwards', async () => {
    const {psp, stripe} = await adapter();
    const outer = await fixture<HTMLElement>(html`<div></div>`);
    outer.attachShadow({mode: 'open'}).innerHTML = '<dialog><div></div></dialog>';
    const dialog = outer.shadowRoot!.querySelector('dialog')!;
    let closes = 0;
    dialog.addEventListener('cancel', () => closes++);
    dialog.showModal();
    let end!: () => void;
    stripe.nextAction = () => new Promise((resolve) => (end = () => resolve({error: {type: 'card_error'}})));
    const shown = psp.challenge(dialog.querySelector('div')!, payment, options);
    await nextFrame();
    expect([dialog.open, dialog.matches(':modal')]).to.deep.equal([true, false]);
    end();
    await shown;
    expect([dialog.open, dialog.matches(':modal'), closes]).to.deep.equal([true, true, 0]);
    dialog.close();
  });

  it('leaves a dialog closed that was closed meanwhile', async () => {
    const {psp, stripe} = await adapter();
    const dialog = await fixture<HTMLDialogElement>(html`<dialog><div></div></dialog>`);
    dialog.showModal();
    let end!: () => void;
    stripe.nextAction = () => new Promise((resolve) => (end = () => resolve({error: {type: 'card_error'}})));
    const shown = psp.challenge(dialog.querySelector('div')!, payment, options);
    await nextFrame();
    dialog.close();
    end();
    await shown;
    expect(dialog.open).to.equal(false);
  });
});

describe('Stripe’s adapter', () => {
  it('is known by its name, and loads nothing of Stripe’s before it is used', async () => {
    expect(await loadPspAdapter('stripe')).to.have.keys('mount', 'challenge');
    expect(document.querySelector('script[src*="stripe.com"]')).to.equal(null);
  });

  it('speaks the closest language that Stripe has', () => {
    const pairs = ['fr-CA', 'fr-BE', 'pt-br', 'de-AT', 'ar', 'he', 'ja-JP', 'tlh'].map((locale) => localeOf(locale));
    expect(pairs).to.deep.equal(['fr-CA', 'fr', 'pt-BR', 'de', 'ar', 'he', 'ja', 'en']);
  });
});
