import {expect, html} from '@open-wc/testing';

import {clientIn} from '../support/client-scope.js';
import {openWorld, type SessionOptions} from '../support/control.js';
import {HandPsp} from '../support/hand-psp.js';
import {Paying} from '../support/paying.js';
import {shown} from '../support/seen.js';
import {UpcomingPage} from '../support/upcoming-page.js';
import {accessibilityTree, node, nodes, words} from './support/tree.js';

describe('the accessibility tree of <upcoming-payments>', function () {
  // The first request starts a database.
  this.timeout(60_000);

  beforeEach(() => {
    sessionStorage.clear();
    HandPsp.install();
  });

  const open = async (
    content = html`<upcoming-payments></upcoming-payments>`,
    session: SessionOptions = {},
  ): Promise<UpcomingPage> => (await UpcomingPage.open(clientIn(await openWorld(), {session}), content)).ready();

  it('has a chart that is a named group, with a button a state that says all that it has', async () => {
    const page = await open();
    const chart = node(await accessibilityTree(), 'group', 'Payments by status, EUR');
    const names = nodes(chart, 'button').map(({name}) => name);
    expect(names).to.deep.equal(page.columns);
    expect(names.map((name) => name.split(',')[0])).to.deep.equal([
      'Auto-renew',
      'Manual',
      'Payment failed',
      'Under way',
    ]);
    // The values at its edge are those of its columns.
    expect(words(chart)).to.equal('');
  });

  it('says beside the chart what it shows', async () => {
    const page = await open();
    const tree = await accessibilityTree();
    const said = nodes(tree, 'listitem').map(words);
    expect(said).to.have.length(4);
    for (const column of page.columns)
      expect(
        said.some((item) => column.split(', ').every((part) => item.includes(part))),
        column,
      ).to.equal(true);
    node(tree, 'heading', 'Next 30 days');
  });

  for (const width of [1280, 320])
    it(`in ${width} px has its sums as a named table, with a header for each row, in a group that can be scrolled`, async () => {
      const page = await open(html`<div style="inline-size: ${width}px"><upcoming-payments></upcoming-payments></div>`);
      const table = node(node(await accessibilityTree(), 'group', 'Totals by month'), 'table', 'Totals by month');
      const names = nodes(table, 'rowheader').map(({name}) => name);
      expect(names).to.deep.equal(page.sums.map(([name]) => name));
      expect(names[0]).to.equal('Overdue');
    });

  it('has what each amount is in its sums, where columns have headings and where they have none', async () => {
    const page = await open();
    const wide = node(await accessibilityTree(), 'table', 'Totals by month');
    expect(nodes(wide, 'columnheader').map(({name}) => name)).to.deep.equal([
      'Month',
      'Scheduled',
      'Not scheduled',
      'Total',
    ]);
    page.scope.remove();
    await open(html`<div style="inline-size: 320px"><upcoming-payments></upcoming-payments></div>`);
    const [cell] = nodes(node(await accessibilityTree(), 'table', 'Totals by month'), 'cell', /€/);
    expect(cell?.name).to.match(/^(Scheduled|Not scheduled|Total) €/);
  });

  for (const width of [1280, 320])
    it(`in ${width} px has what is coming as a named table, each row with its header and what can be done about it`, async () => {
      const page = await open(html`<div style="inline-size: ${width}px"><upcoming-payments></upcoming-payments></div>`);
      const table = node(await accessibilityTree(), 'table', 'Upcoming payments');
      expect(nodes(table, 'rowheader')).to.have.length(page.rows.length);
      const buttons = nodes(table, 'button').map(({name}) => name);
      for (const name of [
        'Pay: KH-35',
        'Invoice: KH-35',
        'Renew: Northwind Starter',
        'Review: Verlängerung um ein Jahr',
      ])
        expect(buttons).to.include(name);
    });

  it('says why what can’t be done can’t', async () => {
    const page = await open(undefined, {user: 'member'});
    await shown(() => page.root.querySelector('[part~=reason]'), 'the reason');
    const pay = node(await accessibilityTree(), 'button', 'Pay: KH-35');
    expect([pay.properties['disabled'], pay.description]).to.deep.equal([
      true,
      'Your role does not allow this. Ask the owner of your account.',
    ]);
  });

  it('has fields with names, and views that say how many there are and which is shown', async () => {
    await open(html`<upcoming-payments view="scheduled"></upcoming-payments>`);
    const tree = await accessibilityTree();
    node(tree, 'searchbox', 'Search');
    for (const name of ['Type', 'Status', 'Period']) node(tree, 'combobox', name);
    expect(node(tree, 'button', /^Scheduled \d+$/).properties['pressed']).to.equal('true');
    expect(node(tree, 'button', /^All \d+$/).properties['pressed']).to.equal('false');
  });

  it('has the calendar in a named dialog that has the focus, its link with a name, and says what became of it', async () => {
    const page = await open();
    await page.press('button', 'Calendar');
    await shown(async () => nodes(await accessibilityTree(), 'dialog', 'In your calendar')[0], 'the dialog');
    await page.press('button', 'Make a link');
    await page.find('textbox', 'Link');
    const dialog = node(await accessibilityTree(), 'dialog', 'In your calendar');
    expect(node(dialog, 'textbox', 'Link').properties).to.include({focused: true, readonly: true});
    await page.press('button', 'Revoke the link');
    await page.find('button', 'Keep it');
    expect(words(node(await accessibilityTree(), 'alert', /^/))).to.include('no longer updated');
    await page.press('button', 'Revoke the link');
    await shown(async () =>
      nodes(await accessibilityTree(), 'status').some((status) => words(status) === 'The link no longer works.'),
    );
  });

  it('pays in a modal dialog with a name, and ties an amount’s error to its field', async () => {
    const page = await open();
    page.button('pay', 'invoice')!.click();
    const paying = new Paying(page);
    await paying.says('What you pay');
    expect(node(await accessibilityTree(), 'dialog', 'Pay').properties['modal']).to.equal(true);
    await paying.choose('Other amount');
    await paying.fill(/^Amount for/, '0');
    await paying.says(/Enter an amount from/);
    const field = node(await accessibilityTree(), 'textbox', /^Amount for/);
    expect(field.properties['invalid']).to.equal('true');
    expect(field.description).to.match(/Enter an amount from/);
  });

  it('puts the focus on an entry in place of the list, which is a named region', async () => {
    const page = await open();
    page.button('open', 'invoice')!.click();
    await shown(async () => nodes(await accessibilityTree(), 'region', 'KH-19')[0]?.properties['focused']);
  });
});
