import assert from 'node:assert/strict';
import {readFile} from 'node:fs/promises';
import {describe, it} from 'node:test';
import {generateAssets} from '../../src/psp-sandbox/pages/embed-assets.js';
import {assets} from '../../src/psp-sandbox/pages/assets.generated.js';
import {createSandboxPsp, memoryJournal} from '../../src/psp-sandbox/index.js';
import {Bench, publicKey, secretKey, shop} from './support.js';

const address = (changed: Record<string, string> = {}) =>
  `/fields?${new URLSearchParams({origin: shop, nonce: 'n1', ...changed})}`;

describe('the hosted fields page', () => {
  it('may be framed by the allowed origins alone, and runs nothing but its own files', async () => {
    const bench = new Bench({allowedOrigins: [shop, 'http://localhost:4000']});
    const page = await bench.call('GET', address());
    assert.equal(page.status, 200);
    const policy = page.headers.get('content-security-policy') ?? '';
    assert.match(policy, /^default-src 'none'; script-src 'self'; style-src 'self';/);
    assert.match(policy, /frame-ancestors https:\/\/shop\.test http:\/\/localhost:4000$/);
    assert.equal(page.headers.get('x-content-type-options'), 'nosniff');
    const text = await page.text();
    assert.doesNotMatch(text, / style=|<style|javascript:| on\w+=/);
    for (const hint of ['cc-number', 'cc-exp', 'cc-csc', 'cc-name']) assert.ok(text.includes(`autocomplete="${hint}"`));
    assert.ok(!text.includes(secretKey));
  });

  for (const [what, changed] of Object.entries<Record<string, string>>({
    'an origin that is not allowed': {origin: 'https://evil.test'},
    'an origin that only begins like one': {origin: `${shop}.evil.test`},
    'an origin with a path': {origin: `${shop}/`},
    'no origin': {origin: ''},
    'no nonce': {nonce: ''},
    'a nonce that is no nonce': {nonce: '"><script>'},
  })) {
    it(`refuses ${what}: no inputs, no script`, async () => {
      const page = await new Bench().call('GET', address(changed));
      assert.equal(page.status, 403);
      assert.doesNotMatch(await page.text(), /<input|<script/);
    });
  }

  it('speaks six languages, and English where it has no other', async () => {
    const bench = new Bench();
    for (const [locale, lang, dir, label] of [
      ['en', 'en', 'ltr', 'Card number'],
      ['fr-CA', 'fr', 'ltr', 'Numéro de carte'],
      ['ar-EG', 'ar', 'rtl', 'رقم البطاقة'],
      ['de', 'de', 'ltr', 'Kartennummer'],
      ['es', 'es', 'ltr', 'Número de tarjeta'],
      ['nl', 'nl', 'ltr', 'Kaartnummer'],
      ['xx', 'en', 'ltr', 'Card number'],
      ['constructor', 'en', 'ltr', 'Card number'],
    ] as const) {
      const text = await (await bench.call('GET', address({locale}))).text();
      assert.ok(text.includes(`<html lang="${lang}" dir="${dir}"`), locale);
      assert.ok(text.includes(`>${label}</label>`), locale);
    }
  });

  it('takes a hostile theme for data', async () => {
    const theme = JSON.stringify({
      colorScheme: '"><script>alert(1)</script>',
      text: '</script><script>alert(1)</script>',
    });
    const text = await (await new Bench().call('GET', address({theme}))).text();
    assert.equal(text.match(/<script/g)?.length, 2);
    assert.match(text, /data-color-scheme="light dark"/);
    assert.equal((await new Bench().call('GET', address({theme: '{broken'}))).status, 200);
  });
});

describe('the assets', () => {
  it('are what their sources say (else run embed-assets.ts)', async () => {
    const url = new URL('../../src/psp-sandbox/pages/assets.generated.ts', import.meta.url);
    assert.equal(await readFile(url, 'utf8'), generateAssets());
  });

  it('import only each other', () => {
    for (const [path, text] of Object.entries(assets)) {
      for (const [, specifier] of text.matchAll(/^import .* from '(.*)';$/gm)) {
        const target = new URL(specifier!, `https://psp.test/assets/${path}`).pathname.slice('/assets/'.length);
        assert.ok(target in assets, `${path} imports ${specifier}`);
      }
    }
  });

  it('are served with their type, and nothing else is', async () => {
    const bench = new Bench();
    const script = await bench.call('GET', '/assets/pages/browser/fields.js');
    assert.equal(script.headers.get('content-type'), 'text/javascript; charset=utf-8');
    assert.equal((await bench.call('GET', '/assets/toString')).status, 404);
    assert.equal((await bench.call('GET', '/assets/../serve.ts')).status, 404);
  });
});

describe('the options', () => {
  const good = {
    storage: memoryJournal(),
    secretKey,
    publicKey,
    allowedOrigins: [shop],
    clock: Date,
    settleAfterMs: 1,
  };

  it('refuse origins that are not exact, and keys that are the same', () => {
    for (const origin of ['*', 'null', 'shop.test', 'https://shop.test/', 'https://*.shop.test', 'javascript:x']) {
      assert.throws(() => createSandboxPsp({...good, allowedOrigins: [origin]}), /allowedOrigins/, origin);
    }
    assert.throws(() => createSandboxPsp({...good, publicUrl: 'https://psp.test/base'}), /publicUrl/);
    assert.throws(() => createSandboxPsp({...good, publicKey: secretKey}), /differ/);
  });
});
