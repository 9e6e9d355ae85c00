import assert from 'node:assert/strict';
import {after, before, describe, it} from 'node:test';

import {SignJWT} from 'jose';

import {northwind} from '../../src/seed/vendors.js';
import {base, clientOf, openPortal, portalOrigin, problemOf, siteOrigin, type TestPortal} from '../support/portal.js';

let portal: TestPortal;
before(async () => (portal = await openPortal()));
after(() => portal.close());

const mint = (key: string, body: unknown, headers: Record<string, string> = {}): Promise<Response> =>
  portal.send('/sessions', {
    method: 'POST',
    headers: {authorization: `Bearer ${key}`, 'content-type': 'application/json', ...headers},
    body: JSON.stringify(body),
  });

describe('minting a session', () => {
  it('gives a token of at most 15 minutes to the vendor with its key', async () => {
    const response = await mint(northwind.apiKey, {customer: 'kontor-hansa', user: 'owner'});
    const {expiresAt} = (await response.json()) as {expiresAt: string};
    assert.equal(response.status, 201);
    assert.equal(Date.parse(expiresAt) - portal.clock.now().getTime(), 900_000);
  });

  it('refuses a key that is wrong, revoked, another tenant’s or not a key', async () => {
    for (const key of ['pk_northwind_this-is-not-the-key', 'pk_odotrack_demo-key-not-a-secret-x', 'nonsense', '']) {
      const problem = await problemOf(mint(key, {customer: 'kontor-hansa', user: 'owner'}));
      assert.deepEqual([problem.httpStatus, problem.code], [401, 'unauthenticated'], key);
    }
    await portal.pglite.query(
      `insert into api_keys (tenant_id, id, digest, revoked_at) select tenant_id, 'key_old', encode(sha256('pk_northwind_revoked-revoked-revoked'), 'hex'), now() from tenants where tenant_id = 'northwind'`,
    );
    assert.equal(
      (await mint('pk_northwind_revoked-revoked-revoked', {customer: 'kontor-hansa', user: 'owner'})).status,
      401,
    );
  });

  it('finds no customer of another vendor and no user of another customer', async () => {
    for (const body of [
      {customer: 'transport-tremblay', user: 'owner'},
      {customer: 'kontor-hansa', user: 'nobody'},
    ]) {
      assert.equal((await problemOf(mint(northwind.apiKey, body))).code, 'not_found');
    }
  });

  it('is refused to a browser, which must never hold the key', async () => {
    const response = await mint(northwind.apiKey, {customer: 'kontor-hansa', user: 'owner'}, {origin: siteOrigin});
    assert.equal((await problemOf(response)).code, 'forbidden');
  });

  it('takes no session longer than 15 minutes and no unknown scope', async () => {
    for (const wrong of [
      {expiresIn: 901},
      {expiresIn: 59},
      {scopes: ['everything']},
      {features: ['magic']},
      {extra: 1},
    ]) {
      assert.equal(
        (await problemOf(mint(northwind.apiKey, {customer: 'kontor-hansa', user: 'owner', ...wrong}))).code,
        'invalid_request',
      );
    }
  });
});

describe('a session', () => {
  it('has the scopes it was given, narrowed by the role', async () => {
    const client = await portal.signIn('kontor-hansa', 'member', {
      scopes: ['invoices:read', 'payments:write'],
      features: ['invoices'],
    });
    const session = await client.json('/session');
    assert.deepEqual([session.scopes, session.features], [['invoices:read'], ['invoices']]);
  });

  it('loses at once a role that is taken away', async () => {
    const client = await portal.signIn('sakura-seisakusho', 'billing');
    const role = (name: string) =>
      portal.pglite.query(`update users set role = $1 where tenant_id = 'northwind' and external_id = 'billing'`, [
        name,
      ]);
    assert.equal((await client.json('/account')).role, 'billing_manager');
    await role('member');
    const account = await client.json('/account');
    assert.equal(account.role, 'member');
    assert.equal(account.scopes.includes('payments:write'), false);
    assert.equal((await problemOf(client.post('/payment-attempts', {}))).code, 'not_allowed');
    await role('billing_manager');
  });

  it('ends for good when it signs out', async () => {
    const client = await portal.signIn();
    assert.equal((await client.send('/session', {method: 'DELETE'})).status, 204);
    assert.equal((await problemOf(client.send('/session'))).code, 'unauthenticated');
    assert.equal((await client.send('/session', {method: 'DELETE'})).status, 401);
  });

  it('expires, and says so to the page that asks', async () => {
    const client = await portal.signIn('kontor-hansa', 'owner', {expiresIn: 60});
    portal.clock.advance(60_000);
    const response = await client.send('/session', {headers: {origin: siteOrigin}});
    assert.equal(response.headers.get('access-control-allow-origin'), siteOrigin);
    assert.equal((await problemOf(response)).code, 'session_expired');
  });

  it('ends when its user leaves', async () => {
    const client = await portal.signIn('al-noor', 'member');
    await portal.pglite.query(
      `delete from sessions where user_id in (select id from users where external_id = 'member' and customer_id in (select id from customers where external_id = 'al-noor'))`,
    );
    assert.equal((await problemOf(client.send('/session'))).code, 'unauthenticated');
  });
});

