import {html} from '@open-wc/testing';

import '../../../src/define/invoice-table.js';
import '../../../src/define/quote-list.js';
import {clientIn} from '../../support/client-scope.js';
import {openWorld, type SessionOptions, type TestWorld} from '../../support/control.js';
import {HandPsp} from '../../support/hand-psp.js';
import {OrderPage} from '../../support/order-page.js';
import {Paying} from '../../support/paying.js';
import {expectDocumented, part, type PartsOptions, readInEveryWay} from '../../support/parts-scene.js';
import {interceptSaves} from '../../support/saves.js';
import {shown} from '../../support/seen.js';
import {Sightings} from '../../support/sightings.js';

/** The payment dialog is that of `<invoice-table>`, whose own test sees all of it. */
const ofPaying = [
  /^(step|dialog|choice|method|amount$|basket|portions|group|legend|card-entry|save-card|use-credit|left-out|field-error)/,
  /^(sum|review|changed|edit|confirm|paying|payment|challenge|give-up|outcome|receipt|try-again|done|close|waiting)(-again)?$/,
];

describe('the parts and states of <order-list>', function () {
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

  async function begin(content = html`<order-list></order-list>`, options: PartsOptions = {}): Promise<OrderPage> {
    const page = await OrderPage.open(clientIn(world, options), html``);
    const place = await OrderPage.open(page.scope.scope.client, content);
    seen.watch(place.list);
    return place;
  }
  const open = async (content?: ReturnType<typeof html>, options?: PartsOptions): Promise<OrderPage> =>
    (await begin(content, options)).ready();

  it('are seen in the list: loading, failing, empty, finding nothing, out of date', async () => {
    const findingNothing = html`<order-list query="zq zq"></order-list>`;
    await readInEveryWay({world, path: '/orders$', findingNothing, empty: 'empty', begin});
  });

  it('are seen in every order of an account', async () => {
    const page = await open(
      html`<order-list page-size="50"></order-list> <quote-list></quote-list> <invoice-table></invoice-table>`,
    );
    const listed = page.rows.map((row, index) => ({id: row.dataset['id'] ?? '', number: page.numbers[index]}));
    for (const {id, number} of listed) {
      page.list.selected = id;
      await shown(() => page.title === `Order ${number}` && page.root.querySelector('.invoices-title'), number);
    }
    await part(await openFirst({user: 'member'}), 'reason');
    const paid = page.root.querySelector('[part~=invoice]') ? page.list.selected : '';
    const alone = await begin(html`<order-list selected=${paid}></order-list>`);
    await part(alone, 'number');
  });

  it('are seen in an order with lines of every kind and invoices of every status', async () => {
    const statuses = [
      {status: 'open'},
      {status: 'open'},
      {status: 'open', overdue: true},
      {status: 'open', partiallyPaid: true},
      {status: 'open', processing: true},
      {status: 'paid'},
      {status: 'void'},
      {status: 'uncollectible'},
    ];
    const first = await open();
    const id = first.row(awaited(first))!.dataset['id']!;
    const page = await begin(html`<order-list selected=${id}></order-list>`, {
      fetch: async (request) => {
        const response = await fetch(request);
        if (!new URL(request.url).pathname.endsWith(`/orders/${id}`)) return response;
        const order = (await response.json()) as {invoices: object[]; lines: object[]};
        return Response.json({
          ...order,
          lines: [...order.lines, ...['section', 'note'].map((kind) => ({id: kind, kind, description: kind}))],
          invoices: statuses.map((status) => ({...order.invoices[0], ...status})),
        });
      },
    });
    await part(page, 'pay-invoice');
    await part(page, 'status-uncollectible');
  });

  it('are seen while something is sent, and when it can’t be', async () => {
    const page = await openFirst();
    await page.press('button', 'Email the confirmation');
    await part(page, 'sent');
    await page.press('button', 'Order again');
    await part(page, 'made');
    await world.fault({
      kind: 'respond',
      status: 500,
      method: 'POST',
      path: '/reorders$',
      headers: {'content-type': 'application/problem+json'},
      body: '{"code":"internal","outcome":"none","retryable":true}',
    });
    const failing = await openFirst();
    await failing.press('button', 'Order again');
    await part(failing, 'retry');
    const held = await world.fault({kind: 'hold-before', path: '/pdf$'});
    await failing.press('button', 'Confirmation PDF');
    await shown(async () => (await held.status()).waiting);
    await failing.press('button', 'Cancel');
    await held.release();
    await world.fault({kind: 'respond', status: 403, path: '/pdf$'});
    const saves = interceptSaves();
    await failing.press('button', 'Confirmation PDF');
    await part(failing, 'dismiss');
    saves.restore();
  });

  it('are seen while it is paid', async () => {
    const page = await open();
    await page.show(awaited(page));
    await page.press('button', 'Pay');
    const paying = new Paying(page);
    await paying.says('What you pay');
    await paying.pay();
    await paying.says(/ paid Your payment reference is/);
  });

  // After all of the above: what was seen there is what this asks for.
  it('are those that are documented, and no other', () => {
    expectDocumented(seen, 'order-list', ofPaying);
  });

  async function openFirst(session?: SessionOptions): Promise<OrderPage> {
    const page = await open(undefined, {...(session && {session})});
    return page.show(page.numbers[0] ?? '');
  }
});

/** The order that its customer has to pay before it begins. */
function awaited(page: OrderPage): string {
  return page.numbers.find((number) => page.cell(number, 'status').includes('Awaiting payment')) ?? '';
}
