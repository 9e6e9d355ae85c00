import {expect, html} from '@open-wc/testing';
import {sendKeys} from '@web/test-runner-commands';

import {expectAccessible} from '../../support/accessible.js';
import {clientIn} from '../../support/client-scope.js';
import {openWorld, psp as vendorPsp, type SessionOptions, type TestWorld} from '../../support/control.js';
import {cards, HandPsp} from '../../support/hand-psp.js';
import {InvoicePage} from '../../support/invoice-page.js';
import {interceptSaves} from '../../support/saves.js';
import {minor, Paying} from '../../support/paying.js';
import {all, find, nameOf, shown, textOf} from '../../support/seen.js';

describe('<invoice-table>: paying', function () {
  // The first request starts a database.
  this.timeout(60_000);

  let world: TestWorld;
  let psp: HandPsp;
  beforeEach(async () => {
    sessionStorage.clear();
    world = await openWorld();
    psp = HandPsp.install();
  });

  const open = async (session?: SessionOptions, content = html`<invoice-table view="open"></invoice-table>`) =>
    new Paying(await (await InvoicePage.open(clientIn(world, {...(session && {session})}), content)).ready());
  /** Without credit, so that amounts are plain. */
  const withoutCredit = async (paying: Paying): Promise<void> => {
    await paying.press('checkbox', /^Use your credit/);
    await shown(
      () => !paying.text.includes('From your credit'),
      () => paying.text,
    );
  };
  const plainInvoice = (paying: Paying): string => paying.page.payable[0] ?? '';

  describe('what is paid', () => {
    it('is one invoice in full, once, with its receipt', async () => {
      const paying = await open();
      const number = plainInvoice(paying);
      await paying.open(number);
      await withoutCredit(paying);
      const agreed = await paying.review();
      await paying.says(/will be charged to Visa •••• 4242, once\./);
      const settled = new Promise<CustomEvent>((done) =>
        paying.page.table.addEventListener('portal-payment-settle', done as never),
      );
      await paying.confirm();
      await paying.says(/ paid Your payment reference is/);
      expect((await settled).detail.attempt.status).to.equal('succeeded');
      const captures = await world.captures();
      expect(captures.map(({amount}) => amount)).to.deep.equal([minor(agreed)]);
      const saved = interceptSaves();
      try {
        await paying.press('button', 'Download receipt');
        await shown(() => saved.files[0]?.endsWith('.pdf'));
      } finally {
        saved.restore();
      }
      await paying.press('button', 'Done');
      await shown(() => !paying.page.dialog);
      await shown(() => !paying.page.numbers.includes(number), 'the paid invoice gone from the open ones');
    });

    it('says what the vendor gives back of it while its page is open, and stays paid', async () => {
      const content = html`<invoice-table view="open"></invoice-table>`;
      const paying = new Paying(await (await InvoicePage.open(clientIn(world, {live: true}), content)).ready());
      const number = plainInvoice(paying);
      await paying.page.press('button', `Details of ${number}`);
      await paying.open(number);
      await withoutCredit(paying);
      await paying.pay();
      await paying.says(/ paid Your payment reference is/);
      await paying.press('button', 'Done');
      const says = (words: RegExp): Promise<true> =>
        shown(
          () => words.test(paying.page.text),
          () => paying.page.text,
        );
      await says(/Payments .*Visa •••• 4242 Paid/);
      const [capture] = await world.captures();
      await vendorPsp.refund(capture!.reference, 2_000);
      await says(/Paid €20\.00 refunded/);
      await vendorPsp.refund(capture!.reference, capture!.amount - 2_000);
      await says(/Visa •••• 4242 Refunded/);
      expect(paying.page.text).to.match(/Amount due €0\.00/);
    });

    it('is several invoices in one payment', async () => {
      const paying = await open();
      const numbers = paying.page.payable.slice(0, 3);
      await paying.open(...numbers);
      await paying.pay();
      await paying.says(/ paid Your payment reference/);
      expect(await world.captures()).to.have.length(1);
      for (const number of numbers) expect(paying.text).to.contain(number);
      await paying.press('button', 'Done');
      await shown(() => !paying.page.root.querySelector('[part~=selection]'), 'no selection');
    });

    it('is an instalment', async () => {
      const paying = await open();
      const number = await withInstallments(paying);
      await paying.open(number);
      const instalment = paying.choices.find((choice) => choice.startsWith('Instalment'))!;
      await paying.choose(instalment);
      await shown(() => !paying.dialog.querySelector('[aria-busy=true]'));
      await withoutCredit(paying);
      const agreed = await paying.review();
      expect(minor(agreed)).to.equal(minor(instalment));
      await paying.confirm();
      await paying.says(/ paid Your/);
      expect((await world.captures())[0]?.amount).to.equal(minor(instalment));
    });

    for (const [typed, amount] of [
      ['50', 5000],
      ['50,5', 5050],
      ['50.05', 5005],
      [' 50 ', 5000],
      ['٥٠٫٢٥', 5025],
    ] as const) {
      it(`is another amount, typed as “${typed}”`, async () => {
        const paying = await open();
        await paying.open(plainInvoice(paying));
        await withoutCredit(paying);
        await paying.choose('Other amount');
        await paying.fill(/^Amount for/, typed);
        expect(minor(await paying.review())).to.equal(amount);
        await paying.press('button', 'Back');
        expect(((await find(paying.dialog, 'textbox', /^Amount for/)) as HTMLInputElement).value).to.equal(typed);
      });
    }

    it('is never what is no amount: it says which amounts are, keeps what was typed, and pays nothing', async () => {
      const paying = await open();
      await paying.open(plainInvoice(paying));
      await paying.choose('Other amount');
      for (const typed of ['', 'fifty', '0', '-5', '99999999', '5.001', '1..2', '<b>5</b>', '1e3']) {
        await paying.fill(/^Amount for/, typed);
        await paying.says(/Enter an amount from €\S+ to €\S+\./);
        const field = (await find(paying.dialog, 'textbox', /^Amount for/)) as HTMLInputElement;
        expect([field.value, field.getAttribute('aria-invalid')]).to.deep.equal([typed, 'true']);
        expect((await find(paying.dialog, 'button', 'Review payment')).getAttribute('aria-disabled')).to.equal('true');
      }
      await paying.page.still();
      await expectAccessible(paying.page.table);
      await paying.choose(/^Full amount/);
      await paying.review();
      expect(await world.captures()).to.have.length(0);
    });

    it('is reviewed at once when an amount was just typed', async () => {
      const paying = await open();
      await paying.open(plainInvoice(paying));
      await withoutCredit(paying);
      await paying.choose('Other amount');
      const field = (await find(paying.dialog, 'textbox', /^Amount for/)) as HTMLInputElement;
      field.focus();
      field.select();
      await sendKeys({type: '12.34'});
      (await find(paying.dialog, 'button', 'Review payment')).focus();
      await sendKeys({press: 'Enter'});
      await find(paying.dialog, 'button', 'Pay €12.34');
    });

    it('takes the credit first, and needs no card where that is enough', async () => {
      const paying = await open();
      await paying.open(plainInvoice(paying));
      await paying.says('From your credit');
      await paying.choose('Other amount');
      await paying.fill(/^Amount for/, '1.00');
      await paying.review();
      await paying.says('No card is charged.');
      await paying.confirm();
      await paying.says('€1.00 paid');
      expect(await world.captures()).to.have.length(0);
    });

    it('has one currency at a time, and says what can’t be paid and why', async () => {
      const paying = await open(
        {customer: 'globex'},
        html`<invoice-table view="open" query="Enterprise" page-size="100"></invoice-table>`,
      );
      const {page} = paying;
      const of = (sign: RegExp): string =>
        page.numbers.find(
          (number) =>
            sign.test(textOf(page.row(number)?.querySelector('[part~=amount-due]'))) &&
            page.statusOf(number) !== 'Processing payment',
        ) ?? '';
      const [dollars, yen, pounds] = [of(/^\$/), of(/^¥/), of(/^£/)];
      await paying.open(dollars, yen, pounds);
      await paying.says('One payment has one currency.');
      await paying.says(`${pounds}: This currency cannot be paid online.`);
      await paying.choose('In JPY');
      await shown(
        () => /To pay ?¥[\d,]+/.test(paying.text),
        () => paying.text,
      );
      await paying.pay();
      await paying.says(/¥[\d,]+ paid/);
      expect((await world.captures()).map(({currency}) => currency)).to.deep.equal(['JPY']);
      await paying.press('button', 'Pay the USD invoices');
      await paying.says('How you pay');
      await paying.pay();
      await paying.says(/\$[\d,.]+ paid/);
      expect((await world.captures()).map(({currency}) => currency).sort()).to.deep.equal(['JPY', 'USD']);
    });

    it('is nothing for a member, who is told why', async () => {
      const page = await (await InvoicePage.open(clientIn(world, {session: {user: 'member'}}))).ready();
      expect(page.payable).to.deep.equal([]);
      const [why] = page.root.querySelectorAll('[role=tooltip]');
      expect(textOf(why)).to.equal('Your role does not allow this. Ask the owner of your account.');
    });
  });

  describe('how it is paid', () => {
    const payWith = async (number: string): Promise<Paying> => {
      psp.number = number;
      const paying = await open();
      await paying.open(plainInvoice(paying));
      await withoutCredit(paying);
      await paying.choose('New card');
      await paying.pay();
      return paying;
    };

    it('offers the saved cards, the default chosen and the expired one not', async () => {
      const paying = await open();
      await paying.open(plainInvoice(paying));
      const radios = all<HTMLInputElement>(paying.dialog, 'radio').filter(({name}) => name === 'method');
      expect(radios.find(({checked}) => checked)?.labels?.[0]?.textContent).to.contain('4242');
      expect(radios.filter(({disabled}) => disabled).map(nameOf)[0]).to.match(/0005.*expired/);
    });

    it('takes a new card, and forgets it after paying', async () => {
      const paying = await payWith(cards.success);
      await paying.says(/ paid Your/);
      expect(await world.captures()).to.have.length(1);
      expect([psp.mounts, psp.standing]).to.deep.equal([1, 0]);
    });

    it('says that a card was declined and why, that nothing was charged, and lets another be tried', async () => {
      const paying = await payWith(cards.declined);
      await paying.says('The payment failed Nothing was charged. Your bank declined the card.');
      expect(paying.page.said).to.contain('The payment failed');
      await paying.page.still();
      await expectAccessible(paying.page.table);
      await paying.press('button', 'Try again');
      await paying.choose(/4242/);
      await paying.pay();
      await paying.says(/ paid Your/);
      expect(await world.captures()).to.have.length(1);
    });

    it('asks the bank, and pays once it is confirmed', async () => {
      const paying = await open();
      await paying.open(plainInvoice(paying));
      await withoutCredit(paying);
      await paying.choose(/3155/);
      await paying.pay();
      await paying.says('Confirm with your bank');
      await shown(() => psp.asks);
      expect(await world.captures()).to.have.length(0);
      await paying.page.still();
      await expectAccessible(paying.page.table);
      await psp.answer('approve');
      await paying.says(/ paid Your/);
      expect(await world.captures()).to.have.length(1);
    });

    it('says when the bank refused', async () => {
      const paying = await payWith(cards.challenge);
      await shown(() => psp.asks);
      await psp.answer('decline');
      await paying.says('Nothing was charged. Your bank could not confirm that it was you.');
      expect(await world.captures()).to.have.length(0);
    });

    it('can be given up while the bank asks: the invoice can be paid again', async () => {
      const paying = await payWith(cards.challenge);
      await shown(() => psp.asks);
      await paying.press('button', 'Cancel this payment');
      await paying.says('The payment was canceled Nothing was charged.');
      await paying.press('button', 'Try again');
      await paying.choose(/4242/);
      await paying.pay();
      await paying.says(/ paid Your/);
      expect(await world.captures()).to.have.length(1);
    });

    it('says that a bank takes its time, and shows the invoice as being paid', async () => {
      psp.number = cards.processing;
      const paying = await open();
      const number = plainInvoice(paying);
      await paying.open(number);
      await paying.choose('New card');
      await paying.pay();
      await paying.says('Your payment is being processed');
      await shown(() => paying.page.statusOf(number) === 'Processing payment' || / paid Your/.test(paying.text));
    });

    it('shows the PSP’s real fields in a frame on its own origin, in the page’s own tree', async () => {
      const {sandboxAdapter} = await import('../../../src/payments/sandbox/sandbox-adapter.js');
      const {registerPspAdapter} = await import('../../../src/payments/registry.js');
      registerPspAdapter('sandbox', async () => sandboxAdapter);
      const paying = await open();
      await paying.open(plainInvoice(paying));
      await paying.choose('New card');
      const frame = await shown(() => paying.page.table.querySelector('iframe'));
      expect(new URL(frame.src).origin).to.equal(window.portalTest.pspOrigin);
      expect(frame.title).to.equal('Card details');
      await shown(() => Number.parseInt(frame.style.blockSize) > 0, 'the height that the fields asked for');
      await paying.press('button', 'Review payment');
      await shown(() => paying.text.includes('Review payment') && !paying.text.includes('once.'));
      expect(await world.captures()).to.have.length(0);
    });
  });

  describe('accessibility', () => {
    it('has no violation in any step, and begins each at its title', async () => {
      const paying = await open();
      const {page} = paying;
      await paying.open(plainInvoice(paying));
      await page.still();
      await expectAccessible(page.table);
      expect(nameOf(paying.dialog)).to.equal('Pay');
      await paying.choose('New card');
      await shown(() => psp.mounts);
      await page.still();
      await expectAccessible(page.table);
      await paying.choose(/4242/);
      await paying.review();
      await shown(() => page.focused && textOf(page.focused) === 'Review and pay');
      await page.still();
      await expectAccessible(page.table);
      await paying.confirm();
      await paying.says(/ paid Your/);
      expect(page.said).to.contain('Your payment reference is');
      await page.still();
      await expectAccessible(page.table);
    });

    it('gives the focus back to where it was when it is closed by Escape', async () => {
      const paying = await open();
      const number = plainInvoice(paying);
      await paying.open(number);
      await sendKeys({press: 'Escape'});
      await shown(() => !paying.page.dialog);
      await shown(
        () => paying.page.focused && nameOf(paying.page.focused) === `Pay ${number}`,
        () => String(paying.page.focused?.outerHTML),
      );
    });
  });

  describe('whose price comes late', () => {
    /** Asks for the price of an invoice, and closes the dialog before it comes. */
    const closeEarly = async ({page}: Paying, number: string) => {
      const held = await world.fault({kind: 'hold-after', path: '/payment-previews$'});
      await page.press('button', `Pay ${number}`);
      await shown(() => page.dialog);
      await shown(async () => (await held.status()).waiting);
      await sendKeys({press: 'Escape'});
      await shown(() => !page.dialog);
      return async (): Promise<void> => {
        const arrived = new Promise((done) => new PerformanceObserver(done).observe({type: 'resource'}));
        await held.release();
        await arrived;
        // What is read after it has come after it.
        await page.table.refresh();
      };
    };

    it('stays closed when it was closed before', async () => {
      const paying = await open();
      const arrive = await closeEarly(paying, plainInvoice(paying));
      await arrive();
      expect(textOf(paying.page.dialog)).to.equal('');
    });

    it('shows the price of what is paid by then', async () => {
      const paying = await open();
      const [first = '', second = ''] = paying.page.payable;
      const arrive = await closeEarly(paying, first);
      await paying.open(second);
      await arrive();
      expect(paying.text).to.contain(second).and.not.to.contain(first);
    });
  });

  it('is one attempt, however often it is pressed', async () => {
    const paying = await open();
    await paying.open(plainInvoice(paying));
    await withoutCredit(paying);
    await paying.review();
    const button = await find(paying.dialog, 'button', /^Pay .*\d/);
    button.focus();
    button.click();
    button.click();
    await sendKeys({press: 'Enter'});
    await paying.says(/ paid Your/);
    expect(await world.captures()).to.have.length(1);
  });
});

/** The number of an invoice that is paid in parts. */
async function withInstallments(paying: Paying): Promise<string> {
  for (const number of paying.page.payable) {
    await paying.open(number);
    const found = paying.choices.some((choice) => choice.startsWith('Instalment'));
    await paying.press('button', 'Close');
    await shown(() => !paying.page.dialog);
    if (found) return number;
  }
  throw new Error('No invoice has instalments.');
}
