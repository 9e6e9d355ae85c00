import {expect, fixture, html, oneEvent} from '@open-wc/testing';

import '../../../src/define/subscription-card.js';
import type {SubscriptionList} from '../../../src/widgets/subscription-list/subscription-list.js';
import {expectAccessible} from '../../support/accessible.js';
import {clientIn, type RequestLog} from '../../support/client-scope.js';
import {openWorld, type TestWorld} from '../../support/control.js';
import {all, fill, find, nameOf, shown, textOf} from '../../support/seen.js';
import {SubscriptionPage} from '../../support/subscription-page.js';

describe('<subscription-list>', function () {
  // The first request starts a database.
  this.timeout(60_000);

  let world: TestWorld;
  before(async () => {
    world = await openWorld();
  });
  beforeEach(() =>
    history.replaceState(null, '', location.pathname + location.search.replace(/[?&]subscription.*$/, '')),
  );
  afterEach(() => world.clearFaults());

  const open = async (content?: ReturnType<typeof html>, locale?: string): Promise<SubscriptionPage> =>
    (await SubscriptionPage.open(clientIn(world), content, locale)).ready();

  describe('accessibility', () => {
    it('has no violation as a list, as cards, with a selection, as an empty list and as an error', async () => {
      const page = await open();
      await page.select(page.numbers[0]!);
      await page.still();
      await expectAccessible(page.list);
      const cards = await open(html`<div style="inline-size: 320px"><subscription-list></subscription-list></div>`);
      await cards.still();
      await expect(cards.list).to.be.accessible();
      const empty = await SubscriptionPage.open(clientIn(world, {session: {customer: 'new-leaf'}}));
      await empty.says('No subscriptions yet');
      await empty.still();
      await expectAccessible(empty.list);
      await world.fault({kind: 'respond', status: 500, path: '/subscriptions$'});
      const failed = await SubscriptionPage.open(clientIn(world));
      await failed.says('This could not be loaded.');
      await failed.still();
      await expectAccessible(failed.list);
    });

    it('is a named table with headers, and says which column sorts it and which way', async () => {
      const page = await open();
      const [table] = all(page.root, 'table');
      expect(table && nameOf(table)).to.equal('Subscriptions');
      const ways = (): string[] =>
        [...page.root.querySelectorAll('th[aria-sort]')].map(
          (heading) => `${textOf(heading)} ${heading.getAttribute('aria-sort')}`,
        );
      expect(ways()).to.deep.equal(['Subscription ID none', 'Seats none', 'Price none', 'Renewal ascending']);
      await find(page.root, 'button', 'Seats').then((button) => button.click());
      await shown(
        () => ways().includes('Seats descending'),
        () => ways().join(),
      );
      await shown(() => page.cell(page.numbers[0]!, 'seats').startsWith('75 / 75'));
    });

    it('says seats in words to the ear', async () => {
      const page = await open();
      const number = page.numberWhere('seats', '19 / 24');
      const cell = page.row(number)!.querySelector('[part~=column-seats]')!;
      expect(textOf(cell.querySelector('.visually-hidden'))).to.equal('19 assigned of 24 bought');
      expect(cell.querySelector('[part~=seat-count]')!.getAttribute('aria-hidden')).to.equal('true');
    });
  });

  describe('rows', () => {
    it('say product, id, team, seats, price and term, status, what comes next and what it is charged to', async () => {
      const page = await open();
      const number = page.numberWhere('seats', '19 / 24');
      expect(page.cell(number, 'product')).to.match(/^Northwind Business/);
      expect(page.cell(number, 'team')).to.equal('Operations');
      expect(page.cell(number, 'total')).to.match(/^€[\d,.]+ monthly$/);
      expect(page.cell(number, 'status')).to.equal('Active');
      expect(page.cell(number, 'ends-on')).to.match(/^Renews on \w+ \d+, \d{4} €/);
      expect(page.cell(number, 'next-charge')).to.match(/^€[\d,.]+ \w+ \d+, \d{4}$/);
      expect(page.cell(number, 'method')).to.equal('Visa •••• 4242');
    });

    it('say how each stands in a word: a trial, a grace, an end, a pause, and what is wrong with its payment method', async () => {
      const page = await open();
      for (const [status, outlook] of [
        ['Trial', /^Trial until/],
        ['To renew', /^Renew by/],
        ['Ends soon', /^Ends on/],
        ['Paused', /^Paused until/],
      ] as const)
        expect(page.cell(page.numberWhere('status', status), 'ends-on')).to.match(outlook);
      expect(page.numbers.map((number) => page.cell(number, 'method'))).to.include('Amex •••• 0005 Expired');
      expect(page.numbers.some((number) => page.cell(number, 'status') === 'Canceled')).to.equal(false);
    });
  });

  describe('views and filters', () => {
    it('count each status, and show those of one', async () => {
      const page = await open();
      await page.press('button', 'Canceled 2');
      await shown(() => page.rows.length === 2);
      expect(page.cell(page.numbers[0]!, 'ends-on')).to.match(/^Ended on/);
      await page.press('button', 'All 14');
      await shown(() => page.rows.length === 14);
    });

    it('say what needs attention, and show it', async () => {
      const page = await open();
      await page.says(/2 to renew: the first until \w+ \d+, \d{4}/);
      await page.says('2 have a payment method that won’t work');
      await page.press('button', /^Show: 2 to renew/);
      await shown(() => page.rows.length === 2);
      expect(page.list.view).to.equal('to-renew');
    });

    it('show those whose payment method won’t work, whatever was searched for before', async () => {
      const page = await open();
      await fill(page.root, 'searchbox', 'Search', 'MSA-2024-118');
      await shown(() => page.rows.length === 1);
      await page.press('button', /^Show: 2 have a payment method that won’t work/);
      await shown(() => page.rows.length === 2);
      expect(page.list.query).to.equal('');
      const shownView = await page.find('button', 'Method won’t work 2');
      expect(shownView.getAttribute('aria-pressed')).to.equal('true');
      for (const number of page.numbers) expect(page.cell(number, 'method')).to.match(/Expired|Could not be charged/);
      await page.press('button', 'Current 12');
      await shown(() => page.rows.length === 12);
      expect(page.text).not.to.include('Method won’t work');
    });

    it('show all that need attention, whatever was filtered by before', async () => {
      const page = await open();
      const team = await find<HTMLSelectElement>(page.root, 'combobox', 'Team');
      team.value = 'Legal';
      team.dispatchEvent(new Event('change'));
      await shown(() => page.rows.length === 2);
      page.list.product = 'prd_none';
      await page.says('Nothing matches.');
      await page.press('button', /^Show: 2 to renew/);
      await shown(() => page.rows.length === 2 && page.list.view === 'to-renew');
      expect(page.list.team + page.list.product).to.equal('');
      for (const number of page.numbers) expect(page.cell(number, 'status')).to.equal('To renew');
    });

    it('filter by product and team, and clear both where they find nothing', async () => {
      const page = await open();
      const team = await find<HTMLSelectElement>(page.root, 'combobox', 'Team');
      team.value = 'Legal';
      team.dispatchEvent(new Event('change'));
      await shown(() => page.rows.length === 2);
      const product = await find<HTMLSelectElement>(page.root, 'combobox', 'Product');
      product.value = [...product.options].find(({text}) => text === 'Northwind Enterprise')!.value;
      product.dispatchEvent(new Event('change'));
      await page.says('Nothing matches.');
      await page.press('button', 'Clear filters');
      await shown(() => page.rows.length === 12);
      expect(page.list.team + page.list.product).to.equal('');
    });

    it('find words anywhere in a subscription', async () => {
      const page = await open();
      await fill(page.root, 'searchbox', 'Search', 'MSA-2024-118');
      await shown(() => page.rows.length === 1);
      expect(page.cell(page.numbers[0]!, 'product')).to.include('Northwind Enterprise');
    });

    it('are kept in the page’s address where it asks for that', async () => {
      const page = await open(html`<subscription-list sync-url></subscription-list>`);
      page.list.team = 'Legal';
      await shown(() => location.search.includes('subscription-list.team=Legal'));
      const again = await open(html`<subscription-list sync-url></subscription-list>`);
      await shown(() => again.rows.length === 2);
    });
  });

  describe('files', () => {
    it('gives the filter or what is selected as CSV, unless the page does', async () => {
      const log: RequestLog = [];
      const page = await (await SubscriptionPage.open(clientIn(world, {log}))).ready();
      const [number = ''] = page.numbers;
      await page.press('button', /^CSV: Download this list/);
      await page.speaks(/is downloaded/);
      await page.select(number);
      page.list.addEventListener('portal-subscriptions-download', (event) => event.preventDefault());
      setTimeout(() => void page.press('button', /^CSV: Download the selected/));
      const {detail} = await oneEvent(page.list, 'portal-subscriptions-download');
      expect((detail as {ids: readonly string[]}).ids).to.have.length(1);
      expect(log.filter((line) => line.includes('/export'))).to.have.length(1);
    });
  });

  describe('opening', () => {
    it('shows a subscription in place, in a card that stands in the page’s tree, and comes back to its row', async () => {
      const page = await open();
      const number = page.numbers[2]!;
      const opener = page.row(number)!.querySelector<HTMLElement>('[part~=open]')!;
      const id = page.row(number)!.dataset['id']!;
      opener.click();
      const card = await shown(() => page.list.querySelector('subscription-card'));
      expect(card.getAttribute('subscription')).to.equal(id);
      expect(card.slot).to.equal('portal-subscription');
      await shown(() => page.focused?.matches('.place'));
      expect(page.focused!.getAttribute('aria-label')).to.include(number);
      await page.press('button', 'Next');
      await shown(() => card.getAttribute('subscription') !== id);
      await page.press('button', 'Previous');
      await shown(() => card.getAttribute('subscription') === id);
      await page.press('button', /^Back/);
      await shown(() => page.rows.length > 0 && page.focused?.matches('[part~=open]'));
      expect(page.focused!.closest('tr')!.dataset['id']).to.equal(id);
      expect(page.list.querySelector('subscription-card')).to.equal(null);
    });

    it('shows it in the page’s own card of the same customer', async () => {
      const page = await open(html`
        <subscription-list></subscription-list>
        <subscription-card></subscription-card>
      `);
      const row = page.rows[0]!;
      row.querySelector<HTMLElement>('[part~=open]')!.click();
      const card = page.scope.querySelector(':scope > subscription-card')!;
      await shown(() => card.getAttribute('subscription') === row.dataset['id']);
      expect(page.list.selected).to.equal('');
      expect(page.rows.length).to.equal(12);
    });

    it('asks the page first', async () => {
      const page = await open();
      page.list.addEventListener('portal-subscription-open', (event) => event.preventDefault());
      const row = page.rows[0]!;
      setTimeout(() => row.querySelector<HTMLElement>('[part~=open]')!.click());
      const {detail} = await oneEvent(page.list, 'portal-subscription-open');
      expect((detail as {id: string}).id).to.equal(row.dataset['id']);
      expect(page.list.selected).to.equal('');
      expect(page.list.querySelector('subscription-card')).to.equal(null);
    });
  });

  describe('states', () => {
    it('shows a skeleton until the rows are there, and says how many there are', async () => {
      const held = await world.fault({kind: 'hold-before', path: '/subscriptions$'});
      const page = await SubscriptionPage.open(
        clientIn(world),
        html`<subscription-list page-size="10"></subscription-list>`,
      );
      const skeleton = await shown(() => page.root.querySelector('[part~=loading]'));
      expect(skeleton.querySelectorAll('tbody tr')).to.have.length(10);
      await held.release();
      await page.ready();
      await page.speaks(/^1 to 10 of 12/);
    });

    it('says that there is nothing yet, or what the page says instead', async () => {
      const client = clientIn(world, {session: {customer: 'new-leaf'}});
      const own = await SubscriptionPage.open(
        client,
        html`<subscription-list><p slot="empty">Subscribe to something</p></subscription-list>`,
      );
      const slot = await shown(() => own.root.querySelector<HTMLSlotElement>('slot[name=empty]'));
      expect(slot.assignedElements()[0]?.textContent).to.equal('Subscribe to something');
    });

    it('says who may see it when this person may not, and that the page has no provider', async () => {
      const page = await SubscriptionPage.open(clientIn(world, {session: {scopes: ['account:read']}}));
      await page.says('You may not see this.');
      expect(page.rows).to.have.length(0);
      const list = await fixture<SubscriptionList>(html`<subscription-list></subscription-list>`);
      await shown(() => textOf(list.shadowRoot!.querySelector('.portal')).includes('not connected yet'));
    });

    it('keeps the rows when they can’t be read again, and says that they may be out of date', async () => {
      const page = await open();
      await world.fault({kind: 'respond', status: 500, path: '/subscriptions$', times: 9});
      await page.list.refresh();
      await page.says('This may be out of date.');
      expect(page.rows).to.have.length(12);
      await world.clearFaults();
    });

    it('never blanks on a status, an issue or a seat count that it doesn’t know', async () => {
      const client = clientIn(world, {
        fetch: async (request) => {
          const response = await fetch(request);
          if (!new URL(request.url).pathname.endsWith('/subscriptions')) return response;
          const page = (await response.json()) as {items: object[]};
          Object.assign(page.items[0]!, {
            status: 'frozen',
            seats: null,
            nextCharge: null,
            paymentMethod: null,
            methodIssue: 'melted',
          });
          return Response.json(page);
        },
      });
      const page = await (await SubscriptionPage.open(client)).ready();
      expect(page.rows.length).to.equal(12);
    });
  });

  it('shows what has changed elsewhere by itself, and counts it anew', async () => {
    const own = await openWorld();
    const client = clientIn(own, {live: true});
    const page = await (await SubscriptionPage.open(client)).ready();
    const number = page.numberWhere('seats', '1 / 3');
    await page.select(number);
    const other = clientIn(own);
    const {items} = await other.subscriptions.list();
    const {id, etag} = items.find((item) => item.number === number)!;
    await other.subscriptions.cancel(id, {when: 'now', reason: 'unused'}, {etag});
    await page.find('button', 'Canceled 3');
    await shown(
      () => !page.row(number) && page.rows.length === 11,
      () => `no row of ${number}: ${page.numbers.join()}`,
    );
    client.close();
  });

  it('speaks French with the words that its customers know', async () => {
    const page = await open(undefined, 'fr');
    await page.says('Échéance');
    for (const words of ['Abonnements', 'ID d’abonnement', 'À renouveler', 'Équipe', 'Produit', 'Places'])
      expect(page.text).to.include(words);
  });
});
