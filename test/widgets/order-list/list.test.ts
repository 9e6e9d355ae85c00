import {expect, fixture, html, oneEvent} from '@open-wc/testing';
import {sendKeys} from '@web/test-runner-commands';

import type {NavigateEvent} from '../../../src/lists/list.events.js';
import type {OrderList} from '../../../src/widgets/order-list/order-list.js';
import {expectAccessible} from '../../support/accessible.js';
import {clientIn} from '../../support/client-scope.js';
import {openWorld, type TestWorld} from '../../support/control.js';
import {OrderPage} from '../../support/order-page.js';
import {all, find, nameOf, shown, textOf} from '../../support/seen.js';

describe('<order-list>', function () {
  // The first request starts a database.
  this.timeout(60_000);

  let world: TestWorld;
  before(async () => {
    world = await openWorld();
  });
  beforeEach(() => history.replaceState(null, '', location.pathname + location.search.replace(/[?&]order.*$/, '')));
  afterEach(() => world.clearFaults());

  const open = async (content?: ReturnType<typeof html>, locale?: string): Promise<OrderPage> =>
    (await OrderPage.open(clientIn(world), content, locale)).ready();
  const inBox = (width: string): ReturnType<typeof html> =>
    html`<div style="inline-size: ${width}"><order-list></order-list></div>`;

  describe('accessibility', () => {
    it('has no violation as a list, as cards, as an empty list, as an error and as an order', async () => {
      const page = await open();
      await page.still();
      await expectAccessible(page.list);
      await page.press('button', /^Invoices of/);
      await page.find('heading', /^Order/);
      await page.still();
      await expectAccessible(page.list);
      const cards = await open(inBox('320px'));
      await cards.still();
      await expect(cards.list).to.be.accessible();
      const empty = await OrderPage.open(clientIn(world, {session: {customer: 'new-leaf'}}));
      await empty.says('No orders yet');
      await empty.still();
      await expectAccessible(empty.list);
      await world.fault({kind: 'respond', status: 500, path: '/orders$'});
      const failed = await OrderPage.open(clientIn(world));
      await failed.says('This could not be loaded.');
      await failed.still();
      await expectAccessible(failed.list);
    });

    it('is a named table with headers, and says which column sorts it and which way', async () => {
      const page = await open();
      const [table] = all(page.root, 'table');
      expect(table && nameOf(table)).to.equal('Orders');
      const ways = (): string[] =>
        [...page.root.querySelectorAll('th[aria-sort]')].map(
          (heading) => `${textOf(heading)} ${heading.getAttribute('aria-sort')}`,
        );
      expect(ways()).to.deep.equal(['# none', 'Date descending', 'Start date none', 'End date none', 'Total none']);
      await page.press('button', 'Total');
      await shown(
        () => ways().includes('Total descending'),
        () => ways().join(),
      );
      expect(page.list.sort).to.equal('-total');
    });

    it('says how much of a period has passed in figures, and from when to when, to eye and ear', async () => {
      const page = await open();
      const bars = all<HTMLProgressElement>(page.root, 'progressbar');
      expect(bars.length).to.be.greaterThan(2);
      for (const bar of bars) {
        expect(nameOf(bar)).to.match(/^Progress\. From \w+ \d+, \d{4} to \w+ \d+, \d{4}$/);
        expect(textOf(bar.parentElement)).to.equal(`${bar.value}%`);
        expect(bar.max).to.equal(100);
      }
    });

    it('names every control for what it does to which order', async () => {
      const page = await open();
      const number = page.numbers.find((each) => page.row(each)?.querySelector('[part~=open-invoices]')) ?? '';
      expect(all(page.row(number)!, 'button').map(nameOf)).to.deep.equal([
        `Details of ${number}`,
        `Invoices of ${number}`,
      ]);
    });
  });

  describe('states', () => {
    it('shows a skeleton until the rows are there, and says how many there are', async () => {
      const held = await world.fault({kind: 'hold-before', path: '/orders$'});
      const page = await OrderPage.open(clientIn(world), html`<order-list page-size="10"></order-list>`);
      const skeleton = await shown(() => page.root.querySelector('[part~=loading]'));
      expect(skeleton.querySelectorAll('tbody tr')).to.have.length(10);
      await held.release();
      await page.ready();
      await page.speaks(/^1 to 10 of \d+/);
    });

    it('says that there is nothing yet, or what the page says instead', async () => {
      const client = clientIn(world, {session: {customer: 'new-leaf'}});
      await (await OrderPage.open(client)).says('No orders yet');
      const own = await OrderPage.open(client, html`<order-list><p slot="empty">Order something</p></order-list>`);
      const slot = await shown(() => own.root.querySelector<HTMLSlotElement>('slot[name=empty]'));
      expect(slot.assignedElements()[0]?.textContent).to.equal('Order something');
    });

    it('says who may see it when this person may not', async () => {
      const page = await OrderPage.open(clientIn(world, {session: {scopes: ['account:read']}}));
      await page.says('You may not see this.');
      expect(page.rows).to.have.length(0);
    });

    it('says that the page has no provider', async () => {
      const list = await fixture<OrderList>(html`<order-list></order-list>`);
      await shown(() => textOf(list.shadowRoot!.querySelector('.portal')).includes('not connected yet'));
    });

    it('never blanks on a status that it doesn’t know, nor on a period that is none', async () => {
      const client = clientIn(world, {
        fetch: async (request) => {
          const response = await fetch(request);
          if (!new URL(request.url).pathname.endsWith('/orders')) return response;
          const page = (await response.json()) as {items: object[]};
          Object.assign(page.items[0]!, {status: 'frozen', startsOn: null, endsOn: null, progress: null});
          return Response.json(page);
        },
      });
      const page = await (await OrderPage.open(client)).ready();
      expect(page.rows.length).to.be.greaterThan(5);
      expect(page.row(page.numbers[0]!)!.querySelector('progress')).to.equal(null);
    });
  });

  describe('properties', () => {
    const settings = {
      view: 'in-progress',
      query: 'Northwind',
      from: '2020-01-01',
      sort: 'total',
      pageSize: 10,
    } as const;

    it('are the same set before or after it is on the page, or as attributes', async () => {
      const client = clientIn(world);
      const before = Object.assign(document.createElement('order-list'), settings);
      const after = document.createElement('order-list');
      const attributes = await fixture<OrderList>(
        html`<order-list
          view="in-progress"
          query="Northwind"
          from="2020-01-01"
          sort="total"
          page-size="10"
        ></order-list>`,
      );
      const numbers: string[][] = [];
      for (const list of [before, after, attributes]) {
        const {scope} = await OrderPage.open(client, html``);
        scope.append(list);
        const page = await new OrderPage(scope, list).ready();
        if (list === after) {
          Object.assign(after, settings);
          await list.updateComplete;
          await page.settled();
        }
        numbers.push(page.numbers);
      }
      expect(numbers[0]).not.to.have.length(0);
      expect(numbers[1]).to.deep.equal(numbers[0]);
      expect(numbers[2]).to.deep.equal(numbers[0]);
    });

    it('of unknown values use the default, say so on the console, and blank nothing', async () => {
      const said: string[] = [];
      const original = console.warn;
      console.warn = (message: string) => said.push(message);
      try {
        const page = await open(html`<order-list view="everything" sort="colour" page-size="7"></order-list>`);
        expect(page.rows.length).to.be.greaterThan(5);
        for (const property of ['view', 'sort', 'page-size']) {
          await shown(() => said.some((message) => message.includes(`<order-list> ${property}=`)), property);
        }
      } finally {
        console.warn = original;
      }
    });

    it('stand in the URL when it is to be kept there', async () => {
      const page = await open(html`<order-list sync-url></order-list>`);
      await page.press('button', /^Fulfilled \d+$/);
      await shown(
        () => location.search.includes('order-list.view=fulfilled'),
        () => location.search,
      );
      await page.settled();
      await page.show(page.numbers[0]!);
      expect(new URL(location.href).searchParams.get('order-list.open')).to.equal(page.list.selected);
      history.back();
      await page.ready();
      expect(page.list.selected).to.equal('');
    });
  });

  describe('interaction', () => {
    it('shows one view at a time, and how many each has', async () => {
      const page = await open();
      for (const [name, view, words] of [
        ['Confirmed', 'confirmed', 'Confirmed'],
        ['In progress', 'in-progress', 'In progress'],
        ['Fulfilled', 'fulfilled', 'Fulfilled'],
        ['Canceled', 'canceled', 'Canceled'],
      ] as const) {
        const tab = await page.press('button', new RegExp(`^${name} \\d+$`));
        await shown(
          () => page.rows.length && page.numbers.every((number) => page.cell(number, 'status').startsWith(words)),
          () => page.numbers.map((number) => page.cell(number, 'status')).join(),
        );
        expect(page.list.view).to.equal(view);
        expect(nameOf(tab)).to.equal(`${name} ${page.rows.length}`);
      }
    });

    it('searches as one types, and clears what finds nothing', async () => {
      const page = await open();
      // No character twice in a row: WebKit's driver types it once, in any field.
      const number = page.numbers.find((each) => !/(.)\1/.test(each)) ?? '';
      (await page.find('searchbox', 'Search')).focus();
      await sendKeys({type: number});
      await shown(
        () => page.numbers.join() === number,
        () => page.numbers.join(),
      );
      await sendKeys({type: ' zq'});
      await page.says('Nothing matches.');
      await page.press('button', 'Clear filters');
      await shown(() => page.rows.length > 5);
    });

    it('narrows to days', async () => {
      const page = await open();
      const {length} = page.rows;
      const [from] = page.root.querySelectorAll<HTMLInputElement>('input[type=date]');
      from!.value = new Date(Date.now() - 20 * 86_400_000).toISOString().slice(0, 10);
      from!.dispatchEvent(new Event('change'));
      await shown(
        () => page.rows.length > 0 && page.rows.length < length,
        () => String(page.rows.length),
      );
      expect(page.list.from).to.equal(from!.value);
    });

    it('walks the pages', async () => {
      const page = await open(html`<order-list page-size="10"></order-list>`);
      const first = page.numbers;
      await page.press('button', 'Next page');
      await page.speaks(/^11 to \d+ of \d+/);
      expect(page.numbers.some((number) => first.includes(number))).to.equal(false);
    });

    it('asks the page before an order takes the list’s place', async () => {
      const page = await open();
      page.list.addEventListener('portal-navigate', (event) => event.preventDefault());
      const asked = oneEvent(page.list, 'portal-navigate') as unknown as Promise<NavigateEvent>;
      await page.press('button', `Details of ${page.numbers[1]}`);
      expect((await asked).detail).to.deep.equal({resource: 'order', id: page.rows[1]!.dataset['id']});
      expect(page.list.selected).to.equal('');
    });

    it('opens an order at its invoices, and gives the focus back to its row', async () => {
      const page = await open();
      const opener = await page.press('button', /^Invoices of/);
      const number = nameOf(opener).replace('Invoices of ', '');
      await find(page.root, 'heading', `Order ${number}`);
      await shown(
        () => page.focused && textOf(page.focused) === 'Invoices',
        () => textOf(page.focused),
      );
      await page.press('button', 'Back to the list');
      await shown(() => page.focused && nameOf(page.focused) === `Details of ${number}`);
      await page.show(number);
      await shown(
        () => page.focused && textOf(page.focused) === `Order ${number}`,
        () => textOf(page.focused),
      );
    });
  });

  describe('layout', () => {
    const columns = (page: OrderPage): string[] =>
      [...page.root.querySelectorAll<HTMLElement>('thead th')].filter((each) => each.checkVisibility()).map(textOf);

    it('has all columns where there is room', async () => {
      expect(columns(await open(inBox('1500px')))).to.deep.equal([
        '#',
        'Date',
        'Start date',
        'End date',
        'Progress',
        'Agreement',
        'Status',
        'Total',
        'Amount paid',
        'Actions',
      ]);
    });

    it('says the period under its bar, and what is paid under the total, where there is less', async () => {
      const page = await open(inBox('1000px'));
      const paid = page.numbers.find((number) => / paid$/.test(page.cell(number, 'total'))) ?? '';
      expect(columns(page)).not.to.include.members(['Start date', 'End date', 'Amount paid']);
      const small = (part: string): HTMLElement => page.row(paid)!.querySelector<HTMLElement>(`small[part=${part}]`)!;
      expect(small('paid').checkVisibility()).to.equal(true);
      const dated = page.rows.find((row) => row.querySelector('progress'))!;
      expect(dated.querySelector('small[part=period]')!.checkVisibility()).to.equal(true);
    });

    for (const width of [320, 480, 720, 760, 960, 1200]) {
      it(`needs no scrolling to the side in ${width} px`, async () => {
        const page = await open(inBox(`${width}px`));
        const frame = page.root.querySelector<HTMLElement>('[part~=frame]')!;
        expect(frame.scrollWidth).to.be.at.most(frame.clientWidth);
        expect(page.root.querySelector('.portal')!.scrollWidth).to.be.at.most(width);
      });
    }
  });

  describe('localisation', () => {
    it('speaks Odotrack’s own French', async () => {
      const other = await openWorld('odotrack');
      const page = await (await OrderPage.open(clientIn(other), inBox('1500px'), 'fr-CA')).ready();
      for (const words of ['Date de départ', 'Date de fin', 'Progression', 'Entente', 'Détails', 'Factures', 'Voir']) {
        await page.says(words);
      }
      const bar = all(page.root, 'progressbar')[0]!;
      expect(nameOf(bar)).to.match(/^Progression\. Du \d+ \S+ \d{4} au /);
    });

    it('turns around from right to left, the bars as well', async () => {
      const page = await open(html`<div lang="ar" dir="rtl"><order-list></order-list></div>`);
      expect(page.root.querySelector<HTMLElement>('.portal')!.dir).to.equal('rtl');
      await page.says('الاتفاق');
    });
  });

  describe('life cycle', () => {
    it('can be removed and put back, and is another customer’s when its provider is', async () => {
      const page = await open();
      const [number = ''] = page.numbers;
      page.list.remove();
      page.scope.append(page.list);
      await page.ready();
      expect(page.numbers[0]).to.equal(number);
      const {scope} = await OrderPage.open(clientIn(world, {session: {customer: 'new-leaf'}}), html``);
      scope.append(page.list);
      await page.says('No orders yet');
      expect(page.text).not.to.contain(number);
    });
  });
});
