import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {checkAccount, formatIban, ibanOf, passesMod97} from '../../src/psp-sandbox/iban-rules.js';
import {testAccounts, type TestAccountName} from '../../src/psp-sandbox/test-accounts.js';
import type {Payment, Setup} from '../../src/psp-sandbox/index.js';
import {Bench, publicKey, pspUrl, shop} from './support.js';

const asFields = {authorization: `Bearer ${publicKey}`, origin: pspUrl, 'sec-fetch-site': 'same-origin'};

function ibanNamed(name: TestAccountName): string {
  return testAccounts.find((account) => account.name === name)?.iban ?? '';
}

async function tokenOf(bench: Bench, name: TestAccountName): Promise<string> {
  const account = {method: 'sepa_debit', iban: ibanNamed(name), holder: 'Ada Lovelace'};
  const {body} = await bench.json<{token: string}>('POST', '/v1/tokens', account, asFields);
  return body.token;
}

async function setUp(bench: Bench, name: TestAccountName): Promise<Setup> {
  const source = {token: await tokenOf(bench, name)};
  return (await bench.json<Setup>('POST', `/v1/setups/set_${name}`, {source, customer: 'cus_1'})).body;
}

describe('account numbers', () => {
  it('are read whatever stands between their characters, and printed in groups of four', () => {
    assert.equal(ibanOf(' de89-3704 0044 0532 0130 00 '), 'DE89370400440532013000');
    assert.equal(formatIban('de893704004405320130009999'), 'DE89 3704 0044 0532 0130 00');
  });

  for (const [iban, code] of [
    ['', 'required'],
    ['DE89 3704', 'incomplete'],
    ['DE88 3704 0044 0532 0130 00', 'invalid'],
    ['1234', 'invalid'],
    ['US12 3456', 'unsupported_country'],
    ['NL91 ABNA 0417 1643 00', undefined],
    ['FR14 2004 1010 0505 0001 3M02 606', undefined],
  ] as const) {
    it(`“${iban}” is ${code ?? 'right'}`, () => {
      assert.equal(checkAccount({iban, holder: 'Ada'}).iban, code);
    });
  }

  it('are not taken for a name', () => {
    assert.equal(checkAccount({iban: '', holder: 'DE89 3704 0044'}).holder, 'looks_like_account_number');
    assert.deepEqual(checkAccount({iban: ibanNamed('debit'), holder: 'Ada'}), {});
  });

  it('of the sandbox are right', () => {
    for (const {iban} of testAccounts) assert.ok(passesMod97(iban), iban);
  });
});

describe('a token of an account', () => {
  it('tells its last digits, and the journal no more than that', async () => {
    const bench = new Bench();
    const account = {method: 'sepa_debit', iban: ibanNamed('debit'), holder: ' Ada Lovelace '};
    const {status, body} = await bench.json('POST', '/v1/tokens', account, asFields);
    const {token, ...label} = body;
    assert.equal(status, 201);
    assert.match(String(token), /^tok_/);
    assert.deepEqual(label, {
      method: 'sepa_debit',
      brand: '',
      last4: '3000',
      expMonth: null,
      expYear: null,
      holder: 'Ada Lovelace',
    });
    assert.doesNotMatch(JSON.stringify(await bench.storage.load()), /370400440532013000/);
  });

  it('is refused to an account that is no test account', async () => {
    const account = {method: 'sepa_debit', iban: 'NL91ABNA0417164300', holder: 'Ada'};
    const {status, body} = await new Bench().json('POST', '/v1/tokens', account, asFields);
    assert.deepEqual([status, body['code'], body['fields']], [422, 'invalid_account', {iban: 'not_a_test_account'}]);
  });
});

