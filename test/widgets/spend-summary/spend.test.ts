import {expect, html, oneEvent} from '@open-wc/testing';
import {sendKeys} from '@web/test-runner-commands';

import '../../../src/define/invoice-table.js';
import type {PortalClient} from '../../../src/client/portal-client.js';
import {formatMoney} from '../../../src/format/money.js';
import {formatMonth} from '../../../src/format/month.js';
import {clientIn} from '../../support/client-scope.js';
import {openWorld, type TestWorld} from '../../support/control.js';
import {fill, find, press, shown, textOf} from '../../support/seen.js';
import {SpendPage} from '../../support/spend-page.js';

describe('<spend-summary>', function () {
  // The first request starts a database.
  this.timeout(60_000);

  let world: TestWorld;
  let client: PortalClient;
  before(async () => (world = await openWorld()));
  beforeEach(() => (client = clientIn(world)));
  afterEach(() => client.close());

  const open = async (content = html`<spend-summary></spend-summary>`, as = client): Promise<SpendPage> =>
    (await SpendPage.open(as, content)).ready();
  const money = (amount: {amount: number; currency: string}): string => textOf(textElement(formatMoney(amount, 'en')));
  const textElement = (text: string): Element => Object.assign(document.createElement('p'), {textContent: text});

  it('has the figures of the server: totals, a table for whoever reads it, and a chart that says the same', async () => {
    const {currencies} = await client.invoices.spend();
    const [{total, months}] = currencies as [(typeof currencies)[number]];
    const page = await open();
    expect(page.totals).to.deep.equal([total.made, total.due, total.failed].map(money));
    expect(page.rows).to.deep.equal(
      months.map(({month, made, due, failed}) => [formatMonth(month, 'en'), ...[made, due, failed].map(money)]),
    );
    const last = months.at(-1)!;
    expect(page.columns.at(-1)).to.equal(
      [
        formatMonth(last.month, 'en'),
        ...(['made', 'due', 'failed'] as const)
          .filter((name) => last[name].amount)
          .map((name) => `Payments ${name} ${formatMoney(last[name], 'en')}`),
      ].join(', '),
    );
  });

  it('shows the table to everybody, one press away', async () => {
    const page = await open();
    const place = (): number => page.root.querySelector('table')!.parentElement!.getBoundingClientRect().width;
    expect(place()).to.be.lessThan(10);
    await page.press('button', 'Table');
    await shown(() => place() > 200);
    expect(page.columns.length).to.equal(0);
  });

  it('takes out of the chart what its legend puts out of sight, and nothing of the table', async () => {
    const page = await open();
    const {rows} = page;
    await page.press('button', 'Payments made');
    await shown(() => page.columns.every((name) => !name.includes('Payments made')));
    expect(page.root.querySelectorAll('[part~=bar-made]').length).to.equal(0);
    expect(page.rows).to.deep.equal(rows);
    await page.press('button', 'Payments made');
    await shown(() => page.root.querySelector('[part~=bar-made]'));
  });

  it('is walked with arrows, and says what the month has that one stands on', async () => {
    const page = await open();
    page.root.querySelector<SVGElement>('[part~=column][tabindex="0"]')!.focus();
    const focused = (): string => page.root.activeElement?.getAttribute('aria-label') ?? '';
    const {columns} = page;
    expect(focused()).to.equal(columns.at(-1));
    await sendKeys({press: 'ArrowLeft'});
    expect(focused()).to.equal(columns.at(-2));
    await shown(() => textOf(page.root.querySelector('[part~=readout]')).startsWith(columns.at(-2)!.split(',')[0]!));
    await sendKeys({press: 'Home'});
    expect(focused()).to.equal(columns[0]);
    await sendKeys({press: 'End'});
    expect(focused()).to.equal(columns.at(-1));
  });

  it('has other periods, and splits by product and by team', async () => {
    const page = await open();
    await fill(page.root, 'combobox', 'Period', '12');
    await shown(() => page.columns.length === 12);
    const said = (): string => textOf(page.root.querySelector('[role=status]'));
    await shown(() => said().endsWith(`Payments failed ${page.totals[2]}`), said);
    await fill(page.root, 'combobox', 'Group by', 'team');
    await page.find('button', /^Without a team/);
    await fill(page.root, 'combobox', 'Period', `year-${new Date().getFullYear() - 1}`);
    await shown(() => page.rows[0]?.[0] === `January ${new Date().getFullYear() - 1}`);
  });

  it('lets one choose the currency, and never adds two', async () => {
    const tremblay = clientIn(await openWorld('odotrack'));
    const {currencies} = await tremblay.invoices.spend({months: 12});
    expect(currencies.length).to.be.greaterThan(1);
    const page = await open(html`<spend-summary months="12"></spend-summary>`, tremblay);
    for (const {currency, total} of currencies) {
      await fill(page.root, 'combobox', 'Currency', currency);
      await shown(() => page.totals.join() === [total.made, total.due, total.failed].map(money).join());
    }
    tremblay.close();
  });

  it('has every group in the table, with sums, and the largest in the chart', async () => {
    const {currencies} = await client.invoices.spend({groupBy: 'product', months: 12});
    const [{total, groups, currency}] = currencies as [(typeof currencies)[number]];
    const page = await open(html`<spend-summary months="12" group-by="product" view="table"></spend-summary>`);
    const cells = (row: Element): string[] => [...row.children].map(textOf);
    const sum = ({made, due, failed}: typeof total): string =>
      money({amount: made.amount + due.amount + failed.amount, currency});
    const names = groups.map(({name}) => name ?? 'Without a subscription');
    expect(cells(page.root.querySelector('thead tr')!)).to.deep.equal(['Month', ...names, 'Total']);
    expect(cells(page.root.querySelector('tfoot tr')!)).to.deep.equal([
      'Total',
      ...groups.map((group) => sum(group.total)),
      sum(total),
    ]);
    expect(groups.length).to.be.greaterThan(6);
    await page.press('button', 'Chart');
    await page.ready();
    expect([...page.root.querySelectorAll('[part~=legend-item] bdi')].map(textOf)).to.deep.equal([
      ...names.slice(0, 5),
      'Other',
    ]);
    expect(page.root.querySelectorAll('thead th').length, 'in the table beside it').to.equal(groups.length + 2);
  });

  describe('the invoices behind a figure', () => {
    const count = async (page: SpendPage, part: string): Promise<{name: string; total: number}> => {
      const {currencies} = await client.invoices.spend();
      const {currency, months} = currencies[0]!;
      const {month} = months.at(-1)!;
      const {page: found} = await client.invoices.list({
        filter: {spend: part as 'due', spendFrom: `${month}-01`, spendTo: lastDayOf(month), currency},
      });
      return {name: `Payments ${part} – ${formatMonth(month, 'en')}`, total: found.total};
    };

    it('are shown in place, and the figures again', async () => {
      const page = await open(html`<spend-summary view="table"></spend-summary>`);
      const {name, total} = await count(page, 'due');
      await page.press('button', new RegExp(`Show the invoices: ${name}$`));
      const table = await shown(() => page.widget.querySelector('invoice-table'));
      await shown(() => table.shadowRoot?.querySelectorAll('[part~=row]').length === Math.min(total, 25));
      await page.press('button', 'Back to the summary');
      await page.ready();
      expect(page.widget.querySelectorAll('invoice-table').length).to.equal(0);
    });

    it('are shown in the page’s own table of invoices, from which all come back', async () => {
      const page = await open(html`<invoice-table></invoice-table><spend-summary></spend-summary>`);
      const table = page.scope.querySelector('invoice-table')!;
      const {name, total} = await count(page, 'made');
      const bar = [...page.root.querySelectorAll('[part~=bar-made]')].at(-1)!;
      bar.dispatchEvent(new MouseEvent('click', {bubbles: true, composed: true}));
      await shown(() => textOf(table.shadowRoot?.querySelector('[part~=figure-name]')) === name);
      await shown(() => table.shadowRoot?.querySelectorAll('[part~=row]').length === Math.min(total, 25));
      table.shadowRoot!.querySelector<HTMLElement>('[part~=all-invoices]')!.click();
      await shown(() => table.shadowRoot!.querySelectorAll('[part~=row]').length === 25);
    });

    it('are all of it, whatever the page’s table was searched for before', async () => {
      const page = await open(
        html`<invoice-table query="nothing like it" from="2020-01-01" to="2020-01-02" view="canceled"></invoice-table>
          <spend-summary view="table"></spend-summary>`,
      );
      const table = page.scope.querySelector('invoice-table')!;
      const {name, total} = await count(page, 'due');
      await page.press('button', new RegExp(`Show the invoices: ${name}$`));
      await shown(() => table.shadowRoot?.querySelectorAll('[part~=row]').length === Math.min(total, 25));
      await shown(() => textOf(table.shadowRoot?.querySelector('[part~=figure-name]')) === name);
      await find(table.shadowRoot!, 'button', /^Credit notes/);
      await press(table.shadowRoot!, 'button', /^Credit notes/);
      await shown(() => table.shadowRoot?.querySelector('[part~=row]'), 'credit notes, which are in no figure');
    });

    it('begin at the first page', async () => {
      const page = await open(
        html`<invoice-table page-size="10"></invoice-table><spend-summary months="12" view="table"></spend-summary>`,
      );
      const table = page.scope.querySelector('invoice-table')!;
      const range = (): string => textOf(table.shadowRoot?.querySelector('[part~=range]'));
      await press(table.shadowRoot!, 'button', 'Next page');
      await shown(() => range().startsWith('11 to 20'), range);
      await page.press('button', /Show the invoices: Payments made – \w+ \d+ – /);
      await shown(() => textOf(table.shadowRoot?.querySelector('[part~=figure-name]')).startsWith('Payments made'));
      await shown(() => range().startsWith('1 to 10'), range);
    });

    it('of groups that stand together are all of the month: no filter finds them alone', async () => {
      const page = await open(html`<spend-summary months="12" group-by="product"></spend-summary>`);
      const asked = oneEvent(page.widget, 'portal-spend-open');
      page.widget.addEventListener('portal-spend-open', (event) => event.preventDefault());
      const other = [...page.root.querySelectorAll('[data-series=group-5]')].at(-1)!;
      other.dispatchEvent(new MouseEvent('click', {bubbles: true, composed: true}));
      const {detail} = (await asked) as CustomEvent;
      expect(detail.name).to.match(/^Spend summary – /);
      expect(detail.filter).to.have.keys('currency', 'spendFrom', 'spendTo');
    });

    it('of a group in the whole period are those of its product', async () => {
      const page = await open(html`<spend-summary group-by="product" view="table"></spend-summary>`);
      const {currencies, from, to} = await client.invoices.spend({groupBy: 'product'});
      const [group] = currencies[0]!.groups;
      const {page: expected} = await client.invoices.list({
        filter: {
          product: group!.id ?? '',
          spendFrom: `${from}-01`,
          spendTo: lastDayOf(to),
          currency: currencies[0]!.currency,
        },
      });
      await page.press('button', new RegExp(`invoices: ${group!.name} – \\w+ \\d* ?– `));
      const table = await shown(() => page.widget.querySelector('invoice-table'));
      await shown(() => table.shadowRoot?.querySelectorAll('[part~=row]').length === Math.min(expected.total, 25));
    });

    it('of a month with none say that there are none', async () => {
      const page = await open(html`<spend-summary months="36"></spend-summary>`);
      const index = page.columns.findIndex((name) => /€0\.00$/.test(name));
      expect(index, page.columns.join()).to.be.at.least(0);
      const column = page.root.querySelectorAll('[part~=column]')[index]!;
      column.dispatchEvent(new MouseEvent('click', {bubbles: true, composed: true}));
      const table = await shown(() => page.widget.querySelector('invoice-table'));
      await shown(() => textOf(table.shadowRoot?.querySelector('[part~=empty]')) === 'Nothing matches.');
    });

    it('are the page’s to show, where it takes that over', async () => {
      const page = await open();
      page.widget.addEventListener('portal-spend-open', (event) => event.preventDefault());
      const asked = oneEvent(page.widget, 'portal-spend-open');
      page.root.querySelector<SVGElement>('[part~=column][tabindex="0"]')!.focus();
      await sendKeys({press: 'Enter'});
      const {detail} = (await asked) as CustomEvent;
      expect(detail.filter).to.have.keys('currency', 'spendFrom', 'spendTo');
      expect(page.widget.querySelectorAll('invoice-table').length).to.equal(0);
    });
  });
});

function lastDayOf(month: string): string {
  const [year = 0, number = 0] = month.split('-').map(Number);
  return new Date(Date.UTC(year, number, 0)).toISOString().slice(0, 10);
}
