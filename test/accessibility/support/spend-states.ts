import {html, type TemplateResult} from 'lit';

import {clientIn} from '../../support/client-scope.js';
import {openWorld} from '../../support/control.js';
import {shown} from '../../support/seen.js';
import {SpendPage} from '../../support/spend-page.js';
import {inWidth, narrowly, type WidgetState} from './widget-state.js';

type ClientOptions = Parameters<typeof clientIn>[1];

const chart = html`<spend-summary></spend-summary>`;
const table = html`<spend-summary view="table"></spend-summary>`;
const groups = html`<spend-summary view="table" group-by="product"></spend-summary>`;

const open = async (content: TemplateResult, options: ClientOptions = {}): Promise<SpendPage> =>
  SpendPage.open(clientIn(await openWorld(), options), content);
const showing =
  (content: TemplateResult) =>
  async (width?: number): Promise<HTMLElement> =>
    (await (await open(inWidth(width, content))).ready()).widget;

/** Where most of `<spend-summary>` is seen: what is looked at on every screen too. */
export const spendPlaces: readonly WidgetState[] = [
  {name: 'spend as a chart', show: showing(chart)},
  {name: 'spend as a table', show: showing(table)},
  {name: 'spend by product, as a table', show: showing(groups)},
];

/** Every state of `<spend-summary>`, as a customer comes to it. */
export const spendStates: readonly WidgetState[] = [
  ...spendPlaces,
  ...spendPlaces.map(narrowly),
  {
    name: 'spend of a year by team, of which a series is out of sight',
    show: async () => {
      const page = await (await open(html`<spend-summary months="12" group-by="team"></spend-summary>`)).ready();
      await page.press('button', /^Without a team/);
      return page.widget;
    },
  },
  {
    name: 'the invoices behind a figure',
    show: async () => {
      const page = await (await open(table)).ready();
      await page.press('button', /Show the invoices: Payments made/);
      const invoices = await shown(() => page.widget.querySelector('invoice-table'));
      await shown(() => invoices.shadowRoot?.querySelector('[part~=all-invoices]'));
      return page.widget;
    },
  },
  {
    name: 'no spend',
    show: async () => {
      const page = await open(chart, {session: {customer: 'new-leaf'}});
      await page.says('Nothing in this period');
      return page.widget;
    },
  },
  {
    name: 'spend that one may not see',
    show: async () => {
      const page = await open(chart, {session: {scopes: ['account:read']}});
      await page.says('You may not see this.');
      return page.widget;
    },
  },
];
