import {expect, html, oneEvent} from '@open-wc/testing';
import {sendKeys} from '@web/test-runner-commands';

import type {NavigateEvent} from '../../../src/lists/list.events.js';
import {expectAccessible} from '../../support/accessible.js';
import {clientIn, type RequestLog} from '../../support/client-scope.js';
import {openWorld, type TestWorld} from '../../support/control.js';
import {QuotePage} from '../../support/quote-page.js';
import {all, nameOf, shown, textOf} from '../../support/seen.js';

describe('<quote-list>', function () {
  // The first request starts a database.
  this.timeout(60_000);

  let world: TestWorld;
  before(async () => {
    world = await openWorld();
  });
  beforeEach(() =>
    history.replaceState(null, '', location.pathname + location.search.replace(/[?&]quote-list.*$/, '')),
  );
  afterEach(() => world.clearFaults());

  const open = async (content?: ReturnType<typeof html>, locale?: string): Promise<QuotePage> =>
    (await QuotePage.open(clientIn(world), content, locale)).ready();

  describe('accessibility', () => {
    it('has no violation as a list, as an empty list and as an error', async () => {
      const page = await open();
      await expectAccessible(page.list);
      const empty = await QuotePage.open(clientIn(world, {session: {customer: 'new-leaf'}}));
      await empty.says('No quotes yet');
      await expectAccessible(empty.list);
      await world.fault({kind: 'respond', status: 500, path: '/quotes$'});
      const failed = await QuotePage.open(clientIn(world));
      await failed.says('This could not be loaded.');
      await expectAccessible(failed.list);
    });

    it('is a named table with headers, and says which column sorts it and which way', async () => {
      const page = await open();
      const [table] = all(page.root, 'table');
      expect(table && nameOf(table)).to.equal('Quotes');
      const sorting = (): string[] =>
        [...page.root.querySelectorAll('[aria-sort]')].map(
          (heading) => `${textOf(heading)} ${heading.getAttribute('aria-sort')}`,
        );
      expect(sorting()).to.deep.equal(['Number none', 'Date descending', 'Valid until none', 'Total none']);
      await page.press('button', 'Valid until');
      await shown(() => sorting().includes('Valid until ascending'));
    });

    it('can be used with the keyboard alone: to a quote and back to its row', async () => {
      const page = await open();
      const [number = ''] = page.numbers;
      (await page.find('button', `Details of ${number}`)).focus();
      await sendKeys({press: 'Enter'});
      await page.documentReady();
      await shown(() => textOf(page.focused) === `Quote ${number}`);
      (await page.find('button', 'Back to the list')).focus();
      await sendKeys({press: 'Enter'});
      await page.ready();
      await shown(() => page.focused?.getAttribute('aria-label') === `Details of ${number}`);
    });
  });

  describe('rows', () => {
    it('say what a quote is, how long it holds, how it stands, and from whom it comes', async () => {
      const page = await open();
      const client = clientIn(world);
      const {items} = await client.quotes.list({filter: {status: 'open'}});
      const today = items.find(({validInDays}) => validInDays === 0)!;
      expect(textOf(page.row(today.number)))
        .to.contain('Expires today')
        .and.to.contain('To review');
      const renewal = items.find(({origin}) => origin.type === 'renewal')!;
      expect(textOf(page.row(renewal.number)))
        .to.contain(`Renewal ${renewal.origin.name}`)
        .and.to.contain(renewal.title!);
      const partner = items.find(({origin}) => origin.type === 'partner')!;
      expect(textOf(page.row(partner.number))).to.contain(`Partner ${partner.origin.name}`);
    });

    it('show the one status that matters most', async () => {
      const page = await open();
      const {items} = await clientIn(world).quotes.list({limit: 100});
      const statusOf = (wanted: (typeof items)[number] | undefined): string =>
        textOf(page.row(wanted!.number)?.querySelector('[part~=status]'));
      expect(statusOf(items.find(({expired}) => expired))).to.equal('Expired');
      expect(statusOf(items.find(({awaitingPayment}) => awaitingPayment))).to.equal('To pay');
      expect(statusOf(items.find(({awaitingApproval}) => awaitingApproval))).to.equal('Awaiting approval');
      expect(statusOf(items.find(({changesRequested}) => changesRequested))).to.equal('Changes requested');
      expect(statusOf(items.find(({status}) => status === 'declined'))).to.equal('Declined');
      expect(statusOf(items.find(({status}) => status === 'canceled'))).to.equal('Canceled');
    });

    it('have one action each: review what is open, pay what is due, nothing else', async () => {
      const page = await open();
      const {items} = await clientIn(world).quotes.list({limit: 100});
      for (const {number, status, expired, awaitingPayment} of items) {
        const buttons = all(page.row(number)!, 'button').map(nameOf);
        const action =
          status === 'open' && !expired ? [`Review ${number}`] : awaitingPayment ? [`Pay now for ${number}`] : [];
        expect(buttons, number).to.deep.equal([`Details of ${number}`, ...action]);
      }
    });

    it('open the payment of what an accepted quote waits for', async () => {
      const page = await open();
      const {items} = await clientIn(world).quotes.list({limit: 100});
      const due = items.find(({awaitingPayment}) => awaitingPayment)!;
      await page.press('button', `Pay now for ${due.number}`);
      const dialog = await page.dialogOpen();
      await shown(() => textOf(dialog).includes('What you pay'), 'the payment');
    });

    it('never blank on a status or an origin that they don’t know', async () => {
      const client = clientIn(world, {
        fetch: async (request) => {
          const response = await fetch(request);
          if (!/\/quotes\?/.test(request.url)) return response;
          const page = (await response.json()) as {items: {origin: {type: string}; requires: object}[]};
          page.items[0]!.origin.type = 'auction';
          return new Response(JSON.stringify(page), response);
        },
      });
      const page = await (await QuotePage.open(client)).ready();
      expect(page.rows.length).to.be.above(5);
    });
  });

  describe('tools', () => {
    it('say how many quotes are to be reviewed, and show them', async () => {
      const page = await open();
      const {toReview} = await clientIn(world).quotes.summary();
      await page.press('button', `${toReview} quotes to review`);
      await shown(() => page.list.view === 'open');
      await page.settled();
      expect(page.rows.length).to.be.at.least(toReview);
    });

    it('show one view at a time, and how many each has', async () => {
      const page = await open();
      const {counts} = await clientIn(world).quotes.summary();
      const views = all(page.root.querySelector('[part~=views]')!, 'button').map(nameOf);
      expect(views).to.deep.equal([
        `All ${counts.all}`,
        `Open ${counts.open}`,
        `Expired ${counts.expired}`,
        `Accepted ${counts.accepted}`,
        `Declined ${counts.declined}`,
        `Canceled ${counts.canceled}`,
      ]);
      await page.press('button', /^Expired/);
      await shown(() => page.rows.length === counts.expired);
    });

    it('search as one types, and clear what finds nothing', async () => {
      const page = await open();
      const [number = ''] = page.numbers;
      const search = page.root.querySelector<HTMLInputElement>('[part~=search]')!;
      search.value = number;
      search.dispatchEvent(new Event('input'));
      await shown(() => page.numbers.join() === number);
      search.value = 'no such quote';
      search.dispatchEvent(new Event('input'));
      await page.says('Nothing matches.');
      await page.press('button', 'Clear filters');
      await shown(() => page.rows.length > 5);
    });

    it('narrow to days, and walk from page to page', async () => {
      const page = await open(html`<quote-list page-size="10"></quote-list>`);
      expect(page.rows.length).to.equal(10);
      const [first] = page.numbers;
      await page.press('button', 'Next page');
      await shown(() => page.numbers[0] !== first && page.rows.length > 0);
      page.list.from = '2999-01-01';
      await page.says('Nothing matches.');
    });
  });

  describe('properties', () => {
    it('of unknown values use the default and blank nothing', async () => {
      const page = await open(html`<quote-list view="lost" sort="color" page-size="7"></quote-list>`);
      expect(page.rows.length).to.be.above(5);
    });

    it('keep what is shown in the address with sync-url', async () => {
      const page = await open(html`<quote-list sync-url></quote-list>`);
      await page.press('button', /^Open/);
      await shown(() => new URL(location.href).searchParams.get('quote-list.view') === 'open');
      await page.press('button', `Details of ${page.numbers[0]}`);
      await page.documentReady();
      expect(new URL(location.href).searchParams.get('quote-list.open')).to.equal(page.list.selected);
      history.back();
      await shown(() => page.list.selected === '');
    });
  });

  describe('events', () => {
    it('ask before a quote is shown, and stop it when cancelled', async () => {
      const page = await open();
      page.list.addEventListener('portal-navigate', (event) => event.preventDefault(), {once: true});
      setTimeout(() => void page.press('button', `Details of ${page.numbers[0]}`));
      const {detail} = (await oneEvent(page.list, 'portal-navigate')) as NavigateEvent;
      expect(detail.resource).to.equal('quote');
      expect(page.list.selected).to.equal('');
    });
  });

  describe('life cycle', () => {
    it('gives up its request when it is removed, renders nothing late, and loads when it is put back', async () => {
      const held = await world.fault({kind: 'hold-before', path: '/quotes$'});
      const errors: Event[] = [];
      const page = await QuotePage.open(clientIn(world));
      page.list.addEventListener('portal-error', (event) => errors.push(event));
      await shown(async () => (await held.status()).waiting);
      page.list.remove();
      await held.release();
      await page.list.updateComplete;
      expect(page.rows).to.have.length(0);
      page.scope.append(page.list);
      await page.ready();
      expect(errors).to.have.length(0);
    });

    it('leaves nothing subscribed after 200 mounts and unmounts', async () => {
      const client = clientIn(world);
      const page = await (await QuotePage.open(client)).ready();
      page.list.remove();
      for (let round = 0; round < 200; round++) {
        const list = document.createElement('quote-list');
        page.scope.append(list);
        await list.updateComplete;
        list.remove();
      }
      await shown(() => !client.cache.watched);
    });

    it('leaves nothing subscribed when a quote was shown', async () => {
      const client = clientIn(world);
      const page = await (await QuotePage.open(client)).ready();
      await page.press('button', `Details of ${page.numbers[0]}`);
      await page.documentReady();
      page.list.remove();
      await shown(() => !client.cache.watched);
    });
  });

  describe('localisation', () => {
    it('speaks French, in the words of French portals', async () => {
      const page = await open(undefined, 'fr');
      await page.says(/devis à examiner/);
      expect(textOf(page.root.querySelector('caption'))).to.equal('Devis');
      await page.says('Valable jusqu’au');
    });

    it('speaks Arabic, from right to left', async () => {
      const page = await open(undefined, 'ar');
      expect(page.root.querySelector('.portal')?.getAttribute('dir')).to.equal('rtl');
      await page.says('عروض الأسعار');
    });
  });

  it('shows cards that are still a table, without scrolling sideways', async () => {
    const page = await open(html`<div style="inline-size: 20rem"><quote-list></quote-list></div>`);
    const base = page.root.querySelector('.portal')!;
    expect(base.scrollWidth).to.be.at.most(base.clientWidth);
    expect(page.rows.every((row) => row.getAttribute('role') === 'row')).to.equal(true);
  });

  it('asks for its rows first, and once however many lists there are', async () => {
    const log: RequestLog = [];
    const client = clientIn(world, {log});
    const page = await QuotePage.open(client, html`<quote-list></quote-list><quote-list></quote-list>`);
    await page.ready();
    expect(log[0]).to.equal('GET /quotes');
    expect(log.filter((path) => path === 'GET /quotes')).to.have.length(1);
  });
});
