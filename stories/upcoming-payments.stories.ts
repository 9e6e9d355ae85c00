import type {Meta, StoryObj} from '@storybook/web-components-vite';
import {expect, waitFor} from 'storybook/test';

import {alNoor, atlas, globex, newLeaf, sakura, tremblay} from '../server/src/seed/customers.js';
import '../src/define/upcoming-payments.js';
import {lookAt, type Look} from './support/look.js';
import {sharedPlays} from './support/shared-plays.js';
import {stage, type StageOptions} from './support/stage.js';

type Story = StoryObj;

const tag = 'upcoming-payments';
const upcoming = (canvas: HTMLElement): Look => lookAt(canvas, tag);
const over =
  (options: StageOptions, properties: Record<string, unknown> = {}) =>
  (): HTMLElement =>
    stage(tag, properties, options);

/** What only a `play` brings about: a page of documentation would show the list once more. */
const played = ['!autodocs'];

const ready = async (look: Look): Promise<void> => {
  await look.part('month-totals');
  await look.part('column');
  await look.part('row');
};

const plays = sharedPlays({tag, item: 'row', ready});

const meta: Meta = {
  title: 'Widgets/Upcoming payments',
  component: tag,
  render: over({}),
};

export default meta;

/** What is overdue, and what the next 90 days bring. */
export const Default: Story = {
  play: async ({canvasElement}) => {
    const look = upcoming(canvasElement);
    await ready(look);
    for (const words of ['Auto-renew', 'Manual', 'Payment failed', 'Totals by month']) await look.says(words);
  },
};

/** What is charged by itself on its day. */
export const Scheduled: Story = {
  render: over({}, {view: 'scheduled'}),
  play: async ({canvasElement}) => ready(upcoming(canvasElement)),
};

/** What has failed, with its way out. */
export const PaymentErrors: Story = {
  render: over({}, {state: 'failed'}),
  play: async ({canvasElement}) => {
    const look = upcoming(canvasElement);
    await ready(look);
    expect(look.parts('status-failed').length).toBe(look.parts('row').length);
  },
};

/** A year: each renewal of a monthly subscription by itself. */
export const AYear: Story = {
  render: over({}, {days: '366', pageSize: 50}),
  play: async ({canvasElement}) => {
    const look = upcoming(canvasElement);
    await ready(look);
    expect(look.parts('month-row').length).toBeGreaterThan(6);
  },
};

/** Two currencies, each with its chart and its sums: never added. */
export const TwoCurrencies: Story = {
  render: over({customer: tremblay.externalId}, {days: '366'}),
  play: async ({canvasElement}) => {
    const look = upcoming(canvasElement);
    await ready(look);
    await waitFor(() => expect(look.parts('month-currency').length).toBeGreaterThan(1));
  },
};

/** Yen have no minor units. */
export const Yen: Story = {
  render: over({customer: sakura.externalId}, {days: '366'}),
  play: async ({canvasElement}) => {
    await upcoming(canvasElement).part('month-totals');
  },
};

/** Kuwaiti dinars have a thousand fils, and the language goes from right to left. */
export const Dinars: Story = {
  globals: {locale: 'ar'},
  render: over({customer: alNoor.externalId}, {days: '366'}),
  play: async ({canvasElement}) => {
    await upcoming(canvasElement).part('month-totals');
  },
};

/** An invoice in place of the list. */
export const InPlace: Story = {
  tags: played,
  render: over({}, {kind: 'invoice'}),
  play: async ({canvasElement}) => {
    const look = upcoming(canvasElement);
    await ready(look);
    look.parts('open')[0]?.click();
    await look.part('document');
    await waitFor(() =>
      expect(look.element.querySelector('invoice-table')?.shadowRoot?.querySelector('[part~=facts]')).toBeTruthy(),
    );
  },
};

/** A renewal that is charged to another method, by the subscription itself. */
export const AnotherMethod: Story = {
  tags: played,
  render: over({}, {kind: 'renewal'}),
  play: async ({canvasElement}) => {
    const look = upcoming(canvasElement);
    await ready(look);
    look.parts('change-method')[0]?.click();
    await waitFor(() =>
      expect(look.element.querySelector('subscription-card')?.shadowRoot?.querySelector('dialog[open]')).toBeTruthy(),
    );
  },
};

