import type {WidgetNames} from './names.js';

/** The stories that every widget has, over an API in the page that knows what the widget asks for. */
export function story({tag, title}: WidgetNames): string {
  return `import type {Meta, StoryObj} from '@storybook/web-components-vite';
import {expect} from 'storybook/test';

import '../src/define/${tag}.js';
import {lookAt} from './support/look.js';
import {portal} from './support/portal.js';
import {account, problem, silence, type PortalApiOptions} from './support/portal-api.js';

const tag = '${tag}';
const over = (api: PortalApiOptions) => (): HTMLElement => portal(tag, {}, api);

const meta: Meta = {
  title: 'Widgets/${title}',
  component: tag,
  render: () => portal(tag),
};

export default meta;

export const Default: StoryObj = {
  play: async ({canvasElement}) => {
    const look = lookAt(canvasElement, tag);
    await look.part('open');
    await look.says(account.company);
  },
};

export const Loading: StoryObj = {
  render: over({instead: silence}),
  play: async ({canvasElement}) => {
    await lookAt(canvasElement, tag).part('loading');
  },
};

export const Failed: StoryObj = {
  render: over({instead: () => Promise.resolve(problem('internal', 500))}),
  play: async ({canvasElement}) => {
    await lookAt(canvasElement, tag).part('retry');
  },
};

export const RightToLeft: StoryObj = {
  globals: {locale: 'ar'},
  play: async ({canvasElement}) => {
    const look = lookAt(canvasElement, tag);
    await look.part('open');
    expect(getComputedStyle(await look.part('base')).direction).toBe('rtl');
  },
};

export const Themed: StoryObj = {
  render: () => {
    const place = portal(tag);
    place.style.setProperty('--portal-color-text', '#3b0764');
    return place;
  },
  play: async ({canvasElement}) => {
    const base = await lookAt(canvasElement, tag).part('base');
    expect(getComputedStyle(base).color).toBe('rgb(59, 7, 100)');
  },
};
`;
}
