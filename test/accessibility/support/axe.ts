import {expect} from '@open-wc/testing';

import {shown} from '../../support/seen.js';
import {still, type WidgetState} from './widget-state.js';

/** Axe judges the tree and its colours, in which engines hardly differ: in Chromium alone, in both schemes and directions. */
const looks = [
  ['light', 'en'],
  ['dark', 'en'],
  ['light', 'ar'],
  ['dark', 'ar'],
] as const;

/** Runs axe, without an exemption, over each of the states. */
export function axeFindsNothingIn(states: readonly WidgetState[]): void {
  describe('axe finds nothing in', function () {
    // The first request starts a database, and the first use of axe takes seconds.
    this.timeout(90_000);

    const page = document.documentElement;
    const before = page.lang;
    beforeEach(() => sessionStorage.clear());
    afterEach(() => {
      page.lang = before;
      page.removeAttribute('style');
    });

    for (const {name, show} of states) {
      it(`${name}: light and dark, from left to right and from right to left`, async () => {
        const element = await show();
        const frame = (): HTMLElement | null => element.shadowRoot!.querySelector<HTMLElement>('.portal[dir]');
        for (const [scheme, language] of looks) {
          page.style.colorScheme = scheme;
          // The page's own ground, which axe takes for white unless it is told.
          page.style.background = 'Canvas';
          page.lang = language;
          await shown(
            () => frame()?.dir === (language === 'ar' ? 'rtl' : 'ltr'),
            () => `${language}: ${frame()?.outerHTML.slice(0, 200)}`,
          );
          await still(element);
          await expect(element, `${scheme}, ${language}`).to.be.accessible();
        }
      });
    }
  });
}
