import {expect, html} from '@open-wc/testing';
import {emulateMedia, resetMouse, sendMouse} from '@web/test-runner-commands';

import {clientIn} from '../support/client-scope.js';
import {openWorld, type TestWorld} from '../support/control.js';
import {shown} from '../support/seen.js';
import {UpcomingPage} from '../support/upcoming-page.js';
import {emulate} from './support/media.js';
import {expectToOpenOnLettingGo} from './support/pointer.js';

describe('<upcoming-payments> as its reader wants it', function () {
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

  const open = async (content = html`<upcoming-payments></upcoming-payments>`): Promise<UpcomingPage> =>
    (await UpcomingPage.open(clientIn(world), content)).ready();
  const style = (page: UpcomingPage, selector: string): CSSStyleDeclaration =>
    getComputedStyle(page.root.querySelector(selector)!);
  const middleOf = (element: Element): [number, number] => {
    element.scrollIntoView({block: 'center'});
    const {x, y, width, height} = element.getBoundingClientRect();
    return [Math.round(x + width / 2), Math.round(y + height / 2)];
  };

  it('tells states apart by what is drawn on them, in the chart and beside it, in forced colours', async () => {
    await emulate({'forced-colors': 'active'});
    const page = await open();
    const drawn = [...page.root.querySelectorAll('.states .look')].map((look) => {
      const [ground, mark] = [...look.children] as [SVGElement, SVGElement];
      return [getComputedStyle(ground).fill, getComputedStyle(mark).stroke, mark.getAttribute('d')].join();
    });
    expect([drawn.length, new Set(drawn).size]).to.deep.equal([4, 4]);
    const filled = [...page.root.querySelectorAll('[part~=bar]')].map((bar) => getComputedStyle(bar).fill);
    expect([filled.length, new Set(filled).size]).to.deep.equal([4, 4]);
    expect(style(page, '.bar').stroke).to.equal(style(page, '.portal').color);
  });

  it('sets off the view that is shown, in forced colours', async () => {
    await emulate({'forced-colors': 'active'});
    const page = await open();
    const look = (pressed: boolean): string => {
      const {color, borderBlockEndColor, outlineStyle, backgroundColor} = style(
        page,
        `[part~=view][aria-pressed=${pressed}]`,
      );
      return [color, borderBlockEndColor, outlineStyle, backgroundColor].join();
    };
    expect(look(true)).not.to.equal(look(false));
  });

  it('has chart, sums and rows on paper, and nothing to press', async () => {
    const page = await open(html`<upcoming-payments days="366"></upcoming-payments>`);
    const isSeen = (selector: string): boolean => page.root.querySelector(selector)!.checkVisibility();
    await emulateMedia({media: 'print'});
    try {
      for (const selector of ['[part~=chart]', '[part~=month-totals]', '[part~=table]'])
        expect(isSeen(selector), selector).to.equal(true);
      for (const selector of ['[part~=pay]', '[part~=open-calendar]', '[part~=search]', '[part~=pager]'])
        expect(isSeen(selector), selector).to.equal(false);
      const months = page.root.querySelector('.months')!;
      expect(months.scrollHeight, 'sums that are cut off').to.be.at.most(months.clientHeight + 1);
    } finally {
      await emulateMedia({media: 'screen'});
    }
  });

  it('moves nothing while it loads, nor after, with reduced motion', async () => {
    await emulate({'prefers-reduced-motion': 'reduce'});
    const held = await world.fault({kind: 'hold-before', path: '/upcoming-payments$'});
    const page = await UpcomingPage.open(clientIn(world));
    await shown(() => page.root.querySelector('[part~=loading]'));
    expect(page.root.getAnimations()).to.deep.equal([]);
    await held.release();
    await page.ready();
    expect(page.root.getAnimations()).to.deep.equal([]);
  });

  it('lists what is behind a column only when the pointer is let go on it', async () => {
    const page = await open();
    const bar = page.root.querySelector('[part~=bar-failed]') ?? page.root.querySelector('[data-column=failed]')!;
    const on = middleOf(bar.closest('[part~=column]')!);
    await sendMouse({type: 'move', position: on});
    await sendMouse({type: 'down'});
    expect(page.widget.state, 'before the pointer is let go').to.equal('');
    await sendMouse({type: 'move', position: [5, 5]});
    await sendMouse({type: 'up'});
    expect(page.widget.state, 'when it is let go elsewhere').to.equal('');
    await sendMouse({type: 'click', position: on});
    expect([page.widget.state, page.widget.days]).to.deep.equal(['failed', '30']);
  });

  it('opens the calendar only when the pointer is let go on its button', async () => {
    const page = await open();
    const button = await page.find('button', 'Calendar');
    middleOf(button);
    await expectToOpenOnLettingGo(page, button);
  });
});
