import {html} from '@open-wc/testing';

import {clientIn} from '../../support/client-scope.js';
import {openWorld, type SessionOptions, type TestWorld} from '../../support/control.js';
import {HandPsp} from '../../support/hand-psp.js';
import {expectDocumented, part, type PartsOptions, readInEveryWay} from '../../support/parts-scene.js';
import {interceptSaves} from '../../support/saves.js';
import {shown} from '../../support/seen.js';
import {Sightings} from '../../support/sightings.js';
import {SubscriptionPage} from '../../support/subscription-page.js';

/** The payment dialog is that of `<invoice-table>`, whose own test sees all of it. */
const ofPaying = [
  /^(step|choice$|method$|amount$|basket|portions|card-entry|save-card|use-credit|left-out|field-error|currencies|pay-other)/,
  /^(sum|changed|paying|payment|challenge|give-up|receipt|try-again)(-again)?$/,
];

describe('the parts and states of <subscription-list>', function () {
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
    content = html`<subscription-list></subscription-list>`,
    options: PartsOptions = {},
  ): Promise<SubscriptionPage> {
    const page = await SubscriptionPage.open(clientIn(world, options), html``);
    const place = await SubscriptionPage.open(page.scope.scope.client, content);
    seen.watch(place.list);
    return place;
  }
  const open = async (content?: ReturnType<typeof html>, options?: PartsOptions): Promise<SubscriptionPage> =>
    (await begin(content, options)).ready();

  it('are seen in the list: loading, failing, empty, finding nothing, out of date', async () => {
    const findingNothing = html`<subscription-list query="zq zq"></subscription-list>`;
    await readInEveryWay({world, path: '/subscriptions$', findingNothing, empty: 'empty', begin});
  });

  it('are seen in rows of every kind', async () => {
    await open(html`<subscription-list view="all"></subscription-list>`);
    const issues = ['missing', 'expired', 'expires_before_renewal', 'charge_failed'];
    const page = await open(undefined, {
      fetch: async (request) => {
        const response = await fetch(request);
        if (!new URL(request.url).pathname.endsWith('/subscriptions')) return response;
        const list = (await response.json()) as {items: object[]};
        issues.forEach((methodIssue, index) => Object.assign(list.items[index]!, {methodIssue}));
        Object.assign(list.items[4]!, {status: 'past_due', inGracePeriod: false});
        return Response.json(list);
      },
    });
    await part(page, 'status-past-due');
    await part(page, 'status-missing');
  });

  it('are seen in one in place of the list, and while files are fetched', async () => {
    const page = await open();
    page.rows[0]!.querySelector<HTMLElement>('[part~=open]')!.click();
    await part(page, 'document');
    await page.press('button', /^Back/);
    await page.ready();
    const held = await world.fault({kind: 'hold-before', path: '/export$'});
    await page.press('button', /^CSV/);
    await shown(async () => (await held.status()).waiting);
    await page.press('button', 'Cancel');
    await held.release();
    await world.fault({kind: 'respond', status: 403, path: '/export$'});
    const saves = interceptSaves();
    await page.press('button', /^CSV/);
    await part(page, 'dismiss');
    saves.restore();
  });

  it('are seen while many are changed', async () => {
    const page = await open(html`<subscription-list page-size="10"></subscription-list>`);
    await page.press('checkbox', 'Select all on this page');
    await part(page, 'select-all');
    await page.press('button', 'Change payment method');
    await part(page, 'method-choice');
    await page.press('radio', /^Mastercard •••• 4444/);
    const held = await world.fault({kind: 'hold-before', path: '/preview$'});
    await page.press('button', 'Review');
    await part(page, 'waiting');
    await held.release();
    await part(page, 'edit');
    await world.fault({
      kind: 'respond',
      status: 403,
      path: '/subscription-actions$',
      headers: {'content-type': 'application/problem+json'},
      body: '{"code":"not_allowed","outcome":"none"}',
    });
    await page.press('button', /^Change for \d+/);
    await part(page, 'problem');
    await page.press('button', 'Cancel');
    const answered = ['done', 'unchanged', 'refused', 'stale'];
    const answering = await open(undefined, {
      fetch: async (request) => {
        const response = await fetch(request);
        if (!new URL(request.url).pathname.endsWith('/subscription-actions')) return response;
        const all = (await response.json()) as {results: object[]};
        all.results.forEach((result, index) => Object.assign(result, {outcome: answered[index % 4]}));
        return Response.json(all);
      },
    });
    await answering.press('checkbox', 'Select all on this page');
    await answering.press('button', 'Renew now');
    await part(answering, 'effects-title');
    await answering.press('button', /^Renew \d+/);
    await part(answering, 'status-stale');
    await answering.press('button', 'Pay now');
    await part(answering, 'basket-item');
    await part(await openSelected({user: 'member'}), 'reason');
  });

  // After all of the above: what was seen there is what this asks for.
  it('are those that are documented, and no other', () => {
    expectDocumented(seen, 'subscription-list', ofPaying);
  });

  async function openSelected(session: SessionOptions): Promise<SubscriptionPage> {
    const page = await open(undefined, {session});
    await page.select(page.numbers[0] ?? '');
    return page;
  }
});
