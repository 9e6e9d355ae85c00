import {expect, fixture, html} from '@open-wc/testing';

import {statesOf} from '../support/sightings.js';
import '../../src/define/invoice-table.js';
import type {InvoiceTable} from '../../src/widgets/invoice-table/invoice-table.js';
import {clientIn} from '../support/client-scope.js';
import {openWorld, type TestWorld} from '../support/control.js';
import {HandClock, handTimeouts} from '../support/hand-clock.js';
import {InvoicePage} from '../support/invoice-page.js';
import {shown} from '../support/seen.js';

describe(':state() of a widget', function () {
  // The first request starts a database.
  this.timeout(60_000);

  let world: TestWorld;
  before(async () => {
    world = await openWorld();
  });
  afterEach(() => world.clearFaults());

  const becomes = async ({table}: {table: InvoiceTable}, ...states: readonly string[]): Promise<void> => {
    await shown(
      () => statesOf(table).join() === states.join(),
      () => `${states.join()}; instead: ${statesOf(table).join()}`,
    );
  };

  it('is loading, then ready, then refreshing as well', async () => {
    const held = await world.fault({kind: 'hold-before', path: '/invoices$'});
    const page = await InvoicePage.open(clientIn(world));
    await becomes(page, 'loading');
    await held.release();
    await becomes(page, 'ready');
    await page.ready();
    const again = await world.fault({kind: 'hold-before', path: '/invoices$'});
    const refreshed = page.table.refresh();
    await becomes(page, 'ready', 'refreshing');
    await again.release();
    await refreshed;
    await becomes(page, 'ready');
  });

  it('is what a page’s styles select by', async () => {
    const style = document.createElement('style');
    style.textContent = 'invoice-table:state(ready)::part(list) {opacity: 0.5}';
    document.head.append(style);
    try {
      const page = await (await InvoicePage.open(clientIn(world))).ready();
      expect(page.table.matches(':state(ready)')).to.equal(true);
      expect(getComputedStyle(page.root.querySelector('[part~=list]')!).opacity).to.equal('0.5');
    } finally {
      style.remove();
    }
  });

  it('is empty where there is nothing to list', async () => {
    await becomes(await InvoicePage.open(clientIn(world, {session: {customer: 'new-leaf'}})), 'empty', 'ready');
  });

  it('is failed where there is nothing to show, and ready once it was tried again', async () => {
    await world.fault({kind: 'respond', status: 403, path: '/invoices$'});
    const page = await InvoicePage.open(clientIn(world));
    await becomes(page, 'failed');
    await page.table.refresh();
    await becomes(page, 'ready');
  });

  it('is failed without a provider', async () => {
    const table = await fixture<InvoiceTable>(html`<invoice-table></invoice-table>`);
    await becomes({table}, 'failed');
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
    const page = await (await InvoicePage.open(given)).ready();
    online = false;
    await page.table.refresh();
    await becomes(page, 'offline', 'ready', 'stale');
    online = true;
    dispatchEvent(new Event('online'));
    await becomes(page, 'ready');
    clock.stop();
  });

  it('is that of the document in place of the list', async () => {
    const page = await (await InvoicePage.open(clientIn(world))).ready();
    const held = await world.fault({kind: 'hold-before', path: '/invoices/[^/]+$'});
    page.table.selected = page.rows[0]?.dataset['id'] ?? '';
    await becomes(page, 'loading');
    await held.release();
    await becomes(page, 'ready');
    page.table.selected = 'inv_nobody';
    await becomes(page, 'failed');
    page.table.selected = '';
    await becomes(page, 'ready');
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
