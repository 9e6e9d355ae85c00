import {expect, html} from '@open-wc/testing';
import {emulateMedia, resetMouse, sendMouse} from '@web/test-runner-commands';

import {clientIn} from '../support/client-scope.js';
import {openWorld, type TestWorld} from '../support/control.js';
import {shown} from '../support/seen.js';
import {SpendPage} from '../support/spend-page.js';
import {emulate} from './support/media.js';

describe('<spend-summary> as its reader wants it', function () {
  // The first request starts a database.
  this.timeout(60_000);

  let world: TestWorld;
  before(async () => {
    world = await openWorld();
  });
  afterEach(async () => {
    await world.clearFaults();
    await emulate({});
    await resetMouse();
  });

  const open = async (content = html`<spend-summary></spend-summary>`): Promise<SpendPage> =>
    (await SpendPage.open(clientIn(world), content)).ready();
  const style = (page: SpendPage, selector: string): CSSStyleDeclaration =>
    getComputedStyle(page.root.querySelector(selector)!);

  it('tells series apart by what is drawn on them, in forced colours', async () => {
    await emulate({'forced-colors': 'active'});
    const page = await open(html`<spend-summary months="12" group-by="product"></spend-summary>`);
    const drawn = [...page.root.querySelectorAll('.chart .look')].map((look) => {
      const [ground, mark] = [...look.children] as [SVGElement, SVGElement];
      return [getComputedStyle(ground).fill, getComputedStyle(mark).stroke, mark.getAttribute('d')].join();
    });
    expect(new Set(drawn).size).to.equal(6);
    expect(style(page, '.chart .axis').fill).to.equal(style(page, '.portal').color);
    expect(style(page, '.bar').stroke).to.equal(style(page, '.portal').color);
  });

  it('sets off the view that is shown and the month that is looked at, in forced colours', async () => {
    await emulate({'forced-colors': 'active'});
    const page = await open();
    const ring = (pressed: boolean): string => style(page, `.shown-as [aria-pressed=${pressed}]`).outlineStyle;
    expect([ring(true), ring(false)]).to.deep.equal(['solid', 'none']);
    expect(style(page, '.column.current .hit').stroke).not.to.equal(style(page, '.column:not(.current) .hit').stroke);
  });

  it('has chart and table on paper, and nothing to press', async () => {
    const page = await open();
    const tableWidth = (): number => page.root.querySelector('table')!.parentElement!.getBoundingClientRect().width;
    const isSeen = (selector: string): boolean => page.root.querySelector(selector)!.checkVisibility();
    expect(tableWidth()).to.be.lessThan(10);
    await emulateMedia({media: 'print'});
    try {
      expect(tableWidth()).to.be.greaterThan(200);
      expect(isSeen('[part~=chart]')).to.equal(true);
      for (const part of ['download-spend', 'months', 'readout'])
        expect(isSeen(`[part~=${part}]`), part).to.equal(false);
    } finally {
      await emulateMedia({media: 'screen'});
    }
  });

  it('moves nothing while it loads, nor after, with reduced motion', async () => {
    await emulate({'prefers-reduced-motion': 'reduce'});
    const held = await world.fault({kind: 'hold-before', path: '/spend$'});
    const page = await SpendPage.open(clientIn(world));
    await shown(() => page.root.querySelector('[part~=loading]'));
    expect(page.root.getAnimations()).to.deep.equal([]);
    await held.release();
    await page.ready();
    expect(page.root.getAnimations()).to.deep.equal([]);
  });

  it('does nothing until the pointer is let go, nor when it is let go elsewhere', async () => {
    const page = await open();
    const bar = [...page.root.querySelectorAll('[part~=bar-made]')].at(-1)!;
    bar.scrollIntoView({block: 'center'});
    const {x, y, width, height} = bar.getBoundingClientRect();
    const on: [number, number] = [Math.round(x + width / 2), Math.round(y + height / 2)];
    const isOpen = (): boolean => page.root.querySelector('[part~=behind]') !== null;
    await sendMouse({type: 'move', position: on});
    await sendMouse({type: 'down'});
    expect(isOpen(), 'before the pointer is let go').to.equal(false);
    await sendMouse({type: 'move', position: [5, 5]});
    await sendMouse({type: 'up'});
    expect(isOpen(), 'when it is let go elsewhere').to.equal(false);
    await sendMouse({type: 'click', position: on});
    await shown(isOpen, 'the invoices');
  });

  it('says what a month has while the pointer is on it', async () => {
    const page = await open();
    const column = page.root.querySelector('[part~=column]')!;
    column.scrollIntoView({block: 'center'});
    const {x, y, width, height} = column.getBoundingClientRect();
    await sendMouse({type: 'move', position: [Math.round(x + width / 2), Math.round(y + height / 2)]});
    const month = page.columns[0]!.split(',')[0]!;
    await shown(() => page.root.querySelector('[part~=readout]')?.textContent?.includes(month), month);
  });
});