describe('a debit', () => {
  for (const [name, status, failure] of [
    ['debit', 'succeeded', undefined],
    ['debit_returned', 'failed', 'insufficient_funds'],
  ] as const) {
    it(`of the account ${name} is processing first, and ${status} later`, async () => {
      const bench = new Bench();
      const saved = await setUp(bench, name);
      assert.deepEqual([saved.status, saved.savedCard?.method], ['succeeded', 'sepa_debit']);
      const body = {amount: 900, currency: 'EUR', source: {card: saved.savedCard?.id}};
      assert.equal((await bench.json<Payment>('PUT', '/v1/payments/a', body)).body.status, 'processing');
      bench.clock.advance(5_000);
      const {body: now} = await bench.json<Payment>('GET', '/v1/payments/a');
      assert.deepEqual([now.status, now.failure?.code], [status, failure]);
    });
  }

  it('is refused at once where the bank takes none: nothing is saved', async () => {
    const bench = new Bench();
    const setup = await setUp(bench, 'debit_refused');
    assert.deepEqual([setup.status, setup.failure?.code, setup.savedCard], ['failed', 'processing_error', undefined]);
    assert.deepEqual(bench.psp.inspect.cards(), []);
  });
});

describe('a saved method', () => {
  it('has its holder changed, and of a card its expiry', async () => {
    const bench = new Bench();
    const account = (await setUp(bench, 'debit')).savedCard?.id ?? '';
    const source = {token: await bench.token('success')};
    const {body} = await bench.json<Setup>('POST', '/v1/setups/card', {source, customer: 'cus_1'});
    const card = body.savedCard?.id ?? '';
    const changed = await bench.json('PATCH', `/v1/cards/${card}`, {holder: 'Grace', expMonth: 2, expYear: 2031});
    assert.deepEqual(
      [changed.status, changed.body['holder'], changed.body['expMonth'], changed.body['expYear']],
      [200, 'Grace', 2, 2031],
    );
    assert.equal((await bench.json('PATCH', `/v1/cards/${account}`, {holder: 'Grace'})).status, 200);
    for (const [id, changes] of [
      [account, {expMonth: 2, expYear: 2031}],
      [card, {expMonth: 13, expYear: 2031}],
      [card, {expMonth: 1}],
      [card, {expMonth: 1, expYear: 2020}],
      [card, {holder: 7}],
    ] as const)
      assert.equal((await bench.json('PATCH', `/v1/cards/${id}`, changes)).status, 422, JSON.stringify(changes));
    assert.equal((await bench.json('PATCH', '/v1/cards/card_none', {holder: 'Grace'})).status, 404);
  });
});

describe('the fields for a debit', () => {
  const address = (locale: string): string =>
    `/fields?${new URLSearchParams({origin: shop, nonce: 'n1', type: 'sepa_debit', locale})}`;

  it('show the mandate, in every language', async () => {
    const bench = new Bench({merchantName: 'Example & Sons'});
    for (const locale of ['ar', 'de', 'en', 'es', 'fr', 'he', 'it', 'ja', 'nl', 'pt']) {
      const text = await (await bench.call('GET', address(locale))).text();
      assert.match(text, new RegExp(`<html lang="${locale}"`));
      assert.match(text, /id="mandate">[^<]*Example &amp; Sons/, locale);
      assert.match(text, /assets\/pages\/browser\/debit\.js/);
    }
  });

  it('are one of two kinds where the shop takes both, named in every language', async () => {
    const bench = new Bench();
    for (const locale of ['ar', 'de', 'en', 'es', 'fr', 'he', 'it', 'ja', 'nl', 'pt']) {
      const text = await (await bench.call('GET', `${address(locale)}&types=card,sepa_debit`)).text();
      assert.equal(text.match(/<a href="\?/g)?.length, 2, locale);
      assert.match(text, /type=sepa_debit[^"]*" aria-current="page"\s*>[^<]*SEPA/, locale);
    }
    assert.doesNotMatch(await (await bench.call('GET', address('en'))).text(), /class="kinds"/);
    const hostile = await (await bench.call('GET', `${address('en')}&types=card,sepa_debit&x="><script>`)).text();
    assert.doesNotMatch(hostile, /<script>/);
  });

  it('load nothing but their own files', async () => {
    const bench = new Bench();
    for (const path of ['pages/browser/debit.js', 'pages/browser/entry.js', 'iban-rules.js'])
      assert.equal((await bench.call('GET', `/assets/${path}`)).status, 200, path);
    assert.doesNotMatch(await (await bench.call('GET', address('en'))).text(), / style=|<style|javascript:| on\w+=/);
  });
});
