import {expect, html} from '@open-wc/testing';

import '../../src/define/invoice-table.js';
import {clientIn} from '../support/client-scope.js';
import {openWorld, type TestWorld} from '../support/control.js';
import {shown} from '../support/seen.js';
import {SpendPage} from '../support/spend-page.js';
import {surrounded} from './support/desk.js';
import {focused, focusedName, focusOn, key, tabTo} from './support/keyboard.js';

describe('by keyboard alone: <spend-summary>', function () {
  // The first request starts a database; a walk is many presses.
  this.timeout(90_000);

  let world: TestWorld;
  beforeEach(async () => (world = await openWorld()));

  /** A page with the widget between two buttons of its own, the focus on the first. */
  async function sitDown(content = html`<spend-summary></spend-summary>`, locale?: string): Promise<SpendPage> {
    const page = await SpendPage.open(clientIn(world), surrounded(content), locale);
    page.scope.querySelector<HTMLElement>('.before')!.focus();
    return page.ready();
  }
  const toChart = (page: SpendPage): Promise<unknown> => tabTo(page.columns.at(-1)!);

  it('walks the months with arrows, to the first and the last, and no further', async () => {
    const page = await sitDown();
    await toChart(page);
    const {columns} = page;
    for (const [pressed, at] of [
      ['ArrowRight', 5],
      ['ArrowLeft', 4],
      ['Home', 0],
      ['ArrowLeft', 0],
      ['ArrowRight', 1],
      ['End', 5],
    ] as const) {
      await key(pressed);
      expect(focusedName(), pressed).to.equal(columns[at]);
    }
  });

  it('walks them the other way in a language from right to left', async () => {
    const page = await sitDown(undefined, 'ar');
    await toChart(page);
    await key('ArrowRight');
    expect(focusedName()).to.equal(page.columns.at(-2));
    await key('ArrowLeft');
    expect(focusedName()).to.equal(page.columns.at(-1));
  });

  it('opens the invoices of a month in place, and comes back to the month', async () => {
    const page = await sitDown();
    await toChart(page);
    await key('ArrowLeft');
    const month = focusedName();
    await key('Enter');
    await shown(() => focused()?.matches('[part~=behind]'), 'the focus on the invoices');
    page.root.querySelector<HTMLElement>('[part~=back-to-figures]')!.focus();
    await key('Enter');
    await focusOn(month);
  });

  it('opens those of an amount in the table, and comes back to the amount', async () => {
    const page = await sitDown(html`<spend-summary view="table"></spend-summary>`);
    await tabTo(/Payments due/);
    const amount = focusedName();
    await key('Enter');
    await shown(() => focused()?.matches('[part~=behind]'), 'the focus on the invoices');
    const invoices = page.widget.querySelector('invoice-table')!.shadowRoot!;
    await shown(() => invoices.querySelector('[part~=all-invoices]'), 'what surrounds the invoices');
    await tabTo('All invoices');
    page.root.querySelector<HTMLElement>('[part~=back-to-figures]')!.focus();
    await key(' ');
    await focusOn(amount);
  });

  it('is in the page’s own table, where that shows them', async () => {
    const page = await sitDown(html`<invoice-table page-size="10"></invoice-table><spend-summary></spend-summary>`);
    const table = page.scope.querySelector('invoice-table')!;
    await shown(() => table.shadowRoot!.querySelector('[part~=summary]'));
    page.root.querySelector<HTMLElement>('[part~=download-spend]')!.focus();
    await toChart(page);
    await key(' ');
    await shown(() => focused()?.matches('[part~=of-figure]'), 'the focus on what the table lists');
    await tabTo('All invoices');
    await key('Enter');
    await shown(() => table.figure === undefined);
    expect(table.shadowRoot!.contains(focused() ?? null), 'the focus is in the table').to.equal(true);
  });

  it('puts a series out of sight and back, and stays on it', async () => {
    const page = await sitDown();
    await tabTo('Payments made');
    const bars = (): number => page.root.querySelectorAll('[part~=bar-made]').length;
    await key(' ');
    await shown(() => bars() === 0);
    expect(focusedName()).to.equal('Payments made');
    await key('Enter');
    await shown(() => bars() > 0);
  });

  it('has one stop in the chart, and walks out after it', async () => {
    const page = await sitDown(html`<spend-summary months="12"></spend-summary>`);
    await toChart(page);
    await key('Tab');
    expect(focusedName()).to.equal('After');
  });
});
