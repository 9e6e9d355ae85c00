import {expect} from '@open-wc/testing';
import {resetMouse} from '@web/test-runner-commands';

import {clientIn} from '../support/client-scope.js';
import {openWorld, type TestWorld} from '../support/control.js';
import {shown} from '../support/seen.js';
import {SubscriptionPage} from '../support/subscription-page.js';
import {emulate} from './support/media.js';
import {expectToOpenOnLettingGo} from './support/pointer.js';

describe('<subscription-list> as its reader wants it', function () {
  // The first request starts a database.
  this.timeout(60_000);

  let world: TestWorld;
  before(async () => {
    world = await openWorld();
  });
  afterEach(async () => {
    await world.clearFaults();
    await emulate({});
    await resetMouse();
  });

  it('moves nothing while it loads, nor when a dialog opens, with reduced motion', async () => {
    await emulate({'prefers-reduced-motion': 'reduce'});
    const held = await world.fault({kind: 'hold-before', path: '/subscriptions$'});
    const page = await SubscriptionPage.open(clientIn(world));
    await shown(() => page.root.querySelector('[part~=loading]'));
    expect(page.root.getAnimations()).to.deep.equal([]);
    await held.release();
    await page.ready();
    await page.select(page.numbers[0] ?? '');
    await page.press('button', 'Change payment method');
    await shown(() => page.dialog);
    expect(page.root.getAnimations()).to.deep.equal([]);
  });

  it('does nothing until the pointer is let go, nor when it is let go elsewhere', async () => {
    const page = await (await SubscriptionPage.open(clientIn(world))).ready();
    await page.select(page.numbers[0] ?? '');
    const change = await page.find('button', 'Change payment method');
    await expectToOpenOnLettingGo(page, change, -200);
  });
});
