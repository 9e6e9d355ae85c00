import type {Meta, StoryObj} from '@storybook/web-components-vite';
import {expect, fireEvent, waitFor} from 'storybook/test';

import {alNoor, atlas, hansa, newLeaf, sakura} from '../server/src/seed/customers.js';
import {subscriptionId} from '../server/src/seed/subscription-rows.js';
import type {SeededCustomer} from '../server/src/seed/customer.js';
import '../src/define/subscription-card.js';
import type {SubscriptionCard} from '../src/widgets/subscription-card/subscription-card.js';
import {frameIn, lookAt, typeInto, type Look} from './support/look.js';
import {stage, stageIn, type StageOptions} from './support/stage.js';

type Story = StoryObj;

const tag = 'subscription-card';
const card = (canvas: HTMLElement): Look => lookAt(canvas, tag);
/** A card of one of the subscriptions that a customer is seeded with. */
const of =
  (key: string, options: StageOptions = {}, customer: SeededCustomer = hansa) =>
  (): HTMLElement =>
    stage(tag, {subscription: subscriptionId(customer, key)}, {customer: customer.externalId, ...options});
const first =
  (options: StageOptions = {}) =>
  (): HTMLElement =>
    stage(tag, {}, options);

/** What only a `play` brings about: a page of documentation would show the card once more. */
const played = ['!autodocs'];

/** The whole card, and what can be done. */
async function ready(look: Look): Promise<void> {
  await look.part('history');
}

const meta: Meta = {
  title: 'Widgets/Subscription card',
  component: tag,
  render: of('monthly'),
};

export default meta;

/** A plan with add-ons, paid each month. */
export const Default: Story = {
  play: async ({canvasElement}) => {
    const look = card(canvasElement);
    await ready(look);
    for (const words of [
      'Northwind Business',
      'Active',
      'Operations',
      '19 assigned of 24 bought',
      'Next invoice',
      'Bill to',
      'History',
    ])
      await look.says(words);
  },
};

/** Its renewal is unpaid: how many days are left, and the two ways to keep it. */
export const ToRenew: Story = {
  render: first(),
  play: async ({canvasElement}) => {
    const look = card(canvasElement);
    await ready(look);
    expect(await look.part('countdown')).toHaveTextContent('3 days left');
    await look.part('pay');
    await look.part('fix');
  },
};

export const Trial: Story = {
  render: of('trial'),
  play: async ({canvasElement}) => {
    const look = card(canvasElement);
    await ready(look);
    await look.part('status-trialing');
    await look.says('Trial until');
  },
};

/** Fewer from the next period on, which can still be taken back. */
export const Scheduled: Story = {
  render: of('scheduled'),
  play: async ({canvasElement}) => {
    const look = card(canvasElement);
    await ready(look);
    expect(await look.part('scheduled')).toHaveTextContent(/12 TB/);
    await look.part('withdraw-change');
  },
};

export const Paused: Story = {
  render: of('paused'),
  play: async ({canvasElement}) => {
    const look = card(canvasElement);
    await ready(look);
    await look.part('paused');
    await look.part('resume-subscription');
  },
};

/** Canceled to its end: until then it can be kept. */
export const Canceling: Story = {
  render: of('canceling'),
  play: async ({canvasElement}) => {
    const look = card(canvasElement);
    await ready(look);
    await look.part('ending');
    await look.part('keep-subscription');
  },
};

/** Auto-renewal is off. */
export const Ending: Story = {
  render: of('ending'),
  play: async ({canvasElement}) => {
    const look = card(canvasElement);
    await ready(look);
    expect(await look.part('auto-renew')).toHaveAttribute('aria-checked', 'false');
  },
};

/** Contracted, at an agreed price: what can't be done says why. */
export const Contracted: Story = {
  render: of('contract'),
  play: async ({canvasElement}) => {
    const look = card(canvasElement);
    await ready(look);
    await look.part('contract');
    await look.says('agreed price');
  },
};

/** Sales handle it: it is changed and renewed by quotes. */
export const ByQuote: Story = {
  render: of('by-quote'),
  play: async ({canvasElement}) => {
    const look = card(canvasElement);
    await ready(look);
    expect(await look.part('change-subscription')).toHaveAttribute('aria-disabled', 'true');
    await look.part('ask-for-quote');
  },
};

export const Discounted: Story = {
  render: of('yearly'),
  play: async ({canvasElement}) => {
    const look = card(canvasElement);
    await ready(look);
    expect(await look.part('discount')).toHaveTextContent('10% off');
  },
};

