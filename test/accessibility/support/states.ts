import {fixture, html} from '@open-wc/testing';

import '../../../src/define/portal-provider.js';
import type {PortalProvider} from '../../../src/provider/portal-provider.js';
import {clientIn} from '../../support/client-scope.js';
import {endpoint, openWorld} from '../../support/control.js';
import {cards, HandPsp} from '../../support/hand-psp.js';
import {InvoicePage} from '../../support/invoice-page.js';
import {Paying} from '../../support/paying.js';
import {shown} from '../../support/seen.js';

import {inWidth, narrowly, type WidgetState} from './widget-state.js';

const table = html`<invoice-table view="open" page-size="10"></invoice-table>`;

type ClientOptions = Parameters<typeof clientIn>[1];

const open = async (options: ClientOptions = {}, content = table): Promise<InvoicePage> =>
  InvoicePage.open(clientIn(await openWorld(), options), content);
const ready = async (options: ClientOptions = {}, content = table): Promise<InvoicePage> =>
  (await open(options, content)).ready();
const pay = async (psp?: (psp: HandPsp) => void, width?: number): Promise<Paying> => {
  sessionStorage.clear();
  const hand = HandPsp.install();
  psp?.(hand);
  const page = await ready({}, inWidth(width, table));
  const paying = new Paying(page);
  await page.press('button', `Pay ${page.payable[0]}`);
  await paying.says('What you pay');
  return paying;
};
const tableOf = ({page}: Paying): HTMLElement => page.table;

async function provide(): Promise<{provider: PortalProvider; refuse: () => void}> {
  const world = await openWorld();
  let refused = false;
  const provider = await fixture<PortalProvider>(
    html`<portal-provider
      endpoint=${endpoint}
      live="off"
      .getToken=${async () => {
        if (refused) throw new Error('no');
        return (await world.session()).token;
      }}
      >${table}</portal-provider
    >`,
  );
  await new InvoicePage(provider as never, provider.querySelector('invoice-table')!).ready();
  return {provider, refuse: () => (refused = true)};
}

/** Where most of `<invoice-table>` is seen: what is looked at on every screen too. */
export const invoicePlaces: readonly WidgetState[] = [
  {name: 'the list', show: async (width) => (await ready({}, inWidth(width, table))).table},
  {
    name: 'a selection',
    show: async (width) => {
      const page = await ready({}, inWidth(width, table));
      await page.press('checkbox', `Select ${page.numbers[0]}`);
      await page.says('1 selected');
      return page.table;
    },
  },
  {
    name: 'an invoice with its link',
    show: async (width) => {
      const page = await ready({}, inWidth(width, table));
      await page.press('button', `Details of ${page.numbers[0]}`);
      await page.find('heading', /^Invoice/);
      await page.press('button', 'Share');
      await page.find('textbox', 'Link');
      return page.table;
    },
  },
  {
    name: 'paying: the choice',
    show: async (width) => {
      const paying = await pay(undefined, width);
      await paying.choose('Other amount');
      await paying.fill(/^Amount for/, '0');
      await paying.says(/Enter an amount/);
      await paying.choose('New card');
      await paying.page.find('checkbox', 'Save this card for next time');
      return tableOf(paying);
    },
  },
  {
    name: 'paying: the review',
    show: async (width) => {
      const paying = await pay(undefined, width);
      await paying.review();
      return tableOf(paying);
    },
  },
];

const [list, , document] = invoicePlaces as readonly [WidgetState, WidgetState, WidgetState];

