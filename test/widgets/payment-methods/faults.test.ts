import {expect} from '@open-wc/testing';

import type {PaymentMethod} from '../../../src/client/contract.js';
import {clientIn} from '../../support/client-scope.js';
import {FaultScene} from '../../support/fault-scene.js';
import {cards, HandPsp} from '../../support/hand-psp.js';
import {MethodPage} from '../../support/method-page.js';
import {shown} from '../../support/seen.js';

const methods = '/payment-methods$';
const replace = '/replace$';
const problem = {'content-type': 'application/problem+json'};

describe('<payment-methods>: faults', function () {
  // The first request starts a database.
  this.timeout(60_000);

  let scene: FaultScene;
  let psp: HandPsp;
  beforeEach(async () => {
    scene = await FaultScene.open();
    psp = HandPsp.install();
  });
  afterEach(() => scene.close());

  const open = async (given = scene.client()): Promise<MethodPage> => (await MethodPage.open(given)).ready();
  const kept = async (): Promise<PaymentMethod[]> => (await clientIn(scene.world).paymentMethods.list()).items;
  const last4 = async (digits: string): Promise<PaymentMethod> => {
    const method = (await kept()).find((each) => each.last4 === digits);
    if (!method) throw new Error(`There is no method that ends in ${digits}.`);
    return method;
  };

  async function replacing(page: MethodPage): Promise<void> {
    await page.press('button', 'Replace: Visa •••• 4242');
    await page.press('radio', /^Visa •••• 3155/);
  }
  async function renaming(page: MethodPage, name: string): Promise<void> {
    await page.press('button', 'Edit: Visa •••• 4242');
    const holder = (await page.find('textbox', 'Name on it')) as HTMLInputElement;
    holder.value = name;
    holder.dispatchEvent(new InputEvent('input', {bubbles: true}));
  }
  const typed = async (page: MethodPage): Promise<string> =>
    ((await page.find('textbox', 'Name on it')) as HTMLInputElement).value;

  it('fault 1: offline: changes nothing, keeps what was typed, and sends nothing by itself when it is back', async () => {
    let online = true;
    const page = await open(scene.client({online: () => online}));
    await renaming(page, 'Bo Petersen');
    online = false;
    await page.press('button', 'Save');
    await page.says('You are offline – not sent.');
    online = true;
    dispatchEvent(new Event('online'));
    expect([await typed(page), (await last4('4242')).holder]).to.deep.equal(['Bo Petersen', 'Frauke Petersen']);
    await page.press('button', 'Save');
    await page.speaks('was changed');
  });

  it('fault 2: the answer is lost after commit: sent again under its key, done once', async () => {
    const page = await open();
    await replacing(page);
    await scene.world.fault({kind: 'drop-after', method: 'POST', path: replace});
    await page.press('button', 'Replace');
    await page.speaks('Visa •••• 3155 is charged in the place of Visa •••• 4242');
    expect([scene.keys.length, new Set(scene.keys).size]).to.deep.equal([2, 1]);
  });

  it('fault 4: pressed four times: sent once', async () => {
    const page = await open();
    await replacing(page);
    const button = await page.find('button', 'Replace');
    for (let press = 0; press < 4; press++) button.click();
    await page.speaks('Visa •••• 3155 is charged in the place of Visa •••• 4242');
    expect(scene.keys).to.have.length(1);
  });

  it('fault 8: changed elsewhere meanwhile: nothing is done, what was typed stays, and it goes once it was looked at', async () => {
    const page = await open();
    await renaming(page, 'Bo Petersen');
    const {id, etag} = await last4('4242');
    await clientIn(scene.world).paymentMethods.edit(id, {holder: 'Cy Petersen'}, {etag});
    await page.press('button', 'Save');
    await page.says('It has changed meanwhile. Nothing was done.');
    expect([await typed(page), (await last4('4242')).holder]).to.deep.equal(['Bo Petersen', 'Cy Petersen']);
    await shown(() => page.card('Visa •••• 4242').includes('Cy Petersen'), 'what it has become');
    await page.press('button', 'Save');
    await page.speaks('was changed');
    expect((await last4('4242')).holder).to.equal('Bo Petersen');
  });

  it('fault 8: what follows from deleting has changed: nothing is deleted, and it is shown anew', async () => {
    const page = await open();
    await page.press('button', 'Delete: Visa •••• 3155');
    await page.says('Nothing is charged to it.');
    const other = clientIn(scene.world);
    const [subscription] = (await other.subscriptions.list({filter: {status: 'active'}})).items;
    await other.paymentMethods.attach((await last4('3155')).id, [subscription?.id ?? '']);
    await page.press('button', 'Delete');
    await page.says('What follows has changed meanwhile. Nothing was deleted.');
    await page.says(subscription?.number ?? '–');
    expect(await last4('3155')).to.be.an('object');
  });

  it('fault 9: 401: one new token, same key', async () => {
    const page = await open();
    await replacing(page);
    await scene.world.fault({kind: 'respond', status: 401, method: 'POST', path: replace});
    await page.press('button', 'Replace');
    await page.speaks('Visa •••• 3155 is charged in the place of Visa •••• 4242');
    expect([scene.keys.length, new Set(scene.keys).size]).to.deep.equal([2, 1]);
  });

  it('fault 9: no new token: says so, keeps what was typed, and saves it once signed in again', async () => {
    const given = scene.client();
    const page = await open(given);
    await renaming(page, 'Bo Petersen');
    await scene.world.fault({kind: 'respond', status: 401, path: '.', times: 100});
    scene.signedOut = true;
    await page.press('button', 'Save');
    await page.says('Your session has ended.');
    await scene.world.clearFaults();
    scene.signedOut = false;
    await given.signedIn();
    await page.ready();
    if (!page.dialog) await page.press('button', 'Edit: Visa •••• 4242');
    expect(await typed(page)).to.equal('Bo Petersen');
    await page.press('button', 'Save');
    await page.speaks('was changed');
  });

  it('fault 9: the session ends while a card is being verified: its result is shown by the page that comes', async () => {
    psp.number = cards.challenge;
    const page = await open();
    const before = (await kept()).length;
    await page.add();
    await page.press('button', 'Add');
    await shown(() => psp.asks, 'the bank’s question');
    await scene.world.fault({kind: 'respond', status: 401, path: '.', times: 100});
    scene.signedOut = true;
    await psp.answer('approve');
    await page.says('Your session has ended.');
    page.scope.remove();
    await scene.world.clearFaults();
    scene.signedOut = false;
    const next = await MethodPage.open(scene.client());
    await next.says('It can be charged from now on.');
    expect((await kept()).length).to.equal(before + 1);
  });

  it('fault 10: revoked: forgets what was shown, says no more than that', async () => {
    const page = await open();
    await scene.world.fault({
      kind: 'respond',
      status: 403,
      path: methods,
      times: 100,
      headers: problem,
      body: '{"code":"forbidden","detail":"Kontor Hansa lost access","outcome":"none"}',
    });
    await page.widget.refresh();
    await page.says('You may not see this.');
    expect(page.text).not.to.match(/Kontor|4242|Petersen/);
  });

  it('fault 11: 503: says how long to wait, and does it once', async () => {
    const page = await open();
    await replacing(page);
    await scene.world.fault({
      kind: 'respond',
      status: 503,
      method: 'POST',
      path: replace,
      headers: {'retry-after': '20', ...problem},
      body: '{"code":"psp_unavailable","outcome":"none","retryable":true}',
    });
    await page.press('button', 'Replace');
    await page.says('The payment service can’t be reached. Nothing was changed.');
    expect((await last4('4242')).isDefault).to.equal(true);
  });

  it('fault 12: a list that is cut, or HTML: keeps the last good one and says that it is old', async () => {
    const page = await open();
    const before = page.names;
    for (const kind of ['wrong-type', 'truncate'] as const) {
      await scene.world.fault({kind, path: methods, times: 4});
      await page.widget.refresh();
      await page.says('This may be out of date.');
      expect(page.names).to.deep.equal(before);
      await scene.world.clearFaults();
      await page.press('button', 'Try again');
      await shown(() => !page.text.includes('This may be out of date.'), 'what is new');
    }
  });

  it('fault 16: removed while it is replaced: the write arrives, and nothing is shown late', async () => {
    const page = await open();
    await replacing(page);
    const held = await scene.world.fault({kind: 'hold-before', method: 'POST', path: replace});
    await page.press('button', 'Replace');
    await shown(async () => (await held.status()).waiting, 'the request');
    page.scope.remove();
    await held.release();
    await shown(async () => (await last4('3155')).isDefault, 'what was asked for');
    expect(page.dialog).to.equal(null);
  });
});
