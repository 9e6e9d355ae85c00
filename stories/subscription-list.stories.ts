import type {Meta, StoryObj} from '@storybook/web-components-vite';
import {expect, waitFor} from 'storybook/test';

import {alNoor, atlas, globex, newLeaf, tremblay} from '../server/src/seed/customers.js';
import '../src/define/subscription-list.js';
import type {SubscriptionList} from '../src/widgets/subscription-list/subscription-list.js';
import {lookAt, type Look} from './support/look.js';
import {sharedPlays} from './support/shared-plays.js';
import {stage, type StageOptions} from './support/stage.js';

type Args = Partial<
  Pick<SubscriptionList, 'view' | 'product' | 'team' | 'query' | 'sort' | 'pageSize' | 'selected' | 'syncUrl'>
>;
type Story = StoryObj<Args>;

const tag = 'subscription-list';
const list = (canvas: HTMLElement): Look => lookAt(canvas, tag);
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
    await look.part('view-count');
  },
});

const meta: Meta<Args> = {
  title: 'Widgets/Subscription list',
  component: tag,
  args: {view: 'current', sort: 'endsOn', pageSize: 25},
  argTypes: {
    view: {
      control: 'select',
      options: [
        'current',
        'active',
        'trialing',
        'to-renew',
        'past-due',
        'method-issue',
        'expiring',
        'paused',
        'canceled',
        'all',
      ],
    },
    pageSize: {control: 'select', options: [10, 25, 50, 100]},
  },
  render: (args) => stage(tag, args),
};

export default meta;

export const Default: Story = {
  play: async ({canvasElement}) => {
    const look = list(canvasElement);
    await look.part('pager');
    await look.part('view-count');
    expect(look.parts('row').length).toBeGreaterThan(10);
    for (const words of ['Active', 'To renew', 'Ends soon', 'Paused', 'Expired', '€']) await look.says(words);
    await look.part('attention');
  },
};

/** Those whose payment method won't work, from what needs attention. */
export const MethodIssues: Story = {
  tags: played,
  play: async ({canvasElement}) => {
    const look = list(canvasElement);
    await look.part('view-count');
    await look.says('2 have a payment method that won’t work');
    const show = look.parts('show').find((control) => control.getAttribute('aria-label')?.includes('payment method'));
    show?.click();
    await look.has('row', 2);
    expect(look.parts('view').find((view) => view.getAttribute('aria-pressed') === 'true')).toHaveTextContent(
      'Method won’t work',
    );
  },
};

export const Loading: Story = {
  render: over({faults: [{kind: 'silent'}]}),
  play: plays.loading,
};

