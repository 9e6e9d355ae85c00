import {expect} from '@open-wc/testing';

import {shown} from '../support/seen.js';
import {states} from './support/states.js';

const looks = [
  ['light', 'en'],
  ['dark', 'en'],
  ['light', 'ar'],
  ['dark', 'ar'],
] as const;

/** Milliseconds in which no animation goes on: what fades in is judged when it stands. */
async function still(element: HTMLElement): Promise<void> {
  const roots = [element, ...element.querySelectorAll('*')].flatMap(({shadowRoot}) => shadowRoot ?? []);
  await shown(() => roots.every((root) => !root.querySelector('.refreshing')));
  const animations = roots.flatMap((root) => root.getAnimations());
  await Promise.allSettled(
    animations.filter(({effect}) => effect?.getComputedTiming().iterations !== Infinity).map(({finished}) => finished),
  );
}

describe('axe finds nothing in', function () {
  // The first request starts a database, and the first use of axe takes seconds.
  this.timeout(90_000);

  const page = document.documentElement;
  const before = page.lang;
  afterEach(() => {
    page.lang = before;
    page.removeAttribute('style');
  });

  for (const {name, show} of states) {
    it(`${name}: light and dark, from left to right and from right to left`, async () => {
      const element = await show();
      const wrapper = element.shadowRoot!.querySelector<HTMLElement>('.portal[dir]')!;
      for (const [scheme, language] of looks) {
        page.style.colorScheme = scheme;
        // The page's own ground, which axe takes for white unless it is told.
        page.style.background = 'Canvas';
        page.lang = language;
        await shown(
          () =>
            element.shadowRoot!.querySelector<HTMLElement>('.portal[dir]')?.dir === (language === 'ar' ? 'rtl' : 'ltr'),
          () => `${language}: ${wrapper.outerHTML.slice(0, 200)}`,
        );
        await still(element);
        await expect(element, `${scheme}, ${language}`).to.be.accessible();
      }
    });
  }
});
