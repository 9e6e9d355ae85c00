import {html} from '@open-wc/testing';

import {CardPage, seededSubscription, type Seeded} from '../../support/card-page.js';
import {clientIn} from '../../support/client-scope.js';
import {openWorld} from '../../support/control.js';
import {HandPsp} from '../../support/hand-psp.js';
import {inWidth, narrowly, type WidgetState} from './widget-state.js';

type ClientOptions = Parameters<typeof clientIn>[1];

/** A page with the card of a seeded subscription, shown whole. */
async function open(name: Seeded, width?: number, options: ClientOptions = {}): Promise<CardPage> {
  sessionStorage.clear();
  HandPsp.install();
  const client = clientIn(await openWorld(), options);
  const {id} = await seededSubscription(client, name);
  const content = html`<subscription-card subscription=${id}></subscription-card>`;
  return (await CardPage.open(client, inWidth(width, content))).ready();
}

/** With a dialog open, by the button of that name; `says` once it shows what it is for. */
const asking =
  (name: Seeded, button: string, says: string | RegExp, then?: (page: CardPage) => Promise<unknown>) =>
  async (width?: number): Promise<HTMLElement> => {
    const page = await open(name, width);
    await page.press(button === 'Auto-renewal' ? 'switch' : 'button', button);
    await page.says(says);
    await then?.(page);
    return page.widget;
  };

const card =
  (name: Seeded) =>
  async (width?: number): Promise<HTMLElement> =>
    (await open(name, width)).widget;

/** Where most of `<subscription-card>` is seen: what is looked at on every screen too. */
export const cardPlaces: readonly WidgetState[] = [
  {name: 'a subscription', show: card('monthly')},
  {name: 'a subscription to renew', show: card('retrying')},
  {name: 'a subscription that is changed', show: asking('monthly', 'Change', 'at most 300')},
  {
    name: 'the price of a change',
    show: asking('monthly', 'Change', 'at most 300', async (page) => {
      await page.fill(/^Seats/, '26');
      await page.press('button', 'Review');
      await page.find('button', /^Confirm/);
    }),
  },
  {name: 'the method of a subscription', show: asking('monthly', 'Change payment method', 'Enter a new one')},
  {
    name: 'a subscription that is canceled',
    show: asking('monthly', 'Cancel subscription', 'Stay for less', async (page) => {
      await page.press('button', 'Cancel nevertheless');
      await page.says('Choose a reason');
    }),
  },
];

/** Every state of `<subscription-card>`, as a customer comes to it. */
export const cardStates: readonly WidgetState[] = [
  ...cardPlaces,
  ...cardPlaces.slice(0, 4).map(narrowly),
  {name: 'a subscription whose change is scheduled', show: card('scheduled')},
  {name: 'a subscription that sales handle', show: card('by-quote')},
  {name: 'an offer to stay', show: asking('monthly', 'Cancel subscription', 'Stay for less')},
  {name: 'a pause', show: asking('monthly', 'Pause', 'Goes on by itself')},
  {name: 'auto-renewal that is switched off', show: asking('monthly', 'Auto-renewal', /nothing more is charged/)},
  {name: 'a quote that is asked for', show: asking('by-quote', 'Ask for a quote', 'What do you need?')},
  {
    name: 'no subscription',
    show: async () => {
      const page = await CardPage.open(clientIn(await openWorld(), {session: {customer: 'new-leaf'}}));
      await page.says('No subscription yet');
      return page.widget;
    },
  },
  {
    name: 'a member’s subscription, with the reason why nothing can be done',
    show: async () => {
      const page = await open('monthly', undefined, {session: {user: 'member'}});
      (await page.find('button', 'Change')).focus();
      return page.widget;
    },
  },
];
