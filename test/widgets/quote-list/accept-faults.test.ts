import {expect} from '@open-wc/testing';

import type {PortalClient} from '../../../src/client/portal-client.js';
import {AcceptPage} from '../../support/accept-page.js';
import {expectAccessible} from '../../support/accessible.js';
import {FaultScene} from '../../support/fault-scene.js';
import {handTimeouts} from '../../support/hand-clock.js';
import {ownStorage} from '../../support/own-storage.js';
import {quoteOf, takes} from '../../support/quote-world.js';
import {find, shown} from '../../support/seen.js';

const accepting = '/accept$';
const reading = '/quotes/[^/]+$';

describe('<quote-list>: accepting when things go wrong', function () {
  // The first request starts a database.
  this.timeout(60_000);

  let scene: FaultScene;
  let ordersBefore: number;
  beforeEach(async () => {
    scene = await FaultScene.open('/accept');
    ordersBefore = await orderCount(scene.client());
  });
  afterEach(() => scene.close());

  /** At the review of a quote that was signed by typing. */
  async function reviewing(given = scene.client()): Promise<AcceptPage> {
    const page = await AcceptPage.open(given, await quoteOf(given, takes(true, false)));
    await page.begin();
    await page.type('Ada Lovelace');
    await page.review();
    return page;
  }

  const done = (page: AcceptPage): Promise<void> => page.says(/^\S+ is accepted /);
  const orderCount = async (given: PortalClient): Promise<number> => (await given.orders.list({limit: 10})).page.total;
  /** How many orders were made in this world. */
  const ordersOf = async (page: AcceptPage): Promise<number> => (await orderCount(page.client)) - ordersBefore;
  const sentOnce = async (page: AcceptPage, sends: number): Promise<void> => {
    expect([scene.keys.length, new Set(scene.keys).size, await ordersOf(page)]).to.deep.equal([sends, 1, 1]);
  };

  it('fault 1: offline before send: not sent, kept, and sent only by the customer’s hand', async () => {
    let online = true;
    const page = await reviewing(scene.client({online: () => online}));
    online = false;
    await page.confirm();
    await page.says('You are offline – not sent. Nothing was accepted');
    online = true;
    dispatchEvent(new Event('online'));
    await find(page.dialog!, 'button', 'Sign and accept');
    expect([scene.keys, await ordersOf(page)]).to.deep.equal([[], 0]);
    await page.confirm();
    await done(page);
    await sentOnce(page, 1);
  });

  it('fault 2: answer lost after commit: says that it checks, and is accepted once under one key', async () => {
    const page = await reviewing();
    await scene.world.fault({kind: 'drop-after', method: 'POST', path: accepting});
    const second = await scene.world.fault({kind: 'hold-before', method: 'POST', path: accepting});
    await page.confirm();
    await page.says('Checking – don’t sign again.');
    expect((await page.find('button', 'Close')).getAttribute('aria-disabled')).to.equal('true');
    await second.release();
    await done(page);
    await sentOnce(page, 2);
  });

  it('fault 2: request lost before it arrived: sends it again with the same key', async () => {
    const page = await reviewing();
    await scene.world.fault({kind: 'drop-before', method: 'POST', path: accepting});
    await page.confirm();
    await done(page);
    await sentOnce(page, 2);
  });

  it('fault 2: every answer is lost after the first commit: reads the quote, and finds that it was accepted here', async () => {
    const page = await reviewing();
    await scene.world.fault({kind: 'drop-after', method: 'POST', path: accepting, times: 4});
    await page.confirm();
    await done(page);
    await sentOnce(page, 5);
  });

  it('fault 2: nothing arrives: reads the quote, says that nothing was accepted, and keeps key and signature', async () => {
    const page = await reviewing();
    await scene.world.fault({kind: 'drop-before', method: 'POST', path: accepting, times: 4});
    await page.confirm();
    await page.says('It did not arrive. Nothing was accepted');
    expect(await ordersOf(page)).to.equal(0);
    await page.confirm();
    await done(page);
    await sentOnce(page, 5);
    expect((await page.quote()).signature?.name).to.equal('Ada Lovelace');
  });

  it('fault 3: no answer, and the quote can’t be read: says that nobody knows, until it can be read again', async () => {
    const page = await reviewing();
    const post = await scene.world.fault({kind: 'hold-after', method: 'POST', path: accepting, times: 10});
    const read = await scene.world.fault({kind: 'respond', status: 500, method: 'GET', path: reading, times: 10_000});
    await page.confirm();
    for (let tries = 1; tries <= 4; tries++) {
      await shown(async () => (await post.status()).hits === tries && (await post.status()).waiting);
      scene.clock.pass(handTimeouts.request);
    }
    await page.says('We don’t know yet whether it was accepted');
    expect((await read.status()).hits).to.be.greaterThan(0);
    await page.still();
    await expectAccessible(page.widget);
    await scene.world.clearFaults();
    await page.press('button', 'Check again');
    await page.says(/accepted/);
    expect(await ordersOf(page)).to.equal(1);
    expect(new Set(scene.keys).size).to.equal(1);
  });

  it('fault 3: closed while it is not known: begins with the question, never with another signature', async () => {
    const page = await reviewing();
    await scene.world.fault({kind: 'drop-before', method: 'POST', path: accepting, times: 4});
    const read = await scene.world.fault({kind: 'respond', status: 500, method: 'GET', path: reading, times: 10_000});
    await page.confirm();
    await page.says('We don’t know yet');
    await page.press('button', /^Close/);
    await shown(() => !page.dialog);
    await page.begin();
    await page.says('We don’t know yet');
    expect((await read.status()).hits).to.be.greaterThan(1);
    await scene.world.clearFaults();
    // As when there is a connection again: that asks, and sends nothing.
    dispatchEvent(new Event('online'));
    await page.says('It did not arrive. Nothing was accepted');
    expect(await ordersOf(page)).to.equal(0);
    await page.confirm();
    await done(page);
    await sentOnce(page, 5);
  });

  it('fault 3: goes offline on the way: asks when it is back, and sends nothing by itself', async () => {
    let online = true;
    const page = await reviewing(scene.client({online: () => online}));
    const held = await scene.world.fault({kind: 'hold-after', method: 'POST', path: accepting});
    await scene.world.fault({kind: 'respond', status: 500, method: 'GET', path: reading, times: 10_000});
    await page.confirm();
    await shown(async () => (await held.status()).waiting);
    online = false;
    scene.clock.pass(handTimeouts.request);
    await page.says('We don’t know yet');
    online = true;
    await scene.world.clearFaults();
    dispatchEvent(new Event('online'));
    await done(page);
    await sentOnce(page, 2);
  });

  it('fault 4: double click, Enter and click: one acceptance, and the focus stays in the dialog', async () => {
    const page = await reviewing();
    const button = await page.find('button', 'Sign and accept');
    const held = await scene.world.fault({kind: 'hold-before', method: 'POST', path: accepting});
    for (let press = 0; press < 4; press++) button.click();
    await shown(async () => (await held.status()).waiting);
    expect(page.dialog!.contains(page.focused)).to.equal(true);
    await held.release();
    await done(page);
    await sentOnce(page, 1);
  });

  it('fault 4: a request that arrives twice is one acceptance', async () => {
    const page = await reviewing();
    await scene.world.fault({kind: 'duplicate', method: 'POST', path: accepting});
    await page.confirm();
    await done(page);
    expect(await ordersOf(page)).to.equal(1);
  });

  it('fault 5: reload while it is on its way: the quote of the new page says what became of it', async () => {
    const before = await reviewing();
    const held = await scene.world.fault({kind: 'hold-after', method: 'POST', path: accepting});
    await before.confirm();
    await shown(async () => (await held.status()).waiting);
    before.scope.remove();
    const later = scene.client();
    const after = await AcceptPage.open(later, before);
    expect((await after.quote()).status).to.equal('accepted');
    expect(await ordersOf(after)).to.equal(1);
    await held.release();
  });

  it('fault 5: reload before anything arrived: what was signed is there, and the key is the same', async () => {
    const before = await reviewing();
    await before.fill(/^Your purchase order number/, 'PO-4711');
    await scene.world.fault({kind: 'drop-before', method: 'POST', path: accepting, times: 4});
    await before.confirm();
    await before.says('It did not arrive');
    before.scope.remove();
    const after = await AcceptPage.open(scene.client(), before);
    await after.begin();
    expect((await after.name()).value).to.equal('Ada Lovelace');
    await after.review();
    expect(((await after.find('textbox', /^Your purchase order/)) as HTMLInputElement).value).to.equal('PO-4711');
    await after.confirm();
    await done(after);
    await sentOnce(after, 5);
  });

  it('fault 6: two tabs: the second is told who accepted it, and makes no order', async () => {
    const first = await reviewing();
    const second = await reviewing(scene.client({storage: ownStorage()}));
    await first.confirm();
    await done(first);
    await second.confirm();
    await second.says(/Ada Lovelace accepted it on .+ There is nothing left to do\./);
    expect(await ordersOf(second)).to.equal(1);
    expect(second.dialogText).to.match(/Order \S+/);
    await second.still();
    await expectAccessible(second.widget);
  });

  it('fault 6: declined elsewhere meanwhile: says by whom, and that nothing was accepted', async () => {
    const page = await reviewing();
    const other = scene.client({storage: ownStorage()});
    const {etag} = await other.quotes.get(page.id);
    await other.quotes.decline(page.id, {reason: 'too_expensive'}, {etag});
    await page.confirm();
    await page.says(/declined it on .+ You accepted nothing just now\./);
    expect(await ordersOf(page)).to.equal(0);
  });

  it('fault 7: 409 in progress: waits as long as it is told, same key', async () => {
    const page = await reviewing();
    await scene.world.fault({
      kind: 'respond',
      status: 409,
      method: 'POST',
      path: accepting,
      headers: {'retry-after': '3', 'content-type': 'application/problem+json'},
      body: '{"code":"request_in_progress","outcome":"unknown","retryable":true}',
    });
    await page.confirm();
    await done(page);
    await sentOnce(page, 2);
  });

  it('fault 8: changed since it was read: shows the difference, accepts nothing, and keeps the signature', async () => {
    const given = scene.client();
    const withOptions = await quoteOf(
      given,
      ({capabilities, requires}) => capabilities.changeOptions.allowed && requires.signature,
    );
    const page = await AcceptPage.open(given, withOptions);
    await page.begin();
    await page.type('Ada Lovelace');
    await page.review();
    const other = scene.client({storage: ownStorage()});
    const {quote} = await other.quotes.get(page.id);
    const line = quote.lines.find(({option}) => option)!;
    const {minQuantity, maxQuantity} = line.option!;
    const wanted = line.quantity === maxQuantity ? minQuantity : maxQuantity;
    await other.quotes.setOption(page.id, line.id, wanted);
    await page.confirm();
    await page.says('This quote has changed since you read it');
    await page.says(new RegExp(`Quantity:? before: ${Number(line.quantity)} now: ${Number(wanted)}`));
    expect(page.dialogText).to.contain(line.description);
    expect(page.dialog!.querySelector('[part~=step-review]'), 'the review, with the signature').to.not.equal(null);
    expect(await ordersOf(page)).to.equal(0);
    await page.still();
    await expectAccessible(page.widget);
    await page.confirm();
    await shown(async () => (await page.quote()).status === 'accepted');
    expect([(await page.quote()).signature?.name, new Set(scene.keys).size]).to.deep.equal(['Ada Lovelace', 2]);
  });

  it('fault 9: the session ends: says so, keeps what was signed, and goes on with the same key', async () => {
    const given = scene.client();
    const page = await reviewing(given);
    await scene.world.fault({kind: 'respond', status: 401, method: 'POST', path: accepting});
    scene.signedOut = true;
    await page.confirm();
    await page.says('Your session has ended. Nothing was accepted');
    scene.signedOut = false;
    await given.signedIn();
    await page.confirm();
    await done(page);
    await sentOnce(page, 2);
  });

  it('fault 9: a token that has run out is replaced, without a word', async () => {
    const page = await reviewing();
    await scene.world.fault({kind: 'respond', status: 401, method: 'POST', path: accepting});
    await page.confirm();
    await done(page);
    await sentOnce(page, 2);
  });

  for (const [status, words] of [
    [403, 'You may not do this. Nothing was accepted.'],
    [404, 'This quote is no longer there. Nothing was accepted.'],
  ] as const) {
    it(`fault 10: ${status}: says that nothing was accepted`, async () => {
      const page = await reviewing();
      const code = status === 403 ? 'forbidden' : 'not_found';
      await scene.world.fault({
        kind: 'respond',
        status,
        method: 'POST',
        path: accepting,
        headers: {'content-type': 'application/problem+json'},
        body: JSON.stringify({code, outcome: 'none', retryable: false}),
      });
      await page.confirm();
      await page.says(words);
      expect(await ordersOf(page)).to.equal(0);
    });
  }

  for (const status of [429, 503]) {
    it(`fault 11: ${status}: counts down and waits for the customer’s hand`, async () => {
      const page = await reviewing();
      await scene.world.fault({
        kind: 'respond',
        status,
        method: 'POST',
        path: accepting,
        headers: {'retry-after': '2', 'content-type': 'application/problem+json'},
        body: JSON.stringify({code: status === 429 ? 'rate_limited' : 'unavailable', outcome: 'none', retryable: true}),
      });
      await page.confirm();
      await page.says('Nothing was accepted.');
      const wait = await page.find('button', /^Try again in/);
      expect(wait.getAttribute('aria-disabled')).to.equal('true');
      expect(scene.keys).to.have.length(1);
      await page.confirm();
      await done(page);
      await sentOnce(page, 2);
    });
  }

  for (const kind of ['truncate', 'wrong-type'] as const) {
    it(`fault 12: ${kind}: an answer that says nothing is asked for again under the same key`, async () => {
      const page = await reviewing();
      await scene.world.fault({kind, method: 'POST', path: accepting});
      await page.confirm();
      await done(page);
      await sentOnce(page, 2);
    });
  }

  it('fault 16: removed from the page on the way: the write goes on, and nothing renders late', async () => {
    const page = await reviewing();
    const held = await scene.world.fault({kind: 'hold-before', method: 'POST', path: accepting});
    await page.confirm();
    await shown(async () => (await held.status()).waiting);
    page.scope.remove();
    await held.release();
    await shown(async () => (await page.quote()).status === 'accepted', 'the quote, accepted');
    expect(page.dialog).to.equal(null);
    await sentOnce(page, 1);
  });
});
