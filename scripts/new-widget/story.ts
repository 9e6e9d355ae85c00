import type {WidgetNames} from './names.js';

/** The stories that every widget has, over the server in Storybook's page. The shared names are those of `stories/support/shared-names.ts`. */
export function story({tag, title}: WidgetNames): string {
  return `import type {Meta, StoryObj} from '@storybook/web-components-vite';
import {expect} from 'storybook/test';

import {atlas, globex, newLeaf} from '../server/src/seed/customers.js';
import '../src/define/${tag}.js';
import {lookAt} from './support/look.js';
import {stage, stageIn, type StageOptions} from './support/stage.js';

type Widget = HTMLElement & {refresh(): Promise<void>};

const tag = '${tag}';
const over = (options: StageOptions) => (): HTMLElement => stage(tag, {}, options);

const meta: Meta = {
  title: 'Widgets/${title}',
  component: tag,
  render: over({}),
};

export default meta;

export const Default: StoryObj = {
  play: async ({canvasElement}) => {
    const look = lookAt(canvasElement, tag);
    await look.part('open');
    await look.says('Kontor Hansa GmbH');
  },
};

export const Loading: StoryObj = {
  render: over({faults: [{kind: 'silent'}]}),
  play: async ({canvasElement}) => {
    await lookAt(canvasElement, tag).part('loading');
  },
};

/** A customer with nothing yet. */
export const Empty: StoryObj = {
  render: over({customer: newLeaf.externalId}),
  play: async ({canvasElement}) => {
    await lookAt(canvasElement, tag).says(newLeaf.company);
  },
};

export const Failed: StoryObj = {
  render: over({faults: [{kind: 'failing'}]}),
  play: async ({canvasElement}) => {
    const look = lookAt(canvasElement, tag);
    await look.part('retry');
    await look.says('req_story');
  },
};

export const Offline: StoryObj = {
  tags: ['!autodocs'],
  globals: {network: 'offline'},
  play: async ({canvasElement}) => {
    await lookAt(canvasElement, tag).says('You are offline.');
  },
};

/** What could not be read again stays. */
export const Stale: StoryObj = {
  tags: ['!autodocs'],
  play: async ({canvasElement}) => {
    const look = lookAt(canvasElement, tag);
    await look.part('open');
    stageIn(canvasElement).network.faults = [{kind: 'failing'}];
    await (look.element as Widget).refresh();
    await look.says('Kontor Hansa GmbH');
  },
};

/** A session that may see nothing of this. */
export const Forbidden: StoryObj = {
  render: over({scopes: ['invoices:read']}),
  play: async ({canvasElement}) => {
    await lookAt(canvasElement, tag).says(/Kontor Hansa GmbH|You may not see this/);
  },
};

/** The customer with 10,000 invoices. */
export const Many: StoryObj = {
  render: over({customer: atlas.externalId}),
  play: async ({canvasElement}) => {
    await lookAt(canvasElement, tag).says(atlas.company);
  },
};

export const LongWords: StoryObj = {
  globals: {width: '320'},
  render: over({customer: globex.externalId}),
  play: async ({canvasElement}) => {
    const look = lookAt(canvasElement, tag);
    await look.says(globex.company);
    const {width} = look.element.getBoundingClientRect();
    expect((await look.part('base')).scrollWidth).toBeLessThanOrEqual(Math.ceil(width));
  },
};

export const Narrow: StoryObj = {
  globals: {width: '320'},
  play: async ({canvasElement}) => {
    const look = lookAt(canvasElement, tag);
    await look.part('open');
    expect(look.element.getBoundingClientRect().width).toBeLessThanOrEqual(320);
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

export const Dark: StoryObj = {
  globals: {theme: 'dark'},
  play: async ({canvasElement}) => {
    const base = await lookAt(canvasElement, tag).part('base');
    const dark = getComputedStyle(base).color;
    base.style.colorScheme = 'light';
    expect(getComputedStyle(base).color).not.toBe(dark);
    base.style.removeProperty('color-scheme');
  },
};

export const Themed: StoryObj = {
  render: () => {
    const place = stage(tag);
    place.style.setProperty('--portal-color-text', 'light-dark(#3b0764, #e9d5ff)');
    return place;
  },
  play: async ({canvasElement}) => {
    const base = await lookAt(canvasElement, tag).part('base');
    // By the scheme that the toolbar has set.
    expect(['rgb(59, 7, 100)', 'rgb(233, 213, 255)']).toContain(getComputedStyle(base).color);
  },
};
`;
}
