import {expect} from '@open-wc/testing';

import type {PortalClient} from '../../../src/client/portal-client.js';
import {clientIn} from '../../support/client-scope.js';
import {afterSeconds, FaultScene} from '../../support/fault-scene.js';
import {handTimeouts} from '../../support/hand-clock.js';
import {shown} from '../../support/seen.js';
import {SpendPage} from '../../support/spend-page.js';

const path = '/spend$';
const problem = {'content-type': 'application/problem+json'};

/** It writes nothing: faults 2, 4, 7, 8, 14 and 15 are those of the invoices behind its figures, which `<invoice-table>` shows. */
describe('<spend-summary>: faults', function () {
  // The first request starts a database.
  this.timeout(60_000);

  let scene: FaultScene;
  beforeEach(async () => {
    scene = await FaultScene.open();
  });
  afterEach(() => scene.close());

  const open = async (client: PortalClient = scene.client()): Promise<SpendPage> =>
    (await SpendPage.open(client)).ready();

  it('fault 1: the connection is lost: says so, and reads it by itself once there is one again', async () => {
    await scene.world.fault({kind: 'drop-before', path, times: 9});
    const page = await SpendPage.open(scene.client());
    await page.says('The connection was lost.');
    await scene.world.clearFaults();
    dispatchEvent(new Event('online'));
    await page.ready();
  });

  it('fault 3: no answer: says so, and reads it when asked again', async () => {
    const held = await scene.world.fault({kind: 'hold-before', path});
    const page = await SpendPage.open(scene.client());
    await shown(async () => (await held.status()).waiting, 'the request');
    scene.clock.pass(handTimeouts.request);
    await page.says('This takes too long. Nothing was changed.');
    await page.press('button', 'Try again');
    await page.ready();
    await held.release();
  });

  it('fault 5: reload: has the period and the view that the page sets', async () => {
    const page = await open();
    await page.press('button', 'Table');
    page.scope.remove();
    expect((await open()).columns.length).to.equal(6);
  });

  it('fault 6: two tabs: what one pays is in the other', async () => {
    const live = clientIn(scene.world, {live: true});
    const page = await open(live);
    const before = page.totals;
    await payOne(clientIn(scene.world));
    await shown(
      () => page.totals[0] !== before[0] && page.totals.join() !== before.join(),
      () => page.totals.join(),
    );
    live.close();
  });

  it('fault 9: 401: one new token, and the figures; none: goes on once signed in again', async () => {
    await scene.world.fault({kind: 'respond', status: 401, path});
    await open();
    const client = scene.client();
    const page = await open(client);
    await scene.world.fault({kind: 'respond', status: 401, path: '.', times: 100});
    scene.signedOut = true;
    await page.widget.refresh();
    await scene.world.clearFaults();
    scene.signedOut = false;
    await client.signedIn();
    await page.ready();
  });

  for (const [status, words] of [
    [403, 'You may not see this.'],
    [404, 'This is no longer here.'],
  ] as const)
    it(`fault 10: ${status}: forgets what was shown, and says no more than that`, async () => {
      const page = await open();
      const {totals} = page;
      await scene.world.fault({
        kind: 'respond',
        status,
        path,
        times: 100,
        headers: problem,
        body: `{"code":"${status === 403 ? 'forbidden' : 'not_found'}","detail":"Kontor Hansa lost access","outcome":"none"}`,
      });
      await page.widget.refresh();
      await page.says(words);
      expect(page.text).not.to.match(/Kontor/);
      for (const total of totals) expect(page.text).not.to.include(total);
    });

  it('fault 11: 503: counts down what the server asks to wait', async () => {
    await scene.world.fault({kind: 'respond', status: 503, path, headers: {'retry-after': '9'}});
    const page = await SpendPage.open(scene.client());
    await page.says('The service is being looked after.');
    await page.find('button', /^Try again in \d s$/);
    await afterSeconds(9, () => page.press('button', 'Try again'));
    await page.ready();
  });

  it('fault 12: a cut, a wrong and an HTML answer: keeps the last good figures and says that they are old', async () => {
    const page = await open();
    const before = page.totals;
    for (const fault of [
      {kind: 'wrong-type'},
      {kind: 'truncate'},
      {kind: 'respond', status: 200, headers: {'content-type': 'application/json'}, body: '{"currencies":[7]}'},
    ] as const) {
      await scene.world.fault({...fault, path, times: 4});
      await page.widget.refresh();
      await page.says('This may be out of date.');
      expect(page.totals).to.deep.equal(before);
      await scene.world.clearFaults();
      await page.press('button', 'Try again');
      await shown(() => !page.text.includes('This may be out of date.'));
    }
  });

  it('fault 13: event stream cut: resumes, and shows what was paid meanwhile', async () => {
    const events = await scene.world.fault({kind: 'cut', path: '/events$'});
    const live = clientIn(scene.world, {live: true});
    const page = await open(live);
    const before = page.totals;
    await shown(async () => (await events.status()).hits, 'the stream');
    await events.release();
    await payOne(clientIn(scene.world));
    await shown(
      () => page.totals.join() !== before.join(),
      () => page.totals.join(),
    );
    live.close();
  });

  it('fault 16: somebody else signs in meanwhile: nothing of the first is left', async () => {
    const page = await open();
    const before = page.totals;
    const held = await scene.world.fault({kind: 'hold-before', path});
    void page.widget.refresh();
    await shown(async () => (await held.status()).waiting, 'the request');
    page.scope.scope = {
      client: clientIn(scene.world, {session: {customer: 'new-leaf'}}),
      error: undefined,
      locale: undefined,
    };
    await held.release();
    await page.says('Nothing in this period');
    for (const total of before) expect(page.text).not.to.include(total);
  });

  it('fault 16: removed while the invoices behind a figure load: shows nothing late', async () => {
    const page = await open();
    page.widget.view = 'table';
    await page.ready();
    const held = await scene.world.fault({kind: 'hold-before', path: '/invoices$'});
    page.root.querySelector<HTMLElement>('[part~=open-figure]')!.click();
    await shown(async () => (await held.status()).waiting, 'the request');
    page.scope.remove();
    await held.release();
    expect(page.widget.isConnected).to.equal(false);
  });
});

/** Pays an invoice with the default card. */
async function payOne(client: PortalClient): Promise<void> {
  const {items} = await client.invoices.list({filter: {status: 'open'}, limit: 100});
  const invoice = items.find(({capabilities, amountDue}) => capabilities.pay.allowed && amountDue.currency === 'EUR')!;
  const preview = await client.payments.preview({invoices: [{id: invoice.id, portion: 'full'}], applyCredit: false});
  const group = preview.groups[0]!;
  const methods = await client.paymentMethods.list();
  const method = methods.items.find(({isDefault}) => isDefault)!;
  const intent = await client.payments.intent(
    {
      currency: group.currency,
      invoices: group.items.map(({invoiceId, amount}) => ({id: invoiceId, amount: amount.amount})),
      applyCredit: false,
      expectedAmount: group.charge.amount,
      source: {type: 'saved', paymentMethodId: method.id},
    },
    group.etag,
  );
  await client.payments.pay(intent);
  client.close();
}
