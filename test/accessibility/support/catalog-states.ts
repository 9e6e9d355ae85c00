import {html} from '@open-wc/testing';

import {CatalogPage} from '../../support/catalog-page.js';
import {clientIn} from '../../support/client-scope.js';
import {openWorld} from '../../support/control.js';
import {HandPsp} from '../../support/hand-psp.js';
import {inWidth, narrowly, type WidgetState} from './widget-state.js';

type ClientOptions = Parameters<typeof clientIn>[1];

const widget = html`<product-catalog></product-catalog>`;

const open = async (options: ClientOptions = {}, content = widget): Promise<CatalogPage> => {
  sessionStorage.clear();
  HandPsp.install();
  return CatalogPage.open(clientIn(await openWorld(), options), content);
};
const ready = async (options: ClientOptions = {}, content = widget): Promise<CatalogPage> =>
  (await open(options, content)).ready();

/** With products in the basket, whose dialog is open. */
const choosing = async (content = widget): Promise<CatalogPage> => {
  const page = await (await ready({}, content)).choose('Northwind Business');
  await page.press('checkbox', /^Advanced security/);
  return page;
};

const reviewing = async (content = widget): Promise<CatalogPage> => {
  const page = await choosing(content);
  await page.press('button', 'Review the price');
  await page.seesDialog('Review your purchase');
  return page;
};

/** Where most of `<product-catalog>` is seen: what is looked at on every screen too. */
export const catalogPlaces: readonly WidgetState[] = [
  {name: 'the products', show: async (width) => (await ready({}, inWidth(width, widget))).widget},
  {name: 'the basket', show: async (width) => (await choosing(inWidth(width, widget))).widget},
  {name: 'the review of a purchase', show: async (width) => (await reviewing(inWidth(width, widget))).widget},
  {
    name: 'asking for a quote',
    show: async (width) => {
      const page = await choosing(inWidth(width, widget));
      await page.press('button', 'Ask for a quote');
      await page.says('What should we know?');
      return page.widget;
    },
  },
  {
    name: 'seats that are added',
    show: async (width) => {
      const page = await ready({}, inWidth(width, widget));
      await page.press('button', 'Add more: Northwind Business');
      await page.press('button', 'See the price');
      await page.says('Due now');
      return page.widget;
    },
  },
];

/** Every state of `<product-catalog>`, as a customer comes to it. */
export const catalogStates: readonly WidgetState[] = [
  ...catalogPlaces,
  ...catalogPlaces.slice(0, 3).map(narrowly),
  {
    name: 'a basket with a mistake',
    show: async () => {
      const page = await choosing();
      await page.fill('textbox', 'Seats', '9000');
      await page.press('button', 'Review the price');
      await page.says('That is more than can be had.');
      return page.widget;
    },
  },
  {
    name: 'products that were bought, with what is to pay',
    show: async () => {
      const page = await reviewing();
      await page.press('button', /^Buy for €/);
      await page.seesDialog('Pay');
      await page.press('button', 'Close');
      await page.says('charged by itself within minutes');
      return page.widget;
    },
  },
  {
    name: 'no product found',
    show: async () => {
      const page = await ready();
      await page.fill('searchbox', 'Search', 'nothing like it');
      await page.says('Nothing matches.');
      return page.widget;
    },
  },
  {
    name: 'products that failed',
    show: async () => {
      const world = await openWorld();
      const body = '{"code":"internal","outcome":"none","requestId":"req-1"}';
      await world.fault({kind: 'respond', status: 500, path: '/products$', times: 20, body});
      const page = await CatalogPage.open(clientIn(world), widget);
      await page.says('This could not be loaded.');
      return page.widget;
    },
  },
  {
    name: 'a member’s products, with the reason why nothing can be bought',
    show: async () => {
      const page = await ready({session: {user: 'member'}});
      (await page.find('button', 'Choose: Northwind Business')).focus();
      return page.widget;
    },
  },
];
