import type {Meta, StoryObj} from '@storybook/web-components-vite';
import {expect, waitFor} from 'storybook/test';

import {alNoor, atlas, globex, newLeaf, tremblay} from '../server/src/seed/customers.js';
import '../src/define/invoice-table.js';
import '../src/define/order-list.js';
import type {OrderList} from '../src/widgets/order-list/order-list.js';
import {lookAt, type Look} from './support/look.js';
import {sharedPlays} from './support/shared-plays.js';
import {stage, stageIn, type StageOptions} from './support/stage.js';

type Args = Partial<Pick<OrderList, 'view' | 'query' | 'from' | 'to' | 'sort' | 'pageSize' | 'selected' | 'syncUrl'>>;
type Story = StoryObj<Args>;

const tag = 'order-list';
const list = (canvas: HTMLElement): Look => lookAt(canvas, tag);
const over =
  (options: StageOptions) =>
  (args: Args): HTMLElement =>
    stage(tag, args, options);

/** What only a `play` brings about: a page of documentation would show the list once more. */
const played = ['!autodocs'];

const plays = sharedPlays({
  tag,
  item: 'row',
  ready: async (look) => {
    await look.part('pager');
    await look.part('view-count');
  },
});

const meta: Meta<Args> = {
  title: 'Widgets/Order list',
  component: tag,
  args: {view: 'all', sort: '-orderedOn', pageSize: 25},
  argTypes: {
    view: {control: 'select', options: ['all', 'confirmed', 'in-progress', 'fulfilled', 'canceled']},
    pageSize: {control: 'select', options: [10, 25, 50, 100]},
  },
  render: (args) => stage(tag, args),
};

export default meta;

export const Default: Story = {
  play: async ({canvasElement}) => {
    const look = list(canvasElement);
    await look.part('pager');
    await look.part('view-count');
    expect(look.parts('row').length).toBeGreaterThan(10);
    for (const words of ['Agreement', 'Awaiting payment', 'In progress', 'Fulfilled', '€']) await look.says(words);
    expect(look.parts('period-bar').length).toBeGreaterThan(5);
  },
};

export const Loading: Story = {
  render: over({faults: [{kind: 'silent'}]}),
  play: plays.loading,
};

export const Empty: Story = {
  render: over({customer: newLeaf.externalId}),
  play: async ({canvasElement}) => {
    const look = list(canvasElement);
    expect(await look.part('empty')).toHaveTextContent('No orders yet');
    expect(look.parts('pager')).toHaveLength(0);
  },
};

export const Failed: Story = {
  render: over({faults: [{kind: 'failing'}]}),
  play: plays.failed,
};

/** An answer that breaks off in the middle. */
export const Malformed: Story = {
  tags: played,
  render: over({faults: [{kind: 'malformed', path: /^\/orders$/}]}),
  play: plays.malformed,
};

/** Over a slow mobile network: the place of what is still to come is kept. */
export const Slow: Story = {
  tags: played,
  globals: {network: 'slow'},
  play: plays.slow,
};

export const Offline: Story = {
  tags: played,
  globals: {network: 'offline'},
  play: plays.offline,
};

/** Rows that could not be read again stay, with a word that they may be out of date. */
export const Stale: Story = {
  tags: played,
  play: plays.stale,
};

/** A session that may not see orders. */
export const Forbidden: Story = {
  render: over({scopes: ['account:read']}),
  play: plays.forbidden,
};

/** A customer with many orders, a hundred on a page. */
export const Many: Story = {
  args: {pageSize: 100},
  render: over({customer: atlas.externalId}),
  play: async ({canvasElement}) => {
    const look = list(canvasElement);
    await look.part('pager');
    await look.says(/1 to \d+ of/);
  },
};

