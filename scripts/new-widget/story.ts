import type {WidgetNames} from './names.js';

export function story({tag, title}: WidgetNames): string {
  return `import type {Meta, StoryObj} from '@storybook/web-components-vite';
import {html} from 'lit';

import '../src/define/${tag}.js';

const meta: Meta = {
  title: 'Widgets/${title}',
  component: '${tag}',
  render: () => html\`<${tag}></${tag}>\`,
};

export default meta;

export const Default: StoryObj = {};

export const RightToLeft: StoryObj = {globals: {locale: 'ar'}};
`;
}
