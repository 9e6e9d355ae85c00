import {expect, oneEvent} from '@open-wc/testing';

import {
  SubscriptionsActEvent,
  SubscriptionsChangeEvent,
} from '../../../src/widgets/subscription-list/subscription-list.events.js';
import {expectAccessible} from '../../support/accessible.js';
import {clientIn, type RequestLog} from '../../support/client-scope.js';
import {openWorld, type TestWorld} from '../../support/control.js';
import {shown, textOf} from '../../support/seen.js';
import {SubscriptionPage} from '../../support/subscription-page.js';

describe('<subscription-list> with many at once', function () {
  // The first request starts a database.
  this.timeout(60_000);

  let world: TestWorld;
  beforeEach(async () => {
    world = await openWorld();
  });

  const open = async (options: Parameters<typeof clientIn>[1] = {}): Promise<SubscriptionPage> =>
    (await SubscriptionPage.open(clientIn(world, options))).ready();
  const acts = (log: RequestLog): number => log.filter((line) => line === 'POST /subscription-actions').length;

  it('reviews what a renewal does to each and what it costs, leaves out what can’t be and says why, and does it once', async () => {
    const log: RequestLog = [];
    const page = await open({log});
    const business = page.numberWhere('seats', '19 / 24');
    const starter = page.numberWhere('seats', '1 / 3');
    const paused = page.numberWhere('status', 'Paused');
    await page.select(business, starter, paused);
    await page.press('button', 'Renew now');
    await page.find('heading', 'Renew now');
    await page.find('button', 'Renew 2 subscriptions');
    expect(page.dialogText).to.match(new RegExp(`${business} €[\\d,.]+ now, for .+Next charge €[\\d,.]+ on`));
    expect(page.dialogText).to.include('1 is left as it is');
    expect(page.dialogText).to.include(`${paused} Not possible in its present status.`);
    const amounts = [...page.dialogText.matchAll(/€([\d,.]+) now/g)].map(([, amount = '']) =>
      Math.round(Number(amount.replace(',', '')) * 100),
    );
    const total = textOf(page.dialog!.querySelector('[part~=sum-amount]')).replace(/[€,]/g, '');
    expect(Math.round(Number(total) * 100)).to.equal(amounts.reduce((sum, amount) => sum + amount, 0));
    await page.still();
    await expectAccessible(page.list);
    expect(acts(log)).to.equal(0);

    const changed = oneEvent(page.list, 'portal-subscriptions-change') as Promise<SubscriptionsChangeEvent>;
    const confirm = await page.find('button', 'Renew 2 subscriptions');
    confirm.click();
    confirm.click();
    await page.says('Done for 2 of 2 subscriptions.');
    const {results, action} = (await changed).detail;
    expect(action).to.equal('renew');
    expect(results.map(({outcome}) => outcome)).to.deep.equal(['done', 'done']);
    expect(acts(log)).to.equal(1);
    expect(page.dialogText).to.match(/Invoice \S+/);
    expect(page.dialogText).to.include('If you don’t pay now');
    // What is done is selected no more.
    expect(textOf(page.root.querySelector('[part~=selection-count]'))).to.equal('1 selected');
  });

  it('pays the invoices of renewals together', async () => {
    const page = await open();
    await page.select(page.numberWhere('seats', '19 / 24'), page.numberWhere('seats', '1 / 3'));
    await page.press('button', 'Renew now');
    await page.press('button', 'Renew 2 subscriptions');
    await page.press('button', 'Pay now');
    await shown(
      () => page.root.querySelectorAll('dialog[part~=payment] [part~=basket-item]').length === 2,
      () => `two invoices to pay: ${page.text.slice(0, 800)}`,
    );
  });

  it('turns automatic renewal off, and shows that it ends', async () => {
    const page = await open();
    const number = page.numberWhere('seats', '19 / 24');
    await page.select(number);
    await page.press('button', 'Stop renewing automatically');
    await page.find('button', 'Turn off for 1 subscription');
    expect(page.dialogText).to.match(/Ends on .+No further charge/);
    await page.press('button', 'Turn off for 1 subscription');
    await page.says('Done for 1 of 1 subscription.');
    await page.press('button', 'Done');
    await shown(
      () => page.cell(number, 'ends-on').startsWith('Ends on'),
      () => page.cell(number, 'ends-on'),
    );
    expect(page.dialog).to.equal(null);
    expect(page.focused, 'the focus is in the list').not.to.equal(null);
  });

  it('has another payment method chosen first, and says of each what it is charged to', async () => {
    const page = await open();
    const number = page.numberWhere('seats', '19 / 24');
    await page.select(number);
    await page.press('button', 'Change payment method');
    await page.press('radio', /^Mastercard •••• 4444/);
    await page.press('button', 'Review');
    await page.find('button', 'Change for 1 subscription');
    expect(page.dialogText).to.include('Charged to Mastercard •••• 4444');
    await page.press('button', 'Back');
    await page.press('button', 'Review');
    await page.press('button', 'Change for 1 subscription');
    await page.says('Done for 1 of 1 subscription.');
    await page.press('button', 'Done');
    await shown(() => page.cell(number, 'method').includes('Mastercard •••• 4444'));
  });

  describe('when many have changed since they were listed', () => {
    /** The reviews of all of the list, of which each has changed: they wait to be read again until they are let go. */
    const stale = async () => {
      const waiting: {readonly signal: AbortSignal; readonly go: () => void}[] = [];
      let isHeld = false;
      const client = clientIn(world, {
        fetch: async (request) => {
          if (!isHeld || !/\/subscriptions\/[^/]+$/.test(new URL(request.url).pathname)) return fetch(request);
          let entry: (typeof waiting)[number] | undefined;
          await new Promise<void>((go) => waiting.push((entry = {signal: request.signal, go})));
          const answer = await fetch(request);
          if (entry) waiting.splice(waiting.indexOf(entry), 1);
          return answer;
        },
      });
      const page = await (await SubscriptionPage.open(client)).ready();
      const other = clientIn(world);
      const changing = (await other.subscriptions.list({limit: 100})).items.filter(
        ({capabilities: {setAutoRenew, setPaymentMethod}, paymentMethod}) =>
          setAutoRenew.allowed && setPaymentMethod.allowed && paymentMethod?.last4 !== '4444',
      );
      const numbers = page.numbers.filter((each) => changing.some(({number}) => number === each));
      await page.select(...numbers);
      for (const {id, etag, autoRenew} of changing) await other.subscriptions.setAutoRenew(id, !autoRenew, {etag});
      await page.press('button', 'Change payment method');
      await page.press('radio', /^Mastercard •••• 4444/);
      isHeld = true;
      await page.press('button', 'Review');
      await shown(() => waiting.length === 4, 'four that wait');
      const letGo = (): void => {
        isHeld = false;
        for (const {go} of [...waiting]) go();
      };
      return {page, numbers, waiting, letGo};
    };

    it('reads a few of them at a time, and keeps their order', async () => {
      const {page, numbers, waiting, letGo} = await stale();
      expect(waiting).to.have.length(4);
      letGo();
      await page.find('button', `Change for ${numbers.length} subscriptions`);
      const places = numbers.map((number) => page.dialogText.indexOf(number));
      expect(places).to.deep.equal([...places].sort((one, other) => one - other));
      expect(places[0]).to.be.greaterThan(-1);
    });

    it('reads no more of them once it is closed', async () => {
      const {page, waiting, letGo} = await stale();
      await page.press('button', 'Close');
      await shown(() => !page.dialog);
      expect(waiting.map(({signal}) => signal.aborted)).to.deep.equal([true, true, true, true]);
      letGo();
    });
  });

  it('reviews what has changed since it was listed as it is now', async () => {
    const page = await open();
    const number = page.numberWhere('seats', '19 / 24');
    await page.select(number);
    const other = clientIn(world);
    const {items} = await other.subscriptions.list();
    const {id, etag} = items.find((item) => item.number === number)!;
    await other.subscriptions.setAutoRenew(id, false, {etag});
    await page.press('button', 'Renew now');
    await page.find('button', 'Renew 1 subscription');
    expect(page.dialogText).to.match(/Ends on/);
  });

  it('says what has changed between review and confirmation, lets the rest stand, and reviews it again', async () => {
    const page = await open();
    const [first, second] = [page.numberWhere('seats', '19 / 24'), page.numberWhere('seats', '1 / 3')];
    await page.select(first, second);
    await page.press('button', 'Stop renewing automatically');
    await page.find('button', 'Turn off for 2 subscriptions');
    const other = clientIn(world);
    const {items} = await other.subscriptions.list();
    const {id, etag} = items.find((item) => item.number === first)!;
    const methods = await other.paymentMethods.list();
    const method = methods.items.find(({expired, isDefault}) => !expired && !isDefault)!;
    await other.subscriptions.setPaymentMethod(id, method.id, {etag});
    await page.press('button', 'Turn off for 2 subscriptions');
    await page.says('Done for 1 of 2 subscriptions.');
    expect(page.dialogText).to.include(
      `${first} Changed meanwhile It has changed meanwhile. Nothing was done with it.`,
    );
    await page.press('button', 'Review 1 again as it is now');
    await page.press('button', 'Turn off for 1 subscription');
    await page.says('Done for 1 of 1 subscription.');
  });

  describe('faults', () => {
    it('1: offline: says that nothing was sent, keeps the review, and does it when confirmed again', async () => {
      let isOnline = true;
      const page = await open({online: () => isOnline});
      await page.select(page.numberWhere('seats', '19 / 24'));
      await page.press('button', 'Stop renewing automatically');
      await page.find('button', 'Turn off for 1 subscription');
      isOnline = false;
      await page.press('button', 'Turn off for 1 subscription');
      await page.says('You are offline – nothing was sent.');
      isOnline = true;
      await page.press('button', 'Turn off for 1 subscription');
      await page.says('Done for 1 of 1 subscription.');
    });

    it('2: an answer that was lost after it was done: asks again with the same key, and renews once', async () => {
      const page = await open();
      await page.select(page.numberWhere('seats', '1 / 3'));
      await page.press('button', 'Renew now');
      await page.find('button', 'Renew 1 subscription');
      await world.fault({kind: 'drop-after', path: '/subscription-actions$'});
      await page.press('button', 'Renew 1 subscription');
      await page.says('Done for 1 of 1 subscription.');
      const {items} = await clientIn(world).invoices.list({sort: '-issuedOn'});
      const number = /Invoice (\S+)/.exec(page.dialogText)?.[1];
      expect(items.filter((item) => item.number === number)).to.have.length(1);
    });

    it('4: keys and clicks while it is sent do nothing more, and the dialog stays', async () => {
      const log: RequestLog = [];
      const page = await open({log});
      await page.select(page.numberWhere('seats', '1 / 3'));
      await page.press('button', 'Stop renewing automatically');
      const held = await world.fault({kind: 'hold-before', path: '/subscription-actions$'});
      const button = await page.press('button', 'Turn off for 1 subscription');
      await page.says('Sending…');
      button.click();
      page.dialog!.dispatchEvent(new Event('cancel', {cancelable: true}));
      expect(page.dialog).not.to.equal(null);
      await held.release();
      await page.says('Done for 1 of 1 subscription.');
      expect(acts(log)).to.equal(1);
    });

    it('11: says why what it would cost can’t be had, and asks again', async () => {
      const page = await open();
      await page.select(page.numberWhere('seats', '1 / 3'));
      await world.fault({kind: 'respond', status: 503, path: '/subscription-actions/preview$', times: 9});
      await page.press('button', 'Renew now');
      await page.find('button', /^Try again/);
      await world.clearFaults();
      await page.press('button', 'Try again');
      await page.find('button', 'Renew 1 subscription');
    });
  });

  it('says why somebody who may not do it can’t, and asks the page before the dialog opens', async () => {
    const member = await open({session: {user: 'member'}});
    await member.select(member.numberWhere('seats', '19 / 24'));
    const renew = await member.find('button', 'Renew now');
    expect(renew.getAttribute('aria-disabled')).to.equal('true');
    expect(textOf(member.root.getElementById(renew.getAttribute('aria-describedby') ?? ''))).to.match(/role|owner/);

    const page = await open();
    const number = page.numberWhere('seats', '19 / 24');
    await page.select(number);
    page.list.addEventListener('portal-subscriptions-act', (event) => event.preventDefault());
    setTimeout(() => void page.press('button', 'Renew now'));
    const event = (await oneEvent(page.list, 'portal-subscriptions-act')) as SubscriptionsActEvent;
    expect(event.detail.action).to.equal('renew');
    expect(event.detail.subscriptions.map((each) => each.number)).to.deep.equal([number]);
    expect(page.dialog).to.equal(null);
  });

  it('says that nothing can be done with more than 200 at once, not even as a file', async () => {
    const page = await open({
      fetch: async (request) => {
        const response = await fetch(request);
        if (!new URL(request.url).pathname.endsWith('/subscriptions')) return response;
        const body = (await response.json()) as {items: object[]};
        const items = Array.from({length: 201}, (_, index) => ({
          ...body.items[0],
          id: `sub_${index}`,
          number: `S${index}`,
        }));
        return Response.json({...body, items});
      },
    });
    await page.press('checkbox', 'Select all on this page');
    await page.speaks('201 selected');
    for (const name of ['Renew now', 'Change payment method', /^CSV: Download the selected/]) {
      const button = await page.find('button', name);
      expect(button.getAttribute('aria-disabled')).to.equal('true');
      const why = page.root.getElementById(button.getAttribute('aria-describedby') ?? '');
      expect(textOf(why)).to.equal('200 at once at most. Select fewer.');
    }
  });

  it('selects all of a filter beyond the page', async () => {
    const page = await SubscriptionPage.open(clientIn(world));
    page.list.pageSize = 10;
    await page.ready();
    await page.press('checkbox', 'Select all on this page');
    await page.press('button', 'Select all 12 of this list');
    await page.speaks('12 selected');
    expect(page.root.querySelector('[part~=select-all]')).to.equal(null);
  });
});