/** Long words, several currencies and scripts. */
export const LongWords: Story = {
  globals: {width: '320'},
  render: over({customer: globex.externalId}),
  play: async ({canvasElement}) => {
    const look = list(canvasElement);
    await look.part('pager');
    expect(look.root.querySelector('img, script')).toBeNull();
    const {width} = look.element.getBoundingClientRect();
    expect((await look.part('base')).scrollWidth).toBeLessThanOrEqual(Math.ceil(width));
  },
};

/** In a narrow container the rows are cards. */
export const Narrow: Story = {
  globals: {width: '320'},
  play: async ({canvasElement}) => {
    const look = list(canvasElement);
    await look.part('pager');
    const {width} = look.element.getBoundingClientRect();
    expect(width).toBeLessThanOrEqual(320);
    for (const row of look.parts('row')) expect(row.scrollWidth).toBeLessThanOrEqual(Math.ceil(width));
  },
};

export const RightToLeft: Story = {
  globals: {locale: 'ar'},
  render: over({customer: alNoor.externalId}),
  play: async ({canvasElement}) => {
    const look = list(canvasElement);
    await look.part('pager');
    expect(getComputedStyle(await look.part('base')).direction).toBe('rtl');
    await look.says('الاتفاق');
  },
};

export const Dark: Story = {
  globals: {theme: 'dark'},
  play: async ({canvasElement}) => {
    const look = list(canvasElement);
    await look.part('pager');
    const status = await look.part('status');
    const dark = getComputedStyle(status).color;
    status.style.colorScheme = 'light';
    expect(getComputedStyle(status).color).not.toBe(dark);
    status.style.removeProperty('color-scheme');
  },
};

export const Themed: Story = {
  render: (args) => {
    const place = stage(tag, args);
    const tokens = {
      '--portal-color-accent': 'light-dark(#8a1c4a, #ffb3d1)',
      '--portal-color-on-accent': 'light-dark(#ffffff, #3d0a22)',
      '--portal-color-surface': 'light-dark(#fffdf8, #1c1814)',
      '--portal-color-surface-sunken': 'light-dark(#f6f1e7, #241f19)',
      '--portal-radius': '0',
      '--portal-radius-small': '0',
      '--portal-font-family': 'Georgia, serif',
    };
    for (const [name, value] of Object.entries(tokens)) place.style.setProperty(name, value);
    return place;
  },
  play: async ({canvasElement}) => {
    const look = list(canvasElement);
    const opener = await look.part('open');
    expect(['rgb(138, 28, 74)', 'rgb(255, 179, 209)']).toContain(getComputedStyle(opener).color);
    await look.part('pager');
  },
};

/** The words of Odotrack's own portal. */
export const Odotrack: Story = {
  globals: {locale: 'fr-CA'},
  render: over({customer: tremblay.externalId}),
  play: async ({canvasElement}) => {
    const look = list(canvasElement);
    for (const words of ['Date de départ', 'Progression', 'Entente', 'Détails', 'Factures']) await look.says(words);
    await look.part('view-count');
  },
};

/** An order in place of the list: its period, its lines, its invoices. */
export const Detail: Story = {
  play: async ({canvasElement}) => {
    const look = list(canvasElement);
    await look.part('pager');
    await look.press('open-invoices');
    expect(await look.part('title')).toHaveTextContent(/^Order \d+$/);
    await look.part('invoice');
    await look.part('period-bar');
  },
};

/** From the list to a document and back again, the focus with it. */
export const DetailAndBack: Story = {
  tags: played,
  play: async ({canvasElement}) => {
    const look = list(canvasElement);
    await look.part('pager');
    const {length} = look.parts('row');
    await look.press('open');
    await look.part('title');
    await look.press('back');
    await look.has('row', length);
    await waitFor(() => expect(look.root.activeElement).toBe(look.parts('open')[0]));
  },
};

/** One that never came to be: nothing of it can be paid. */
export const Canceled: Story = {
  args: {view: 'canceled'},
  play: async ({canvasElement}) => {
    const look = list(canvasElement);
    await look.press('open');
    await look.part('title');
    await look.part('status-canceled');
    expect(look.parts('pay')).toHaveLength(0);
  },
};

