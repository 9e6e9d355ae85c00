import type {Meta, StoryObj} from '@storybook/web-components-vite';
import {expect, waitFor} from 'storybook/test';

import {alNoor, atlas, globex, newLeaf, sakura, tremblay} from '../server/src/seed/customers.js';
import '../src/define/invoice-table.js';
import '../src/define/spend-summary.js';
import {lookAt, type Look} from './support/look.js';
import {sharedPlays} from './support/shared-plays.js';
import {stage, type StageOptions} from './support/stage.js';

type Story = StoryObj;

const tag = 'spend-summary';
const spend = (canvas: HTMLElement): Look => lookAt(canvas, tag);
const over =
  (options: StageOptions, properties: Record<string, unknown> = {}) =>
  (): HTMLElement =>
    stage(tag, properties, options);

/** What only a `play` brings about: a page of documentation would show the summary once more. */
const played = ['!autodocs'];

const ready = async (look: Look): Promise<void> => {
  await look.part('download-spend');
  await look.part('column');
};

const plays = sharedPlays({tag, item: 'spend-row', ready});

const meta: Meta = {
  title: 'Widgets/Spend summary',
  component: tag,
  render: over({}),
};

export default meta;

/** The current month and the five before it. */
export const Default: Story = {
  play: async ({canvasElement}) => {
    const look = spend(canvasElement);
    await ready(look);
    await look.has('column', 6);
    await look.has('spend-row', 6);
    for (const words of ['Payments made', 'Payments due', 'Payments failed']) await look.says(words);
  },
};

/** The same figures as a table; each leads to its invoices. */
export const AsTable: Story = {
  render: over({}, {view: 'table'}),
  play: async ({canvasElement}) => {
    const look = spend(canvasElement);
    await look.part('open-figure');
    expect(look.parts('column')).toHaveLength(0);
  },
};

/** Twelve months, split by product; what bills no subscription stands apart. */
export const ByProduct: Story = {
  render: over({}, {months: 12, groupBy: 'product'}),
  play: async ({canvasElement}) => {
    const look = spend(canvasElement);
    await ready(look);
    await look.has('column', 12);
    expect(look.parts('legend-item').length).toBeGreaterThan(2);
  },
};

/** Every group has a column of its own in the table, beside their sum. */
export const GroupsAsTable: Story = {
  render: over({}, {months: 12, groupBy: 'product', view: 'table'}),
  play: async ({canvasElement}) => {
    const look = spend(canvasElement);
    await look.part('open-figure');
    const table = await look.part('spend-table');
    expect(table.querySelectorAll('thead th').length).toBeGreaterThan(7);
  },
};

export const ByTeam: Story = {
  render: over({}, {groupBy: 'team'}),
  play: async ({canvasElement}) => ready(spend(canvasElement)),
};

/** Two currencies, of which one at a time is shown: never their sum. */
export const TwoCurrencies: Story = {
  render: over({customer: tremblay.externalId}, {months: 12}),
  play: async ({canvasElement}) => {
    const look = spend(canvasElement);
    await ready(look);
    await look.part('currency-choice');
  },
};

/** Yen have no minor units. */
export const Yen: Story = {
  render: over({customer: sakura.externalId}),
  play: async ({canvasElement}) => ready(spend(canvasElement)),
};

/** Kuwaiti dinars have a thousand fils, and the language goes from right to left. */
export const Dinars: Story = {
  globals: {locale: 'ar'},
  render: over({customer: alNoor.externalId}),
  play: async ({canvasElement}) => ready(spend(canvasElement)),
};

/** What the legend puts out of sight leaves the chart, and stays in the table. */
export const Filtered: Story = {
  tags: played,
  play: async ({canvasElement}) => {
    const look = spend(canvasElement);
    await ready(look);
    look.parts('legend-item')[0]?.click();
    await waitFor(() => expect(look.parts('bar-made')).toHaveLength(0));
    await look.has('spend-row', 6);
  },
};

/** The invoices behind a figure, where the page has no table of them. */
export const Behind: Story = {
  tags: played,
  render: over({}, {view: 'table'}),
  play: async ({canvasElement}) => {
    const look = spend(canvasElement);
    (await look.part('open-figure')).click();
    await look.part('back-to-figures');
    await waitFor(() =>
      expect(
        look.element.querySelector('invoice-table')?.shadowRoot?.querySelectorAll('[part~=row]').length,
      ).toBeGreaterThan(0),
    );
  },
};

