import {html} from '@open-wc/testing';
import type {TemplateResult} from 'lit';

import '../../../src/define/invoice-table.js';
import '../../../src/define/quote-list.js';
import {CardPage, seededSubscription, type Seeded} from '../../support/card-page.js';
import {clientIn} from '../../support/client-scope.js';
import {openWorld, type TestWorld} from '../../support/control.js';
import {HandPsp} from '../../support/hand-psp.js';
import {expectDocumented, part, type PartsOptions} from '../../support/parts-scene.js';
import {shown} from '../../support/seen.js';
import {Sightings} from '../../support/sightings.js';

/** The payment dialog is that of `<invoice-table>`, and the entry of a method that of `<payment-methods>`, whose own tests see all of them. */
const ofPaying = [
  /^(step|amount$|basket|portions|card-entry|save-card|use-credit|left-out|currencies|pay-other|review$)/,
  /^(paying|payment|challenge|give-up|receipt|try-again|adding|make-default|outcome)(-again)?$/,
];

describe('the parts and states of <subscription-card>', function () {
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

  async function begin(content = html`<subscription-card></subscription-card>`, options: PartsOptions = {}) {
    const place = await CardPage.open(clientIn(world, options), html`<subscription-card></subscription-card>`);
    const page = await CardPage.open(place.scope.scope.client, content);
    seen.watch(page.widget);
    return page;
  }
  async function open(name: Seeded, options: PartsOptions = {}, beside?: TemplateResult): Promise<CardPage> {
    const {id} = await seededSubscription(clientIn(world), name);
    return (await begin(html`${beside}<subscription-card subscription=${id}></subscription-card>`, options)).ready();
  }
  /** A client whose answers about one subscription differ so. */
  const differing = (...changes: ((subscription: Record<string, unknown>) => object)[]): PartsOptions => ({
    fetch: async (request) => {
      const response = await fetch(request);
      if (!/\/subscriptions\/sub_[^/]+$/.test(new URL(request.url).pathname) || !response.ok) return response;
      const subscription = (await response.json()) as Record<string, unknown>;
      return Response.json(changes.reduce((all, change) => ({...all, ...change(all)}), subscription));
    },
  });

  it('are seen while it loads, when there is nothing, when it fails, and when it is out of date', async () => {
    const held = await world.fault({kind: 'hold-before', path: '/subscriptions$', times: 9});
    const page = await begin();
    await part(page, 'loading');
    await held.release();
    await page.ready();
    const again = await world.fault({kind: 'hold-before', path: '/subscriptions/'});
    const refreshed = page.widget.refresh();
    await shown(async () => (await again.status()).waiting);
    await again.release();
    await refreshed;
    await part(await begin(undefined, {session: {customer: 'new-leaf'}}), 'empty');
    let online = true;
    const device = await open('monthly', {online: () => online});
    online = false;
    await world.fault({kind: 'drop-before', path: '/subscriptions/', times: 9});
    await device.widget.refresh();
    await part(device, 'stale');
    await world.clearFaults();
    const body = '{"code":"forbidden","outcome":"none","requestId":"req_1"}';
    await world.fault({kind: 'respond', status: 403, path: '/subscriptions$', times: 9, body});
    await part(await begin(), 'reference');
  });

  it('are seen in subscriptions and invoices of every kind', async () => {
    for (const name of [
      'trial',
      'to-renew',
      'retrying',
      'paused',
      'canceling',
      'ending',
      'contract',
      'canceled',
    ] as const)
      await open(name);
    await part(await open('scheduled'), 'withdraw-change');
    await open('by-quote', {session: {user: 'member'}});
    for (const methodIssue of ['missing', 'expired', 'expires_before_renewal', 'charge_failed'])
      await open(
        'monthly',
        differing(() => ({methodIssue, ...(methodIssue === 'missing' && {paymentMethod: null})})),
      );
    await open(
      'retrying',
      differing(() => ({inGracePeriod: false})),
    );
    const states = [
      {status: 'void'},
      {status: 'uncollectible'},
      {status: 'open', partiallyPaid: true, overdue: false},
      {status: 'open', processing: true, overdue: false},
      {status: 'open', overdue: true},
      {status: 'open', overdue: false, partiallyPaid: false},
    ];
    const many = differing(
      ({invoices, history}) => ({
        invoices: states.map((state) => ({...(invoices as object[])[0], ...state})),
        history: Array.from({length: 9}, () => (history as object[])[0]),
        discount: {percent: '20', until: '2027-03-01'},
      }),
      ({invoices}) => ({
        invoices: (invoices as {capabilities: object}[]).map((invoice) => ({
          ...invoice,
          capabilities: {...invoice.capabilities, pay: {allowed: true}},
        })),
      }),
      ({nextInvoice}) => ({
        nextInvoice: {
          ...(nextInvoice as {lines: object[]}),
          lines: (nextInvoice as {lines: object[]}).lines.map((line) => ({...line, discountPercent: '20'})),
        },
      }),
    );
    const page = await open('monthly', many, html`<invoice-table></invoice-table>`);
    for (let pressed = 0; pressed < 2; pressed++) await page.press('button', /^Show all/);
    await part(page, 'open-invoice');
    await part(page, 'status-void');
  });

  it('are seen while a PDF is fetched, and when it can’t be had', async () => {
    const page = await open('monthly');
    const held = await world.fault({kind: 'hold-before', path: '/pdf$'});
    await page.press('button', /^PDF of/);
    await part(page, 'progress');
    await shown(async () => (await held.status()).waiting);
    await page.press('button', 'Cancel');
    await held.release();
    await world.fault({kind: 'respond', status: 403, path: '/pdf$'});
    await page.press('button', /^PDF of/);
    await part(page, 'dismiss');
  });

  it('are seen while it is changed, and when that makes an invoice', async () => {
    const page = await open('monthly');
    await page.open('Change', /^Change/);
    await page.fill(/^Seats/, 'many');
    await page.press('button', 'Review');
    await part(page, 'field-error');
    await page.fill(/^Seats/, '26');
    const held = await world.fault({kind: 'hold-before', path: '/change-previews$'});
    await page.press('button', 'Review');
    await part(page, 'waiting');
    await held.release();
    await page.find('button', /^Confirm/);
    const other = clientIn(world);
    const {id} = await seededSubscription(other, 'monthly');
    const {id: previewId} = await other.subscriptions.previewChange(id, {seats: 25});
    await other.subscriptions.change(id, {previewId});
    await page.press('button', /^Confirm and pay/);
    await part(page, 'changed-value');
    await page.press('button', /^Confirm and pay/);
    await part(page, 'step-choosing');
    await page.press('button', 'Close');
    await part(page, 'to-pay');
  });

  it('are seen in every other dialog', async () => {
    const page = await open('monthly', {}, html`<quote-list></quote-list>`);
    await page.open('Cancel subscription', 'Stay for less');
    await page.press('button', 'Cancel nevertheless');
    await part(page, 'reason-choice');
    await page.press('button', 'Cancel');
    await page.open('Pause', /^Pause/);
    await page.press('radio', /^On a day/);
    await part(page, 'pause-until');
    await world.fault({
      kind: 'respond',
      status: 403,
      method: 'POST',
      path: '/pause$',
      headers: {'content-type': 'application/problem+json'},
      body: '{"code":"not_allowed","outcome":"none"}',
    });
    await page.press('button', 'Pause');
    await part(page, 'problem');
    await page.press('button', 'Cancel');
    await page.open('Change payment method', /^/);
    await part(page, 'add');
    await page.press('button', 'Cancel');
    await page.open('Ask for a quote', /^/);
    await page.press('button', 'Ask for it');
    await part(page, 'open-quote');
    await page.open('Renew now', /^Renew/);
    await part(page, 'grand');
  });

  // After all of the above: what was seen there is what this asks for.
  it('are those that are documented, and no other', () => {
    expectDocumented(seen, 'subscription-card', ofPaying);
  });
});
