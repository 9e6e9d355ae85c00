import type {Meta, StoryObj} from '@storybook/web-components-vite';
import {expect, fireEvent, waitFor} from 'storybook/test';

import {alNoor, atlas, globex, newLeaf, tremblay} from '../server/src/seed/customers.js';
import '../src/define/ticket-list.js';
import type {TicketList} from '../src/widgets/ticket-list/ticket-list.js';
import {lookAt, type Look} from './support/look.js';
import {sharedPlays} from './support/shared-plays.js';
import {stage, type StageOptions} from './support/stage.js';

type Args = Partial<
  Pick<TicketList, 'view' | 'category' | 'priority' | 'query' | 'sort' | 'pageSize' | 'selected' | 'syncUrl'>
>;
type Story = StoryObj<Args>;

const tag = 'ticket-list';
const list = (canvas: HTMLElement): Look => lookAt(canvas, tag);
const over =
  (options: StageOptions) =>
  (args: Args): HTMLElement =>
    stage(tag, args, options);

/** What only a `play` brings about: a page of documentation would show the list once more. */
const played = ['!autodocs'];

async function ready(look: Look): Promise<void> {
  await look.part('pager');
  await look.part('view-count');
}

const plays = sharedPlays({tag, item: 'row', ready});

const meta: Meta<Args> = {
  title: 'Widgets/Ticket list',
  component: tag,
  args: {view: 'all', sort: '-updatedAt', pageSize: 25},
  argTypes: {
    view: {control: 'select', options: ['all', 'active', 'unread', 'pending', 'open', 'resolved', 'closed']},
    sort: {
      control: 'select',
      options: [
        'number',
        '-number',
        'subject',
        '-subject',
        'updatedAt',
        '-updatedAt',
        '-priority',
        'status',
        'category',
      ],
    },
    priority: {control: 'select', options: ['', 'low', 'normal', 'high', 'urgent']},
    pageSize: {control: 'select', options: [10, 25, 50, 100]},
  },
  render: (args) => stage(tag, args),
};

export default meta;

export const Default: Story = {
  play: async ({canvasElement}) => {
    const look = list(canvasElement);
    await ready(look);
    for (const words of ['Awaiting your reply', 'Open', 'Resolved', 'Closed', 'Urgent']) await look.says(words);
    await look.part('unread-mark');
    await look.part('to-reply');
  },
};

/** In groups, which are how the server sorts. */
export const Grouped: Story = {
  args: {sort: 'status'},
  play: async ({canvasElement}) => {
    const look = list(canvasElement);
    await ready(look);
    expect(look.parts('row-group').map((group) => group.textContent?.trim())).toEqual([
      'Open',
      'Awaiting your reply',
      'Resolved',
      'Closed',
    ]);
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
    expect(await look.part('empty')).toHaveTextContent('No tickets yet');
    await look.part('new-ticket');
  },
};

export const Failed: Story = {
  render: over({faults: [{kind: 'failing'}]}),
  play: plays.failed,
};

/** An answer that breaks off in the middle. */
export const Malformed: Story = {
  tags: played,
  render: over({faults: [{kind: 'malformed', path: /^\/tickets$/}]}),
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

/** A session that may not see tickets. */
export const Forbidden: Story = {
  render: over({scopes: ['account:read']}),
  play: plays.forbidden,
};

/** A customer with many tickets, a page of them. */
export const Many: Story = {
  args: {pageSize: 10},
  render: over({customer: atlas.externalId}),
  play: async ({canvasElement}) => {
    const look = list(canvasElement);
    await ready(look);
    await look.says(/1 to 10 of/);
  },
};

/** What a member has opened, and nothing else. */
export const Member: Story = {
  tags: played,
  render: over({user: 'member'}),
  play: async ({canvasElement}) => {
    const look = list(canvasElement);
    await ready(look);
    expect(look.parts('author')).toHaveLength(0);
  },
};

/** Long words, several languages and scripts. */
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
    await ready(look);
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
    await ready(look);
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
    await ready(look);
  },
};

/** In the French of Québec. */
export const Odotrack: Story = {
  globals: {locale: 'fr-CA'},
  render: over({customer: tremblay.externalId}),
  play: async ({canvasElement}) => {
    const look = list(canvasElement);
    for (const words of ['Sujet', 'En attente de votre réponse', 'Nouveau ticket']) await look.says(words);
  },
};

/** Writes a ticket, all but sending it. */
async function write(look: Look): Promise<void> {
  await look.press('new-ticket');
  // The fields are in a shadow root, where the page knows nothing of the focus.
  await fireEvent.change(await look.part('ticket-category'), {target: {value: 'billing'}});
  await fireEvent.input(await look.part('ticket-subject'), {target: {value: 'pay an invoice'}});
  await fireEvent.input(await look.part('ticket-text'), {target: {value: 'By direct debit, please.'}});
}

/** A new ticket, with what the help says about it. */
export const NewTicket: Story = {
  tags: played,
  play: async ({canvasElement}) => {
    const look = list(canvasElement);
    await ready(look);
    await write(look);
    await fireEvent.change(await look.part('ticket-related'), {target: {value: 'invoice'}});
    await look.part('choice');
    await look.part('open-article');
  },
};

/** What is missing, said at each field. */
export const Mistakes: Story = {
  tags: played,
  play: async ({canvasElement}) => {
    const look = list(canvasElement);
    await ready(look);
    await look.press('new-ticket');
    await look.part('ticket-subject');
    await look.press('send');
    await look.has('field-error', 3);
  },
};

/** An article of the help, read where the ticket was being written. */
export const Help: Story = {
  tags: played,
  play: async ({canvasElement}) => {
    const look = list(canvasElement);
    await ready(look);
    await write(look);
    await look.press('open-article');
    await look.part('article-text');
    await look.says('This answered my question');
  },
};

/** It was opened, and shows in place of the list. */
export const Opened: Story = {
  tags: played,
  play: async ({canvasElement}) => {
    const look = list(canvasElement);
    await ready(look);
    await write(look);
    await look.press('send');
    await look.part('messages');
    await look.says('By direct debit, please.');
  },
};

/** From the list to a ticket and back again, the focus with it. */
export const DetailAndBack: Story = {
  tags: played,
  play: async ({canvasElement}) => {
    const look = list(canvasElement);
    await ready(look);
    const {length} = look.parts('row');
    await look.press('open');
    await look.part('messages');
    await look.press('back');
    await look.has('row', length);
    await waitFor(() => expect(look.root.activeElement).toBe(look.parts('open')[0]));
  },
};
