import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {strictCspPages, strictPolicy} from '../../scripts/wtr-csp.mjs';

/** What the middleware makes of a request for a path. */
async function get(path: string): Promise<{status: number; body: string; policy: string}> {
  const headers = new Map<string, string>();
  const context = {
    path,
    status: 200,
    type: '',
    body: '' as unknown,
    set: (name: string, value: string) => headers.set(name, value),
  };
  const pages = strictCspPages({folders: ['contract', 'scripts'], pspOrigin: () => 'http://127.0.0.1:9'});
  await (pages as (context: unknown, next: () => Promise<void>) => Promise<void>)(context, () => {
    context.status = 0;
    return Promise.resolve();
  });
  return {
    status: context.status,
    body: String(context.body),
    policy: headers.get('content-security-policy') ?? '',
  };
}

describe('the policy of the strict page', () => {
  it('allows frames of the payment provider alone, and no inline style or script', () => {
    assert.equal(
      strictPolicy('https://psp.example'),
      "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; img-src 'self'; frame-src https://psp.example; require-trusted-types-for 'script'; trusted-types portal-lit portal-html",
    );
  });

  it('allows no frame at all where there is no payment provider', () => {
    assert.match(strictPolicy(''), /frame-src 'none'/);
  });
});

describe('the strict page', () => {
  it('is looked for in the folders in their order, and comes with the policy', async () => {
    const {status, body, policy} = await get('/__csp/check-node.mjs');
    assert.equal(status, 200);
    assert.match(body, /process\.versions/);
    assert.match(policy, /frame-src http:\/\/127\.0\.0\.1:9;/);
  });

  it('says what is missing', async () => {
    const {status, body} = await get('/__csp/absent.js');
    assert.equal(status, 404);
    assert.match(body, /absent\.js is in none of contract, scripts/);
  });

  it('never leaves its folders', async () => {
    for (const path of ['/__csp/../package.json', '/__csp/%2e%2e/package.json', '/__csp/..%2fpackage.json']) {
      assert.equal((await get(path)).status, 404, path);
    }
  });

  it('leaves other paths to others', async () => {
    assert.equal((await get('/src/index.ts')).status, 0);
  });
});
