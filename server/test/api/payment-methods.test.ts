import assert from 'node:assert/strict';
import {after, before, describe, it} from 'node:test';

import {PspUnreachableError, type PspAdapter} from '../../src/port/psp.js';
import {createSandboxAdapter} from '../../src/psp/sandbox-adapter.js';
import {cardToken} from '../ledger/world.js';
import {
  freshKey,
  openPortal,
  problemOf,
  siteOrigin,
  type Json,
  type TestClient,
  type TestPortal,
} from '../support/portal.js';

let portal: TestPortal;
let owner: TestClient;
let member: TestClient;
/** The PSP can be made silent about methods. */
let silent = false;

before(async () => {
  const keys = {publicKey: 'pk_test', secretKey: 'sk_test', webhookSecret: 'whsec_test'};
  const adapter = createSandboxAdapter({
    origin: 'https://psp.example',
    ...keys,
    fetch: (request) => (silent ? Promise.reject(new Error('cut off')) : portal.sandbox.fetch(request)),
  });
  portal = await openPortal({psp: adapter});
  owner = await portal.signIn();
  member = await portal.signIn('kontor-hansa', 'member');
});
after(() => portal.close());

const list = async (client = owner): Promise<Json[]> => (await client.json('/payment-methods')).items;
const named = async (last4: string): Promise<Json> => (await list()).find((method: Json) => method.last4 === last4);

function write(client: TestClient, method: string, path: string, body?: unknown, headers = {}): Promise<Response> {
  return client.send(path, {
    method,
    headers: {...(body === undefined ? {} : {'content-type': 'application/json'}), ...headers},
    ...(body === undefined ? {} : {body: JSON.stringify(body)}),
  });
}

async function add(card: Parameters<typeof cardToken>[1], more = {}): Promise<Json> {
  const token = await cardToken(portal.sandbox, card);
  const body = {source: {type: 'token', token}, makeDefault: false, ...more};
  const response = await owner.post('/payment-method-setups', body, {...freshKey(), origin: siteOrigin});
  assert.equal(response.status, 201);
  return response.json();
}

describe('the list of payment methods', () => {
  it('says what may be done with each, and where another is entered', async () => {
    const {items, entry, capabilities} = await owner.json('/payment-methods');
    const [first] = items;
    assert.deepEqual(
      [first.isDefault, first.capabilities.makeDefault, first.capabilities.remove],
      [true, {allowed: false, reason: 'status'}, {allowed: true}],
    );
    const expired = items.find((method: Json) => method.expired);
    assert.deepEqual(expired.capabilities.makeDefault, {allowed: false, reason: 'expired'});
    assert.deepEqual(
      [first.capabilities.attach, expired.capabilities.attach],
      [{allowed: true}, {allowed: false, reason: 'expired'}],
    );
    assert.deepEqual(
      [entry.adapter, entry.types, capabilities.add],
      ['sandbox', ['card', 'sepa_debit'], {allowed: true}],
    );
    assert.deepEqual(first.editable, {holder: true, billing: true, expiry: true});
  });

  it('lets a member look and nothing else', async () => {
    const {items, capabilities} = await member.json('/payment-methods');
    const no = {allowed: false, reason: 'role'};
    assert.deepEqual(
      [capabilities.add, ...Object.values(items[0].capabilities)],
      Array.from({length: 7}, () => no),
    );
    const refused = await problemOf(write(member, 'PUT', `/payment-methods/${items[1].id}/backup`));
    assert.deepEqual([refused.httpStatus, refused.code, refused.reason], [403, 'not_allowed', 'role']);
  });

  it('is there for a session that only looks after methods, and for one that only pays', async () => {
    for (const scope of ['paymentMethods:read', 'payments:read']) {
      const client = await portal.signIn('kontor-hansa', 'owner', {scopes: [scope]});
      assert.equal((await client.send('/payment-methods')).status, 200, scope);
    }
    const other = await portal.signIn('kontor-hansa', 'owner', {scopes: ['invoices:read']});
    assert.equal((await other.send('/payment-methods')).status, 403);
    const pays = await portal.signIn('kontor-hansa', 'owner', {scopes: ['payments:read', 'payments:write']});
    const [, second] = await list();
    assert.equal((await problemOf(write(pays, 'PUT', `/payment-methods/${second.id}/backup`))).reason, 'scope');
  });
});