/** One that is on its way to the customer. */
export const Delivery: Story = {
  args: {query: '88260'},
  play: async ({canvasElement}) => {
    const look = list(canvasElement);
    await look.has('row', 1);
    await look.press('open');
    await look.part('status-shipped');
    await look.says('Tracking number');
  },
};

/** What has to be paid before it begins. */
export const AwaitingPayment: Story = {
  tags: played,
  play: async ({canvasElement}) => {
    const look = list(canvasElement);
    await openAwaiting(look);
    await look.says('This order begins when');
    await look.press('pay');
    await look.says('What you pay');
    await look.part('review');
  },
};

/** Paid with a saved card: the order begins. */
export const Paid: Story = {
  tags: played,
  play: async ({canvasElement}) => {
    const look = list(canvasElement);
    await openAwaiting(look);
    await look.press('pay');
    await look.press('review');
    await look.press('confirm');
    await look.part('receipt');
    await look.press('done');
    await look.lacks('awaiting');
  },
};

/** The confirmation, sent again; one mail, however often it is pressed. */
export const ConfirmationSent: Story = {
  tags: played,
  play: async ({canvasElement}) => {
    const look = list(canvasElement);
    await look.press('open');
    await look.part('title');
    await look.press('send-confirmation');
    expect(await look.part('sent')).toHaveTextContent(/^The confirmation is on its way to \S+@/);
  },
};

/** The mail server is away: nothing was sent, and it can be tried again. */
export const ConfirmationFailed: Story = {
  tags: played,
  play: async ({canvasElement}) => {
    const look = list(canvasElement);
    await look.press('open');
    await look.part('title');
    stageIn(canvasElement).network.faults = [{kind: 'failing', path: /confirmation-emails$/}];
    await look.press('send-confirmation');
    await look.part('problem');
    await look.says('The confirmation was not sent.');
  },
};

/** The same again makes a quote at today's prices. */
export const OrderedAgain: Story = {
  tags: played,
  play: async ({canvasElement}) => {
    const look = list(canvasElement);
    await look.press('open');
    await look.press('reorder');
    expect(await look.part('made')).toHaveTextContent(/^Quote \S+ was made with today’s prices\./);
  },
};

/** With an invoice table on the page, its invoices open there. */
export const BesideInvoices: Story = {
  tags: played,
  render: (args) =>
    stage([
      Object.assign(document.createElement(tag), args),
      Object.assign(document.createElement('invoice-table'), {pageSize: 10}),
    ]),
  play: async ({canvasElement}) => {
    const look = list(canvasElement);
    await look.part('pager');
    await look.press('open-invoices');
    const link = await look.part('open-invoice');
    link.click();
    const table = lookAt(canvasElement, 'invoice-table');
    expect(await table.part('title')).toHaveTextContent(`Invoice ${link.textContent?.trim()}`);
  },
};

/** What a member of the account sees, who may not pay, send or order. */
export const MayNotOrder: Story = {
  globals: {role: 'member'},
  play: async ({canvasElement}) => {
    const look = list(canvasElement);
    await look.press('open');
    const again = await look.part('reorder');
    await waitFor(() => expect(again).toHaveAttribute('aria-disabled', 'true'));
  },
};

/** What the developer of a page sees who has forgotten the provider. */
export const NoProvider: Story = {
  render: (args) => Object.assign(document.createElement(tag), args),
  play: async ({canvasElement}) => {
    const look = list(canvasElement);
    await look.part('error');
    await look.says(/provider/i);
    expect(look.parts('retry')).toHaveLength(0);
  },
};

/** Shows the order that its customer has to pay before it begins. */
async function openAwaiting(look: Look): Promise<void> {
  await look.part('pager');
  const badge = await look.part('status-awaiting-payment');
  badge.closest('tr')?.querySelector<HTMLElement>('[part=open]')?.click();
  await look.part('awaiting');
}
