import {expect, fixture, html} from '@open-wc/testing';
import {resetMouse, sendMouse} from '@web/test-runner-commands';

import type {QuoteListItem} from '../../src/client/contract.js';
import '../../src/define/portal-provider.js';
import type {PortalProvider} from '../../src/provider/portal-provider.js';
import {clientIn} from '../support/client-scope.js';
import {endpoint, openWorld, type SessionOptions, type TestWorld} from '../support/control.js';
import {HandPsp} from '../support/hand-psp.js';
import {InvoicePage} from '../support/invoice-page.js';
import {Paying} from '../support/paying.js';
import {shown, textOf} from '../support/seen.js';
import {acceptPlaces} from './support/accept-states.js';
import {shortTable} from './support/desk.js';
import {targets} from './support/geometry.js';
import {AnyListPage, listKinds} from './support/lists.js';
import {emulate, touch} from './support/media.js';
import {showQuote} from './support/quote-states.js';
import {still, type WidgetState} from './support/widget-state.js';

/** What a finger misses that comes down 15 px beside its middle. */
function missedByFinger(root: ShadowRoot): string[] {
  const hits = (target: HTMLElement): boolean => {
    target.scrollIntoView({block: 'center'});
    const {left, top, width, height} = (target.closest('label') ?? target).getBoundingClientRect();
    return [-15, 15].every((down) => {
      const hit = root.elementFromPoint(left + width / 2, top + height / 2 + down);
      return hit !== null && (target.contains(hit) || (target.closest('label')?.contains(hit) ?? false));
    });
  };
  return targets(root)
    .filter((target) => !target.matches('td input[type=checkbox], th input[type=checkbox]') && !hits(target))
    .map((target) => target.outerHTML.slice(0, 120));
}

const colorOf = (name: string): string => {
  const probe = document.createElement('span');
  probe.style.color = name;
  document.body.append(probe);
  const {color} = getComputedStyle(probe);
  probe.remove();
  return color;
};

for (const kind of listKinds) {
  describe(`the list of <${kind.tag}> as its reader wants it`, function () {
    // The first request starts a database.
    this.timeout(60_000);

    let world: TestWorld;
    before(async () => {
      world = await openWorld();
    });
    afterEach(async () => {
      await world.clearFaults();
      await emulate({});
      await touch(false);
      await resetMouse();
    });

    const open = async (): Promise<AnyListPage> => (await AnyListPage.open(clientIn(world), kind)).ready();

    it('sets off the view that is pressed, in forced colours', async () => {
      await emulate({'forced-colors': 'active'});
      const page = await open();
      const line = (selector: string): string =>
        getComputedStyle(page.root.querySelector(selector)!).borderBlockEndColor;
      expect(line('.tabs [aria-pressed=true]')).not.to.equal(line('.tabs [aria-pressed=false]'));
    });

    it('outlines every button and status, in forced colours', async () => {
      await emulate({'forced-colors': 'active'});
      const page = await open();
      for (const element of page.root.querySelectorAll('.button, .badge')) {
        const {borderTopStyle, borderTopWidth} = getComputedStyle(element);
        expect([borderTopStyle, Number.parseFloat(borderTopWidth) > 0], element.outerHTML).to.deep.equal([
          'solid',
          true,
        ]);
      }
    });

    it('moves nothing while it loads, with reduced motion', async () => {
      await emulate({'prefers-reduced-motion': 'reduce'});
      const held = await world.fault({kind: 'hold-before', path: kind.path});
      const page = await AnyListPage.open(clientIn(world), kind);
      await shown(() => page.root.querySelector('[part~=loading]'));
      expect(page.root.getAnimations()).to.deep.equal([]);
      await held.release();
      await page.ready();
      expect(page.root.getAnimations()).to.deep.equal([]);
    });

    it('has buttons of at least 32 px for a finger', async () => {
      await touch(true);
      const page = await open();
      expect(matchMedia('(pointer: coarse)').matches).to.equal(true);
      expect(missedByFinger(page.root)).to.deep.equal([]);
    });

    it('does nothing until the pointer is let go, nor when it is let go elsewhere', async () => {
      const page = await open();
      const details = page.root.querySelector<HTMLElement>('[part~=row] [part~=open]')!;
      details.scrollIntoView({block: 'center'});
      const {x, y, width, height} = details.getBoundingClientRect();
      const on: [number, number] = [Math.round(x + width / 2), Math.round(y + height / 2)];
      await sendMouse({type: 'move', position: on});
      await sendMouse({type: 'down'});
      expect(page.list.selected).to.equal('');
      await sendMouse({type: 'move', position: [on[0], on[1] + 120]});
      await sendMouse({type: 'up'});
      expect(page.list.selected).to.equal('');
      await sendMouse({type: 'click', position: on});
      expect(page.list.selected).not.to.equal('');
    });
  });
}

