import {expect} from '@open-wc/testing';

import {openWorld, type TestWorld} from '../support/control.js';
import {HandPsp} from '../support/hand-psp.js';
import type {InvoicePage} from '../support/invoice-page.js';
import {Paying} from '../support/paying.js';
import {all, nameOf, shown, textOf} from '../support/seen.js';
import {sitDown} from './support/desk.js';
import {focused, focusedName, focusOn, key, tabBack, tabBackTo, tabTo, type} from './support/keyboard.js';

describe('by keyboard alone: paying in <invoice-table>', function () {
  // The first request starts a database; a walk is many presses.
  this.timeout(90_000);

  let world: TestWorld;
  let psp: HandPsp;
  beforeEach(async () => {
    sessionStorage.clear();
    world = await openWorld();
    psp = HandPsp.install();
  });
  afterEach(() => world.clearFaults());

  const ready = async (): Promise<InvoicePage> => (await sitDown(world)).ready();

  it('chooses, reviews and pays, each step from its title', async () => {
    const page = await ready();
    const number = page.payable[0] ?? '';
    await tabTo(`Pay ${number}`);
    await key('Enter');
    const paying = new Paying(page);
    await shown(() => page.dialog);
    await paying.says('How you pay');
    await focusOn('Pay');
    await tabTo(/^Visa •••• 4242/);
    await tabTo('Review payment');
    await key('Enter');
    await focusOn('Review and pay');
    await tabTo(/^Pay .*\d/);
    await key('Enter');
    await paying.says(/ paid Your payment reference is/);
    await focusOn('Pay');
    await tabTo('Done');
    await key('Enter');
    await shown(() => !page.dialog);
    await page.settled();
    await shown(
      () => document.activeElement === page.table,
      () => `the focus in the table, not on ${document.activeElement?.outerHTML}`,
    );
  });

  it('chooses a new card with the arrow keys, goes back and finds it chosen', async () => {
    const page = await ready();
    const number = page.payable[0] ?? '';
    await tabTo(`Pay ${number}`);
    await key('Enter');
    const paying = new Paying(page);
    await paying.says('How you pay');
    await tabTo(/^Visa •••• 4242/);
    await shown(async () => {
      await key('ArrowDown');
      return /New card/.test(focusedName());
    });
    await shown(() => psp.standing);
    await tabTo('Review payment');
    await key('Enter');
    await focusOn('Review and pay');
    await tabTo('Back');
    await key(' ');
    await focusOn('Pay');
    const chosen = all<HTMLInputElement>(paying.dialog, 'radio').filter(
      ({checked, name}) => checked && name === 'method',
    );
    expect(chosen.map(nameOf)).to.deep.equal(['New card']);
    await key('Escape');
    await focusOn(`Pay ${number}`);
  });

  it('types another amount, is told what is wrong, and mends it', async () => {
    const page = await ready();
    await tabTo(`Pay ${page.payable[0]}`);
    await key('Enter');
    const paying = new Paying(page);
    await paying.says('How you pay');
    await tabTo(/^Full amount/);
    await shown(async () => {
      await key('ArrowDown');
      return focusedName() === 'Other amount';
    });
    const field = (await tabTo(/^Amount for/)) as HTMLInputElement;
    field.select();
    await type('0');
    await key('Tab');
    await paying.says(/Enter an amount from/);
    await tabBackTo(/^Amount for/);
    expect(textOf(page.root.getElementById(field.getAttribute('aria-describedby') ?? ''))).to.contain(
      'Enter an amount from',
    );
    field.select();
    await type('12.3');
    await tabTo('Review payment');
    await key('Enter');
    await focusOn('Review and pay');
    await key('Escape');
    await shown(() => !page.dialog);
  });

  it('pays several at once', async () => {
    const page = await ready();
    const [first = '', second = ''] = page.payable;
    for (const number of [first, second]) {
      await tabTo(`Select ${number}`);
      await key(' ');
    }
    await tabTo('Pay selected');
    await key('Enter');
    const paying = new Paying(page);
    await paying.says('How you pay');
    await focusOn('Pay');
    for (const number of [first, second]) expect(paying.text).to.contain(number);
    await tabTo('Review payment');
    await key('Enter');
    await focusOn('Review and pay');
    await tabTo(/^Pay .*\d/);
    await key('Enter');
    await paying.says(/ paid Your/);
    await tabTo('Done');
    await key('Enter');
    await shown(() => !page.dialog && !page.root.querySelector('[part~=selection]'));
    await page.settled();
    await shown(() => document.activeElement === page.table, 'the focus in the table');
  });

  it('leaves with Escape at every step, and comes back to the button', async () => {
    const page = await ready();
    const number = page.payable[0] ?? '';
    await tabTo(`Pay ${number}`);
    const paying = new Paying(page);
    for (const steps of [0, 1]) {
      await key('Enter');
      await paying.says('How you pay');
      await focusOn('Pay');
      if (steps) {
        await tabTo('Review payment');
        await key('Enter');
        await focusOn('Review and pay');
      }
      await key('Escape');
      await shown(() => !page.dialog);
      await focusOn(`Pay ${number}`);
    }
  });

  it('stays in the dialog, both ways round', async () => {
    const page = await ready();
    await tabTo(`Pay ${page.payable[0]}`);
    await key('Enter');
    await new Paying(page).says('How you pay');
    await focusOn('Pay');
    const inside = (step: () => Promise<void>) => async (): Promise<void> => {
      await step();
      expect(page.dialog?.contains(focused() ?? null), focusedName()).to.equal(true);
    };
    await tabTo(
      'Review payment',
      inside(() => key('Tab')),
    );
    await tabTo('Close', inside(tabBack));
    page.scope.querySelector<HTMLElement>('.before')!.focus();
    expect(focusedName(), 'what is behind it takes no focus').to.equal('Close');
  });

  it('tries again after the price could not be had', async () => {
    const page = await ready();
    await world.fault({
      kind: 'respond',
      status: 500,
      path: '/payment-previews$',
      times: 9,
      body: '{"code":"internal","outcome":"none"}',
    });
    await tabTo(`Pay ${page.payable[0]}`);
    await key('Enter');
    const paying = new Paying(page);
    await paying.says('This could not be loaded.');
    await focusOn('Pay');
    await world.clearFaults();
    await tabTo('Try again');
    await key('Enter');
    await paying.says('How you pay');
    await focusOn('Pay');
  });

  it('tries again after the card fields could not be loaded, and keeps the focus in the dialog', async () => {
    psp.blocked = true;
    const page = await ready();
    await tabTo(`Pay ${page.payable[0]}`);
    await key('Enter');
    const paying = new Paying(page);
    await paying.says('How you pay');
    await tabTo(/^Visa •••• 4242/);
    await shown(async () => {
      await key('ArrowDown');
      return /New card/.test(focusedName());
    });
    await paying.says('The secure card fields could not be loaded.');
    psp.blocked = false;
    await tabTo('Try again');
    await key('Enter');
    await shown(() => psp.standing);
    await shown(
      () => page.dialog?.contains(focused() ?? null),
      () => `the focus in the dialog, not on ${focusedName()}`,
    );
  });

  it('comes to the title again when the bank’s confirmation is closed', async () => {
    const page = await ready();
    await tabTo(`Pay ${page.payable[0]}`);
    await key('Enter');
    const paying = new Paying(page);
    await paying.says('How you pay');
    await tabTo(/3155/, async () => {
      await (/^(Visa|Mastercard|Amex|SEPA)/.test(focusedName()) ? key('ArrowDown') : key('Tab'));
    });
    await tabTo('Review payment');
    await key('Enter');
    await focusOn('Review and pay');
    await tabTo(/^Pay .*\d/);
    await key('Enter');
    await shown(() => psp.asks);
    await focusOn('Confirm with your bank');
    await tabTo('Cancel this payment');
    await key('Enter');
    await paying.says('The payment was canceled');
    await focusOn('Pay');
    await tabTo('Close');
    await key('Enter');
    await shown(() => !page.dialog);
    await shown(() => document.activeElement === page.table, 'the focus in the table');
  });
});
