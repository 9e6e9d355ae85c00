import assert from 'node:assert/strict';
import {createServer} from 'node:http';
import type {Server} from 'node:http';
import type {AddressInfo} from 'node:net';
import {mkdtemp, rm} from 'node:fs/promises';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {after, before, beforeEach, describe, it} from 'node:test';
import puppeteer from 'puppeteer-core';
import type {Browser, Frame, Page} from 'puppeteer-core';
import type {Payment} from '../../src/psp-sandbox/index.js';
import {serveSandboxPsp} from '../../src/psp-sandbox/serve.js';
import type {SandboxPspServer} from '../../src/psp-sandbox/serve.js';
import {publicKey, secretKey} from './support.js';

type Message = Record<string, unknown>;

/** A page of a shop: a frame, and everything anyone says to it. */
const shopPage = (frame: string): string => `<!doctype html><title>Shop</title>
  <iframe id="psp" title="PSP" src="${frame.replaceAll('&', '&amp;')}" width="400" height="700"></iframe>
  <script>
    window.heard = [];
    addEventListener('message', ({origin, data}) => heard.push({origin, ...data}));
  </script>`;

// By its address: the repository's scripts are outside this package's types.
const {findChromium} = (await import(new URL('../../../scripts/browsers.mjs', import.meta.url).href)) as {
  findChromium(): string | undefined;
};
const chromium = findChromium();

