import {html} from '@open-wc/testing';
import type {TemplateResult} from 'lit';

import '../../../src/define/invoice-table.js';
import '../../../src/define/quote-list.js';
import {CatalogPage} from '../../support/catalog-page.js';
import {clientIn} from '../../support/client-scope.js';
import {openWorld, type TestWorld} from '../../support/control.js';
import {HandPsp} from '../../support/hand-psp.js';
import {expectDocumented, part, type PartsOptions} from '../../support/parts-scene.js';
import {shown} from '../../support/seen.js';
import {Sightings} from '../../support/sightings.js';

/** The payment dialog is that of `<invoice-table>`, and the entry of a method that of `<payment-methods>`, whose own tests see all of them. */
const ofPaying = [
  /^(step|amount$|basket$|basket-item|portions|card-entry|save-card|use-credit|left-out|currencies$|pay-other)/,
  /^(paying|payment|challenge|give-up|receipt|try-again|adding|make-default|outcome)(-again)?$/,
];

describe('the parts and states of <product-catalog>', function () {
  // The first request starts a database.
  this.timeout(90_000);

  const seen = new Sightings();
  let world: TestWorld;
  beforeEach(async () => {
    sessionStorage.clear();
    world = await openWorld();
    HandPsp.install();
  });
  afterEach(() => world.clearFaults());

  async function begin(
    content: TemplateResult = html`<product-catalog></product-catalog>`,
    options: PartsOptions = {},
  ) {
    const page = await CatalogPage.open(clientIn(world, options), content);
    seen.watch(page.widget);
    return page;
  }
  const open = async (content?: TemplateResult, options?: PartsOptions): Promise<CatalogPage> =>
    (await begin(content, options)).ready();
  const choosing = async (page: CatalogPage): Promise<void> => {
    await page.choose('Northwind Business');
    await page.press('button', 'Review the price');
    await page.seesDialog('Review your purchase');
  };

  it('are seen while it loads, finds nothing, fails, and when it is out of date', async () => {
    const held = await world.fault({kind: 'hold-before', path: '/products$'});
    const page = await begin();
    await part(page, 'loading');
    await held.release();
    await page.ready();
    const again = await world.fault({kind: 'hold-before', path: '/products$'});
    const refreshed = page.widget.refresh();
    await shown(async () => (await again.status()).waiting);
    await again.release();
    await refreshed;
    await part(await begin(html`<product-catalog query="zq zq"></product-catalog>`), 'clear-filters');
    const none: PartsOptions = {
      fetch: async (request) => {
        const response = await fetch(request);
        if (!new URL(request.url).pathname.endsWith('/products')) return response;
        const list = (await response.json()) as {page: object};
        return Response.json({...list, items: [], page: {...list.page, total: 0, from: 0, to: 0, next: null}});
      },
    };
    await part(await begin(undefined, none), 'empty');
    let online = true;
    const device = await open(undefined, {online: () => online});
    online = false;
    await world.fault({kind: 'drop-before', path: '/products$', times: 9});
    await device.widget.refresh();
    await part(device, 'stale');
    await world.clearFaults();
    const body = '{"code":"forbidden","outcome":"none","requestId":"req_1"}';
    await world.fault({kind: 'respond', status: 403, path: '/products$', times: 2, body});
    await part(await begin(), 'reference');
  });

  it('are seen in cards of every kind, and on several pages of them', async () => {
    const many: PartsOptions = {
      fetch: async (request) => {
        const response = await fetch(request);
        if (!new URL(request.url).pathname.endsWith('/products')) return response;
        const list = (await response.json()) as {page: object};
        return Response.json({...list, page: {...list.page, total: 60, next: 'next', last: 'last'}});
      },
    };
    await part(await open(undefined, many), 'pages');
    await part(await open(undefined, {session: {user: 'member'}}), 'reason');
    await world.fault({kind: 'drop-before', path: '/subscriptions/', times: 9});
    const page = await open();
    await page.press('button', 'Add more: Northwind Business');
    await page.press('button', /^Dismiss|^Close|^Clear/);
  });

  it('are seen while it is chosen, priced, bought and paid', async () => {
    const page = await open(html`<invoice-table></invoice-table><product-catalog></product-catalog>`);
    await page.choose('Northwind Business');
    await page.fill('textbox', 'Seats', 'many');
    await page.press('button', 'Review the price');
    await part(page, 'field-error');
    await page.press('checkbox', /^Advanced security/);
    await page.fill('textbox', 'Seats', '3');
    await page.press('button', 'Review the price');
    await page.seesDialog('Review your purchase');
    const body = '{"code":"stale","outcome":"none"}';
    const headers = {'content-type': 'application/problem+json'};
    await world.fault({kind: 'respond', status: 412, path: '/purchases$', headers, body});
    await page.press('button', /^Buy for €/);
    await part(page, 'changed');
    const refused = '{"code":"not_allowed","outcome":"none"}';
    await world.fault({kind: 'respond', status: 403, path: '/purchases$', headers, body: refused});
    await page.press('button', /^Buy for €/);
    await part(page, 'problem');
    await page.press('button', /^Buy for €/);
    await page.seesDialog('Pay');
    await page.press('button', 'Close');
    await part(page, 'bought-subscriptions');
    await part(page, 'open-invoice');
  });

  it('are seen while a quote is asked for, and seats are added', async () => {
    const page = await open(html`<quote-list></quote-list><product-catalog></product-catalog>`);
    await choosing(page);
    await page.press('button', 'Back');
    await page.press('button', 'Ask for a quote');
    await page.press('button', 'Ask for the quote');
    await part(page, 'open-quote');
    await page.press('button', 'Add more: Northwind Business');
    await part(page, 'seats-dialog');
  });

  // After all of the above: what was seen there is what this asks for.
  it('are those that are documented, and no other', () => {
    expectDocumented(seen, 'product-catalog', ofPaying);
  });
});
