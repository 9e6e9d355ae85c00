import {expect, html} from '@open-wc/testing';

import type {PortalClient} from '../../../src/client/portal-client.js';
import {CatalogPage} from '../../support/catalog-page.js';
import {clientIn} from '../../support/client-scope.js';
import {FaultScene} from '../../support/fault-scene.js';
import {handTimeouts} from '../../support/hand-clock.js';
import {HandPsp} from '../../support/hand-psp.js';
import {ownStorage} from '../../support/own-storage.js';
import {shown, textOf} from '../../support/seen.js';

const problem = {'content-type': 'application/problem+json'};
const purchases = '/purchases$';
const previews = '/purchase-previews$';
const products = '/products$';

describe('<product-catalog>: faults', function () {
  // The first request starts a database.
  this.timeout(60_000);

  let scene: FaultScene;
  beforeEach(async () => {
    scene = await FaultScene.open('/purchases');
    HandPsp.install();
  });
  afterEach(() => scene.close());

  const open = async (given = scene.client()): Promise<CatalogPage> => (await CatalogPage.open(given)).ready();
  const bought = async (): Promise<number> => (await clientIn(scene.world).subscriptions.list({limit: 1})).page.total;
  const sentOnce = (times: number): void => {
    expect([scene.keys.length, new Set(scene.keys).size], 'sends and their keys').to.deep.equal([times, 1]);
  };

  /** At the review of a basket with Northwind Business. */
  async function reviewing(given?: PortalClient): Promise<{page: CatalogPage; before: number}> {
    const page = await open(given);
    const before = await bought();
    await page.choose('Northwind Business');
    await page.fill('textbox', 'Seats', '3');
    await page.press('button', 'Review the price');
    await page.seesDialog('Review your purchase');
    return {page, before};
  }
  const buy = (page: CatalogPage): Promise<HTMLElement> => page.press('button', /^Buy for €/);

  it('fault 2: the answer is lost after commit: sent again under its key, bought once', async () => {
    const {page, before} = await reviewing();
    await scene.world.fault({kind: 'drop-after', method: 'POST', path: purchases, times: 2});
    await buy(page);
    await page.says('Checking whether it was done');
    await page.seesDialog('Pay');
    expect(await bought()).to.equal(before + 1);
    sentOnce(3);
  });

  it('fault 2: nobody knows what came of it: there is no way back, and it is the same when pressed again', async () => {
    const {page, before} = await reviewing();
    await scene.world.fault({kind: 'drop-after', method: 'POST', path: purchases, times: 4});
    await buy(page);
    await page.says('It is not known yet whether it was done. Try again: it is done only once.');
    expect(page.dialog?.querySelector('[part~=edit]')).to.equal(null);
    await buy(page);
    await page.seesDialog('Pay');
    expect(await bought()).to.equal(before + 1);
    sentOnce(5);
  });

  it('fault 3: no answer in time: says that it is being checked, and is bought once', async () => {
    const {page, before} = await reviewing();
    const held = await scene.world.fault({kind: 'hold-after', method: 'POST', path: purchases});
    await buy(page);
    await shown(async () => (await held.status()).waiting, 'the request');
    scene.clock.pass(handTimeouts.request);
    await page.says('Checking whether it was done');
    await page.seesDialog('Pay');
    await held.release();
    expect(await bought()).to.equal(before + 1);
    sentOnce(2);
  });

  it('fault 5: a reload before it arrived: what was sent is out of date, so nothing is bought, and the basket is there', async () => {
    const {page, before} = await reviewing();
    await scene.world.fault({kind: 'drop-before', method: 'POST', path: purchases, times: 20});
    await buy(page);
    await page.says('It is not known yet whether it was done.');
    page.scope.remove();
    await scene.world.clearFaults();
    await scene.world.advance(16 * 60_000);
    const again = await open();
    await again.seesDialog('Review your purchase');
    await again.press('button', 'Try again');
    await again.seesDialog('Your basket');
    await again.says('It has changed meanwhile. Nothing was done.');
    expect((await again.find<HTMLInputElement>('textbox', 'Seats')).value).to.equal('3');
    expect(await bought()).to.equal(before);
    await again.press('button', 'Review the price');
    await again.seesDialog('Review your purchase');
  });

  it('fault 6: two tabs that have the same basket: each buys what it shows, once', async () => {
    const {page, before} = await reviewing();
    const {page: other} = await reviewing(scene.client({storage: ownStorage()}));
    await buy(page);
    await page.seesDialog('Pay');
    await buy(other);
    await other.seesDialog('Pay');
    expect(await bought()).to.equal(before + 2);
    expect([scene.keys.length, new Set(scene.keys).size]).to.deep.equal([2, 2]);
  });

  it('fault 7: the same is under way: waits as long as the server says, under the same key', async () => {
    const {page, before} = await reviewing();
    await scene.world.fault({
      kind: 'respond',
      status: 409,
      method: 'POST',
      path: purchases,
      headers: {'retry-after': '3', ...problem},
      body: '{"code":"request_in_progress","outcome":"none","retryable":true}',
    });
    await buy(page);
    await page.seesDialog('Pay');
    expect(await bought()).to.equal(before + 1);
    sentOnce(2);
  });

  it('fault 8: 412: nothing is bought, and what was typed stays at the price that is shown anew', async () => {
    const {page, before} = await reviewing();
    await page.fill('textbox', /^Team/, 'Design');
    const body = '{"code":"stale","outcome":"none"}';
    await scene.world.fault({kind: 'respond', status: 412, method: 'POST', path: purchases, headers: problem, body});
    await buy(page);
    await page.says('The price has changed meanwhile. Nothing was bought.');
    expect((await page.find<HTMLInputElement>('textbox', /^Team/)).value).to.equal('Design');
    expect(await bought()).to.equal(before);
    await buy(page);
    await page.seesDialog('Pay');
    expect(await bought()).to.equal(before + 1);
  });

  it('fault 9: 401: one new token, same key', async () => {
    const {page, before} = await reviewing();
    await scene.world.fault({kind: 'respond', status: 401, method: 'POST', path: purchases});
    await buy(page);
    await page.seesDialog('Pay');
    expect(await bought()).to.equal(before + 1);
    sentOnce(2);
  });

  it('fault 9: no new token: says so, and the basket is there once signed in again', async () => {
    const given = scene.client();
    const {page, before} = await reviewing(given);
    await scene.world.fault({kind: 'respond', status: 401, path: '.', times: 100});
    scene.signedOut = true;
    await buy(page);
    await page.says('Your session has ended.');
    await scene.world.clearFaults();
    scene.signedOut = false;
    await given.signedIn();
    await page.ready();
    if (textOf(page.dialog?.querySelector('h2')) !== 'Review your purchase') {
      await page.press('button', 'Open the basket');
      await page.seesDialog('Your basket');
      expect((await page.find<HTMLInputElement>('textbox', 'Seats')).value).to.equal('3');
      await page.press('button', 'Review the price');
      await page.seesDialog('Review your purchase');
    }
    await buy(page);
    await page.seesDialog('Pay');
    expect(await bought()).to.equal(before + 1);
  });

  it('fault 9: somebody else signs in while it is bought: it is bought for who asked, and the other’s basket is untouched', async () => {
    const {page, before} = await reviewing();
    const held = await scene.world.fault({kind: 'hold-before', method: 'POST', path: purchases});
    await buy(page);
    await shown(async () => (await held.status()).waiting, 'the request');
    let told = 0;
    page.widget.addEventListener('portal-product-bought', () => told++);
    const other = scene.client({session: {customer: 'globex'}});
    page.scope.scope = {client: other, error: undefined, locale: undefined};
    await shown(() => !page.dialog, 'the end of the dialog');
    await page.ready();
    await page.choose('Northwind Archive');
    await held.release();
    await shown(async () => (await bought()) === before + 1, 'the purchase');
    await page.says('Northwind Archive');
    expect([told, textOf(page.dialog?.querySelector('h2'))]).to.deep.equal([0, 'Your basket']);
    await page.press('button', 'Choose more');
    await page.says('1 product in your basket');
    expect(page.text).not.to.contain('has begun');
  });

  it('fault 10: revoked: forgets what was shown, says no more than that', async () => {
    const page = await open();
    const body = '{"code":"forbidden","detail":"Kontor Hansa lost access","outcome":"none"}';
    await scene.world.fault({kind: 'respond', status: 403, path: products, times: 100, headers: problem, body});
    await page.widget.refresh();
    await page.says('You may not see this.');
    expect(page.text).not.to.match(/Kontor|Northwind/);
  });

  it('fault 11: 429 on the price: says so, counts the seconds, and asks when pressed', async () => {
    const page = await open();
    await page.choose('Northwind Business');
    const body = '{"code":"rate_limited","outcome":"none","retryable":true}';
    const headers = {'retry-after': '20', ...problem};
    const fault = await scene.world.fault({kind: 'respond', status: 429, path: previews, headers, body});
    await page.press('button', 'Review the price');
    await page.says('Too many requests. Nothing was bought.');
    const button = await page.find('button', /^Try again in \d+/);
    expect(button.getAttribute('aria-disabled')).to.equal('true');
    expect((await fault.status()).hits).to.equal(1);
  });

  it('fault 11: 429 and 503 while it is bought: says so, and buys it when pressed again', async () => {
    const {page, before} = await reviewing();
    for (const [status, code, words] of [
      [429, 'rate_limited', 'Too many requests. Nothing was bought.'],
      [503, 'unavailable', 'It could not be done. Nothing was bought.'],
    ] as const) {
      const headers = {'retry-after': '1', ...problem};
      const body = `{"code":"${code}","outcome":"none","retryable":true}`;
      await scene.world.fault({kind: 'respond', status, method: 'POST', path: purchases, headers, body});
      await buy(page);
      await page.says(words);
      expect(await bought()).to.equal(before);
    }
    await buy(page);
    await page.seesDialog('Pay');
    expect(await bought()).to.equal(before + 1);
  });

  it('fault 12: an answer that is cut, or HTML: keeps the last good one and says that it is old', async () => {
    const page = await open();
    const before = page.names;
    for (const kind of ['wrong-type', 'truncate'] as const) {
      await scene.world.fault({kind, path: products, times: 4});
      await page.widget.refresh();
      await page.says('This may be out of date.');
      expect(page.names).to.deep.equal(before);
      await scene.world.clearFaults();
      await page.press('button', 'Try again');
      await shown(() => !page.text.includes('This may be out of date.'), 'what is new');
    }
  });

  it('fault 12: HTML in place of what was bought: asked for again under its key, bought once', async () => {
    const {page, before} = await reviewing();
    await scene.world.fault({kind: 'wrong-type', method: 'POST', path: purchases});
    await buy(page);
    await page.seesDialog('Pay');
    expect(await bought()).to.equal(before + 1);
    sentOnce(2);
  });

  it('fault 13: event stream cut: resumes, and shows what another has bought', async () => {
    const events = await scene.world.fault({kind: 'cut', path: '/events$'});
    const given = clientIn(scene.world, {live: true});
    const page = await open(given);
    await shown(async () => (await events.status()).hits, 'the stream');
    await events.release();
    const had = page.card('Northwind Archive');
    const other = clientIn(scene.world);
    const {items} = await other.products.list({q: 'Northwind Archive'});
    const request = {items: [{productId: items[0]!.id, seats: 2, termMonths: 1}], currency: 'EUR'};
    const {id: previewId} = await other.products.previewPurchase(request);
    await other.products.purchase({previewId});
    await shown(
      () => page.card('Northwind Archive') !== had,
      () => page.card('Northwind Archive'),
    );
    given.close();
  });

  it('fault 16: removed while it is bought: it is bought, nothing is shown late, and the basket is empty', async () => {
    const {page, before} = await reviewing();
    const held = await scene.world.fault({kind: 'hold-before', method: 'POST', path: purchases});
    await buy(page);
    await shown(async () => (await held.status()).waiting, 'the request');
    page.scope.remove();
    await held.release();
    await shown(async () => (await bought()) === before + 1, 'the purchase');
    await page.widget.updateComplete;
    expect(page.dialog).to.equal(null);
    await shown(() => !JSON.stringify(sessionStorage).includes('purchase'), 'nothing that waits');
    const again = await open();
    expect(again.text).not.to.contain('in your basket');
    expect(again.dialog).to.equal(null);
  });

  it('fault 16: removed while its price is asked for: the basket stays, and opens again', async () => {
    const page = await open();
    await page.choose('Northwind Business');
    const held = await scene.world.fault({kind: 'hold-before', method: 'POST', path: previews});
    await page.press('button', 'Review the price');
    await shown(async () => (await held.status()).waiting, 'the request');
    page.scope.remove();
    await held.release();
    const again = await CatalogPage.open(scene.client(), html`<product-catalog></product-catalog>`);
    await again.says('1 product in your basket');
    expect([page.dialog, again.dialog]).to.deep.equal([null, null]);
  });
});