describe('the pages in a browser', {skip: chromium === undefined && 'there is no Chromium'}, () => {
  let folder: string;
  let shop: Server;
  let shopUrl: string;
  let psp: SandboxPspServer;
  let browser: Browser;
  let page: Page;

  before(async () => {
    folder = await mkdtemp(join(tmpdir(), 'sandbox-psp-'));
    shop = createServer((request, response) => {
      const frame = new URL(request.url ?? '/', 'http://shop').searchParams.get('frame') ?? '';
      response.setHeader('content-type', 'text/html').end(shopPage(frame));
    });
    await new Promise<void>((resolve) => shop.listen(0, '127.0.0.1', resolve));
    shopUrl = `http://127.0.0.1:${(shop.address() as AddressInfo).port}`;
    psp = await serveSandboxPsp({
      port: 0,
      dataFile: join(folder, 'psp.jsonl'),
      secretKey,
      publicKey,
      allowedOrigins: [shopUrl],
      settleAfterMs: 0,
    });
    browser = await puppeteer.launch({
      executablePath: chromium ?? '',
      headless: 'shell',
      args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking', '--disable-sync'],
    });
  });

  after(async () => {
    await browser?.close();
    await psp?.close();
    shop?.close();
    await rm(folder, {recursive: true});
  });

  beforeEach(async () => {
    await page?.close();
    page = await browser.newPage();
  });

  /** Opens the shop with that frame and waits until the frame is ready. */
  async function embed(url: string): Promise<Frame> {
    await page.goto(`${shopUrl}/?${new URLSearchParams({frame: url})}`);
    await hear('ready');
    const frame = page.frames().find((candidate) => candidate.url().startsWith(psp.url));
    assert.ok(frame);
    return frame;
  }

  const fields = (changed: Record<string, string> = {}): Promise<Frame> =>
    embed(`${psp.url}/fields?${new URLSearchParams({origin: shopUrl, nonce: 'n1', ...changed})}`);

  async function hear(type: string): Promise<Message> {
    const heard = await page.waitForFunction(
      (wanted) => (globalThis as unknown as {heard: Message[]}).heard.find((message) => message['type'] === wanted),
      {timeout: 10_000},
      type,
    );
    return (await heard.jsonValue()) as Message;
  }

  async function heardOf(type: string): Promise<Message[]> {
    const all = await page.evaluate(() => (globalThis as unknown as {heard: Message[]}).heard);
    return all.filter((message) => message['type'] === type);
  }

  async function tell(message: Message): Promise<void> {
    await page.evaluate(
      (data, origin) => {
        const frame = document.querySelector('iframe');
        frame?.contentWindow?.postMessage({source: 'sandbox-psp', v: 1, nonce: 'n1', ...data}, origin);
      },
      message,
      psp.url,
    );
  }

  const valueOf = (frame: Frame, name: string): Promise<string> =>
    frame.$eval(`#${name}`, (input) => (input as HTMLInputElement).value);

  async function fill(frame: Frame, number: string): Promise<void> {
    await frame.type('#number', number);
    await frame.type('#expiry', '1240');
    await frame.type('#cvc', '123');
    await frame.type('#holder', 'Ada Lovelace');
  }

  it('format what is typed, and let it be corrected in the middle', async () => {
    const frame = await fields();
    await frame.type('#number', '42424242424242');
    assert.equal(await valueOf(frame, 'number'), '4242 4242 4242 42');
    for (let press = 0; press < 9; press += 1) await page.keyboard.press('ArrowLeft');
    await page.keyboard.press('Backspace');
    await page.keyboard.type('9');
    assert.equal(await valueOf(frame, 'number'), '4242 4292 4242 42');
    await frame.type('#expiry', '5/31');
    assert.equal(await valueOf(frame, 'expiry'), '05 / 31');
    for (let press = 0; press < 7; press += 1) await page.keyboard.press('Backspace');
    assert.equal(await valueOf(frame, 'expiry'), '');
  });

  it('take digits of an Arabic keyboard', async () => {
    const frame = await fields({locale: 'ar'});
    await frame.type('#number', '٤٢٤٢');
    assert.equal(await valueOf(frame, 'number'), '4242');
  });

  it('make a token, and tell the shop nothing of the number', async () => {
    const frame = await fields();
    await fill(frame, '5555555555554444');
    await page.keyboard.press('Enter');
    await hear('submit');
    await tell({type: 'tokenize', requestId: 'r1'});
    const {origin, token, requestId, brand, last4} = await hear('tokenized');
    assert.deepEqual([origin, requestId, brand, last4], [psp.url, 'r1', 'mastercard', '4444']);
    assert.match(String(token), /^tok_/);
    const everything = await page.evaluate(() => JSON.stringify((globalThis as unknown as {heard: Message[]}).heard));
    assert.doesNotMatch(everything, /55555555|5555 5555/);
    const [last] = (await heardOf('change')).slice(-1);
    assert.deepEqual([last?.['complete'], last?.['empty'], last?.['error']], [true, false, undefined]);
  });

  it('take an account for a debit, format it as it is typed, and tell the shop its last digits alone', async () => {
    const frame = await fields({type: 'sepa_debit'});
    await frame.type('#iban', 'de8937040044053201300');
    for (let press = 0; press < 3; press += 1) await page.keyboard.press('Backspace');
    assert.equal(await valueOf(frame, 'iban'), 'DE89 3704 0044 0532 01');
    await page.keyboard.type('3000');
    assert.equal(await valueOf(frame, 'iban'), 'DE89 3704 0044 0532 0130 00');
    await tell({type: 'tokenize', requestId: 'r1'});
    assert.deepEqual((await hear('error'))['fields'], {holder: 'required'});
    await frame.type('#holder', 'Ada Lovelace');
    await tell({type: 'tokenize', requestId: 'r2'});
    const {requestId, method, last4, brand} = await hear('tokenized');
    assert.deepEqual([requestId, method, last4, brand], ['r2', 'sepa_debit', '3000', '']);
    const everything = await page.evaluate(() => JSON.stringify((globalThis as unknown as {heard: Message[]}).heard));
    assert.doesNotMatch(everything, /0532/);
  });

  it('offer a choice of card or account where both can be kept, by keyboard too', async () => {
    const frame = await fields({types: 'card,sepa_debit'});
    await frame.focus('.kinds a:not([aria-current])');
    await Promise.all([frame.waitForNavigation(), page.keyboard.press('Enter')]);
    await frame.waitForSelector('#iban');
    await frame.waitForFunction(() => document.activeElement?.getAttribute('aria-current') === 'page');
    await page.keyboard.press('Tab');
    await page.keyboard.type('DE89370400440532013000');
    assert.equal(await valueOf(frame, 'iban'), 'DE89 3704 0044 0532 0130 00');
    await frame.type('#holder', 'Ada Lovelace');
    await tell({type: 'tokenize', requestId: 'r1'});
    assert.equal((await hear('tokenized'))['method'], 'sepa_debit');
  });

  it('name each field in error to the shop and to the reader, and go to the first', async () => {
    const frame = await fields({locale: 'fr'});
    await frame.type('#number', '4242424242424242');
    await tell({type: 'tokenize', requestId: 'r1'});
    const {fields: inError} = await hear('error');
    assert.deepEqual(inError, {expiry: 'required', cvc: 'required', holder: 'required'});
    const focused = await frame.evaluate(() => {
      const input = document.activeElement;
      const described = input?.getAttribute('aria-describedby')?.split(' ') ?? [];
      const text = described.map((id) => document.getElementById(id)?.textContent).join('');
      return [input?.id, input?.getAttribute('aria-invalid'), text];
    });
    assert.deepEqual(focused, ['expiry', 'true', 'Saisissez la date d’expiration.']);
  });

  it('say that a card is no test card, and ask for another', async () => {
    const frame = await fields();
    await fill(frame, '4111111111111111');
    await tell({type: 'tokenize', requestId: 'r1'});
    const answer = await hear('error');
    assert.deepEqual([answer['code'], answer['fields']], ['invalid_card', {number: 'not_a_test_card'}]);
    assert.match(await frame.$eval('#number-error', (error) => error.textContent ?? ''), /This is a sandbox/);
  });

  it('obey no message with another nonce or version, nor one from another window', async () => {
    const frame = await fields();
    await fill(frame, '4242424242424242');
    await tell({type: 'clear', nonce: 'other'});
    await tell({type: 'clear', v: 2});
    await tell({type: 'clear', source: 'other'});
    await frame.evaluate(() => {
      window.postMessage({source: 'sandbox-psp', v: 1, nonce: 'n1', type: 'clear'}, '*');
    });
    await tell({type: 'tokenize', requestId: 'r1'});
    await hear('tokenized');
    assert.equal(await valueOf(frame, 'number'), '4242 4242 4242 4242');
    await tell({type: 'clear'});
    await frame.waitForFunction(() => document.querySelector<HTMLInputElement>('#number')?.value === '');
  });

  it('tell the shop that a challenge is over, never how it ended', async () => {
    const frame = await fields();
    await fill(frame, '4000002500003155');
    await tell({type: 'tokenize', requestId: 'r1'});
    const {token} = await hear('tokenized');
    const headers = {authorization: `Bearer ${secretKey}`, 'content-type': 'application/json'};
    const body = JSON.stringify({amount: 29308, currency: 'EUR', source: {token}, returnOrigin: shopUrl});
    const payment = async (init: RequestInit): Promise<Payment> =>
      (await (await fetch(`${psp.url}/v1/payments/a`, {headers, ...init})).json()) as Payment;
    const {action} = await payment({method: 'PUT', body});
    assert.ok(action);

    const bank = await embed(`${action.url}?${new URLSearchParams({origin: shopUrl, nonce: 'n1'})}`);
    await bank.type('#code', '000000');
    await page.keyboard.press('Enter');
    await bank.waitForFunction(() => document.getElementById('code-error')?.textContent !== '');
    assert.deepEqual(await heardOf('challenge'), []);
    await bank.type('#code', '123456');
    await page.keyboard.press('Enter');
    const message = await hear('challenge');
    assert.deepEqual(message, {
      origin: psp.url,
      source: 'sandbox-psp',
      v: 1,
      nonce: 'n1',
      type: 'challenge',
      result: 'completed',
    });
    assert.equal((await payment({})).status, 'succeeded');
  });
});
