import {expect, html} from '@open-wc/testing';

import '../../src/define/invoice-table.js';
import {clientIn} from '../support/client-scope.js';
import {openWorld, type SessionOptions, type TestWorld} from '../support/control.js';
import {HandPsp} from '../support/hand-psp.js';
import {Paying} from '../support/paying.js';
import {shown, textOf} from '../support/seen.js';
import {UpcomingPage} from '../support/upcoming-page.js';
import {surrounded} from './support/desk.js';
import {focused, focusedName, focusOn, key, tabBackTo, tabTo} from './support/keyboard.js';

describe('by keyboard alone: <upcoming-payments>', function () {
  // The first request starts a database; a walk is many presses.
  this.timeout(90_000);

  let world: TestWorld;
  beforeEach(async () => {
    sessionStorage.clear();
    HandPsp.install();
    world = await openWorld();
  });

  /** A page with the widget between two buttons of its own, the focus on the first. */
  async function sitDown(
    content = html`<upcoming-payments page-size="10"></upcoming-payments>`,
    {locale, session = {}}: {readonly locale?: string; readonly session?: SessionOptions} = {},
  ): Promise<UpcomingPage> {
    const page = await UpcomingPage.open(clientIn(world, {session}), surrounded(content), locale);
    page.scope.querySelector<HTMLElement>('.before')!.focus();
    return page.ready();
  }
  const toChart = (page: UpcomingPage): Promise<unknown> => tabTo(page.columns[0]!);
  const isIn = (page: UpcomingPage): boolean => page.widget.contains(document.activeElement);

  it('walks the states with arrows, to the first and the last, and no further', async () => {
    const page = await sitDown();
    await toChart(page);
    const {columns} = page;
    const last = columns.length - 1;
    for (const [pressed, at] of [
      ['ArrowLeft', 0],
      ['ArrowRight', 1],
      ['End', last],
      ['ArrowRight', last],
      ['ArrowLeft', last - 1],
      ['Home', 0],
    ] as const) {
      await key(pressed);
      expect(focusedName(), pressed).to.equal(columns[at]);
    }
  });

  it('walks them the other way in a language from right to left', async () => {
    const page = await sitDown(undefined, {locale: 'ar'});
    await toChart(page);
    await key('ArrowLeft');
    expect(focusedName()).to.equal(page.columns[1]);
    await key('ArrowRight');
    expect(focusedName()).to.equal(page.columns[0]);
  });

  it('has one stop in the chart, and one in the sums', async () => {
    const page = await sitDown();
    await toChart(page);
    await key('Tab');
    expect(focusedName()).to.equal('Totals by month');
    await key('Tab');
    expect(focusedName()).to.match(/^All \d+$/);
  });

  for (const pressed of ['Enter', ' '] as const)
    it(`lists what is behind a state with ${pressed === ' ' ? 'Space' : pressed}, and stays on it`, async () => {
      const page = await sitDown();
      await toChart(page);
      await key('ArrowRight');
      await key('ArrowRight');
      const state = focusedName();
      await key(pressed);
      await shown(
        () => page.rows.length > 0 && page.rows.every((row) => row[2] === 'Payment failed'),
        () => page.rows.join('\n'),
      );
      expect(focusedName()).to.equal(state);
    });

  it('opens an invoice in place of the list, and comes back to its row', async () => {
    const page = await sitDown();
    await tabTo('Invoice: KH-19');
    await key('Enter');
    await shown(() => page.shownRecord?.shadowRoot?.querySelector('h2'), 'the invoice');
    expect(isIn(page), 'the focus is in the widget').to.equal(true);
    await tabBackTo('Back to the list');
    await key('Enter');
    await focusOn('Invoice: KH-19');
  });

  it('opens it in the page’s own table, where there is one', async () => {
    const page = await sitDown(
      html`<upcoming-payments page-size="10"></upcoming-payments><invoice-table page-size="10"></invoice-table>`,
    );
    const table = page.scope.querySelector('invoice-table')!;
    await tabTo('Invoice: KH-19');
    await key('Enter');
    await shown(() => table.selected, 'the invoice');
    await shown(() => table.shadowRoot!.querySelector('[part~=document] h2'), 'the invoice, whole');
  });

  it('pays an invoice, and is in the list when that is done', async () => {
    const page = await sitDown();
    await tabTo('Pay: KH-19');
    await key('Enter');
    const paying = new Paying(page);
    await paying.says('What you pay');
    await tabTo('Review payment');
    await key('Enter');
    await paying.says('will be charged to');
    await tabTo(/^Pay .*\d/);
    await key('Enter');
    await paying.says(/ paid Your payment reference is/);
    await tabTo('Done');
    await key('Enter');
    await shown(
      () => !page.dialog && page.rows.length && !page.rows.some(([, what]) => what?.startsWith('KH-19')),
      'the list without it',
    );
    await shown(
      () => isIn(page),
      () => `the focus in the list; it is on “${focusedName()}”`,
    );
  });

  it('reaches what can not be done, hears why, and puts the reason away with Escape', async () => {
    const page = await sitDown(undefined, {session: {user: 'member'}});
    await shown(() => page.root.querySelector('[part~=reason]'), 'the reason');
    const pay = await tabTo('Pay: KH-19');
    const why = page.root.getElementById(pay.getAttribute('aria-describedby') ?? '')!;
    expect(textOf(why)).to.contain('Your role');
    await shown(() => getComputedStyle(why).visibility === 'visible', 'the reason');
    await key('Enter');
    expect(page.dialog === null).to.equal(true);
    await key('Escape');
    await shown(() => getComputedStyle(why).visibility === 'hidden', 'the end of the reason');
    expect(focused()).to.equal(pay);
  });

  it('makes a link to the calendar, keeps it, and ends it', async () => {
    const page = await sitDown();
    await tabTo('Calendar');
    await key('Enter');
    await page.find('heading', 'In your calendar');
    await tabTo('Make a link');
    await key('Enter');
    await focusOn('Link');
    await tabTo('Revoke the link');
    await key('Enter');
    await tabTo('Keep it');
    await key('Enter');
    await focusOn('Revoke the link');
    await key('Enter');
    await shown(() => page.root.querySelector('[part~=confirm-revoke]'), 'the question');
    await focusOn('Revoke the link');
    await key('Enter');
    await focusOn('Make a link');
    expect(page.text).to.include('The link no longer works.');
  });

  it('leaves the calendar with Escape, and is on the button that opened it', async () => {
    const page = await sitDown();
    await tabTo('Calendar');
    await key('Enter');
    await page.find('heading', 'In your calendar');
    await key('Escape');
    await shown(() => !page.dialog, 'no dialog');
    await focusOn('Calendar');
  });

  it('walks everything in the order in which it is shown, and out', async () => {
    const page = await sitDown();
    const order = [...page.root.querySelectorAll<HTMLElement>('button, select, input, [tabindex="0"]')].filter(
      (element) => element.checkVisibility(),
    );
    const walked: Element[] = [];
    await tabTo('After', async () => {
      await key('Tab');
      const element = focused();
      if (element && page.root.contains(element)) walked.push(element);
    });
    expect(walked).to.deep.equal(order);
  });
});
