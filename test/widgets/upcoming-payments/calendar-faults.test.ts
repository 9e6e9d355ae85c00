import {expect} from '@open-wc/testing';

import type {PortalClient} from '../../../src/client/portal-client.js';
import {clientIn} from '../../support/client-scope.js';
import {FaultScene} from '../../support/fault-scene.js';
import {handTimeouts} from '../../support/hand-clock.js';
import {interceptSaves} from '../../support/saves.js';
import {shown} from '../../support/seen.js';
import {UpcomingPage} from '../../support/upcoming-page.js';

const links = '/calendar-feeds$';
const file = '/upcoming-payments/calendar$';
const problem = {'content-type': 'application/problem+json'};

describe('<upcoming-payments>: faults of its calendar', function () {
  // The first request starts a database.
  this.timeout(60_000);

  let scene: FaultScene;
  beforeEach(async () => {
    scene = await FaultScene.open();
  });
  afterEach(() => scene.close());

  /** With the dialog of the calendar open. */
  async function open(client: PortalClient = scene.client()): Promise<UpcomingPage> {
    const page = await (await UpcomingPage.open(client)).ready();
    await page.press('button', 'Calendar');
    await page.find('heading', 'In your calendar');
    return page;
  }
  const linkOf = async (page: UpcomingPage): Promise<string> =>
    ((await page.find('textbox', 'Link')) as HTMLInputElement).value;
  /** A page with a link, about to end it. */
  async function ending(): Promise<{page: UpcomingPage; url: string}> {
    const page = await open();
    await page.press('button', 'Make a link');
    const url = await linkOf(page);
    await page.press('button', 'Revoke the link');
    await page.says('no longer updated');
    return {page, url};
  }
  const isAlive = async (url: string): Promise<boolean> => (await fetch(url, {cache: 'no-store'})).ok;
  /** The person's link, as another of their devices makes it. */
  const ownLink = async (): Promise<string> => (await clientIn(scene.world).upcoming.createFeed()).url;

  it('fault 1: offline: no link is made or ended, nor by itself when it is back', async () => {
    let online = true;
    const page = await open(scene.client({online: () => online}));
    const sent = await scene.world.fault({kind: 'duplicate', path: links, times: 9});
    online = false;
    await page.press('button', 'Make a link');
    await page.says('This could not be done. You are offline.');
    online = true;
    dispatchEvent(new Event('online'));
    await page.widget.refresh();
    expect((await sent.status()).hits).to.equal(0);
    await page.press('button', 'Make a link');
    expect(await isAlive(await linkOf(page))).to.equal(true);
  });

  it('fault 2: the answer is lost after a link was made: it is the same link', async () => {
    const page = await open();
    const lost = await scene.world.fault({kind: 'drop-after', method: 'POST', path: links});
    await page.press('button', 'Make a link');
    const url = await linkOf(page);
    expect([(await lost.status()).hits, url]).to.deep.equal([1, await ownLink()]);
    expect(await isAlive(url)).to.equal(true);
  });

  it('fault 2: the answer is lost after a link was ended: it is ended, and said so', async () => {
    const {page, url} = await ending();
    const lost = await scene.world.fault({kind: 'drop-after', method: 'DELETE', path: links});
    await page.press('button', 'Revoke the link');
    await page.says('The link no longer works.');
    await page.find('button', 'Make a link');
    expect([(await lost.status()).hits, await isAlive(url)]).to.deep.equal([1, false]);
  });

  it('fault 2: nobody knows whether a link was ended: says that, and ends it when pressed again', async () => {
    const {page, url} = await ending();
    await scene.world.fault({kind: 'drop-after', method: 'DELETE', path: links, times: 4});
    await page.press('button', 'Revoke the link');
    await page.says('It is not known yet whether it was done.');
    expect(await linkOf(page)).to.equal(url);
    await page.press('button', 'Revoke the link');
    await page.says('The link no longer works.');
    expect(await isAlive(url)).to.equal(false);
  });

  it('fault 3: no answer in time: asks again, and has the one link', async () => {
    const page = await open();
    const held = await scene.world.fault({kind: 'hold-after', method: 'POST', path: links});
    await page.press('button', 'Make a link');
    await shown(async () => (await held.status()).waiting, 'the request');
    scene.clock.pass(handTimeouts.request);
    expect(await linkOf(page)).to.equal(await ownLink());
    await held.release();
  });

  it('fault 4: pressed four times: asked once, the focus is kept; sent twice on its way: one link', async () => {
    const page = await open();
    const held = await scene.world.fault({kind: 'hold-before', method: 'POST', path: links, times: 4});
    const button = await page.press('button', 'Make a link');
    for (let press = 0; press < 3; press++) button.click();
    await shown(async () => (await held.status()).waiting, 'the request');
    expect([button.getAttribute('aria-disabled'), page.root.activeElement === button]).to.deep.equal(['true', true]);
    await held.release();
    const url = await linkOf(page);
    expect((await held.status()).hits).to.equal(1);
    await page.press('button', 'Close');
    await page.press('button', 'Calendar');
    await scene.world.clearFaults();
    await scene.world.fault({kind: 'duplicate', method: 'POST', path: links});
    await page.press('button', 'Make a link');
    expect(await linkOf(page)).to.equal(url);
  });

  it('fault 6: another tab has ended the link: ending it again is no error', async () => {
    const {page, url} = await ending();
    await clientIn(scene.world).upcoming.revokeFeed();
    await page.press('button', 'Revoke the link');
    await page.says('The link no longer works.');
    expect(await isAlive(url)).to.equal(false);
  });

  it('fault 9: 401: one new token, and the link', async () => {
    const page = await open();
    await scene.world.fault({kind: 'respond', status: 401, method: 'POST', path: links});
    await page.press('button', 'Make a link');
    expect(await isAlive(await linkOf(page))).to.equal(true);
  });

  it('fault 9: no new token: says so, and makes the link once signed in again', async () => {
    const client = scene.client();
    const page = await open(client);
    await scene.world.fault({kind: 'respond', status: 401, path: '.', times: 100});
    scene.signedOut = true;
    await page.press('button', 'Make a link');
    await page.says('This could not be done. Your session has ended.');
    await scene.world.clearFaults();
    scene.signedOut = false;
    await client.signedIn();
    await page.ready();
    if (!page.dialog) await page.press('button', 'Calendar');
    await page.press('button', 'Make a link');
    expect(await isAlive(await linkOf(page))).to.equal(true);
  });

  it('fault 10: refused: says no more than that', async () => {
    const page = await open();
    const body = '{"code":"not_allowed","detail":"Kontor Hansa lost access","outcome":"none"}';
    await scene.world.fault({kind: 'respond', status: 403, method: 'POST', path: links, headers: problem, body});
    await page.press('button', 'Make a link');
    await page.says('This could not be done. You may not see this.');
    expect(page.text).not.to.include('Kontor Hansa');
    expect(page.dialog?.querySelector('input')).to.equal(null);
  });

  for (const [status, code, words] of [
    [429, 'rate_limited', 'Too many requests.'],
    [503, 'unavailable', 'The service is being looked after.'],
  ] as const)
    it(`fault 11: ${status}: says so, and makes the link when it is pressed again`, async () => {
      const page = await open();
      const headers = {'retry-after': '20', ...problem};
      const body = `{"code":"${code}","outcome":"none","retryable":true}`;
      const fault = await scene.world.fault({kind: 'respond', status, method: 'POST', path: links, headers, body});
      await page.press('button', 'Make a link');
      await page.says(`This could not be done. ${words}`);
      expect((await fault.status()).hits).to.equal(1);
      await page.press('button', 'Make a link');
      expect(await isAlive(await linkOf(page))).to.equal(true);
      expect(page.text).not.to.include('This could not be done.');
    });

  it('fault 12: an HTML page in place of the link: asks again, and has it', async () => {
    const page = await open();
    await scene.world.fault({kind: 'wrong-type', method: 'POST', path: links});
    await page.press('button', 'Make a link');
    expect(await linkOf(page)).to.equal(await ownLink());
  });

  it('fault 15: a file that breaks off is not saved, and is when asked again (nothing is uploaded here)', async () => {
    const saves = interceptSaves();
    try {
      const page = await open();
      await scene.world.fault({kind: 'truncate', path: file, times: 9});
      await page.press('button', 'Download');
      await page.says('The file could not be downloaded. Nothing was saved; try again.');
      expect(saves.files).to.deep.equal([]);
      await scene.world.clearFaults();
      await page.press('button', 'Download');
      await shown(() => saves.files.length, 'the file');
      expect(await saves.texts[0]).to.match(/^BEGIN:VCALENDAR[^]*END:VCALENDAR\s*$/);
    } finally {
      saves.restore();
    }
  });

  it('fault 16: removed while a link is made: it is made, and shown when it is asked for again', async () => {
    const page = await open();
    const held = await scene.world.fault({kind: 'hold-before', method: 'POST', path: links});
    await page.press('button', 'Make a link');
    await shown(async () => (await held.status()).waiting, 'the request');
    const {scope, widget} = page;
    widget.remove();
    await held.release();
    scope.append(widget);
    await shown(() => page.dialog, 'the dialog');
    expect(await linkOf(page)).to.equal(await ownLink());
  });

  it('fault 16: another page has it while a file is on its way: no file is saved', async () => {
    const saves = interceptSaves();
    try {
      const page = await open();
      const held = await scene.world.fault({kind: 'hold-before', path: file});
      await page.press('button', 'Download');
      await shown(async () => (await held.status()).waiting, 'the request');
      const client = clientIn(scene.world, {session: {customer: 'new-leaf'}});
      page.scope.scope = {client, error: undefined, locale: undefined};
      await page.says('Nothing is coming');
      await held.release();
      await page.widget.refresh();
      expect([saves.files, page.dialog === null]).to.deep.equal([[], true]);
    } finally {
      saves.restore();
    }
  });
});
