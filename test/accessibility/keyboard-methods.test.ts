import {expect, html} from '@open-wc/testing';

import {clientIn} from '../support/client-scope.js';
import {openWorld, type TestWorld} from '../support/control.js';
import {cards, HandPsp} from '../support/hand-psp.js';
import {MethodPage} from '../support/method-page.js';
import {shown} from '../support/seen.js';
import {surrounded} from './support/desk.js';
import {focusedName, focusOn, key, tabTo} from './support/keyboard.js';

describe('by keyboard alone: <payment-methods>', function () {
  // The first request starts a database; a walk is many presses.
  this.timeout(90_000);

  let world: TestWorld;
  let psp: HandPsp;
  beforeEach(async () => {
    sessionStorage.clear();
    world = await openWorld();
    psp = HandPsp.install();
  });
  afterEach(() => world.clearFaults());

  /** A page with the widget between two buttons of its own, the focus on the first. */
  async function sitDown(): Promise<MethodPage> {
    const page = await MethodPage.open(clientIn(world), surrounded(html`<payment-methods></payment-methods>`));
    page.scope.querySelector<HTMLElement>('.before')!.focus();
    return page.ready();
  }

  it('adds one through the bank’s confirmation, and comes back to the button that began it', async () => {
    psp.number = cards.challenge;
    const page = await sitDown();
    await tabTo('Add a payment method');
    await key('Enter');
    await focusOn('Add a payment method');
    await shown(() => page.widget.querySelector('[slot]'), 'the fields');
    await tabTo('Make it the default');
    await key(' ');
    await tabTo('Add');
    await key('Enter');
    await focusOn('Confirm with your bank');
    await psp.answer('approve');
    await page.says('It can be charged from now on.');
    await tabTo('Done');
    await key('Enter');
    await shown(() => !page.dialog);
    await focusOn('Add a payment method');
  });

  it('makes another one the default, and stands on it', async () => {
    const page = await sitDown();
    await tabTo('Make default: Visa •••• 3155');
    await key('Enter');
    await focusOn('Make Visa •••• 3155 the default');
    await tabTo('Make default');
    await key('Enter');
    await page.speaks('Visa •••• 3155 is the default now.');
    await focusOn(/^Visa •••• 3155/);
  });

  it('charges a subscription to another one, found by its words, and stands on it', async () => {
    const page = await sitDown();
    await tabTo('Charge subscriptions to it: Visa •••• 3155');
    await key('Enter');
    await focusOn('Charge subscriptions to Visa •••• 3155');
    await page.find('checkbox', /Northwind Sovereign Cloud/);
    await tabTo(/Northwind Sovereign Cloud/);
    await key(' ');
    await tabTo('Charge 1 subscription to it');
    await key('Enter');
    await page.speaks('1 subscription is charged to Visa •••• 3155 from now on.');
    await focusOn(/^Visa •••• 3155/);
  });

  it('deletes one after it has read what follows', async () => {
    const page = await sitDown();
    await tabTo('Delete: Amex •••• 0005');
    await key('Enter');
    await focusOn('Delete Amex •••• 0005?');
    await page.says('They are charged to Visa •••• 4242 from now on');
    await tabTo('Delete');
    await key('Enter');
    await page.speaks('Amex •••• 0005 was deleted.');
    await shown(() => focusedName() !== 'nothing', 'the focus in the widget');
    expect(page.names).not.to.contain('Amex •••• 0005');
  });

  it('leaves a dialog with Escape, back on the button that opened it', async () => {
    const page = await sitDown();
    await tabTo('Edit: Visa •••• 4242');
    await key('Enter');
    await focusOn('Edit Visa •••• 4242');
    await key('Escape');
    await shown(() => !page.dialog);
    await focusOn('Edit: Visa •••• 4242');
  });

  it('walks out at the end', async () => {
    await sitDown();
    await tabTo('After');
  });
});
