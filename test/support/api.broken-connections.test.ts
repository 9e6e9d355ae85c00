import {expect} from '@open-wc/testing';

import {endpoint, openWorld, type TestWorld} from './control.js';

describe('the API behind the test pages', function () {
  // The first request starts a database.
  this.timeout(60_000);

  let world: TestWorld;
  let headers: Record<string, string>;

  before(async () => {
    world = await openWorld();
    headers = {authorization: `Bearer ${(await world.session()).token}`};
  });
  afterEach(() => world.clearFaults());

  const get = (path: string): Promise<Response> => fetch(endpoint + path, {headers});
  const post = (path: string): Promise<Response> =>
    fetch(endpoint + path, {
      method: 'POST',
      headers: {...headers, 'content-type': 'application/json', 'idempotency-key': crypto.randomUUID()},
      body: '{}',
    });
  const rejected = async (request: Promise<Response>): Promise<unknown> =>
    request.then(() => undefined).catch((error: unknown) => error);

  it('answers the contract from a seeded database', async () => {
    const page = (await (await get('/invoices?limit=10')).json()) as {items: unknown[]};
    expect(page.items).to.have.length(10);
  });

  it('breaks a connection once, and no browser sends the request again by itself', async () => {
    for (const kind of ['drop-before', 'drop-after'] as const) {
      const fault = await world.fault({kind, path: '/(session|share-links)$'});
      expect(await rejected(get('/session'))).to.be.instanceOf(TypeError);
      expect((await get('/session')).status).to.equal(200);
      expect(await fault.status()).to.deep.equal({hits: 1, waiting: 0});
      const write = await world.fault({kind, method: 'POST', path: '/share-links$'});
      expect(await rejected(post('/invoices/inv_none/share-links'))).to.be.instanceOf(TypeError);
      expect((await write.status()).hits).to.equal(1);
      await world.clearFaults();
    }
  });

  it('holds an answer until released, and cuts one in the middle', async () => {
    const held = await world.fault({kind: 'hold-after', path: '/session$'});
    const waiting = get('/session');
    await held.release();
    expect((await waiting).status).to.equal(200);
    await world.fault({kind: 'truncate', path: '/account$'});
    expect(
      await rejected(get('/account').then(async (response) => new Response(await response.text()))),
    ).to.be.instanceOf(Error);
  });

  it('leaves other worlds alone', async () => {
    await world.fault({kind: 'respond', status: 503, path: '/session$', times: 5});
    const other = await openWorld();
    const {token} = await other.session();
    expect((await fetch(`${endpoint}/session`, {headers: {authorization: `Bearer ${token}`}})).status).to.equal(200);
    expect((await get('/session')).status).to.equal(503);
  });

  it('streams events through the test server', async () => {
    const stop = new AbortController();
    const response = await fetch(`${endpoint}/events`, {headers, signal: stop.signal});
    const {value} = await response.body!.getReader().read();
    expect(new TextDecoder().decode(value)).to.match(/^: open\nid: \d+/);
    stop.abort();
  });

  it('serves the PSP on an origin of its own', async () => {
    const {pspOrigin} = window.portalTest;
    expect(pspOrigin).not.to.equal(location.origin);
    const frame = document.createElement('iframe');
    frame.src = `${pspOrigin}/fields?origin=${encodeURIComponent(location.origin)}&nonce=${crypto.randomUUID()}`;
    const ready = new Promise<MessageEvent>((resolve) => {
      window.addEventListener('message', (event) => event.source === frame.contentWindow && resolve(event));
    });
    document.body.append(frame);
    expect((await ready).origin).to.equal(pspOrigin);
    frame.remove();
  });
});
