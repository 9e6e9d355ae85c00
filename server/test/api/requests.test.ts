import assert from 'node:assert/strict';
import {after, before, describe, it} from 'node:test';

import {createPortalApi} from '../../src/api/app.js';
import {createLog} from '../../src/log.js';
import {createSqlBackend} from '../../src/sql/backend.js';
import {
  base,
  clientOf,
  freshKey,
  openPortal,
  portalOrigin,
  problemOf,
  type TestClient,
  type TestPortal,
} from '../support/portal.js';

let portal: TestPortal;
let client: TestClient;
const lines: string[] = [];
before(async () => {
  portal = await openPortal({log: createLog('info', {write: (line: string) => void lines.push(line)})});
  client = await portal.signIn();
});
after(() => portal.close());

describe('a request', () => {
  it('with a parameter that is wrong, unknown or given twice says where', async () => {
    const wrong: Array<[string, string]> = [
      ['limit=0', 'query/limit'],
      ['limit=ten', 'query/limit'],
      ['limit=10&limit=20', 'query/limit'],
      ['sort=price', 'query/sort'],
      ['filter[status]=late', 'query/filter/status'],
      ['filter[issuedFrom]=2026-02-30', 'query/filter/issuedFrom'],
      ['filter[issuedFrom]=0000-01-01', 'query/filter/issuedFrom'],
      ['filter[__proto__]=x', 'query/filter/__proto__'],
      ['page=2', 'query/page'],
    ];
    for (const [query, pointer] of wrong) {
      const problem = await problemOf(client.send(`/invoices?${query}`));
      assert.deepEqual(
        [problem.httpStatus, problem.code, problem.errors[0].pointer],
        [400, 'invalid_request', pointer],
        query,
      );
    }
  });

  it('with a cursor of another list or of nobody answers invalid_cursor', async () => {
    const {page} = await client.json('/invoices?limit=10');
    for (const cursor of [`${page.next}&sort=number`, 'nonsense', Buffer.from('{}').toString('base64url')]) {
      assert.equal(
        (await problemOf(client.send(`/invoices?limit=10&cursor=${cursor}`))).code,
        'invalid_cursor',
        cursor,
      );
    }
  });

  it('for what isn’t there answers 404, whatever the id looks like', async () => {
    for (const path of [
      '/invoices/inv_0000000000000000',
      '/invoices/a%00b',
      '/invoices/%3Cscript%3E',
      '/nothing',
      '/credit-notes/x',
      '/payment-attempts/x',
    ]) {
      assert.deepEqual([(await problemOf(client.send(path))).code], ['not_found'], path);
    }
  });

  it('with a card number in its text is refused, and the number appears nowhere', async () => {
    lines.length = 0;
    // In whatever way; four digits alone may be a part of a request's random id.
    const written = /4242(?:\W|%20)*4242/;
    const requests = [
      client.send('/invoices?q=4242%204242%204242%204242'),
      client.post('/invoices/archive', {q: 'card 4242424242424242'}),
      client.post('/invoices/archive', {'4242424242424242': 1}),
    ];
    for (const request of requests) {
      const response = await request;
      const text = await response.text();
      assert.equal(response.status, 400);
      assert.match(text, /card_number_rejected/);
      assert.doesNotMatch(text, written);
    }
    assert.doesNotMatch(lines.join(''), written);
  });

  it('with a NUL in its text is refused before the database sees it', async () => {
    assert.equal((await problemOf(client.send('/invoices?q=a%00b'))).code, 'invalid_request');
    assert.equal((await problemOf(client.post('/invoices/archive', {q: 'a\u0000b'}))).code, 'invalid_request');
  });
});

