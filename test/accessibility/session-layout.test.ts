import {expect, fixture, html} from '@open-wc/testing';

import '../../src/define/portal-provider.js';
import type {PortalProvider} from '../../src/provider/portal-provider.js';
import {shown} from '../support/seen.js';
import {cutOff, focusRing, overlapping, tooSmall} from './support/geometry.js';
import {focused, focusedName, tabTo} from './support/keyboard.js';
import {expectFocusSeen} from './support/layout.js';
import {usualWindow, windowOf} from './support/media.js';
import {spacing} from './support/spacing.js';

describe('<portal-provider> on the screen', function () {
  this.timeout(30_000);

  afterEach(async () => {
    document.documentElement.removeAttribute('style');
    await usualWindow();
  });

  /** A provider whose session has ended, around fields that fill more than a window. */
  async function end(): Promise<PortalProvider> {
    const provider = await fixture<PortalProvider>(
      html`<portal-provider
        endpoint="https://vendor.example/portal/v1"
        live="off"
        .getToken=${async () => {
          throw new Error('no');
        }}
        >${Array.from({length: 24}, (_, index) => html`<p><input aria-label=${`Field ${index}`} /></p>`)}</portal-provider
      >`,
    );
    provider.client!.signedIn().catch(() => undefined);
    await shown(() => provider.shadowRoot!.querySelector('.session button'));
    return provider;
  }

  function expectWhole(provider: PortalProvider): void {
    const root = provider.shadowRoot!;
    const {clientWidth, clientHeight} = document.documentElement;
    const {left, right, top, bottom} = root.querySelector('.session')!.getBoundingClientRect();
    expect([left >= 0, right <= clientWidth, top >= 0, bottom <= clientHeight]).to.deep.equal([true, true, true, true]);
    expect(cutOff(root)).to.deep.equal([]);
    expect(overlapping(root)).to.deep.equal([]);
    expect(tooSmall(root)).to.deep.equal([]);
  }

  it('has its panel whole where text is twice as large, and in a window of 320 px', async () => {
    const provider = await end();
    expectWhole(provider);
    document.documentElement.style.fontSize = '200%';
    expectWhole(provider);
    document.documentElement.removeAttribute('style');
    await windowOf(320, 256);
    expectWhole(provider);
  });

  it('has its panel whole with a reader’s own text spacing', async () => {
    const provider = await end();
    const root = provider.shadowRoot!;
    root.adoptedStyleSheets = [...root.adoptedStyleSheets, spacing];
    expectWhole(provider);
  });

  it('has a panel in which nothing moves', async () => {
    const provider = await end();
    expect(provider.shadowRoot!.getAnimations()).to.deep.equal([]);
  });

  it('shows the focus in its panel, and hides none under it', async () => {
    const provider = await end();
    const panel = (): DOMRect => provider.shadowRoot!.querySelector('.session')!.getBoundingClientRect();
    await tabTo('Sign in again');
    expect(focusRing()).to.be.at.least(2);
    await expectFocusSeen();
    for (let field = 0; field < 24; field++) {
      await tabTo(`Field ${field}`);
      await shown(
        () => {
          const {top, bottom} = focused()!.getBoundingClientRect();
          return bottom <= panel().top || top >= panel().bottom;
        },
        () => `${focusedName()}, which has the focus and is under the panel`,
      );
    }
  });
});
