import {expect, oneEvent} from '@open-wc/testing';

import {CardPage, seededSubscription} from '../../support/card-page.js';
import {clientIn} from '../../support/client-scope.js';
import {openWorld, type TestWorld} from '../../support/control.js';
import {HandPsp} from '../../support/hand-psp.js';
import {Paying} from '../../support/paying.js';
import {shown, textOf} from '../../support/seen.js';

const changes = '/changes$';

describe('<subscription-card>: changing', function () {
  // The first request starts a database.
  this.timeout(60_000);

  let world: TestWorld;
  beforeEach(async () => {
    sessionStorage.clear();
    world = await openWorld();
    HandPsp.install();
  });
  afterEach(() => world.clearFaults());

  /** The price of so many seats, shown. */
  const review = async (page: CardPage, seats: string): Promise<void> => {
    await page.open('Change', /^Change Northwind/);
    await page.fill(/^Seats/, seats);
    await page.press('button', 'Review');
    await page.find('button', /^Confirm/);
  };
  const seatsOf = async (name: 'monthly' | 'scheduled'): Promise<number | undefined> =>
    (await seededSubscription(clientIn(world), name)).seats?.bought;

  it('buys more seats at the price that was shown, and lets them be paid at once', async () => {
    const page = await CardPage.of(clientIn(world), 'monthly');
    await review(page, '26');
    const {text} = page;
    expect(text).to.match(/Holds at once/);
    expect(text).to.match(/24 seats.*26 seats/);
    expect(text).to.contain('Charged to Visa •••• 4242.');
    const [amount] = /To pay today\s*(€[\d.]+)/.exec(text)?.slice(1) ?? [];
    const done = oneEvent(page.widget, 'portal-subscription-change');
    await page.press('button', `Confirm and pay ${amount}`);
    const {detail} = await done;
    expect(detail.action).to.equal('change');
    expect(detail.invoice?.number).to.be.a('string');
    const paying = new Paying(page);
    await paying.says('What you pay');
    await paying.says(amount!);
    await paying.pay();
    await paying.says(/€.* paid/);
    await page.press('button', 'Done');
    await page.closed();
    const {seats, openInvoice} = await seededSubscription(clientIn(world), 'monthly');
    expect([seats?.bought, openInvoice]).to.deep.equal([26, null]);
  });

  it('says that it is charged by itself when the payment is left for later', async () => {
    const page = await CardPage.of(clientIn(world), 'monthly');
    await review(page, '25');
    await page.press('button', /^Confirm and pay/);
    await new Paying(page).says('What you pay');
    await page.press('button', 'Close');
    await page.says(/It is charged to Visa •••• 4242 within minutes\. You can also pay it now\./);
    expect(await world.captures()).to.deep.equal([]);
  });

  it('lets fewer seats hold from the next period on, charges nothing, and takes it back', async () => {
    const page = await CardPage.of(clientIn(world), 'monthly');
    await review(page, '20');
    await page.says(/Holds from the next period on/);
    await page.says('Nothing is charged today.');
    await page.press('button', 'Confirm');
    await page.speaks(/It changes on/);
    await page.says(/Changes on .*20 seats/);
    expect(await seatsOf('monthly')).to.equal(24);
    await page.press('button', 'Withdraw');
    await page.press('button', 'Withdraw it');
    await page.speaks('The scheduled change is withdrawn.');
    await shown(() => !page.root.querySelector('[part~=scheduled]'), 'the end of the change');
  });

  it('prices another plan, term and add-on together', async () => {
    const page = await CardPage.of(clientIn(world), 'monthly');
    await page.open('Change', /^Change/);
    await page.press('radio', /^Northwind Enterprise/);
    await page.press('radio', /^yearly/);
    await page.press('button', 'Review');
    await page.find('button', /^Confirm/);
    expect(textOf(page.dialog)).to.match(/Northwind Enterprise.*monthly.*yearly/);
    expect(textOf(page.dialog)).to.match(/Credit for what is not used/);
  });

  it('says which limits hold, and what is wrong beside its field', async () => {
    const page = await CardPage.of(clientIn(world), 'monthly');
    await page.open('Change', /^Change/);
    await page.says(/At least \d+ · at most 300 · 19 assigned/);
    await page.fill(/^Seats/, '2 or 3');
    await page.press('button', 'Review');
    await page.says('Enter a whole number.');
    expect(page.focused?.getAttribute('part')).to.equal('seats');
    await page.fill(/^Seats/, '500');
    await page.press('button', 'Review');
    await page.says('This is more than can be had.');
    await page.fill(/^Seats/, '3');
    await page.press('button', 'Review');
    await page.says('More than this are assigned to people.');
    await page.fill(/^Seats/, '24');
    await page.press('button', 'Review');
    await page.says('Nothing is different yet.');
  });

  it('takes seats in the digits that one writes', async () => {
    const page = await CardPage.of(clientIn(world), 'monthly');
    await page.open('Change', /^Change/);
    await page.fill(/^Seats/, '٢٦');
    await page.press('button', 'Review');
    await page.says(/24 seats 26 seats/);
  });

  it('asks again what was refused, when it is pressed again', async () => {
    const page = await CardPage.of(clientIn(world), 'monthly');
    await page.open('Change', /^Change/);
    await page.fill(/^Seats/, '26');
    const body =
      '{"code":"change_refused","outcome":"none","requestId":"r","errors":[{"pointer":"/seats","code":"below_assigned"}]}';
    await world.fault({kind: 'respond', status: 422, path: '/change-previews$', body});
    await page.press('button', 'Review');
    await page.says('More than this are assigned to people.');
    await page.press('button', 'Review');
    await page.says(/24 seats 26 seats/);
  });

  it('says that the contract allows no less', async () => {
    const page = await CardPage.of(clientIn(world), 'contract');
    await page.open('Change', /^Change/);
    await page.says(/Contracted until .*: more is possible, less is not\./);
    await page.fill(/^Seats/, '50');
    await page.press('button', 'Review');
    await page.says('The contract does not allow less before it ends.');
  });

  it('keeps what was chosen when the dialog is closed', async () => {
    const page = await CardPage.of(clientIn(world), 'monthly');
    await page.open('Change', /^Change/);
    await page.fill(/^Seats/, '31');
    await page.press('button', 'Cancel');
    await page.closed();
    await page.open('Change', /^Change/);
    expect(((await page.find('textbox', /^Seats/)) as HTMLInputElement).value).to.equal('31');
  });

  it('shows the price again, with what differs, when it holds no longer', async () => {
    const client = clientIn(world);
    const page = await CardPage.of(client, 'monthly');
    await review(page, '26');
    // Somebody else buys meanwhile.
    const other = clientIn(world);
    const {id} = await seededSubscription(other, 'monthly');
    const {id: previewId} = await other.subscriptions.previewChange(id, {seats: 25});
    await other.subscriptions.change(id, {previewId});
    await page.press('button', /^Confirm and pay/);
    await page.says('It has changed meanwhile, and nothing was done.');
    await shown(() => page.root.querySelector('[part~=changed-value]'), 'what differs');
    expect(page.text).to.match(/before: €/);
    expect(await seatsOf('monthly')).to.equal(25);
    await page.press('button', /^Confirm and pay/);
    await new Paying(page).says('What you pay');
    expect(await seatsOf('monthly')).to.equal(26);
  });

  it('changes once when the button is pressed twice, and when the answer is lost', async () => {
    const page = await CardPage.of(clientIn(world), 'monthly');
    await review(page, '26');
    await world.fault({kind: 'drop-after', method: 'POST', path: changes});
    const confirm = await page.press('button', /^Confirm and pay/);
    confirm.click();
    await page.says(/What you pay|Checking whether it was done/);
    await new Paying(page).says('What you pay');
    const {invoices} = await seededSubscription(clientIn(world), 'monthly');
    expect(invoices).to.have.lengthOf(5);
    expect(await seatsOf('monthly')).to.equal(26);
  });

  it('sends nothing while offline, and keeps what was chosen', async () => {
    let isOnline = true;
    const page = await CardPage.of(clientIn(world, {online: () => isOnline}), 'monthly');
    await review(page, '26');
    isOnline = false;
    await page.press('button', /^Confirm and pay/);
    await page.says('You are offline – not sent. Nothing was changed.');
    expect(await seatsOf('monthly')).to.equal(24);
    isOnline = true;
    await page.press('button', /^Confirm and pay/);
    await new Paying(page).says('What you pay');
  });

  it('shows a price that could not be had as such', async () => {
    const page = await CardPage.of(clientIn(world), 'monthly');
    await page.open('Change', /^Change/);
    await page.fill(/^Seats/, '26');
    await world.fault({kind: 'wrong-type', method: 'POST', path: '/change-previews$', times: 10});
    await page.press('button', 'Review');
    await page.says('It could not be done. Nothing was changed.');
    await world.clearFaults();
    await page.press('button', 'Review');
    await page.find('button', /^Confirm/);
  });
});