describe('one payment method', () => {
  it('has the tag that the list gives, and answers 304 to who has it', async () => {
    const [first] = await list();
    const response = await owner.send(`/payment-methods/${first.id}`);
    assert.equal(response.headers.get('etag'), first.etag);
    assert.deepEqual(await response.json(), first);
    const again = await owner.send(`/payment-methods/${first.id}`, {headers: {'if-none-match': first.etag}});
    assert.equal(again.status, 304);
  });

  it('is edited at the PSP and here, from what was read', async () => {
    const method = await named('4242');
    const path = `/payment-methods/${method.id}`;
    const edit = {holder: ' Grace Hopper ', billing: {lines: ['Quay 1', ' ', 'Hamburg']}, expMonth: 2, expYear: 2039};
    assert.equal((await problemOf(write(owner, 'PATCH', path, edit))).code, 'precondition_required');
    const response = await write(owner, 'PATCH', path, edit, {'if-match': method.etag});
    assert.equal(response.status, 200);
    const edited: Json = await response.json();
    assert.deepEqual(
      [edited.holder, edited.billing.lines, edited.expMonth, edited.expYear],
      ['Grace Hopper', ['Quay 1', 'Hamburg'], 2, 2039],
    );
    const cards: Json = await (
      await portal.sandbox.fetch(
        new Request(`https://psp.example/v1/cards?customer=${(await owner.json('/account')).id}`, {
          headers: {authorization: 'Bearer sk_test'},
        }),
      )
    ).json();
    assert.ok(cards.cards.some((card: Json) => card.holder === 'Grace Hopper' && card.expYear === 2039));
    assert.equal((await problemOf(write(owner, 'PATCH', path, edit, {'if-match': method.etag}))).code, 'stale');
  });

  it('stays as it was while the PSP can’t be told', async () => {
    const method = await named('4444');
    const path = `/payment-methods/${method.id}`;
    silent = true;
    const refused = await problemOf(write(owner, 'PATCH', path, {holder: 'X'}, {'if-match': method.etag}));
    silent = false;
    assert.deepEqual([refused.code, refused.retryable], ['psp_unavailable', true]);
    assert.equal((await named('4444')).holder, method.holder);
  });

  it('takes no card number, no month that is over and no blank name', async () => {
    const method = await named('4444');
    const path = `/payment-methods/${method.id}`;
    const tag = {'if-match': method.etag};
    for (const [body, code] of [
      [{holder: '4242 4242 4242 4242'}, 'card_number_rejected'],
      [{billing: {lines: ['Quay 1', '4242424242424242']}}, 'card_number_rejected'],
      [{expMonth: 1, expYear: 2026}, 'invalid_request'],
      [{expMonth: 1}, 'invalid_request'],
      [{holder: '   '}, 'invalid_request'],
      [{}, 'invalid_request'],
    ] as const)
      assert.equal((await problemOf(write(owner, 'PATCH', path, body, tag))).code, code, JSON.stringify(body));
  });
});

describe('the token of a new method', () => {
  const send = (token: string): Promise<Response> =>
    owner.post(
      '/payment-method-setups',
      {source: {type: 'token', token}, makeDefault: false},
      {
        ...freshKey(),
        origin: siteOrigin,
      },
    );

  it('is no card number, and may have digits among its letters that would pass for one', async () => {
    assert.equal((await problemOf(send('4242424242424242'))).code, 'card_number_rejected');
    const {status, failure}: Json = await (await send('tok_ab4242424242424242cdef0123456789')).json();
    // The PSP knows of none like it.
    assert.deepEqual([status, failure.code], ['failed', 'token_expired']);
  });
});

