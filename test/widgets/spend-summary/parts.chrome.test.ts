import {html} from '@open-wc/testing';
import type {TemplateResult} from 'lit';

import {clientIn} from '../../support/client-scope.js';
import {openWorld, type TestWorld} from '../../support/control.js';
import {expectDocumented, part, type PartsOptions} from '../../support/parts-scene.js';
import {fill, shown} from '../../support/seen.js';
import {Sightings} from '../../support/sightings.js';
import {SpendPage} from '../../support/spend-page.js';

describe('the parts and states of <spend-summary>', function () {
  // The first request starts a database.
  this.timeout(90_000);

  const seen = new Sightings();
  let world: TestWorld;
  before(async () => (world = await openWorld()));
  afterEach(() => world.clearFaults());

  async function begin(content?: TemplateResult, options: PartsOptions = {}, on = world): Promise<SpendPage> {
    const page = await SpendPage.open(clientIn(on, options), content);
    seen.watch(page.widget);
    return page;
  }

  it('are seen while it loads, when there is nothing, when it fails, and when it is out of date', async () => {
    const held = await world.fault({kind: 'hold-before', path: '/spend$'});
    const page = await begin();
    await part(page, 'loading');
    await held.release();
    await page.ready();
    const again = await world.fault({kind: 'hold-before', path: '/spend$'});
    const refreshed = page.widget.refresh();
    await shown(async () => (await again.status()).waiting);
    await again.release();
    await refreshed;
    await part(await begin(undefined, {session: {customer: 'new-leaf'}}), 'empty');
    let online = true;
    const device = await (await begin(undefined, {online: () => online})).ready();
    online = false;
    await world.fault({kind: 'drop-before', path: '/spend$', times: 9});
    await device.widget.refresh();
    await part(device, 'stale');
    await world.clearFaults();
    const body = '{"code":"forbidden","outcome":"none","requestId":"req_1"}';
    await world.fault({kind: 'respond', status: 403, path: '/spend$', times: 2, body});
    await part(await begin(), 'reference');
  });

  it('are seen as a chart and as a table, of classes and of groups, in more than one currency', async () => {
    const odotrack = await openWorld('odotrack');
    const page = await (await begin(html`<spend-summary months="12"></spend-summary>`, {}, odotrack)).ready();
    await part(page, 'currency-choice');
    const failing = await (await begin()).ready();
    await part(failing, 'bar-failed');
    await fill(failing.root, 'combobox', 'Group by', 'product');
    await part(failing, 'bar-group');
    await failing.press('button', 'Table');
    await part(failing, 'open-figure');
  });

  it('are seen at the invoices behind a figure', async () => {
    const page = await (await begin(html`<spend-summary view="table"></spend-summary>`)).ready();
    await page.press('button', /Show the invoices/);
    await part(page, 'behind');
    await page.press('button', 'Back to the summary');
    await page.ready();
  });

  it('are seen while the file is fetched, and when it can’t be had', async () => {
    const page = await (await begin()).ready();
    const held = await world.fault({kind: 'hold-before', path: '/spend/export$'});
    await page.press('button', /^CSV/);
    await part(page, 'progress');
    await shown(async () => (await held.status()).waiting);
    await page.press('button', 'Cancel');
    await held.release();
    await world.fault({kind: 'respond', status: 403, path: '/spend/export$'});
    await page.press('button', /^CSV/);
    await part(page, 'dismiss');
  });

  // After all of the above: what was seen there is what this asks for.
  it('are those that are documented, and no other', () => {
    expectDocumented(seen, 'spend-summary', []);
  });
});
