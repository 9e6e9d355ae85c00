import {expect, html, oneEvent} from '@open-wc/testing';

import '../../../src/define/invoice-table.js';
import '../../../src/define/order-list.js';
import type {QuoteAcceptEvent} from '../../../src/widgets/quote-list/quote-list.events.js';
import {AcceptPage} from '../../support/accept-page.js';
import {expectAccessible} from '../../support/accessible.js';
import {clientIn} from '../../support/client-scope.js';
import {openWorld, type TestWorld} from '../../support/control.js';
import {cards, HandPsp} from '../../support/hand-psp.js';
import {Paying} from '../../support/paying.js';
import {ownStorage} from '../../support/own-storage.js';
import {quoteOf, takes} from '../../support/quote-world.js';
import {all, find, shown, textOf} from '../../support/seen.js';

describe('<quote-list>: what an acceptance becomes', function () {
  // The first request starts a database.
  this.timeout(60_000);

  let world: TestWorld;
  let psp: HandPsp;
  beforeEach(async () => {
    sessionStorage.clear();
    world = await openWorld();
    psp = HandPsp.install();
  });
  afterEach(() => world.clearFaults());

  describe('with a payment', () => {
    it('is paid in full where all of it is due, without a signature, by “Accept & Pay”', async () => {
      const client = clientIn(world);
      const page = await AcceptPage.open(client, await quoteOf(client, takes(false, true)));
      await page.press('button', 'Accept & Pay');
      await shown(() => page.dialog);
      await page.says(/To pay now \S+ Full amount/);
      await page.confirm();
      const paying = new Paying<AcceptPage>(page);
      await paying.says('What you pay');
      await paying.pay();
      await paying.says(/ paid Your payment reference is/);
      expect((await page.quote()).awaitingPayment).to.equal(false);
      expect(await world.captures()).to.have.length(1);
    });

    it('goes through the bank’s confirmation after it was signed, by “Sign & Pay”', async () => {
      const client = clientIn(world);
      const page = await AcceptPage.open(client, await quoteOf(client, takes(true, true)));
      await page.press('button', 'Sign & Pay');
      await shown(() => page.dialog);
      await page.type();
      await page.review();
      await page.confirm();
      const paying = new Paying<AcceptPage>(page);
      await paying.says('What you pay');
      psp.number = cards.challenge;
      await paying.choose('New card');
      await shown(() => psp.standing);
      await paying.pay();
      await shown(() => psp.asks, 'the bank’s question');
      expect((await page.quote()).awaitingPayment).to.equal(true);
      await psp.answer('approve');
      await paying.says(/ paid Your payment reference is/);
      expect((await page.quote()).awaitingPayment).to.equal(false);
      expect(await world.captures()).to.have.length(1);
    });

    it('can be paid later: the quote is accepted, says what it waits for, and has “Pay Now”', async () => {
      const client = clientIn(world);
      const page = await AcceptPage.open(client, await quoteOf(client, takes(true, true)));
      await page.begin();
      await page.type();
      await page.review();
      await page.confirm();
      const paying = new Paying<AcceptPage>(page);
      await paying.says('What you pay');
      await page.press('button', 'Close');
      await shown(() => !page.dialog);
      expect(await world.captures()).to.have.length(0);
      expect(page.text).to.contain('The order begins when what is due is paid.');
      await page.press('button', 'Pay Now');
      await paying.says('What you pay');
      const chosen = all<HTMLInputElement>(page.dialog!, 'radio', /^Down payment/)[0];
      expect(chosen?.checked).to.equal(true);
      await paying.pay();
      await paying.says(/ paid Your payment reference is/);
      await page.press('button', 'Done');
      const waiting = 'The order begins when what is due is paid.';
      await shown(() => !page.text.includes(waiting), 'a quote that waits for nothing');
    });
  });

  describe('for the page', () => {
    it('asks first, by an event that can be canceled, and says then what it has become', async () => {
      const client = clientIn(world);
      const quote = await quoteOf(client, takes(true, false));
      const page = await AcceptPage.open(client, quote);
      page.widget.addEventListener('portal-quote-accept', (event) => event.preventDefault(), {once: true});
      const asked = oneEvent(page.widget, 'portal-quote-accept');
      await page.press('button', 'Accept & Sign');
      expect(((await asked) as QuoteAcceptEvent).detail.quote.id).to.equal(quote.id);
      await page.widget.updateComplete;
      expect(page.dialog).to.equal(null);
      await page.begin();
      await page.type();
      await page.review();
      const answered = oneEvent(page.widget, 'portal-quote-answer');
      await page.confirm();
      const {answer, quote: now, order, invoice} = (await answered).detail;
      expect([answer, now.status, order.id, invoice.id]).to.deep.equal([
        'accepted',
        'accepted',
        now.order.id,
        now.invoice.id,
      ]);
    });

    it('opens the order and the invoice in the lists that the page has, which ask before', async () => {
      const client = clientIn(world);
      const page = await AcceptPage.open(
        client,
        await quoteOf(client, takes(false, false)),
        html`<order-list></order-list><invoice-table view="credit-notes"></invoice-table>`,
      );
      const orders = page.scope.querySelector('order-list')!;
      const invoices = page.scope.querySelector('invoice-table')!;
      await page.begin();
      await page.confirm();
      await page.says(/^\S+ is accepted /);
      const {order, invoice} = await page.quote();
      orders.addEventListener('portal-navigate', (event) => event.preventDefault(), {once: true});
      const asked = oneEvent(orders, 'portal-navigate');
      await page.press('button', order!.number);
      expect((await asked).detail).to.deep.equal({resource: 'order', id: order!.id});
      expect([orders.selected, page.dialog]).to.deep.equal(['', null]);
      await (await find(page.root, 'button', order!.number)).click();
      expect(orders.selected).to.equal(order!.id);
      await find(orders.shadowRoot!, 'heading', new RegExp(order!.number));
      await (await find(page.root, 'button', invoice!.number)).click();
      expect([invoices.view, invoices.selected]).to.deep.equal(['all', invoice!.id]);
      await find(invoices.shadowRoot!, 'heading', `Invoice ${invoice!.number}`);
    });

    it('says the numbers alone where the page has no such lists, or only another customer’s', async () => {
      const client = clientIn(world);
      const page = await AcceptPage.open(client, await quoteOf(client, takes(false, false)));
      const other = await AcceptPage.open(
        clientIn(world, {storage: ownStorage()}),
        await quoteOf(client, takes(true, false)),
        html`<order-list></order-list>`,
      );
      await page.begin();
      await page.confirm();
      await page.says(/^\S+ is accepted /);
      const {order} = await page.quote();
      expect(page.dialogText).to.contain(`Order ${order!.number}`);
      expect(all(page.dialog!, 'button', order!.number)).to.deep.equal([]);
      expect(other.scope.querySelector('order-list')!.selected).to.equal('');
    });
  });

  describe('above one’s limit', () => {
    const member = {session: {user: 'member'}};

    it('is sent to an owner with a comment, who sees by whom, and accepts it', async () => {
      const client = clientIn(world, member);
      const quote = await quoteOf(client, ({capabilities}) => capabilities.requestApproval.allowed);
      const page = await AcceptPage.open(client, quote);
      const {user} = await client.account.get();
      await page.press('button', 'Send for approval');
      await shown(() => page.dialog);
      await page.says('An owner of your account is asked to accept');
      await page.still();
      await expectAccessible(page.widget);
      const comment = await shown(() => page.dialog!.querySelector('textarea'));
      comment.value = 'We need it in March.';
      comment.dispatchEvent(new Event('input'));
      await page.press('button', 'Close');
      await shown(() => !page.dialog);
      await page.press('button', 'Send for approval');
      expect((await shown(() => page.dialog?.querySelector('textarea'))).value).to.equal('We need it in March.');
      const answered = oneEvent(page.widget, 'portal-quote-answer');
      await page.press('button', 'Send for approval');
      expect((await answered).detail.answer).to.equal('approval-requested');
      await shown(
        () => page.said.includes(`${quote.number} was sent for approval.`),
        () => page.said,
      );
      await shown(
        () => page.text.includes(`Waits for an owner of your account. Sent for approval by ${user.name}`),
        () => page.text.slice(0, 600),
      );
      const owner = await AcceptPage.open(clientIn(world, {storage: ownStorage()}), quote);
      await shown(
        () => owner.text.includes(`Sent for your approval by ${user.name}`),
        () => owner.text.slice(0, 600),
      );
      expect(owner.text).to.contain('We need it in March.');
      await owner.begin();
      await owner.type();
      await owner.review();
      await owner.confirm();
      await shown(async () => (await owner.quote()).status === 'accepted');
    });

    it('is asked for once, whatever is lost on the way', async () => {
      const client = clientIn(world, {...member, timeouts: {request: 4000}});
      const page = await AcceptPage.open(
        client,
        await quoteOf(client, ({capabilities}) => capabilities.requestApproval.allowed),
      );
      await page.press('button', 'Send for approval');
      await shown(() => page.dialog);
      await world.fault({kind: 'drop-after', method: 'POST', path: '/approval-requests$'});
      await page.press('button', 'Send for approval');
      await shown(
        () => !page.dialog,
        () => page.dialogText,
      );
      const {messages} = await page.quote();
      expect(messages.filter(({event}) => event === 'approval_requested')).to.have.length(1);
    });

    it('came to be so since it was read: says so, accepts nothing, and offers to send it', async () => {
      const client = clientIn(world, member);
      const {items} = await client.quotes.list({filter: {status: 'open'}, limit: 100});
      const within = items.find(({capabilities}) => capabilities.accept.allowed && capabilities.changeOptions.allowed);
      const quote = within ?? items.find(({capabilities}) => capabilities.accept.allowed)!;
      const page = await AcceptPage.open(client, quote);
      await page.begin();
      const signed = quote.requires.signature;
      if (signed) {
        await page.type();
        await page.review();
      }
      await world.fault({
        kind: 'respond',
        status: 403,
        method: 'POST',
        path: '/accept$',
        headers: {'content-type': 'application/problem+json'},
        body: '{"code":"not_allowed","reason":"limit","outcome":"none","retryable":false}',
      });
      await page.confirm();
      await page.says('This is above your spending limit');
      await page.says('Nothing was accepted. Send it to an owner of your account, who can.');
      expect((await page.quote()).status).to.equal('open');
      expect(textOf(await page.find('button', 'Send for approval'))).to.equal('Send for approval');
    });
  });
});
