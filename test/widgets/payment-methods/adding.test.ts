import {expect, oneEvent} from '@open-wc/testing';

import type {PortalClientOptions} from '../../../src/client/types.js';
import {clientIn} from '../../support/client-scope.js';
import {openWorld, type TestWorld} from '../../support/control.js';
import {cards, HandPsp} from '../../support/hand-psp.js';
import {MethodPage} from '../../support/method-page.js';
import {shown, textOf} from '../../support/seen.js';

const setups = '/payment-method-setups$';

describe('<payment-methods>: adding', function () {
  // The first request starts a database.
  this.timeout(60_000);

  let world: TestWorld;
  let psp: HandPsp;
  beforeEach(async () => {
    sessionStorage.clear();
    world = await openWorld();
    psp = HandPsp.install();
  });
  afterEach(() => world.clearFaults());

  const open = async (options: Partial<PortalClientOptions> = {}): Promise<MethodPage> =>
    (await MethodPage.open(clientIn(world, options))).ready();
  const kept = async (): Promise<number> => (await clientIn(world).paymentMethods.list()).items.length;

  it('keeps a card that the PSP accepts, shows it, and charges nothing', async () => {
    const page = await open();
    const before = await kept();
    const ended = oneEvent(page.widget, 'portal-payment-method-setup');
    await page.add();
    await page.press('button', 'Add');
    await page.says('It can be charged from now on.');
    const {detail} = await ended;
    expect(detail.status).to.equal('succeeded');
    await page.press('button', 'Done');
    await shown(() => page.names.length === before + 1, 'the new card');
    expect(textOf(page.focused)).to.equal('Add a payment method');
    expect(await world.captures()).to.deep.equal([]);
  });

  it('makes it the default when that is ticked', async () => {
    psp.number = '5555555555554444';
    const page = await open();
    await page.add();
    await page.press('checkbox', 'Make it the default');
    await page.press('button', 'Add');
    await page.says('It can be charged from now on.');
    await shown(() => page.names[0] === 'Mastercard •••• 4444', 'the new default first');
  });

  it('goes through the bank’s confirmation', async () => {
    psp.number = cards.challenge;
    const page = await open();
    const before = await kept();
    await page.add();
    await page.press('button', 'Add');
    await shown(() => psp.asks, 'the bank’s question');
    await page.says('Confirm with your bank');
    await psp.answer('approve');
    await page.says('It can be charged from now on.');
    expect(await kept()).to.equal(before + 1);
  });

  it('keeps nothing of one that is given up at the bank’s confirmation', async () => {
    psp.number = cards.challenge;
    const page = await open();
    const before = await kept();
    await page.add();
    await page.press('button', 'Add');
    await shown(() => psp.asks, 'the bank’s question');
    await page.press('button', 'Don’t save it');
    await page.says('Nothing of it was kept.');
    expect(await kept()).to.equal(before);
  });

  it('says why the bank refused it, and lets another be entered', async () => {
    psp.number = cards.declined;
    const page = await open();
    await page.add();
    await page.press('button', 'Add');
    await page.says('The bank refused it.');
    await page.press('button', 'Try again');
    psp.number = cards.success;
    await page.press('button', 'Add');
    await page.says('It can be charged from now on.');
  });

  it('says that the fields can’t be loaded, and loads them when asked again', async () => {
    psp.blocked = true;
    const page = await open();
    await page.press('button', 'Add a payment method');
    await page.says('The secure fields could not be loaded. Nothing was saved.');
    psp.blocked = false;
    await page.press('button', 'Try again');
    await shown(() => page.widget.querySelector('[slot]')?.textContent === 'Card fields', 'the fields');
  });

  it('is cancelable by the page', async () => {
    const page = await open();
    page.widget.addEventListener('portal-payment-method-add', (event) => event.preventDefault());
    await page.press('button', 'Add a payment method');
    expect(page.dialog).to.equal(null);
  });

  describe('faults', () => {
    it('offline: sends nothing, and keeps what was typed', async () => {
      let isOnline = true;
      const page = await open({online: () => isOnline});
      await page.add();
      isOnline = false;
      await page.press('button', 'Add');
      await page.says('You are offline – not sent.');
      expect(psp.standing).to.equal(1);
      isOnline = true;
      await page.press('button', 'Add');
      await page.says('It can be charged from now on.');
    });

    it('an answer that is lost after it was kept: it is asked for, and one card is kept', async () => {
      await world.fault({kind: 'drop-after', method: 'POST', path: setups});
      const page = await open();
      const before = await kept();
      await page.add();
      await page.press('button', 'Add');
      await page.says('It can be charged from now on.');
      expect(await kept()).to.equal(before + 1);
    });

    it('a double click keeps one card', async () => {
      const page = await open();
      const before = await kept();
      await page.add();
      const button = await page.find('button', 'Add');
      button.click();
      button.click();
      await page.says('It can be charged from now on.');
      expect(await kept()).to.equal(before + 1);
    });

    it('a reload while it is being kept: its result is shown by the page that comes', async () => {
      const held = await world.fault({kind: 'hold-after', method: 'POST', path: setups});
      const page = await open();
      const before = await kept();
      await page.add();
      await page.press('button', 'Add');
      await page.says('Sending it to the payment service…');
      await shown(async () => (await held.status()).hits, 'the request');
      page.scope.remove();
      const next = await MethodPage.open(clientIn(world));
      await next.says('It can be charged from now on.');
      expect(await kept()).to.equal(before + 1);
      await held.release();
    });

    it('an answer that is a page of HTML: it is asked for again, and one card is kept', async () => {
      await world.fault({kind: 'wrong-type', method: 'POST', path: setups});
      const page = await open();
      const before = await kept();
      await page.add();
      await page.press('button', 'Add');
      await page.says('It can be charged from now on.');
      expect(await kept()).to.equal(before + 1);
    });
  });
});
