import {aTimeout, expect, fixture, html, oneEvent} from '@open-wc/testing';
import {sendKeys} from '@web/test-runner-commands';

import '../../../src/define/portal-provider.js';
import type {NavigateEvent} from '../../../src/lists/list.events.js';
import type {InvoicePayEvent} from '../../../src/widgets/invoice-table/invoice-table.events.js';
import type {InvoiceTable} from '../../../src/widgets/invoice-table/invoice-table.js';
import {expectAccessible} from '../../support/accessible.js';
import {clientIn, type RequestLog} from '../../support/client-scope.js';
import {endpoint, openWorld, type TestWorld} from '../../support/control.js';
import {InvoicePage} from '../../support/invoice-page.js';
import {all, find, nameOf, shown, textOf} from '../../support/seen.js';

describe('<invoice-table>', function () {
  // The first request starts a database.
  this.timeout(60_000);

  let world: TestWorld;
  before(async () => {
    world = await openWorld();
  });
  beforeEach(() => history.replaceState(null, '', location.pathname + location.search.replace(/[?&]invoice.*$/, '')));
  afterEach(() => world.clearFaults());

  const open = async (content?: ReturnType<typeof html>, locale?: string): Promise<InvoicePage> =>
    (await InvoicePage.open(clientIn(world), content, locale)).ready();

  describe('accessibility', () => {
    it('has no violation as a list, as an empty list, as an error and as a document', async () => {
      const page = await open();
      await page.still();
      await expectAccessible(page.table);
      await page.press('button', `Details of ${page.numbers[0]}`);
      await page.find('heading', /^Invoice/);
      await page.still();
      await expectAccessible(page.table);
      const empty = await InvoicePage.open(clientIn(world, {session: {customer: 'new-leaf'}}));
      await empty.says('No invoices yet');
      await empty.still();
      await expectAccessible(empty.table);
      await world.fault({kind: 'respond', status: 500, path: '/invoices$'});
      const failed = await InvoicePage.open(clientIn(world));
      await failed.says('This could not be loaded.');
      await failed.still();
      await expectAccessible(failed.table);
    });

    it('has its live region before it speaks', async () => {
      const held = await world.fault({kind: 'hold-before', path: '/invoices$'});
      const page = await InvoicePage.open(clientIn(world));
      const region = page.root.querySelector('[role=status]');
      expect(region).not.to.equal(null);
      expect(page.said).to.equal('');
      await held.release();
      await shown(
        () => page.said.startsWith('1 to 25 of'),
        () => page.said,
      );
      expect(page.root.querySelector('[role=status]')).to.equal(region);
    });

    it('is a named table with headers, and says which column sorts it and which way', async () => {
      const page = await open();
      const [table] = all(page.root, 'table');
      expect(table && nameOf(table)).to.equal('Invoices');
      const columns = ['Number', 'Date', 'Due', 'Amount', 'Amount due'];
      expect(sorting(page)).to.deep.equal(columns.map((name) => `${name} ${name === 'Date' ? 'descending' : 'none'}`));
      for (const way of ['ascending', 'descending']) {
        await page.press('button', 'Due');
        const expected = columns.map((name) => `${name} ${name === 'Due' ? way : 'none'}`);
        await shown(
          () => sorting(page).join() === expected.join(),
          () => sorting(page).join(),
        );
      }
    });

    it('names every control for what it does to which invoice', async () => {
      const page = await open();
      const [number = ''] = page.payable;
      expect(all(page.row(number)!, 'button').map(nameOf)).to.deep.equal([`Details of ${number}`, `Pay ${number}`]);
      expect(all(page.row(number)!, 'checkbox').map(nameOf)).to.deep.equal([`Select ${number}`]);
      for (const control of [
        ...all(page.root, 'button'),
        ...all(page.root, 'checkbox'),
        ...all(page.root, 'combobox'),
      ]) {
        expect(nameOf(control), control.outerHTML).not.to.equal('');
      }
    });

    it('says why an invoice can’t be paid, where the button is', async () => {
      const page = await InvoicePage.open(clientIn(world, {session: {user: 'member'}}));
      await page.ready();
      const button = await shown(() => page.root.querySelector<HTMLElement>('[part~=pay][aria-describedby]'));
      expect(button.getAttribute('aria-disabled')).to.equal('true');
      expect(textOf(page.root.getElementById(button.getAttribute('aria-describedby')!))).to.contain('Your role');
      const asked: Event[] = [];
      page.table.addEventListener('portal-invoice-pay', (event) => asked.push(event));
      button.focus();
      await sendKeys({press: 'Enter'});
      expect(asked).to.have.length(0);
      expect(page.focused).to.equal(button);
    });
  });

  describe('states', () => {
    it('shows a skeleton as tall as the rows, named for a screen reader, until they are there', async () => {
      const held = await world.fault({kind: 'hold-before', path: '/invoices$'});
      const page = await InvoicePage.open(clientIn(world), html`<invoice-table page-size="10"></invoice-table>`);
      const skeleton = await shown(() => page.root.querySelector('[part~=loading]'));
      expect(skeleton.querySelectorAll('tbody tr')).to.have.length(10);
      expect(textOf(skeleton)).to.equal('Loading…');
      await held.release();
      await page.ready();
      expect(page.rows).to.have.length(10);
    });

    it('says that there is nothing yet, or what the page says instead', async () => {
      const client = clientIn(world, {session: {customer: 'new-leaf'}});
      const page = await InvoicePage.open(client);
      await page.says('No invoices yet');
      const own = await InvoicePage.open(
        client,
        html`<invoice-table><p slot="empty">Buy something</p></invoice-table>`,
      );
      const slot = await shown(() => own.root.querySelector<HTMLSlotElement>('slot[name=empty]'));
      expect(slot.assignedElements()[0]?.textContent).to.equal('Buy something');
    });

    it('says what failed without what the server wrote, and tries again', async () => {
      const body = JSON.stringify({
        code: 'internal',
        detail: '<b>stack trace</b>',
        requestId: 'req-1',
        outcome: 'none',
      });
      await world.fault({
        kind: 'respond',
        status: 500,
        path: '/invoices$',
        body,
        headers: {'content-type': 'application/problem+json'},
      });
      const page = await InvoicePage.open(clientIn(world));
      const told = oneEvent(page.table, 'portal-error');
      await page.says('This could not be loaded.');
      await page.says('Reference for support: req-1');
      expect(page.text).not.to.contain('stack');
      const {detail} = await told;
      expect([detail.operation, detail.error.code]).to.deep.equal(['list', 'internal']);
      await page.press('button', 'Try again');
      await page.ready();
    });

    it('keeps the rows under a notice when a refresh fails', async () => {
      const page = await open();
      const before = page.numbers;
      await world.fault({kind: 'wrong-type', path: '/invoices$'});
      await page.table.refresh();
      await page.says('This may be out of date.');
      expect(page.numbers).to.deep.equal(before);
      await page.press('button', 'Try again');
      await page.saysNoMore('This may be out of date.');
    });

    it('says that the device is offline, and loads by itself when it is back', async () => {
      let online = false;
      const client = clientIn(world, {
        online: () => online,
        fetch: (request) => (online ? fetch(request) : Promise.reject(new TypeError())),
      });
      const page = await InvoicePage.open(client);
      await page.says('You are offline.');
      online = true;
      dispatchEvent(new Event('online'));
      await page.ready();
    });

    it('says who may see it when this person may not', async () => {
      const page = await InvoicePage.open(clientIn(world, {session: {scopes: ['account:read']}}));
      await page.says('You may not see this.');
      expect(page.rows).to.have.length(0);
    });

    it('says that the page has no provider, and comes alive with one that comes later', async () => {
      const place = await fixture<HTMLElement>(html`<div><invoice-table></invoice-table></div>`);
      const table = place.querySelector('invoice-table')!;
      await shown(() => textOf(table.shadowRoot!.querySelector('.portal')).includes('not connected yet'));
      const page = await InvoicePage.open(clientIn(world), html``);
      page.scope.append(table);
      await new InvoicePage(page.scope, table).ready();
    });

    it('says that the endpoint is no address', async () => {
      const original = console.error;
      console.error = () => undefined;
      try {
        const provider = await fixture(
          html`<portal-provider endpoint="ftp://nowhere" .getToken=${async () => 'x'}
            ><invoice-table></invoice-table
          ></portal-provider>`,
        );
        const table = provider.querySelector('invoice-table')!;
        await shown(() => textOf(table.shadowRoot!.querySelector('.portal')).includes('not connected yet'));
      } finally {
        console.error = original;
      }
    });

    it('never blanks on a status or an origin that it doesn’t know', async () => {
      const client = clientIn(world, {
        fetch: async (request) => {
          const response = await fetch(request);
          if (!new URL(request.url).pathname.endsWith('/invoices')) return response;
          const list = (await response.json()) as {items: {status: string; origin: {type: string}}[]};
          Object.assign(list.items[0]!, {status: 'frozen', origin: {type: 'auction', number: '7'}});
          return Response.json(list);
        },
      });
      const page = await InvoicePage.open(client);
      await page.ready();
      expect(page.rows).to.have.length(25);
    });
  });

  describe('properties', () => {
    const settings = {
      view: 'open',
      query: 'Archiv',
      from: '2020-01-01',
      to: '2099-12-31',
      sort: 'total',
      pageSize: 10,
    } as const;

    it('are the same set before or after it is on the page, or as attributes', async () => {
      const asked: string[] = [];
      const client = clientIn(world, {
        fetch: (request) => {
          if (/\/invoices\?/.test(request.url)) asked.push(new URL(request.url).search);
          return fetch(request);
        },
      });
      const numbers: string[][] = [];
      const before = Object.assign(document.createElement('invoice-table'), settings);
      const after = document.createElement('invoice-table');
      const attributes = await fixture<InvoiceTable>(
        html`<invoice-table
          view="open"
          query="Archiv"
          from="2020-01-01"
          to="2099-12-31"
          sort="total"
          page-size="10"
        ></invoice-table>`,
      );
      for (const table of [before, after, attributes]) {
        const {scope} = await InvoicePage.open(client, html``);
        scope.append(table);
        if (table === after) {
          await new InvoicePage(scope, table).ready();
          Object.assign(after, settings);
          await table.updateComplete;
        }
        const page = new InvoicePage(scope, table);
        await page.ready();
        numbers.push(page.numbers);
      }
      expect(numbers[0]).not.to.have.length(0);
      expect(numbers[1]).to.deep.equal(numbers[0]);
      expect(numbers[2]).to.deep.equal(numbers[0]);
      expect(asked.filter((search) => search.includes('Archiv'))).to.have.length(1);
    });

    it('of unknown values use the default, say so on the console, and blank nothing', async () => {
      const said: string[] = [];
      const original = console.warn;
      console.warn = (message: string) => said.push(message);
      try {
        const page = await open(
          html`<invoice-table view="everything" sort="colour" page-size="7" from="yesterday"></invoice-table>`,
        );
        expect(page.rows).to.have.length(25);
        for (const property of ['view', 'sort', 'page-size']) {
          await shown(() => said.some((message) => message.includes(`${property}=`)), property);
        }
      } finally {
        console.warn = original;
      }
    });

    it('selected shows a document from the start', async () => {
      const list = await open();
      const id = list.rows[3]!.dataset['id']!;
      const page = await InvoicePage.open(clientIn(world), html`<invoice-table selected=${id}></invoice-table>`);
      expect(textOf(await find(page.root, 'heading', /^Invoice/))).to.equal(`Invoice ${list.numbers[3]}`);
    });
  });

  describe('interaction', () => {
    it('shows one view at a time, and how many each has', async () => {
      const page = await open();
      await page.press('button', /^Overdue \d+$/);
      await shown(
        () => page.rows.length && page.numbers.every((number) => /Overdue|Uncollectible/.test(page.statusOf(number))),
        () => page.numbers.map((number) => page.statusOf(number)).join(),
      );
      expect(page.table.view).to.equal('overdue');
      expect((await page.find('button', /^Overdue/)).getAttribute('aria-pressed')).to.equal('true');
      await page.press('button', /^Canceled/);
      await shown(
        () => page.rows.length && page.numbers.every((number) => /Canceled|Uncollectible/.test(page.statusOf(number))),
      );
      await page.press('button', /^Credit notes/);
      await shown(() => nameOf(all(page.root, 'table')[0]!) === 'Credit notes');
      expect(page.numbers).to.contain('KH-CN-10');
    });

    it('searches as one types, and clears what finds nothing', async () => {
      const page = await open();
      (await page.find('searchbox', 'Search')).focus();
      // No character twice in a row: WebKit's driver types it once, in any field.
      await sendKeys({type: 'KH-45'});
      await shown(
        () => page.rows.length === 1,
        () => `${page.numbers.join()} for "${(page.focused as HTMLInputElement).value}"`,
      );
      expect((page.focused as HTMLInputElement).value).to.equal('KH-45');
      await sendKeys({type: ' nonsense'});
      await page.says('Nothing matches.');
      await page.press('button', 'Clear filters');
      await shown(() => page.rows.length === 25);
      expect(((await page.find('searchbox', 'Search')) as HTMLInputElement).value).to.equal('');
    });

    it('narrows to days', async () => {
      const page = await open();
      const [from] = page.root.querySelectorAll<HTMLInputElement>('input[type=date]');
      from!.value = new Date(Date.now() - 20 * 86_400_000).toISOString().slice(0, 10);
      from!.dispatchEvent(new Event('change'));
      await shown(
        () => page.rows.length > 0 && page.rows.length < 25,
        () => String(page.rows.length),
      );
      expect(page.table.from).to.equal(from!.value);
    });

    it('shows as many rows as chosen, and walks to both ends without losing the focus', async () => {
      const page = await open();
      const size = await find<HTMLSelectElement>(page.root, 'combobox', /Show/);
      size.value = '10';
      size.dispatchEvent(new Event('change'));
      await shown(() => page.rows.length === 10);
      const range = (): string => textOf(page.root.querySelector('[part~=range]'));
      expect(range()).to.match(/^1 to 10 of \d+$/);
      expect((await page.find('button', 'Previous page')).getAttribute('aria-disabled')).to.equal('true');
      const next = await page.press('button', 'Next page');
      await shown(() => range().startsWith('11 to 20'), range);
      expect(page.focused).to.equal(next);
      const last = await page.press('button', 'Last page');
      await shown(() => /(\d+) of \1$/.test(range()), range);
      expect(last.getAttribute('aria-disabled')).to.equal('true');
      expect(page.focused).to.equal(last);
      await page.press('button', 'Previous page');
      await page.press('button', 'First page');
      await shown(() => range().startsWith('1 to 10'), range);
      await shown(
        () => page.said.startsWith('1 to 10 of'),
        () => page.said,
      );
    });

    it('keeps what is selected over pages', async () => {
      const page = await open(html`<invoice-table page-size="10"></invoice-table>`);
      const bar = (): string => textOf(page.root.querySelector('[part~=selection] strong'));
      await page.press('checkbox', 'Select all on this page');
      await shown(() => bar() === '10 selected', bar);
      await page.press('button', 'Next page');
      await shown(() => textOf(page.root.querySelector('[part~=range]')).startsWith('11'));
      const all = (await page.find('checkbox', 'Select all on this page')) as HTMLInputElement;
      expect(all.checked).to.equal(false);
      await page.press('checkbox', `Select ${page.numbers[2]}`);
      await shown(() => bar() === '11 selected', bar);
      await shown(() => all.indeterminate);
      await page.press('button', 'Clear');
      await shown(() => !page.root.querySelector('[part~=selection]'));
    });

    it('can be used with the keyboard alone', async () => {
      const page = await open();
      const [number = ''] = page.numbers;
      const first = await find(page.row(number)!, 'checkbox', /^Select/);
      first.focus();
      await sendKeys({press: ' '});
      await shown(() => page.root.querySelector('[part~=selection]'));
      await sendKeys({press: 'Tab'});
      await sendKeys({press: 'Enter'});
      await find(page.root, 'heading', `Invoice ${number}`);
      await shown(() => page.focused && textOf(page.focused) === `Invoice ${number}`);
      (await page.find('button', 'Back to the list')).focus();
      await sendKeys({press: 'Enter'});
      await shown(() => page.focused && nameOf(page.focused) === `Details of ${number}`);
    });

    it('keeps the focus on its invoice when the rows change their places', async () => {
      const page = await open();
      const number = page.numbers.at(-1)!;
      (await find(page.row(number)!, 'button', /^Details/)).focus();
      page.table.sort = 'issuedOn';
      await shown(
        () => sorting(page).includes('Date ascending'),
        () => sorting(page).join(),
      );
      await page.settled();
      const {focused} = page;
      expect(focused && nameOf(focused)).to.match(new RegExp(`^(Details of ${number}|All \\d+)$`));
    });
  });

  describe('events', () => {
    it('bubble out of shadow roots, and stop what they ask about when cancelled', async () => {
      const page = await open();
      const [number = ''] = page.payable;
      const stop = (event: Event): void => event.preventDefault();
      document.addEventListener('portal-navigate', stop);
      document.addEventListener('portal-invoice-pay', stop);
      document.addEventListener('portal-invoice-download', stop);
      try {
        const navigate = oneEvent(document, 'portal-navigate') as unknown as Promise<NavigateEvent>;
        await page.press('button', `Details of ${number}`);
        expect((await navigate).detail).to.deep.equal({resource: 'invoice', id: page.row(number)!.dataset['id']});
        const pay = oneEvent(document, 'portal-invoice-pay') as unknown as Promise<InvoicePayEvent>;
        await page.press('button', `Pay ${number}`);
        expect((await pay).detail.invoices.map((invoice) => invoice.number)).to.deep.equal([number]);
        const download = oneEvent(document, 'portal-invoice-download');
        await page.press('button', /^CSV/);
        expect((await download).detail).to.deep.equal({format: 'csv', ids: undefined});
        await page.table.updateComplete;
        expect(page.table.selected).to.equal('');
        expect(page.dialog).to.equal(null);
        expect(page.root.querySelector('[part~=progress]')).to.equal(null);
      } finally {
        for (const type of ['navigate', 'invoice-pay', 'invoice-download'])
          document.removeEventListener(`portal-${type}`, stop);
      }
    });
  });

  describe('life cycle', () => {
    it('gives up its request when it is removed, renders nothing late, and loads when it is put back', async () => {
      const held = await world.fault({kind: 'hold-before', path: '/invoices$'});
      const errors: Event[] = [];
      const page = await InvoicePage.open(clientIn(world));
      page.table.addEventListener('portal-error', (event) => errors.push(event));
      await shown(async () => (await held.status()).waiting);
      page.table.remove();
      await held.release();
      await page.table.updateComplete;
      expect(page.rows).to.have.length(0);
      page.scope.append(page.table);
      await page.ready();
      expect(errors).to.have.length(0);
    });

    it('keeps its rows when it is moved', async () => {
      const page = await open();
      const before = page.numbers;
      const section = document.createElement('section');
      page.scope.append(section);
      section.append(page.table);
      await page.table.updateComplete;
      expect(page.numbers).to.deep.equal(before);
    });

    it('forgets one customer’s rows at once when another’s client comes', async () => {
      const page = await open();
      const held = await world.fault({kind: 'hold-before', path: '/invoices$'});
      page.scope.scope = {
        client: clientIn(world, {session: {customer: 'sakura-seisakusho'}}),
        error: undefined,
        locale: undefined,
      };
      await page.table.updateComplete;
      expect(page.text).not.to.contain('KH-');
      await held.release();
      await page.ready();
      expect(page.numbers[0]).to.match(/^SS-/);
      expect(page.text).not.to.contain('KH-');
    });

    it('asks again for credit notes too when they change', async () => {
      const log: RequestLog = [];
      const client = clientIn(world, {log});
      const page = await (await InvoicePage.open(client)).ready();
      await page.press('button', /^Credit notes/);
      await shown(() => nameOf(all(page.root, 'table')[0]!) === 'Credit notes');
      log.length = 0;
      client.cache.invalidate(['credit-notes']);
      await shown(
        () => log.includes('GET /credit-notes'),
        () => log.join(),
      );
    });

    it('leaves nothing behind after 200 mounts and unmounts', async () => {
      const client = clientIn(world);
      const page = await (await InvoicePage.open(client)).ready();
      const listeners = countListeners();
      try {
        page.table.remove();
        expect(client.cache.watched).to.equal(false);
        listeners.start();
        for (let round = 0; round < 200; round++) {
          const table = document.createElement('invoice-table');
          page.scope.append(table);
          await table.updateComplete;
          table.remove();
        }
        await shown(
          () => listeners.left === 0,
          () => `${listeners.left} listeners left`,
        );
        expect(client.cache.watched).to.equal(false);
      } finally {
        listeners.stop();
      }
    });
  });

  describe('localisation', () => {
    it('speaks French, with its numbers', async () => {
      const page = await open(undefined, 'fr');
      await page.says('Montant dû');
      await page.says('Voir');
      await shown(() => /^Affichage 1 à 25 de \d+$/.test(textOf(page.root.querySelector('[part~=range]'))));
      expect(page.text).to.match(/\d,\d\d €/);
      expect(page.root.querySelector('.portal')!.getAttribute('lang')).to.equal('fr');
    });

    it('speaks Arabic, from right to left, with three decimals in dinars', async () => {
      const client = clientIn(world, {session: {customer: 'al-noor'}});
      const page = await (await InvoicePage.open(client, undefined, 'ar-KW')).ready();
      await page.says('المبلغ المستحق');
      expect(page.root.querySelector<HTMLElement>('.portal')!.dir).to.equal('rtl');
      const amount = textOf(page.root.querySelector('[part~=amount-due]'));
      expect(amount.replace(/\p{Nd}/gu, '0')).to.match(/0[.,٫]000(?!0)/);
      await page.still();
      await expectAccessible(page.table);
    });

    it('writes yen without decimals', async () => {
      const page = await (await InvoicePage.open(clientIn(world, {session: {customer: 'sakura-seisakusho'}}))).ready();
      expect(textOf(page.root.querySelector('[part~=amount-due]'))).to.match(/^¥[\d,]+$/);
    });

    it('follows the closest lang, through shadow roots, as it changes', async () => {
      const page = await InvoicePage.open(clientIn(world), html`<div lang="fr"><div id="host"></div></div>`);
      const host = page.scope.querySelector('#host')!;
      const table = document.createElement('invoice-table');
      host.attachShadow({mode: 'open'}).append(table);
      const inner = new InvoicePage(page.scope, table);
      await inner.says('Montant dû');
      host.closest('[lang]')!.setAttribute('lang', 'en');
      await inner.says('Amount due');
    });

    it('shows its amounts whatever the page says its language is', async () => {
      const page = await open(html`<div lang="not a language"><invoice-table></invoice-table></div>`);
      expect(page.rows).to.have.length(25);
    });
  });

  describe('url', () => {
    const search = (): URLSearchParams => new URL(location.href).searchParams;

    it('keeps what is shown in the address, and goes back with the browser', async () => {
      const page = await open(html`<invoice-table sync-url id="inv"></invoice-table>`);
      await page.press('button', /^Open/);
      await shown(() => search().get('inv.view') === 'open');
      const number = (await shown(() => page.payable))[0]!;
      await page.press('button', `Details of ${number}`);
      await shown(() => search().get('inv.open') === page.table.selected && page.table.selected);
      history.back();
      await shown(() => page.table.selected === '');
      expect(page.table.view).to.equal('open');
      await page.press('button', /^All/);
      await shown(() => !search().has('inv.view'));
    });

    it('starts with what the address says', async () => {
      const url = new URL(location.href);
      url.searchParams.set('inv.view', 'paid');
      url.searchParams.set('inv.size', '10');
      history.replaceState(null, '', url);
      const page = await open(html`<invoice-table sync-url id="inv"></invoice-table>`);
      await shown(() => page.table.view === 'paid' && page.rows.length === 10);
    });

    it('can be turned on and off later', async () => {
      const page = await open(html`<invoice-table id="inv"></invoice-table>`);
      page.table.syncUrl = true;
      page.table.view = 'paid';
      await shown(() => search().get('inv.view') === 'paid', 'paid in the address');
      page.table.syncUrl = false;
      page.table.view = 'open';
      await page.table.updateComplete;
      expect(search().get('inv.view')).to.equal('paid');
    });
  });

  describe('in a narrow container', () => {
    it('shows cards that are still a table, without scrolling sideways', async () => {
      const page = await open(html`<div style="inline-size: 320px"><invoice-table></invoice-table></div>`);
      const row = page.rows[0]!;
      expect(getComputedStyle(row).display).to.equal('grid');
      expect(row.getAttribute('role')).to.equal('row');
      expect(row.closest('[role=table]')).not.to.equal(null);
      expect([...row.children].map((cell) => cell.getAttribute('role'))).to.include.members(['cell', 'rowheader']);
      expect(page.table.scrollWidth).to.be.at.most(320);
      await page.still();
      await expectAccessible(page.table);
    });
  });

  describe('beside another', () => {
    it('shares its requests', async () => {
      const log: RequestLog = [];
      const page = await InvoicePage.open(
        clientIn(world, {log}),
        html`<invoice-table></invoice-table><invoice-table id="second"></invoice-table>`,
      );
      await page.ready();
      await new InvoicePage(page.scope, page.scope.querySelector<InvoiceTable>('#second')!).ready();
      await shown(() => log.includes('GET /invoices/summary'));
      expect([...log].sort()).to.deep.equal(['GET /invoices', 'GET /invoices/summary']);
    });

    it('keeps its own filter', async () => {
      const page = await InvoicePage.open(
        clientIn(world),
        html`<invoice-table></invoice-table><invoice-table id="second"></invoice-table>`,
      );
      const second = new InvoicePage(page.scope, page.scope.querySelector<InvoiceTable>('#second')!);
      await page.ready();
      await second.ready();
      await page.press('button', /^Paid/);
      await shown(() => page.numbers.every((number) => page.statusOf(number) === 'Paid'));
      expect(second.table.view).to.equal('all');
    });
  });

  it('lives under a provider', async () => {
    const {token} = await world.session();
    const provider = await fixture(
      html`<portal-provider endpoint=${endpoint} .token=${token}><invoice-table></invoice-table></portal-provider>`,
    );
    const table = provider.querySelector('invoice-table')!;
    await shown(() => all(table.shadowRoot!, 'row').length === 25);
    await aTimeout(0);
  });
});

