import {expect} from '@open-wc/testing';
import {resetMouse, sendMouse} from '@web/test-runner-commands';

import {clientIn} from '../support/client-scope.js';
import {openWorld, type SessionOptions, type TestWorld} from '../support/control.js';
import {HandPsp} from '../support/hand-psp.js';
import {InvoicePage} from '../support/invoice-page.js';
import {Paying} from '../support/paying.js';
import {shown, textOf} from '../support/seen.js';
import {shortTable} from './support/desk.js';
import {targets} from './support/geometry.js';
import {emulate, touch} from './support/media.js';

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

    const colorOf = (name: string): string => {
      const probe = document.createElement('span');
      probe.style.color = name;
      document.body.append(probe);
      const {color} = getComputedStyle(probe);
      probe.remove();
      return color;
    };

    it('sets off the view that is pressed', async () => {
      const page = await open();
      const line = (selector: string): string =>
        getComputedStyle(page.root.querySelector(selector)!).borderBlockEndColor;
      expect(line('.tabs [aria-pressed=true]')).not.to.equal(line('.tabs [aria-pressed=false]'));
    });

    it('greys what can not be pressed', async () => {
      const page = await open({user: 'member'});
      const pay = await shown(() => page.root.querySelector('[part~=pay][aria-disabled=true]'));
      expect(getComputedStyle(pay).color).to.equal(colorOf('GrayText'));
    });

    it('outlines every button and status', async () => {
      const page = await open();
      for (const element of page.root.querySelectorAll('.button, .badge')) {
        const {borderTopStyle, borderTopWidth} = getComputedStyle(element);
        expect([borderTopStyle, Number.parseFloat(borderTopWidth) > 0], element.outerHTML).to.deep.equal([
          'solid',
          true,
        ]);
      }
    });
  });

  describe('with reduced motion', () => {
    beforeEach(() => emulate({'prefers-reduced-motion': 'reduce'}));
    afterEach(() => emulate({}));

    it('moves nothing while it loads, nor when the dialog opens', async () => {
      const held = await world.fault({kind: 'hold-before', path: '/invoices$'});
      const page = await InvoicePage.open(clientIn(world), shortTable);
      await shown(() => page.root.querySelector('[part~=loading]'));
      expect(page.root.getAnimations()).to.deep.equal([]);
      await held.release();
      await page.ready();
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
      /** How far from the middle a finger still hits, up and down. */
      const hits = (target: HTMLElement): boolean => {
        target.scrollIntoView({block: 'center'});
        const {left, top, width, height} = (target.closest('label') ?? target).getBoundingClientRect();
        return [-15, 15].every((down) => {
          const hit = page.root.elementFromPoint(left + width / 2, top + height / 2 + down);
          return hit !== null && (target.contains(hit) || (target.closest('label')?.contains(hit) ?? false));
        });
      };
      const missed = (): string[] =>
        targets(page.root)
          .filter((target) => !(target as HTMLInputElement).matches('td input, th input') && !hits(target))
          .map((target) => target.outerHTML.slice(0, 120));
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

    it('does nothing until the pointer is let go, nor when it is let go elsewhere', async () => {
      const page = await open();
      const details = page.row(page.numbers[0] ?? '')!.querySelector<HTMLElement>('[part~=open]')!;
      details.scrollIntoView({block: 'center'});
      const {x, y, width, height} = details.getBoundingClientRect();
      const on: [number, number] = [Math.round(x + width / 2), Math.round(y + height / 2)];
      await sendMouse({type: 'move', position: on});
      await sendMouse({type: 'down'});
      expect(page.table.selected).to.equal('');
      await sendMouse({type: 'move', position: [on[0], on[1] + 120]});
      await sendMouse({type: 'up'});
      expect(page.table.selected).to.equal('');
      await sendMouse({type: 'click', position: on});
      expect(page.table.selected).not.to.equal('');
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