/** Paying, with the dialog that every widget has. */
export const Paying: Story = {
  tags: played,
  render: over({}, {kind: 'invoice'}),
  play: async ({canvasElement}) => {
    const look = upcoming(canvasElement);
    await ready(look);
    look.parts('pay')[0]?.click();
    await look.part('step-choosing');
  },
};

/** A link for a calendar program, and a file. */
export const Calendar: Story = {
  tags: played,
  play: async ({canvasElement}) => {
    const look = upcoming(canvasElement);
    await ready(look);
    await look.press('filters');
    await look.press('open-calendar');
    await look.press('make-link');
    await look.part('calendar-link');
  },
};

/** Nothing is found by these words. */
export const NothingFound: Story = {
  render: over({}, {query: 'zzz'}),
  play: async ({canvasElement}) => {
    await upcoming(canvasElement).says('Nothing matches.');
  },
};

export const Loading: Story = {
  render: over({faults: [{kind: 'silent'}]}),
  play: plays.loading,
};

/** A customer of whom nothing is to be paid. */
export const Empty: Story = {
  render: over({customer: newLeaf.externalId}),
  play: async ({canvasElement}) => {
    expect(await upcoming(canvasElement).part('empty')).toHaveTextContent('Nothing is coming');
  },
};

export const Failed: Story = {
  render: over({faults: [{kind: 'failing'}]}),
  play: plays.failed,
};

/** An answer that breaks off in the middle. */
export const Malformed: Story = {
  tags: played,
  render: over({faults: [{kind: 'malformed', path: /^\/upcoming-payments$/}]}),
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

/** A session that may see nothing of what is coming. */
export const Forbidden: Story = {
  render: over({scopes: ['account:read']}),
  play: plays.forbidden,
};

/** An account of 10,000 invoices. */
export const Many: Story = {
  render: over({customer: atlas.externalId}, {days: '366', pageSize: 100}),
  play: async ({canvasElement}) => {
    const look = upcoming(canvasElement);
    await ready(look);
    await look.has('row', 100);
  },
};

/** Long words in a narrow place. */
export const LongWords: Story = {
  globals: {width: '320', locale: 'de'},
  render: over({customer: globex.externalId}, {days: '366'}),
  play: async ({canvasElement}) => {
    const look = upcoming(canvasElement);
    await look.part('month-totals');
    const {width} = look.element.getBoundingClientRect();
    expect((await look.part('base')).scrollWidth).toBeLessThanOrEqual(Math.ceil(width));
  },
};

/** In a narrow container. */
export const Narrow: Story = {
  globals: {width: '320'},
  play: async ({canvasElement}) => {
    const look = upcoming(canvasElement);
    await ready(look);
    const {width} = look.element.getBoundingClientRect();
    expect((await look.part('base')).scrollWidth).toBeLessThanOrEqual(Math.ceil(width));
  },
};

/** From right to left the columns begin at the right. */
export const RightToLeft: Story = {
  globals: {locale: 'he'},
  play: async ({canvasElement}) => {
    const look = upcoming(canvasElement);
    await ready(look);
    const [first, second] = look.parts('column').map((column) => column.getBoundingClientRect().left);
    expect(first).toBeGreaterThan(second ?? 0);
  },
};

/** In the words of the portals that French customers know. */
export const French: Story = {
  globals: {locale: 'fr'},
  play: async ({canvasElement}) => {
    const look = upcoming(canvasElement);
    await ready(look);
    for (const words of ['Renouvellement automatique', 'Manuel', 'Erreur de paiement', 'Planifiés', 'Non planifiés'])
      await look.says(words);
  },
};

export const Dark: Story = {
  globals: {theme: 'dark'},
  play: async ({canvasElement}) => ready(upcoming(canvasElement)),
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
    const look = upcoming(canvasElement);
    await ready(look);
    expect(getComputedStyle(await look.part('base')).fontFamily).toContain('Georgia');
    const series = look.element.shadowRoot?.querySelector('.look-1');
    expect(getComputedStyle(series as Element).color).toBe('rgb(138, 28, 74)');
  },
};
