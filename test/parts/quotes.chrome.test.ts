import {html} from '@open-wc/testing';

import '../../src/define/invoice-table.js';
import '../../src/define/order-list.js';
import type {QuoteLine, QuoteListItem} from '../../src/client/contract.js';
import type {PortalClient} from '../../src/client/portal-client.js';
import {AcceptPage, imageFile} from '../support/accept-page.js';
import {clientIn} from '../support/client-scope.js';
import {openWorld, type TestWorld} from '../support/control.js';
import {HandPsp} from '../support/hand-psp.js';
import {impatient} from '../support/impatient.js';
import {Paying} from '../support/paying.js';
import {QuotePage} from '../support/quote-page.js';
import {takes, type WantedQuote} from '../support/quote-world.js';
import {expectDocumented, part, type PartsOptions, readInEveryWay} from '../support/parts-scene.js';
import {interceptSaves} from '../support/saves.js';
import {shown} from '../support/seen.js';
import {Sightings} from '../support/sightings.js';

const canBeAnswered: WantedQuote = ({status, expired, changesRequested, awaitingApproval, capabilities}) =>
  status === 'open' && !expired && !changesRequested && !awaitingApproval && capabilities.accept.allowed;
const problem = {'content-type': 'application/problem+json'};

/** The payment dialog is that of `<invoice-table>`, whose own test sees all of it. */
const ofPaying = [
  /^step-(loading|failed|choosing|reviewing|paying|challenge|unsent|settled)$/,
  /^(payment|basket|basket-item|portions|method|amount|left-out|use-credit|card-entry|save-card|sum|paying|receipt)$/,
  /^(challenge|challenge-again|give-up|try-again)$/,
];

/** A line as the vendor sends it again. */
const vendorLine = ({id, kind, description, quantity, unitPrice, discountPercent, option}: QuoteLine): object => ({
  id,
  kind,
  description,
  ...(kind === 'item' && {quantity, unitPrice: unitPrice?.amount, ...(option && {option})}),
  ...(discountPercent && {discountPercent}),
});

