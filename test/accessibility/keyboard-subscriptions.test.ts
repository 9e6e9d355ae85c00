import {expect, html} from '@open-wc/testing';

import {clientIn} from '../support/client-scope.js';
import {openWorld, type TestWorld} from '../support/control.js';
import {all, shown, textOf} from '../support/seen.js';
import {SubscriptionPage} from '../support/subscription-page.js';
import {surrounded} from './support/desk.js';
import {focused, focusedName, focusOn, key, tabTo} from './support/keyboard.js';

describe('by keyboard alone: <subscription-list>', function () {
  // The first request starts a database; a walk is many presses.
  this.timeout(90_000);

  let world: TestWorld;
  beforeEach(async () => {
    world = await openWorld();
  });

  /** A page with a list between two buttons of its own, the focus on the first. */
  async function sitDown(): Promise<SubscriptionPage> {
    const content = surrounded(html`<subscription-list page-size="10"></subscription-list>`);
    const page = await SubscriptionPage.open(clientIn(world), content);
    page.scope.querySelector<HTMLElement>('.before')!.focus();
    return page.ready();
  }

  it('selects, reviews, confirms and comes back to the selection', async () => {
    const page = await sitDown();
    await tabTo(/^Select Northwind Starter, /);
    await key(' ');
    await tabTo(/^Select Northwind Business, /);
    await key(' ');
    await tabTo('Stop renewing automatically');
    await key('Enter');
    await focusOn('Stop renewing automatically');
    await tabTo('Turn off for 2 subscriptions');
    await key('Enter');
    await page.says('Done for 2 of 2 subscriptions.');
    expect(focusedName()).to.equal('Stop renewing automatically');
    await tabTo('Done');
    await key('Enter');
    await shown(() => !page.dialog);
    expect(page.root.contains(focused() ?? null), 'the focus is in the list').to.equal(true);
  });

  it('leaves the dialog with Escape, and is on the button that opened it', async () => {
    const page = await sitDown();
    await tabTo(/^Select Northwind Starter, /);
    await key(' ');
    await tabTo('Renew now');
    await key('Enter');
    await page.find('button', 'Renew 1 subscription');
    await key('Escape');
    await shown(() => !page.dialog);
    await focusOn('Renew now');
  });

  it('opens a subscription, and comes back to its row', async () => {
    const page = await sitDown();
    await tabTo(/^Open Northwind Starter, /);
    const name = focusedName();
    await key('Enter');
    await shown(() => page.focused?.matches('.place'));
    expect(`Open ${page.focused!.getAttribute('aria-label')}`).to.equal(name);
    page.root.querySelector<HTMLElement>('[part~=back]')!.focus();
    await key('Enter');
    await focusOn(name);
  });

  it('names every control of a row for what it does to which subscription, beginning with what is seen', async () => {
    const page = await sitDown();
    const row = page.rows[0]!;
    const name = `${textOf(row.querySelector('[part~=open]'))}, ${textOf(row.querySelector('[part~=column-number]'))}`;
    expect(all(row, 'button').map((button) => button.getAttribute('aria-label'))).to.deep.equal([`Open ${name}`]);
    expect(all(row, 'checkbox').map((box) => box.getAttribute('aria-label'))).to.deep.equal([`Select ${name}`]);
  });
});
