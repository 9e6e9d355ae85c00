import {expect, html} from '@open-wc/testing';
import {sendKeys} from '@web/test-runner-commands';

import {clientIn} from '../support/client-scope.js';
import {openWorld, type TestWorld} from '../support/control.js';
import {all, nameOf, shown, textOf} from '../support/seen.js';
import {TicketPage} from '../support/ticket-page.js';
import {surrounded} from './support/desk.js';
import {focused, focusedName, focusOn, key, tabTo} from './support/keyboard.js';

describe('by keyboard alone: <ticket-list>', function () {
  // The first request starts a database; a walk is many presses.
  this.timeout(90_000);

  let world: TestWorld;
  beforeEach(async () => {
    sessionStorage.clear();
    world = await openWorld();
  });

  /** A page with a list between two buttons of its own, the focus on the first. */
  async function sitDown(): Promise<TicketPage> {
    const content = surrounded(html`<ticket-list page-size="10"></ticket-list>`);
    const page = await TicketPage.open(clientIn(world), content);
    page.scope.querySelector<HTMLElement>('.before')!.focus();
    return page.ready();
  }

  it('writes a ticket, reads what help says meanwhile, and sends it', async () => {
    const page = await sitDown();
    await tabTo('New ticket');
    await key('Enter');
    await page.find('textbox', 'Subject');
    await tabTo('Category');
    await key('ArrowDown');
    await tabTo('Subject');
    await sendKeys({type: 'pay an invoice'});
    await page.find('button', 'Pay an invoice');
    await tabTo('Pay an invoice');
    await key('Enter');
    await page.find('heading', 'Pay an invoice');
    await tabTo('Back to the ticket');
    await key('Enter');
    await focusOn('Subject');
    await tabTo('Description');
    await sendKeys({type: 'By card.'});
    await tabTo('Open the ticket');
    await key('Enter');
    await shown(() => textOf(page.root.querySelector('.thread h2')) === 'pay an invoice');
    expect(page.root.contains(focused() ?? null), 'the focus is in the list').to.equal(true);
  });

  it('leaves the dialog with Escape, is on the button that opened it, and finds what was typed', async () => {
    const page = await sitDown();
    await tabTo('New ticket');
    await key('Enter');
    await page.find('textbox', 'Subject');
    await tabTo('Subject');
    await sendKeys({type: 'Half'});
    await key('Escape');
    await shown(() => !page.dialog);
    await focusOn('New ticket');
    await key('Enter');
    await shown(() => page.dialog?.querySelector<HTMLInputElement>('[part~=ticket-subject]')?.value === 'Half');
  });

  it('opens a ticket, and comes back to its row', async () => {
    const page = await sitDown();
    await tabTo(/Archive is nearly full$/);
    const name = focusedName();
    await key('Enter');
    await shown(() => page.focused?.matches('.thread h2'));
    page.root.querySelector<HTMLElement>('[part~=back]')!.focus();
    await key('Enter');
    await focusOn(name);
  });

  it('names what opens a ticket by its subject, which is what is seen', async () => {
    const page = await sitDown();
    const row = page.rows[0]!;
    expect(all(row, 'button').map(nameOf)).to.deep.equal([textOf(row.querySelector('[part~=open]'))]);
  });
});
