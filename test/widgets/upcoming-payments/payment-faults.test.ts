import {expect, html} from '@open-wc/testing';

import type {PortalClient} from '../../../src/client/portal-client.js';
import {clientIn} from '../../support/client-scope.js';
import {afterSeconds, FaultScene} from '../../support/fault-scene.js';
import {handTimeouts} from '../../support/hand-clock.js';
import {HandPsp} from '../../support/hand-psp.js';
import {minor, Paying} from '../../support/paying.js';
import {ownStorage} from '../../support/own-storage.js';
import {find, shown, textOf} from '../../support/seen.js';
import {UpcomingPage} from '../../support/upcoming-page.js';

const attempts = '/payment-attempts$';
const problem = {'content-type': 'application/problem+json'};
const inProgress = 'It is already being paid.';

describe('<upcoming-payments>: faults of paying', function () {
  // The first request starts a database.
  this.timeout(60_000);

  let scene: FaultScene;
  let psp: HandPsp;
  beforeEach(async () => {
    scene = await FaultScene.open('/payment-attempts');
    psp = HandPsp.install();
  });
  afterEach(() => scene.close());

  const open = async (client: PortalClient = scene.client()): Promise<UpcomingPage> =>
    (await UpcomingPage.open(client, html`<upcoming-payments kind="invoice"></upcoming-payments>`)).ready();

  interface Place {
    readonly page: UpcomingPage;
    readonly paying: Paying<UpcomingPage>;
    /** The entry that is paid, and how much. */
    readonly entry: string;
    readonly agreed: string;
  }
  /** At the review of what is due today, with a saved card. */
  async function reviewing(client?: PortalClient, card: RegExp = /4242/): Promise<Place> {
    const page = await open(client);
    const entry = entryOf(page, 'KH-35');
    page.button('pay', entry)!.click();
    const paying = new Paying(page);
    await paying.says('What you pay');
    await paying.press('checkbox', /^Use your credit/);
    await paying.choose(card);
    return {page, paying, entry, agreed: await paying.review()};
  }
  const paid = (paying: Paying<UpcomingPage>): Promise<void> => paying.says(/ paid Your payment reference is/);
  const captured = async (): Promise<number[]> => (await scene.world.captures()).map(({amount}) => amount);
  const isGone = ({page, entry}: Place): Promise<unknown> =>
    shown(() => page.rows.length && !page.root.querySelector(`[data-id="${entry}"]`), 'the list without what is paid');

  it('fault 1: offline before send: not sent, kept, and sent only by the customer’s hand', async () => {
    let online = true;
    const {paying, agreed} = await reviewing(scene.client({online: () => online}));
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

  it('fault 2: response lost after commit: says that it checks, doesn’t send again, and lists it no more', async () => {
    const place = await reviewing();
    const {paying, agreed} = place;
    const lookup = await scene.world.fault({kind: 'hold-before', method: 'GET', path: attempts});
    await scene.world.fault({kind: 'drop-after', method: 'POST', path: attempts});
    await paying.confirm();
    await paying.says('Checking your payment – don’t pay again.');
    await lookup.release();
    await paid(paying);
    expect([scene.keys.length, await captured()]).to.deep.equal([1, [minor(agreed)]]);
    await paying.press('button', 'Done');
    await isGone(place);
  });

  it('fault 3: nobody knows how it ended: Pay of its row says why it can’t be pressed, until it is known', async () => {
    const {page, paying, entry} = await reviewing();
    // The server never saw it: it would let the invoice be paid.
    await scene.world.fault({kind: 'drop-before', method: 'POST', path: attempts});
    await scene.world.fault({kind: 'respond', status: 500, method: 'GET', path: attempts, times: 10_000});
    await paying.confirm();
    await paying.says('We are still confirming your payment');
    await paying.press('button', /^Close/);
    await shown(() => !page.dialog, 'no dialog');
    expect(whyNotPay(page, entry)).to.equal(inProgress);
    await page.widget.refresh();
    expect(whyNotPay(page, entry)).to.equal(inProgress);
    await scene.world.clearFaults();
    await shown(() => whyNotPay(page, entry) === '', 'what can be paid again');
    expect([scene.keys.length, await captured()]).to.deep.equal([1, []]);
  });

  it('fault 3: no answer in time: asks what became of it, and lists it no more once it is known', async () => {
    const place = await reviewing();
    const {paying, agreed} = place;
    const post = await scene.world.fault({kind: 'hold-after', method: 'POST', path: attempts});
    await paying.confirm();
    await shown(async () => (await post.status()).waiting, 'the request');
    scene.clock.pass(handTimeouts.request);
    await paid(paying);
    expect([scene.keys.length, await captured()]).to.deep.equal([1, [minor(agreed)]]);
    await paying.press('button', 'Done');
    await isGone(place);
  });

  it('fault 4: pressed four times, and sent twice on its way: one payment', async () => {
    const {paying, agreed} = await reviewing();
    await scene.world.fault({kind: 'duplicate', method: 'POST', path: attempts});
    const confirm = await find(paying.dialog, 'button', agreed);
    for (let press = 0; press < 4; press++) confirm.click();
    await paid(paying);
    expect([scene.keys.length, await captured()]).to.deep.equal([1, [minor(agreed)]]);
  });

  it('fault 5: reload while paying: resumes at the status, sends nothing', async () => {
    const {page, paying, agreed} = await reviewing();
    const held = await scene.world.fault({kind: 'hold-after', method: 'POST', path: attempts});
    await paying.confirm();
    await shown(async () => (await held.status()).waiting, 'the request');
    page.scope.remove();
    const after = new Paying(await UpcomingPage.open(scene.client()));
    await shown(() => after.page.dialog, 'the dialog of the payment of before');
    await paid(after);
    expect([scene.keys.length, await captured()]).to.deep.equal([1, [minor(agreed)]]);
  });

  it('fault 6: two tabs: the second is told that it is already being paid', async () => {
    const first = await reviewing(scene.client(), /3155/);
    const second = await open(scene.client({storage: ownStorage()}));
    await first.paying.confirm();
    await shown(() => psp.asks, 'the bank');
    second.button('pay', first.entry)!.click();
    await new Paying(second).says(`KH-35: ${inProgress}`);
    await psp.answer('approve');
    await paid(first.paying);
    expect(await captured()).to.deep.equal([minor(first.agreed)]);
  });

  it('fault 7: 409 in progress: waits as long as it is told, same key', async () => {
    const {paying, agreed} = await reviewing();
    const headers = {'retry-after': '3', ...problem};
    const body = '{"code":"request_in_progress","outcome":"unknown","retryable":true}';
    await scene.world.fault({kind: 'respond', status: 409, method: 'POST', path: attempts, headers, body});
    await paying.confirm();
    await paid(paying);
    expect([new Set(scene.keys).size, await captured()]).to.deep.equal([1, [minor(agreed)]]);
  });

  it('fault 8: stale: another has paid a part meanwhile: shows both amounts, and asks again', async () => {
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

  it('fault 9: 401 while paying: one new token, same key', async () => {
    const {paying, agreed} = await reviewing();
    await scene.world.fault({kind: 'respond', status: 401, method: 'POST', path: attempts});
    await paying.confirm();
    await paid(paying);
    expect([scene.keys.length, new Set(scene.keys).size]).to.deep.equal([2, 1]);
    expect(await captured()).to.deep.equal([minor(agreed)]);
  });

  it('fault 9: no new token: says so, and pays once signed in again', async () => {
    const client = scene.client();
    const {paying, agreed} = await reviewing(client);
    await scene.world.fault({kind: 'respond', status: 401, path: '.', times: 100});
    scene.signedOut = true;
    await paying.confirm();
    await paying.says('Your session has ended. Sign in again to go on; what you chose is kept.');
    await scene.world.clearFaults();
    scene.signedOut = false;
    await client.signedIn();
    await paying.confirm();
    await paid(paying);
    expect(await captured()).to.deep.equal([minor(agreed)]);
  });

  it('fault 11: 429 while paying: nothing charged, counts down, then the same again with the same key', async () => {
    const {paying, agreed} = await reviewing();
    const headers = {'retry-after': '20', ...problem};
    const body = '{"code":"rate_limited","outcome":"none","retryable":true}';
    await scene.world.fault({kind: 'respond', status: 429, method: 'POST', path: attempts, headers, body});
    await paying.confirm();
    await paying.says('Too many requests. Nothing was charged.');
    const waiting = await find(paying.dialog, 'button', /^Try again in \d+ s$/);
    expect(waiting.getAttribute('aria-disabled')).to.equal('true');
    await afterSeconds(20, () => paying.press('button', agreed));
    await paid(paying);
    expect([scene.keys.length, new Set(scene.keys).size]).to.deep.equal([2, 1]);
    expect(await captured()).to.deep.equal([minor(agreed)]);
  });

  it('fault 13: what another tab has paid goes from the list, though the event stream was cut', async () => {
    const events = await scene.world.fault({kind: 'cut', path: '/events$'});
    const live = clientIn(scene.world, {live: true, storage: ownStorage()});
    const page = await open(live);
    await shown(async () => (await events.status()).hits, 'the stream');
    await events.release();
    const {paying, entry, agreed} = await reviewing();
    await paying.confirm();
    await paid(paying);
    await isGone({page, paying, entry, agreed});
    live.close();
  });

  it('fault 14: PSP blocked: says why, offers another method; nothing is charged', async () => {
    psp.blocked = true;
    const {paying} = await reviewing();
    await paying.press('button', 'Back');
    await paying.choose('New card');
    await paying.says('The secure card fields could not be loaded. Nothing was charged.');
    expect(await captured()).to.deep.equal([]);
    await paying.choose(/4242/);
    await paying.pay();
    await paid(paying);
    expect(await captured()).to.have.length(1);
  });

  it('fault 14: 3-D Secure closed: it is unpaid, listed, and can be paid', async () => {
    const {page, paying, entry} = await reviewing(scene.client(), /3155/);
    await paying.confirm();
    await shown(() => psp.asks, 'the bank');
    const {scope, widget} = page;
    widget.remove();
    scope.append(widget);
    await paying.says('The confirmation was closed. Nothing was charged, and the invoice is not paid.');
    await paying.press('button', 'Close');
    await shown(() => page.button('pay', entry) && whyNotPay(page, entry) === '', 'what can be paid');
    expect(await captured()).to.deep.equal([]);
  });

  it('fault 16: removed while it is sent: the payment arrives once, and is known when the widget is back', async () => {
    const place = await reviewing();
    const {page, paying, agreed} = place;
    const held = await scene.world.fault({kind: 'hold-before', method: 'POST', path: attempts});
    await paying.confirm();
    await shown(async () => (await held.status()).waiting, 'the request');
    const {scope, widget} = page;
    widget.remove();
    await held.release();
    await shown(async () => (await captured()).length, 'the payment');
    scope.append(widget);
    await paid(paying);
    expect([scene.keys.length, await captured()]).to.deep.equal([1, [minor(agreed)]]);
  });
});

/** The id of the entry that is called so. */
const entryOf = (page: UpcomingPage, name: string): string =>
  [...page.root.querySelectorAll<HTMLElement>('tr[data-id]')].find((row) => textOf(row).includes(name))!.dataset['id']!;

/** What is said of the Pay of an entry that can't be pressed; nothing when it can. */
function whyNotPay(page: UpcomingPage, entry: string): string {
  const pay = page.button('pay', entry);
  if (!pay) return 'There is none.';
  if (pay.getAttribute('aria-disabled') !== 'true') return '';
  return textOf(page.root.getElementById(pay.getAttribute('aria-describedby') ?? ''));
}
