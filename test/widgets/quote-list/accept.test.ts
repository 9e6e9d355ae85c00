import {expect, html} from '@open-wc/testing';

import {AcceptPage, imageFile} from '../../support/accept-page.js';
import {clientIn} from '../../support/client-scope.js';
import {openWorld, type SessionOptions, type TestWorld} from '../../support/control.js';
import {cards, HandPsp} from '../../support/hand-psp.js';
import {Paying} from '../../support/paying.js';
import {quoteOf, takes, type WantedQuote} from '../../support/quote-world.js';
import {shown, textOf} from '../../support/seen.js';

describe('<quote-list>: accepting', function () {
  // The first request starts a database.
  this.timeout(60_000);

  let world: TestWorld;
  let psp: HandPsp;
  beforeEach(async () => {
    sessionStorage.clear();
    world = await openWorld();
    psp = HandPsp.install();
  });

  const open = async (wanted: WantedQuote, session?: SessionOptions, more = html``): Promise<AcceptPage> => {
    const client = clientIn(world, {...(session && {session})});
    const page = await AcceptPage.open(client, await quoteOf(client, wanted), more);
    return page.begin();
  };

  const orders = async (page: AcceptPage): Promise<number> => (await page.client.orders.list({limit: 100})).page.total;

  describe('one that asks for a signature and a payment', () => {
    it('is signed, reviewed, accepted, and its down payment is paid, with the code that invoices are paid with', async () => {
      const page = await open(takes(true, true));
      const before = await orders(page);
      await page.type('Ada Lovelace');
      await page.says(/By signing you confirm, on behalf of .+, the acceptance of \S+ for/);
      await page.review();
      await page.says(/To pay now .+ Down payment of/);
      await page.says('The rest');
      await page.fill(/^Your purchase order number/, 'PO-4711');
      await page.confirm();
      const paying = new Paying<AcceptPage>(page);
      await paying.says('What you pay');
      expect(paying.choices.some((choice) => choice.startsWith('Down payment'))).to.equal(true, String(paying.choices));
      const quote = await page.quote();
      expect([quote.status, quote.awaitingPayment, quote.signature?.name, quote.signature?.mode]).to.deep.equal([
        'accepted',
        true,
        'Ada Lovelace',
        'type',
      ]);
      expect(await orders(page)).to.equal(before + 1);
      psp.number = cards.success;
      await paying.choose(/^Down payment/);
      await shown(() => !paying.dialog.querySelector('[aria-busy=true]'));
      await paying.pay();
      await paying.says(/ paid Your payment reference is/);
      expect(await world.captures()).to.have.length(1);
      expect((await page.quote()).awaitingPayment).to.equal(false);
    });
  });

  describe('one that asks for a signature alone', () => {
    it('is accepted with a drawn signature', async () => {
      const page = await open(takes(true, false));
      expect((await page.find('button', 'Review')).getAttribute('aria-disabled')).to.equal('true');
      await page.says('Draw your signature first.');
      await page.draw();
      await page.review();
      await page.says('Nothing now.');
      const canvas = page.dialog!.querySelector('canvas')!;
      await shown(() => canvas.width > 20 && canvas.width !== 300, 'the signature');
      await page.confirm();
      await page.says(/^\S+ is accepted /);
      const quote = await page.quote();
      expect([quote.status, quote.signature?.mode]).to.deep.equal(['accepted', 'draw']);
      await page.press('button', 'Done');
      await shown(() => !page.dialog);
      expect(page.focused).to.not.equal(null);
    });

    it('is accepted with an image, made small before it is sent', async () => {
      const page = await open(takes(true, false));
      await page.choose(await imageFile(2400, 1200, 'image/png', 'noise'));
      await page.says('Remove');
      await page.review();
      await page.confirm();
      await page.says(/^\S+ is accepted /);
      expect((await page.quote()).signature?.mode).to.equal('image');
    });
  });

  it('takes no more than a review where nothing is signed or paid', async () => {
    const page = await open(takes(false, false));
    await page.says('Review and accept');
    await page.says(/By accepting you confirm/);
    await page.confirm();
    await page.says(/^\S+ is accepted /);
    expect(textOf(page.dialog)).to.contain('Order');
  });
});
