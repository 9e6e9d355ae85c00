import {expect, html} from '@open-wc/testing';

import {openWorld, type TestWorld} from '../support/control.js';
import type {InvoicePage} from '../support/invoice-page.js';
import {interceptSaves} from '../support/saves.js';
import {nameOf, shown, textOf} from '../support/seen.js';
import {shortTable, sitDown} from './support/desk.js';
import {focused, focusedName, focusOn, key, tabBack, tabBackTo, tabTo, type} from './support/keyboard.js';

/** The focus is in the table, and so not at the page's beginning. */
function expectFocusKept(page: InvoicePage): void {
  expect(document.activeElement === page.table, `the focus is on ${document.activeElement?.localName}`).to.equal(true);
}

describe('by keyboard alone: <invoice-table>', function () {
  // The first request starts a database; a walk is many presses.
  this.timeout(90_000);

  let world: TestWorld;
  before(async () => {
    world = await openWorld();
  });
  afterEach(() => world.clearFaults());

  const ready = async (...[content, options]: [Parameters<typeof sitDown>[1]?, Parameters<typeof sitDown>[2]?]) =>
    (await sitDown(world, content, options)).ready();
  const openFirst = async (page: InvoicePage): Promise<string> => {
    const number = page.numbers[0] ?? '';
    await tabTo(`Details of ${number}`);
    await key('Enter');
    await focusOn(`Invoice ${number}`);
    return number;
  };
  const range = (page: InvoicePage): string => textOf(page.root.querySelector('[part~=range]'));

  describe('finding an invoice', () => {
    it('searches, and stays in the field', async () => {
      const page = await ready(html`<invoice-table page-size="10"></invoice-table>`);
      await tabTo('Search');
      await type('KH-45');
      await shown(() => page.rows.length === 1);
      expect(focusedName()).to.equal('Search');
    });

    it('clears filters that find nothing, and keeps the focus', async () => {
      const page = await ready(html`<invoice-table page-size="10"></invoice-table>`);
      await tabTo('Search');
      await type('zq');
      await page.says('Nothing matches.');
      await tabTo('Clear filters');
      await key('Enter');
      await page.ready();
      await page.settled();
      expectFocusKept(page);
    });

    it('filters by a view, with Enter and with Space', async () => {
      const page = await ready();
      await tabTo(/^Overdue/);
      await key('Enter');
      await shown(() => page.table.view === 'overdue');
      await page.settled();
      expect(focusedName()).to.match(/^Overdue/);
      await tabTo(/^Paid/);
      await key(' ');
      await shown(() => page.table.view === 'paid');
      await page.settled();
      expect(focusedName()).to.match(/^Paid/);
    });

    it('sorts by a heading, and stays on it', async () => {
      const page = await ready();
      await tabTo('Due');
      await key('Enter');
      await shown(() => page.root.querySelector('[aria-sort=ascending] [part~=sort]') === focused());
      await page.settled();
      await key(' ');
      await shown(() => page.root.querySelector('[aria-sort=descending] [part~=sort]') === focused());
      expect(focusedName()).to.equal('Due');
    });

    it('walks the pages, and stays on the button at the end', async () => {
      const page = await ready(html`<invoice-table page-size="10" view="paid"></invoice-table>`);
      await tabTo('Next page');
      await key('Enter');
      await shown(() => range(page).startsWith('11 to'));
      expect(focusedName()).to.equal('Next page');
      await tabTo('Last page');
      await key('Enter');
      await shown(() => /(\d+) of \1$/.test(range(page)));
      await page.settled();
      expect(focusedName()).to.equal('Last page');
      await key('Enter');
      expect(focusedName()).to.equal('Last page');
    });

    it('has an order of focus that is the order of reading, in and out of the table', async () => {
      const page = await ready();
      const shownOrder = [
        ...page.root.querySelectorAll<HTMLElement>('button, select, input:not([type=date]), [tabindex="0"]'),
      ].filter((element) => element.checkVisibility());
      const walked: Element[] = [];
      await tabTo('After', async () => {
        await key('Tab');
        const element = focused();
        if (element && page.root.contains(element) && (element as HTMLInputElement).type !== 'date')
          walked.push(element);
      });
      // A field of a date is several stops in itself.
      expect([...new Set(walked)].map(nameOf)).to.deep.equal(shownOrder.map(nameOf));
    });
  });

  describe('opening a document', () => {
    it('begins at its title, and comes back to its row', async () => {
      const page = await ready();
      const number = await openFirst(page);
      await tabBackTo('Back to the list');
      await key('Enter');
      await focusOn(`Details of ${number}`);
    });

    it('walks to the next and the previous one, from title to title', async () => {
      const page = await ready();
      const [first = '', second = ''] = page.numbers;
      await openFirst(page);
      await tabBackTo('Next');
      await key('Enter');
      await focusOn(`Invoice ${second}`);
      await tabBackTo('Previous');
      await key('Enter');
      await focusOn(`Invoice ${first}`);
    });

    it('that can not be read has the focus on the way back, and again after another try', async () => {
      const page = await ready();
      const fault = {
        kind: 'respond',
        status: 500,
        path: '/invoices/inv_',
        times: 9,
        body: '{"code":"internal","outcome":"none"}',
      } as const;
      await world.fault(fault);
      const number = page.numbers[0] ?? '';
      await tabTo(`Details of ${number}`);
      await key('Enter');
      await page.says('This could not be loaded.');
      await focusOn('Back to the list');
      await world.clearFaults();
      await tabTo('Try again');
      await key('Enter');
      await focusOn(`Invoice ${number}`);
    });
  });

  describe('selecting', () => {
    it('selects several with Space, and keeps the focus when the selection is cleared', async () => {
      const page = await ready();
      const [first = '', second = ''] = page.numbers;
      await tabTo(`Select ${first}`);
      await key(' ');
      await page.says('1 selected');
      await tabTo(`Select ${second}`);
      await key(' ');
      await page.says('2 selected');
      await tabTo('Clear');
      await key('Enter');
      await shown(() => !page.root.querySelector('[part~=selection]'));
      expectFocusKept(page);
    });
  });

  describe('files and links', () => {
    it('downloads, and stays on the button', async () => {
      const saves = interceptSaves();
      try {
        const page = await ready();
        await openFirst(page);
        await tabTo('Download PDF');
        await key('Enter');
        await shown(() => saves.files[0]);
        await shown(() => /is downloaded\.$/.test(page.said));
        expect(focusedName()).to.equal('Download PDF');
      } finally {
        saves.restore();
      }
    });

    it('cancels a download, and keeps the focus', async () => {
      const page = await ready();
      const held = await world.fault({kind: 'hold-after', path: '/invoices/archive$'});
      await tabTo(/^PDF/);
      await key('Enter');
      await shown(async () => (await held.status()).waiting);
      await tabTo('Cancel');
      await key('Enter');
      await shown(() => !page.root.querySelector('[part~=progress]'));
      await page.settled();
      expectFocusKept(page);
    });

    it('puts away why a file could not be had, and keeps the focus', async () => {
      const page = await ready();
      await world.fault({
        kind: 'respond',
        status: 403,
        path: '/invoices/export$',
        body: '{"code":"forbidden","outcome":"none"}',
      });
      await tabTo(/^CSV/);
      await key('Enter');
      await page.says('The file could not be downloaded.');
      expect(focusedName()).to.match(/^CSV/);
      await tabTo('Clear');
      await key('Enter');
      await page.saysNoMore('The file could not be downloaded.');
      await page.settled();
      expectFocusKept(page);
    });

    it('shares: the link is selected, copied, put away, and the focus is where it was', async () => {
      const page = await ready();
      await openFirst(page);
      await tabTo('Share');
      await key('Enter');
      await focusOn('Link');
      expect((focused() as HTMLInputElement).selectionEnd).to.equal((focused() as HTMLInputElement).value.length);
      await tabTo('Copy');
      await key('Enter');
      // Where the clipboard is not to be had the link is selected again.
      await shown(
        () => page.said === 'The link is copied.' || focusedName() === 'Link',
        () => page.said,
      );
      expectFocusKept(page);
      await tabTo('Close');
      await key('Enter');
      await focusOn('Share');
    });
  });

  describe('after an error', () => {
    it('tries again, and keeps the focus when the rows come', async () => {
      await world.fault({
        kind: 'respond',
        status: 500,
        path: '/invoices$',
        times: 9,
        body: '{"code":"internal","outcome":"none"}',
      });
      const page = await sitDown(world);
      await page.says('This could not be loaded.');
      await world.clearFaults();
      await tabTo('Try again');
      await key('Enter');
      await page.ready();
      await page.settled();
      expectFocusKept(page);
    });

    it('tries again over rows that are out of date, and keeps the focus', async () => {
      const page = await ready();
      await world.fault({kind: 'wrong-type', path: '/invoices$', times: 9});
      await page.table.refresh();
      await page.says('This may be out of date.');
      await world.clearFaults();
      await tabTo('Try again');
      await key('Enter');
      await page.saysNoMore('This may be out of date.');
      await page.settled();
      expectFocusKept(page);
    });
  });

  describe('what can not be done', () => {
    it('can be reached, says why, and the reason goes with Escape and comes again', async () => {
      const page = await ready(shortTable, {session: {user: 'member'}});
      const pay = await tabTo(/^Pay /);
      const why = page.root.getElementById(pay.getAttribute('aria-describedby') ?? '')!;
      expect(textOf(why)).to.contain('Your role');
      expect(getComputedStyle(why).visibility).to.equal('visible');
      await key('Escape');
      await shown(() => getComputedStyle(why).visibility === 'hidden', 'the end of the reason');
      expect(focused() === pay, focusedName()).to.equal(true);
      await tabBack();
      await key('Tab');
      expect(focused() === pay, focusedName()).to.equal(true);
      expect(getComputedStyle(why).visibility).to.equal('visible');
    });
  });
});
