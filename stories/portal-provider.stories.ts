import type {Meta, StoryObj} from '@storybook/web-components-vite';
import {expect, fn, waitFor} from 'storybook/test';

import {atlas, globex, newLeaf} from '../server/src/seed/customers.js';
import '../src/define/invoice-table.js';
import {lookAt, type Look} from './support/look.js';
import {stage, stageIn, type StageOptions} from './support/stage.js';

type Story = StoryObj;

const tag = 'portal-provider';
const widget = 'invoice-table';
const provider = (canvas: HTMLElement): Look => lookAt(canvas, tag);
const table = (canvas: HTMLElement): Look => lookAt(canvas, widget);
const over = (options: StageOptions) => (): HTMLElement => stage(widget, {pageSize: 10}, options);

/** The vendor's own server says that nobody is signed in. */
const nobody = (): Promise<never> => Promise.reject(new Error('Nobody is signed in.'));
const ended: StageOptions = {getToken: nobody};

const meta: Meta = {
  title: 'Provider/Portal provider',
  component: tag,
  render: over({}),
};

export default meta;

/** It shows nothing itself: the widget inside it has a session. */
export const Default: Story = {
  play: async ({canvasElement}) => {
    await table(canvasElement).part('pager');
    expect(provider(canvasElement).parts('session')).toHaveLength(0);
  },
};

/** The vendor's server hasn't given a token yet. */
export const Loading: Story = {
  render: over({getToken: () => new Promise(() => undefined)}),
  play: async ({canvasElement}) => {
    await table(canvasElement).part('loading');
    expect(provider(canvasElement).parts('session')).toHaveLength(0);
  },
};

export const Empty: Story = {
  render: over({customer: newLeaf.externalId}),
  play: async ({canvasElement}) => {
    await table(canvasElement).part('empty');
    expect(provider(canvasElement).parts('session')).toHaveLength(0);
  },
};

/** Signing in again fails too, and the panel says what to do. */
export const Failed: Story = {
  render: over(ended),
  play: async ({canvasElement}) => {
    const look = provider(canvasElement);
    await look.press('session-action');
    await look.says('You could not be signed in.');
  },
};

/** Without a connection nobody is signed out: the widget says what is the matter. */
export const Offline: Story = {
  globals: {network: 'offline'},
  tags: ['!autodocs'],
  play: async ({canvasElement}) => {
    await table(canvasElement).says('You are offline.');
    expect(provider(canvasElement).parts('session')).toHaveLength(0);
  },
};

/** Rows that could not be read again stay: the connection was lost, not the session. */
export const Stale: Story = {
  tags: ['!autodocs'],
  play: async ({canvasElement}) => {
    const look = table(canvasElement);
    await look.part('pager');
    await look.part('summary-amount');
    stageIn(canvasElement).network.faults = [{kind: 'offline'}];
    await (look.element as HTMLElement & {refresh(): Promise<void>}).refresh();
    await look.part('stale');
    expect(provider(canvasElement).parts('session')).toHaveLength(0);
  },
};

/** A session that may not see what the widget shows stays a session. */
export const Forbidden: Story = {
  render: over({scopes: ['account:read']}),
  play: async ({canvasElement}) => {
    await table(canvasElement).says('You may not see this.');
    expect(provider(canvasElement).parts('session')).toHaveLength(0);
  },
};

/** Several widgets share one client, and ask for the same rows once. */
export const Many: Story = {
  render: () => {
    const place = stage(widget, {pageSize: 10}, {customer: atlas.externalId});
    for (const view of ['open', 'overdue'])
      place.append(Object.assign(document.createElement(widget), {view, pageSize: 10}));
    return place;
  },
  play: async ({canvasElement}) => {
    await table(canvasElement).says('1 to 10 of 10,000');
    for (const element of canvasElement.querySelectorAll(widget))
      await waitFor(() => expect(element.shadowRoot?.querySelector('[part~=pager]')).not.toBeNull());
  },
};

