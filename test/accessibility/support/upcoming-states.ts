import {html, type TemplateResult} from 'lit';

import {clientIn} from '../../support/client-scope.js';
import {openWorld} from '../../support/control.js';
import {HandPsp} from '../../support/hand-psp.js';
import {Paying} from '../../support/paying.js';
import {all, shown} from '../../support/seen.js';
import {UpcomingPage} from '../../support/upcoming-page.js';
import {inWidth, narrowly, type WidgetState} from './widget-state.js';

type ClientOptions = Parameters<typeof clientIn>[1];

const list = html`<upcoming-payments page-size="10"></upcoming-payments>`;

async function open(options: ClientOptions = {}, content: TemplateResult = list): Promise<UpcomingPage> {
  sessionStorage.clear();
  HandPsp.install();
  return UpcomingPage.open(clientIn(await openWorld(), options), content);
}
const ready = async (width?: number, options: ClientOptions = {}): Promise<UpcomingPage> =>
  (await open(options, inWidth(width, list))).ready();
const inCalendar = async (width?: number): Promise<UpcomingPage> => {
  const page = await ready(width);
  const [unfold] = all(page.root, 'button', /^Filters/);
  unfold?.click();
  await page.press('button', 'Calendar');
  await page.press('button', 'Make a link');
  await page.find('textbox', 'Link');
  return page;
};

/** Where most of `<upcoming-payments>` is seen: what is looked at on every screen too. */
export const upcomingPlaces: readonly WidgetState[] = [
  {name: 'what is coming', show: async (width) => (await ready(width)).widget},
  {name: 'the calendar with a link to it', show: async (width) => (await inCalendar(width)).widget},
  {
    name: 'a link to the calendar that is to end',
    show: async (width) => {
      const page = await inCalendar(width);
      await page.press('button', 'Revoke the link');
      await page.find('button', 'Keep it');
      return page.widget;
    },
  },
];

/** Every state of `<upcoming-payments>` that isn't one of all lists, as a customer comes to it. */
export const upcomingStates: readonly WidgetState[] = [
  ...upcomingPlaces,
  ...upcomingPlaces.slice(0, 2).map(narrowly),
  {
    name: 'what is coming in two currencies',
    show: async () => {
      const page = await (await UpcomingPage.open(clientIn(await openWorld('odotrack')), list)).ready();
      await shown(() => page.root.querySelector('[part~=month-currency]'), 'both currencies');
      return page.widget;
    },
  },
  {
    name: 'what is coming, for a member who can pay none of it',
    show: async () => {
      const page = await ready(undefined, {session: {user: 'member'}});
      (await shown(() => page.button('pay', 'invoice'))).focus();
      return page.widget;
    },
  },
  {
    name: 'nothing that is coming',
    show: async () => {
      const page = await open({session: {customer: 'new-leaf'}});
      await page.says('Nothing is coming');
      await page.find('button', 'Calendar');
      return page.widget;
    },
  },
  {
    name: 'what is coming that one may not see',
    show: async () => {
      const page = await open({session: {scopes: ['account:read']}});
      await page.says('You may not see this.');
      return page.widget;
    },
  },
  {
    name: 'what is coming, out of date',
    show: async () => {
      const world = await openWorld();
      const page = await (await UpcomingPage.open(clientIn(world), list)).ready();
      await world.fault({kind: 'wrong-type', path: '/upcoming-payments$', times: 20});
      await page.widget.refresh();
      await page.says('This may be out of date.');
      return page.widget;
    },
  },
  {
    name: 'a link to the calendar that could not be made',
    show: async () => {
      const world = await openWorld();
      const page = await (await UpcomingPage.open(clientIn(world), list)).ready();
      await page.press('button', 'Calendar');
      const body = '{"code":"unavailable","outcome":"none","retryable":true}';
      const headers = {'content-type': 'application/problem+json'};
      await world.fault({kind: 'respond', status: 503, path: '/calendar-feeds$', headers, body});
      await page.press('button', 'Make a link');
      await page.says('This could not be done.');
      return page.widget;
    },
  },
  {
    name: 'a subscription in place of what is coming',
    show: async () => {
      const page = await (await open({}, html`<upcoming-payments kind="renewal"></upcoming-payments>`)).ready();
      page.button('open', 'renewal')!.click();
      await shown(() => page.shownRecord?.shadowRoot?.querySelector('[part~=history]'), 'the subscription');
      return page.widget;
    },
  },
  {
    name: 'paying what is coming',
    show: async () => {
      const page = await ready();
      page.button('pay', 'invoice')!.click();
      await new Paying(page).says('How you pay');
      return page.widget;
    },
  },
];
