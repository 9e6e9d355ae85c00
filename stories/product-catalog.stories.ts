import type {Meta, StoryObj} from '@storybook/web-components-vite';
import {expect, fireEvent, userEvent, waitFor} from 'storybook/test';

import {alNoor, atlas, globex, newLeaf, tremblay} from '../server/src/seed/customers.js';
import '../src/define/product-catalog.js';
import {lookAt, type Look} from './support/look.js';
import {sharedPlays} from './support/shared-plays.js';
import {stage, stageIn, type StageOptions} from './support/stage.js';

type Story = StoryObj;

const tag = 'product-catalog';
const catalog = (canvas: HTMLElement): Look => lookAt(canvas, tag);
const over = (options: StageOptions) => (): HTMLElement => {
  // What an earlier story has put into the basket is of that story.
  sessionStorage.clear();
  return stage(tag, {}, options);
};

/** What only a `play` brings about: a page of documentation would show the catalog once more. */
const played = ['!autodocs'];

const plays = sharedPlays({
  tag,
  item: 'product',
  ready,
});

const meta: Meta = {
  title: 'Widgets/Product catalog',
  component: tag,
  render: over({}),
};

export default meta;

/** Plans, licences and add-ons, with what one has of each. */
export const Default: Story = {
  play: async ({canvasElement}) => {
    const look = catalog(canvasElement);
    await ready(look);
    await look.has('product', 9);
    expect(cardOf(look, 'Northwind Starter')).toHaveTextContent(
      /Plan.*€12\.90.*\/ seat \/ month.*14 days free.*You have/s,
    );
    expect(cardOf(look, 'Northwind Sovereign Cloud')).toHaveTextContent(/By quote.*Ask for a quote/s);
  },
};

export const Loading: Story = {
  render: over({faults: [{kind: 'silent'}]}),
  play: plays.loading,
};

/** Nothing is found. */
export const Empty: Story = {
  play: async ({canvasElement}) => {
    const look = catalog(canvasElement);
    await ready(look);
    Object.assign(look.element, {query: 'nothing like it'});
    expect(await look.part('empty')).toHaveTextContent('Nothing matches.');
    await look.press('clear-filters');
    await look.has('product', 9);
    Object.assign(look.element, {query: 'nothing like it'});
    await look.part('empty');
  },
};

export const Failed: Story = {
  render: over({faults: [{kind: 'failing'}]}),
  play: plays.failed,
};

/** An answer that breaks off in the middle. */
export const Malformed: Story = {
  tags: played,
  render: over({faults: [{kind: 'malformed', path: /^\/products$/}]}),
  play: plays.malformed,
};

export const Offline: Story = {
  tags: played,
  globals: {network: 'offline'},
  play: plays.offline,
};

/** Over a slow mobile network: the place of what is still to come is kept. */
export const Slow: Story = {
  tags: played,
  globals: {network: 'slow'},
  play: plays.slow,
};

/** Products that could not be read again stay, with a word that they may be out of date. */
export const Stale: Story = {
  tags: played,
  play: plays.stale,
};

/** A session that may not see what is sold. */
export const Forbidden: Story = {
  render: over({scopes: ['invoices:read']}),
  play: plays.forbidden,
};

/** Who has bought nothing yet may buy in each currency of the vendor. */
export const Currencies: Story = {
  render: over({customer: newLeaf.externalId}),
  play: async ({canvasElement}) => {
    const look = catalog(canvasElement);
    await ready(look);
    await userEvent.selectOptions(await look.part('currencies'), 'JPY');
    await waitFor(() => expect(cardOf(look, 'Northwind Starter')).toHaveTextContent('¥1,780'));
  },
};

/** The prices of a year. */
export const Yearly: Story = {
  play: async ({canvasElement}) => {
    const look = catalog(canvasElement);
    await ready(look);
    const yearly = look.parts('term').find(({textContent}) => textContent?.trim() === 'Yearly');
    if (yearly) await userEvent.click(yearly);
    await waitFor(() => expect(cardOf(look, 'Northwind Starter')).toHaveTextContent(/€129\.00.*\/ seat \/ year/s));
  },
};

/** All that there is, for the customer with the most subscriptions: what one has is named in short. */
export const Many: Story = {
  render: over({customer: atlas.externalId}),
  play: async ({canvasElement}) => {
    const look = catalog(canvasElement);
    await ready(look);
    expect(look.parts('product').length).toBeGreaterThan(5);
    expect(look.parts('owned').length).toBeGreaterThan(0);
  },
};

/** Long words in a narrow place. */
export const LongWords: Story = {
  globals: {width: '320', locale: 'de'},
  render: over({customer: globex.externalId}),
  play: async ({canvasElement}) => {
    const look = catalog(canvasElement);
    await ready(look);
    const {width} = look.element.getBoundingClientRect();
    expect((await look.part('base')).scrollWidth).toBeLessThanOrEqual(Math.ceil(width));
  },
};

/** One card below the other. */
export const Narrow: Story = {
  globals: {width: '320'},
  play: async ({canvasElement}) => {
    const look = catalog(canvasElement);
    await ready(look);
    const {width} = look.element.getBoundingClientRect();
    expect(width).toBeLessThanOrEqual(320);
    for (const card of look.parts('product')) expect(card.scrollWidth).toBeLessThanOrEqual(Math.ceil(width));
  },
};

export const RightToLeft: Story = {
  globals: {locale: 'ar'},
  render: over({customer: alNoor.externalId}),
  play: async ({canvasElement}) => {
    const look = catalog(canvasElement);
    await ready(look);
    expect(getComputedStyle(await look.part('base')).direction).toBe('rtl');
  },
};