describe('the roles of payment methods', () => {
  it('become another’s, once per step, with a new tag', async () => {
    const challenge = await named('3155');
    const before = (await list()).find((method: Json) => method.isDefault);
    const response = await write(
      owner,
      'PUT',
      `/payment-methods/${challenge.id}/default`,
      {subscriptionIds: []},
      {'if-match': challenge.etag},
    );
    const {method, moved} = (await response.json()) as Json;
    assert.deepEqual([response.status, method.isDefault], [200, true]);
    // Those that name no method go along.
    assert.ok(moved.total > 0 && moved.items.every(({explicit}: Json) => !explicit));
    assert.notEqual(response.headers.get('etag'), challenge.etag);
    const backup: Json = await (await write(owner, 'PUT', `/payment-methods/${before.id}/backup`)).json();
    assert.equal(backup.isBackup, true);
    const own = await problemOf(write(owner, 'PUT', `/payment-methods/${challenge.id}/backup`));
    assert.deepEqual([own.httpStatus, own.code, own.reason], [409, 'not_allowed', 'status']);
    const none: Json = await (await write(owner, 'DELETE', `/payment-methods/${before.id}/backup`)).json();
    assert.equal(none.isBackup, false);
  });

  it('are not given to what has expired', async () => {
    const expired = (await list()).find((method: Json) => method.expired);
    const refused = await problemOf(write(owner, 'PUT', `/payment-methods/${expired.id}/backup`));
    assert.deepEqual([refused.httpStatus, refused.code], [422, 'payment_method_unusable']);
  });

  it('move when one method replaces another, once per key', async () => {
    const [old] = await list();
    const next = (await list()).find((method: Json) => !method.expired && !method.isDefault);
    const headers = {...freshKey(), 'if-match': old.etag};
    const path = `/payment-methods/${old.id}/replace`;
    const first = await owner.post(path, {by: next.id}, headers);
    assert.equal(first.status, 200);
    assert.equal(((await first.json()) as Json).method.isDefault, true);
    const again = await owner.post(path, {by: next.id}, headers);
    assert.deepEqual([again.status, again.headers.get('idempotency-replayed')], [200, 'true']);
  });
});

describe('entering a payment method', () => {
  it('makes a method that the list shows', async () => {
    const setup = await add('success_amex', {billing: {lines: ['Quay 1']}});
    assert.deepEqual([setup.status, setup.capabilities.cancel.reason], ['succeeded', 'status']);
    const method = await owner.json(`/payment-methods/${setup.paymentMethodId}`);
    assert.deepEqual([method.brand, method.billing.lines, method.isDefault], ['amex', ['Quay 1'], false]);
  });

  it('waits for the bank’s question, and can be given up', async () => {
    const setup = await add('challenge');
    assert.equal(setup.status, 'requires_action');
    const response = await owner.send(`/payment-method-setups/${setup.id}`);
    assert.equal(response.headers.get('retry-after'), '1');
    const canceled: Json = await (
      await owner.post(`/payment-method-setups/${setup.id}/cancel`, undefined, freshKey())
    ).json();
    assert.equal(canceled.status, 'canceled');
  });

  it('is found by its key, by the one who entered it', async () => {
    const key = freshKey();
    const token = await cardToken(portal.sandbox, 'declined');
    const body = {source: {type: 'token', token}, makeDefault: true};
    const made: Json = await (await owner.post('/payment-method-setups', body, key)).json();
    assert.deepEqual([made.status, made.failure.code], ['failed', 'card_declined']);
    const path = `/payment-method-setups?idempotencyKey=${key['idempotency-key']}`;
    assert.deepEqual((await owner.json(path)).items, [made]);
    assert.deepEqual((await member.json(path)).items, []);
  });

  it('is refused to a member, and with a card number for an address', async () => {
    const body = {source: {type: 'token', token: 'tok_00000000'}, makeDefault: false};
    assert.equal((await problemOf(member.post('/payment-method-setups', body, freshKey()))).reason, 'role');
    const lines = {billing: {lines: ['4242424242424242']}};
    const refused = await problemOf(owner.post('/payment-method-setups', {...body, ...lines}, freshKey()));
    assert.equal(refused.code, 'card_number_rejected');
  });
});