describe('a body', () => {
  const post = (body: BodyInit | null, headers: Record<string, string> = {'content-type': 'application/json'}) =>
    client.send('/payment-previews', {method: 'POST', body, headers, duplex: 'half'} as RequestInit);

  it('must be JSON', async () => {
    assert.equal((await problemOf(post('{'))).code, 'invalid_request');
    assert.equal((await problemOf(post(new Uint8Array([0x22, 0xff, 0x22])))).code, 'invalid_request');
    for (const type of ['text/plain', 'application/x-www-form-urlencoded', 'application/json; charset=latin1']) {
      assert.deepEqual((await problemOf(post('{}', {'content-type': type}))).code, 'unsupported_media_type', type);
    }
    assert.equal(
      (await problemOf(post('{}', {'content-type': 'application/json', 'content-encoding': 'gzip'}))).code,
      'unsupported_media_type',
    );
  });

  it('larger than 256 KiB is cut off, whatever its length says', async () => {
    const chunk = new TextEncoder().encode(' '.repeat(64 * 1024));
    let sent = 0;
    const endless = new ReadableStream<Uint8Array>({
      pull(controller) {
        sent += 1;
        controller.enqueue(chunk);
      },
    });
    assert.equal((await problemOf(post(endless))).code, 'payload_too_large');
    assert.ok(sent < 12, `${sent} chunks were read`);
    assert.equal(
      (await problemOf(post('{}', {'content-type': 'application/json', 'content-length': '300000'}))).httpStatus,
      413,
    );
  });

  it('that nests too deep is refused, not crashed upon', async () => {
    assert.equal((await problemOf(post('['.repeat(50_000) + ']'.repeat(50_000)))).code, 'invalid_request');
  });
});

describe('every answer', () => {
  it('carries a request id: the caller’s when it is sane, else a new one', async () => {
    const sane = await client.send('/session', {headers: {'x-request-id': 'trace-12345678'}});
    assert.equal(sane.headers.get('x-request-id'), 'trace-12345678');
    const odd = await client.send('/session', {headers: {'x-request-id': '<script>'}});
    assert.match(odd.headers.get('x-request-id') ?? '', /^[0-9a-f-]{36}$/);
  });

  it('is kept by no cache and sniffed by no browser', async () => {
    for (const path of ['/session', '/nothing', '/invoices']) {
      const {headers} = await client.send(path);
      assert.deepEqual([headers.get('cache-control'), headers.get('x-content-type-options')], ['no-store', 'nosniff']);
      assert.match(headers.get('vary') ?? '', /Origin/);
    }
  });

  it('leaves one line in the log: the pattern and the tenant, no id, no query, no token', async () => {
    const {items} = await client.json('/invoices?limit=1');
    lines.length = 0;
    await client.send(`/invoices/${items[0].id}`, {
      headers: {traceparent: '00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01'},
    });
    await client.send('/invoices?q=ada%20lovelace');
    const written = lines.map((line) => JSON.parse(line) as Record<string, unknown>);
    assert.deepEqual(
      written.map(({route, tenant, method, status}) => [method, route, tenant, status]),
      [
        ['GET', '/portal/v1/invoices/{invoiceId}', 'northwind', 200],
        ['GET', '/portal/v1/invoices', 'northwind', 200],
      ],
    );
    assert.equal(written[0]?.['traceId'], '0af7651916cd43dd8448eb211c80319c');
    for (const secret of [items[0].id, 'lovelace', client.token])
      assert.doesNotMatch(lines.join(''), new RegExp(secret));
  });
});