export const Loading: Story = {
  render: over({faults: [{kind: 'silent'}]}),
  play: plays.loading,
};

/** A customer of whom nothing was asked yet. */
export const Empty: Story = {
  render: over({customer: newLeaf.externalId}),
  play: async ({canvasElement}) => {
    expect(await spend(canvasElement).part('empty')).toHaveTextContent('Nothing in this period');
  },
};

export const Failed: Story = {
  render: over({faults: [{kind: 'failing'}]}),
  play: plays.failed,
};

/** An answer that breaks off in the middle. */
export const Malformed: Story = {
  tags: played,
  render: over({faults: [{kind: 'malformed', path: /^\/spend$/}]}),
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

/** Figures that could not be read again stay, with a word that they may be out of date. */
export const Stale: Story = {
  tags: played,
  play: plays.stale,
};

/** A session that may not see invoices. */
export const Forbidden: Story = {
  render: over({scopes: ['account:read']}),
  play: plays.forbidden,
};

/** An account of 10,000 invoices. */
export const Many: Story = {
  render: over({customer: atlas.externalId}, {months: 24}),
  play: async ({canvasElement}) => {
    const look = spend(canvasElement);
    await ready(look);
    await look.has('column', 24);
  },
};

/** Long words in a narrow place. */
export const LongWords: Story = {
  globals: {width: '320', locale: 'de'},
  render: over({customer: globex.externalId}, {groupBy: 'product'}),
  play: async ({canvasElement}) => {
    const look = spend(canvasElement);
    await ready(look);
    const {width} = look.element.getBoundingClientRect();
    expect((await look.part('base')).scrollWidth).toBeLessThanOrEqual(Math.ceil(width));
  },
};

/** In a narrow container. */
export const Narrow: Story = {
  globals: {width: '320'},
  play: async ({canvasElement}) => {
    const look = spend(canvasElement);
    await ready(look);
    const {width} = look.element.getBoundingClientRect();
    expect((await look.part('base')).scrollWidth).toBeLessThanOrEqual(Math.ceil(width));
  },
};

/** From right to left the months begin at the right. */
export const RightToLeft: Story = {
  globals: {locale: 'he'},
  play: async ({canvasElement}) => {
    const look = spend(canvasElement);
    await ready(look);
    const [first, second] = look.parts('column').map((column) => column.getBoundingClientRect().left);
    expect(first).toBeGreaterThan(second ?? 0);
  },
};

/** In the words of the portals that French customers know. */
export const French: Story = {
  globals: {locale: 'fr'},
  play: async ({canvasElement}) => {
    const look = spend(canvasElement);
    await ready(look);
    for (const words of ['Paiements effectués', 'Paiements dus', 'Erreurs de paiement']) await look.says(words);
  },
};

export const Dark: Story = {
  globals: {theme: 'dark'},
  play: async ({canvasElement}) => ready(spend(canvasElement)),
};

/** A vendor's own look: colours, also of the chart, corners and type. */
export const Themed: Story = {
  render: () => {
    const place = stage(tag, {}, {});
    const tokens = {
      '--portal-color-accent': 'light-dark(#8a1c4a, #ffb3d1)',
      '--portal-color-on-accent': 'light-dark(#ffffff, #3d0a22)',
      '--portal-chart-1': 'light-dark(#8a1c4a, #ffb3d1)',
      '--portal-chart-2': 'light-dark(#355c2b, #b9dfa8)',
      '--portal-chart-3': 'light-dark(#7a4d00, #f0c27a)',
      '--portal-radius': '0',
      '--portal-radius-small': '0',
      '--portal-font-family': 'Georgia, serif',
    };
    for (const [name, value] of Object.entries(tokens)) place.style.setProperty(name, value);
    return place;
  },
  play: async ({canvasElement}) => {
    const look = spend(canvasElement);
    await ready(look);
    expect(getComputedStyle(await look.part('base')).fontFamily).toContain('Georgia');
    const series = look.element.shadowRoot?.querySelector('.look-1');
    expect(getComputedStyle(series as Element).color).toBe('rgb(138, 28, 74)');
  },
};
