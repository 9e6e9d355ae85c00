import {expect} from '@open-wc/testing';

import {focusedName, focusOn, key, tabTo, type} from '../../accessibility/support/keyboard.js';
import {AcceptPage} from '../../support/accept-page.js';
import {clientIn} from '../../support/client-scope.js';
import {openWorld, type TestWorld} from '../../support/control.js';
import {HandPsp} from '../../support/hand-psp.js';
import {quoteOf, takes} from '../../support/quote-world.js';
import {shown} from '../../support/seen.js';

describe('<quote-list>: accepting by keyboard alone', function () {
  // The first request starts a database; a walk is many presses.
  this.timeout(90_000);

  let world: TestWorld;
  beforeEach(async () => {
    sessionStorage.clear();
    world = await openWorld();
    HandPsp.install();
  });

  it('signs by typing, reviews, accepts, and pays the down payment, each step from its title', async () => {
    const client = clientIn(world);
    const quote = await quoteOf(client, takes(true, true));
    const page = await AcceptPage.open(client, quote);
    await tabTo('Sign & Pay');
    await key('Enter');
    await focusOn(`Sign ${quote.number}`);
    await tabTo('Draw');
    await shown(async () => {
      await key('ArrowDown');
      return focusedName() === 'Type';
    });
    await tabTo('Your name');
    await type(' Petersen');
    await tabTo('Review');
    await key('Enter');
    await focusOn('Review and accept');
    await tabTo(/^Your purchase order number/);
    await type('PO-7');
    await tabTo('Sign and accept');
    await key('Enter');
    await focusOn('Pay');
    await tabTo(/^Visa •••• 4242/);
    await tabTo('Review payment');
    await key('Enter');
    await focusOn('Review and pay');
    await tabTo(/^Pay .*\d/);
    await key('Enter');
    await page.says(/ paid Your payment reference is/);
    const now = await page.quote();
    expect([now.status, now.awaitingPayment, now.reference]).to.deep.equal(['accepted', false, 'PO-7']);
    await tabTo('Done');
    await key('Enter');
    await shown(() => !page.dialog);
    await shown(
      () => document.activeElement === page.widget,
      () => `the focus in the widget, not on ${document.activeElement?.outerHTML}`,
    );
  });

  it('closes with Escape, back on the button that opened, and what was typed is kept', async () => {
    const client = clientIn(world);
    const page = await AcceptPage.open(client, await quoteOf(client, takes(true, false)));
    await tabTo('Accept & Sign');
    await key(' ');
    await shown(() => page.dialog);
    await shown(async () => (await page.name()).value);
    await tabTo('Your name');
    await type(' Bo');
    await key('Escape');
    await shown(() => !page.dialog);
    await focusOn('Accept & Sign');
    await key('Enter');
    await shown(() => page.dialog);
    expect((await page.name()).value).to.match(/ Bo$/);
  });
});
