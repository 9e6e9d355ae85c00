import {expect, html, oneEvent} from '@open-wc/testing';

import '../../../src/define/invoice-table.js';
import type {InvoiceTable} from '../../../src/widgets/invoice-table/invoice-table.js';
import type {OrderDownloadEvent, OrderReorderQuoteEvent} from '../../../src/widgets/order-list/order-list.events.js';
import {expectAccessible} from '../../support/accessible.js';
import {clientIn} from '../../support/client-scope.js';
import {openWorld, type SessionOptions, type TestWorld} from '../../support/control.js';
import {OrderPage} from '../../support/order-page.js';
import {interceptSaves, type Saves} from '../../support/saves.js';
import {all, find, nameOf, shown, textOf} from '../../support/seen.js';

describe('<order-list>: an order', function () {
  // The first request starts a database.
  this.timeout(60_000);

  let world: TestWorld;
  let saves: Saves;
  const {open: openWindow} = window;
  beforeEach(async () => {
    sessionStorage.clear();
    world = await openWorld();
    saves = interceptSaves();
    // A tab that is blocked, so that the file is saved instead.
    window.open = () => null;
  });
  afterEach(() => {
    window.open = openWindow;
    saves.restore();
  });

  const open = async (content = html`<order-list></order-list>`, session?: SessionOptions): Promise<OrderPage> =>
    (await OrderPage.open(clientIn(world, {...(session && {session})}), content)).ready();
  const withInvoices = (page: OrderPage): string =>
    page.numbers.find((number) => page.row(number)?.querySelector('[part~=open-invoices]')) ?? '';
  const delivered = async (page: OrderPage, words: string): Promise<void> => {
    for (const number of page.numbers) {
      await page.show(number);
      await page.says('Invoices');
      if (page.text.includes(words)) return;
      await page.press('button', 'Back to the list');
      await page.settled();
    }
    throw new Error(`No order says “${words}”.`);
  };

  it('takes the list’s place, whole: what was agreed, its period, who, and its invoices', async () => {
    const page = await open();
    const number = withInvoices(page);
    await page.show(number);
    await shown(() => page.focused === page.root.querySelector('h2'));
    for (const words of [
      /From \w+ \d+, \d+ to/,
      'Bill to Kontor Hansa GmbH',
      'Ordered on',
      'Subtotal',
      'Total',
      /KH-\d+/,
    ])
      await page.says(words);
    expect(all(page.root, 'table').map(nameOf)).to.deep.equal(['Lines']);
    expect(all(page.root, 'progressbar')).to.have.length(1);
    await page.still();
    await expectAccessible(page.list);
  });

  it('says how it is delivered: where, when, and the carrier’s number', async () => {
    const page = await open();
    await delivered(page, 'On its way');
    for (const words of ['Expected on', 'Delivery address', 'Hamburg', 'Tracking number 7712 4050 2201'])
      await page.says(words);
    await page.still();
    await expectAccessible(page.list);
  });

  it('leads to the next and the previous one, and says so when it is not there', async () => {
    const page = await open();
    const [first = '', second = ''] = page.numbers;
    await page.show(first);
    await page.press('button', 'Next');
    await find(page.root, 'heading', `Order ${second}`);
    await page.press('button', 'Previous');
    await find(page.root, 'heading', `Order ${first}`);
    const none = await OrderPage.open(clientIn(world), html`<order-list selected="ord_nobody"></order-list>`);
    await none.says('This is no longer here.');
  });

  describe('its files', () => {
    it('are its confirmation as a PDF, under its name', async () => {
      const page = await open();
      const [number = ''] = page.numbers;
      await page.show(number);
      await page.press('button', 'Confirmation PDF');
      const name = await shown(() => saves.files[0]);
      expect(name).to.match(/\.pdf$/);
      expect(name).to.contain(number);
      await page.speaks(`${name} is downloaded.`);
    });

    it('are the PDFs of its invoices', async () => {
      const page = await open();
      await page.show(withInvoices(page));
      const pdf = await page.press('button', /^PDF of invoice KH-\d+$/);
      const name = await shown(() => saves.files[0]);
      expect(name).to.contain(nameOf(pdf).replace('PDF of invoice ', ''));
    });

    it('are left to the page that cancels the event', async () => {
      const page = await open();
      await page.show(page.numbers[0]!);
      page.list.addEventListener('portal-order-download', (event) => event.preventDefault());
      const asked = oneEvent(page.list, 'portal-order-download') as unknown as Promise<OrderDownloadEvent>;
      await page.press('button', 'Confirmation PDF');
      expect((await asked).detail).to.deep.equal({resource: 'order', id: page.list.selected});
      expect(page.root.querySelector('[part~=notice][part~=progress]')).to.equal(null);
    });
  });

  describe('its invoices', () => {
    it('are numbers where nothing on the page can show them', async () => {
      const page = await open();
      await page.show(withInvoices(page));
      expect(textOf(page.root.querySelector('[part~=invoice] [part~=number]'))).to.match(/^KH-\d+$/);
      expect(all(page.root, 'button', /^KH-/)).to.have.length(0);
    });

    it('open in the page’s own <invoice-table>', async () => {
      const page = await open(html`<order-list></order-list><invoice-table></invoice-table>`);
      await page.show(withInvoices(page));
      const link = await page.press('button', /^KH-\d+$/);
      const table = page.scope.querySelector<InvoiceTable>('invoice-table')!;
      await shown(() => textOf(table.shadowRoot!.querySelector('h2')) === `Invoice ${textOf(link)}`);
      expect(page.title).not.to.equal('');
    });

    it('are none, and it says so', async () => {
      const page = await open();
      const number = page.numbers.find((each) => !page.row(each)?.querySelector('[part~=open-invoices]')) ?? '';
      await page.show(number);
      await page.says('There is no invoice for this order yet.');
    });
  });

  describe('its confirmation', () => {
    it('is sent again, to whom it says; one mail however often it is pressed', async () => {
      const page = await open();
      await page.show(page.numbers[0]!);
      const held = await world.fault({kind: 'hold-before', method: 'POST', path: '/confirmation-emails$'});
      const button = await page.press('button', 'Email the confirmation');
      button.click();
      button.click();
      await shown(async () => (await held.status()).waiting);
      await held.release();
      await page.says('The confirmation is on its way to owner@kontor-hansa.example.');
      await page.speaks('The confirmation is on its way to owner@kontor-hansa.example.');
      await page.press('button', 'Email the confirmation');
      await page.speaks('The confirmation is on its way to owner@kontor-hansa.example.');
      const mails = await world.mails();
      expect(mails.map(({to}) => to)).to.deep.equal(['owner@kontor-hansa.example']);
      expect(mails[0]!.attachments[0]).to.match(/\.pdf$/);
      await page.says('Confirmation sent to owner@kontor-hansa.example');
      expect(page.focused).to.equal(button);
    });

    it('can be sent once more by who comes back to it', async () => {
      const page = await open();
      const [number = ''] = page.numbers;
      for (const times of [1, 2]) {
        await page.show(number);
        await page.press('button', 'Email the confirmation');
        await page.says('The confirmation is on its way');
        expect(await world.mails()).to.have.length(times);
        await page.press('button', 'Back to the list');
        await page.settled();
      }
    });

    it('is left to the page that cancels the event', async () => {
      const page = await open();
      await page.show(page.numbers[0]!);
      page.list.addEventListener('portal-order-confirm', (event) => event.preventDefault());
      const asked = oneEvent(page.list, 'portal-order-confirm');
      await page.press('button', 'Email the confirmation');
      await asked;
      expect(await world.mails()).to.deep.equal([]);
    });
  });

  describe('ordering again', () => {
    it('makes a quote and says its number; one however often it is pressed', async () => {
      const page = await open();
      await page.show(page.numbers[0]!);
      const made = oneEvent(page.list, 'portal-order-reorder-quote') as unknown as Promise<OrderReorderQuoteEvent>;
      const button = await page.press('button', 'Order again');
      button.click();
      const {quote} = (await made).detail;
      await page.says(`Quote ${quote.number} was made with today’s prices. Nothing is ordered until you accept it.`);
      await page.press('button', 'Order again');
      await page.speaks(`Quote ${quote.number} was made`);
      const {items} = await page.scope.scope.client!.quotes.list({q: quote.number});
      expect(items).to.have.length(1);
      await page.still();
      await expectAccessible(page.list);
    });

    it('is left to the page that cancels the event', async () => {
      const page = await open();
      await page.show(page.numbers[0]!);
      const client = page.scope.scope.client!;
      const before = (await client.quotes.list()).page.total;
      page.list.addEventListener('portal-order-reorder', (event) => event.preventDefault());
      const asked = oneEvent(page.list, 'portal-order-reorder');
      await page.press('button', 'Order again');
      await asked;
      expect((await client.quotes.list()).page.total).to.equal(before);
    });
  });

  it('says to a member why he can’t send, order or pay', async () => {
    const page = await open(undefined, {user: 'member'});
    await page.show(withInvoices(page));
    for (const name of ['Email the confirmation', 'Order again']) {
      const button = await page.find('button', name);
      expect(button.getAttribute('aria-disabled')).to.equal('true');
      expect(textOf(page.root.getElementById(button.getAttribute('aria-describedby') ?? ''))).to.contain('Your role');
    }
  });
});
