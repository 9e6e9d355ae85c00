import {expect, html} from '@open-wc/testing';

import type {Subscription} from '../../../src/client/contract.js';
import type {Timers} from '../../../src/client/types.js';
import {CardPage, seededSubscription, type Seeded} from '../../support/card-page.js';
import {clientIn} from '../../support/client-scope.js';
import {FaultScene} from '../../support/fault-scene.js';
import {handTimeouts} from '../../support/hand-clock.js';
import {HandPsp} from '../../support/hand-psp.js';
import {Paying} from '../../support/paying.js';
import {shown, textOf} from '../../support/seen.js';

const problem = {'content-type': 'application/problem+json'};
const pauses = '/pause$';
const previews = '/change-previews$';

describe('<subscription-card>: faults', function () {
  // The first request starts a database.
  this.timeout(60_000);

  let scene: FaultScene;
  beforeEach(async () => {
    scene = await FaultScene.open();
    HandPsp.install();
  });
  afterEach(() => scene.close());

  const open = (name: Seeded = 'monthly', given = scene.client()): Promise<CardPage> => CardPage.of(given, name);
  const now = (name: Seeded = 'monthly'): Promise<Subscription> => seededSubscription(clientIn(scene.world), name);

  /** The review of a change to so many seats. */
  async function reviewing(page: CardPage, seats: string): Promise<void> {
    await page.open('Change', /^Change Northwind/);
    await page.fill(/^Seats/, seats);
    await page.press('button', 'Review');
    await page.find('button', /^Confirm/);
  }
  /** A pause that can be sent. */
  const pausing = (page: CardPage): Promise<CardPage> => page.open('Pause', /^Pause Northwind/);
  const decline = (page: CardPage): void => page.root.querySelector<HTMLElement>('[part~=no-thanks]')?.click();
  /** A cancellation with a reason and a comment. */
  async function canceling(page: CardPage): Promise<void> {
    await page.open('Cancel subscription', /^/);
    decline(page);
    const reason = await page.find('combobox', /^Why/);
    (reason as HTMLSelectElement).value = 'unused';
    reason.dispatchEvent(new Event('change', {bubbles: true}));
    await page.fill(/^Anything/, 'We moved to paper.');
  }
  const typed = async (page: CardPage): Promise<string> =>
    ((await page.find('textbox', /^Anything/)) as HTMLTextAreaElement).value;

  it('fault 2: the answer is lost after commit: sent again under its key, done once', async () => {
    const page = await open();
    await pausing(page);
    await scene.world.fault({kind: 'drop-after', method: 'POST', path: pauses});
    await page.press('button', 'Pause');
    await page.speaks(/paused/i);
    expect([scene.keys.length, new Set(scene.keys).size]).to.deep.equal([2, 1]);
    expect((await now()).history.filter(({type}) => /paus/.test(type))).to.have.lengthOf(1);
  });

  it('fault 2: nobody knows what came of it: pressed again it is the same, though the card has been read anew', async () => {
    const page = await open();
    await pausing(page);
    await scene.world.fault({kind: 'drop-after', method: 'POST', path: pauses, times: 4});
    await page.press('button', 'Pause');
    await page.says(/not known|known yet/i);
    await shown(() => page.root.querySelector('[part~=paused]'), 'what it has become');
    await page.press('button', 'Pause');
    await page.speaks(/paused/i);
    await page.closed();
    expect([scene.keys.length, new Set(scene.keys).size]).to.deep.equal([5, 1]);
  });

  it('fault 3: no answer in time: says that it is being checked, and is done once', async () => {
    const page = await open();
    await reviewing(page, '26');
    const held = await scene.world.fault({kind: 'hold-after', method: 'POST', path: '/changes$'});
    await page.press('button', /^Confirm and pay/);
    await shown(async () => (await held.status()).waiting, 'the request');
    scene.clock.pass(handTimeouts.request);
    await page.says('Checking whether it was done');
    await new Paying(page).says('What you pay');
    await held.release();
    expect([scene.keys.length, new Set(scene.keys).size, (await now()).seats?.bought]).to.deep.equal([2, 1, 26]);
  });

  it('fault 5: left before the answer: the card that comes shows what it is, and offers nothing twice', async () => {
    const page = await open();
    await reviewing(page, '26');
    await scene.world.fault({kind: 'drop-after', method: 'POST', path: '/changes$', times: 20});
    await page.press('button', /^Confirm and pay/);
    await shown(async () => (await now()).seats?.bought === 26, 'the change');
    page.scope.remove();
    await scene.world.clearFaults();
    const again = await open();
    await again.says('19 assigned of 26 bought');
    await again.open('Change', /^Change Northwind/);
    await again.press('button', 'Review');
    await again.says('Nothing is different yet.');
    expect((await now()).invoices).to.have.lengthOf(5);
  });

  it('fault 6: another tab was faster: nothing is done, what it has become is shown, what was typed stays', async () => {
    const page = await open();
    await canceling(page);
    const other = clientIn(scene.world);
    const {id, etag} = await now();
    await other.subscriptions.setAutoRenew(id, false, {etag});
    await page.press('button', 'Cancel to its end');
    await page.says(/changed meanwhile/);
    expect([await typed(page), (await now()).cancelAtPeriodEnd]).to.deep.equal(['We moved to paper.', false]);
    await shown(() => /Expires on|ends on/i.test(page.part('ending')), 'that it ends');
  });

  it('fault 7: the same is under way: waits as long as the server says, under the same key', async () => {
    const page = await open();
    await pausing(page);
    await scene.world.fault({
      kind: 'respond',
      status: 409,
      method: 'POST',
      path: pauses,
      headers: {'retry-after': '3', ...problem},
      body: '{"code":"request_in_progress","outcome":"none","retryable":true}',
    });
    await page.press('button', 'Pause');
    await page.speaks(/paused/i);
    expect([scene.keys.length, new Set(scene.keys).size]).to.deep.equal([2, 1]);
  });

  it('fault 9: 401: one new token, same key', async () => {
    const page = await open();
    await pausing(page);
    await scene.world.fault({kind: 'respond', status: 401, method: 'POST', path: pauses});
    await page.press('button', 'Pause');
    await page.speaks(/paused/i);
    expect([scene.keys.length, new Set(scene.keys).size]).to.deep.equal([2, 1]);
  });

  it('fault 9: no new token: says so, keeps what was typed, and goes on once signed in again', async () => {
    const given = scene.client();
    const page = await open('monthly', given);
    await canceling(page);
    await scene.world.fault({kind: 'respond', status: 401, path: '.', times: 100});
    scene.signedOut = true;
    await page.press('button', 'Cancel to its end');
    await page.says('Your session has ended.');
    await scene.world.clearFaults();
    scene.signedOut = false;
    await given.signedIn();
    await page.ready();
    if (!page.dialog) {
      await page.open('Cancel subscription', /^/);
      decline(page);
    }
    expect(await typed(page)).to.equal('We moved to paper.');
    await page.press('button', 'Cancel to its end');
    await page.closed();
    expect((await now()).cancelAtPeriodEnd).to.equal(true);
  });

  for (const [status, code] of [
    [403, 'forbidden'],
    [404, 'not_found'],
  ] as const)
    it(`fault 10: ${status}: forgets what was shown, says no more than that`, async () => {
      const page = await open();
      await scene.world.fault({
        kind: 'respond',
        status,
        path: '/subscriptions/',
        times: 100,
        headers: problem,
        body: `{"code":"${code}","detail":"Kontor Hansa lost access","outcome":"none"}`,
      });
      await page.widget.refresh();
      await page.says(status === 403 ? 'You may not see this.' : 'This is no longer here.');
      expect(page.text).not.to.match(/Kontor|4242|Northwind/);
    });

  it('fault 11: 429 on the price: counts the seconds, then asks when pressed', async () => {
    const page = await open();
    await page.open('Change', /^Change Northwind/);
    await page.fill(/^Seats/, '26');
    const limited = {'retry-after': '20', ...problem};
    const body = '{"code":"rate_limited","outcome":"none","retryable":true}';
    const fault = await scene.world.fault({kind: 'respond', status: 429, path: previews, headers: limited, body});
    await page.press('button', 'Review');
    const wait = await page.find('button', /^Try again in \d+/);
    expect(wait.getAttribute('aria-disabled')).to.equal('true');
    await page.says(/Too many requests/);
    expect((await fault.status()).hits).to.equal(1);
  });

  it('fault 11: 503 while it is sent: says so, and does it when it is pressed again', async () => {
    const page = await open();
    await pausing(page);
    const headers = {'retry-after': '1', ...problem};
    const body = '{"code":"unavailable","outcome":"none","retryable":true}';
    await scene.world.fault({kind: 'respond', status: 503, method: 'POST', path: pauses, headers, body});
    await page.press('button', 'Pause');
    await page.says('It could not be done. Nothing was changed.');
    expect((await now()).pause).to.equal(null);
    await page.press('button', 'Pause');
    await page.speaks(/paused/i);
  });

  it('fault 11: 429 on the card: says how long to wait, and reads it when asked', async () => {
    const {id} = await now();
    const headers = {'retry-after': '12', ...problem};
    const body = '{"code":"rate_limited","outcome":"none","retryable":true}';
    await scene.world.fault({kind: 'respond', status: 429, path: `/subscriptions/${id}$`, headers, body});
    const page = await CardPage.open(scene.client(), html`<subscription-card subscription=${id}></subscription-card>`);
    const wait = await page.find('button', /^Try again in \d+/);
    expect(wait.getAttribute('aria-disabled')).to.equal('true');
    await page.widget.refresh();
    await page.ready();
  });

  it('fault 12: an answer that is cut, or HTML: keeps the last good one and says that it is old', async () => {
    const page = await open();
    for (const kind of ['wrong-type', 'truncate'] as const) {
      await scene.world.fault({kind, path: '/subscriptions/', times: 4});
      await page.widget.refresh();
      await page.says('This may be out of date.');
      expect(page.title).to.equal('Northwind Business');
      await scene.world.clearFaults();
      await page.press('button', 'Try again');
      await shown(() => !page.text.includes('This may be out of date.'), 'what is new');
    }
  });

  it('fault 13: event stream cut: resumes, and shows what another has done', async () => {
    const events = await scene.world.fault({kind: 'cut', path: '/events$'});
    const given = clientIn(scene.world, {live: true});
    const page = await open('monthly', given);
    await shown(async () => (await events.status()).hits, 'the stream');
    await events.release();
    const {id, etag} = await now();
    await clientIn(scene.world).subscriptions.setAutoRenew(id, false, {etag});
    await shown(() => page.root.querySelector('[part~=ending]'), 'that it ends');
    given.close();
  });

  it('fault 16: removed while it is sent: the write arrives, nothing is paid or shown late, and the next card tells it', async () => {
    const page = await open();
    await reviewing(page, '26');
    const held = await scene.world.fault({kind: 'hold-before', method: 'POST', path: '/changes$'});
    await page.press('button', /^Confirm and pay/);
    await shown(async () => (await held.status()).waiting, 'the request');
    let asked = 0;
    page.widget.addEventListener('portal-subscription-pay', () => asked++);
    const {widget} = page;
    page.scope.remove();
    await held.release();
    await shown(async () => (await now()).seats?.bought === 26, 'what was asked for');
    await widget.updateComplete;
    expect([asked, page.dialog]).to.deep.equal([0, null]);
    const again = await open();
    await again.says('19 assigned of 26 bought');
  });

  it('fault 16: another page has it meanwhile: what came of it is not shown to whoever that is', async () => {
    const page = await open();
    await pausing(page);
    const held = await scene.world.fault({kind: 'hold-before', method: 'POST', path: pauses});
    await page.press('button', 'Pause');
    await shown(async () => (await held.status()).waiting, 'the request');
    const told: string[] = [];
    page.widget.addEventListener('portal-subscription-change', ({detail}) => told.push(detail.subscription.number));
    const other = clientIn(scene.world, {session: {customer: 'new-leaf'}});
    page.scope.scope = {client: other, error: undefined, locale: undefined};
    await page.says('This is no longer here.');
    await held.release();
    await shown(async () => (await now()).pause, 'what was asked for');
    await page.widget.updateComplete;
    expect([told, page.dialog, /Northwind/.test(textOf(page.root.querySelector('.portal')))]).to.deep.equal([
      [],
      null,
      false,
    ]);
  });

  it('shows the price again shortly before it holds no longer, and does it at that', async () => {
    const given = scene.client();
    const page = await open('monthly', given);
    await reviewing(page, '26');
    // Whose session goes on meanwhile.
    await scene.world.advance(10 * 60_000);
    scene.clock.pass(10 * 60_000);
    await given.extendSession();
    await scene.world.advance(4 * 60_000 + 45_000);
    scene.clock.pass(4 * 60_000 + 45_000);
    await page.says('The price was asked for again');
    await scene.world.advance(5 * 60_000);
    await page.press('button', /^Confirm and pay/);
    await new Paying(page).says('What you pay');
    expect((await now()).seats?.bought).to.equal(26);
  });

  it('counts the days anew when a day begins', async () => {
    const minute = 60_000;
    // Where the account is: its days are what the server counts.
    const {timeZone} = await clientIn(scene.world).account.get();
    const local = new Date(new Date().toLocaleString('en', {timeZone}));
    const evening = new Date(local).setHours(24, 0, 0, 0) - local.getTime() - 3 * minute;
    await scene.world.advance(evening);
    scene.clock.pass(evening);
    const waits: number[] = [];
    const wait: Timers['wait'] = (milliseconds, signal) => {
      waits.push(milliseconds);
      return scene.clock.wait(milliseconds, signal);
    };
    const page = await open(
      'to-renew',
      scene.client({timers: {now: scene.clock.now, random: scene.clock.random, wait}}),
    );
    await shown(() => waits.some((time) => time > 2 * minute && time < 4 * minute), 'that it waits for the day');
    const [days = 0] = /\d+/.exec(page.part('countdown')) ?? [];
    await scene.world.advance(4 * minute);
    scene.clock.pass(4 * minute);
    await shown(
      () => page.part('countdown').startsWith(`${Number(days) - 1} day`),
      () => `one day less than ${days}; instead: ${page.part('countdown')}`,
    );
  });
});
