import assert from 'node:assert/strict';
import {describe, it} from 'node:test';

import {PortalClient} from '../../src/client/portal-client.js';
import type {PortalErrorCode} from '../../src/core/errors.js';
import {html, json, lost, refuse, settled, silent} from './support/fake-api.js';
import {invoice, invoicePage, setUp} from './support/records.js';

const rejectsWith = (promise: Promise<unknown>, code: PortalErrorCode, more: Record<string, unknown> = {}) =>
  assert.rejects(promise, (error: Record<string, unknown>) => {
    assert.equal(error['name'], 'PortalError');
    assert.deepEqual({code: error['code'], ...pick(error, Object.keys(more))}, {code, ...more});
    return true;
  });
const pick = (from: Record<string, unknown>, names: string[]) =>
  Object.fromEntries(names.map((name) => [name, from[name]]));

describe('PortalClient: a read', () => {
  it('carries the bearer and the locale, asks as the contract says, and gives the page', async () => {
    const {api, client} = setUp({locale: 'fr-CA'});
    api.on('GET /invoices', json(invoicePage('inv_1')));
    const page = await client.invoices.list({
      filter: {status: 'overdue', currency: undefined},
      sort: '-dueOn',
      limit: 10,
      q: '',
    });
    assert.equal(page.items[0]?.id, 'inv_1');
    const [request] = api.requests;
    assert.equal(request?.headers.get('Authorization'), 'Bearer token-1');
    assert.equal(request?.headers.get('Accept-Language'), 'fr-CA');
    assert.equal(request?.search, '?filter[status]=overdue&sort=-dueOn&limit=10&q=');
  });

  it('asks for one token however many read at once', async () => {
    const {api, client, asked} = setUp();
    api.on('GET /invoices', json(invoicePage())).on('GET /invoices/summary', refuse(404, 'not_found'));
    await Promise.allSettled([
      client.invoices.list(),
      client.invoices.list(),
      client.invoices.summary(),
      client.invoices.list(),
    ]);
    assert.deepEqual(asked, ['initial']);
  });

  it('is tried four times when the connection breaks, with jitter between 0.5 and 8 s', async () => {
    for (const dice of [0, 0.3, 0.999]) {
      const {api, client, timers} = setUp();
      timers.dice = dice;
      api.on('GET /invoices', lost);
      await rejectsWith(timers.until(client.invoices.list()), 'network', {retryable: true});
      assert.equal(api.requests.length, 4);
      const pauses = timers.asked.filter((wait) => wait !== 15_000);
      assert.equal(pauses.length, 3);
      assert.ok(
        pauses.every((pause) => pause >= 500 && pause <= 8000),
        String(pauses),
      );
    }
  });

  it('waits as long as Retry-After says', async () => {
    const {api, client, timers} = setUp();
    api.on('GET /invoices', refuse(503, 'unavailable', {retryable: true}, {'Retry-After': '6'}), json(invoicePage()));
    await timers.until(client.invoices.list());
    assert.ok(timers.asked.includes(6000));
  });

  it('gives a wait of more than 8 s to the widget, for its countdown', async () => {
    const {api, client, timers} = setUp();
    api.on('GET /invoices', refuse(429, 'rate_limited', {retryable: true}, {'Retry-After': '30'}));
    await rejectsWith(timers.until(client.invoices.list()), 'rate_limited', {
      retryAfter: 30,
      retryable: true,
      status: 429,
    });
    assert.equal(api.requests.length, 1);
  });

  it('is not tried again after a refusal', async () => {
    for (const [status, code] of [
      [400, 'invalid_cursor'],
      [403, 'forbidden'],
      [404, 'not_found'],
      [422, 'archive_too_large'],
    ] as const) {
      const {api, client} = setUp();
      api.on(
        'GET /invoices',
        refuse(status, code, {reason: 'role', errors: [{pointer: 'query/cursor', code: 'bad'}, 7]}),
      );
      await rejectsWith(client.invoices.list(), code, {
        status,
        requestId: 'req_1',
        reason: 'role',
        fields: [{pointer: 'query/cursor', code: 'bad'}],
      });
      assert.equal(api.requests.length, 1);
    }
  });

  it('never passes on what the server wrote in detail, nor a code that the contract lacks', async () => {
    const {api, client} = setUp();
    api.on('GET /invoices', refuse(409, 'toString', {detail: 'SELECT * FROM secrets', title: 'SELECT'}));
    const error = await client.invoices.list().catch((reason: Error) => reason);
    assert.ok(!JSON.stringify([error, (error as Error).message, (error as Error).stack]).includes('SELECT'));
    assert.equal((error as {code?: string}).code, 'internal');
  });

  it('is a timeout after 15 s without an answer', async () => {
    const {api, client, timers} = setUp();
    api.on('GET /invoices', silent);
    await rejectsWith(timers.until(client.invoices.list()), 'timeout', {retryable: true});
    assert.equal(api.requests[0]?.signal.aborted, true);
  });

  it('says that it is offline when the device is', async () => {
    const {api, client, connection} = setUp();
    connection.online = false;
    api.on('GET /invoices', lost);
    await rejectsWith(client.invoices.list(), 'offline', {retryable: true});
  });

  it('stops at once when its signal aborts, whether it waits for a token, an answer or a next try', async () => {
    for (const answer of [silent, lost]) {
      const {api, client} = setUp();
      api.on('GET /invoices', answer);
      const controller = new AbortController();
      const reading = client.invoices.list({}, {signal: controller.signal});
      await settled();
      controller.abort();
      await rejectsWith(reading, 'aborted');
    }
    const {client} = setUp({getToken: () => new Promise(() => {})});
    const controller = new AbortController();
    const reading = client.invoices.list({}, {signal: controller.signal});
    controller.abort();
    await rejectsWith(reading, 'aborted');
  });

  const body =
    (text: string, type = 'application/json') =>
    () =>
      new Response(text, {headers: {'Content-Type': type}});
  const nonsense = {
    'an HTML page': html,
    'JSON called HTML': body(JSON.stringify(invoicePage()), 'text/html'),
    'broken JSON': body('{"items": [{'),
    nothing: body(''),
    null: body('null'),
    'a list': body('[]'),
    'no items': body('{"page": {}}'),
    'items that are no list': body('{"items": {}, "page": {"total": 1, "from": 1, "to": 1, "limit": 1}}'),
    'a row of null': json({...invoicePage(), items: [null]}),
    'a row without capabilities': json({...invoicePage(), items: [{...invoice(), capabilities: undefined}]}),
    'an amount that is a text': json({
      ...invoicePage(),
      items: [{...invoice(), total: {amount: '12', currency: 'EUR'}}],
    }),
    'a fraction of a cent': json({...invoicePage(), items: [{...invoice(), total: {amount: 1.5, currency: 'EUR'}}]}),
    'a currency that Intl refuses': json({
      ...invoicePage(),
      items: [{...invoice(), total: {amount: 1, currency: '€'}}],
    }),
    'a date that Intl refuses': json({...invoicePage(), items: [{...invoice(), dueOn: 'soon'}]}),
    'a redirect': () => new Response(null, {status: 302, headers: {Location: 'https://evil.example'}}),
  };
  for (const [name, answer] of Object.entries(nonsense)) {
    it(`is a typed error when the answer is ${name}`, async () => {
      const {api, client} = setUp();
      api.on('GET /invoices', answer);
      await rejectsWith(client.invoices.list(), 'malformed_response');
    });
  }

  it('names what a proxy answered by its status', async () => {
    for (const [status, code] of [
      [500, 'internal'],
      [501, 'internal'],
      [404, 'malformed_response'],
    ] as const) {
      const {api, client} = setUp();
      api.on('GET /invoices', () => new Response('<h1>No</h1>', {status, headers: {'Content-Type': 'text/html'}}));
      await rejectsWith(client.invoices.list(), code, {status});
    }
  });
});

describe('PortalClient: its configuration', () => {
  it('refuses an endpoint that is no http(s) URL, and a getToken that is no function', () => {
    const getToken = async () => 'x';
    for (const endpoint of ['', 'not a url', 'javascript:alert(1)', 'ftp://vendor.example']) {
      assert.throws(() => new PortalClient({endpoint, getToken}), {code: 'not_configured'});
    }
    const options = {endpoint: 'https://vendor.example/', getToken: 'token'} as unknown as ConstructorParameters<
      typeof PortalClient
    >[0];
    assert.throws(() => new PortalClient(options), {code: 'not_configured'});
  });

  it('drops a slash at the end of the endpoint', () => {
    const client = new PortalClient({endpoint: 'https://vendor.example/portal/v1/', getToken: async () => 'x'});
    assert.equal(client.endpoint, 'https://vendor.example/portal/v1');
  });
});
