import {expect} from '@open-wc/testing';

import type {PortalClient} from '../../../src/client/portal-client.js';
import {clientIn} from '../../support/client-scope.js';
import {openWorld, type TestWorld} from '../../support/control.js';
import {all, shown} from '../../support/seen.js';
import {answers, ThreadPage} from '../../support/thread-page.js';

describe('<ticket-thread>: a long conversation', function () {
  // The first request starts a database.
  this.timeout(60_000);

  let world: TestWorld;
  let client: PortalClient;
  before(async () => (world = await openWorld()));
  beforeEach(() => {
    sessionStorage.clear();
    client = clientIn(world, {live: true, session: {customer: 'atlas-logistics'}});
  });
  afterEach(async () => {
    client.close();
    await world.clearFaults();
  });

  /** The seeded conversation that is read backwards for long. */
  async function open(): Promise<ThreadPage> {
    const [found] = (await client.tickets.list({q: 'synchronisation'})).items;
    return (await ThreadPage.open(client, await client.tickets.get(found!.id))).ready();
  }
  const rows = (page: ThreadPage): HTMLElement[] => [...page.root.querySelectorAll<HTMLElement>('[data-position]')];
  /** The first message in view, and how far below the upper edge it stands. */
  function inView(page: ThreadPage): {text: string; top: number} {
    const edge = page.box.getBoundingClientRect().top;
    const row = rows(page).find((one) => one.getBoundingClientRect().bottom > edge + 1)!;
    return {text: row.dataset['position'] ?? '', top: Math.round(row.getBoundingClientRect().top - edge)};
  }
  const near = (one: {text: string; top: number}, other: {text: string; top: number}): boolean =>
    one.text === other.text && Math.abs(one.top - other.top) <= 2;

  it('begins at its end, and leads back page by page with what one reads left in its place', async () => {
    const page = await open();
    const last = rows(page).at(-1)!.getBoundingClientRect();
    expect(last.bottom).to.be.at.most(page.box.getBoundingClientRect().bottom + 1);
    page.box.scrollTop = -page.box.scrollHeight;
    await shown(() => rows(page).length > 25, 'earlier messages');
    await shown(() => /\d+ earlier messages? (is|are) shown/.test(page.said), 'that they are there');
    expect(rows(page).map(({dataset}) => Number(dataset['position']))).to.deep.equal(
      Array.from({length: rows(page).length}, (_, index) => rows(page).length - index)
        .reverse()
        .map((number) => number + Number(rows(page)[0]!.dataset['position']) - 1),
    );
    await shown(() => all(page.root, 'button', 'Earlier messages').length === 0, 'its beginning');
    expect(rows(page)[0]!.dataset['position']).to.equal('1');
  });

  it('leaves the place as it is when earlier messages are put in, also by the button', async () => {
    const page = await open();
    const held = await world.fault({kind: 'hold-before', path: '/messages$'});
    const button = all(page.root, 'button', 'Earlier messages')[0]!;
    page.box.scrollTop = -200;
    button.click();
    await page.find('button', 'Loading earlier messages…');
    const before = inView(page);
    await held.release();
    await shown(() => rows(page).length > 25, 'earlier messages');
    await page.widget.updateComplete;
    expect(near(inView(page), before), JSON.stringify([inView(page), before])).to.equal(true);
  });

  it('moves nothing when a message comes while one reads others, and leads to it', async () => {
    const page = await open();
    page.box.scrollTop = -300;
    const before = inView(page);
    await answers(world, page.ticket!, '<p>One of two.</p><p>With a second line.</p>');
    await page.find('button', '1 new message');
    expect(near(inView(page), before), JSON.stringify([inView(page), before])).to.equal(true);
    await answers(world, page.ticket!, '<p>Two of two.</p>');
    const button = await page.find('button', '2 new messages');
    expect(near(inView(page), before)).to.equal(true);
    button.click();
    await shown(() => all(page.root, 'button', /new message/).length === 0, 'the end');
    expect(page.root.activeElement === page.box).to.equal(true);
    await answers(world, page.ticket!, '<p>At the end.</p>');
    await page.speaks('Anna Berg – At the end.');
    await shown(() => page.box.scrollTop > -5, 'the end');
  });

  it('says that earlier messages could not be had, and has them when asked again', async () => {
    const page = await open();
    await world.fault({kind: 'respond', status: 500, path: '/messages$', times: 4});
    await page.press('button', 'Earlier messages');
    await page.says('Earlier messages could not be loaded.');
    await world.clearFaults();
    await page.press('button', 'Try again');
    await shown(() => rows(page).length > 25, 'earlier messages');
  });

  it('leads by the arrow keys to when each message was sent', async () => {
    const page = await open();
    const stops = page.root.querySelectorAll<HTMLElement>('.messages time[tabindex="0"]');
    expect(stops.length).to.equal(1);
    stops[0]!.focus();
    stops[0]!.dispatchEvent(new KeyboardEvent('keydown', {key: 'ArrowUp', bubbles: true}));
    const times = [...page.root.querySelectorAll('.messages time')];
    expect(page.root.activeElement === times.at(-2)).to.equal(true);
    const tip = page.root.getElementById(times.at(-2)!.getAttribute('aria-describedby')!)!;
    expect(getComputedStyle(tip).visibility).to.equal('visible');
  });
});
