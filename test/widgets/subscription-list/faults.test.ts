import {expect, oneEvent} from '@open-wc/testing';

import type {SubscriptionsChangeEvent} from '../../../src/widgets/subscription-list/subscription-list.events.js';
import {clientIn} from '../../support/client-scope.js';
import {afterSeconds, FaultScene} from '../../support/fault-scene.js';
import {handTimeouts} from '../../support/hand-clock.js';
import {interceptSaves} from '../../support/saves.js';
import {ownStorage} from '../../support/own-storage.js';
import {shown, textOf} from '../../support/seen.js';
import {SubscriptionPage} from '../../support/subscription-page.js';

const list = '/subscriptions$';
const acts = '/subscription-actions$';
const previews = '/subscription-actions/preview$';
const problem = {'content-type': 'application/problem+json'};
/** What is renewed here: it has seats, and nothing is unpaid. */
const seats = '1 / 3';

/** Faults 1, 2 and 4 of what is done with many stand in bulk.test.ts. */
describe('<subscription-list>: faults', function () {
  // The first request starts a database.
  this.timeout(60_000);

  let scene: FaultScene;
  beforeEach(async () => {
    scene = await FaultScene.open();
  });
  afterEach(() => scene.close());

  const open = async (given = scene.client()): Promise<SubscriptionPage> =>
    (await SubscriptionPage.open(given)).ready();
  const invoices = async (): Promise<number> => (await clientIn(scene.world).invoices.list()).page.total;
  /** At the review of one renewal. */
  async function renewing(page: SubscriptionPage): Promise<string> {
    const number = page.numberWhere('seats', seats);
    await page.select(number);
    await page.press('button', 'Renew now');
    await page.find('button', 'Renew 1 subscription');
    return number;
  }
  const confirm = (page: SubscriptionPage): Promise<HTMLElement> => page.press('button', 'Renew 1 subscription');
  const renewed = (page: SubscriptionPage): Promise<void> => page.says('Done for 1 of 1 subscription.');
  const oneKey = (): boolean => new Set(scene.keys).size === 1;

  it('fault 3: the list takes too long: says so, and reads it when asked again', async () => {
    const held = await scene.world.fault({kind: 'hold-before', path: list});
    const page = await SubscriptionPage.open(scene.client());
    await shown(async () => (await held.status()).waiting, 'the request');
    scene.clock.pass(handTimeouts.request);
    await page.says('This takes too long. Nothing was changed.');
    await page.press('button', 'Try again');
    await page.ready();
    await held.release();
  });

  it('fault 3: no answer to a renewal: says that it checks, then that it is not known, and renews once', async () => {
    const before = await invoices();
    const page = await open();
    await renewing(page);
    const held = await scene.world.fault({kind: 'hold-after', method: 'POST', path: acts});
    await scene.world.fault({kind: 'drop-before', method: 'POST', path: acts, times: 3});
    await confirm(page);
    await shown(async () => (await held.status()).waiting, 'the request');
    scene.clock.pass(handTimeouts.request);
    await page.says('It is not known yet what was done. Confirm again: it is done only once.');
    await confirm(page);
    await renewed(page);
    expect([oneKey(), await invoices()]).to.deep.equal([true, before + 1]);
    await held.release();
  });

  it('fault 5: reload before it was done: the same again has the same key, and renews once', async () => {
    const before = await invoices();
    const page = await open();
    await renewing(page);
    const held = await scene.world.fault({kind: 'hold-before', method: 'POST', path: acts});
    await confirm(page);
    await shown(async () => (await held.status()).waiting, 'the request');
    page.scope.remove();
    const after = await open(scene.client());
    await renewing(after);
    await confirm(after);
    await renewed(after);
    await held.release();
    expect([oneKey(), await invoices()]).to.deep.equal([true, before + 1]);
  });

  it('fault 5: reload after it was done: what is there is reviewed, and nothing is renewed by itself', async () => {
    const before = await invoices();
    const page = await open();
    const number = await renewing(page);
    const held = await scene.world.fault({kind: 'hold-after', method: 'POST', path: acts});
    await confirm(page);
    await shown(async () => (await held.status()).waiting, 'the request');
    page.scope.remove();
    const after = await open(scene.client());
    await after.select(number);
    expect((await after.find('button', 'Renew now')).getAttribute('aria-disabled')).to.equal('true');
    expect([scene.keys.length, await invoices()]).to.deep.equal([1, before + 1]);
    await held.release();
  });

  it('fault 6: two tabs: the second is told that it has changed, and renews nothing again', async () => {
    const before = await invoices();
    const first = await open();
    const second = await open(scene.client({storage: ownStorage()}));
    await renewing(first);
    await renewing(second);
    await confirm(first);
    await renewed(first);
    await confirm(second);
    await second.says('Done for 0 of 1 subscription.');
    expect(second.dialogText).to.include('It has changed meanwhile. Nothing was done with it.');
    await second.press('button', 'Review 1 again as it is now');
    await second.says('This changes none of the selected subscriptions.');
    expect(await invoices()).to.equal(before + 1);
  });

  it('fault 7: 409 in progress: waits as long as it is told, same key', async () => {
    const page = await open();
    await renewing(page);
    await scene.world.fault({
      kind: 'respond',
      status: 409,
      method: 'POST',
      path: acts,
      headers: {'retry-after': '3', ...problem},
      body: '{"code":"request_in_progress","outcome":"unknown","retryable":true}',
    });
    await confirm(page);
    await renewed(page);
    expect([scene.keys.length, oneKey()]).to.deep.equal([2, true]);
  });

  it('fault 8: it costs something else by now: nothing is charged, the difference is shown, and it goes once confirmed again', async () => {
    const page = await open();
    const number = await renewing(page);
    const [, reviewed = ''] = /(€[\d,.]+) now, for/.exec(page.dialogText) ?? [];
    const other = clientIn(scene.world);
    const {items} = await other.subscriptions.list();
    const {id} = items.find((item) => item.number === number)!;
    const preview = await other.subscriptions.previewChange(id, {seats: 5});
    await other.subscriptions.change(id, {previewId: preview.id});
    const before = await invoices();
    await confirm(page);
    await page.says('It has changed meanwhile. Nothing was done with it.');
    expect(await invoices()).to.equal(before);
    await page.press('button', 'Review 1 again as it is now');
    await page.says(/It costs €[\d,.]+ now instead of €[\d,.]+/);
    expect(page.dialogText).to.include(`instead of ${reviewed}`);
    await confirm(page);
    await renewed(page);
    expect(await invoices()).to.equal(before + 1);
  });

  it('fault 9: 401: one new token, same key', async () => {
    const page = await open();
    await renewing(page);
    await scene.world.fault({kind: 'respond', status: 401, method: 'POST', path: acts});
    await confirm(page);
    await renewed(page);
    expect([scene.keys.length, oneKey()]).to.deep.equal([2, true]);
  });

  it('fault 9: no new token: says so, keeps what is selected and reviewed, and does it once signed in again', async () => {
    const before = await invoices();
    const given = scene.client();
    const page = await open(given);
    await renewing(page);
    await scene.world.fault({kind: 'respond', status: 401, path: '.', times: 100});
    scene.signedOut = true;
    await confirm(page);
    await page.says('Your session has ended.');
    expect(textOf(page.root.querySelector('[part~=selection-count]'))).to.equal('1 selected');
    await scene.world.clearFaults();
    scene.signedOut = false;
    await given.signedIn();
    await confirm(page);
    await renewed(page);
    expect(await invoices()).to.equal(before + 1);
  });

  it('fault 10: revoked: forgets what was shown, selected and reviewed, and says no more than that', async () => {
    const page = await open();
    const number = await renewing(page);
    await scene.world.fault({
      kind: 'respond',
      status: 403,
      path: '/subscriptions',
      times: 100,
      headers: problem,
      body: '{"code":"forbidden","detail":"Kontor Hansa lost access","outcome":"none"}',
    });
    await page.list.refresh();
    await page.says('You may not see this.');
    await shown(() => !page.dialog, 'the dialog gone');
    await shown(
      () => !page.root.querySelector('[part~=selection]'),
      () => `nothing selected; instead: ${page.text}`,
    );
    expect(page.text).not.to.match(/Kontor|€|Northwind/);
    expect(page.text).not.to.include(number);
  });

  it('fault 10: what may no longer be done says why', async () => {
    const page = await open();
    await renewing(page);
    await scene.world.fault({
      kind: 'respond',
      status: 403,
      method: 'POST',
      path: acts,
      headers: problem,
      body: '{"code":"not_allowed","reason":"role","outcome":"none"}',
    });
    await confirm(page);
    await page.says('It could not be done. Nothing was changed or charged. Your role does not allow this.');
  });

  it('fault 11: 503 of the list: counts down what the server asks to wait', async () => {
    await scene.world.fault({kind: 'respond', status: 503, path: list, headers: {'retry-after': '9'}});
    const page = await SubscriptionPage.open(scene.client());
    await page.says('The service is being looked after.');
    await page.find('button', /^Try again in \d s$/);
    await afterSeconds(9, () => page.press('button', 'Try again'));
    await page.ready();
  });

  it('fault 11: 429 of what it would cost, then of the renewal itself: counts down, keeps the selection, renews once', async () => {
    const before = await invoices();
    const page = await open();
    await page.select(page.numberWhere('seats', seats));
    const limited = {
      kind: 'respond',
      status: 429,
      headers: {'retry-after': '20', ...problem},
      body: '{"code":"rate_limited","outcome":"none","retryable":true}',
    } as const;
    await scene.world.fault({...limited, path: previews});
    await page.press('button', 'Renew now');
    await page.says('Too many requests.');
    const waiting = await page.find('button', /^Try again in \d+ s$/);
    expect(waiting.getAttribute('aria-disabled')).to.equal('true');
    await afterSeconds(20, () => page.press('button', 'Try again'));
    await page.find('button', 'Renew 1 subscription');
    await scene.world.fault({...limited, path: acts});
    await confirm(page);
    await page.says('Too many requests.');
    await page.find('button', /^Try again in \d+ s$/);
    await afterSeconds(20, () => confirm(page));
    await renewed(page);
    expect([scene.keys.length, await invoices()]).to.deep.equal([2, before + 1]);
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
      await scene.world.fault({...fault, path: list, times: 4});
      await page.list.refresh();
      await page.says('This may be out of date.');
      expect(page.numbers).to.deep.equal(before);
      await scene.world.clearFaults();
      await page.press('button', 'Try again');
      await shown(() => !page.text.includes('This may be out of date.'), 'what is new');
    }
  });

  it('fault 12: an HTML page in place of the answer to a renewal: asks again, and renews once', async () => {
    const before = await invoices();
    const page = await open();
    await renewing(page);
    await scene.world.fault({kind: 'wrong-type', method: 'POST', path: acts});
    await confirm(page);
    await renewed(page);
    expect([oneKey(), await invoices()]).to.deep.equal([true, before + 1]);
  });

  it('fault 13: event stream cut, and its events twice: resumes, and shows what another has changed', async () => {
    const events = await scene.world.fault({kind: 'cut', path: '/events$'});
    const given = clientIn(scene.world, {live: true});
    const page = await open(given);
    const number = page.numberWhere('seats', seats);
    await shown(async () => (await events.status()).hits, 'the stream');
    await events.release();
    await turnOff(number);
    await shown(
      () => page.cell(number, 'ends-on').startsWith('Ends on'),
      () => page.cell(number, 'ends-on'),
    );
    given.close();
  });

  it('fault 15: a file that breaks off is not saved (nothing is uploaded here)', async () => {
    const saves = interceptSaves();
    try {
      const page = await open();
      await scene.world.fault({kind: 'truncate', path: '/export$', times: 9});
      await page.press('button', /^CSV: Download this list/);
      await page.says('The file could not be downloaded. Nothing was saved; try again.');
      expect(saves.files).to.deep.equal([]);
    } finally {
      saves.restore();
    }
  });

  it('fault 15: nor is a file that ends between two rows, which is no error to every browser', async () => {
    const saves = interceptSaves();
    try {
      const page = await open();
      const headers = {'content-type': 'text/csv', 'portal-row-count': '14'};
      await scene.world.fault({
        kind: 'respond',
        status: 200,
        headers,
        body: 'number\r\nS-60001\r\n',
        path: '/export$',
        times: 9,
      });
      await page.press('button', /^CSV: Download this list/);
      await page.says('The file could not be downloaded. Nothing was saved; try again.');
      expect(saves.files).to.deep.equal([]);
    } finally {
      saves.restore();
    }
  });

  it('fault 16: removed while it renews: reads are aborted, the write goes on, nothing is shown late', async () => {
    const thrown: unknown[] = [];
    const note = (event: PromiseRejectionEvent): void => void thrown.push(event.reason);
    addEventListener('unhandledrejection', note);
    try {
      const before = await invoices();
      const page = await open();
      await renewing(page);
      const held = await scene.world.fault({kind: 'hold-before', method: 'POST', path: acts});
      await confirm(page);
      await shown(async () => (await held.status()).waiting, 'the request');
      const changed = oneEvent(page.list, 'portal-subscriptions-change') as Promise<SubscriptionsChangeEvent>;
      page.list.remove();
      await held.release();
      expect((await changed).detail.results.map(({outcome}) => outcome)).to.deep.equal(['done']);
      expect(await invoices()).to.equal(before + 1);
      expect(page.dialog).to.equal(null);
      page.scope.append(page.list);
      await renewed(page);
      expect(thrown).to.deep.equal([]);
    } finally {
      removeEventListener('unhandledrejection', note);
    }
  });

  /** Somebody else has it renew by itself no more. */
  async function turnOff(number: string): Promise<void> {
    const other = clientIn(scene.world);
    const {items} = await other.subscriptions.list();
    const {id, etag} = items.find((item) => item.number === number)!;
    await other.subscriptions.setAutoRenew(id, false, {etag});
  }
});