export const Canceled: Story = {
  render: of('canceled'),
  play: async ({canvasElement}) => {
    const look = card(canvasElement);
    await ready(look);
    await look.says('You canceled it.');
    expect(look.parts('change-subscription')).toHaveLength(0);
  },
};

/** A member may look. */
export const Member: Story = {
  render: of('monthly', {user: 'member'}),
  play: async ({canvasElement}) => {
    const look = card(canvasElement);
    await ready(look);
    expect(await look.part('cancel-subscription')).toHaveAttribute('aria-disabled', 'true');
  },
};

export const Loading: Story = {
  render: first({faults: [{kind: 'silent'}]}),
  play: async ({canvasElement}) => {
    const look = card(canvasElement);
    await look.part('loading');
    await look.says('Loading…');
  },
};

/** A customer who has none. */
export const Empty: Story = {
  render: first({customer: newLeaf.externalId}),
  play: async ({canvasElement}) => {
    const look = card(canvasElement);
    expect(await look.part('empty')).toHaveTextContent('No subscription yet');
  },
};

export const Failed: Story = {
  render: of('monthly', {faults: [{kind: 'failing'}]}),
  play: async ({canvasElement}) => {
    const look = card(canvasElement);
    await look.says('This could not be loaded.');
    stageIn(canvasElement).network.faults = [];
    await look.press('retry');
    await ready(look);
    stageIn(canvasElement).network.faults = [{kind: 'failing'}];
  },
};

export const Offline: Story = {
  tags: played,
  globals: {network: 'offline'},
  play: async ({canvasElement}) => {
    const look = card(canvasElement);
    await look.says('You are offline.');
    await look.part('retry');
  },
};

/** What could not be read again stays, with a word that it may be out of date. */
export const Stale: Story = {
  tags: played,
  play: async ({canvasElement}) => {
    const look = card(canvasElement);
    await ready(look);
    stageIn(canvasElement).network.faults = [{kind: 'failing'}];
    await (look.element as SubscriptionCard).refresh();
    await look.part('stale');
    await look.says('Northwind Business');
  },
};

/** A session that may not see subscriptions. */
export const Forbidden: Story = {
  render: of('monthly', {scopes: ['invoices:read']}),
  play: async ({canvasElement}) => {
    const look = card(canvasElement);
    await look.says('You may not see this.');
    expect(look.parts('card')).toHaveLength(0);
  },
};

/** The customer with many subscriptions: the one that is charged next. */
export const Many: Story = {
  render: first({customer: atlas.externalId}),
  play: async ({canvasElement}) => {
    const look = card(canvasElement);
    await ready(look);
    expect(look.parts('title')).toHaveLength(1);
  },
};

/** Long words in a narrow place. */
export const LongWords: Story = {
  globals: {width: '320', locale: 'de'},
  play: async ({canvasElement}) => {
    const look = card(canvasElement);
    await ready(look);
    const {width} = look.element.getBoundingClientRect();
    expect((await look.part('base')).scrollWidth).toBeLessThanOrEqual(Math.ceil(width));
  },
};

export const Narrow: Story = {
  globals: {width: '320'},
  play: async ({canvasElement}) => {
    const look = card(canvasElement);
    await ready(look);
    expect((await look.part('base')).scrollWidth).toBeLessThanOrEqual(320);
  },
};

export const RightToLeft: Story = {
  globals: {locale: 'ar'},
  render: of('monthly', {}, alNoor),
  play: async ({canvasElement}) => {
    const look = card(canvasElement);
    await ready(look);
    expect(getComputedStyle(await look.part('base')).direction).toBe('rtl');
  },
};

export const French: Story = {
  globals: {locale: 'fr'},
  render: of('to-renew'),
  play: async ({canvasElement}) => {
    const look = card(canvasElement);
    await ready(look);
    await look.says('À renouveler');
    await look.says('Renouvellement automatique');
  },
};

/** Amounts without decimals. */
export const Japanese: Story = {
  globals: {locale: 'ja'},
  render: of('monthly', {}, sakura),
  play: async ({canvasElement}) => {
    const look = card(canvasElement);
    await ready(look);
    await look.says('自動更新');
  },
};

export const Dark: Story = {
  globals: {theme: 'dark'},
  play: async ({canvasElement}) => {
    const look = card(canvasElement);
    await ready(look);
    const status = await look.part('status');
    const dark = getComputedStyle(status).color;
    status.style.colorScheme = 'light';
    expect(getComputedStyle(status).color).not.toBe(dark);
    status.style.removeProperty('color-scheme');
  },
};

