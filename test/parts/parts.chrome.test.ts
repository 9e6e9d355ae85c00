import {expect, fixture, html} from '@open-wc/testing';
import type {TemplateResult} from 'lit';

import {promised, Sightings} from '../support/sightings.js';
import '../../src/define/index.js';
import type {PortalClientOptions} from '../../src/client/types.js';
import type {PortalProvider} from '../../src/provider/portal-provider.js';
import {clientIn} from '../support/client-scope.js';
import {endpoint, openWorld, type SessionOptions, type TestWorld} from '../support/control.js';
import {HandClock, handTimeouts} from '../support/hand-clock.js';
import {cards, HandPsp} from '../support/hand-psp.js';
import {InvoicePage} from '../support/invoice-page.js';
import {ownStorage} from '../support/own-storage.js';
import {Paying} from '../support/paying.js';
import {interceptSaves} from '../support/saves.js';
import {shown, textOf} from '../support/seen.js';

type Options = Partial<PortalClientOptions> & {session?: SessionOptions};

/** Milliseconds for a whole scene. */
const patience = 90_000;
const attempts = '/payment-attempts$';

describe('the parts and states of <invoice-table>', function () {
  this.timeout(patience);

  const seen = new Sightings();
  let world: TestWorld;
  let psp: HandPsp;
  let saves: ReturnType<typeof interceptSaves>;
  const clocks: HandClock[] = [];
  const canShare = Object.getOwnPropertyDescriptor(Navigator.prototype, 'share');

  before(() => {
    // A headless browser has no share sheet.
    if (!canShare) {
      Object.defineProperty(Navigator.prototype, 'share', {value: async () => undefined, configurable: true});
    }
  });
  after(() => {
    if (!canShare) Reflect.deleteProperty(Navigator.prototype, 'share');
  });
  beforeEach(async () => {
    sessionStorage.clear();
    world = await openWorld();
    psp = HandPsp.install();
    saves = interceptSaves();
  });
  afterEach(async () => {
    saves.restore();
    for (const clock of clocks.splice(0)) clock.stop();
    await world.clearFaults();
  });

  /** A client whose waits are as long as a test says. */
  function client({session, ...options}: Options = {}) {
    const clock = new HandClock();
    clocks.push(clock);
    const given = clientIn(world, {
      timers: clock,
      timeouts: handTimeouts,
      getToken: clock.getToken(async () => (await world.session(session)).token),
      fetch: clock.fetch,
      ...options,
    });
    return {given, clock};
  }

  async function begin(content?: TemplateResult, options?: Options) {
    const {given, clock} = client(options);
    const page = await InvoicePage.open(given, content);
    seen.watch(page.table);
    return {page, clock};
  }

  async function open(content?: TemplateResult, options?: Options): Promise<InvoicePage> {
    return (await begin(content, options)).page.ready();
  }

  const part = (page: InvoicePage, name: string): Promise<HTMLElement> =>
    shown(
      () => page.root.querySelector<HTMLElement>(`[part~="${name}"]`),
      () => `the part “${name}” in: ${(page.dialog ? textOf(page.dialog) : page.text).slice(0, 600)}`,
    );
  const press = async (page: InvoicePage, name: string): Promise<void> => {
    await shown(
      async () => (await part(page, name)).getAttribute('aria-disabled') !== 'true',
      `“${name}” that can be pressed`,
    );
    (await part(page, name)).click();
  };

  async function openPayment(content = html`<invoice-table view="open"></invoice-table>`, options?: Options) {
    const {page, clock} = await begin(content, options);
    await page.ready();
    return {page, clock, paying: new Paying(page)};
  }
  /** At the review of the first invoice that can be paid, with this card. */
  async function reviewing(paying: Paying, card: RegExp = /4242/): Promise<void> {
    await paying.open(paying.page.payable[0] ?? '');
    await paying.press('checkbox', /^Use your credit/);
    await paying.choose(card);
    await paying.review();
  }

  it('are seen in a list, with what is selected and what is downloaded', async () => {
    const page = await open();
    await press(page, 'checkbox');
    await part(page, 'selection-count');
    const held = await world.fault({kind: 'hold-before', path: '/invoices/archive$'});
    await press(page, 'download-selected');
    await press(page, 'cancel');
    await held.release();
    await world.fault({kind: 'respond', status: 403, path: '/invoices/export$'});
    await press(page, 'download-csv');
    await press(page, 'dismiss');
    await press(page, 'clear-selection');
  });

  it('are seen above the invoices behind a figure', async () => {
    const page = await open();
    page.table.figure = {name: 'Payments due', filter: {spend: 'due'}};
    await part(page, 'of-figure');
    await part(page, 'figure-name');
    await press(page, 'all-invoices');
  });

  it('are seen in a list of what can’t be paid, of invoices that are void, and of credit notes', async () => {
    await part(await open(undefined, {session: {user: 'member'}}), 'reason');
    await open(html`<invoice-table view="canceled"></invoice-table>`);
    await open(html`<invoice-table view="credit-notes"></invoice-table>`);
  });

  it('are seen while it loads, when there is nothing, and when it fails', async () => {
    const held = await world.fault({kind: 'hold-before', path: '/invoices$'});
    const {page} = await begin();
    await part(page, 'loading');
    await held.release();
    await page.ready();
    await press(
      (await begin(html`<invoice-table query="nothing is called like that"></invoice-table>`)).page,
      'clear-filters',
    );
    await part((await begin(undefined, {session: {customer: 'new-leaf'}})).page, 'empty');
    await world.fault({
      kind: 'respond',
      status: 403,
      path: '/invoices$',
      body: '{"code":"forbidden","outcome":"none","requestId":"req_1"}',
    });
    const failed = (await begin()).page;
    await part(failed, 'reference');
    await press(failed, 'retry');
    await failed.ready();
  });

  it('are seen when a refresh is under way, fails, and finds the device offline', async () => {
    let online = true;
    const page = await open(undefined, {online: () => online});
    const held = await world.fault({kind: 'hold-before', path: '/invoices$'});
    const refreshed = page.table.refresh();
    await shown(async () => (await held.status()).waiting);
    await held.release();
    await refreshed;
    online = false;
    await world.fault({kind: 'drop-before', path: '/invoices$', times: 9});
    await page.table.refresh();
    await part(page, 'stale');
  });

  it('are seen in every document of an account, and in its links', async () => {
    // The seeded plan has an instalment that is due in 25 days: on that day it is neither upcoming nor overdue.
    await world.advance(25 * 86_400_000);
    const page = await open(html`<invoice-table page-size="50"></invoice-table>`);
    const ids = page.rows.map((row) => row.dataset['id'] ?? '');
    const missing = (): readonly string[] =>
      ['due', 'upcoming', 'overdue', 'succeeded', 'failed', 'refunded'].filter(
        (status) => !seen.parts.includes(`status-${status}`),
      );
    for (const id of ids) {
      page.table.selected = id;
      await part(page, 'title');
      await shown(() => page.table.matches(':state(ready)'));
      await page.table.updateComplete;
      if (missing().length === 0 && seen.parts.includes('being-paid')) break;
    }
    expect(missing()).to.deep.equal([]);
    await world.fault({
      kind: 'respond',
      status: 403,
      path: '/share-links$',
      body: '{"code":"forbidden","outcome":"none"}',
    });
    await press(page, 'share');
    await part(page, 'problem');
    await press(page, 'share');
    await press(page, 'share-close');
    const notes = await open(html`<invoice-table view="credit-notes"></invoice-table>`);
    await press(notes, 'open');
    await part(notes, 'totals');
  });

  it('are seen while a payment is chosen: parts of an invoice, currencies, a new card', async () => {
    const previews = await world.fault({kind: 'hold-before', path: '/payment-previews$'});
    const {page, paying} = await openPayment();
    await press(page, 'pay');
    await part(page, 'step-loading');
    await previews.release();
    await part(page, 'step-choosing');
    await paying.choose('Other amount');
    await paying.fill(/^Amount for/, 'none');
    await part(page, 'field-error');
    psp.blocked = true;
    await paying.choose('New card');
    await shown(() => page.root.querySelector('[part~=card-entry] [part~=problem]'));
  });

  it('are seen when two currencies are paid one after the other', async () => {
    const {page, paying} = await openPayment(
      html`<invoice-table view="open" query="Enterprise" page-size="100"></invoice-table>`,
      {session: {customer: 'globex'}},
    );
    const ids = page.rows.map((row) => row.dataset['id'] ?? '');
    await page.table.pay(ids.slice(0, 50));
    await part(page, 'currencies');
    await part(page, 'left-out');
    await paying.pay();
    await part(page, 'receipt');
    await press(page, 'pay-other');
    await part(page, 'step-choosing');
  });

  it('are seen when a payment can’t be begun, and when it was declined', async () => {
    await world.fault({kind: 'respond', status: 403, path: '/payment-previews$'});
    const {page, paying} = await openPayment();
    await press(page, 'pay');
    await part(page, 'step-failed');
    await press(page, 'close');
    psp.number = cards.declined;
    await reviewing(paying, /New card/);
    await press(page, 'edit');
    await paying.review();
    await paying.confirm();
    await press(page, 'try-again');
    await part(page, 'step-choosing');
  });

  it('are seen when the amount has changed meanwhile', async () => {
    const {paying, page} = await openPayment();
    await reviewing(paying);
    const other = await openPayment(undefined, {storage: ownStorage()});
    await other.paying.open(other.page.payable[0] ?? '');
    await other.paying.press('checkbox', /^Use your credit/);
    await other.paying.choose('Other amount');
    await other.paying.fill(/^Amount for/, '10.00');
    await other.paying.pay();
    await part(other.page, 'step-settled');
    await paying.confirm();
    await part(page, 'changed');
  });

  it('are seen while the bank asks, when its question is closed, and when the payment is given up', async () => {
    const {page, paying} = await openPayment();
    await reviewing(paying, /3155/);
    await paying.confirm();
    await part(page, 'challenge');
    await shown(() => psp.asks);
    page.table.remove();
    page.scope.append(page.table);
    await part(page, 'challenge-again');
    await press(page, 'give-up');
    await press(page, 'done');
  });

  it('are seen when nobody knows how the payment ended', async () => {
    const {page, paying, clock} = await openPayment();
    await reviewing(paying);
    const post = await world.fault({kind: 'hold-after', method: 'POST', path: attempts});
    await world.fault({kind: 'respond', status: 500, method: 'GET', path: attempts, times: 10_000});
    await paying.confirm();
    await shown(async () => (await post.status()).waiting);
    clock.pass(handTimeouts.request);
    await part(page, 'step-unknown');
  });

  it('are seen when the page was reloaded before the payment was sent', async () => {
    const before = await openPayment();
    await reviewing(before.paying);
    const held = await world.fault({kind: 'hold-before', method: 'POST', path: attempts});
    await before.paying.confirm();
    await shown(async () => (await held.status()).waiting);
    before.page.scope.remove();
    const {page} = await begin();
    await part(page, 'step-unsent');
    await held.release();
  });

  // After all of the above: what was seen there is what this asks for.
  it('are those that are documented: every part, and no other', () => {
    expect(seen.parts).to.deep.equal(promised('invoice-table').parts);
  });

  it('are those that are documented: every state, and no other', () => {
    expect(seen.states).to.deep.equal(promised('invoice-table').states);
  });
});

describe('the parts of <portal-provider>', function () {
  this.timeout(patience);

  it('are those that are documented, and no other', async () => {
    const getToken = (): Promise<string> => Promise.reject(new Error('signed out'));
    const provider = await fixture<PortalProvider>(
      html`<portal-provider endpoint=${endpoint} .getToken=${getToken} live="off"></portal-provider>`,
    );
    const seen = new Sightings();
    seen.watch(provider);
    await provider.client?.account.get().catch(() => undefined);
    await shown(() => provider.shadowRoot!.querySelector('[part~=session-action]'), 'the panel');
    expect(seen.parts).to.deep.equal(promised('portal-provider').parts);
  });
});
