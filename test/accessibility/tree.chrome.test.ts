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
    it('says some of a page is selected, and all of it', async () => {
      const page = await open();
      const state = async (): Promise<unknown> =>
        node(await accessibilityTree(), 'checkbox', 'Select all on this page').properties['checked'];
      await page.press('checkbox', `Select ${page.numbers[0]}`);
      await page.says('1 selected');
      expect(await state()).to.equal('mixed');
      const row = node(await accessibilityTree(), 'checkbox', `Select ${page.numbers[0]}`);
      expect(row.properties['checked']).to.equal('true');
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