describe('the parts and states of <quote-list>', function () {
  // The first request starts a database.
  this.timeout(90_000);

  const seen = new Sightings();
  let world: TestWorld;
  let client: PortalClient;
  let items: readonly QuoteListItem[];
  beforeEach(async () => {
    sessionStorage.clear();
    world = await openWorld();
    client = clientIn(world);
    ({items} = await client.quotes.list({limit: 100}));
    HandPsp.install();
  });
  afterEach(() => world.clearFaults());

  async function begin(content = html`<quote-list></quote-list>`, options?: PartsOptions): Promise<QuotePage> {
    const page = await QuotePage.open(options ? clientIn(world, options) : client, content);
    seen.watch(page.list);
    return page;
  }
  const open = async (content?: ReturnType<typeof html>, options?: PartsOptions): Promise<QuotePage> =>
    (await begin(content, options)).ready();
  const quote = async (wanted: WantedQuote, options?: PartsOptions, more = html``): Promise<QuotePage> => {
    const own = options ? clientIn(world, options) : client;
    const item = (await own.quotes.list({limit: 100})).items.find(wanted);
    if (!item) throw new Error('No such quote is seeded.');
    const page = await begin(html`<quote-list .selected=${item.id}></quote-list>${more}`, options);
    return page.documentReady();
  };
  const accept = async (
    wanted: WantedQuote,
    options?: PartsOptions,
    more?: ReturnType<typeof html>,
  ): Promise<AcceptPage> => {
    const page = await quote(wanted, options, more);
    return new AcceptPage(page.scope, client, page.list.selected).begin();
  };

  it('are seen in the list: loading, failing, empty, finding nothing, out of date', async () => {
    const findingNothing = html`<quote-list query="zq zq"></quote-list>`;
    await readInEveryWay({world, path: '/quotes$', findingNothing, empty: 'summary-none', begin});
  });

  it('are seen in every quote of an account', async () => {
    const page = await open(
      html`<quote-list page-size="50"></quote-list> <order-list></order-list> <invoice-table></invoice-table>`,
    );
    await part(page, 'to-review');
    for (const {id, number} of items) {
      page.list.selected = id;
      await shown(
        () => page.part('title') === `Quote ${number}` && !page.root.querySelector('[aria-busy=true]'),
        number,
      );
    }
    page.scope.remove();
    const became = items.find(({status}) => status === 'accepted')!;
    await part(await quote(({id}) => id === became.id), 'number');
    await part(
      await quote(({status, expired}) => status === 'open' && !expired, {session: {scopes: ['quotes:read']}}),
      'reason',
    );
    await part(
      await quote(({awaitingApproval}) => awaitingApproval, {session: {user: 'member'}}),
      'banner-awaiting-approval',
    );
    await part(
      await quote(({capabilities}) => capabilities.requestApproval.allowed, {session: {user: 'member'}}),
      'send-for-approval',
    );
  });

  it('are seen in a quote with every kind of line, and with versions that differ in every way', async () => {
    const item = items.find((each) => canBeAnswered(each) && each.capabilities.changeOptions.allowed)!;
    const {quote: before} = await client.quotes.get(item.id);
    const [first] = before.lines.filter(({kind}) => kind === 'item');
    const lines = [
      {kind: 'section', description: 'Devices'},
      {
        id: first!.id,
        kind: 'item',
        description: first!.description,
        quantity: '9',
        unitPrice: 1000,
        discountPercent: '10',
      },
      {kind: 'subtotal', description: 'Devices'},
      {kind: 'note', description: 'Delivered in March.'},
      {
        kind: 'item',
        description: 'Sensors',
        quantity: '1',
        unitPrice: 500,
        option: {minQuantity: '0', maxQuantity: '5'},
      },
    ];
    await world.desk('revise', item.id, {lines});
    const page = await quote(({id}) => id === item.id);
    for (const name of ['difference-added', 'difference-removed', 'difference-changed', 'list-price', 'line-section']) {
      await part(page, name);
    }
    await world.desk('revise', item.id, {lines: (await client.quotes.get(item.id)).quote.lines.map(vendorLine)});
    await part(await quote(({id}) => id === item.id, {}), 'difference-none');
  });

  it('are seen while it is answered: changes, a message, a decline, another quote', async () => {
    const page = await quote(canBeAnswered);
    await page.press('button', 'Ask for changes');
    await page.fill(/^Wanted quantity of/, 'many');
    await page.press('button', 'Review the request');
    await part(page, 'field-error');
    await page.fill(/^Wanted quantity of/, '5');
    await page.press('button', /^Remove /);
    await part(page, 'keep');
    await page.fill('Anything else', 'And quicker.');
    await page.press('button', 'Review the request');
    await part(page, 'send-request');
    await page.press('button', 'Send the request');
    await part(page, 'banner-changes-requested');
    const declining = await quote(canBeAnswered);
    await declining.press('button', 'Decline');
    await declining.press('radio', 'Too expensive');
    await declining.press('button', 'Decline the quote');
    await declining.dialogClosed();
    await part(declining, 'undo-decline');
    const expired = await quote((each) => each.expired && each.capabilities.requestNew.allowed);
    await expired.press('button', 'Ask for a new quote');
    await part(expired, 'send-new-quote');
  });

  it('are seen while files are fetched, and when they can’t be', async () => {
    const page = await quote(canBeAnswered);
    const held = await world.fault({kind: 'hold-before', path: '/pdf$'});
    await page.press('button', 'Download PDF');
    await part(page, 'progress');
    await shown(async () => (await held.status()).waiting);
    await page.press('button', 'Cancel');
    await held.release();
    await world.fault({kind: 'respond', status: 403, path: '/pdf$'});
    const saves = interceptSaves();
    await page.press('button', 'Download PDF');
    await part(page, 'dismiss');
    saves.restore();
  });

  it('are seen while one signs, in every way, and reviews what has changed', async () => {
    const page = await accept(
      ({capabilities, requires}) =>
        capabilities.accept.allowed && capabilities.changeOptions.allowed && requires.signature,
    );
    await page.draw();
    await part(page, 'undo');
    await page.choose(new File(['<svg/>'], 'signature.png', {type: 'image/png'}));
    await page.says('This is no PNG and no JPEG.');
    await page.choose(await imageFile(300, 100));
    await page.says('Remove');
    await page.type('Ada Lovelace');
    await part(page, 'typed-signature');
    await page.review();
    const {quote: now} = await client.quotes.get(page.id);
    const line = now.lines.find(({option}) => option)!;
    const {minQuantity, maxQuantity} = line.option!;
    await client.quotes.setOption(page.id, line.id, line.quantity === minQuantity ? maxQuantity : minQuantity);
    await client.quotes.setOption(page.id, line.id, maxQuantity);
    await page.confirm();
    await page.says('This quote has changed since you read it');
    await part(page, 'options');
    const held = await world.fault({kind: 'hold-before', method: 'POST', path: '/accept$'});
    await page.confirm();
    await part(page, 'step-sending');
    await held.release();
  });

  it('are seen in what an acceptance becomes: done, gone, above one’s limit, unknown', async () => {
    const lists = html`<order-list></order-list><invoice-table></invoice-table>`;
    const done = await accept(takes(false, false), undefined, lists);
    await done.confirm();
    await part(done, 'step-done');
    await part(done, 'open-order');
    const signing = takes(true, false);
    const refused = await accept(signing);
    await refused.type();
    await refused.review();
    await world.fault({
      kind: 'respond',
      status: 403,
      method: 'POST',
      path: '/accept$',
      headers: problem,
      body: '{"code":"not_allowed","reason":"limit","outcome":"none","retryable":false}',
    });
    await refused.confirm();
    await part(refused, 'step-limit');
    const lost = await accept(signing, {timers: impatient()});
    await lost.type();
    await lost.review();
    await world.fault({kind: 'drop-before', method: 'POST', path: '/accept$', times: 9});
    await world.fault({kind: 'respond', status: 500, method: 'GET', path: '/quotes/[^/]+$', times: 10_000});
    await lost.confirm();
    await part(lost, 'step-unknown');
    await world.clearFaults();
    sessionStorage.clear();
    const gone = await accept(signing);
    await gone.type();
    await gone.review();
    const {etag} = await client.quotes.get(gone.id);
    await client.quotes.decline(gone.id, {reason: 'too_expensive'}, {etag, key: crypto.randomUUID()});
    await gone.confirm();
    await part(gone, 'step-gone');
    const approving = await accept(({capabilities}) => capabilities.requestApproval.allowed, {
      session: {user: 'member'},
    });
    await part(approving, 'request-approval');
  });

  it('are seen while the down payment is paid', async () => {
    const page = await accept(takes(true, true));
    await page.type();
    await page.review();
    await page.confirm();
    const paying = new Paying<AcceptPage>(page);
    await paying.says('What you pay');
    await paying.pay();
    await paying.says(/ paid Your payment reference is/);
  });

  // After all of the above: what was seen there is what this asks for.
  it('are those that are documented, and no other', () => {
    expectDocumented(seen, 'quote-list', ofPaying);
  });
});