/** How each column that can sort does now, as “Date descending”. */
function sorting(page: InvoicePage): string[] {
  return [...page.root.querySelectorAll('[aria-sort]')].map((th) => `${textOf(th)} ${th.getAttribute('aria-sort')}`);
}

/** Counts what is listened to on window and document. */
function countListeners() {
  const targets = [window, document] as const;
  const kept = new Set<string>();
  const ids = new WeakMap<object, number>();
  let next = 0;
  const idOf = (listener: object): number => {
    if (!ids.has(listener)) ids.set(listener, next++);
    return ids.get(listener)!;
  };
  return {
    get left() {
      return kept.size;
    },
    start() {
      for (const target of targets) {
        const add = target.addEventListener.bind(target);
        const remove = target.removeEventListener.bind(target);
        target.addEventListener = ((type: string, listener: object, options?: AddEventListenerOptions) => {
          if (listener && !(typeof options === 'object' && options?.once)) kept.add(`${type} ${idOf(listener)}`);
          add(type, listener as EventListener, options);
        }) as typeof target.addEventListener;
        target.removeEventListener = ((type: string, listener: object, options?: EventListenerOptions) => {
          if (listener) kept.delete(`${type} ${idOf(listener)}`);
          remove(type, listener as EventListener, options);
        }) as typeof target.removeEventListener;
      }
    },
    stop() {
      for (const target of targets) {
        Reflect.deleteProperty(target, 'addEventListener');
        Reflect.deleteProperty(target, 'removeEventListener');
      }
    },
  };
}
