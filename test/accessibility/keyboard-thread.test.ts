import {expect, html} from '@open-wc/testing';

import {clientIn} from '../support/client-scope.js';
import {openWorld, type TestWorld} from '../support/control.js';
import {shown, textOf} from '../support/seen.js';
import {answers, asked, ThreadPage} from '../support/thread-page.js';
import {surrounded} from './support/desk.js';
import {focusOn, key, tabTo, type} from './support/keyboard.js';

describe('by keyboard alone: <ticket-thread>', function () {
  // The first request starts a database; a walk is many presses.
  this.timeout(90_000);

  let world: TestWorld;
  beforeEach(async () => {
    sessionStorage.clear();
    world = await openWorld();
  });
  afterEach(() => world.clearFaults());

  /** A page with the widget between two buttons of its own, the focus on the first. */
  async function sitDown(status: 'pending' | 'resolved' = 'pending'): Promise<ThreadPage> {
    const client = clientIn(world);
    const ticket = await client.tickets.create(asked);
    await answers(world, ticket, '<p>Which file?</p>', status);
    const content = surrounded(html`<ticket-thread ticket=${ticket.id}></ticket-thread>`);
    const page = await ThreadPage.open(client, ticket, {content});
    page.scope.querySelector<HTMLElement>('.before')!.focus();
    return page.ready();
  }

  it('replies, and stays where that was done', async () => {
    const page = await sitDown();
    await tabTo('Your reply');
    await type('abc');
    await tabTo('Send');
    await key('Enter');
    await page.speaks('Your reply was sent.');
    await focusOn('Send');
    expect(page.messages.at(-1)).to.equal('abc');
  });

  it('looks up when a message was sent, and puts that away with Escape', async () => {
    const page = await sitDown();
    await tabTo(/now|minute/);
    const tip = (): HTMLElement =>
      page.root.getElementById(page.root.activeElement!.getAttribute('aria-describedby')!)!;
    const isShown = (): boolean => getComputedStyle(tip()).visibility === 'visible';
    expect([isShown(), textOf(tip().closest('li')?.querySelector('strong'))]).to.deep.equal([true, 'Anna Berg']);
    await key('ArrowUp');
    expect(textOf(tip().closest('li')?.querySelector('strong'))).to.equal('Frauke Petersen');
    await key('Escape');
    expect(isShown()).to.equal(false);
  });

  it('closes, rates and reopens', async () => {
    const page = await sitDown('resolved');
    await tabTo('Close ticket');
    await key('Enter');
    await page.speaks('The ticket is closed.');
    await shown(() => page.root.activeElement, 'the focus');
    await tabTo(/^1 – Very bad/);
    await key('ArrowDown');
    await key('ArrowDown');
    await key(' ');
    await tabTo('Send rating');
    await key('Enter');
    await page.speaks('Thank you for your rating.');
    await shown(() => page.root.activeElement, 'the focus');
  });

  it('walks out at the end', async () => {
    await sitDown();
    await tabTo('After');
  });
});