/** Every state of `<invoice-table>` and `<portal-provider>`, as a customer comes to it. */
export const states: readonly WidgetState[] = [
  ...invoicePlaces,
  narrowly(list),
  narrowly(document),
  {
    name: 'a member’s list, where nothing can be paid',
    show: async () => {
      const page = await ready({session: {user: 'member'}});
      (await shown(() => page.root.querySelector<HTMLElement>('[part~=pay]'))).focus();
      return page.table;
    },
  },
  {
    name: 'credit notes',
    show: async () => (await ready({}, html`<invoice-table view="credit-notes"></invoice-table>`)).table,
  },
  {
    name: 'no invoices',
    show: async () => {
      const page = await open({session: {customer: 'new-leaf'}});
      await page.settled();
      return page.table;
    },
  },
  {
    name: 'filters that find nothing',
    show: async () => {
      const page = await open({}, html`<invoice-table query="zq zq"></invoice-table>`);
      await page.says('Nothing matches.');
      return page.table;
    },
  },
  {
    name: 'a list that failed',
    show: async () => {
      const world = await openWorld();
      const body = '{"code":"internal","outcome":"none","requestId":"req-1"}';
      await world.fault({kind: 'respond', status: 500, path: '/invoices$', times: 20, body});
      const page = await InvoicePage.open(clientIn(world), table);
      await page.says('This could not be loaded.');
      return page.table;
    },
  },
  {
    name: 'rows out of date',
    show: async () => {
      const world = await openWorld();
      const page = await (await InvoicePage.open(clientIn(world), table)).ready();
      await world.fault({kind: 'wrong-type', path: '/invoices$', times: 20});
      await page.table.refresh();
      await page.says('This may be out of date.');
      return page.table;
    },
  },
  {
    name: 'a device that is offline',
    show: async () => {
      const page = await open({online: () => false, fetch: () => Promise.reject(new TypeError())});
      await page.says('You are offline.');
      return page.table;
    },
  },
  {
    name: 'a credit note',
    show: async () => {
      const page = await ready({}, html`<invoice-table view="credit-notes"></invoice-table>`);
      await page.press('button', `Details of ${page.numbers[0]}`);
      await page.find('heading', /^Credit note/);
      return page.table;
    },
  },
  {
    name: 'paying: card fields that failed',
    show: async () => {
      const paying = await pay((psp) => (psp.blocked = true));
      await paying.choose('New card');
      await paying.says('The secure card fields could not be loaded.');
      return tableOf(paying);
    },
  },
  {
    name: 'paying: the bank’s confirmation',
    show: async () => {
      const paying = await pay();
      await paying.choose(/3155/);
      await paying.pay();
      await paying.says('Confirm with your bank');
      return tableOf(paying);
    },
  },
  {
    name: 'paying: paid',
    show: async () => {
      const paying = await pay();
      await paying.pay();
      await paying.says(/ paid Your/);
      return tableOf(paying);
    },
  },
  {
    name: 'paying: failed',
    show: async () => {
      const paying = await pay((psp) => (psp.number = cards.declined));
      if (paying.text.includes('Use your credit')) await paying.press('checkbox', /^Use your credit/);
      await paying.choose('New card');
      await paying.pay();
      await paying.says('The payment failed');
      return tableOf(paying);
    },
  },
  {
    name: 'paying: no price',
    show: async () => {
      const world = await openWorld();
      const page = await (await InvoicePage.open(clientIn(world), table)).ready();
      await world.fault({
        kind: 'respond',
        status: 500,
        path: '/payment-previews$',
        times: 20,
        body: '{"code":"internal"}',
      });
      await page.press('button', `Pay ${page.payable[0]}`);
      await page.says('This could not be loaded.');
      return page.table;
    },
  },
  {
    name: 'a session that has ended',
    show: async () => {
      const {provider, refuse} = await provide();
      refuse();
      provider.client!.signedIn().catch(() => undefined);
      await shown(() => provider.shadowRoot!.querySelector('.session'));
      return provider;
    },
  },
  {
    name: 'a session that has ended while paying',
    show: async () => {
      const {provider, refuse} = await provide();
      const page = new InvoicePage(provider as never, provider.querySelector('invoice-table')!);
      await page.press('button', `Pay ${page.payable[0]}`);
      await page.says('How you pay');
      refuse();
      provider.client!.signedIn().catch(() => undefined);
      await shown(() => provider.shadowRoot!.querySelector('dialog[open]'));
      return provider;
    },
  },
];
