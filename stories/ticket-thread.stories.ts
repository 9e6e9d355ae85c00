import type {Meta, StoryObj} from '@storybook/web-components-vite';
import {expect, fireEvent, waitFor} from 'storybook/test';

import {alNoor, atlas, hansa} from '../server/src/seed/customers.js';
import type {SeededCustomer} from '../server/src/seed/customer.js';
import {ticketId} from '../server/src/seed/tickets.js';
import '../src/define/ticket-thread.js';
import type {TicketThread} from '../src/widgets/ticket-thread/ticket-thread.js';
import {lookAt, type Look} from './support/look.js';
import {stage, stageIn, type StageOptions} from './support/stage.js';

type Story = StoryObj;

const tag = 'ticket-thread';
const thread = (canvas: HTMLElement): Look => lookAt(canvas, tag);
/** The seeded tickets of a customer by how they stand: the newest comes last. */
const seeded = {closed: 3, open: 4, resolved: 5, pending: 6};
/** A conversation of one of the tickets that a customer is seeded with. */
const of =
  (key: keyof typeof seeded | 'endless', options: StageOptions = {}, customer: SeededCustomer = hansa) =>
  (): HTMLElement =>
    stage(
      tag,
      {ticket: ticketId(customer, key === 'endless' ? key : seeded[key])},
      {customer: customer.externalId, ...options},
    );

/** What only a `play` brings about: a page of documentation would show the conversation once more. */
const played = ['!autodocs'];

/** The whole conversation, and what can be done. */
async function ready(look: Look): Promise<void> {
  await look.part('actions');
}

/** Types a reply. */
async function type(look: Look, text: string): Promise<void> {
  // The field is in a shadow root, where the page knows nothing of the focus.
  await fireEvent.input(await look.part('reply-text'), {target: {value: text}});
}

const meta: Meta = {
  title: 'Widgets/Ticket thread',
  component: tag,
  render: of('pending'),
};

export default meta;

/** It waits for the customer. */
export const Default: Story = {
  play: async ({canvasElement}) => {
    const look = thread(canvasElement);
    await ready(look);
    await look.part('status-pending');
    for (const words of ['Awaiting your reply', 'Support', 'Your reply', 'Attach files', 'Close ticket'])
      await look.says(words);
  },
};

/** The vendor’s turn. */
export const Open: Story = {
  render: of('open'),
  play: async ({canvasElement}) => {
    const look = thread(canvasElement);
    await ready(look);
    await look.part('status-open');
  },
};

/** A reply opens it again; how it went can be said. */
export const Resolved: Story = {
  render: of('resolved'),
  play: async ({canvasElement}) => {
    const look = thread(canvasElement);
    await ready(look);
    await look.says('A reply opens this ticket again.');
    await look.part('rating');
    await look.part('reopen-ticket');
  },
};

/** It takes no reply before it is reopened. */
export const Closed: Story = {
  render: of('closed'),
  play: async ({canvasElement}) => {
    const look = thread(canvasElement);
    await ready(look);
    await look.says('This ticket is closed. Reopen it to write.');
    expect(look.parts('reply-text')).toHaveLength(0);
  },
};

export const Loading: Story = {
  render: of('pending', {faults: [{kind: 'silent'}]}),
  play: async ({canvasElement}) => {
    const look = thread(canvasElement);
    await look.part('loading');
    await look.says('Loading…');
  },
};

/** No ticket is chosen. */
export const Empty: Story = {
  render: () => stage(tag),
  play: async ({canvasElement}) => {
    const look = thread(canvasElement);
    expect(await look.part('empty')).toHaveTextContent('No ticket is chosen.');
  },
};

export const Failed: Story = {
  render: of('pending', {faults: [{kind: 'failing'}]}),
  play: async ({canvasElement}) => {
    const look = thread(canvasElement);
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
    const look = thread(canvasElement);
    await look.says('You are offline.');
    await look.part('retry');
  },
};

/** What could not be read again stays, with a word that it may be out of date. */
export const Stale: Story = {
  tags: played,
  play: async ({canvasElement}) => {
    const look = thread(canvasElement);
    await ready(look);
    stageIn(canvasElement).network.faults = [{kind: 'failing'}];
    await (look.element as TicketThread).refresh();
    await look.part('stale');
    await look.part('reply-text');
  },
};