describe('removing a payment method', () => {
  it('takes what was shown to follow, and forgets it at the PSP too', async () => {
    const setup = await add('success_mastercard');
    const path = `/payment-methods/${setup.paymentMethodId}`;
    const removal = await owner.json(`${path}/removal`);
    assert.deepEqual([removal.consequence, removal.isLast, removal.subscriptions.total], ['none', false, 0]);
    const how = {reassignTo: null, acceptUncovered: false};
    const missing = await problemOf(owner.post(`${path}/remove`, how, freshKey()));
    assert.equal(missing.code, 'precondition_required');
    const method = await owner.json(path);
    const guessed = await problemOf(owner.post(`${path}/remove`, how, {...freshKey(), 'if-match': method.etag}));
    assert.equal(guessed.code, 'stale');
    const headers = {...freshKey(), 'if-match': removal.etag};
    assert.equal((await owner.post(`${path}/remove`, how, headers)).status, 200);
    assert.equal((await owner.post(`${path}/remove`, how, headers)).headers.get('idempotency-replayed'), 'true');
    assert.equal((await owner.send(path)).status, 404);
  });

  it('is stale once another method has come that could take its place', async () => {
    const [first] = await list();
    const path = `/payment-methods/${first.id}`;
    const {etag} = await owner.json(`${path}/removal`);
    await add('success');
    const how = {reassignTo: null, acceptUncovered: true};
    assert.equal((await problemOf(owner.post(`${path}/remove`, how, {...freshKey(), 'if-match': etag}))).code, 'stale');
  });

  it('is done though the PSP can’t be told', async () => {
    const setup = await add('success');
    const path = `/payment-methods/${setup.paymentMethodId}`;
    const {etag} = await owner.json(`${path}/removal`);
    silent = true;
    const done = await owner.post(
      `${path}/remove`,
      {reassignTo: null, acceptUncovered: false},
      {...freshKey(), 'if-match': etag},
    );
    silent = false;
    assert.equal(done.status, 200);
    assert.equal((await owner.send(path)).status, 404);
  });
});

describe('what is heard of payment methods', () => {
  it('names those that changed', async () => {
    const before = await portal.pglite.query<{n: number}>('select coalesce(max(id), 0)::int as n from outbox');
    const setup = await add('success');
    const {rows} = await portal.pglite.query<{resource: string; resource_id: string}>(
      `select resource, resource_id from outbox where id > ${before.rows[0]?.n ?? 0} order by id desc limit 1`,
    );
    assert.deepEqual(rows, [{resource: 'payment-methods', resource_id: setup.paymentMethodId}]);
  });
});

describe('a PSP that keeps no methods by itself', () => {
  it('is said so, and nothing can be added', async () => {
    const bare: PspAdapter = {
      name: 'sandbox',
      origin: 'https://psp.example',
      publicKey: 'pk_test',
      charge: () => Promise.reject(new PspUnreachableError('no answer')),
      find: () => Promise.reject(new PspUnreachableError('no answer')),
      cancel: () => Promise.reject(new PspUnreachableError('no answer')),
      readWebhook: () => Promise.resolve(undefined),
    };
    const plain = await openPortal({psp: bare});
    const client = await plain.signIn();
    const {items, entry, capabilities} = await client.json('/payment-methods');
    assert.deepEqual([capabilities.add, entry.types], [{allowed: false, reason: 'feature'}, ['card']]);
    assert.deepEqual(items[0].editable, {holder: false, billing: true, expiry: false});
    await plain.close();
  });
});