describe('an unforeseen failure', () => {
  const broken = (section: object) => {
    const backend = createSqlBackend();
    const lines: string[] = [];
    const api = createPortalApi({
      database: portal.database,
      backend: {...backend, ...section},
      clock: portal.clock,
      signingKey: new Uint8Array(32).fill(7),
      baseUrl: portalOrigin,
      log: createLog('info', {write: (line: string) => void lines.push(line)}),
    });
    return {lines, client: clientOf(client.token, (path, init) => api.fetch(new Request(base + path, init)))};
  };
  const invoices = {
    ...createSqlBackend().invoices,
    summary: () => Promise.reject(new Error('password=hunter2 at db.internal')),
    listByIds: () => Promise.reject(new Error('password=hunter2 at db.internal')),
  };

  it('of a read answers internal, changes nothing and tells nothing of itself', async () => {
    const {client: reader, lines: log} = broken({invoices});
    const problem = await problemOf(reader.send('/invoices/summary'));
    assert.deepEqual(
      [problem.httpStatus, problem.code, problem.outcome, problem.retryable],
      [500, 'internal', 'none', true],
    );
    assert.doesNotMatch(JSON.stringify(problem), /hunter2|db\.internal/);
    assert.match(log.join(''), new RegExp(problem.requestId));
  });

  it('of a write that had begun says that its outcome is unknown', async () => {
    const problem = await problemOf(broken({invoices}).client.post('/invoices/inv_1/share-links', {}, freshKey()));
    assert.deepEqual([problem.code, problem.outcome], ['internal', 'unknown']);
  });

  it('of a section that the back end hasn’t is not one: it is not_supported, and no feature of the account', async () => {
    const {client: poor} = broken({creditNotes: undefined, creditBalance: undefined});
    for (const path of ['/credit-notes', '/credit-balance', '/credit-notes/crn_1']) {
      assert.deepEqual((await problemOf(poor.send(path))).httpStatus, 501, path);
    }
    const {features} = await poor.json('/account');
    assert.equal(features.includes('creditNotes') || features.includes('payments'), false);
  });
});

describe('limits', () => {
  const limited = async (limits: object) => {
    const api = createPortalApi({
      database: portal.database,
      backend: createSqlBackend(),
      clock: portal.clock,
      signingKey: new Uint8Array(32).fill(7),
      baseUrl: portalOrigin,
      limits,
    });
    return (token: string, address = 'a') =>
      api.fetch(new Request(`${base}/session`, {headers: {authorization: `Bearer ${token}`}}), {address});
  };

  it('hold a user back and say when to come again', async () => {
    const other = await portal.signIn('kontor-hansa', 'billing');
    const ask = await limited({principal: {quota: 2, windowSeconds: 60}});
    assert.match((await ask(client.token)).headers.get('ratelimit') ?? '', /"principal";r=1/);
    await ask(client.token);
    const refused = await ask(client.token);
    assert.deepEqual([refused.status, refused.headers.get('retry-after')], [429, '30']);
    assert.equal(refused.headers.get('ratelimit-policy'), '"principal";q=2;w=60');
    assert.equal((await problemOf(refused)).code, 'rate_limited');
    assert.equal((await ask(other.token)).status, 200);
    portal.clock.advance(30_000);
    assert.equal((await ask(client.token)).status, 200);
  });

  it('hold an address back, whoever it claims to be', async () => {
    const ask = await limited({address: {quota: 2, windowSeconds: 60}});
    const statuses = [await ask('forged'), await ask('forged'), await ask('forged')].map(({status}) => status);
    assert.deepEqual(statuses, [401, 401, 429]);
    assert.equal((await ask(client.token, 'b')).status, 200);
  });

  it('hold a tenant back', async () => {
    const neighbour = await portal.signIn('transport-tremblay');
    const ask = await limited({tenant: {quota: 1, windowSeconds: 60}});
    assert.equal((await ask(client.token)).status, 200);
    assert.equal((await ask(client.token)).status, 429);
    assert.equal((await ask(neighbour.token)).status, 200);
  });
});

describe('/healthz', () => {
  it('answers while the database does', async () => {
    assert.deepEqual([(await portal.send(`${portalOrigin}/healthz`)).status], [200]);
    const api = createPortalApi({
      database: {...portal.database, ping: () => Promise.reject(new Error('gone'))},
      backend: createSqlBackend(),
      clock: portal.clock,
      signingKey: new Uint8Array(32),
      baseUrl: portalOrigin,
    });
    assert.equal((await problemOf(api.fetch(new Request(`${portalOrigin}/healthz`)))).code, 'unavailable');
  });
});