export const Themed: Story = {
  render: () => {
    const place = of('monthly')();
    const tokens = {
      '--portal-color-accent': 'light-dark(#8a1c4a, #ffb3d1)',
      '--portal-color-on-accent': 'light-dark(#ffffff, #3d0a22)',
      '--portal-card-surface': 'light-dark(#fffdf8, #1c1814)',
      '--portal-card-padding': '2em',
      '--portal-card-radius': '0',
      '--portal-font-family': 'Georgia, serif',
    };
    for (const [name, value] of Object.entries(tokens)) place.style.setProperty(name, value);
    return place;
  },
  play: async ({canvasElement}) => {
    const look = card(canvasElement);
    await ready(look);
    expect(getComputedStyle(await look.part('card')).borderStartStartRadius).toBe('0px');
  },
};

/** Seats, plan, term and add-ons in one form. */
export const Changing: Story = {
  tags: played,
  play: async ({canvasElement}) => {
    const look = card(canvasElement);
    await look.press('change-subscription');
    await look.says('at most 300');
    await look.has('plan-choice', 4);
  },
};

/** What the server says that it costs, before anything is done. */
export const ChangingReview: Story = {
  tags: played,
  play: async ({canvasElement}) => {
    const look = card(canvasElement);
    await look.press('change-subscription');
    await look.press('more');
    await look.press('confirm');
    await look.says('To pay today');
    await look.says(/Confirm and pay €/);
  },
};

/** A limit, said beside the field. */
export const ChangingRefused: Story = {
  tags: played,
  play: async ({canvasElement}) => {
    const look = card(canvasElement);
    await look.press('change-subscription');
    // The field is in a shadow root, where the page knows nothing of the focus.
    await fireEvent.input(await look.part('seats'), {target: {value: '900'}});
    await look.press('confirm');
    await look.says('This is more than can be had.');
  },
};

/** Bought, and paid at once. */
export const ChangingPaid: Story = {
  tags: played,
  play: async ({canvasElement}) => {
    const look = card(canvasElement);
    await look.press('change-subscription');
    await look.press('more');
    await look.press('confirm');
    await look.says(/Confirm and pay €/);
    await look.press('confirm');
    await look.press('review');
    await look.part('step-reviewing');
  },
};

export const Renewing: Story = {
  tags: played,
  play: async ({canvasElement}) => {
    const look = card(canvasElement);
    await look.press('renew-subscription');
    await look.says(/Renew for €/);
  },
};

export const SwitchingAutoRenewal: Story = {
  tags: played,
  play: async ({canvasElement}) => {
    const look = card(canvasElement);
    await look.press('auto-renew');
    await look.says('Switch auto-renewal off?');
    await look.press('confirm');
    await waitFor(() => expect(look.parts('auto-renew')[0]).toHaveAttribute('aria-checked', 'false'));
  },
};

export const ChoosingMethod: Story = {
  tags: played,
  play: async ({canvasElement}) => {
    const look = card(canvasElement);
    await look.press('change-method');
    await look.says('Charge it to');
    await look.part('add');
  },
};

/** A card that is entered for it, in the payment provider's own fields. */
export const EnteringCard: Story = {
  tags: played,
  play: async ({canvasElement}) => {
    const look = card(canvasElement);
    await look.press('change-method');
    await look.press('add');
    const page = await frameIn(look.element);
    typeInto(page, 'number', '5555 5555 5555 4444');
    await look.part('step-entering');
  },
};

export const Pausing: Story = {
  tags: played,
  play: async ({canvasElement}) => {
    const look = card(canvasElement);
    await look.press('pause-subscription');
    await look.part('pause-from');
  },
};

/** The vendor's offer comes first. */
export const CancelingOffer: Story = {
  tags: played,
  play: async ({canvasElement}) => {
    const look = card(canvasElement);
    await look.press('cancel-subscription');
    await look.part('offer');
    await look.part('no-thanks');
  },
};

/** What follows, in dates and money, with the reason. */
export const CancelingForm: Story = {
  tags: played,
  play: async ({canvasElement}) => {
    const look = card(canvasElement);
    await look.press('cancel-subscription');
    await look.press('no-thanks');
    await look.part('consequences');
    await look.press('confirm');
    await look.says('Choose a reason.');
  },
};

export const Keeping: Story = {
  tags: played,
  render: of('canceling'),
  play: async ({canvasElement}) => {
    const look = card(canvasElement);
    await look.press('keep-subscription');
    await look.says('The cancellation is withdrawn.');
  },
};

export const AskingForQuote: Story = {
  tags: played,
  render: of('by-quote'),
  play: async ({canvasElement}) => {
    const look = card(canvasElement);
    await look.press('ask-for-quote');
    await look.press('confirm');
    await look.says(/Quote .* was made/);
  },
};