/** A session that may not see tickets. */
export const Forbidden: Story = {
  render: of('pending', {scopes: ['invoices:read']}),
  play: async ({canvasElement}) => {
    const look = thread(canvasElement);
    await look.says('You may not see this.');
    expect(look.parts('thread')).toHaveLength(0);
  },
};

/** A long conversation, which is read backwards. */
export const Many: Story = {
  render: of('endless', {}, atlas),
  play: async ({canvasElement}) => {
    const look = thread(canvasElement);
    await ready(look);
    await look.has('entry', 25);
    await look.press('earlier');
    await waitFor(() => expect(look.parts('entry').length).toBeGreaterThan(100));
  },
};

/** Long words in a narrow place. */
export const LongWords: Story = {
  globals: {width: '320', locale: 'de'},
  play: async ({canvasElement}) => {
    const look = thread(canvasElement);
    await ready(look);
    await type(look, 'Donaudampfschifffahrtsgesellschaftskapitän'.repeat(4));
    const {width} = look.element.getBoundingClientRect();
    expect((await look.part('base')).scrollWidth).toBeLessThanOrEqual(Math.ceil(width));
  },
};

export const Narrow: Story = {
  globals: {width: '320'},
  play: async ({canvasElement}) => {
    const look = thread(canvasElement);
    await ready(look);
    expect((await look.part('base')).scrollWidth).toBeLessThanOrEqual(320);
  },
};

export const RightToLeft: Story = {
  globals: {locale: 'ar'},
  render: of('pending', {}, alNoor),
  play: async ({canvasElement}) => {
    const look = thread(canvasElement);
    await ready(look);
    expect(getComputedStyle(await look.part('base')).direction).toBe('rtl');
    await look.says('ردك');
  },
};

export const French: Story = {
  globals: {locale: 'fr'},
  play: async ({canvasElement}) => {
    const look = thread(canvasElement);
    await ready(look);
    for (const words of ['Votre réponse', 'Joindre des fichiers', 'Fermer le ticket']) await look.says(words);
  },
};

export const Dark: Story = {
  globals: {theme: 'dark'},
  play: async ({canvasElement}) => {
    const look = thread(canvasElement);
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
    const place = of('pending')();
    const tokens = {
      '--portal-color-accent': 'light-dark(#8a1c4a, #ffb3d1)',
      '--portal-color-on-accent': 'light-dark(#ffffff, #3d0a22)',
      '--portal-radius': '0',
      '--portal-font-family': 'Georgia, serif',
    };
    for (const [name, value] of Object.entries(tokens)) place.style.setProperty(name, value);
    return place;
  },
  play: async ({canvasElement}) => {
    const look = thread(canvasElement);
    await ready(look);
    expect(getComputedStyle(await look.part('messages')).borderStartStartRadius).toBe('0px');
  },
};

/** It is shown at once, and then as it has arrived. */
export const Replied: Story = {
  tags: played,
  play: async ({canvasElement}) => {
    const look = thread(canvasElement);
    await ready(look);
    await type(look, 'It works again, thank you.');
    await look.press('send');
    await waitFor(() => expect(look.parts('entry-text').at(-1)).toHaveTextContent('It works again'));
    await look.lacks('entry-state');
  },
};

/** A reply that holds a card number comes back into the field. */
export const Refused: Story = {
  tags: played,
  play: async ({canvasElement}) => {
    const look = thread(canvasElement);
    await ready(look);
    await type(look, 'My card is 4242 4242 4242 4242.');
    await look.press('send');
    expect(await look.part('problem')).toHaveTextContent('It holds a card number.');
    expect(await look.part('reply-text')).toHaveValue('My card is 4242 4242 4242 4242.');
  },
};

/** Offline, what was typed stays. */
export const NotSent: Story = {
  tags: played,
  play: async ({canvasElement}) => {
    const look = thread(canvasElement);
    await ready(look);
    stageIn(canvasElement).network.faults = [{kind: 'failing'}];
    await type(look, 'Is anybody there?');
    await look.press('send');
    await look.part('problem');
    expect(await look.part('reply-text')).toHaveValue('Is anybody there?');
  },
};

/** How it went, once it is closed. */
export const Rated: Story = {
  tags: played,
  render: of('resolved'),
  play: async ({canvasElement}) => {
    const look = thread(canvasElement);
    await ready(look);
    await look.has('choice', 5);
    look.parts('choice')[3]?.click();
    await look.press('send-rating');
    expect(await look.part('rating-given')).toHaveTextContent('4 – Good');
    await look.part('change-rating');
  },
};
