import {expect, html} from '@open-wc/testing';

import type {PortalClient} from '../../../src/client/portal-client.js';
import {clientIn} from '../../support/client-scope.js';
import {afterSeconds, FaultScene} from '../../support/fault-scene.js';
import {handTimeouts} from '../../support/hand-clock.js';
import {shown} from '../../support/seen.js';
import {UpcomingPage} from '../../support/upcoming-page.js';

const list = '/upcoming-payments$';
const summary = '/upcoming-payments/summary$';
const problem = {'content-type': 'application/problem+json'};

/** Faults 2, 4, 7, 8, 14 and 15 are those of what it sends: its payments and its calendar have tests of their own. */
describe('<upcoming-payments>: faults', function () {
  // The first request starts a database.
  this.timeout(60_000);

  let scene: FaultScene;
  beforeEach(async () => {
    scene = await FaultScene.open();
  });
  afterEach(() => scene.close());

  const open = async (
    client: PortalClient = scene.client(),
    content?: ReturnType<typeof html>,
  ): Promise<UpcomingPage> => (await UpcomingPage.open(client, content)).ready();
  const saysNoMore = (page: UpcomingPage, words: string): Promise<unknown> =>
    shown(
      () => !page.text.includes(words),
      () => page.text.slice(0, 800),
    );
  /** What another of the customer's devices does: a quote is declined, and so answered. */
  async function declineOne(): Promise<string> {
    const client = clientIn(scene.world);
    const {items} = await client.quotes.list({limit: 100});
    const {id, number} = items.find(
      ({status, expired, capabilities}) => status === 'open' && !expired && capabilities.decline.allowed,
    )!;
    const {etag} = await client.quotes.get(id);
    await client.quotes.decline(id, {reason: 'too_expensive'}, {etag});
    client.close();
    return number;
  }

  it('fault 1: the connection is lost: says so, and reads it by itself once there is one again', async () => {
    await scene.world.fault({kind: 'drop-before', path: '.', times: 99});
    const page = await UpcomingPage.open(scene.client());
    await page.says('The connection was lost.');
    await scene.world.clearFaults();
    dispatchEvent(new Event('online'));
    await page.ready();
  });

  it('fault 3: no answer: says so, and reads it when asked again', async () => {
    const held = await scene.world.fault({kind: 'hold-before', path: list});
    const page = await UpcomingPage.open(scene.client());
    await shown(async () => (await held.status()).waiting, 'the request');
    scene.clock.pass(handTimeouts.request);
    await page.says('This takes too long. Nothing was changed.');
    await page.press('button', 'Try again');
    await page.ready();
    await held.release();
  });

  it('fault 5: reload: has what the page’s address says', async () => {
    const content = html`<upcoming-payments sync-url></upcoming-payments>`;
    const address = location.href;
    try {
      const page = await open(undefined, content);
      const all = page.rows.length;
      await page.press('button', /^Overdue/);
      await shown(() => page.rows.length < all && location.href.includes('overdue'), 'what is overdue');
      const {rows} = page;
      page.scope.remove();
      expect((await open(undefined, content)).rows).to.deep.equal(rows);
    } finally {
      history.replaceState(null, '', address);
    }
  });

  it('fault 6: two tabs: what one answers is gone from the other', async () => {
    const live = clientIn(scene.world, {live: true});
    const page = await open(live);
    const number = await declineOne();
    await saysNoMore(page, number);
    live.close();
  });

  it('fault 9: 401: one new token, and the rows', async () => {
    await scene.world.fault({kind: 'respond', status: 401, path: list});
    await open();
  });

  it('fault 9: no new token: keeps the rows, says so, and goes on once signed in again', async () => {
    const client = scene.client();
    const page = await open(client);
    const {rows} = page;
    await scene.world.fault({kind: 'respond', status: 401, path: '.', times: 100});
    scene.signedOut = true;
    await page.widget.refresh();
    await page.says('Your session has ended.');
    await scene.world.clearFaults();
    scene.signedOut = false;
    await client.signedIn();
    await page.ready();
    await saysNoMore(page, 'Your session has ended.');
    expect(page.rows).to.deep.equal(rows);
  });

  for (const [status, code, words] of [
    [403, 'forbidden', 'You may not see this.'],
    [404, 'not_found', 'This is no longer here.'],
  ] as const)
    it(`fault 10: ${status}: forgets what was shown, says no more than that`, async () => {
      const page = await open();
      const body = `{"code":"${code}","detail":"Kontor Hansa lost access","outcome":"none"}`;
      await scene.world.fault({
        kind: 'respond',
        status,
        path: '/upcoming-payments',
        times: 100,
        headers: problem,
        body,
      });
      await page.widget.refresh();
      await page.says(words);
      await shown(
        () => !/Kontor|KH-|Northwind|€/.test(page.text),
        () => page.text.slice(0, 900),
      );
      expect(page.columns).to.deep.equal([]);
    });

  it('fault 11: 503: counts down what the server asks to wait', async () => {
    await scene.world.fault({kind: 'respond', status: 503, path: list, headers: {'retry-after': '9'}});
    const page = await UpcomingPage.open(scene.client());
    await page.says('The service is being looked after.');
    const wait = await page.find('button', /^Try again in \d s$/);
    expect(wait.getAttribute('aria-disabled')).to.equal('true');
    await afterSeconds(9, () => page.press('button', 'Try again'));
    await page.ready();
  });

  it('fault 11: 429 of a search: shows no rows of another search under it, keeps what was typed, then finds it', async () => {
    const page = await open();
    const before = page.rows;
    await scene.world.fault({kind: 'respond', status: 429, path: list, headers: {'retry-after': '9'}});
    const field = (await page.find('searchbox', 'Search')) as HTMLInputElement;
    field.value = 'KH-35';
    field.dispatchEvent(new Event('input', {bubbles: true}));
    await page.says('Too many requests.');
    expect([page.rows, field.value]).to.deep.equal([[], 'KH-35']);
    await afterSeconds(9, () => page.press('button', 'Try again'));
    await shown(
      () => page.rows.length === 1 && page.rows[0]![1]!.startsWith('KH-35'),
      () => page.rows.join('\n'),
    );
    expect(before.length).to.be.greaterThan(1);
  });

  it('fault 12: a cut, a wrong and an HTML answer: keeps the last good rows and says that they are old', async () => {
    const page = await open();
    const before = page.rows;
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
      await page.widget.refresh();
      await page.says('This may be out of date.');
      expect(page.rows).to.deep.equal(before);
      await scene.world.clearFaults();
      await page.press('button', 'Try again');
      await saysNoMore(page, 'This may be out of date.');
    }
  });

  it('fault 12: a wrong answer to what is summed: the rows are there, and the figures of before', async () => {
    const page = await open();
    const {columns, sums} = page;
    const body = '{"counts":null,"next30Days":[7]}';
    const headers = {'content-type': 'application/json'};
    await scene.world.fault({kind: 'respond', status: 200, path: summary, times: 4, headers, body});
    await page.widget.refresh();
    expect([page.columns, page.sums]).to.deep.equal([columns, sums]);
    page.scope.remove();
    await scene.world.fault({kind: 'respond', status: 200, path: summary, times: 4, headers, body});
    const anew = await UpcomingPage.open(scene.client());
    await shown(() => anew.rows.length, 'rows');
    await anew.find('button', 'Calendar');
    expect(anew.columns).to.deep.equal([]);
  });

  it('fault 13: event stream cut: resumes, and shows what was answered meanwhile', async () => {
    const events = await scene.world.fault({kind: 'cut', path: '/events$'});
    const live = clientIn(scene.world, {live: true});
    const page = await open(live);
    await shown(async () => (await events.status()).hits, 'the stream');
    await events.release();
    await saysNoMore(page, await declineOne());
    live.close();
  });

  it('fault 16: removed while it reads: nothing is shown late, nothing throws, and it reads again when it is back', async () => {
    const thrown: unknown[] = [];
    const note = (event: PromiseRejectionEvent): void => void thrown.push(event.reason);
    addEventListener('unhandledrejection', note);
    try {
      const held = await scene.world.fault({kind: 'hold-before', path: '/upcoming-payments', times: 2});
      const page = await UpcomingPage.open(scene.client());
      await shown(async () => (await held.status()).waiting, 'the request');
      const {scope, widget} = page;
      widget.remove();
      await held.release();
      expect(page.rows).to.deep.equal([]);
      scope.append(widget);
      await page.ready();
      expect(thrown).to.deep.equal([]);
    } finally {
      removeEventListener('unhandledrejection', note);
    }
  });

  it('fault 16: somebody else’s page has it while it reads: nothing of the first is left', async () => {
    const page = await open();
    const held = await scene.world.fault({kind: 'hold-after', path: '/upcoming-payments', times: 2});
    void page.widget.refresh();
    await shown(async () => (await held.status()).waiting, 'the requests');
    page.scope.scope = {
      client: clientIn(scene.world, {session: {customer: 'new-leaf'}}),
      error: undefined,
      locale: undefined,
    };
    await scene.world.clearFaults();
    await page.says('Nothing is coming');
    await shown(
      () => !/KH-|Northwind|€/.test(page.text),
      () => page.text.slice(0, 900),
    );
    expect([page.rows, page.columns, page.sums]).to.deep.equal([[], [], []]);
  });
});