describe('a quote in <quote-list> as its reader wants it', function () {
  // The first request starts a database.
  this.timeout(60_000);

  afterEach(async () => {
    await emulate({});
    await touch(false);
  });

  const {show} = acceptPlaces.find(({name}) => name === 'signing by typing') as WidgetState;
  const openQuote = ({status, expired, capabilities}: QuoteListItem): boolean =>
    status === 'open' && !expired && capabilities.changeOptions.allowed;

  it('sets off the way to sign that is chosen, in forced colours', async () => {
    await emulate({'forced-colors': 'active'});
    const root = (await show()).shadowRoot!;
    const ring = (selector: string): string =>
      getComputedStyle(root.querySelector(`.segment ${selector} + span`)!).outlineStyle;
    expect([ring('input:checked'), ring('input:not(:checked)')]).to.deep.equal(['solid', 'none']);
  });

  it('outlines each message and greys what can not be pressed, in forced colours', async () => {
    await emulate({'forced-colors': 'active'});
    const reader = {session: {scopes: ['quotes:read']}};
    const {page} = await showQuote(({status, expired}) => status === 'open' && !expired, undefined, reader);
    const decline = await page.find('button', 'Decline');
    expect(getComputedStyle(decline).color).to.equal(colorOf('GrayText'));
    for (const message of page.root.querySelectorAll('.message'))
      expect(getComputedStyle(message).borderTopStyle).to.equal('solid');
  });

  it('moves nothing in the document, nor when the dialog opens, with reduced motion', async () => {
    await emulate({'prefers-reduced-motion': 'reduce'});
    const {page} = await showQuote(openQuote);
    expect(page.root.getAnimations()).to.deep.equal([]);
    await page.press('button', 'Decline');
    await page.dialogOpen();
    expect(page.root.getAnimations()).to.deep.equal([]);
  });

  it('has buttons, fields and choices of at least 32 px for a finger', async () => {
    await touch(true);
    const {page} = await showQuote(openQuote);
    const links = /^<a /;
    expect(missedByFinger(page.root).filter((missed) => !links.test(missed))).to.deep.equal([]);
    await page.press('button', 'Decline');
    await page.dialogOpen();
    await still(page.list);
    expect(missedByFinger(page.root)).to.deep.equal([]);
    const signing = await show();
    await still(signing);
    expect(missedByFinger(signing.shadowRoot!)).to.deep.equal([]);
  });
});

