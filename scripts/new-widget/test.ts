import type {WidgetNames} from './names.js';

/** Browser tests of what holds for the widget before it has a face of its own. */
export function test({tag, className}: WidgetNames): string {
  return `import {expect, fixture, html} from '@open-wc/testing';

import '../../../src/define/${tag}.js';
import {${className}} from '../../../src/widgets/${tag}/${tag}.js';

describe('<${tag}>', () => {
  it('is defined', async () => {
    const element = await fixture(html\`<${tag}></${tag}>\`);
    expect(element).to.be.instanceOf(${className});
  });

  it('is accessible without a provider', async () => {
    const element = await fixture(html\`<${tag}></${tag}>\`);
    await expect(element).to.be.accessible();
  });

  it('can be removed and put back', async () => {
    const element = await fixture<${className}>(html\`<${tag}></${tag}>\`);
    const parent = element.parentElement;
    element.remove();
    parent?.append(element);
    await element.updateComplete;
    expect(element.isConnected).to.equal(true);
  });
});
`;
}
