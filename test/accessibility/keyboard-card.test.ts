import {expect, html} from '@open-wc/testing';

import {CardPage, seededSubscription, type Seeded} from '../support/card-page.js';
import {clientIn} from '../support/client-scope.js';
import {openWorld, type TestWorld} from '../support/control.js';
import {HandPsp} from '../support/hand-psp.js';
import {shown} from '../support/seen.js';
import {surrounded} from './support/desk.js';
import {focusOn, key, tabTo} from './support/keyboard.js';

describe('by keyboard alone: <subscription-card>', function () {
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
  async function sitDown(name: Seeded): Promise<CardPage> {
    const client = clientIn(world);
    const {id} = await seededSubscription(client, name);
    const content = surrounded(html`<subscription-card subscription=${id}></subscription-card>`);
    const page = await CardPage.open(client, content);
    page.scope.querySelector<HTMLElement>('.before')!.focus();
    return page.ready();
  }

  it('schedules fewer seats after a review, and is back on the button that began it', async () => {
    const page = await sitDown('monthly');
    await tabTo('Change');
    await key('Enter');
    await focusOn('Change Northwind Business');
    await tabTo('One fewer');
    await key('Enter');
    await key('Enter');
    await tabTo('Review');
    await key('Enter');
    await page.says('Nothing is charged today.');
    await focusOn('Change Northwind Business');
    await tabTo('Confirm');
    await key('Enter');
    await page.speaks(/It changes on/);
    await focusOn('Change');
  });

  it('hears why it can’t be, stands in the field, and leaves with Escape', async () => {
    const page = await sitDown('monthly');
    await tabTo('Change');
    await key('Enter');
    await focusOn('Change Northwind Business');
    await tabTo('Review');
    await key('Enter');
    await page.says('Nothing is different yet.');
    await focusOn(/^Seats/);
    await key('Escape');
    await shown(() => !page.dialog);
    await focusOn('Change');
  });

  it('switches auto-renewal off after it was told what that means', async () => {
    const page = await sitDown('monthly');
    await tabTo('Auto-renewal');
    await key(' ');
    await focusOn('Switch auto-renewal off?');
    await page.says(/nothing more is charged/);
    await tabTo('Switch off');
    await key('Enter');
    await page.speaks(/It ends on/);
    await focusOn('Auto-renewal');
    expect(page.root.activeElement?.getAttribute('aria-checked')).to.equal('false');
  });

  it('walks out at the end', async () => {
    await sitDown('trial');
    await tabTo('After');
  });
});
