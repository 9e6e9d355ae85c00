import {expect, fixture, html} from '@open-wc/testing';

import {statesOf} from '../support/sightings.js';
import {AnyListPage, listKinds} from '../accessibility/support/lists.js';
import {clientIn} from '../support/client-scope.js';
import {openWorld, type TestWorld} from '../support/control.js';
import {HandClock, handTimeouts} from '../support/hand-clock.js';
import {InvoicePage} from '../support/invoice-page.js';
import {shown} from '../support/seen.js';

for (const kind of listKinds) {
  describe(`:state() of <${kind.tag}>`, function () {
    // The first request starts a database.
    this.timeout(60_000);

    let world: TestWorld;
    before(async () => {
      world = await openWorld();
    });
    afterEach(() => world.clearFaults());

    const open = (client = clientIn(world)): Promise<AnyListPage> => AnyListPage.open(client, kind);
    const becomes = async ({list}: Pick<AnyListPage, 'list'>, ...states: readonly string[]): Promise<void> => {
      await shown(
        () => statesOf(list).join() === states.join(),
        () => `${states.join()}; instead: ${statesOf(list).join()}`,
      );
    };

    it('is loading, then ready, then refreshing as well', async () => {
      const held = await world.fault({kind: 'hold-before', path: kind.path});
      const page = await open();
      await becomes(page, 'loading');
      await held.release();
      await becomes(page, 'ready');
      await page.ready();
      const again = await world.fault({kind: 'hold-before', path: kind.path});
      const refreshed = page.list.refresh();
      await becomes(page, 'ready', 'refreshing');
      await again.release();
      await refreshed;
      await becomes(page, 'ready');
    });

    it('is what a page’s styles select by', async () => {
      const style = document.createElement('style');
      style.textContent = `${kind.tag}:state(ready)::part(list) {opacity: 0.5}`;
      document.head.append(style);
      try {
        const page = await (await open()).ready();
        expect(page.list.matches(':state(ready)')).to.equal(true);
        expect(getComputedStyle(page.root.querySelector('[part~=list]')!).opacity).to.equal('0.5');
      } finally {
        style.remove();
      }
    });

    it('is empty where there is nothing to list', async () => {
      await becomes(await open(clientIn(world, {session: {customer: 'new-leaf'}})), 'empty', 'ready');
    });

    it('is failed where there is nothing to show, and ready once it was tried again', async () => {
      await world.fault({kind: 'respond', status: 403, path: kind.path});
      const page = await open();
      await becomes(page, 'failed');
      await page.list.refresh();
      await becomes(page, 'ready');
    });

    it('is failed without a provider', async () => {
      const container = await fixture<HTMLElement>(html`<div>${kind.list}</div>`);
      await becomes({list: container.querySelector<AnyListPage['list']>(kind.tag)!}, 'failed');
    });

    it('is stale where a refresh has failed, and offline where the device was', async () => {
      const clock = new HandClock();
      let online = true;
      const given = clientIn(world, {
        timers: clock,
        timeouts: handTimeouts,
        getToken: clock.getToken(async () => (await world.session()).token),
        online: () => online,
        fetch: (request) => (online ? clock.fetch(request) : Promise.reject(new TypeError('no network'))),
      });
      const page = await (await open(given)).ready();
      online = false;
      await page.list.refresh();
      await becomes(page, 'offline', 'ready', 'stale');
      online = true;
      dispatchEvent(new Event('online'));
      await becomes(page, 'ready');
      clock.stop();
    });

    it('is that of the document in place of the list', async () => {
      const page = await (await open()).ready();
      const held = await world.fault({kind: 'hold-before', path: `${kind.path.replace('$', '')}/[^/]+$`});
      page.list.selected = page.root.querySelector<HTMLElement>('[part~=row]')?.dataset['id'] ?? '';
      await becomes(page, 'loading');
      await held.release();
      await becomes(page, 'ready');
      page.list.selected = 'nobody';
      await becomes(page, 'failed');
      page.list.selected = '';
      await becomes(page, 'ready');
    });
  });
}

describe(':state() of a widget', function () {
  // The first request starts a database.
  this.timeout(60_000);

  let world: TestWorld;
  before(async () => {
    world = await openWorld();
  });

  describe('in an older engine', () => {
    const current = HTMLElement.prototype.attachInternals;
    afterEach(() => {
      HTMLElement.prototype.attachInternals = current;
    });

    const engines: Readonly<Record<string, typeof current | undefined>> = {
      'has no internals': undefined,
      'has internals without states': () => ({}) as ElementInternals,
      'takes states with two hyphens only': () =>
        ({
          states: {
            clear: () => undefined,
            add: () => {
              throw new DOMException('two hyphens', 'SyntaxError');
            },
          },
        }) as unknown as ElementInternals,
    };
    for (const [what, attachInternals] of Object.entries(engines)) {
      it(`is left out where it ${what}: the widget works as ever`, async () => {
        Object.assign(HTMLElement.prototype, {attachInternals});
        const page = await (await InvoicePage.open(clientIn(world))).ready();
        expect(statesOf(page.table)).to.deep.equal([]);
      });
    }
  });
});
