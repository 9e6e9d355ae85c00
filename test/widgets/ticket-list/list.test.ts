import {expect, fixture, html, oneEvent} from '@open-wc/testing';

import type {TicketList} from '../../../src/widgets/ticket-list/ticket-list.js';
import {expectAccessible} from '../../support/accessible.js';
import {clientIn} from '../../support/client-scope.js';
import {openWorld, type TestWorld} from '../../support/control.js';
import {all, fill, find, nameOf, shown, textOf} from '../../support/seen.js';
import {TicketPage} from '../../support/ticket-page.js';

describe('<ticket-list>', function () {
  // The first request starts a database.
  this.timeout(60_000);

  let world: TestWorld;
  before(async () => {
    world = await openWorld();
  });
  beforeEach(() => history.replaceState(null, '', location.pathname + location.search.replace(/[?&]ticket.*$/, '')));
  afterEach(() => world.clearFaults());

  const open = async (content?: ReturnType<typeof html>, locale?: string): Promise<TicketPage> =>
    (await TicketPage.open(clientIn(world), content, locale)).ready();
  const choose = async (page: TicketPage, name: string, value: string): Promise<void> => {
    const select = await find<HTMLSelectElement>(page.root, 'combobox', name);
    select.value = value;
    select.dispatchEvent(new Event('change'));
  };

  describe('accessibility', () => {
    it('has no violation as a list, in groups, as cards, as an empty list and as an error', async () => {
      const page = await open();
      await page.still();
      await expectAccessible(page.list);
      const groups = await open(html`<ticket-list sort="status"></ticket-list>`);
      await groups.still();
      await expectAccessible(groups.list);
      const cards = await open(html`<div style="inline-size: 320px"><ticket-list sort="category"></ticket-list></div>`);
      await cards.still();
      await expect(cards.list).to.be.accessible();
      const empty = await TicketPage.open(clientIn(world, {session: {customer: 'new-leaf'}}));
      await empty.says('No tickets yet');
      await empty.still();
      await expectAccessible(empty.list);
      await world.fault({kind: 'respond', status: 500, path: '/tickets$'});
      const failed = await TicketPage.open(clientIn(world));
      await failed.says('This could not be loaded.');
      await failed.still();
      await expectAccessible(failed.list);
    });

    it('is a named table with headers, and says which column sorts it and which way', async () => {
      const page = await open();
      const [table] = all(page.root, 'table');
      expect(table && nameOf(table)).to.equal('Tickets');
      const ways = (): string[] =>
        [...page.root.querySelectorAll('th[aria-sort]')].map(
          (heading) => `${textOf(heading)} ${heading.getAttribute('aria-sort')}`,
        );
      expect(ways()).to.include('Last update descending');
      await page.press('button', 'Subject');
      await shown(() => ways().includes('Subject ascending'));
      await shown(() => page.cell(page.numbers[0]!, 'subject').startsWith('Archive'));
      await page.press('button', 'Priority');
      await shown(() => page.cell(page.numbers[0]!, 'priority') === 'Urgent');
      await page.press('button', 'Priority');
      await shown(() => ways().includes('Last update descending'));
    });

    it('puts rows under the heading of their group, which is a header of all of them', async () => {
      const page = await open();
      await choose(page, 'Group', 'status');
      const groups = await shown(() => {
        const found = [...page.root.querySelectorAll<HTMLElement>('[part~=row-group]')];
        return found.length > 2 && found;
      });
      expect(groups.map(textOf)).to.deep.equal(['Open', 'Awaiting your reply', 'Resolved', 'Closed']);
      for (const group of groups) {
        expect([group.getAttribute('scope'), group.getAttribute('role')]).to.deep.equal(['rowgroup', 'rowheader']);
        const rows = [...group.closest('[role=rowgroup]')!.querySelectorAll('[part~=column-status]')];
        expect(new Set(rows.map(textOf))).to.deep.equal(new Set([textOf(group)]));
      }
      await choose(page, 'Group', 'category');
      await shown(() => textOf(page.root.querySelector('[part~=row-group]')) !== 'Open');
      await choose(page, 'Group', '');
      await shown(() => !page.root.querySelector('[part~=row-group]'));
      expect(page.list.sort).to.equal('-updatedAt');
    });
  });

  describe('rows', () => {
    it('say number, subject, status, category, priority and when it was updated last', async () => {
      const page = await open();
      const number = page.numbers.find((each) => page.cell(each, 'status') === 'Awaiting your reply')!;
      expect(page.cell(number, 'number')).to.match(/^T-\d+$/);
      expect(page.cell(number, 'subject')).to.equal('Unread: Single sign-on with our identity provider');
      expect(page.cell(number, 'category')).to.equal('Konto und Zugang');
      expect(page.cell(number, 'priority')).to.equal('Normal');
      expect(page.cell(number, 'updated-at')).to.match(/^\w+ \d+, \d{4}, \d+:\d+ [AP]M$/);
      const time = page.row(number)!.querySelector('time')!;
      expect(Date.parse(time.dateTime)).to.be.a('number');
    });

    it('mark what was not read, to the eye and to the ear, and say who opened what somebody else did', async () => {
      const page = await open();
      const isUnread = (number: string): boolean => page.cell(number, 'subject').startsWith('Unread: ');
      const unread = page.numbers.filter(isUnread);
      expect(unread.length).to.be.within(1, page.numbers.length - 1);
      const weightOf = (number: string): number =>
        Number(getComputedStyle(page.row(number)!.querySelector('[part~=open]')!).fontWeight);
      for (const number of page.numbers) expect(weightOf(number) >= 600, number).to.equal(isUnread(number));
      await page.says('Opened by Mira Yıldız');
      expect(page.text).not.to.include('Opened by Frauke');
    });

    it('are a member’s own alone', async () => {
      const member = await (await TicketPage.open(clientIn(world, {session: {user: 'member'}}))).ready();
      const all = await open();
      expect(member.numbers.length).to.be.lessThan(all.numbers.length);
      expect(member.text).not.to.include('Opened by');
    });
  });

  describe('views and filters', () => {
    it('count each status, show those of one, and what awaits a reply', async () => {
      const page = await open();
      const total = page.numbers.length;
      const closed = page.numbers.filter((number) => page.cell(number, 'status') === 'Closed').length;
      await page.press('button', `Closed ${closed}`);
      await shown(() => page.rows.length === closed);
      await page.press('button', `All ${total}`);
      await shown(() => page.rows.length === total);
      await page.press('button', '1 ticket awaits your reply');
      await shown(() => page.rows.length === 1);
      expect(page.list.view).to.equal('pending');
    });

    it('filter by category and priority, and clear both where they find nothing', async () => {
      const page = await open();
      const total = page.numbers.length;
      await choose(page, 'Category', 'billing');
      await shown(() => page.rows.length < total && page.rows.length > 0);
      for (const number of page.numbers) expect(page.cell(number, 'category')).to.equal('Abrechnung');
      await choose(page, 'Priority', 'low');
      await page.says('Nothing matches.');
      await page.press('button', 'Clear filters');
      await shown(() => page.rows.length === total);
      expect(page.list.category + page.list.priority).to.equal('');
    });

    it('find words in a number, a subject and what was written', async () => {
      const page = await open();
      const number = page.numbers[2]!;
      const {items} = await clientIn(world).tickets.messages(page.row(number)!.dataset['id']!);
      const written = items.at(-1)!.text.split(' ').slice(0, 4).join(' ');
      for (const words of [number, 'import stops', written]) {
        await fill(page.root, 'searchbox', 'Search', words);
        await shown(() => page.rows.length === 1, words);
        await fill(page.root, 'searchbox', 'Search', '');
        await shown(() => page.rows.length > 1);
      }
    });

    it('are kept in the page’s address where it asks for that', async () => {
      const page = await open(html`<ticket-list sync-url></ticket-list>`);
      Object.assign(page.list, {category: 'billing', sort: 'status'});
      await shown(() =>
        /ticket-list\.category=billing.*ticket-list\.sort=status|sort=status.*category=billing/.test(location.search),
      );
      const again = await open(html`<ticket-list sync-url></ticket-list>`);
      await shown(() => again.list.category === 'billing' && again.root.querySelector('[part~=row-group]'));
    });

    it('take no mistake of the page’s for a reason to show nothing', async () => {
      const page = await open(
        html`<ticket-list view="lost" sort="colour" priority="huge" category="Not an id!"></ticket-list>`,
      );
      expect(page.numbers.length).to.be.greaterThan(5);
    });
  });

  it('turns the page', async () => {
    const page = await open(html`<ticket-list page-size="10"></ticket-list>`);
    const given = clientIn(await openWorld('odotrack'));
    page.scope.scope = {...page.scope.scope, client: given};
    await shown(() => page.rows.length === 10);
    const [first] = page.numbers;
    await page.press('button', 'Next page');
    await shown(() => page.numbers[0] !== first && page.rows.length === 2);
    await page.speaks(/^11 to 12 of 12/);
  });

  it('asks the page before it opens a ticket, or a new one', async () => {
    const page = await open();
    for (const [event, act] of [
      ['portal-ticket-open', () => page.rows[0]!.querySelector<HTMLElement>('[part~=open]')!.click()],
      ['portal-ticket-new', () => void page.press('button', 'New ticket')],
    ] as const) {
      page.list.addEventListener(event, (asked) => asked.preventDefault(), {once: true});
      setTimeout(act);
      expect((await oneEvent(page.list, event)).cancelable).to.equal(true);
      expect(page.list.selected + (page.dialog ? 'open' : '')).to.equal('');
    }
  });

  describe('states', () => {
    it('says that there is nothing yet, or what the page says instead', async () => {
      const client = clientIn(world, {session: {customer: 'new-leaf'}});
      const own = await TicketPage.open(client, html`<ticket-list><p slot="empty">Ask us anything</p></ticket-list>`);
      const slot = await shown(() => own.root.querySelector<HTMLSlotElement>('slot[name=empty]'));
      expect(slot.assignedElements()[0]?.textContent).to.equal('Ask us anything');
    });

    it('says who may see it when this person may not, and that the page has no provider', async () => {
      const page = await TicketPage.open(clientIn(world, {session: {scopes: ['account:read']}}));
      await page.says('You may not see this.');
      expect(page.rows).to.have.length(0);
      const list = await fixture<TicketList>(html`<ticket-list></ticket-list>`);
      await shown(() => textOf(list.shadowRoot!.querySelector('.portal')).includes('not connected yet'));
    });
  });

  it('shows an answer by itself: another status, not read, and counted anew', async () => {
    const own = await openWorld();
    const client = clientIn(own, {live: true});
    const page = await (await TicketPage.open(client)).ready();
    const number = page.numbers.find((each) => page.cell(each, 'status') === 'Open')!;
    const id = page.row(number)!.dataset['id']!;
    await own.agent('POST', `/${id}/messages`, {author: 'Pieter van Dam', html: 'Could you send us the file?'});
    await shown(
      () =>
        page.cell(number, 'status') === 'Awaiting your reply' && page.cell(number, 'subject').startsWith('Unread: '),
      () => page.cell(number, 'status'),
    );
    await page.find('button', '2 tickets await your reply');
    expect(page.numbers[0]).to.equal(number);
    client.close();
  });

  it('speaks French with the words that its customers know', async () => {
    const page = await open(undefined, 'fr');
    for (const words of ['Nouveau ticket', 'Sujet', 'Catégorie', 'En cours', 'En attente de votre réponse', 'Priorité'])
      await page.says(words);
  });
});
