import {expect, html} from '@open-wc/testing';
import {sendKeys} from '@web/test-runner-commands';

import {CardPage} from '../support/card-page.js';
import {CatalogPage} from '../support/catalog-page.js';
import {clientIn} from '../support/client-scope.js';
import {openWorld, type TestWorld} from '../support/control.js';
import {HandPsp} from '../support/hand-psp.js';
import {InvoicePage} from '../support/invoice-page.js';
import {find, press, shown, textOf} from '../support/seen.js';

describe('what comes late', function () {
  // The first request starts a database.
  this.timeout(60_000);

  let world: TestWorld;
  beforeEach(async () => {
    sessionStorage.clear();
    world = await openWorld();
    HandPsp.install();
  });
  afterEach(() => world.clearFaults());

  /** Holds the next answer of a path: resolves with what lets it go once it is waited for, and has it arrive. */
  const hold = async (path: string) => {
    const held = await world.fault({kind: 'hold-after', path});
    return {
      waits: () => shown(async () => (await held.status()).waiting, `a request of ${path}`),
      async arrive(widget: {refresh(): Promise<void>}): Promise<void> {
        await held.release();
        // What is read after it comes after it.
        await widget.refresh();
      },
    };
  };
  const escape = async (page: {readonly dialog: HTMLDialogElement | null}): Promise<void> => {
    await sendKeys({press: 'Escape'});
    await shown(() => !page.dialog, 'no dialog');
  };

  describe('to a <product-catalog>', () => {
    it('does not open the seats of a subscription once something else was opened and closed', async () => {
      const page = await (await CatalogPage.open(clientIn(world))).ready();
      const subscription = await hold('/subscriptions/[^/]+$');
      await page.press('button', 'Add more: Northwind Business');
      await subscription.waits();
      await page.choose('Northwind Archive');
      await escape(page);
      await subscription.arrive(page.widget);
      expect(textOf(page.dialog)).to.equal('');
    });

    it('leaves in the basket what was chosen, whatever was opened instead', async () => {
      const page = await (await CatalogPage.open(clientIn(world))).ready();
      await page.press('button', 'Choose: Northwind Archive');
      await page.press('button', 'Choose: Northwind Business');
      await page.seesDialog('Your basket');
      expect(textOf(page.dialog)).to.contain('Northwind Archive').and.to.contain('Northwind Business');
    });
  });

  describe('to a <subscription-card>', () => {
    it('neither holds up nor changes what is done by then', async () => {
      const page = await CardPage.of(clientIn(world), 'monthly');
      const preview = await hold('/subscription-actions/preview$');
      await page.press('button', 'Renew now');
      await shown(() => page.dialog);
      await preview.waits();
      await escape(page);
      await page.open('Cancel subscription', 'Stay for less');
      const confirm = await shown(() => page.dialog?.querySelector('[part~=confirm]'));
      expect(confirm.getAttribute('aria-disabled')).to.equal('false');
      await preview.arrive(page.widget);
      await find(page.dialog!, 'heading', 'Stay for less');
    });

    it('does not open the fields of a new method over what is done by then', async () => {
      const page = await CardPage.of(clientIn(world), 'monthly');
      await page.open('Change payment method', /./);
      await find(page.dialog!, 'button', 'Enter a new one');
      const methods = await hold('/payment-methods$');
      await press(page.dialog!, 'button', 'Enter a new one');
      await shown(() => !page.dialog, 'no dialog');
      await methods.waits();
      await page.open('Cancel subscription', 'Stay for less');
      await methods.arrive(page.widget);
      expect([...page.root.querySelectorAll('dialog[open] h2')].map(textOf)).to.deep.equal(['Stay for less']);
    });
  });

  describe('to an <invoice-table>', () => {
    it('shows no document of the next page to who is back in the list', async () => {
      const page = await (
        await InvoicePage.open(clientIn(world), html`<invoice-table view="all" page-size="10"></invoice-table>`)
      ).ready();
      page.row(page.numbers.at(-1)!)!.querySelector<HTMLElement>('.link')!.click();
      await find(page.root, 'button', /^Back/);
      await find(page.root, 'button', /^Next/);
      const list = await hold('/invoices$');
      await press(page.root, 'button', /^Next/);
      await list.waits();
      await press(page.root, 'button', /^Back/);
      await shown(() => page.table.selected === '');
      await list.arrive(page.table);
      expect(page.table.selected).to.equal('');
    });
  });
});
