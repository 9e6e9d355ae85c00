import type {Meta, StoryObj} from '@storybook/web-components-vite';
import {expect, userEvent, waitFor} from 'storybook/test';

import {alNoor, atlas, globex, hansa, newLeaf} from '../server/src/seed/customers.js';
import {invoiceId} from '../server/src/seed/documents.js';
import '../src/define/invoice-table.js';
import type {InvoiceTable} from '../src/widgets/invoice-table/invoice-table.js';
import {frameIn, lookAt, typeInto, type Look} from './support/look.js';
import {sharedPlays} from './support/shared-plays.js';
import {stage, stageIn, type StageOptions} from './support/stage.js';

type Args = Partial<
  Pick<InvoiceTable, 'view' | 'query' | 'from' | 'to' | 'sort' | 'pageSize' | 'selected' | 'syncUrl'>
>;
type Story = StoryObj<Args>;

const tag = 'invoice-table';
const table = (canvas: HTMLElement): Look => lookAt(canvas, tag);
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
    await look.part('summary');
  },
});

const meta: Meta<Args> = {
  title: 'Widgets/Invoice table',
  component: tag,
  args: {view: 'all', sort: '-issuedOn', pageSize: 25},
  argTypes: {
    view: {control: 'select', options: ['all', 'open', 'overdue', 'paid', 'canceled', 'credit-notes']},
    pageSize: {control: 'select', options: [10, 25, 50, 100]},
  },
  render: (args) => stage(tag, args),
};

export default meta;

export const Default: Story = {
  play: async ({canvasElement}) => {
    const look = table(canvasElement);
    await look.part('pager');
    expect(look.parts('row')).toHaveLength(25);
    for (const words of ['1 to 25 of', 'Due today', '8 days overdue', 'Partly paid', '€']) await look.says(words);
    await look.part('summary');
  },
};

export const Loading: Story = {
  render: over({faults: [{kind: 'silent'}]}),
  play: plays.loading,
};

