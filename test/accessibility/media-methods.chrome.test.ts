import {expect, html} from '@open-wc/testing';
import {resetMouse} from '@web/test-runner-commands';

import {clientIn} from '../support/client-scope.js';
import {openWorld, type TestWorld} from '../support/control.js';
import {HandPsp} from '../support/hand-psp.js';
import {MethodPage} from '../support/method-page.js';
import {shown} from '../support/seen.js';
import {emulate} from './support/media.js';
import {expectToOpenOnLettingGo} from './support/pointer.js';

describe('<payment-methods> as its reader wants it', function () {
  // The first request starts a database.
  this.timeout(60_000);

  let world: TestWorld;
  before(async () => {
    world = await openWorld();
  });
  beforeEach(() => {
    sessionStorage.clear();
    HandPsp.install();
  });
  afterEach(async () => {
    await world.clearFaults();
    await emulate({});
    await resetMouse();
  });

  const open = (): Promise<MethodPage> => MethodPage.open(clientIn(world), html`<payment-methods></payment-methods>`);

  it('moves nothing while it loads, nor when a dialog opens, with reduced motion', async () => {
    await emulate({'prefers-reduced-motion': 'reduce'});
    const held = await world.fault({kind: 'hold-before', path: '/payment-methods$'});
    const page = await open();
    await shown(() => page.root.querySelector('[part~=loading]'));
    expect(page.root.getAnimations()).to.deep.equal([]);
    await held.release();
    await page.ready();
    await page.press('button', 'Edit: Visa •••• 4242');
    await shown(() => page.dialog);
    expect(page.root.getAnimations()).to.deep.equal([]);
  });

  it('does nothing until the pointer is let go, nor when it is let go elsewhere', async () => {
    const page = await (await open()).ready();
    const edit = await page.find('button', 'Edit: Visa •••• 4242');
    edit.scrollIntoView({block: 'center'});
    await expectToOpenOnLettingGo(page, edit);
  });
});