describe('<invoice-table> as its reader wants it', function () {
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
  afterEach(() => world.clearFaults());

  const open = async (session?: SessionOptions): Promise<InvoicePage> =>
    (await InvoicePage.open(clientIn(world, {...(session && {session})}), shortTable)).ready();

  describe('in forced colours', () => {
    beforeEach(() => emulate({'forced-colors': 'active'}));
    afterEach(() => emulate({}));

    it('greys what can not be pressed', async () => {
      const page = await open({user: 'member'});
      const pay = await shown(() => page.root.querySelector('[part~=pay][aria-disabled=true]'));
      expect(getComputedStyle(pay).color).to.equal(colorOf('GrayText'));
    });
  });

  describe('with reduced motion', () => {
    beforeEach(() => emulate({'prefers-reduced-motion': 'reduce'}));
    afterEach(() => emulate({}));

    it('moves nothing when the dialog opens', async () => {
      const page = await open();
      await page.press('button', `Pay ${page.payable[0]}`);
      await shown(() => page.dialog);
      expect(page.root.getAnimations()).to.deep.equal([]);
      await new Paying(page).says('What you pay');
      expect(page.root.getAnimations()).to.deep.equal([]);
    });
  });

  describe('by finger', () => {
    beforeEach(() => touch(true));
    afterEach(() => touch(false));

    it('has buttons and choices of at least 32 px', async () => {
      const page = await open();
      expect(matchMedia('(pointer: coarse)').matches).to.equal(true);
      const missed = (): string[] => missedByFinger(page.root);
      expect(missed()).to.deep.equal([]);
      await page.press('button', `Pay ${page.payable[0]}`);
      await new Paying(page).says('What you pay');
      await page.still();
      expect(missed()).to.deep.equal([]);
    });
  });

  describe('by pointer', () => {
    afterEach(() => resetMouse());

    it('shows why a button can not be pressed while the pointer is on it or on the reason, and no more after Escape', async () => {
      const page = await open({user: 'member'});
      const pay = await shown(() =>
        [...page.root.querySelectorAll<HTMLElement>('[part~=pay][aria-describedby]')].at(-1),
      );
      pay.scrollIntoView({block: 'center'});
      const why = page.root.getElementById(pay.getAttribute('aria-describedby') ?? '')!;
      const seen = (): boolean => getComputedStyle(why).visibility === 'visible';
      const moveTo = async (x: number, y: number): Promise<void> =>
        sendMouse({type: 'move', position: [Math.round(x), Math.round(y)]});
      const button = pay.getBoundingClientRect();
      await moveTo(button.x + button.width / 2, button.y + button.height / 2);
      await shown(seen, `the reason “${textOf(why)}”`);
      const reason = why.getBoundingClientRect();
      // Slowly over the gap between them.
      for (let y = button.top; y > reason.bottom - 4; y -= 1) {
        await moveTo(button.x + button.width / 2, y);
        expect(seen(), `seen at ${y}, between ${button.top} and ${reason.bottom}`).to.equal(true);
      }
      document.dispatchEvent(new KeyboardEvent('keydown', {key: 'Escape'}));
      expect(seen()).to.equal(false);
    });

    it('shows the whole of a reason, in the first row too', async () => {
      const page = await open({user: 'member'});
      const pay = await shown(() => page.root.querySelector<HTMLElement>('[part~=pay][aria-describedby]'));
      pay.focus();
      const why = page.root.getElementById(pay.getAttribute('aria-describedby') ?? '')!;
      const [reason, frame] = [why.getBoundingClientRect(), why.closest('.scroller')!.getBoundingClientRect()];
      expect([reason.top >= frame.top, reason.left >= frame.left, reason.right <= frame.right]).to.deep.equal([
        true,
        true,
        true,
      ]);
    });
  });
});

describe('<portal-provider> by pointer', function () {
  this.timeout(30_000);

  afterEach(() => resetMouse());

  it('does nothing until the pointer is let go on its button, nor when it is let go elsewhere', async () => {
    let asked = 0;
    const getToken = (): Promise<string> => {
      asked++;
      return Promise.reject(new Error('signed out'));
    };
    const provider = await fixture<PortalProvider>(
      html`<portal-provider endpoint=${endpoint} .getToken=${getToken} live="off"></portal-provider>`,
    );
    await provider.client?.account.get().catch(() => undefined);
    const button = await shown(() => provider.shadowRoot!.querySelector('[part~=session-action]'));
    const {x, y, width, height} = button.getBoundingClientRect();
    const on: [number, number] = [Math.round(x + width / 2), Math.round(y + height / 2)];
    const before = asked;
    await sendMouse({type: 'move', position: on});
    await sendMouse({type: 'down'});
    await sendMouse({type: 'move', position: [10, on[1] > 300 ? 10 : 590]});
    await sendMouse({type: 'up'});
    expect(asked).to.equal(before);
    await sendMouse({type: 'click', position: on});
    await shown(() => asked > before);
  });
});
