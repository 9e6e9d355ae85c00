import {expect} from '@open-wc/testing';

import {HandPsp} from '../../support/hand-psp.js';
import {shown} from '../../support/seen.js';
import {cutOff, focusIsSeen, focusRing, overlapping, targets, tooSmall} from './geometry.js';
import {focused, focusedName, key} from './keyboard.js';
import {usualWindow, windowOf} from './media.js';
import {spacing} from './spacing.js';
import {dialogOf, still, wordsOf, type WidgetState} from './widget-state.js';

/** What a page keeps on either side of its content, CSS pixels. */
const margins = 16;

/** More than there is to walk to in any place. */
const longestWalk = 90;

/** A state, in a window and a container so wide. */
export async function showIn({show}: WidgetState, [width, height]: readonly [number, number]): Promise<HTMLElement> {
  const isWindow = await windowOf(width, height);
  const element = await show(isWindow ? undefined : width - margins);
  const root = element.shadowRoot!;
  // The kinds of a catalog aren't counted.
  const isCounted = element.localName !== 'product-catalog' && root.querySelector('[part~=view]');
  await shown(() => !isCounted || root.querySelector('[part~=view-count]'), 'the counts');
  await still(element);
  return element;
}

/** Resolves once what has the focus can be seen: an engine may scroll to it in a frame after the one in which it gets it. */
export async function expectFocusSeen(): Promise<void> {
  await shown(focusIsSeen, () => `${focusedName()}, which has the focus and is hidden`);
}

/** Walks with Tab from where the place begins to its last control, and calls `check` with each on the way; answers how many there were. */
export async function walk(element: HTMLElement, check: () => Promise<void>): Promise<number> {
  const root = element.shadowRoot!;
  const start = dialogOf(element)?.querySelector<HTMLElement>('h2') ?? targets(root)[0];
  start?.focus();
  const last = targets(root).findLast(({tabIndex}) => tabIndex >= 0);
  const walked = new Set<Element>();
  for (let presses = 0; presses < longestWalk; presses++) {
    await key('Tab');
    const reached = focused();
    if (!reached || !root.contains(reached)) continue;
    walked.add(reached);
    await check();
    // One step more would be out of the page.
    if (reached === last) break;
  }
  return walked.size;
}

/** Sets up and puts back what {@link showIn} changes. */
export function aroundEachPlace(): void {
  beforeEach(() => {
    sessionStorage.clear();
    HandPsp.install();
  });
  afterEach(async () => {
    document.documentElement.removeAttribute('style');
    await usualWindow();
  });
}

/**
 * Looks at each place of a widget as people do who read at 320 px, in large text, with spacing of their own, by finger and by keyboard. Bringing a place about takes most of the time: it is done
 * once in a narrow window and once in a wide one.
 */
export function standsOnEveryScreen(tag: string, places: readonly WidgetState[]): void {
  describe(`<${tag}> on the screen`, function () {
    // The first request starts a database.
    this.timeout(60_000);
    aroundEachPlace();

    const expectWhole = (element: HTMLElement): void => {
      const root = element.shadowRoot!;
      const page = document.documentElement.clientWidth;
      const limit = dialogOf(element) ? page : Math.ceil(element.getBoundingClientRect().right);
      expect(cutOff(root, limit)).to.deep.equal([]);
    };
    const expectApart = (element: HTMLElement): void => void expect(overlapping(element.shadowRoot!)).to.deep.equal([]);
    const expectNoSideways = (): void =>
      void expect(document.documentElement.scrollWidth).to.be.at.most(document.documentElement.clientWidth);

    const expectTargetsAndSpace = (element: HTMLElement): void => {
      const root = element.shadowRoot!;
      expect(tooSmall(root)).to.deep.equal([]);
      const usual = [...root.adoptedStyleSheets];
      root.adoptedStyleSheets = [...usual, spacing];
      expectWhole(element);
      expectApart(element);
      root.adoptedStyleSheets = usual;
    };

    for (const place of places) {
      const {name} = place;

      it(`${name}: reflows at 320 px and at 400 % zoom, without scrolling sideways; has targets of 24 px, or the space instead, and room for a reader’s own text spacing; is the same upright and across`, async () => {
        const element = await showIn(place, [320, 640]);
        const root = element.shadowRoot!;
        expectWhole(element);
        expectApart(element);
        expectNoSideways();
        const sideways = [...root.querySelectorAll<HTMLElement>('.scroller, dialog')].filter(
          (box) => box.checkVisibility() && box.scrollWidth > box.clientWidth + 1,
        );
        expect(sideways.map(({className, localName}) => `${localName}.${className}`)).to.deep.equal([]);
        // A strip of buttons may scroll along: each of them fits in it.
        for (const button of root.querySelectorAll<HTMLElement>('.tabs button'))
          expect(button.offsetWidth).to.be.at.most(320);
        expectTargetsAndSpace(element);
        // A window of 1280 × 1024, at 400 %.
        await windowOf(320, 256);
        await still(element);
        expectWhole(element);
        expectNoSideways();
        await windowOf(400, 800);
        await still(element);
        const upright = wordsOf(element);
        if (!(await windowOf(800, 400))) return;
        await still(element);
        expect(wordsOf(element)).to.equal(upright);
        expectWhole(element);
      });

      it(`${name}: has targets of 24 px, or the space instead, and room for a reader’s own text spacing; loses nothing when text is twice as large; shows the focus, and hides it under nothing`, async () => {
        const element = await showIn(place, [1024, 768]);
        expectTargetsAndSpace(element);
        document.documentElement.style.fontSize = '200%';
        await still(element);
        expect(getComputedStyle(element.shadowRoot!.querySelector('.portal')!).fontSize).to.equal('32px');
        expectWhole(element);
        expectApart(element);
        document.documentElement.style.fontSize = '';
        const expectSeen = async (): Promise<void> => {
          await expectFocusSeen();
          expect(focusRing(), `the ring of ${focusedName()}`).to.be.at.least(2);
        };
        await windowOf(1024, 400);
        expect(await walk(element, expectSeen)).to.be.greaterThan(2);
        // A bar that stands over the rows does so where there is room for both.
        if (!element.shadowRoot!.querySelector('[part~=selection]')) return;
        for (const width of [1024, 760]) {
          await windowOf(width, 768);
          await walk(element, expectSeen);
        }
      });
    }
  });
}
