import {html} from '@open-wc/testing';

import {clientIn} from '../../support/client-scope.js';
import {openWorld} from '../../support/control.js';
import {SubscriptionPage} from '../../support/subscription-page.js';
import {inWidth, narrowly, type WidgetState} from './widget-state.js';

type ClientOptions = Parameters<typeof clientIn>[1];

const list = html`<subscription-list page-size="10"></subscription-list>`;

const open = async (options: ClientOptions = {}, content = list): Promise<SubscriptionPage> =>
  SubscriptionPage.open(clientIn(await openWorld(), options), content);
const ready = async (width?: number, options: ClientOptions = {}): Promise<SubscriptionPage> =>
  (await open(options, inWidth(width, list))).ready();
const selecting = async (width?: number, options: ClientOptions = {}): Promise<SubscriptionPage> => {
  const page = await ready(width, options);
  await page.select(page.numberWhere('seats', '19 / 24'), page.numberWhere('status', 'Paused'));
  await page.unfold();
  return page;
};

/** Where most of `<subscription-list>` is seen: what is looked at on every screen too. */
export const subscriptionPlaces: readonly WidgetState[] = [
  {name: 'the list of subscriptions', show: async (width) => (await ready(width)).list},
  {name: 'subscriptions of which some are selected', show: async (width) => (await selecting(width)).list},
  {
    name: 'the review of renewals',
    show: async (width) => {
      const page = await selecting(width);
      await page.press('button', 'Renew now');
      await page.find('button', 'Renew 1 subscription');
      return page.list;
    },
  },
  {
    name: 'the choice of another payment method',
    show: async (width) => {
      const page = await selecting(width);
      await page.press('button', 'Change payment method');
      await page.find('radio', /^Visa/);
      return page.list;
    },
  },
];

/** Every state of `<subscription-list>` that isn't one of all lists, as a customer comes to it. */
export const subscriptionStates: readonly WidgetState[] = [
  ...subscriptionPlaces,
  ...subscriptionPlaces.slice(0, 3).map(narrowly),
  {
    name: 'no subscriptions',
    show: async () => {
      const page = await open({session: {customer: 'new-leaf'}});
      await page.settled();
      return page.list;
    },
  },
  {
    name: 'a member’s subscriptions, who can change none',
    show: async () => {
      const page = await selecting(undefined, {session: {user: 'member'}});
      (await page.find('button', 'Renew now')).focus();
      return page.list;
    },
  },
  {
    name: 'what became of renewals',
    show: async () => {
      const page = await selecting();
      await page.press('button', 'Renew now');
      await page.press('button', 'Renew 1 subscription');
      await page.find('button', 'Pay now');
      return page.list;
    },
  },
];
