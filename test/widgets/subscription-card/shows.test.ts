import {expect, html, oneEvent} from '@open-wc/testing';

import {clientIn} from '../../support/client-scope.js';
import {openWorld, type TestWorld} from '../../support/control.js';
import {CardPage, seededSubscription} from '../../support/card-page.js';
import {shown, textOf} from '../../support/seen.js';

describe('<subscription-card>: what it shows', function () {
  // The first request starts a database.
  this.timeout(60_000);

  let world: TestWorld;
  beforeEach(async () => {
    sessionStorage.clear();
    world = await openWorld();
  });
  afterEach(() => world.clearFaults());

  it('shows the one whose days of grace end first when none is named', async () => {
    const page = await (await CardPage.open(clientIn(world))).ready();
    expect(page.title).to.equal('Northwind Business');
    expect(page.part('countdown')).to.equal('3 days left');
    await page.says('To renew');
  });

  it('shows the one that is named, and another when the name changes', async () => {
    const client = clientIn(world);
    const page = await CardPage.of(client, 'monthly');
    expect(page.title).to.equal('Northwind Business');
    await page.says('19 assigned of 24 bought');
    page.widget.subscription = (await seededSubscription(client, 'trial')).id;
    await shown(() => page.title === 'Northwind Sign', 'the other one');
    await page.says('Trial');
  });

  it('says what it consists of, who is billed and what the next invoice comes to', async () => {
    const client = clientIn(world);
    const page = await CardPage.of(client, 'monthly');
    const {nextInvoice, billTo, items} = await seededSubscription(client, 'monthly');
    for (const {product} of items) expect(page.part('items')).to.contain(product.name);
    expect(page.part('bill-to')).to.contain(billTo.name);
    expect(page.part('estimate')).to.contain('Total');
    expect(page.part('estimate')).to.match(/Northwind Business 24 seats €/);
    expect(nextInvoice!.lines).to.have.lengthOf(page.root.querySelectorAll('[part~=estimate] [part~=line]').length);
  });

  it('tells its history in words, the newest first, and all of it when asked', async () => {
    const page = await CardPage.of(clientIn(world), 'yearly');
    expect(page.part('history')).to.match(/Renewed.*Started/);
    expect(textOf(page.root.querySelector('[part~=event] time'))).to.match(/\d{4}/);
  });

  it('lists its invoices, and opens the PDF of one unless the page does', async () => {
    const page = await CardPage.of(clientIn(world), 'monthly');
    expect(page.root.querySelectorAll('[part~=invoice]')).to.have.lengthOf(4);
    const asked = oneEvent(page.widget, 'portal-subscription-download');
    page.widget.addEventListener('portal-subscription-download', (event) => event.preventDefault());
    await page.press('button', /^PDF of/);
    expect((await asked).detail.invoice.number).to.be.a('string');
  });

  it('says why a change is refused where sales handle it, and offers a quote', async () => {
    const page = await CardPage.of(clientIn(world), 'by-quote');
    const change = await page.find('button', 'Change');
    expect(change.getAttribute('aria-disabled')).to.equal('true');
    await page.says('Our sales team handles this. Ask for a quote.');
    expect(page.actions).to.include('Ask for a quote');
  });

  it('says until when it is contracted, and what will change', async () => {
    const client = clientIn(world);
    await (await CardPage.of(client, 'contract')).says(/Contracted until \w+ \d+, \d{4}/);
    const page = await CardPage.of(client, 'scheduled');
    expect(page.part('scheduled')).to.match(/^Changes on .* Northwind Archive × 12 TB · yearly · .* taxes included/);
  });

  it('says what ends, what is paused, and what is off', async () => {
    const client = clientIn(world);
    await (await CardPage.of(client, 'canceling')).says(/It was canceled and ends on .* Until then you can keep it\./);
    await (await CardPage.of(client, 'ending')).says(/It ends on .*, because auto-renewal is off\./);
    await (await CardPage.of(client, 'paused')).says(/Paused\. It goes on by itself on .*/);
    await (await CardPage.of(client, 'yearly')).says(/10% off all periods that begin by/);
    const canceled = await CardPage.of(client, 'canceled');
    await canceled.says('You canceled it.');
    expect(canceled.actions).to.deep.equal([]);
  });

  it('says that there is none yet', async () => {
    const client = clientIn(world, {session: {customer: 'new-leaf'}});
    const page = await CardPage.open(client);
    await page.says('No subscription yet');
    expect(page.widget.matches(':state(empty)')).to.equal(true);
  });

  it('shows nothing of one that is another customer’s', async () => {
    const {id} = await seededSubscription(clientIn(world), 'monthly');
    const other = clientIn(world, {session: {customer: 'new-leaf'}});
    const page = await CardPage.open(other, html`<subscription-card subscription=${id}></subscription-card>`);
    await page.says('This is no longer here.');
    expect(page.text).not.to.contain('Northwind');
  });

  it('offers a member nothing, and says why', async () => {
    const page = await CardPage.of(clientIn(world, {session: {user: 'member'}}), 'monthly');
    const cancel = await page.find('button', 'Cancel subscription');
    expect(cancel.getAttribute('aria-disabled')).to.equal('true');
    await page.says('Your role does not allow this. Ask the owner of your account.');
  });

  it('keeps what it showed when it can’t be read again, and says so', async () => {
    const page = await CardPage.of(clientIn(world), 'monthly');
    await world.fault({kind: 'wrong-type', path: '/subscriptions/', times: 20});
    await page.widget.refresh();
    await page.says('This may be out of date.');
    expect(page.title).to.equal('Northwind Business');
  });
});
