import {html} from '@open-wc/testing';

import {clientIn} from '../../support/client-scope.js';
import {openWorld} from '../../support/control.js';
import {cards, HandPsp} from '../../support/hand-psp.js';
import {MethodPage} from '../../support/method-page.js';
import {shown} from '../../support/seen.js';
import {inWidth, narrowly, type WidgetState} from './widget-state.js';

type ClientOptions = Parameters<typeof clientIn>[1];

const widget = html`<payment-methods></payment-methods>`;

const open = async (options: ClientOptions = {}, content = widget): Promise<MethodPage> =>
  MethodPage.open(clientIn(await openWorld(), options), content);
const ready = async (options: ClientOptions = {}, content = widget): Promise<MethodPage> =>
  (await open(options, content)).ready();

/** With a dialog open, by the button of that name; `says` once it shows what it is for. */
const asking =
  (button: string, says: string | RegExp) =>
  async (width?: number): Promise<HTMLElement> => {
    const page = await ready({}, inWidth(width, widget));
    await page.press('button', button);
    await page.says(says);
    return page.widget;
  };

const adding = async (number: string, content = widget): Promise<MethodPage> => {
  sessionStorage.clear();
  const psp = HandPsp.install();
  psp.number = number;
  const page = await ready({}, content);
  return page.add();
};

/** Where most of `<payment-methods>` is seen: what is looked at on every screen too. */
export const methodPlaces: readonly WidgetState[] = [
  {name: 'the payment methods', show: async (width) => (await ready({}, inWidth(width, widget))).widget},
  {
    name: 'a payment method that is added',
    show: async (width) => (await adding(cards.success, inWidth(width, widget))).widget,
  },
  {name: 'a payment method that is edited', show: asking('Edit: Visa •••• 4242', 'Billing address')},
  {
    name: 'subscriptions that are charged to a payment method',
    show: asking('Charge subscriptions to it: Visa •••• 3155', /Now: Visa/),
  },
  {name: 'a payment method that is replaced', show: asking('Replace: Visa •••• 4242', 'Replace it by')},
  {name: 'a payment method that is deleted', show: asking('Delete: Visa •••• 3155', /charged to it/)},
];

/** Every state of `<payment-methods>`, as a customer comes to it. */
export const methodStates: readonly WidgetState[] = [
  ...methodPlaces,
  ...methodPlaces.slice(0, 3).map(narrowly),
  {name: 'the dialog that makes a method the default', show: asking('Make default: Visa •••• 3155', /own are charged/)},
  {
    name: 'no payment method',
    show: async () => {
      const page = await open({session: {customer: 'new-leaf'}});
      await page.says('No payment method yet');
      return page.widget;
    },
  },
  {
    name: 'payment methods that failed',
    show: async () => {
      const world = await openWorld();
      const body = '{"code":"internal","outcome":"none","requestId":"req-1"}';
      await world.fault({kind: 'respond', status: 500, path: '/payment-methods$', times: 20, body});
      const page = await MethodPage.open(clientIn(world), widget);
      await page.says('This could not be loaded.');
      return page.widget;
    },
  },
  {
    name: 'a member’s payment methods, with the reason why nothing can be done',
    show: async () => {
      const page = await ready({session: {user: 'member'}});
      (await page.find('button', 'Add a payment method')).focus();
      return page.widget;
    },
  },
  {
    name: 'the bank’s confirmation of a payment method',
    show: async () => {
      const page = await adding(cards.challenge);
      await page.press('button', 'Add');
      await page.says('Confirm with your bank');
      return page.widget;
    },
  },
  {
    name: 'a payment method that was saved',
    show: async () => {
      const page = await adding(cards.success);
      await page.press('button', 'Add');
      await page.says('It can be charged from now on.');
      return page.widget;
    },
  },
  {
    name: 'a payment method that the bank refused',
    show: async () => {
      const page = await adding(cards.declined);
      await page.press('button', 'Add');
      await page.says('The bank refused it.');
      await shown(() => page.dialog);
      return page.widget;
    },
  },
];
