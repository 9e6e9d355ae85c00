import {expect, html} from '@open-wc/testing';

import {clientIn} from '../support/client-scope.js';
import {openWorld, type TestWorld} from '../support/control.js';
import {HandPsp} from '../support/hand-psp.js';
import {InvoicePage} from '../support/invoice-page.js';
import {Paying} from '../support/paying.js';
import {cutOff, focusIsSeen, focusRing, overlapping, targets, tooSmall} from './support/geometry.js';
import {focused, focusedName, key} from './support/keyboard.js';
import {usualWindow, windowOf} from './support/media.js';
import {spacing} from './support/spacing.js';

describe('<invoice-table> on the screen', function () {
  // The first request starts a database.
  this.timeout(60_000);

  let world: TestWorld;
  before(async () => {
    world = await openWorld();
  });
  beforeEach(() => {
    sessionStorage.clear();
    HandPsp.install();
  });
  afterEach(async () => {
    document.documentElement.removeAttribute('style');
    await usualWindow();
  });

  const open = async (width: number | undefined): Promise<InvoicePage> =>
    (
      await InvoicePage.open(
        clientIn(world),
        html`<div style=${width ? `inline-size: ${width}px` : ''}>
          <invoice-table view="open" page-size="10"></invoice-table>
        </div>`,
      )
    ).ready();
  /** Each state of it, from what is open already. */
  const places: readonly [name: string, come: (page: InvoicePage) => Promise<unknown>][] = [
    ['the list', async () => undefined],
    [
      'a selection',
      async (page) => {
        await page.press('checkbox', `Select ${page.numbers[0]}`);
        await page.says('1 selected');
      },
    ],
    [
      'a document',
      async (page) => {
        await page.press('button', `Details of ${page.numbers[0]}`);
        await page.find('heading', /^Invoice/);
        await page.press('button', 'Share');
        await page.find('textbox', 'Link');
      },
    ],
    [
      'choosing what is paid',
      async (page) => {
        const paying = new Paying(page);
        await page.press('button', `Pay ${page.payable[0]}`);
        await paying.says('What you pay');
        await paying.choose('Other amount');
        await paying.fill(/^Amount for/, '0');
        await paying.says(/Enter an amount/);
        await paying.choose('New card');
        await page.still();
      },
    ],
    [
      'the review',
      async (page) => {
        await page.press('button', `Pay ${page.payable[0]}`);
        const paying = new Paying(page);
        await paying.says('What you pay');
        await paying.review();
        await page.still();
      },
    ],
  ];

  const margins = 16;
  /** A window, and a container, so wide; text so large. */
  async function show(
    width: number,
    height: number,
    come: (page: InvoicePage) => Promise<unknown>,
    fontSize = '',
  ): Promise<InvoicePage> {
    document.documentElement.style.fontSize = fontSize;
    const isWindow = await windowOf(width, height);
    const page = await open(isWindow ? undefined : width - margins);
    await come(page);
    await page.still();
    return page;
  }
  const limit = (page: InvoicePage): number =>
    Math.ceil(page.dialog ? document.documentElement.clientWidth : page.table.getBoundingClientRect().right);

  for (const [name, come] of places) {
    it(`${name}: reflows at 320 px, without scrolling sideways`, async () => {
      const page = await show(320, 640, come);
      expect(cutOff(page.root, limit(page))).to.deep.equal([]);
      expect(overlapping(page.root)).to.deep.equal([]);
      expect(document.documentElement.scrollWidth).to.be.at.most(document.documentElement.clientWidth);
      const sideways = [...page.root.querySelectorAll<HTMLElement>('.scroller, dialog')].filter(
        (element) => element.checkVisibility() && element.scrollWidth > element.clientWidth + 1,
      );
      expect(sideways.map(({className, localName}) => `${localName}.${className}`)).to.deep.equal([]);
      // A strip of buttons may scroll along: each of them fits in it.
      for (const button of page.root.querySelectorAll<HTMLElement>('.tabs button'))
        expect(button.offsetWidth).to.be.at.most(320);
    });

    it(`${name}: loses nothing at 400 % zoom, which is a window of 320 × 256`, async () => {
      const page = await show(320, 256, come);
      expect(cutOff(page.root, limit(page))).to.deep.equal([]);
      expect(document.documentElement.scrollWidth).to.be.at.most(document.documentElement.clientWidth);
    });

    it(`${name}: loses nothing when text is twice as large`, async () => {
      const page = await show(1024, 768, come, '200%');
      expect(getComputedStyle(page.root.querySelector('.portal')!).fontSize).to.equal('32px');
      expect(cutOff(page.root, limit(page))).to.deep.equal([]);
      expect(overlapping(page.root)).to.deep.equal([]);
    });

    for (const width of [320, 1024]) {
      it(`${name}: loses nothing with a reader’s own text spacing, ${width} px wide`, async () => {
        const page = await show(width, 768, come);
        page.root.adoptedStyleSheets.push(spacing);
        expect(cutOff(page.root, limit(page))).to.deep.equal([]);
        expect(overlapping(page.root)).to.deep.equal([]);
      });

      it(`${name}: has targets of 24 px, or the space instead, ${width} px wide`, async () => {
        const page = await show(width, 768, come);
        expect(tooSmall(page.root)).to.deep.equal([]);
      });
    }

    it(`${name}: is the same upright and across`, async () => {
      const page = await show(400, 800, come);
      const upright = page.text;
      if (!(await windowOf(800, 400))) return;
      await page.still();
      expect(page.text).to.equal(upright);
      expect(cutOff(page.root, limit(page))).to.deep.equal([]);
    });

    it(`${name}: shows the focus, and hides it under nothing`, async () => {
      const page = await show(1024, 400, come);
      const start = page.dialog?.querySelector<HTMLElement>('h2') ?? targets(page.root)[0];
      start?.focus();
      const last = targets(page.root).at(-1);
      const walked = new Set<Element>();
      for (let presses = 0; presses < 80; presses++) {
        await key('Tab');
        const element = focused();
        if (!element || !page.root.contains(element)) continue;
        walked.add(element);
        expect(focusRing(), `the ring of ${focusedName()}`).to.be.at.least(2);
        expect(focusIsSeen(), `${focusedName()} is hidden`).to.equal(true);
        // One step more would be out of the page.
        if (element === last) break;
      }
      expect(walked.size).to.be.greaterThan(2);
    });
  }

  it('cards: the bar of what is selected hides no focus, 320 px wide', async () => {
    const page = await show(320, 400, places[1]![1]);
    const walked = new Set<Element>();
    for (let presses = 0; presses < 60; presses++) {
      await key('Tab');
      const element = focused();
      if (!element || !page.root.contains(element)) continue;
      walked.add(element);
      expect(focusIsSeen(), `${focusedName()} is hidden`).to.equal(true);
      if (element === targets(page.root).at(-1)) break;
    }
    expect(walked.size).to.be.greaterThan(10);
  });
});
