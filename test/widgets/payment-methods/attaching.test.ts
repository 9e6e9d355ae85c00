import {expect, oneEvent} from '@open-wc/testing';

import type {SubscriptionListItem} from '../../../src/client/contract.js';
import type {PaymentMethodChangeEvent} from '../../../src/widgets/payment-methods/payment-methods.events.js';
import {expectAccessible} from '../../support/accessible.js';
import {clientIn, type RequestLog} from '../../support/client-scope.js';
import {openWorld, type TestWorld} from '../../support/control.js';
import {MethodPage} from '../../support/method-page.js';
import {all, fill, nameOf, shown, textOf} from '../../support/seen.js';

const attach = '/subscriptions$';
const button = 'Charge subscriptions to it: Visa •••• 3155';

describe('<payment-methods>: charging subscriptions to one', function () {
  // The first request starts a database.
  this.timeout(60_000);

  let world: TestWorld;
  beforeEach(async () => {
    sessionStorage.clear();
    world = await openWorld();
  });
  afterEach(() => world.clearFaults());

  async function open(options: Parameters<typeof clientIn>[1] = {}): Promise<MethodPage> {
    const page = await (await MethodPage.open(clientIn(world, options))).ready();
    await page.press('button', button);
    await page.find('heading', 'Charge subscriptions to Visa •••• 3155');
    await choices(page);
    return page;
  }
  const choices = (page: MethodPage): Promise<HTMLElement[]> =>
    shown(() => {
      const found = page.dialog ? all(page.dialog, 'checkbox') : [];
      return found.length > 0 && found;
    }, 'subscriptions to choose from');
  const listed = async (): Promise<readonly SubscriptionListItem[]> =>
    (await clientIn(world).subscriptions.list({filter: {status: 'current'}, limit: 100})).items;
  const chargedTo = async (last4: string): Promise<string[]> =>
    (await listed()).filter(({paymentMethod}) => paymentMethod?.last4 === last4).map(({number}) => number);
  const sends = (log: RequestLog): number => log.filter((line) => line.startsWith('PUT ')).length;

  it('lists those that go on, with what each costs next and is charged to now', async () => {
    const page = await open();
    const items = await listed();
    expect(all(page.dialog!, 'checkbox')).to.have.length(items.length);
    for (const {number, product} of items) await page.says(new RegExp(`${product.name} ${number} · `));
    await page.says('Now: Visa •••• 4242');
    // Nothing more is tried until another method is there: what it owes is what one comes for.
    const owing = items.find(({openInvoice, nextCharge}) => openInvoice && !nextCharge);
    await page.says(`Unpaid: ${owing?.openInvoice?.number} · Now: Amex •••• 0005`);
    await expectAccessible(page.widget);
  });

  it('charges those that are ticked to it in one step, says so, and marks them the next time', async () => {
    const log: RequestLog = [];
    const page = await open({log});
    const [first, second] = await listed();
    for (const item of [first, second]) await page.press('checkbox', new RegExp(item?.number ?? '–'));
    const changed = oneEvent(page.widget, 'portal-payment-method-change') as Promise<PaymentMethodChangeEvent>;
    await page.press('button', 'Charge 2 subscriptions to it');
    const {action, change} = (await changed).detail;
    expect([action, change?.moved.total]).to.deep.equal(['attach', 2]);
    await page.speaks('2 subscriptions are charged to Visa •••• 3155 from now on.');
    expect(page.dialog).to.equal(null);
    expect(textOf(page.focused)).to.contain('Visa •••• 3155');
    expect([sends(log), await chargedTo('3155')]).to.deep.equal([1, [first?.number, second?.number]]);
    await shown(() => page.card('Visa •••• 3155').includes('Used by 2 subscriptions'));
    await page.press('button', button);
    const boxes = (await choices(page)) as HTMLInputElement[];
    const attached = boxes.filter((box) => nameOf(box).includes('Charged to it already'));
    expect(attached.map((box) => [box.checked, box.disabled])).to.deep.equal([
      [true, true],
      [true, true],
    ]);
  });

  it('finds them by words where there are many, and keeps what was ticked before', async () => {
    const page = await open();
    const [first] = await listed();
    await page.press('checkbox', new RegExp(first?.number ?? '–'));
    await fill(page.dialog!, 'searchbox', /^Search/, 'Sovereign');
    const found = await shown(() => {
      const boxes = all(page.dialog!, 'checkbox');
      return boxes.length === 2 && boxes;
    }, 'what was ticked, and what was found');
    expect(nameOf(found[0]!)).to.contain(first?.number);
    expect(nameOf(found[1]!)).to.contain('Northwind Sovereign Cloud');
    await fill(page.dialog!, 'searchbox', /^Search/, 'nothing of that name');
    await page.says('No subscription found.');
    await page.press('button', 'Charge 1 subscription to it');
    await page.speaks('1 subscription is charged to Visa •••• 3155 from now on.');
    expect(await chargedTo('3155')).to.deep.equal([first?.number]);
  });

  it('asks for at least one', async () => {
    const log: RequestLog = [];
    const page = await open({log});
    await page.press('button', 'Charge to it');
    await page.says('Tick at least one subscription.');
    await shown(() => page.focused?.matches('[part~=search]'), 'the focus where it can be mended');
    expect(sends(log)).to.equal(0);
  });

  it('says why it can’t be done with one that has expired, or by a member', async () => {
    const page = await (await MethodPage.open(clientIn(world))).ready();
    const expired = await page.find('button', 'Charge subscriptions to it: Amex •••• 0005');
    expect(expired.getAttribute('aria-disabled')).to.equal('true');
    expect(textOf(page.root.getElementById(expired.getAttribute('aria-describedby') ?? ''))).to.equal('Expired');
    const member = await (await MethodPage.open(clientIn(world, {session: {user: 'member'}}))).ready();
    expect((await member.find('button', button)).getAttribute('aria-disabled')).to.equal('true');
  });

  it('one is canceled meanwhile: charges none, ticks it no more, and goes on with the rest', async () => {
    const page = await open();
    const other = clientIn(world);
    const items = await listed();
    const gone = items.find(({capabilities}) => capabilities.cancel.allowed)!;
    const kept = items.find(({id}) => id !== gone.id)!;
    for (const item of [gone, kept]) await page.press('checkbox', new RegExp(item.number));
    await other.subscriptions.cancel(gone.id, {when: 'now', reason: 'unused'}, {etag: gone.etag});
    await page.press('button', 'Charge 2 subscriptions to it');
    await page.says('This can’t be done now. Nothing was changed.');
    expect(await chargedTo('3155')).to.deep.equal([]);
    await page.press('button', 'Charge 1 subscription to it');
    await page.speaks('1 subscription is charged to Visa •••• 3155 from now on.');
    expect(await chargedTo('3155')).to.deep.equal([kept.number]);
  });

  it('the answer is lost: says that it checks, and does it', async () => {
    const page = await open();
    const [first] = await listed();
    await page.press('checkbox', new RegExp(first?.number ?? '–'));
    await world.fault({kind: 'drop-after', method: 'PUT', path: attach});
    await page.press('button', 'Charge 1 subscription to it');
    await page.speaks('1 subscription is charged to Visa •••• 3155 from now on.');
    expect(await chargedTo('3155')).to.deep.equal([first?.number]);
  });

  it('they can’t be read: counts down what the server asks to wait, and reads them', async () => {
    const page = await (await MethodPage.open(clientIn(world))).ready();
    const headers = {'retry-after': '9', 'content-type': 'application/problem+json'};
    const body = '{"code":"unavailable","outcome":"none","retryable":true}';
    await world.fault({kind: 'respond', status: 503, method: 'GET', path: attach, headers, body});
    await page.press('button', button);
    const waiting = await page.find('button', /^Try again in \d s$/);
    expect(waiting.getAttribute('aria-disabled')).to.equal('true');
    const {now} = Date;
    Date.now = () => now() + 9000;
    try {
      await page.press('button', 'Try again');
      await choices(page);
    } finally {
      Date.now = now;
    }
  });

  it('a search that can’t be read keeps what was found', async () => {
    const page = await open();
    const {length} = all(page.dialog!, 'checkbox');
    await world.fault({kind: 'respond', status: 500, method: 'GET', path: attach, times: 9});
    await fill(page.dialog!, 'searchbox', /^Search/, 'Archive');
    await page.says('This could not be loaded.');
    expect(all(page.dialog!, 'checkbox')).to.have.length(length);
  });
});
