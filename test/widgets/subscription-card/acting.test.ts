import {expect, oneEvent} from '@open-wc/testing';

import type {Subscription} from '../../../src/client/contract.js';
import {CardPage, seededSubscription, type Seeded} from '../../support/card-page.js';
import {clientIn} from '../../support/client-scope.js';
import {openWorld, type TestWorld} from '../../support/control.js';
import {HandPsp} from '../../support/hand-psp.js';
import {Paying} from '../../support/paying.js';
import {shown, textOf} from '../../support/seen.js';

describe('<subscription-card>: what is done with it', function () {
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

  const open = (name: Seeded): Promise<CardPage> => CardPage.of(clientIn(world), name);
  const now = (name: Seeded): Promise<Subscription> => seededSubscription(clientIn(world), name);

  it('pays what is unpaid, and goes on', async () => {
    const page = await open('retrying');
    expect(page.part('countdown')).to.equal('3 days left');
    const asked = oneEvent(page.widget, 'portal-subscription-pay');
    await page.press('button', 'Pay now');
    expect((await asked).detail.invoice.number).to.be.a('string');
    const paying = new Paying(page);
    await paying.says('What you pay');
    await paying.pay();
    await paying.says(/€.* paid/);
    await page.press('button', 'Done');
    await shown(() => !page.root.querySelector('[part~=to-renew]'), 'the end of the notice');
    await page.says('Active');
  });

  it('charges another method to what is unpaid', async () => {
    const page = await open('to-renew');
    await page.says('Its payment method has expired. Choose another one.');
    await page.open('Change payment method', 'Payment method');
    await page.says('What is unpaid is charged to it within minutes.');
    await page.press('radio', /^The default, now Visa •••• 4242/);
    await page.press('button', 'Use it');
    await page.speaks('It is charged to Visa •••• 4242 from now on.');
    expect((await now('to-renew')).paymentMethod?.last4).to.equal('4242');
  });

  it('charges a card that is entered for it', async () => {
    psp.number = '5555555555554444';
    const page = await open('monthly');
    await page.open('Change payment method', 'Payment method');
    await page.press('button', 'Enter a new one');
    await shown(() => page.widget.querySelector('[slot]')?.textContent === 'Card fields', 'the fields');
    await page.press('button', 'Add');
    await page.says('It can be charged from now on.');
    await page.press('button', 'Done');
    await page.press('button', 'Use it');
    await page.speaks('It is charged to Mastercard •••• 4444 from now on.');
    expect((await now('monthly')).paymentMethod?.isDefault).to.equal(false);
  });

  it('renews now at the price that was shown', async () => {
    const page = await open('monthly');
    await page.open('Renew now', /^Renew/);
    await page.says('Charged today, taxes included');
    const done = oneEvent(page.widget, 'portal-subscription-change');
    await page.press('button', /^Renew for €/);
    const {detail} = await done;
    expect(detail.action).to.equal('renew');
    const paying = new Paying(page);
    await paying.says('What you pay');
    await paying.pay();
    await paying.says(/€.* paid/);
    expect(await world.captures()).to.have.lengthOf(1);
  });

  it('switches auto-renewal off and on, and says what that means', async () => {
    const page = await open('monthly');
    await page.open('Auto-renewal', 'Switch auto-renewal off?');
    await page.says(/It ends on .*, and nothing more is charged/);
    await page.press('button', 'Switch off');
    await page.speaks(/It ends on/);
    expect((await now('monthly')).autoRenew).to.equal(false);
    await shown(() => page.root.querySelector('[role=switch][aria-checked=false]'), 'it off');
    await page.open('Auto-renewal', 'Switch auto-renewal on?');
    await page.says(/It renews on .* for €.*, and goes on so/);
    await page.press('button', 'Switch on');
    await page.speaks('It renews by itself.');
    expect((await now('monthly')).autoRenew).to.equal(true);
  });

  it('pauses it after its period, and calls that off', async () => {
    const page = await open('monthly');
    await page.open('Pause', /^Pause Northwind/);
    await page.press('radio', 'On a day');
    await page.press('button', 'Pause');
    await page.speaks(/It is paused from/);
    const {pause} = await now('monthly');
    expect(pause?.until).to.be.a('string');
    await page.open('Call off the pause');
    await page.press('button', 'Call off the pause');
    await page.speaks('It goes on.');
    expect((await now('monthly')).pause).to.equal(null);
  });

  it('says between which days a pause may begin', async () => {
    const page = await open('monthly');
    await page.open('Pause', /^Pause/);
    const from = page.root.querySelector<HTMLInputElement>('[part~=pause-from]')!;
    from.value = '2001-01-01';
    from.dispatchEvent(new Event('change'));
    await page.press('button', 'Pause');
    await page.says(/Choose a day from/);
    expect(page.focused).to.equal(from);
  });

  it('resumes a paused one, and lets the new period be paid', async () => {
    const page = await open('paused');
    await page.open('Resume', /^Resume/);
    await page.says(/A new period begins today, and €.* is charged\./);
    await page.press('button', 'Resume');
    await new Paying(page).says('What you pay');
    expect((await now('paused')).status).to.equal('active');
  });

  it('offers to stay for less before it cancels', async () => {
    const page = await open('monthly');
    await page.open('Cancel subscription', 'Stay for less');
    await page.says(/That saves you €/);
    await page.press('button', 'Stay for less');
    await page.speaks(/It goes on, with .* off\./);
    expect((await now('monthly')).discount).not.to.equal(null);
  });

  it('offers nothing any more that was taken elsewhere meanwhile', async () => {
    const page = await open('monthly');
    await page.open('Cancel subscription', 'Stay for less');
    const {id, etag} = await now('monthly');
    await clientIn(world).subscriptions.keep(id, {acceptOffer: true}, {etag});
    await page.widget.refresh();
    await page.find('button', 'Cancel to its end');
    expect((await page.find('heading', /^/)).textContent).not.to.contain('Stay for less');
  });

  it('cancels at its end with a reason, keeps what was typed, and can be kept', async () => {
    const page = await open('monthly');
    await page.open('Cancel subscription', 'Stay for less');
    await page.press('button', 'Cancel nevertheless');
    await page.says(/It can be used until .* After that it ends, and nothing more is charged/);
    await page.says('19 people lose access then.');
    await page.fill(/^Anything you want to tell us/, 'We move to another city.');
    await page.press('button', 'Cancel to its end');
    await page.says('Choose a reason.');
    await page.press('button', 'Cancel');
    await page.closed();
    await page.open('Cancel subscription', 'Stay for less');
    await page.press('button', 'Cancel nevertheless');
    const reason = (await page.find('combobox', /^Why/)) as HTMLSelectElement;
    expect(page.root.querySelector('textarea')!.value).to.equal('We move to another city.');
    reason.value = 'switched';
    reason.dispatchEvent(new Event('change'));
    await page.press('button', 'Cancel to its end');
    await page.speaks(/It is canceled and ends on/);
    expect((await now('monthly')).cancelAtPeriodEnd).to.equal(true);
    await page.press('button', 'Keep subscription');
    await page.press('radio', 'Keep it as it is');
    await page.press('button', 'Keep');
    await page.speaks('It goes on.');
    expect((await now('monthly')).cancelAtPeriodEnd).to.equal(false);
  });

  it('cancels at once, for good', async () => {
    const page = await open('to-renew');
    await page.open('Cancel subscription', 'Stay for less');
    await page.press('button', 'Cancel nevertheless');
    await page.says('It ends at once and can’t be taken back.');
    const reason = (await page.find('combobox', /^Why/)) as HTMLSelectElement;
    reason.value = 'unused';
    reason.dispatchEvent(new Event('change'));
    await page.press('button', 'Cancel now');
    await page.speaks('It is canceled.');
    expect((await now('to-renew')).status).to.equal('canceled');
    expect(page.actions).to.deep.equal([]);
  });

  it('asks for a quote, and says its number', async () => {
    const page = await open('by-quote');
    await page.open('Ask for a quote');
    await page.fill(/^Seats/, '90');
    const made = oneEvent(page.widget, 'portal-subscription-quote');
    await page.press('button', 'Ask for it');
    const {detail} = await made;
    expect(detail.number).to.be.a('string');
    await page.says(`Quote ${detail.number} was made. Review it and accept it to go on.`);
  });

  it('does nothing when the page takes it elsewhere', async () => {
    const page = await open('monthly');
    page.widget.addEventListener('portal-subscription-act', (event) => event.preventDefault());
    await page.press('button', 'Change');
    await page.widget.updateComplete;
    expect(page.dialog).to.equal(null);
  });

  it('gives the focus back to the button that led to a dialog', async () => {
    const page = await open('monthly');
    await page.open('Change', /^Change/);
    await page.press('button', 'Cancel');
    await page.closed();
    expect(textOf(page.focused)).to.equal('Change');
  });
});
