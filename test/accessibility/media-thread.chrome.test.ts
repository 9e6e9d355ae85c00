import {expect} from '@open-wc/testing';
import {resetMouse} from '@web/test-runner-commands';

import {clientIn} from '../support/client-scope.js';
import {openWorld, type TestWorld} from '../support/control.js';
import {shown} from '../support/seen.js';
import {asked, ThreadPage} from '../support/thread-page.js';
import {emulate} from './support/media.js';
import {accessibilityTree, node, nodes} from './support/tree.js';

describe('<ticket-thread> as its reader wants it', function () {
  // The first request starts a database.
  this.timeout(60_000);

  let world: TestWorld;
  before(async () => (world = await openWorld()));
  beforeEach(() => sessionStorage.clear());
  afterEach(async () => {
    await world.clearFaults();
    await emulate({});
    await resetMouse();
  });

  it('moves nothing while it loads, nor when a reply is sent, with reduced motion', async () => {
    await emulate({'prefers-reduced-motion': 'reduce'});
    const ticket = await clientIn(world).tickets.create(asked);
    const held = await world.fault({kind: 'hold-before', path: `/tickets/${ticket.id}$`});
    const page = await ThreadPage.open(clientIn(world), ticket);
    await shown(() => page.root.querySelector('[part~=loading]'));
    expect(page.root.getAnimations()).to.deep.equal([]);
    await held.release();
    await page.ready();
    await page.reply('Still');
    await page.speaks('Your reply was sent.');
    expect(page.root.getAnimations()).to.deep.equal([]);
  });

  it('does nothing until the pointer is let go', async () => {
    const page = await ThreadPage.of(clientIn(world));
    const button = await page.find('button', 'Close ticket');
    button.dispatchEvent(new PointerEvent('pointerdown', {bubbles: true}));
    await page.widget.updateComplete;
    expect((await clientIn(world).tickets.get(page.ticket!.id)).status).to.equal('open');
    button.click();
    await page.speaks('The ticket is closed.');
  });

  it('is a group named by its ticket, with a list of messages and a field with its label', async () => {
    const page = await ThreadPage.of(clientIn(world));
    await page.find('textbox', 'Your reply');
    const tree = await accessibilityTree();
    const group = node(tree, 'group', asked.subject);
    expect(nodes(group, 'listitem').length).to.equal(1);
    node(tree, 'textbox', 'Your reply');
    node(tree, 'heading', asked.subject);
  });
});
