import {expect} from '@open-wc/testing';
import {resetMouse} from '@web/test-runner-commands';

import {clientIn} from '../support/client-scope.js';
import {openWorld, type TestWorld} from '../support/control.js';
import {shown} from '../support/seen.js';
import {TicketPage} from '../support/ticket-page.js';
import {emulate} from './support/media.js';
import {expectToOpenOnLettingGo} from './support/pointer.js';

describe('<ticket-list> as its reader wants it', function () {
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
    const held = await world.fault({kind: 'hold-before', path: '/tickets$'});
    const page = await TicketPage.open(clientIn(world));
    await shown(() => page.root.querySelector('[part~=loading]'));
    expect(page.root.getAnimations()).to.deep.equal([]);
    await held.release();
    await page.ready();
    await page.write();
    expect(page.root.getAnimations()).to.deep.equal([]);
  });

  it('does nothing until the pointer is let go, nor when it is let go elsewhere', async () => {
    const page = await (await TicketPage.open(clientIn(world))).ready();
    await expectToOpenOnLettingGo(page, await page.find('button', 'New ticket'), 200);
  });

  it('shows what was not read, and where groups begin, in forced colours', async () => {
    await emulate({'forced-colors': 'active'});
    const page = await (await TicketPage.open(clientIn(world))).ready();
    const mark = page.root.querySelector<HTMLElement>('[part~=unread-mark]')!;
    const {width, height} = mark.getBoundingClientRect();
    expect(Math.min(width, height)).to.be.greaterThan(5);
    expect(getComputedStyle(mark).borderTopColor).not.to.equal(getComputedStyle(page.rows[0]!).backgroundColor);
  });
});
