import {html} from '@open-wc/testing';

import {clientIn} from '../../support/client-scope.js';
import {openWorld} from '../../support/control.js';
import {HandPsp} from '../../support/hand-psp.js';
import {OrderPage} from '../../support/order-page.js';
import {Paying} from '../../support/paying.js';
import {inWidth, narrowly, type WidgetState} from './widget-state.js';

type ClientOptions = Parameters<typeof clientIn>[1];

const list = html`<order-list page-size="10"></order-list>`;

const open = async (options: ClientOptions = {}, content = list): Promise<OrderPage> =>
  OrderPage.open(clientIn(await openWorld(), options), content);
const ready = async (options: ClientOptions = {}, content = list): Promise<OrderPage> =>
  (await open(options, content)).ready();
const first = async (options?: ClientOptions, content?: typeof list): Promise<OrderPage> => {
  const page = await ready(options, content);
  return page.show(page.numbers[0] ?? '');
};
const awaiting = async (content?: typeof list): Promise<OrderPage> => {
  const page = await ready({}, content);
  return page.show(page.numbers.find((number) => page.cell(number, 'status').includes('Awaiting payment')) ?? '');
};

/** Where most of `<order-list>` is seen: what is looked at on every screen too. */
export const orderPlaces: readonly WidgetState[] = [
  {name: 'the list of orders', show: async (width) => (await ready({}, inWidth(width, list))).list},
  {name: 'an order with its delivery', show: async (width) => (await first({}, inWidth(width, list))).list},
  {name: 'an order that waits to be paid', show: async (width) => (await awaiting(inWidth(width, list))).list},
  {
    name: 'an order whose confirmation was sent, and that was ordered again',
    show: async (width) => {
      const page = await first({}, inWidth(width, list));
      await page.press('button', 'Email the confirmation');
      await page.says('The confirmation is on its way');
      await page.press('button', 'Order again');
      await page.says(/Quote \S+ was made/);
      return page.list;
    },
  },
];

/** Every state of `<order-list>` that isn't one of all lists, as a customer comes to it. */
export const orderStates: readonly WidgetState[] = [
  ...orderPlaces,
  ...orderPlaces.slice(0, 3).map(narrowly),
  {
    name: 'no orders',
    show: async () => {
      const page = await open({session: {customer: 'new-leaf'}});
      await page.settled();
      return page.list;
    },
  },
  {
    name: 'orders that failed',
    show: async () => {
      const world = await openWorld();
      const body = '{"code":"internal","outcome":"none","requestId":"req-1"}';
      await world.fault({kind: 'respond', status: 500, path: '/orders$', times: 20, body});
      const page = await OrderPage.open(clientIn(world), list);
      await page.says('This could not be loaded.');
      return page.list;
    },
  },
  {
    name: 'a member’s order, which he can neither pay nor order again',
    show: async () => {
      const page = await first({session: {user: 'member'}});
      (await page.find('button', 'Order again')).focus();
      return page.list;
    },
  },
  {
    name: 'an order that could not be ordered again',
    show: async () => {
      const world = await openWorld();
      const page = await (await OrderPage.open(clientIn(world), list)).ready();
      await page.show(page.numbers[0] ?? '');
      await world.fault({
        kind: 'respond',
        status: 503,
        method: 'POST',
        path: '/reorders$',
        headers: {'retry-after': '600', 'content-type': 'application/problem+json'},
        body: '{"code":"unavailable","outcome":"none","retryable":true}',
      });
      await page.press('button', 'Order again');
      await page.says('The quote was not made.');
      return page.list;
    },
  },
  {
    name: 'paying an order',
    show: async () => {
      sessionStorage.clear();
      HandPsp.install();
      const page = await awaiting();
      await page.press('button', 'Pay');
      await new Paying(page).says('How you pay');
      return page.list;
    },
  },
];
