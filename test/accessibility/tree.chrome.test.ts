import {expect, html} from '@open-wc/testing';

import {clientIn} from '../support/client-scope.js';
import {openWorld, type SessionOptions, type TestWorld} from '../support/control.js';
import {cards, HandPsp} from '../support/hand-psp.js';
import {InvoicePage} from '../support/invoice-page.js';
import {interceptSaves} from '../support/saves.js';
import {Paying} from '../support/paying.js';
import {shown, textOf} from '../support/seen.js';
import {accessibilityTree, node, nodes, words} from './support/tree.js';

describe('the accessibility tree of <invoice-table>', function () {
  // The first request starts a database.
  this.timeout(60_000);

  let world: TestWorld;
  let psp: HandPsp;
  before(async () => {
    world = await openWorld();
  });
  beforeEach(() => {
    sessionStorage.clear();
    psp = HandPsp.install();
  });
  afterEach(() => world.clearFaults());

  const open = async (
    content = html`<invoice-table view="open" page-size="10"></invoice-table>`,
    session?: SessionOptions,
  ): Promise<InvoicePage> => (await InvoicePage.open(clientIn(world, {...(session && {session})}), content)).ready();

  describe('the list', () => {
    for (const [where, content] of [
      ['a table', html`<invoice-table view="open" page-size="10"></invoice-table>`],
      ['cards', html`<div style="inline-size: 320px"><invoice-table view="open" page-size="10"></invoice-table></div>`],
    ] as const) {
      it(`as ${where} is a named table of rows, each with its number as its header`, async () => {
        const page = await open(content);
        const table = node(await accessibilityTree(), 'table', 'Invoices');
        const [number = ''] = page.numbers;
        expect(nodes(table, 'row').filter((row) => nodes(row, 'rowheader').length)).to.have.length(10);
        const header = nodes(table, 'rowheader')[0]!;
        expect(words(header)).to.contain(number);
        const row = nodes(table, 'row').find((candidate) => nodes(candidate, 'button', `Details of ${number}`).length)!;
        expect(nodes(row, 'checkbox').map(({name, properties}) => [name, properties['checked']])).to.deep.equal([
          [`Select ${number}`, 'false'],
        ]);
        // As cards too, each value stands in a cell.
        expect(nodes(row, 'cell').length).to.be.greaterThan(3);
      });
    }

    it('has headings that can be pressed, groups with names, and a way to other pages', async () => {
      await open(html`<invoice-table page-size="10"></invoice-table>`);
      const tree = await accessibilityTree();
      expect(nodes(tree, 'columnheader').map(({name}) => name)).to.include.members([
        'Number',
        'Date',
        'Due',
        'Amount',
        'Amount due',
        'Actions',
      ]);
      for (const name of ['Number', 'Date', 'Due', 'Amount', 'Amount due']) node(tree, 'button', name);
      node(tree, 'group', 'Invoices');
      const pages = node(tree, 'group', 'Pages');
      expect(nodes(pages, 'button').map(({name, properties}) => [name, properties['disabled'] === true])).to.deep.equal(
        [
          ['First page', true],
          ['Previous page', true],
          ['Next page', false],
          ['Last page', false],
        ],
      );
      node(tree, 'searchbox', 'Search');
      node(tree, 'combobox', /Show/);
      expect(nodes(tree, 'Date', /^(From|To)$/).map(({name}) => name)).to.deep.equal(['From', 'To']);
    });

    it('says which view is pressed', async () => {
      const page = await open();
      await shown(() => /^Open \d+$/.test(textOf(page.root.querySelector('[aria-pressed=true]'))));
      const views = node(await accessibilityTree(), 'group', 'Invoices');
      const pressed = nodes(views, 'button').filter(({properties}) => properties['pressed'] === 'true');
      expect(pressed.map(({name}) => name)).to.deep.equal([textOf(page.root.querySelector('[aria-pressed=true]'))]);
      expect(pressed[0]?.name).to.match(/^Open \d+$/);
    });

    it('says some of a page is selected, and all of it', async () => {
      const page = await open();
      const state = async (): Promise<unknown> =>
        node(await accessibilityTree(), 'checkbox', 'Select all on this page').properties['checked'];
      await page.press('checkbox', `Select ${page.numbers[0]}`);
      await page.says('1 selected');
      expect(await state()).to.equal('mixed');
      await page.press('checkbox', 'Select all on this page');
      await page.says('10 selected');
      expect(await state()).to.equal('true');
    });

    it('says why a button can not be pressed', async () => {
      await open(undefined, {user: 'member'});
      const [pay] = nodes(await accessibilityTree(), 'button', /^Pay /);
      expect(pay?.properties['disabled']).to.equal(true);
      expect(pay?.description).to.equal('Your role does not allow this. Ask the owner of your account.');
    });

    it('names no drawing', async () => {
      await open();
      expect(nodes(await accessibilityTree(), 'img')).to.deep.equal([]);
    });

    it('has one polite live region, there and empty before the rows are', async () => {
      const held = await world.fault({kind: 'hold-before', path: '/invoices$'});
      const page = await InvoicePage.open(clientIn(world));
      await shown(() => page.root.querySelector('[part~=loading]'));
      const regions = nodes(await accessibilityTree(), 'status');
      expect(regions.map((region) => [region.properties['live'], words(region)])).to.deep.equal([['polite', '']]);
      await held.release();
      await page.ready();
    });

    for (const [language, said] of [
      ['en', /^1 to 10 of \d+$/],
      ['fr', /^Affichage 1 à 10 de \d+$/],
    ] as const) {
      it(`says what is shown, in ${language}`, async () => {
        const page = await open(html`<div lang=${language}><invoice-table page-size="10"></invoice-table></div>`);
        await shown(
          () => said.test(page.said),
          () => page.said,
        );
        const [region] = nodes(await accessibilityTree(), 'status');
        expect(words(region!)).to.match(said);
        expect(page.root.querySelector('[role=status]')?.getAttribute('lang')).to.equal(language);
      });
    }

    it('says how many are selected', async () => {
      const page = await open();
      await page.press('checkbox', `Select ${page.numbers[0]}`);
      await shown(
        () => page.said === '1 selected',
        () => page.said,
      );
      await page.press('button', 'Clear');
      await shown(
        () => page.said === '0 selected',
        () => page.said,
      );
    });

    it('says that it could not be loaded, and what is there once it could', async () => {
      await world.fault({
        kind: 'respond',
        status: 500,
        path: '/invoices$',
        body: '{"code":"internal","outcome":"none"}',
      });
      const page = await InvoicePage.open(clientIn(world));
      await shown(
        () => page.said.startsWith('This could not be loaded.'),
        () => page.said,
      );
      expect(words(nodes(await accessibilityTree(), 'status')[0]!)).to.contain('This could not be loaded.');
      await page.press('button', 'Try again');
      await shown(
        () => page.said.startsWith('1 to 25 of'),
        () => page.said,
      );
    });

    it('says that what is shown may be out of date', async () => {
      const page = await open();
      await world.fault({
        kind: 'respond',
        status: 500,
        path: '/invoices$',
        body: '{"code":"internal","outcome":"none"}',
      });
      await page.table.refresh();
      await page.says('This may be out of date.');
      await shown(
        () => page.said.startsWith('This could not be loaded.'),
        () => page.said,
      );
    });
  });

  describe('a document', () => {
    it('is an article with its name as a heading, lists of terms, and a named table of lines', async () => {
      const page = await open();
      const [number = ''] = page.numbers;
      await page.press('button', `Details of ${number}`);
      await page.find('heading', `Invoice ${number}`);
      const tree = await accessibilityTree();
      const article = node(tree, 'article', /^/);
      const heading = node(article, 'heading', `Invoice ${number}`);
      expect([heading.properties['level'], heading.properties['focused']]).to.deep.equal([2, true]);
      expect(nodes(article, 'table').map(({name}) => name)).to.deep.equal(['Lines']);
      expect(nodes(article, 'columnheader').map(({name}) => name)).to.include.members([
        'Description',
        'Quantity',
        'Subtotal',
      ]);
      expect(nodes(article, 'term').length).to.be.greaterThan(5);
      for (const name of ['Back to the list', 'Next', 'Download PDF', 'Share']) node(tree, 'button', name);
      expect(node(tree, 'button', 'Previous').properties['disabled']).to.equal(true);
    });

    it('says why it can not be shared', async () => {
      const page = await open(undefined, {user: 'member'});
      await page.press('button', `Details of ${page.numbers[0]}`);
      await page.find('heading', /^Invoice/);
      const share = node(await accessibilityTree(), 'button', 'Share');
      expect([share.properties['disabled'], share.description]).to.deep.equal([
        true,
        'Your role does not allow this. Ask the owner of your account.',
      ]);
    });

    it('says that it could not be read', async () => {
      const page = await open();
      await world.fault({
        kind: 'respond',
        status: 404,
        path: '/invoices/inv_',
        body: '{"code":"not_found","outcome":"none"}',
      });
      await page.press('button', `Details of ${page.numbers[0]}`);
      await shown(
        () => page.said.startsWith('This is no longer here.'),
        () => page.said,
      );
    });

    it('says that a file is there, or why not', async () => {
      const saves = interceptSaves();
      try {
        const page = await open();
        await page.press('button', /^CSV/);
        await shown(
          () => /\.csv is downloaded\.$/.test(page.said),
          () => page.said,
        );
        await world.fault({
          kind: 'respond',
          status: 403,
          path: '/invoices/export$',
          body: '{"code":"forbidden","outcome":"none"}',
        });
        await page.press('button', /^CSV/);
        await shown(
          () => page.said.startsWith('The file could not be downloaded.'),
          () => page.said,
        );
      } finally {
        saves.restore();
      }
    });
  });

  describe('the payment dialog', () => {
    // What one pays with its credit, the next has no more.
    beforeEach(async () => {
      world = await openWorld();
    });

    const openDialog = async (): Promise<Paying> => {
      const page = await open();
      return new Paying(page).open(page.payable[0] ?? '');
    };

    it('is a modal dialog with a name, and nothing else is there beside it', async () => {
      await openDialog();
      const tree = await accessibilityTree();
      const dialog = node(tree, 'dialog', 'Pay');
      expect(dialog.properties['modal']).to.equal(true);
      expect(nodes(tree, 'table')).to.deep.equal([]);
      node(dialog, 'button', 'Close');
      expect(node(dialog, 'heading', 'Pay').properties['focused']).to.equal(true);
    });

    it('groups what is paid and how, with the chosen one checked and the expired one disabled', async () => {
      const paying = await openDialog();
      const dialog = node(await accessibilityTree(), 'dialog', 'Pay');
      const methods = node(dialog, 'group', 'How you pay');
      const radios = nodes(methods, 'radio');
      expect(radios.filter(({properties}) => properties['checked'] === 'true').map(({name}) => name)[0]).to.contain(
        '4242',
      );
      const expired = radios.find(({name}) => name.includes('expired'));
      expect(expired?.properties['disabled']).to.equal(true);
      node(dialog, 'group', 'What you pay');
      expect(textOf(paying.dialog)).to.contain('Review payment');
    });

    it('ties an amount’s error to its field', async () => {
      const paying = await openDialog();
      await paying.choose('Other amount');
      await paying.fill(/^Amount for/, '0');
      await paying.says(/Enter an amount from/);
      const dialog = node(await accessibilityTree(), 'dialog', 'Pay');
      const field = node(dialog, 'textbox', /^Amount for/);
      expect(field.properties['invalid']).to.equal('true');
      expect(field.description).to.match(/Enter an amount from €\S+ to €\S+\./);
      expect(nodes(dialog, 'alert').map(words).join()).to.match(/Enter an amount from/);
      expect(node(dialog, 'button', 'Review payment').properties['disabled']).to.equal(true);
    });

    it('says each step of a payment inside the dialog, where it is heard', async () => {
      const paying = await openDialog();
      await paying.choose(/3155/);
      await paying.review();
      const before = node(await accessibilityTree(), 'dialog', 'Review and pay');
      expect(nodes(before, 'status').map(words)).to.deep.equal(['']);
      await paying.confirm();
      await shown(() => psp.asks);
      const asked = async (): Promise<string> =>
        nodes(await accessibilityTree(), 'dialog')
          .flatMap((dialog) => nodes(dialog, 'status').map(words))
          .join();
      await shown(async () => (await asked()).startsWith('Your bank asks you to confirm this payment.'));
      await psp.answer('approve');
      await paying.says(/ paid Your/);
      await shown(async () => /^Your payment reference is \S+\.$/.test(await asked()));
    });

    it('says that a payment failed', async () => {
      psp.number = cards.declined;
      const paying = await openDialog();
      await paying.press('checkbox', /^Use your credit/);
      await paying.choose('New card');
      await paying.pay();
      await paying.says('The payment failed');
      const dialog = node(await accessibilityTree(), 'dialog', 'Pay');
      await shown(async () =>
        nodes(await accessibilityTree(), 'status').some(
          (region) => words(region) === 'The payment failed. Nothing was charged.',
        ),
      );
      node(dialog, 'button', 'Try again');
    });

    it('says what went wrong before a payment, as an alert', async () => {
      const paying = await openDialog();
      await world.fault({
        kind: 'respond',
        status: 409,
        path: '/payment-previews$',
        body: '{"code":"not_payable","outcome":"none"}',
      });
      await paying.press('checkbox', /^Use your credit/);
      await paying.says('One of these invoices can no longer be paid.');
      const dialog = node(await accessibilityTree(), 'dialog', 'Pay');
      expect(nodes(dialog, 'alert').map(words).join()).to.contain('Nothing was charged.');
    });
  });
});