export const Empty: Story = {
  render: over({customer: newLeaf.externalId}),
  play: async ({canvasElement}) => {
    const look = list(canvasElement);
    expect(await look.part('empty')).toHaveTextContent('No subscriptions yet');
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
  render: over({faults: [{kind: 'malformed', path: /^\/subscriptions$/}]}),
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
  play: plays.stale,
};

/** A session that may not see subscriptions. */
export const Forbidden: Story = {
  render: over({scopes: ['account:read']}),
  play: plays.forbidden,
};

/** A customer with many subscriptions, a hundred on a page. */
export const Many: Story = {
  args: {pageSize: 100},
  render: over({customer: atlas.externalId}),
  play: async ({canvasElement}) => {
    const look = list(canvasElement);
    await look.part('pager');
    await look.says(/1 to \d+ of/);
  },
};

/** Long words, several currencies and scripts. */
export const LongWords: Story = {
  globals: {width: '320'},
  render: over({customer: globex.externalId}),
  play: async ({canvasElement}) => {
    const look = list(canvasElement);
    await look.part('toolbar');
    expect(look.root.querySelector('img, script')).toBeNull();
    const {width} = look.element.getBoundingClientRect();
    expect((await look.part('base')).scrollWidth).toBeLessThanOrEqual(Math.ceil(width));
  },
};

/** In a narrow container the rows are cards. */
export const Narrow: Story = {
  globals: {width: '320'},
  play: async ({canvasElement}) => {
    const look = list(canvasElement);
    await look.part('pager');
    const {width} = look.element.getBoundingClientRect();
    expect(width).toBeLessThanOrEqual(320);
    for (const row of look.parts('row')) expect(row.scrollWidth).toBeLessThanOrEqual(Math.ceil(width));
  },
};

export const RightToLeft: Story = {
  globals: {locale: 'ar'},
  render: over({customer: alNoor.externalId}),
  play: async ({canvasElement}) => {
    const look = list(canvasElement);
    await look.part('toolbar');
    expect(getComputedStyle(await look.part('base')).direction).toBe('rtl');
  },
};

export const Dark: Story = {
  globals: {theme: 'dark'},
  play: async ({canvasElement}) => {
    const look = list(canvasElement);
    await look.part('pager');
    const status = await look.part('status');
    const dark = getComputedStyle(status).color;
    status.style.colorScheme = 'light';
    expect(getComputedStyle(status).color).not.toBe(dark);
    status.style.removeProperty('color-scheme');
  },
};

export const Themed: Story = {
  render: (args) => {
    const place = stage(tag, args);
    const tokens = {
      '--portal-color-accent': 'light-dark(#8a1c4a, #ffb3d1)',
      '--portal-color-on-accent': 'light-dark(#ffffff, #3d0a22)',
      '--portal-radius': '0',
      '--portal-radius-small': '0',
      '--portal-font-family': 'Georgia, serif',
    };
    for (const [name, value] of Object.entries(tokens)) place.style.setProperty(name, value);
    return place;
  },
  play: async ({canvasElement}) => {
    const look = list(canvasElement);
    const opener = await look.part('open');
    expect(['rgb(138, 28, 74)', 'rgb(255, 179, 209)']).toContain(getComputedStyle(opener).color);
    await look.part('pager');
  },
};

/** In the French of Québec. */
export const Odotrack: Story = {
  globals: {locale: 'fr-CA'},
  render: over({customer: tremblay.externalId}),
  play: async ({canvasElement}) => {
    const look = list(canvasElement);
    for (const words of ['Produit', 'Échéance', 'Mode de paiement']) await look.says(words);
  },
};

/** What is unpaid and goes on for some days. */
export const ToRenew: Story = {
  args: {view: 'to-renew'},
  play: async ({canvasElement}) => {
    const look = list(canvasElement);
    await look.says('Renew by');
    await look.part('status-to-renew');
  },
};

/** Selects all there are, also where rows are cards; where there is no room for all that can be done it is unfolded. */
async function selectAll(look: Look): Promise<void> {
  await look.press('checkbox');
  await look.part('selection');
  if (look.parts('select-all').length > 0) await look.press('select-all');
  if (look.parts('bulk-actions').some((button) => button.checkVisibility())) await look.press('bulk-actions');
}

/** Somebody who may see them, and buy nothing. */
export const Member: Story = {
  tags: played,
  render: over({user: 'member'}),
  play: async ({canvasElement}) => {
    const look = list(canvasElement);
    await look.part('pager');
    await selectAll(look);
    expect(await look.part('bulk-renew')).toHaveAttribute('aria-disabled', 'true');
  },
};

/** What renewing several costs, one by one and together. */
export const ReviewRenewals: Story = {
  tags: played,
  play: async ({canvasElement}) => {
    const look = list(canvasElement);
    await look.part('pager');
    await selectAll(look);
    await look.press('bulk-renew');
    await look.part('effect');
    await look.part('charged');
    await look.part('confirm');
  },
};

/** What became of each, and the invoices that came of it. */
export const Renewed: Story = {
  tags: played,
  args: {query: 'Northwind Starter'},
  play: async ({canvasElement}) => {
    const look = list(canvasElement);
    await look.part('pager');
    await selectAll(look);
    await look.press('bulk-renew');
    await look.press('confirm');
    await look.part('outcome');
    await look.part('pay-renewals');
  },
};

/** Another payment method for several. */
export const ChangeMethod: Story = {
  tags: played,
  play: async ({canvasElement}) => {
    const look = list(canvasElement);
    await look.part('pager');
    await selectAll(look);
    await look.press('bulk-set-payment-method');
    await look.part('method-choice');
    await look.says('Always my default payment method');
  },
};

/** From the list to a subscription and back again, the focus with it. */
export const DetailAndBack: Story = {
  tags: played,
  play: async ({canvasElement}) => {
    const look = list(canvasElement);
    await look.part('pager');
    const {length} = look.parts('row');
    await look.press('open');
    await look.part('document');
    expect(look.element.querySelector('subscription-card')).not.toBeNull();
    await look.press('back');
    await look.has('row', length);
    await waitFor(() => expect(look.root.activeElement).toBe(look.parts('open')[0]));
  },
};
