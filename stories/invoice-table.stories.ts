import type {Meta, StoryObj} from '@storybook/web-components-vite';
import {expect, userEvent, waitFor} from 'storybook/test';

import '../src/define/invoice-table.js';
import type {InvoiceTable} from '../src/widgets/invoice-table/invoice-table.js';
import {longInvoices, manyInvoices} from './support/invoices.js';
import {lookAt, type Look} from './support/look.js';
import {portal} from './support/portal.js';
import {problem, silence, type PortalApiOptions} from './support/portal-api.js';

type Args = Partial<
  Pick<InvoiceTable, 'view' | 'query' | 'issuedFrom' | 'issuedTo' | 'sort' | 'pageSize' | 'selected' | 'syncUrl'>
>;
type Story = StoryObj<Args>;

const tag = 'invoice-table';
const table = (canvas: HTMLElement): Look => lookAt(canvas, tag);
const over =
  (api: PortalApiOptions) =>
  (args: Args): HTMLElement =>
    portal(tag, args, api);

const meta: Meta<Args> = {
  title: 'Widgets/Invoice table',
  component: tag,
  args: {view: 'all', sort: '-issuedOn', pageSize: 25},
  argTypes: {
    view: {control: 'select', options: ['all', 'open', 'overdue', 'paid', 'canceled', 'credit-notes']},
    pageSize: {control: 'select', options: [10, 25, 50, 100]},
  },
  render: (args) => portal(tag, args),
};

export default meta;

export const Default: Story = {
  play: async ({canvasElement}) => {
    const look = table(canvasElement);
    await look.part('pager');
    expect(look.parts('row')).toHaveLength(9);
    for (const words of ['€1,299.00', '12 days overdue', '¥52,000', 'KWD 12.345']) await look.says(words);
    await look.part('summary');
  },
};

export const Loading: Story = {
  render: over({instead: silence}),
  play: async ({canvasElement}) => {
    const look = table(canvasElement);
    await look.part('loading');
    await look.says(/Loading/);
    expect(look.parts('row')).toHaveLength(0);
  },
};

export const Empty: Story = {
  render: over({invoices: [], creditNotes: []}),
  play: async ({canvasElement}) => {
    const look = table(canvasElement);
    const empty = await look.part('empty');
    expect(empty.textContent?.trim()).not.toBe('');
    expect(look.parts('pager')).toHaveLength(0);
  },
};

export const Failed: Story = {
  render: over({instead: () => Promise.resolve(problem('internal', 500))}),
  play: async ({canvasElement}) => {
    const look = table(canvasElement);
    await look.part('error');
    await look.part('retry');
    await look.says(/req_story/);
  },
};

export const ManyRows: Story = {
  args: {pageSize: 100},
  render: over({invoices: manyInvoices(10_000)}),
  play: async ({canvasElement}) => {
    const look = table(canvasElement);
    await look.says('1 to 100 of 10,000');
    expect(look.parts('row')).toHaveLength(100);
    await userEvent.click(await look.part('page-last'));
    await look.says('9,901 to 10,000 of 10,000');
  },
};

export const LongText: Story = {
  render: over({invoices: longInvoices}),
  play: async ({canvasElement}) => {
    const look = table(canvasElement);
    await look.says('<img src=x onerror=alert(1)>');
    expect(look.root.querySelector('img')).toBeNull();
    expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(innerWidth);
  },
};

export const RightToLeft: Story = {
  globals: {locale: 'ar'},
  play: async ({canvasElement}) => {
    const look = table(canvasElement);
    await look.part('pager');
    const base = await look.part('base');
    expect(getComputedStyle(base).direction).toBe('rtl');
    await look.says(/[\u0600-\u06ff]/);
  },
};

