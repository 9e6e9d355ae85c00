import {expect, html} from '@open-wc/testing';

import {focused, focusedName, focusOn, key, tabBackTo, tabTo, type} from '../../accessibility/support/keyboard.js';
import {surrounded} from '../../accessibility/support/desk.js';
import {clientIn} from '../../support/client-scope.js';
import {openWorld, type SessionOptions, type TestWorld} from '../../support/control.js';
import {HandPsp} from '../../support/hand-psp.js';
import {OrderPage} from '../../support/order-page.js';
import {Paying} from '../../support/paying.js';
import {interceptSaves} from '../../support/saves.js';
import {nameOf, shown, textOf} from '../../support/seen.js';

describe('by keyboard alone: <order-list>', function () {
  // The first request starts a database; a walk is many presses.
  this.timeout(90_000);

  let world: TestWorld;
  beforeEach(async () => {
    sessionStorage.clear();
    world = await openWorld();
    HandPsp.install();
  });
  afterEach(() => world.clearFaults());

  /** A page with a list between two buttons of its own, the focus on the first. */
  async function sitDown(session?: SessionOptions): Promise<OrderPage> {
    const content = surrounded(html`<order-list page-size="10"></order-list>`);
    const page = await OrderPage.open(clientIn(world, {...(session && {session})}), content);
    page.scope.querySelector<HTMLElement>('.before')!.focus();
    return page.ready();
  }
  const openFirst = async (page: OrderPage): Promise<string> => {
    const number = page.numbers[0] ?? '';
    await tabTo(`Details of ${number}`);
    await key('Enter');
    await focusOn(`Order ${number}`);
    return number;
  };

  it('searches, filters and sorts, and stays where it is', async () => {
    const page = await sitDown();
    // No character twice in a row: WebKit's driver types it once, in any field.
    const number = page.numbers.find((each) => !/(.)\1/.test(each)) ?? '';
    await tabTo(/^In progress/);
    await key('Enter');
    await shown(() => page.list.view === 'in-progress');
    await page.settled();
    expect(focusedName()).to.match(/^In progress/);
    await tabBackTo(/^All/);
    await key(' ');
    await shown(() => page.list.view === 'all');
    await page.settled();
    await tabTo('Total');
    await key('Enter');
    await shown(() => page.root.querySelector('[aria-sort=descending] [part~=sort]') === focused());
    await tabBackTo('Search');
    await type(number);
    await shown(() => page.numbers.join() === number);
    expect(focusedName()).to.equal('Search');
  });

  it('has an order of focus that is the order of reading, in and out of the list', async () => {
    const page = await sitDown();
    const shownOrder = [
      ...page.root.querySelectorAll<HTMLElement>('button, select, input:not([type=date]), [tabindex="0"]'),
    ].filter((element) => element.checkVisibility());
    const walked: Element[] = [];
    await tabTo('After', async () => {
      await key('Tab');
      const element = focused();
      if (element && page.root.contains(element) && (element as HTMLInputElement).type !== 'date') walked.push(element);
    });
    expect([...new Set(walked)].map(nameOf)).to.deep.equal(shownOrder.map(nameOf));
  });

  it('opens an order, walks on, and comes back to its row', async () => {
    const page = await sitDown();
    const [, second = ''] = page.numbers;
    await openFirst(page);
    await tabBackTo('Next');
    await key('Enter');
    await focusOn(`Order ${second}`);
    await tabBackTo('Back to the list');
    await key('Enter');
    await focusOn(`Details of ${second}`);
  });

  it('opens the invoices of an order, and goes on from there', async () => {
    await sitDown();
    const opener = await tabTo(/^Invoices of/);
    const number = nameOf(opener).replace('Invoices of ', '');
    await key('Enter');
    await focusOn('Invoices');
    const saves = interceptSaves();
    const {open} = window;
    window.open = () => null;
    try {
      await tabTo(/^PDF of invoice/);
      await key('Enter');
      await shown(() => saves.files[0]);
      expect(focusedName()).to.match(/^PDF of invoice/);
    } finally {
      window.open = open;
      saves.restore();
    }
    await tabBackTo('Back to the list');
    await key('Enter');
    await focusOn(`Details of ${number}`);
  });

  it('has the confirmation sent and the same ordered again, and stays on the buttons', async () => {
    const page = await sitDown();
    await openFirst(page);
    await tabTo('Email the confirmation');
    await key('Enter');
    await page.speaks('The confirmation is on its way');
    expect(focusedName()).to.equal('Email the confirmation');
    await tabTo('Order again');
    await key(' ');
    await page.speaks(/Quote \S+ was made/);
    expect(focusedName()).to.equal('Order again');
    expect(await world.mails()).to.have.length(1);
  });

  it('pays what an order waits for, and has the focus in it afterwards', async () => {
    const page = await sitDown();
    const number = page.numbers.find((each) => page.cell(each, 'status').includes('Awaiting payment')) ?? '';
    await tabTo(`Details of ${number}`);
    await key('Enter');
    await focusOn(`Order ${number}`);
    await tabTo('Pay');
    await key('Enter');
    const paying = new Paying(page);
    await shown(() => page.dialog);
    await paying.says('How you pay');
    await tabTo('Review payment');
    await key('Enter');
    await focusOn('Review and pay');
    await tabTo(/^Pay .*\d/);
    await key('Enter');
    await paying.says(/ paid Your payment reference is/);
    await tabTo('Done');
    await key('Enter');
    await shown(() => !page.dialog);
    await page.saysNoMore('This order begins when');
    await shown(() => document.activeElement === page.list, 'the focus in the list');
  });

  it('reaches what can not be done, hears why, and puts the reason away with Escape', async () => {
    const page = await sitDown({user: 'member'});
    await openFirst(page);
    const again = await tabTo('Order again');
    const why = page.root.getElementById(again.getAttribute('aria-describedby') ?? '')!;
    expect(textOf(why)).to.contain('Your role');
    expect(getComputedStyle(why).visibility).to.equal('visible');
    await key('Escape');
    await shown(() => getComputedStyle(why).visibility === 'hidden', 'the end of the reason');
    expect(focused()).to.equal(again);
  });

  it('tries again what failed, and keeps the focus', async () => {
    const page = await sitDown();
    await openFirst(page);
    await world.fault({
      kind: 'respond',
      status: 500,
      method: 'POST',
      path: '/reorders$',
      headers: {'content-type': 'application/problem+json'},
      body: '{"code":"internal","outcome":"none","retryable":true}',
    });
    await tabTo('Order again');
    await key('Enter');
    await page.says('The quote was not made.');
    await tabTo('Try again');
    await key('Enter');
    await page.says(/Quote \S+ was made/);
    await shown(() => document.activeElement === page.list, 'the focus in the list');
  });
});
