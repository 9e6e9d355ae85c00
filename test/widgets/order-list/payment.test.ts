import {expect, html, oneEvent} from '@open-wc/testing';

import '../../../src/define/invoice-table.js';
import type {PortalClientOptions} from '../../../src/client/types.js';
import type {OrderPayEvent} from '../../../src/widgets/order-list/order-list.events.js';
import type {InvoiceTable} from '../../../src/widgets/invoice-table/invoice-table.js';
import {clientIn} from '../../support/client-scope.js';
import {openWorld, type TestWorld} from '../../support/control.js';
import {HandPsp} from '../../support/hand-psp.js';
import {InvoicePage} from '../../support/invoice-page.js';
import {OrderPage} from '../../support/order-page.js';
import {minor, Paying} from '../../support/paying.js';
import {find, shown, textOf} from '../../support/seen.js';

/** An order that its customer has to pay before it begins. */
const waits = (page: OrderPage): string =>
  page.numbers.find((number) => page.cell(number, 'status').includes('Awaiting payment')) ?? '';

describe('<order-list>: paying', function () {
  // The first request starts a database.
  this.timeout(60_000);

  let world: TestWorld;
  let psp: HandPsp;
  beforeEach(async () => {
    sessionStorage.clear();
    world = await openWorld();
    psp = HandPsp.install();
  });
  afterEach(() => world.clearFaults());

  const open = async (
    options: Partial<PortalClientOptions> = {},
    content = html`<order-list></order-list>`,
  ): Promise<OrderPage> => (await OrderPage.open(clientIn(world, options), content)).ready();
  /** At the choice of how an order is paid, without credit. */
  async function paying(page: OrderPage, number: string): Promise<Paying<OrderPage>> {
    await page.show(number);
    await page.press('button', 'Pay');
    const dialog = new Paying(page);
    await dialog.says('What you pay');
    if (dialog.text.includes('Use your credit')) await dialog.press('checkbox', /^Use your credit/);
    return dialog;
  }

  it('pays what is due, says that it begins then, and keeps the focus', async () => {
    const page = await open();
    const number = waits(page);
    const dialog = await paying(page, number);
    await dialog.choose(/4242/);
    const agreed = await dialog.review();
    await dialog.confirm();
    await dialog.says(/ paid Your payment reference is/);
    await dialog.press('button', 'Done');
    await page.saysNoMore('This order begins when');
    await page.saysNoMore('Awaiting payment');
    await shown(
      () => /KH-\d+ .* Paid/.test(page.text),
      () => page.text,
    );
    expect((await world.captures()).map(({amount}) => amount)).to.deep.equal([minor(agreed)]);
    await shown(() => page.focused, 'the focus in the widget');
    await page.press('button', 'Back to the list');
    await page.settled();
    expect(minor(page.cell(number, 'amount-paid'))).to.equal(minor(agreed));
  });

  it('pays the down payment that it waits for, and leaves the rest', async () => {
    const other = await openWorld('odotrack');
    const page = await (await OrderPage.open(clientIn(other))).ready();
    for (const number of page.numbers.filter((each) => page.cell(each, 'status').includes('Awaiting payment'))) {
      await page.show(number);
      if (page.text.includes('when the down payment is paid')) break;
      await page.press('button', 'Back to the list');
      await page.settled();
    }
    await page.says('This order begins when the down payment is paid.');
    const total = minor(textOf(page.root.querySelector('.document [part~=total]')));
    await page.press('button', 'Pay');
    const dialog = new Paying(page);
    await dialog.says('What you pay');
    if (dialog.text.includes('Use your credit')) await dialog.press('checkbox', /^Use your credit/);
    await dialog.choose(/^Down payment/);
    await dialog.choose('New card');
    const agreed = await dialog.review();
    expect(minor(agreed)).to.be.lessThan(total);
    await dialog.confirm();
    await dialog.says(/ paid Your payment reference is/);
    await dialog.press('button', 'Done');
    await page.saysNoMore('when the down payment is paid');
    await page.says('Amount due');
  });

  it('asks the page first, which may pay elsewhere', async () => {
    const page = await open();
    const number = waits(page);
    page.list.addEventListener('portal-order-pay', (event) => event.preventDefault());
    const asked = oneEvent(page.list, 'portal-order-pay') as unknown as Promise<OrderPayEvent>;
    await page.show(number);
    await page.press('button', 'Pay');
    const {order, invoices} = (await asked).detail;
    expect([order.number, invoices.length]).to.deep.equal([number, 1]);
    expect(page.dialog).to.equal(null);
  });

  it('shows what an <invoice-table> of the page has paid, without a reload', async () => {
    const page = await open({}, html`<order-list></order-list><invoice-table view="open"></invoice-table>`);
    const number = waits(page);
    await page.show(number);
    const invoice = textOf(await find(page.root, 'button', /^KH-/));
    const table = new InvoicePage(page.scope, page.scope.querySelector<InvoiceTable>('invoice-table')!);
    await table.ready();
    const dialog = await new Paying(table).open(invoice);
    if (dialog.text.includes('Use your credit')) await dialog.press('checkbox', /^Use your credit/);
    await dialog.choose(/4242/);
    await dialog.pay();
    await dialog.says(/ paid Your payment reference is/);
    await page.saysNoMore('This order begins when');
    await dialog.press('button', 'Done');
    await page.press('button', 'Back to the list');
    await page.settled();
    expect(page.cell(number, 'status')).not.to.contain('Awaiting payment');
    expect(page.cell(number, 'amount-paid')).not.to.equal('€0.00');
  });

  it('shows what was paid on another device, by the event stream', async () => {
    const live = await open({live: true});
    const number = waits(live);
    const page = await open();
    const dialog = await paying(page, number);
    await dialog.choose(/3155/);
    await dialog.review();
    await dialog.confirm();
    await shown(() => psp.asks);
    await psp.answer('approve');
    await dialog.says(/ paid Your payment reference is/);
    await shown(
      () => !live.cell(number, 'status').includes('Awaiting payment'),
      () => live.cell(number, 'status'),
    );
    expect(live.cell(number, 'amount-paid')).not.to.equal('€0.00');
    live.scope.scope.client?.close();
  });
});
