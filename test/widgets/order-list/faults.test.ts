import {expect, html, oneEvent} from '@open-wc/testing';

import {expectAccessible} from '../../support/accessible.js';
import {clientIn} from '../../support/client-scope.js';
import {afterSeconds, FaultScene} from '../../support/fault-scene.js';
import {handTimeouts} from '../../support/hand-clock.js';
import {HandPsp} from '../../support/hand-psp.js';
import {OrderPage} from '../../support/order-page.js';
import {minor, Paying} from '../../support/paying.js';
import {interceptSaves} from '../../support/saves.js';
import {ownStorage} from '../../support/own-storage.js';
import {find, shown, textOf} from '../../support/seen.js';

const attempts = '/payment-attempts$';
const mails = '/confirmation-emails$';
const reorders = '/reorders$';
const problem = {'content-type': 'application/problem+json'};

describe('<order-list>: faults', function () {
  // The first request starts a database.
  this.timeout(60_000);

  let scene: FaultScene;
  let psp: HandPsp;
  beforeEach(async () => {
    scene = await FaultScene.open();
    psp = HandPsp.install();
  });
  afterEach(() => scene.close());

  const open = async (given = scene.client()): Promise<OrderPage> =>
    (await OrderPage.open(given, html`<order-list></order-list>`)).ready();
  /** The newest order, shown. */
  async function shownOrder(given = scene.client()): Promise<OrderPage> {
    const page = await open(given);
    return page.show(page.numbers[0] ?? '');
  }
  /** At the review of the order that waits to be paid. */
  async function reviewing(
    given = scene.client(),
    card: RegExp = /4242/,
  ): Promise<{paying: Paying<OrderPage>; agreed: string}> {
    const page = await open(given);
    await page.show(waits(page));
    await page.press('button', 'Pay');
    const paying = new Paying(page);
    await paying.says('What you pay');
    await paying.press('checkbox', /^Use your credit/);
    await paying.choose(card);
    return {paying, agreed: await paying.review()};
  }
  const paid = (paying: Paying<OrderPage>): Promise<void> => paying.says(/ paid Your payment reference is/);
  const captured = async (): Promise<number[]> => (await scene.world.captures()).map(({amount}) => amount);
  const quotes = async (): Promise<number> => (await clientIn(scene.world).quotes.list()).page.total;
  const sent = async (): Promise<number> => (await scene.world.mails()).length;

  it('fault 1: offline: neither mail nor quote nor money is sent, nor by itself when it is back', async () => {
    let online = true;
    const before = await quotes();
    const {paying, agreed} = await reviewing(scene.client({online: () => online}));
    const {page} = paying;
    online = false;
    await paying.confirm();
    await paying.says('You are offline – not sent.');
    await paying.press('button', 'Close');
    await page.press('button', 'Email the confirmation');
    await page.says('You are offline – the confirmation was not sent.');
    await page.press('button', 'Order again');
    await page.says('You are offline – nothing was sent.');
    online = true;
    dispatchEvent(new Event('online'));
    await page.still();
    expect([scene.keys, await sent(), await quotes(), await captured()]).to.deep.equal([[], 0, before, []]);
    await page.press('button', 'Email the confirmation');
    await page.says('The confirmation is on its way');
    expect(agreed).to.match(/^Pay/);
    expect(await sent()).to.equal(1);
  });

  it('fault 2: the answer to a payment is lost after commit: asks, doesn’t send again, finds it paid once', async () => {
    const {paying, agreed} = await reviewing();
    await scene.world.fault({kind: 'drop-after', method: 'POST', path: attempts});
    await paying.confirm();
    await paid(paying);
    expect(scene.keys).to.have.length(1);
    expect(await captured()).to.deep.equal([minor(agreed)]);
  });

  it('fault 2: the answer to a mail is lost after commit: one mail', async () => {
    const page = await shownOrder();
    await scene.world.fault({kind: 'drop-after', method: 'POST', path: mails});
    await page.press('button', 'Email the confirmation');
    await page.says('The confirmation is on its way to owner@kontor-hansa.example.');
    expect([scene.keys.length, new Set(scene.keys).size, await sent()]).to.deep.equal([2, 1, 1]);
  });

  it('fault 2: the answer to an order is lost, before it arrived and after: one quote', async () => {
    const before = await quotes();
    const page = await shownOrder();
    await scene.world.fault({kind: 'drop-before', method: 'POST', path: reorders});
    await scene.world.fault({kind: 'drop-after', method: 'POST', path: reorders});
    await page.press('button', 'Order again');
    await page.says(/Quote \S+ was made/);
    expect([scene.keys.length, new Set(scene.keys).size, await quotes()]).to.deep.equal([3, 1, before + 1]);
  });

  it('fault 3: no answer: says that it checks, then that it is not known, and finds out under the same key', async () => {
    const before = await quotes();
    const page = await shownOrder();
    const held = await scene.world.fault({kind: 'hold-after', method: 'POST', path: reorders});
    await scene.world.fault({kind: 'drop-before', method: 'POST', path: reorders, times: 3});
    await page.press('button', 'Order again');
    await shown(async () => (await held.status()).waiting);
    scene.clock.pass(handTimeouts.request);
    await page.says('It is not known yet whether the quote was made.');
    await page.still();
    await expectAccessible(page.list);
    await page.press('button', 'Try again');
    await page.says(/Quote \S+ was made/);
    expect([new Set(scene.keys).size, await quotes()]).to.deep.equal([1, before + 1]);
  });

  it('fault 3: nobody knows how a payment ended: Pay says why it can’t be pressed, until it is known', async () => {
    const {paying} = await reviewing();
    const {page} = paying;
    await scene.world.fault({kind: 'drop-before', method: 'POST', path: attempts});
    await scene.world.fault({kind: 'respond', status: 500, method: 'GET', path: attempts, times: 10_000});
    await paying.confirm();
    await paying.says('We are still confirming your payment');
    await paying.press('button', /^Close/);
    await shown(() => !page.dialog);
    const pay = await find(page.root, 'button', 'Pay');
    expect(pay.getAttribute('aria-disabled')).to.equal('true');
    expect(textOf(page.root.getElementById(pay.getAttribute('aria-describedby')!))).to.equal(
      'It is already being paid.',
    );
    await scene.world.clearFaults();
    await shown(
      () => page.root.querySelector('[part~=pay]')?.getAttribute('aria-disabled') === 'false',
      'the order that can be paid again',
    );
    expect(await captured()).to.deep.equal([]);
  });

  it('fault 4: pressed four times, and sent twice on its way: one mail, one quote, one payment', async () => {
    const before = await quotes();
    const page = await shownOrder();
    for (const [path, name, words] of [
      [mails, 'Email the confirmation', 'The confirmation is on its way'],
      [reorders, 'Order again', /Quote \S+ was made/],
    ] as const) {
      await scene.world.fault({kind: 'duplicate', method: 'POST', path});
      const button = await page.press('button', name);
      for (let press = 0; press < 3; press++) button.click();
      await page.says(words);
      expect(page.focused).to.equal(button);
    }
    expect([await sent(), await quotes()]).to.deep.equal([1, before + 1]);
    const {paying, agreed} = await reviewing();
    const confirm = await find(paying.dialog, 'button', agreed);
    for (let press = 0; press < 4; press++) confirm.click();
    await paid(paying);
    expect(await captured()).to.deep.equal([minor(agreed)]);
  });

  it('fault 5: reload while it is ordered again: pressing again sends the same key, and makes one quote', async () => {
    const before = await quotes();
    const page = await shownOrder();
    const held = await scene.world.fault({kind: 'hold-after', method: 'POST', path: reorders});
    await page.press('button', 'Order again');
    await shown(async () => (await held.status()).waiting);
    page.scope.remove();
    const after = await shownOrder(scene.client());
    await after.press('button', 'Order again');
    await after.says(/Quote \S+ was made/);
    expect([new Set(scene.keys).size, await quotes()]).to.deep.equal([1, before + 1]);
    await held.release();
  });

  it('fault 5: reload while paying: resumes at the status, sends nothing', async () => {
    const {paying, agreed} = await reviewing();
    const held = await scene.world.fault({kind: 'hold-after', method: 'POST', path: attempts});
    await paying.confirm();
    await shown(async () => (await held.status()).waiting);
    paying.page.scope.remove();
    const after = new Paying(await OrderPage.open(scene.client()));
    await shown(() => after.page.dialog, 'the dialog of the payment of before');
    await paid(after);
    expect(scene.keys).to.have.length(1);
    expect(await captured()).to.deep.equal([minor(agreed)]);
  });

  it('fault 6: two tabs: the second sees that it is already being paid', async () => {
    const first = await reviewing(scene.client(), /3155/);
    const second = await open(scene.client({storage: ownStorage()}));
    await second.show(waits(second));
    await first.paying.confirm();
    await shown(() => psp.asks);
    await second.list.refresh();
    await second.press('button', 'Back to the list');
    await second.settled();
    await second.show(waits(second));
    const other = new Paying(second);
    const pay = await find(second.root, 'button', 'Pay');
    if (pay.getAttribute('aria-disabled') !== 'true') {
      pay.click();
      await other.says('It is already being paid.');
    }
    await psp.answer('approve');
    await paid(first.paying);
    expect(await captured()).to.deep.equal([minor(first.agreed)]);
  });

  it('fault 7: 409 in progress: waits as long as it is told, same key', async () => {
    const page = await shownOrder();
    await scene.world.fault({
      kind: 'respond',
      status: 409,
      method: 'POST',
      path: mails,
      headers: {'retry-after': '3', ...problem},
      body: '{"code":"request_in_progress","outcome":"unknown","retryable":true}',
    });
    await page.press('button', 'Email the confirmation');
    await page.says('The confirmation is on its way');
    expect([new Set(scene.keys).size, await sent()]).to.deep.equal([1, 1]);
  });

  it('fault 8: stale: the amount has changed meanwhile: shows both, and asks again', async () => {
    const {paying, agreed} = await reviewing();
    const other = await reviewing(scene.client({storage: ownStorage()}));
    await other.paying.press('button', 'Back');
    await other.paying.choose('Other amount');
    await other.paying.fill(/^Amount for/, '10.00');
    await other.paying.pay();
    await paid(other.paying);
    await paying.confirm();
    await paying.says(/The amount has changed from \S+ to \S+ Nothing was charged\./);
    expect(await captured()).to.deep.equal([1000]);
    await paying.confirm();
    await paid(paying);
    expect((await captured()).sort()).to.deep.equal([1000, minor(agreed) - 1000].sort());
  });

  it('fault 9: 401: one new token, same key', async () => {
    const page = await shownOrder();
    await scene.world.fault({kind: 'respond', status: 401, method: 'POST', path: reorders});
    await page.press('button', 'Order again');
    await page.says(/Quote \S+ was made/);
    expect([scene.keys.length, new Set(scene.keys).size]).to.deep.equal([2, 1]);
  });

  it('fault 9: no new token: says so, and sends it once signed in again', async () => {
    const given = scene.client();
    const page = await shownOrder(given);
    await scene.world.fault({kind: 'respond', status: 401, path: '.', times: 100});
    scene.signedOut = true;
    await page.press('button', 'Email the confirmation');
    await page.says('The confirmation was not sent. Your session has ended.');
    await scene.world.clearFaults();
    scene.signedOut = false;
    await given.signedIn();
    await page.press('button', 'Email the confirmation');
    await page.says('The confirmation is on its way');
    expect(await sent()).to.equal(1);
  });

  it('fault 10: revoked: forgets what was shown, says no more than that', async () => {
    const page = await open();
    const [number = ''] = page.numbers;
    await scene.world.fault({
      kind: 'respond',
      status: 403,
      path: '/orders',
      times: 100,
      headers: problem,
      body: '{"code":"forbidden","detail":"Kontor Hansa lost access","outcome":"none"}',
    });
    await page.list.refresh();
    await page.says('You may not see this.');
    await page.saysNoMore(number);
    expect(page.text).not.to.match(/Kontor|€/);
  });

  it('fault 10: what may no longer be sent says why', async () => {
    const page = await shownOrder();
    await scene.world.fault({
      kind: 'respond',
      status: 403,
      method: 'POST',
      path: reorders,
      headers: problem,
      body: '{"code":"not_allowed","reason":"role","outcome":"none"}',
    });
    await page.press('button', 'Order again');
    await page.says('The quote was not made. Your role does not allow this.');
    expect(page.root.querySelector('[part~=problem] [part~=retry]')).to.equal(null);
  });

  it('fault 11: the mail server is away: counts down, then sends the mail once', async () => {
    const page = await shownOrder();
    await scene.world.fault({
      kind: 'respond',
      status: 503,
      method: 'POST',
      path: mails,
      headers: {'retry-after': '20', ...problem},
      body: '{"code":"unavailable","outcome":"none","retryable":true}',
    });
    await page.press('button', 'Email the confirmation');
    await page.says('The confirmation was not sent. The service is being looked after.');
    const waiting = await find(page.root, 'button', /^Try again in \d+ s$/);
    expect(waiting.getAttribute('aria-disabled')).to.equal('true');
    await afterSeconds(20, async () => {
      await find(page.root, 'button', 'Try again');
      await page.press('button', 'Try again');
      await page.says('The confirmation is on its way');
    });
    expect(await sent()).to.equal(1);
  });

  it('fault 11: 503 of the list: counts down what the server asks to wait', async () => {
    await scene.world.fault({kind: 'respond', status: 503, path: '/orders$', headers: {'retry-after': '9'}});
    const page = await OrderPage.open(scene.client());
    await page.says('The service is being looked after.');
    await find(page.root, 'button', /^Try again in \d s$/);
    await afterSeconds(9, () => find(page.root, 'button', 'Try again'));
    await page.press('button', 'Try again');
    await page.ready();
  });

  it('fault 12: a cut, a wrong and an HTML list: keeps the last good rows and says that they are old', async () => {
    const page = await open();
    const before = page.numbers;
    for (const fault of [
      {kind: 'wrong-type'},
      {kind: 'truncate'},
      {
        kind: 'respond',
        status: 200,
        headers: {'content-type': 'application/json'},
        body: '{"items":[{"id":7}],"page":null}',
      },
    ] as const) {
      await scene.world.fault({...fault, path: '/orders$', times: 4});
      await page.list.refresh();
      await page.says('This may be out of date.');
      expect(page.numbers).to.deep.equal(before);
      await scene.world.clearFaults();
      await page.press('button', 'Try again');
      await page.saysNoMore('This may be out of date.');
    }
  });

  it('fault 12: an HTML page in place of the answer to a mail: one mail', async () => {
    const page = await shownOrder();
    await scene.world.fault({kind: 'wrong-type', method: 'POST', path: mails});
    await page.press('button', 'Email the confirmation');
    await page.says('The confirmation is on its way');
    expect([new Set(scene.keys).size, await sent()]).to.deep.equal([1, 1]);
  });

  it('fault 13: event stream cut: resumes, and shows what another has paid', async () => {
    const events = await scene.world.fault({kind: 'cut', path: '/events$'});
    const page = await open(clientIn(scene.world, {live: true}));
    const number = waits(page);
    await shown(async () => (await events.status()).hits);
    await events.release();
    const {paying} = await reviewing(scene.client({storage: ownStorage()}));
    await paying.confirm();
    await paid(paying);
    await shown(
      () => !page.cell(number, 'status').includes('Awaiting payment'),
      () => page.cell(number, 'status'),
    );
    page.scope.scope.client?.close();
  });

  it('fault 14: PSP blocked: says why, offers another method; nothing is charged', async () => {
    psp.blocked = true;
    const page = await open();
    await page.show(waits(page));
    await page.press('button', 'Pay');
    const paying = new Paying(page);
    await paying.says('What you pay');
    await paying.press('checkbox', /^Use your credit/);
    await paying.choose('New card');
    await paying.says('The secure card fields could not be loaded. Nothing was charged.');
    await paying.choose(/4242/);
    await paying.pay();
    await paid(paying);
    expect(await captured()).to.have.length(1);
  });

  it('fault 14: 3-D Secure closed: the order still waits for its payment', async () => {
    const {paying} = await reviewing(scene.client(), /3155/);
    const {page} = paying;
    await paying.confirm();
    await shown(() => psp.asks);
    page.list.remove();
    page.scope.append(page.list);
    await paying.says('The confirmation was closed. Nothing was charged, and the invoice is not paid.');
    await page.says('This order begins when');
    expect(await captured()).to.deep.equal([]);
  });

  it('fault 15: a file that breaks off is not saved (nothing is uploaded here)', async () => {
    const saves = interceptSaves();
    try {
      const page = await shownOrder();
      await scene.world.fault({kind: 'truncate', path: '/pdf$', times: 9});
      await page.press('button', 'Confirmation PDF');
      await page.says('The file could not be downloaded. Nothing was saved; try again.');
      expect(saves.files).to.deep.equal([]);
    } finally {
      saves.restore();
    }
  });

  it('fault 16: removed while it sends: reads are aborted, the write goes on, nothing throws', async () => {
    const thrown: unknown[] = [];
    const note = (event: PromiseRejectionEvent): void => void thrown.push(event.reason);
    addEventListener('unhandledrejection', note);
    try {
      const before = await quotes();
      const page = await shownOrder();
      const held = await scene.world.fault({kind: 'hold-before', method: 'POST', path: reorders});
      await page.press('button', 'Order again');
      await shown(async () => (await held.status()).waiting);
      const made = oneEvent(page.list, 'portal-order-reorder-quote');
      page.list.remove();
      await held.release();
      await made;
      expect(await quotes()).to.equal(before + 1);
      page.scope.append(page.list);
      await page.says(/Quote \S+ was made/);
      expect(thrown).to.deep.equal([]);
    } finally {
      removeEventListener('unhandledrejection', note);
    }
  });
});

/** The order that its customer has to pay before it begins. */
function waits(page: OrderPage): string {
  return page.numbers.find((number) => page.cell(number, 'status').includes('Awaiting payment')) ?? '';
}