/** As customers in Québec read it. */
export const French: Story = {
  globals: {locale: 'fr-CA'},
  render: over({customer: tremblay.externalId}),
  play: async ({canvasElement}) => {
    const look = catalog(canvasElement);
    await ready(look);
    expect(look.root.querySelector('.portal')).toHaveAttribute('lang', 'fr-CA');
    expect(look.root.querySelector('.portal')).not.toHaveTextContent(/Choose|Monthly|You have/);
  },
};

export const Dark: Story = {
  globals: {theme: 'dark'},
  play: async ({canvasElement}) => {
    const look = catalog(canvasElement);
    await ready(look);
  },
};

export const Themed: Story = {
  render: () => {
    const place = over({})();
    const tokens = {
      '--portal-color-accent': 'light-dark(#8a1c4a, #ffb3d1)',
      '--portal-color-on-accent': 'light-dark(#ffffff, #3d0a22)',
      '--portal-card-surface': 'light-dark(#fffdf8, #1c1814)',
      '--portal-card-padding': '1.25em',
      '--portal-radius': '0',
      '--portal-radius-small': '0',
      '--portal-font-family': 'Georgia, serif',
    };
    for (const [name, value] of Object.entries(tokens)) place.style.setProperty(name, value);
    return place;
  },
  play: async ({canvasElement}) => {
    const look = catalog(canvasElement);
    await ready(look);
    const {backgroundColor} = getComputedStyle(await look.part('product'));
    // By the scheme that the toolbar has set.
    expect(['rgb(255, 253, 248)', 'rgb(28, 24, 20)']).toContain(backgroundColor);
  },
};

/** What is in the basket, in detail. */
export const Basket: Story = {
  tags: played,
  play: async ({canvasElement}) => {
    const look = catalog(canvasElement);
    await choose(look, 'Northwind Business');
    await look.part('seats');
    await look.part('addon');
    await look.says('Advanced security');
  },
};

/** What can't be had is said where it was typed. */
export const BasketMistake: Story = {
  tags: played,
  play: async ({canvasElement}) => {
    const look = catalog(canvasElement);
    await choose(look, 'Northwind Starter');
    await type(await look.part('seats'), '40');
    await look.press('review');
    await look.says('That is more than can be had.');
  },
};

/** As the server has priced it. */
export const Review: Story = {
  tags: played,
  play: async ({canvasElement}) => {
    const look = catalog(canvasElement);
    await review(look, 'Northwind Business');
    await look.says('Due now');
    await look.part('method');
  },
};

/** Bought, with the payment dialog that follows. */
export const Bought: Story = {
  tags: played,
  play: async ({canvasElement}) => {
    const look = catalog(canvasElement);
    await review(look, 'Northwind Business');
    await look.press('confirm');
    await look.part('payment');
    await look.press('close');
    await look.says('charged by itself within minutes');
    // What was bought is read again; it is looked at once it stands.
    await waitFor(() => expect(look.root.querySelector('dialog, .refreshing')).toBeNull());
    await waitFor(() => expect(look.root.getAnimations()).toHaveLength(0));
  },
};

/** A trial charges nothing. */
export const Trial: Story = {
  tags: played,
  play: async ({canvasElement}) => {
    const look = catalog(canvasElement);
    await review(look, 'Northwind Sign');
    await look.says('Free until');
    await look.press('confirm');
    await look.says('Nothing was charged.');
  },
};

/** No connection while it is sent: nothing was bought, and what was chosen is still there. */
export const BuyingOffline: Story = {
  tags: played,
  play: async ({canvasElement}) => {
    const look = catalog(canvasElement);
    await review(look, 'Northwind Business');
    stageIn(canvasElement).network.faults = [{kind: 'offline'}];
    await look.press('confirm');
    await look.says('You are offline – not sent.');
    stageIn(canvasElement).network.faults = [];
  },
};

/** The sales team is asked. */
export const AskingForQuote: Story = {
  tags: played,
  play: async ({canvasElement}) => {
    const look = catalog(canvasElement);
    await choose(look, 'Northwind Sovereign Cloud');
    await look.says('Our sales team handles Northwind Sovereign Cloud.');
    const [ask] = look.parts('ask-quote').filter((found) => found.closest('dialog'));
    if (ask) await userEvent.click(ask);
    await type(await look.part('comment'), 'In Bremen, please.');
    await look.press('confirm');
    await look.says(/Quote \S+ was made\./);
  },
};

/** More seats of a subscription that one has. */
export const MoreSeats: Story = {
  tags: played,
  play: async ({canvasElement}) => {
    const look = catalog(canvasElement);
    await ready(look);
    const button = cardOf(look, 'Northwind Business').querySelector<HTMLElement>('[part~=add-seats]');
    if (button) await userEvent.click(button);
    await look.press('confirm');
    await look.says('It holds at once.');
  },
};

function cardOf(look: Look, name: string): HTMLElement {
  const card = look.parts('product').find((each) => each.querySelector('[part~=title]')?.textContent === name);
  if (!card) throw new Error(`There is no card of ${name}.`);
  return card;
}

/** Waits for the cards and what can be done with them. */
async function ready(look: Look): Promise<void> {
  await look.part('product');
  await look.part('choose');
}

async function choose(look: Look, name: string): Promise<void> {
  await ready(look);
  const button = cardOf(look, name).querySelector<HTMLElement>('[part~=choose]');
  if (button) await userEvent.click(button);
  await look.part('seats');
}

async function review(look: Look, name: string): Promise<void> {
  await choose(look, name);
  await look.press('review');
  await look.part('purchase-sums');
}

/** The field is in a shadow root, where the page knows nothing of the focus. */
async function type(field: HTMLElement, value: string): Promise<void> {
  await fireEvent.input(field, {target: {value}});
  await fireEvent.change(field);
}