/** A vendor's own, long words. */
export const LongWords: Story = {
  render: () => {
    const place = over({...ended, customer: globex.externalId})();
    const ending =
      'Die Sitzungsgültigkeitsdauer Ihres Kundenbereichszugangs ist aus Sicherheitsgründen soeben abgelaufen.';
    return Object.assign(place, {terms: {en: {session: {ended: ending}}}});
  },
  play: async ({canvasElement}) => {
    const look = provider(canvasElement);
    await look.says('Sitzungsgültigkeitsdauer');
    const panel = await look.part('session');
    expect(panel.scrollWidth).toBeLessThanOrEqual(panel.clientWidth);
  },
};

export const Narrow: Story = {
  globals: {width: '320'},
  render: over(ended),
  play: async ({canvasElement}) => {
    const panel = await provider(canvasElement).part('session');
    expect(panel.scrollWidth).toBeLessThanOrEqual(panel.clientWidth);
  },
};

export const RightToLeft: Story = {
  globals: {locale: 'ar'},
  render: over(ended),
  play: async ({canvasElement}) => {
    const look = provider(canvasElement);
    expect(getComputedStyle(await look.part('session')).direction).toBe('rtl');
    await look.says(/[\u0600-\u06ff]/);
  },
};

export const Dark: Story = {
  globals: {theme: 'dark'},
  render: over(ended),
  play: async ({canvasElement}) => {
    const panel = await provider(canvasElement).part('session');
    const dark = getComputedStyle(panel).backgroundColor;
    panel.style.colorScheme = 'light';
    expect(getComputedStyle(panel).backgroundColor).not.toBe(dark);
    panel.style.removeProperty('color-scheme');
  },
};

export const Themed: Story = {
  render: () => {
    const place = over(ended)();
    place.style.setProperty('--portal-color-accent', 'light-dark(#8a1c4a, #ffb3d1)');
    place.style.setProperty('--portal-color-on-accent', 'light-dark(#ffffff, #3d0a22)');
    return place;
  },
  play: async ({canvasElement}) => {
    const action = await provider(canvasElement).part('session-action');
    // By the scheme that the toolbar has set.
    expect(['rgb(138, 28, 74)', 'rgb(255, 179, 209)']).toContain(getComputedStyle(action).backgroundColor);
  },
};

/** The session has ended; what was typed is kept. */
export const Ended: Story = {
  render: over(ended),
  play: async ({canvasElement}) => {
    const look = provider(canvasElement);
    await look.says('Your session has ended.');
    await look.part('session-action');
  },
};

/** The customer signs in again in the page, and everything is read anew. */
export const SignInAgain: Story = {
  tags: ['!autodocs'],
  render: () => {
    let tries = 0;
    return over({getToken: (mint) => (++tries > 1 ? mint() : nobody())})();
  },
  play: async ({canvasElement}) => {
    const look = provider(canvasElement);
    await look.press('session-action');
    await look.lacks('session');
    await table(canvasElement).part('pager');
  },
};

/** The session is about to end, and the page is told. */
export const Expiring: Story = {
  tags: ['!autodocs'],
  render: over({shownLifetime: 14}),
  play: async ({canvasElement}) => {
    const told = fn();
    canvasElement.querySelector(tag)?.addEventListener('portal-session-expiring', told);
    const look = provider(canvasElement);
    await look.says(/Your session ends at/);
    expect(told).toHaveBeenCalledOnce();
    await look.part('session-action');
  },
};

/** The vendor's own way to sign in, in place of the panel. */
export const OwnSignIn: Story = {
  render: () => {
    const place = over(ended)();
    place.append(
      Object.assign(document.createElement('p'), {slot: 'sign-in', textContent: 'Please sign in on our website.'}),
    );
    return place;
  },
  play: async ({canvasElement}) => {
    await provider(canvasElement).part('session');
    await waitFor(() => expect(canvasElement.querySelector('[slot=sign-in]')).toBeVisible());
  },
};