export const Empty: Story = {
  render: over({customer: newLeaf.externalId}),
  play: async ({canvasElement}) => {
    const look = table(canvasElement);
    const empty = await look.part('empty');
    expect(empty).toHaveTextContent('No invoices yet');
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
  render: over({faults: [{kind: 'malformed', path: /^\/invoices$/}]}),
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
  play: async ({canvasElement}) => {
    const look = table(canvasElement);
    await look.part('pager');
    await look.part('summary-amount');
    stageIn(canvasElement).network.faults = [{kind: 'failing'}];
    await (look.element as InvoiceTable).refresh();
    await look.part('stale');
    await look.says('This may be out of date.');
    expect(look.parts('row')).toHaveLength(25);
  },
};

/** A session that may not see invoices. */
export const Forbidden: Story = {
  render: over({scopes: ['account:read']}),
  play: plays.forbidden,
};

/** Ten thousand invoices. */
export const Many: Story = {
  args: {pageSize: 100},
  render: over({customer: atlas.externalId}),
  play: async ({canvasElement}) => {
    const look = table(canvasElement);
    await look.says('1 to 100 of 10,000');
    expect(look.parts('row')).toHaveLength(100);
    await look.press('page-last');
    await look.says('9,901 to 10,000 of 10,000');
  },
};

/** Long words, several currencies and scripts, and text that tries to be more than text. */
export const LongWords: Story = {
  args: {selected: invoiceId(globex, 'tricky')},
  render: over({customer: globex.externalId}),
  play: async ({canvasElement}) => {
    const look = table(canvasElement);
    await look.says('<img src=x onerror="alert(1)">');
    expect(look.root.querySelector('img, script')).toBeNull();
    await look.says('Globex International Holdings');
    await waitFor(() => expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(innerWidth));
  },
};

/** In a narrow container the rows are cards. */
export const Narrow: Story = {
  globals: {width: '320'},
  play: async ({canvasElement}) => {
    const look = table(canvasElement);
    await look.part('pager');
    const {width} = look.element.getBoundingClientRect();
    expect(width).toBeLessThanOrEqual(320);
    for (const row of look.parts('row')) expect(row.scrollWidth).toBeLessThanOrEqual(Math.ceil(width));
    expect(look.root.querySelector('.portal')?.scrollWidth).toBeLessThanOrEqual(Math.ceil(width));
  },
};

export const RightToLeft: Story = {
  globals: {locale: 'ar'},
  render: over({customer: alNoor.externalId}),
  play: async ({canvasElement}) => {
    const look = table(canvasElement);
    await look.part('pager');
    expect(getComputedStyle(await look.part('base')).direction).toBe('rtl');
    await look.says(/[\u0600-\u06ff]/);
  },
};

export const Dark: Story = {
  globals: {theme: 'dark'},
  play: async ({canvasElement}) => {
    const look = table(canvasElement);
    await look.part('pager');
    const opener = await look.part('status');
    const light = getComputedStyle(opener).color;
    opener.style.colorScheme = 'light';
    expect(getComputedStyle(opener).color).not.toBe(light);
    opener.style.removeProperty('color-scheme');
  },
};

export const Themed: Story = {
  render: (args) => {
    const place = stage(tag, args);
    const tokens = {
      '--portal-color-accent': 'light-dark(#8a1c4a, #ffb3d1)',
      '--portal-color-on-accent': 'light-dark(#ffffff, #3d0a22)',
      '--portal-color-accent-subtle': 'light-dark(#fbeaf1, #3a1526)',
      '--portal-color-surface': 'light-dark(#fffdf8, #1c1814)',
      '--portal-color-surface-sunken': 'light-dark(#f6f1e7, #241f19)',
      '--portal-color-border': 'light-dark(#e4dac6, #453b2e)',
      '--portal-radius': '0',
      '--portal-row-padding': '0.4em',
      '--portal-font-family': 'Georgia, serif',
    };
    for (const [name, value] of Object.entries(tokens)) place.style.setProperty(name, value);
    return place;
  },
  play: async ({canvasElement}) => {
    const look = table(canvasElement);
    const opener = await look.part('open');
    // By the scheme that the toolbar has set.
    expect(['rgb(138, 28, 74)', 'rgb(255, 179, 209)']).toContain(getComputedStyle(opener).color);
    expect(getComputedStyle(opener).fontFamily).toContain('Georgia');
    await look.part('pager');
  },
};

/** An invoice in place of the list, and the way back. */
export const Detail: Story = {
  args: {selected: invoiceId(hansa, 'long')},
  play: async ({canvasElement}) => {
    const look = table(canvasElement);
    expect(await look.part('title')).toHaveTextContent(/^Invoice KH-/);
    expect(look.parts('line').length).toBeGreaterThan(20);
    await look.part('totals');
  },
};

/** From the list to a document and back again, the focus with it. */
export const DetailAndBack: Story = {
  tags: played,
  play: async ({canvasElement}) => {
    const look = table(canvasElement);
    await look.part('pager');
    await look.press('open');
    await look.part('title');
    await look.press('back');
    await look.has('row', 25);
  },
};

export const CreditNotes: Story = {
  args: {view: 'credit-notes'},
  play: async ({canvasElement}) => {
    const look = table(canvasElement);
    await look.says('KH-CN-1');
    await look.has('row', 4);
    await look.says('Canceled');
  },
};

/** An invoice whose second instalment is overdue. */
export const Instalment: Story = {
  args: {selected: invoiceId(hansa, 'installments-overdue')},
  play: async ({canvasElement}) => {
    const look = table(canvasElement);
    await look.says('Instalment 2');
    await look.part('status-overdue');
    await look.press('pay');
    await look.says('What you pay');
    await look.says('Instalment');
  },
};

/** One's own amount, checked before anything is sent. */
export const PartialPayment: Story = {
  tags: played,
  args: {selected: invoiceId(hansa, 'open')},
  play: async ({canvasElement}) => {
    const look = table(canvasElement);
    await openPayment(look);
    const portions = look.root.querySelectorAll<HTMLInputElement>('[part~=basket-item] input[type=radio]');
    await userEvent.click(portions[portions.length - 1] as HTMLInputElement);
    const amount = (await look.part('amount')) as HTMLInputElement;
    amount.value = '12.34';
    amount.dispatchEvent(new Event('input', {bubbles: true}));
    amount.dispatchEvent(new Event('change', {bubbles: true}));
    await look.press('review');
    expect(await look.part('confirm')).toHaveTextContent('€');
  },
};

/** What is paid, what is taken from the credit, and how the rest is paid. */
export const PayChoose: Story = {
  tags: played,
  args: {selected: invoiceId(hansa, 'open')},
  play: async ({canvasElement}) => {
    const look = table(canvasElement);
    await openPayment(look);
    await look.part('basket-item');
    await look.part('use-credit');
    await look.says('Visa •••• 4242');
    await look.part('review');
  },
};

export const PayReview: Story = {
  tags: played,
  args: {selected: invoiceId(hansa, 'open')},
  play: async ({canvasElement}) => {
    const look = table(canvasElement);
    await openPayment(look);
    await look.press('review');
    expect(await look.part('confirm')).toHaveTextContent(/^Pay .*€/);
    await look.says('will be charged to Visa •••• 4242, once.');
  },
};

/** The payment provider's own fields. */
export const PayNewCard: Story = {
  tags: played,
  args: {selected: invoiceId(hansa, 'open')},
  play: async ({canvasElement}) => {
    const look = table(canvasElement);
    await openPayment(look);
    await fillCard(look, '4242 4242 4242 4242');
    const page = await frameIn(look.element);
    await waitFor(() => expect(page.querySelector('[data-brand=visa]')).not.toHaveAttribute('hidden'));
    await look.part('save-card');
  },
};

/** A card whose bank asks first, in the provider's own page. */
export const PayThreeDSecure: Story = {
  tags: played,
  args: {selected: invoiceId(hansa, 'due-later')},
  play: async ({canvasElement}) => {
    const look = table(canvasElement);
    await openPayment(look);
    await fillCard(look, '4000 0025 0000 3155');
    await payNow(look);
    await look.says('Confirm with your bank');
    const page = await frameIn(await look.part('challenge'));
    expect(page.querySelector('form')).not.toBeNull();
  },
};

/** The bank's question is answered, and the money is taken. */
export const PayAfterThreeDSecure: Story = {
  tags: played,
  args: {selected: invoiceId(hansa, 'due-later')},
  play: async ({canvasElement}) => {
    const look = table(canvasElement);
    await openPayment(look);
    await fillCard(look, '4000 0025 0000 3155');
    await payNow(look);
    const page = await frameIn(await look.part('challenge'));
    typeInto(page, 'code', '123456');
    page.querySelector<HTMLButtonElement>('button[value=approve]')?.click();
    await look.part('receipt');
  },
};

/** A bank that takes its time: nobody may pay again meanwhile. */
export const PayProcessing: Story = {
  tags: played,
  args: {selected: invoiceId(hansa, 'due-soon')},
  play: async ({canvasElement}) => {
    const look = table(canvasElement);
    await openPayment(look);
    await fillCard(look, '4000 0000 0000 0077');
    await payNow(look);
    await look.part('paying');
    await look.says('Your payment is being processed');
  },
};

export const PayDeclined: Story = {
  tags: played,
  args: {selected: invoiceId(hansa, 'due-today')},
  play: async ({canvasElement}) => {
    const look = table(canvasElement);
    await openPayment(look);
    await fillCard(look, '4000 0000 0000 0002');
    await payNow(look);
    await look.says('Your bank declined the card.');
    await look.says('Nothing was charged.');
    await look.part('try-again');
  },
};

/** Paid with a saved card; the invoice owes nothing any more. */
export const PaySucceeded: Story = {
  tags: played,
  args: {selected: invoiceId(hansa, 'open')},
  play: async ({canvasElement}) => {
    const look = table(canvasElement);
    await openPayment(look);
    await payNow(look);
    expect(await look.part('outcome')).toHaveTextContent(/€.* paid/);
    await look.part('receipt');
    await look.part('status-paid');
  },
};

/** The answer was lost: it is asked for, never sent again by hand. The two minutes that this takes pass in a second. */
export const PayConfirming: Story = {
  tags: played,
  args: {selected: invoiceId(hansa, 'overdue')},
  render: over({ownClock: true}),
  play: async ({canvasElement}) => {
    const look = table(canvasElement);
    await openPayment(look);
    await look.press('review');
    await look.part('confirm');
    stageIn(canvasElement).network.faults = [
      {kind: 'lost', path: /^\/payment-attempts/, method: 'POST'},
      {kind: 'offline', path: /^\/payment-attempts/},
    ];
    stageIn(canvasElement).speed = 120;
    await look.press('confirm');
    await look.says('We are still confirming your payment');
    await look.says('Don’t pay again');
  },
};

/** What a member of the account sees, who may not pay. */
export const MayNotPay: Story = {
  globals: {role: 'member'},
  play: async ({canvasElement}) => {
    const look = table(canvasElement);
    await look.part('pager');
    await waitFor(() => expect(look.parts('pay').every((pay) => pay.ariaDisabled === 'true')).toBe(true));
  },
};

export const Selected: Story = {
  tags: played,
  args: {view: 'open'},
  play: async ({canvasElement}) => {
    const look = table(canvasElement);
    await look.part('toolbar');
    const [, first, second] = look.parts('checkbox');
    await userEvent.click(first as HTMLElement);
    await userEvent.click(second as HTMLElement);
    await look.part('selection');
    await look.says('2 selected');
    await look.part('pay-selected');
  },
};

/** Several invoices in one payment. */
export const PaySelected: Story = {
  tags: played,
  args: {view: 'overdue'},
  play: async ({canvasElement}) => {
    const look = table(canvasElement);
    await look.part('toolbar');
    const [, first, second] = look.parts('checkbox');
    await userEvent.click(first as HTMLElement);
    await userEvent.click(second as HTMLElement);
    await look.press('pay-selected');
    await look.says('What you pay');
    await waitFor(() => expect(look.parts('basket-item').length).toBeGreaterThan(1));
  },
};

/** A file that is made by the server in this page. */
export const Downloads: Story = {
  tags: played,
  args: {selected: invoiceId(hansa, 'partially-paid')},
  play: async ({canvasElement}) => {
    const look = table(canvasElement);
    await look.part('title');
    const saved = nextDownload();
    await look.press('pdf');
    const {name, size} = await saved;
    expect(name).toMatch(/^KH-.*\.pdf$/);
    expect(size).toBeGreaterThan(10_000);
    await waitFor(() => expect(look.root.querySelector('[role=status]')).toHaveTextContent('is downloaded'));
  },
};

/** A file that can't be had. */
export const DownloadFailed: Story = {
  tags: played,
  args: {selected: invoiceId(hansa, 'partially-paid')},
  render: over({faults: [{kind: 'failing', path: /\/pdf$/}]}),
  play: async ({canvasElement}) => {
    const look = table(canvasElement);
    await look.part('title');
    await look.press('pdf');
    expect(await look.part('problem')).toHaveTextContent('The file could not be downloaded.');
  },
};

export const Share: Story = {
  tags: played,
  args: {selected: invoiceId(hansa, 'open')},
  play: async ({canvasElement}) => {
    const look = table(canvasElement);
    await look.part('title');
    await look.press('share');
    await look.part('share-panel');
    expect(((await look.part('share-link')) as HTMLInputElement).value).toContain('/portal/v1/shared/');
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

/** From the document that is shown to the payment's first step. */
async function openPayment(look: Look): Promise<void> {
  await look.part('title');
  await look.press('pay');
  await look.says('What you pay');
}

/** Chooses a new card and types it into the payment provider's fields. */
async function fillCard(look: Look, number: string): Promise<void> {
  const newCard = await waitFor(() => {
    const found = [...look.root.querySelectorAll<HTMLInputElement>('dialog input[type=radio][name=method]')].at(-1);
    if (!found) throw new Error('No way to pay is offered.');
    return found;
  });
  await userEvent.click(newCard);
  const page = await frameIn(look.element);
  for (const [id, text] of Object.entries({number, expiry: '12 / 34', cvc: '123', holder: 'Frauke Petersen'}))
    typeInto(page, id, text);
}

async function payNow(look: Look): Promise<void> {
  await look.press('review');
  await look.press('confirm');
}

/** What the page is given to save next; it isn't saved. */
function nextDownload(): Promise<{readonly name: string; readonly size: number}> {
  const {prototype} = HTMLAnchorElement;
  return new Promise((resolve, reject) => {
    prototype.click = function (this: HTMLAnchorElement) {
      Reflect.deleteProperty(prototype, 'click');
      fetch(this.href)
        .then((response) => response.blob())
        .then(({size}) => resolve({name: this.download, size}), reject);
    };
  });
}