describe('a token', () => {
  const claims = {sub: 'usr_x', tenant: 'northwind', customer: 'cus_x', jti: 'ses_x', scopes: [], features: []};
  const signed = (key: Uint8Array, audience: string, alg = 'HS256') =>
    new SignJWT(claims)
      .setProtectedHeader({alg})
      .setIssuer(portalOrigin)
      .setAudience(audience)
      .setExpirationTime('10m')
      .sign(key);
  const codeOf = async (token: string): Promise<string> =>
    (await problemOf(clientOf(token, portal.send).send('/session'))).code;

  it('is refused when another key signed it', async () => {
    assert.equal(await codeOf(await signed(new Uint8Array(32).fill(8), 'portal-widgets')), 'unauthenticated');
  });

  it('is refused without a signature', async () => {
    const part = (value: object): string => Buffer.from(JSON.stringify(value)).toString('base64url');
    const none = `${part({alg: 'none'})}.${part({...claims, iss: portalOrigin, aud: 'portal-widgets', exp: 9_999_999_999})}.`;
    assert.equal(await codeOf(none), 'unauthenticated');
  });

  it('of a share link opens no session', async () => {
    assert.equal(await codeOf(await signed(new Uint8Array(32).fill(7), 'portal-widgets/shared')), 'unauthenticated');
  });

  it('of no session in the books is refused, however well signed', async () => {
    assert.equal(await codeOf(await signed(new Uint8Array(32).fill(7), 'portal-widgets')), 'unauthenticated');
  });

  it('is never taken from the URL', async () => {
    const {token} = await portal.signIn();
    assert.equal((await portal.send(`/session?access_token=${token}`)).status, 401);
  });
});

describe('CORS', () => {
  const preflight = (origin: string) =>
    portal.send('/invoices', {method: 'OPTIONS', headers: {origin, 'access-control-request-method': 'GET'}});

  it('answers the preflight of a site that some vendor allows, for ten minutes', async () => {
    const {status, headers} = await preflight(siteOrigin);
    assert.equal(status, 204);
    assert.equal(headers.get('access-control-allow-origin'), siteOrigin);
    assert.equal(headers.get('access-control-max-age'), '600');
    for (const name of [
      'Authorization',
      'Content-Type',
      'Idempotency-Key',
      'If-Match',
      'If-None-Match',
      'Last-Event-ID',
    ]) {
      assert.match(headers.get('access-control-allow-headers') ?? '', new RegExp(name));
    }
  });

  it('grants nothing to any other, nor to its look-alikes', async () => {
    for (const origin of [
      'https://evil.example',
      'null',
      'http://vendor.example',
      'https://vendor.example.evil.example',
      'https://sub.vendor.example',
      'https://vendor.example:8443',
    ]) {
      const {headers} = await preflight(origin);
      assert.equal(headers.get('access-control-allow-origin'), null, origin);
      assert.match(headers.get('vary') ?? '', /Origin/);
    }
  });

  it('lets the vendor’s page read the answer and its headers, without credentials', async () => {
    const client = await portal.signIn();
    const {headers} = await client.send('/session', {headers: {origin: siteOrigin}});
    assert.equal(headers.get('access-control-allow-origin'), siteOrigin);
    assert.equal(headers.get('access-control-allow-credentials'), null);
    for (const name of [
      'ETag',
      'Retry-After',
      'RateLimit',
      'RateLimit-Policy',
      'Location',
      'X-Request-Id',
      'Idempotency-Replayed',
    ]) {
      assert.match(headers.get('access-control-expose-headers') ?? '', new RegExp(`\\b${name}\\b`));
    }
  });

  it('refuses a page of another origin, which can’t even read why', async () => {
    const client = await portal.signIn();
    const response = await client.send('/session', {headers: {origin: 'https://evil.example'}});
    assert.equal(response.headers.get('access-control-allow-origin'), null);
    assert.equal((await problemOf(response)).code, 'forbidden');
  });

  it('holds each token against its own vendor’s list', async () => {
    await portal.pglite.query(
      `update tenants set allowed_origins = '{https://odotrack.example}' where tenant_id = 'odotrack'`,
    );
    const client = await portal.signIn('transport-tremblay');
    assert.equal((await client.send('/session', {headers: {origin: siteOrigin}})).status, 403);
    assert.equal((await client.send('/session', {headers: {origin: 'https://odotrack.example'}})).status, 200);
  });

  it('needs nothing of a page on the API’s own origin', async () => {
    const client = await portal.signIn();
    assert.equal((await client.send(`${base}/session`, {headers: {origin: portalOrigin}})).status, 200);
  });
});
