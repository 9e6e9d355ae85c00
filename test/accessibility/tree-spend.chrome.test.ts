import {expect, html} from '@open-wc/testing';

import '../../src/define/invoice-table.js';
import {clientIn} from '../support/client-scope.js';
import {openWorld} from '../support/control.js';
import {shown} from '../support/seen.js';
import {SpendPage} from '../support/spend-page.js';
import {accessibilityTree, node, nodes, words} from './support/tree.js';

describe('the accessibility tree of <spend-summary>', function () {
  // The first request starts a database.
  this.timeout(60_000);

  const open = async (content = html`<spend-summary></spend-summary>`): Promise<SpendPage> =>
    (await SpendPage.open(clientIn(await openWorld()), content)).ready();

  it('has a chart that is a named group, with a button a month that says all that it has', async () => {
    const page = await open();
    const chart = node(await accessibilityTree(), 'group', /^Spend by month, /);
    expect(nodes(chart, 'button').map(({name}) => name)).to.deep.equal(page.columns);
    // The values at its edge, and what is said beside it, are those of the table.
    expect(words(chart)).to.equal('');
  });

  it('has the figures as a named table, with a header for each row and column, under the chart as well', async () => {
    await open();
    const table = node(await accessibilityTree(), 'table', /^Spend summary, /);
    expect(nodes(table, 'columnheader').map(({name}) => name)).to.deep.equal([
      'Month',
      'Payments made',
      'Payments due',
      'Payments failed',
    ]);
    expect(nodes(table, 'rowheader')).to.have.length(7);
    expect(nodes(table, 'button')).to.deep.equal([]);
  });

  for (const width of [1280, 320])
    it(`in ${width} px has every group in the table, with totals, each amount a button that says of what it is`, async () => {
      const page = await open(
        html`<div style="inline-size: ${width}px">
          <spend-summary view="table" group-by="product"></spend-summary>
        </div>`,
      );
      const {groups} = (await page.scope.scope.client!.invoices.spend({groupBy: 'product'})).currencies[0]!;
      const table = node(await accessibilityTree(), 'table', /^Spend summary, /);
      expect(nodes(table, 'rowheader')).to.have.length(7);
      const names = nodes(table, 'button').map(({name}) => name);
      for (const name of [...groups.map((group) => group.name ?? 'Without a subscription'), 'Total'])
        expect(names.filter((each) => each.includes(`invoices: ${name} – `)).length, name).to.be.greaterThan(1);
    });

  it('has a named group of toggles that say which series are shown', async () => {
    const page = await open();
    await page.press('button', 'Payments due');
    const legend = node(await accessibilityTree(), 'group', 'What the chart shows');
    expect(nodes(legend, 'button').map(({name, properties}) => [name, properties['pressed']])).to.deep.equal([
      ['Payments made', 'true'],
      ['Payments due', 'false'],
      ['Payments failed', 'true'],
    ]);
  });

  it('has fields and toggles with names above', async () => {
    await open();
    const tree = await accessibilityTree();
    for (const name of ['Period', 'Group by']) node(tree, 'combobox', name);
    expect(node(tree, 'button', 'Chart').properties['pressed']).to.equal('true');
    expect(node(tree, 'button', 'Table').properties['pressed']).to.equal('false');
    node(tree, 'button', 'CSV: These figures as CSV');
    expect(nodes(tree, 'term').map(words)).to.deep.equal(['Payments made', 'Payments due', 'Payments failed']);
  });

  it('puts the focus on the invoices behind a figure, which are a named region', async () => {
    const page = await open(html`<spend-summary view="table"></spend-summary>`);
    await page.press('button', /Show the invoices: Payments made/);
    await shown(async () => nodes(await accessibilityTree(), 'region', /^Payments made – /)[0]?.properties['focused']);
  });

  it('puts the focus on what the page’s own table lists, which says the figure', async () => {
    const page = await open(html`<invoice-table></invoice-table><spend-summary view="table"></spend-summary>`);
    const table = page.scope.querySelector('invoice-table')!;
    await shown(() => table.shadowRoot!.querySelector('[part~=summary]'));
    await page.press('button', /Show the invoices: Payments made/);
    await shown(async () =>
      nodes(await accessibilityTree(), 'paragraph').some(
        (paragraph) => paragraph.properties['focused'] === true && words(paragraph).startsWith('Payments made – '),
      ),
    );
  });
});
