import {expect, oneEvent} from '@open-wc/testing';

import type {PortalClientOptions} from '../../../src/client/types.js';
import {emptyBasket, keepBasket, mostItems} from '../../../src/widgets/product-catalog/basket.js';
import {CatalogPage} from '../../support/catalog-page.js';
import {clientIn} from '../../support/client-scope.js';
import {openWorld, type SessionOptions, type TestWorld} from '../../support/control.js';
import {cards, HandPsp} from '../../support/hand-psp.js';
import {shown, textOf} from '../../support/seen.js';

const purchases = '/purchases$';

describe('<product-catalog>: buying', function () {
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

  const open = async (options: Partial<PortalClientOptions> & {session?: SessionOptions} = {}): Promise<CatalogPage> =>
    (await CatalogPage.open(clientIn(world, options))).ready();
  const bought = async (): Promise<number> => (await clientIn(world).subscriptions.list({limit: 1})).page.total;
  const review = async (page: CatalogPage): Promise<void> => {
    await page.press('button', 'Review the price');
    await page.seesDialog('Review your purchase');
  };

  it('prices what was chosen by the server, buys it once, and has it paid', async () => {
    const page = await open();
    const before = await bought();
    await page.choose('Northwind Business');
    await page.fill('textbox', 'Seats', '3');
    await page.press('checkbox', /^Advanced security/);
    await review(page);
    await page.says('€34.90 / seat / month');
    await page.says('Charged next');
    await page.fill('textbox', /^Team/, 'Design');
    const done = oneEvent(page.widget, 'portal-product-bought');
    await page.press('button', /^Buy for €/);
    const {purchase} = (await done).detail;
    expect(purchase.subscriptions).to.have.length(1);
    expect(purchase.subscriptions[0]!.team).to.equal('Design');
    expect(await bought()).to.equal(before + 1);
    // The payment dialog follows.
    await page.press('button', 'Review payment');
    await page.press('button', /^Pay €/);
    await page.says(/€[\d.,]+ paid/);
    await page.press('button', 'Done');
    await page.says('The payment is in.');
    expect(await world.captures()).to.have.length(1);
  });

  it('says that what is not paid now is charged by itself', async () => {
    const page = await open();
    await page.choose('Northwind Business');
    await review(page);
    await page.press('button', /^Buy for €/);
    await page.seesDialog('Pay');
    await page.press('button', 'Close');
    await page.says('If you don’t, your payment method is charged by itself within minutes.');
    await page.press('button', 'Pay now');
    await page.seesDialog('Pay');
  });

  it('starts a trial, which charges nothing', async () => {
    const page = await open();
    await page.choose('Northwind Sign');
    await review(page);
    await page.says('Free until');
    await page.press('button', 'Start the free trial');
    await page.says('Nothing was charged. You can cancel at any time before the trial ends.');
    expect(page.dialog).to.equal(null);
    expect(textOf(page.focused)).to.equal('Your subscription has begun');
  });

  it('buys several products at once', async () => {
    const page = await open();
    await page.choose('Northwind Business');
    await page.press('button', 'Choose more');
    await page.says('1 product in your basket');
    await page.choose('Northwind Archive');
    await review(page);
    const done = oneEvent(page.widget, 'portal-product-bought');
    await page.press('button', /^Buy for €/);
    expect((await done).detail.purchase.subscriptions).to.have.length(2);
    await page.seesDialog('Pay');
    await page.press('button', 'Close');
    await page.says('2 subscriptions have begun');
  });

  it('says what is wrong where it was typed', async () => {
    const page = await open();
    await page.choose('Northwind Starter');
    await page.fill('textbox', 'Seats', '40');
    await page.press('button', 'Review the price');
    await page.says('That is more than can be had.');
    expect(page.focused?.getAttribute('aria-invalid')).to.equal('true');
    await page.fill('textbox', 'Seats', 'many');
    await page.press('button', 'Review the price');
    await page.says('Enter a whole number.');
    await page.fill('textbox', 'Seats', '2');
    await review(page);
  });

  it('says at the field what the server refuses', async () => {
    const page = await open();
    await page.choose('Northwind Business');
    const body =
      '{"code":"change_refused","outcome":"none","requestId":"r","errors":[{"pointer":"/items/0/seats","code":"above_maximum"}]}';
    await world.fault({kind: 'respond', status: 422, path: '/purchase-previews$', times: 1, body});
    await page.press('button', 'Review the price');
    await page.says('That is more than can be had.');
    await page.says('It can’t be had like this. Nothing was bought.');
  });

  it('keeps the basket over a reload', async () => {
    const page = await open();
    await page.choose('Northwind Business');
    await page.fill('textbox', 'Seats', '7');
    page.scope.remove();
    const again = await open();
    await again.says('1 product in your basket');
    await again.press('button', 'Open the basket');
    await again.seesDialog('Your basket');
    expect((await again.find<HTMLInputElement>('textbox', 'Seats')).value).to.equal('7');
  });

  it('says at the button that there is no room for another', async () => {
    const page = await open();
    const item = {productId: 'prd_gone', name: 'Gone', seats: '1', termMonths: 1, addons: {}};
    keepBasket(page.scope.scope.client!, {...emptyBasket, items: Array.from({length: mostItems}, () => item)});
    page.widget.requestUpdate();
    await page.says('20 products in your basket');
    const button = await page.find('button', 'Choose: Northwind Business');
    expect(button.getAttribute('aria-disabled')).to.equal('true');
    const reason = page.root.getElementById(button.getAttribute('aria-describedby') ?? '');
    expect(textOf(reason)).to.equal('There is room for 20 products in the basket. Buy these first, or remove one.');
  });

  it('shows nobody else’s basket', async () => {
    const page = await open();
    await page.choose('Northwind Business');
    page.scope.remove();
    const other = await open({session: {customer: 'globex'}});
    expect(other.text).not.to.contain('in your basket');
  });

  it('charges it to a new method that is entered on the way', async () => {
    psp.number = '5555555555554444';
    const page = await open();
    await page.choose('Northwind Sign');
    await review(page);
    await page.press('button', 'Enter a new one');
    await page.seesDialog('Add a payment method');
    await shown(() => page.widget.querySelector('[slot]')?.textContent === 'Card fields', 'the fields');
    await page.press('button', 'Add');
    await page.says('It can be charged from now on.');
    await page.press('button', 'Done');
    await page.seesDialog('Review your purchase');
    expect(psp.standing).to.equal(0);
    const done = oneEvent(page.widget, 'portal-product-bought');
    await page.press('button', 'Start the free trial');
    expect((await done).detail.purchase.subscriptions[0]!.paymentMethod?.last4).to.equal('4444');
  });

  it('goes through 3-D Secure when it is paid', async () => {
    psp.number = cards.challenge;
    const page = await open();
    await page.choose('Northwind Business');
    await review(page);
    await page.press('button', /^Buy for €/);
    await page.seesDialog('Pay');
    await page.press('checkbox', /^Use your credit/);
    await page.press('radio', 'New card');
    await shown(() => page.widget.querySelector('[slot]')?.textContent === 'Card fields', 'the fields');
    await page.press('button', 'Review payment');
    await page.press('button', /^Pay €/);
    await shown(() => psp.asks, 'the bank’s question');
    await psp.answer('approve');
    await page.says(/€[\d.,]+ paid/);
    expect(await world.captures()).to.have.length(1);
  });

  it('is cancelable by the page', async () => {
    const page = await open();
    const before = await bought();
    await page.choose('Northwind Business');
    await review(page);
    page.widget.addEventListener('portal-product-purchase', (event) => event.preventDefault());
    await page.press('button', /^Buy for €/);
    await page.seesDialog('Review your purchase');
    expect(await bought()).to.equal(before);
    await page.press('button', 'Close');
    page.widget.addEventListener('portal-product-choose', (event) => event.preventDefault());
    await page.press('button', 'Choose: Northwind Archive');
    expect(page.dialog).to.equal(null);
  });

  it('lets a member look, and says why there is no buying', async () => {
    const page = await open({session: {user: 'member'}});
    const button = await page.find('button', 'Choose: Northwind Business');
    expect(button.getAttribute('aria-disabled')).to.equal('true');
    const reason = page.root.getElementById(button.getAttribute('aria-describedby') ?? '');
    expect(textOf(reason)).to.contain('Your role does not allow this.');
  });

  describe('faults', () => {
    it('offline: sends nothing, and keeps what was chosen', async () => {
      let isOnline = true;
      const page = await open({online: () => isOnline});
      const before = await bought();
      await page.choose('Northwind Business');
      await review(page);
      isOnline = false;
      await page.press('button', /^Buy for €/);
      await page.says('You are offline – not sent.');
      isOnline = true;
      expect(await bought()).to.equal(before);
      await page.press('button', /^Buy for €/);
      await page.seesDialog('Pay');
      expect(await bought()).to.equal(before + 1);
    });

    it('an answer that is lost after it was bought: it is bought once', async () => {
      await world.fault({kind: 'drop-after', method: 'POST', path: purchases});
      const page = await open();
      const before = await bought();
      await page.choose('Northwind Business');
      await review(page);
      await page.press('button', /^Buy for €/);
      await page.seesDialog('Pay');
      expect(await bought()).to.equal(before + 1);
    });

    it('a double click buys once', async () => {
      const page = await open();
      const before = await bought();
      await page.choose('Northwind Business');
      await review(page);
      const button = await page.find('button', /^Buy for €/);
      button.click();
      button.click();
      await page.seesDialog('Pay');
      expect(await bought()).to.equal(before + 1);
    });

    it('a page that is left before the answer: it is asked for, and bought once', async () => {
      await world.fault({kind: 'drop-after', method: 'POST', path: purchases, times: 20});
      const page = await open();
      const before = await bought();
      await page.choose('Northwind Business');
      await review(page);
      await page.press('button', /^Buy for €/);
      await shown(async () => (await bought()) === before + 1, 'the purchase');
      page.scope.remove();
      await world.clearFaults();
      const again = await open();
      await again.seesDialog('Review your purchase');
      await again.says('It is not known yet whether it was done.');
      await again.press('button', 'Try again');
      await again.seesDialog('Pay');
      expect(await bought()).to.equal(before + 1);
      expect(again.text).not.to.contain('in your basket');
    });

    it('a price that is out of date: it is shown again, and bought when confirmed again', async () => {
      const page = await open();
      const before = await bought();
      await page.choose('Northwind Business');
      await review(page);
      // What was shown is kept for 15 minutes.
      await world.advance(16 * 60_000);
      await page.press('button', /^Buy for €/);
      await page.says('The price has changed meanwhile. Nothing was bought.');
      expect(await bought()).to.equal(before);
      await page.press('button', /^Buy for €/);
      await page.seesDialog('Pay');
      expect(await bought()).to.equal(before + 1);
    });

    it('a session that ends: says so, and keeps what was chosen', async () => {
      const page = await open();
      await page.choose('Northwind Business');
      await review(page);
      const body = '{"code":"session_expired","outcome":"none","requestId":"r"}';
      await world.fault({kind: 'respond', status: 401, path: purchases, times: 20, body});
      await page.press('button', /^Buy for €/);
      await page.says('Your session has ended.');
    });
  });
});
