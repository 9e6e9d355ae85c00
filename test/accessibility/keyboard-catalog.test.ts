import {expect, html} from '@open-wc/testing';

import {CatalogPage} from '../support/catalog-page.js';
import {clientIn} from '../support/client-scope.js';
import {openWorld, type TestWorld} from '../support/control.js';
import {HandPsp} from '../support/hand-psp.js';
import {shown} from '../support/seen.js';
import {surrounded} from './support/desk.js';
import {focusOn, key, tabTo} from './support/keyboard.js';

describe('by keyboard alone: <product-catalog>', function () {
  // The first request starts a database; a walk is many presses.
  this.timeout(90_000);

  let world: TestWorld;
  beforeEach(async () => {
    sessionStorage.clear();
    world = await openWorld();
    HandPsp.install();
  });
  afterEach(() => world.clearFaults());

  /** A page with the widget between two buttons of its own, the focus on the first. */
  async function sitDown(): Promise<CatalogPage> {
    const page = await CatalogPage.open(clientIn(world), surrounded(html`<product-catalog></product-catalog>`));
    page.scope.querySelector<HTMLElement>('.before')!.focus();
    return page.ready();
  }

  it('chooses a trial, reviews and starts it, and stands on what has come of it', async () => {
    const page = await sitDown();
    await tabTo('Choose: Northwind Starter');
    await key('Enter');
    await focusOn('Seats');
    await tabTo('Review the price');
    await key('Enter');
    await focusOn('Review your purchase');
    await tabTo('Start the free trial');
    await key('Enter');
    await page.says('Nothing was charged.');
    await focusOn('Your subscription has begun');
    expect(page.dialog).to.equal(null);
  });

  it('leaves the basket with Escape, back on the button that opened it', async () => {
    const page = await sitDown();
    await tabTo('Choose: Northwind Starter');
    await key('Enter');
    await focusOn('Seats');
    await key('Escape');
    await shown(() => !page.dialog);
    await focusOn('In your basket: Northwind Starter');
  });

  it('goes to the field that is wrong', async () => {
    const page = await sitDown();
    await tabTo('Choose: Northwind Starter');
    await key('Enter');
    await focusOn('Seats');
    await page.fill('textbox', 'Seats', '999');
    await tabTo('Review the price');
    await key('Enter');
    await focusOn('Seats');
  });

  it('walks out at the end', async () => {
    await sitDown();
    await tabTo('After');
  });
});