export const Themed: Story = {
  render: (args) => {
    const place = portal(tag, args);
    const tokens = {
      '--portal-color-accent': '#8a1c4a',
      '--portal-color-on-accent': '#ffffff',
      '--portal-color-accent-subtle': '#fbeaf1',
      '--portal-color-surface': '#fffdf8',
      '--portal-color-surface-sunken': '#f6f1e7',
      '--portal-color-border': '#e4dac6',
      '--portal-radius': '0',
      '--portal-row-padding': '0.4em',
      '--portal-font-family': 'Georgia, serif',
    };
    for (const [name, value] of Object.entries(tokens)) place.style.setProperty(name, value);
    place.style.colorScheme = 'light';
    return place;
  },
  play: async ({canvasElement}) => {
    const look = table(canvasElement);
    const opener = await look.part('open');
    expect(getComputedStyle(opener).color).toBe('rgb(138, 28, 74)');
    expect(getComputedStyle(opener).fontFamily).toContain('Georgia');
    await look.part('pager');
  },
};

/** An invoice that is paid in instalments, in place of the list. */
export const Detail: Story = {
  args: {selected: 'inv_INV20260104'},
  play: async ({canvasElement}) => {
    const look = table(canvasElement);
    const title = await look.part('title');
    expect(title.textContent).toContain('INV/2026/0104');
    expect(look.parts('line')).toHaveLength(1);
    await look.part('totals');
    await userEvent.click(await look.part('back'));
    await waitFor(() => expect(look.parts('row')).toHaveLength(9));
    await userEvent.click(await look.part('open'));
    await look.part('title');
  },
};

export const CreditNotes: Story = {
  args: {view: 'credit-notes'},
  play: async ({canvasElement}) => {
    const look = table(canvasElement);
    await look.says('RINV/2026/0007');
    expect(look.parts('row')).toHaveLength(2);
  },
};

/** One invoice, with credit first and the rest to a saved card. */
export const Paying: Story = {
  play: async ({canvasElement}) => {
    const look = table(canvasElement);
    await look.part('pager');
    await userEvent.click(await look.part('pay'));
    await userEvent.click(await look.part('review'));
    const confirm = await look.part('confirm');
    expect(confirm.textContent).toContain('€1,284.00');
    await userEvent.click(confirm);
    const outcome = await look.part('outcome');
    expect(outcome.textContent).toContain('€1,299.00');
    await look.part('receipt');
  },
};

/** A card whose bank asks first: the frame of the PSP stands where the button is. */
export const PayingWithChallenge: Story = {
  play: async ({canvasElement}) => {
    const look = table(canvasElement);
    await look.part('pager');
    await userEvent.click(await look.part('pay'));
    await look.part('review');
    const cards = look.root.querySelectorAll<HTMLInputElement>('dialog input[type="radio"][name="method"]');
    await userEvent.click(cards[1] as HTMLInputElement);
    await userEvent.click(await look.part('review'));
    await userEvent.click(await look.part('confirm'));
    const challenge = await look.part('challenge');
    await waitFor(() => expect(challenge.querySelector('button')?.textContent).toBe('Approve'));
    await userEvent.click(challenge.querySelector('button') as HTMLButtonElement);
    await look.part('outcome');
  },
};

export const Offline: Story = {
  render: (args) =>
    portal(tag, args, {instead: () => Promise.reject(new TypeError('Failed to fetch'))}, {online: () => false}),
  play: async ({canvasElement}) => {
    const look = table(canvasElement);
    const error = await look.part('error');
    expect(error.textContent).toMatch(/offline/i);
    await look.part('retry');
  },
};

export const Forbidden: Story = {
  render: over({instead: () => Promise.resolve(problem('forbidden', 403))}),
  play: async ({canvasElement}) => {
    const look = table(canvasElement);
    await look.part('error');
    await look.says(/not allowed|permission|may not|access/i);
    expect(look.parts('row')).toHaveLength(0);
  },
};

/** What the developer of a page sees who has forgotten the provider. */
export const NoProvider: Story = {
  render: (args) => Object.assign(document.createElement(tag), args),
  play: async ({canvasElement}) => {
    const look = table(canvasElement);
    await look.part('error');
    await look.says(/provider/i);
    expect(look.parts('retry')).toHaveLength(0);
  },
};
