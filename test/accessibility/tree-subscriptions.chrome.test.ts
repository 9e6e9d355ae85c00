import {expect, html} from '@open-wc/testing';
import type {TemplateResult} from 'lit';

import {clientIn} from '../support/client-scope.js';
import {openWorld, type SessionOptions, type TestWorld} from '../support/control.js';
import {shown} from '../support/seen.js';
import {SubscriptionPage} from '../support/subscription-page.js';
import {accessibilityTree, node, nodes, words} from './support/tree.js';

const wide = html`<div style="inline-size: 1280px"><subscription-list page-size="10"></subscription-list></div>`;
const narrow = html`<div style="inline-size: 320px"><subscription-list page-size="10"></subscription-list></div>`;

describe('the accessibility tree of <subscription-list>', function () {
  // The first request starts a database.
  this.timeout(60_000);

  let world: TestWorld;
  beforeEach(async () => {
    sessionStorage.clear();
    world = await openWorld();
  });
  afterEach(() => world.clearFaults());

  const open = async (content: TemplateResult = wide, session?: SessionOptions): Promise<SubscriptionPage> =>
    (await SubscriptionPage.open(clientIn(world, {...(session && {session})}), content)).ready();
  /** At the review of what is done with one that can, and with one that can't. */
  async function reviewing(): Promise<SubscriptionPage> {
    const page = await open();
    await page.select(page.numberWhere('seats', '19 / 24'), page.numberWhere('status', 'Paused'));
    await page.press('button', 'Renew now');
    await page.find('button', 'Renew 1 subscription');
    return page;
  }

  for (const [where, content] of [
    ['a table', wide],
    ['cards', narrow],
  ] as const) {
    it(`as ${where} is a named table of rows, each with its product as its header and a checkbox that says of which it is`, async () => {
      const page = await open(content);
      const table = node(await accessibilityTree(), 'table', 'Subscriptions');
      const rows = nodes(table, 'row').filter((row) => nodes(row, 'rowheader').length);
      expect(rows).to.have.length(10);
      const [number = ''] = page.numbers;
      const [first] = rows;
      expect(nodes(first!, 'checkbox').map(({name}) => name)[0]).to.contain(number);
      expect(nodes(first!, 'button').map(({name}) => name)[0]).to.contain(number);
      expect(nodes(first!, 'cell').length).to.be.greaterThan(5);
    });
  }

  it('has headings that can be pressed, and one that says how it is sorted', async () => {
    await open();
    const tree = await accessibilityTree();
    const headings = nodes(tree, 'columnheader').map(({name}) => name);
    expect(headings).to.include.members(['Product', 'Subscription ID', 'Seats', 'Price', 'Status', 'Renewal']);
    for (const name of ['Subscription ID', 'Seats', 'Price', 'Renewal']) node(tree, 'button', name);
    node(tree, 'searchbox', 'Search');
    node(tree, 'combobox', 'Product');
    node(tree, 'combobox', 'Team');
  });

  it('says seats in words, once', async () => {
    const page = await open();
    const number = page.numberWhere('seats', '19 / 24');
    const row = nodes(await accessibilityTree(), 'row').find((each) => words(each).includes(number))!;
    expect(words(row)).to.contain('19 assigned of 24 bought').and.not.to.contain('19 / 24');
  });

  it('says what needs attention, and names each way to it', async () => {
    await open();
    const tree = await accessibilityTree();
    for (const name of [/^Show: 2 to renew/, /^Show: 2 have a payment method/, /^Show: \d+ ends? soon/])
      node(tree, 'button', name);
  });

  it('says how much is selected, and that a page is selected in part', async () => {
    const page = await open();
    await page.select(page.numbers[0]!);
    await page.speaks('1 selected');
    const tree = await accessibilityTree();
    expect(node(tree, 'checkbox', 'Select all on this page').properties['checked']).to.equal('mixed');
    expect(words(nodes(tree, 'status')[0]!)).to.equal('1 selected');
  });

  it('says why nothing can be done with what a member has selected', async () => {
    const page = await open(wide, {user: 'member'});
    await page.select(page.numberWhere('seats', '19 / 24'));
    const renew = node(await accessibilityTree(), 'button', 'Renew now');
    expect([renew.properties['disabled'], renew.description]).to.deep.equal([
      true,
      'Your role does not allow this. Ask the owner of your account.',
    ]);
  });

  it('reviews in a modal dialog with a name, whose lists say what is done and what is left', async () => {
    await reviewing();
    const tree = await accessibilityTree();
    const dialog = node(tree, 'dialog', 'Renew now');
    expect(dialog.properties['modal']).to.equal(true);
    expect(nodes(tree, 'table')).to.deep.equal([]);
    const title = node(dialog, 'heading', 'Renew now');
    expect([title.properties['level'], title.properties['focused']]).to.deep.equal([2, true]);
    node(dialog, 'list', 'What this does to each subscription');
    expect(node(dialog, 'heading', '1 is left as it is').properties['level']).to.equal(3);
    expect(nodes(dialog, 'term').map(words)).to.deep.equal(['Charged now']);
    expect(nodes(dialog, 'definition').map(words)[0]).to.match(/^€/);
  });

  it('says in the dialog that it is sent, and what became of each', async () => {
    const page = await reviewing();
    const held = await world.fault({kind: 'hold-before', path: '/subscription-actions$'});
    await page.press('button', 'Renew 1 subscription');
    const said = async (): Promise<string> =>
      nodes(node(await accessibilityTree(), 'dialog', 'Renew now'), 'status')
        .map(words)
        .join();
    await shown(async () => (await said()) === 'Sending…', 'that it is sent');
    await held.release();
    await shown(async () => (await said()) === 'Done for 1 of 1 subscription.', 'what became of it');
  });

  it('chooses another method from a named group', async () => {
    const page = await open();
    await page.select(page.numberWhere('seats', '19 / 24'));
    await page.press('button', 'Change payment method');
    await page.find('radio', /^Mastercard/);
    const dialog = node(await accessibilityTree(), 'dialog', 'Change payment method');
    const group = node(dialog, 'group', 'Charge them to');
    const radios = nodes(group, 'radio');
    expect(radios.length).to.be.greaterThan(2);
    expect(radios.find(({name}) => name.includes('Expired'))?.properties['disabled']).to.equal(true);
  });
});
