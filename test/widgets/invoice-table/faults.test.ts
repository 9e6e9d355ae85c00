import {expect, html, oneEvent} from '@open-wc/testing';

import {expectAccessible} from '../../support/accessible.js';
import {clientIn} from '../../support/client-scope.js';
import {afterSeconds, FaultScene} from '../../support/fault-scene.js';
import {HandClock, handTimeouts} from '../../support/hand-clock.js';
import {HandPsp} from '../../support/hand-psp.js';
import {InvoicePage} from '../../support/invoice-page.js';
import {minor, Paying} from '../../support/paying.js';
import {interceptSaves} from '../../support/saves.js';
import {ownStorage} from '../../support/own-storage.js';
import {find, shown, textOf} from '../../support/seen.js';

const attempts = '/payment-attempts$';

describe('<invoice-table>: faults', function () {
  // The first request starts a database.
  this.timeout(60_000);

  let scene: FaultScene;
  let psp: HandPsp;
  beforeEach(async () => {
    scene = await FaultScene.open('/payment-attempts');
    psp = HandPsp.install();
  });
  afterEach(() => scene.close());

  const open = async (given = scene.client()): Promise<Paying> =>
    new Paying(await (await InvoicePage.open(given, html`<invoice-table view="open"></invoice-table>`)).ready());
  /** At the review of the first invoice that can be paid, with a saved card. */
  async function reviewing(paying: Paying, card: RegExp = /4242/): Promise<{number: string; agreed: string}> {
    const number = paying.page.payable[0] ?? '';
    await paying.open(number);
    await paying.press('checkbox', /^Use your credit/);
    await paying.choose(card);
    return {number, agreed: await paying.review()};
  }
  const paid = (paying: Paying): Promise<void> => paying.says(/ paid Your payment reference is/);
  const captured = async (): Promise<number[]> => (await scene.world.captures()).map(({amount}) => amount);

  it('fault 1: offline before send: not sent, kept, and sent only by the customer’s hand', async () => {
    let online = true;
    const paying = await open(scene.client({online: () => online}));
    const {agreed} = await reviewing(paying);
    online = false;
    await paying.confirm();
    await paying.says('You are offline – not sent.');
    online = true;
    dispatchEvent(new Event('online'));
    await find(paying.dialog, 'button', agreed);
    expect([scene.keys, await captured()]).to.deep.equal([[], []]);
    await paying.confirm();
    await paid(paying);
    expect(await captured()).to.deep.equal([minor(agreed)]);
  });

  it('fault 2: response lost after commit: says that it checks, doesn’t send again, finds it paid once', async () => {
    const paying = await open();
    const {agreed} = await reviewing(paying);
    const lookup = await scene.world.fault({kind: 'hold-before', method: 'GET', path: attempts});
    await scene.world.fault({kind: 'drop-after', method: 'POST', path: attempts});
    await paying.confirm();
    await paying.says('Checking your payment – don’t pay again.');
    await shown(
      () => paying.page.said.includes('Checking your payment – don’t pay again.'),
      () => paying.page.said,
    );
    expect((await find(paying.dialog, 'button', 'Close')).getAttribute('aria-disabled')).to.equal('true');
    await lookup.release();
    await paid(paying);
    expect(scene.keys).to.have.length(1);
    expect(await captured()).to.deep.equal([minor(agreed)]);
  });

  it('fault 2: request lost before it arrived: sends it again with the same key', async () => {
    const paying = await open();
    const {agreed} = await reviewing(paying);
    await scene.world.fault({kind: 'drop-before', method: 'POST', path: attempts});
    await paying.confirm();
    await paid(paying);
    expect([scene.keys.length, new Set(scene.keys).size]).to.deep.equal([2, 1]);
    expect(await captured()).to.deep.equal([minor(agreed)]);
  });

  it('fault 3: no answer: asks for two minutes, then says that it lasts, and shows the result when it comes', async () => {
    const paying = await open();
    const {agreed, number} = await reviewing(paying);
    const post = await scene.world.fault({kind: 'hold-after', method: 'POST', path: attempts});
    const unavailable = await scene.world.fault({
      kind: 'respond',
      status: 500,
      method: 'GET',
      path: attempts,
      times: 10_000,
    });
    await paying.confirm();
    await shown(async () => (await post.status()).waiting);
    scene.clock.pass(handTimeouts.request);
    await paying.says('Checking your payment – don’t pay again.');
    await paying.says('We are still confirming your payment');
    expect(paying.page.said).to.contain('Don’t pay again');
    await paying.page.still();
    await expectAccessible(paying.page.table);
    expect((await unavailable.status()).hits).to.be.greaterThan(1);
    await scene.world.clearFaults();
    await paid(paying);
    expect(scene.keys).to.have.length(1);
    expect(await captured()).to.deep.equal([minor(agreed)]);
    await paying.press('button', 'Done');
    await shown(() => !paying.page.numbers.includes(number));
  });

  it('fault 3: a result that comes late doesn’t take the place of the next payment', async () => {
    const paying = await open();
    const {page} = paying;
    const [, second = ''] = page.payable;
    const {number} = await reviewing(paying);
    const post = await scene.world.fault({kind: 'hold-after', method: 'POST', path: attempts});
    await scene.world.fault({kind: 'respond', status: 500, method: 'GET', path: attempts, times: 10_000});
    await paying.confirm();
    await shown(async () => (await post.status()).waiting);
    scene.clock.pass(handTimeouts.request);
    await paying.says('We are still confirming your payment');
    await paying.press('button', /^Close/);
    await shown(() => !page.dialog);
    expect(whyNotPay(page, number)).to.equal('It is already being paid.');
    const settled = oneEvent(page.table, 'portal-payment-settle');
    await paying.open(second);
    await scene.world.clearFaults();
    expect((await settled).detail.attempt.status).to.equal('succeeded');
    await page.table.updateComplete;
    expect(paying.text).to.contain(`What you pay ${second}`);
  });

  it('fault 3: closed while it is not known: its Pay says why it can’t be pressed, everywhere, until it is', async () => {
    const paying = await open();
    const {page} = paying;
    const {number} = await reviewing(paying);
    const id = page.row(number)!.dataset['id']!;
    const reason = 'It is already being paid.';
    // The server never saw it: it would let the invoice be paid.
    await scene.world.fault({kind: 'drop-before', method: 'POST', path: attempts});
    await scene.world.fault({kind: 'respond', status: 500, method: 'GET', path: attempts, times: 10_000});
    await paying.confirm();
    await paying.says('We are still confirming your payment');
    await paying.press('button', /^Close/);
    await shown(() => !page.dialog);
    expect(whyNotPay(page, number)).to.equal(reason);
    await page.table.refresh();
    expect(whyNotPay(page, number)).to.equal(reason);
    await page.table.pay([id]);
    expect([page.dialog, page.said]).to.deep.equal([null, reason]);
    await page.press('button', `Details of ${number}`);
    await page.find('heading', `Invoice ${number}`);
    const pay = await find(page.root, 'button', 'Pay');
    expect(pay.getAttribute('aria-disabled')).to.equal('true');
    expect(textOf(page.root.getElementById(pay.getAttribute('aria-describedby')!))).to.equal(reason);
    await page.press('button', 'Back to the list');
    await page.settled();
    await scene.world.clearFaults();
    await shown(() => page.payable.includes(number), 'the invoice that can be paid again');
    expect(scene.keys).to.have.length(1);
    expect(await captured()).to.deep.equal([]);
  });

  it('fault 3: the session ends before the result is known: asks again once there is a new one, sends nothing', async () => {
    const given = scene.client();
    const paying = await open(given);
    const {page} = paying;
    const {number, agreed} = await reviewing(paying);
    await scene.world.fault({kind: 'drop-after', method: 'POST', path: attempts});
    await scene.world.fault({kind: 'respond', status: 401, path: '.', times: 100, method: 'GET'});
    scene.signedOut = true;
    await paying.confirm();
    await paying.says('We are still confirming your payment');
    await paying.press('button', /^Close/);
    await shown(() => !page.dialog);
    expect(whyNotPay(page, number)).to.equal('It is already being paid.');
    await scene.world.clearFaults();
    scene.signedOut = false;
    await given.signedIn();
    await shown(() => page.dialog, 'the dialog of the payment');
    await paid(paying);
    expect(scene.keys).to.have.length(1);
    expect(await captured()).to.deep.equal([minor(agreed)]);
  });

  it('fault 4: double click, Enter and click: one attempt', async () => {
    const paying = await open();
    const {agreed} = await reviewing(paying);
    const button = await find(paying.dialog, 'button', agreed);
    const held = await scene.world.fault({kind: 'hold-before', method: 'POST', path: attempts});
    for (let press = 0; press < 4; press++) button.click();
    await shown(async () => (await held.status()).waiting);
    expect(paying.page.focused && paying.dialog.contains(paying.page.focused)).to.equal(true);
    await held.release();
    await paid(paying);
    expect(scene.keys).to.have.length(1);
    expect(await captured()).to.deep.equal([minor(agreed)]);
  });

  it('fault 4: a request that arrives twice is one attempt', async () => {
    const paying = await open();
    const {agreed} = await reviewing(paying);
    await scene.world.fault({kind: 'duplicate', method: 'POST', path: attempts});
    await paying.confirm();
    await paid(paying);
    expect(await captured()).to.deep.equal([minor(agreed)]);
  });

  it('fault 5: reload while paying: resumes at the status with the key of before, sends nothing', async () => {
    const before = await open();
    const {agreed} = await reviewing(before);
    const held = await scene.world.fault({kind: 'hold-after', method: 'POST', path: attempts});
    await before.confirm();
    await shown(async () => (await held.status()).waiting);
    before.page.scope.remove();
    const after = new Paying(await InvoicePage.open(scene.client()));
    await shown(() => after.page.dialog, 'the dialog of the payment of before');
    await paid(after);
    expect(scene.keys).to.have.length(1);
    expect(await captured()).to.deep.equal([minor(agreed)]);
  });

  it('fault 5: reload before anything arrived: says that it was not sent', async () => {
    const before = await open();
    await reviewing(before);
    const held = await scene.world.fault({kind: 'hold-before', method: 'POST', path: attempts});
    await before.confirm();
    await shown(async () => (await held.status()).waiting);
    // The request that hangs stands still with the clock of its page.
    const later = new HandClock();
    before.page.scope.remove();
    const after = new Paying(
      await InvoicePage.open(
        scene.client({
          timers: later,
          fetch: later.fetch,
          getToken: later.getToken(async () => (await scene.world.session()).token),
        }),
      ),
    );
    await shown(() => after.page.dialog);
    await after.says('Your payment was not sent Nothing was charged.');
    expect(await captured()).to.deep.equal([]);
    later.stop();
    await held.release();
  });

  it('fault 6: two tabs: the second sees that it is already being paid', async () => {
    const first = await open();
    const second = await open(scene.client({storage: ownStorage()}));
    const {number, agreed} = await reviewing(first, /3155/);
    await first.confirm();
    await shown(() => psp.asks);
    await second.page.press('button', `Pay ${number}`);
    await second.says(`${number}: It is already being paid.`);
    expect(await captured()).to.deep.equal([]);
    await psp.answer('approve');
    await paid(first);
    expect(await captured()).to.deep.equal([minor(agreed)]);
  });

  it('fault 6: two tabs that both are at the review: one pays, the other is told', async () => {
    const first = await open();
    const second = await open(scene.client({storage: ownStorage()}));
    const {agreed} = await reviewing(first, /3155/);
    await reviewing(second);
    await first.confirm();
    await shown(() => psp.asks);
    await second.confirm();
    await second.says(/already being paid|has changed meanwhile|Nothing here can be paid now/);
    await psp.answer('approve');
    await paid(first);
    expect(await captured()).to.deep.equal([minor(agreed)]);
  });

  it('fault 7: 409 in progress: waits as long as it is told, same key', async () => {
    const paying = await open();
    const {agreed} = await reviewing(paying);
    await scene.world.fault({
      kind: 'respond',
      status: 409,
      method: 'POST',
      path: attempts,
      headers: {'retry-after': '3', 'content-type': 'application/problem+json'},
      body: '{"code":"request_in_progress","outcome":"unknown","retryable":true}',
    });
    await paying.confirm();
    await paid(paying);
    expect(new Set(scene.keys).size).to.equal(1);
    expect(await captured()).to.deep.equal([minor(agreed)]);
  });

  it('fault 8: stale: shows the old and the new total, and asks again', async () => {
    const paying = await open();
    const {agreed, number} = await reviewing(paying);
    const other = new Paying(
      await (
        await InvoicePage.open(scene.client({storage: ownStorage()}), html`<invoice-table view="open"></invoice-table>`)
      ).ready(),
    );
    await other.open(number);
    await other.press('checkbox', /^Use your credit/);
    await other.choose('Other amount');
    await other.fill(/^Amount for/, '10.00');
    await other.pay();
    await paid(other);
    expect(await captured()).to.deep.equal([1000]);
    await paying.confirm();
    const left = minor(agreed) - 1000;
    await paying.says(/The amount has changed from \S+ to \S+ Nothing was charged\. Check it, then pay again\./);
    const again = await find(paying.dialog, 'button', /^Pay .*\d/);
    expect(minor(textOf(again))).to.equal(left);
    expect(await captured()).to.deep.equal([1000]);
    await paying.confirm();
    await paid(paying);
    expect((await captured()).sort()).to.deep.equal([1000, left].sort());
  });

  it('fault 9: 401 while paying: one new token, same key', async () => {
    const paying = await open();
    const {agreed} = await reviewing(paying);
    await scene.world.fault({kind: 'respond', status: 401, method: 'POST', path: attempts});
    await paying.confirm();
    await paid(paying);
    expect([scene.keys.length, new Set(scene.keys).size]).to.deep.equal([2, 1]);
    expect(await captured()).to.deep.equal([minor(agreed)]);
  });

  it('fault 9: no new token: says so, keeps what was chosen, and pays once signed in again', async () => {
    const given = scene.client();
    const paying = await open(given);
    const {agreed} = await reviewing(paying);
    await scene.world.fault({kind: 'respond', status: 401, path: '.', times: 100});
    scene.signedOut = true;
    await paying.confirm();
    await paying.says('Your session has ended. Sign in again to go on; what you chose is kept.');
    await find(paying.dialog, 'button', agreed);
    expect(await captured()).to.deep.equal([]);
    await scene.world.clearFaults();
    scene.signedOut = false;
    await given.signedIn();
    await paying.confirm();
    await paid(paying);
    expect(await captured()).to.deep.equal([minor(agreed)]);
  });

  it('fault 10: revoked: forgets what was shown, says no more than that', async () => {
    const {page} = await open();
    const [number = ''] = page.numbers;
    await scene.world.fault({
      kind: 'respond',
      status: 403,
      path: '/invoices',
      times: 100,
      headers: {'content-type': 'application/problem+json'},
      body: '{"code":"forbidden","detail":"Kontor Hansa lost access","outcome":"none"}',
    });
    await page.table.refresh();
    await page.says('You may not see this.');
    await page.saysNoMore(number);
    await page.saysNoMore('To pay');
    expect(page.text).not.to.match(/Kontor|€/);
  });

  it('fault 11: 429 while paying: nothing charged, counts down, then the same again with the same key', async () => {
    const paying = await open();
    await paying.open(paying.page.payable[0] ?? '');
    await paying.press('checkbox', /^Use your credit/);
    await paying.choose(/4242/);
    await paying.choose('Other amount');
    await paying.fill(/^Amount for/, '50.5');
    const agreed = await paying.review();
    await scene.world.fault({
      kind: 'respond',
      status: 429,
      method: 'POST',
      path: attempts,
      headers: {'retry-after': '20', 'content-type': 'application/problem+json'},
      body: '{"code":"rate_limited","outcome":"none","retryable":true}',
    });
    await paying.confirm();
    await paying.says('Too many requests. Nothing was charged.');
    const waiting = await find(paying.dialog, 'button', /^Try again in \d+ s$/);
    expect(waiting.getAttribute('aria-disabled')).to.equal('true');
    await afterSeconds(20, async () => {
      await find(paying.dialog, 'button', agreed);
      await paying.press('button', 'Back');
      expect(((await find(paying.dialog, 'textbox', /^Amount for/)) as HTMLInputElement).value).to.equal('50.5');
      expect(await paying.review()).to.equal(agreed);
      await paying.confirm();
    });
    await paid(paying);
    expect([scene.keys.length, new Set(scene.keys).size]).to.deep.equal([2, 1]);
    expect(await captured()).to.deep.equal([minor(agreed)]);
  });

  it('fault 11: 503 of a list: counts down what the server asks to wait, then can be tried again', async () => {
    await scene.world.fault({kind: 'respond', status: 503, path: '/invoices$', headers: {'retry-after': '9'}});
    const page = await InvoicePage.open(scene.client());
    await page.says('The service is being looked after.');
    const button = await find(page.root, 'button', /^Try again in \d s$/);
    expect(button.getAttribute('aria-disabled')).to.equal('true');
    await afterSeconds(9, () => find(page.root, 'button', 'Try again'));
    await page.press('button', 'Try again');
    await page.ready();
  });

  it('fault 11: 429 of a search: shows no rows of another search under it, keeps what was typed, counts down, then finds it', async () => {
    const {page} = await open();
    const before = page.numbers;
    await scene.world.fault({kind: 'respond', status: 429, path: '/invoices$', headers: {'retry-after': '9'}});
    const field = (await page.find('searchbox', 'Search')) as HTMLInputElement;
    field.value = before[1]!;
    field.dispatchEvent(new Event('input', {bubbles: true}));
    await page.says('Too many requests.');
    const waiting = await find(page.root, 'button', /^Try again in \d s$/);
    expect(waiting.getAttribute('aria-disabled')).to.equal('true');
    expect([page.numbers, field.value]).to.deep.equal([[], before[1]]);
    await afterSeconds(9, () => find(page.root, 'button', 'Try again'));
    await page.press('button', 'Try again');
    await shown(
      () => page.numbers.join() === before[1],
      () => page.numbers.join(),
    );
    expect(field.value).to.equal(before[1]);
  });

  it('fault 12: an HTML page in place of the payment’s answer: finds it paid once', async () => {
    const paying = await open();
    const {agreed} = await reviewing(paying);
    await scene.world.fault({kind: 'wrong-type', method: 'POST', path: attempts});
    await paying.confirm();
    await paid(paying);
    expect(scene.keys).to.have.length(1);
    expect(await captured()).to.deep.equal([minor(agreed)]);
  });

  it('fault 12: a cut, a wrong and an HTML list: keeps the last good rows and says that they are old', async () => {
    const {page} = await open();
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
      await scene.world.fault({...fault, path: '/invoices$', times: 4});
      await page.table.refresh();
      await page.says('This may be out of date.');
      expect(page.numbers).to.deep.equal(before);
      await scene.world.clearFaults();
      await page.press('button', 'Try again');
      await page.saysNoMore('This may be out of date.');
    }
  });

  it('fault 13: event stream cut: resumes, and shows what another has paid', async () => {
    const events = await scene.world.fault({kind: 'cut', path: '/events$'});
    const page = await (
      await InvoicePage.open(clientIn(scene.world, {live: true}), html`<invoice-table></invoice-table>`)
    ).ready();
    await shown(async () => (await events.status()).hits);
    await events.release();
    const paying = await open(scene.client({storage: ownStorage()}));
    const {number} = await reviewing(paying);
    await paying.confirm();
    await paid(paying);
    await shown(
      () => page.statusOf(number) === 'Paid',
      () => page.statusOf(number),
    );
    page.scope.scope.client?.close();
    expect(await captured()).to.have.length(1);
  });

  it('fault 13: a change between the list and the first stream is shown without reload', async () => {
    let connect = (): void => undefined;
    const mayConnect = new Promise<void>((resolve) => (connect = resolve));
    const asked: string[] = [];
    const live = clientIn(scene.world, {
      live: true,
      timeouts: {request: 60_000},
      fetch: async (request) => {
        if (request.url.includes('/events')) {
          asked.push(request.url);
          await mayConnect;
        }
        return fetch(request);
      },
    });
    const page = await (await InvoicePage.open(live, html`<invoice-table></invoice-table>`)).ready();
    await shown(() => asked.length, 'the stream asked for');
    const paying = await open(scene.client({storage: ownStorage()}));
    const {number} = await reviewing(paying);
    await paying.confirm();
    await paid(paying);
    expect(page.statusOf(number)).not.to.equal('Paid');
    connect();
    await shown(
      () => page.statusOf(number) === 'Paid',
      () => page.statusOf(number),
    );
    expect(asked).to.have.length(1);
    live.close();
  });

  it('fault 14: PSP blocked: says why, offers to try again or another method; nothing is charged', async () => {
    psp.blocked = true;
    const paying = await open();
    await paying.open(paying.page.payable[0] ?? '');
    await paying.press('checkbox', /^Use your credit/);
    await paying.choose('New card');
    await paying.says('The secure card fields could not be loaded. Nothing was charged.');
    await paying.page.still();
    await expectAccessible(paying.page.table);
    psp.blocked = false;
    await paying.press('button', 'Try again');
    await shown(() => psp.standing === 1);
    await paying.choose(/4242/);
    await paying.pay();
    await paid(paying);
    expect(await captured()).to.have.length(1);
  });

  it('fault 14: 3-D Secure closed: not paid and shown so; can be opened again', async () => {
    const paying = await open();
    const {page} = paying;
    const {number, agreed} = await reviewing(paying, /3155/);
    await paying.confirm();
    await shown(() => psp.asks);
    page.table.remove();
    expect(psp.asks).to.equal(false);
    page.scope.append(page.table);
    await paying.says('The confirmation was closed. Nothing was charged, and the invoice is not paid.');
    expect(page.statusOf(number)).not.to.equal('Paid');
    expect(await captured()).to.deep.equal([]);
    await paying.press('button', 'Open it again');
    await shown(() => psp.asks);
    await psp.answer('approve');
    await paid(paying);
    expect(await captured()).to.deep.equal([minor(agreed)]);
  });

  it('fault 15: a file that breaks off is not saved (nothing is uploaded here)', async () => {
    const saves = interceptSaves();
    try {
      const {page} = await open();
      await scene.world.fault({kind: 'truncate', path: '/invoices/archive$', times: 9});
      await page.press('button', /^PDF/);
      await page.says('The file could not be downloaded. Nothing was saved; try again.');
      expect(saves.files).to.deep.equal([]);
    } finally {
      saves.restore();
    }
  });

  it('fault 16: removed while paying: the payment goes on, nothing throws, and the result is there when it is back', async () => {
    const thrown: unknown[] = [];
    const note = (event: PromiseRejectionEvent): void => void thrown.push(event.reason);
    addEventListener('unhandledrejection', note);
    try {
      const paying = await open();
      const {agreed} = await reviewing(paying);
      const held = await scene.world.fault({kind: 'hold-before', method: 'POST', path: attempts});
      const settled = oneEvent(paying.page.table, 'portal-payment-settle');
      await paying.confirm();
      await shown(async () => (await held.status()).waiting);
      paying.page.table.remove();
      await held.release();
      await settled;
      expect(await captured()).to.deep.equal([minor(agreed)]);
      paying.page.scope.append(paying.page.table);
      await paid(paying);
      expect(paying.dialog.matches(':modal')).to.equal(true);
      expect(thrown).to.deep.equal([]);
    } finally {
      removeEventListener('unhandledrejection', note);
    }
  });
});

/** Why the Pay of a row can't be pressed; undefined when it can. */
function whyNotPay(page: InvoicePage, number: string): string | undefined {
  const pay = page.row(number)?.querySelector('[part~=pay]');
  if (pay?.getAttribute('aria-disabled') !== 'true') return undefined;
  return textOf(page.root.getElementById(pay.getAttribute('aria-describedby') ?? ''));
}
