import {expect} from '@open-wc/testing';

import type {PortalClient} from '../../src/client/portal-client.js';
import {AcceptPage} from '../support/accept-page.js';
import {CardPage} from '../support/card-page.js';
import {CatalogPage} from '../support/catalog-page.js';
import {clientIn} from '../support/client-scope.js';
import {openWorld, type TestWorld} from '../support/control.js';
import {HandPsp} from '../support/hand-psp.js';
import {InvoicePage} from '../support/invoice-page.js';
import {Paying} from '../support/paying.js';
import {QuotePage} from '../support/quote-page.js';
import {quoteOf, takes} from '../support/quote-world.js';
import {shown, textOf} from '../support/seen.js';
import {SubscriptionPage} from '../support/subscription-page.js';

describe('a colleague signs in on the same page', function () {
  // The first request starts a database.
  this.timeout(60_000);

  let world: TestWorld;
  let user: string;
  let client: PortalClient;
  beforeEach(async () => {
    sessionStorage.clear();
    world = await openWorld();
    HandPsp.install();
    user = 'owner';
    client = clientIn(world, {
      getToken: async () => (await world.session({user, expiresIn: user === 'owner' ? 800 : 900})).token,
    });
  });
  afterEach(() => world.clearFaults());
  const changePerson = async (to = 'member'): Promise<void> => {
    user = to;
    await client.signedIn();
  };
  const openQuote = async (): Promise<QuotePage> =>
    QuotePage.openQuote(client, await quoteOf(client, takes(true, false)));

  it('and finds no payment that the first had begun', async () => {
    const paying = new Paying(await (await InvoicePage.open(client)).ready());
    await paying.open(paying.page.payable[0] ?? '');
    await changePerson();
    await shown(() => !paying.page.dialog, 'the dialog gone');
    expect(await world.captures()).to.deep.equal([]);
  });

  it('and finds no signature of the first', async () => {
    const page = await AcceptPage.open(client, await quoteOf(client, takes(true, false)));
    await page.press('button', 'Accept & Sign');
    await page.press('radio', 'Type');
    await changePerson();
    await shown(() => !page.dialog, 'the dialog gone');
  });

  it('and finds nothing that the first had typed: a reason to decline, a message, wishes', async () => {
    const page = await openQuote();
    await page.fill('Your message', 'Between us');
    await page.press('button', 'Ask for changes');
    await page.fill('Anything else', 'Cheaper, please');
    await page.press('button', 'Decline');
    await page.press('radio', 'Too expensive');
    await page.fill('Comment', 'We have no money');
    await changePerson();
    await shown(() => !page.dialog, 'the dialog gone');
    await page.documentReady();
    await shown(async () => (await page.find<HTMLTextAreaElement>('textbox', 'Your message')).value === '');
    expect(page.root.querySelector('.request')).to.equal(null);
    for (const field of page.root.querySelectorAll('textarea')) expect(field.value).to.equal('');
  });

  it('and finds no subscription selected, and nothing of what was to be done with them', async () => {
    const page = await (await SubscriptionPage.open(client)).ready();
    await page.select(page.numberWhere('seats', '19 / 24'), page.numberWhere('seats', '1 / 3'));
    await page.press('button', 'Renew now');
    await page.find('button', 'Renew 2 subscriptions');
    await changePerson();
    await shown(() => !page.dialog, 'the dialog gone');
    await page.ready();
    expect(page.root.querySelector('[part~=selection]')).to.equal(null);
    for (const box of page.root.querySelectorAll<HTMLInputElement>('input[type=checkbox]'))
      expect(box.checked).to.equal(false);
  });

  it('and neither waits for what the first has sent nor hears what became of it', async () => {
    const page = await (await SubscriptionPage.open(client)).ready();
    const [sent, other] = [page.numberWhere('seats', '1 / 3'), page.numberWhere('seats', '19 / 24')];
    await page.select(sent);
    await page.press('button', 'Stop renewing automatically');
    await page.find('button', 'Turn off for 1 subscription');
    const held = await world.fault({kind: 'hold-before', method: 'POST', path: '/subscription-actions$'});
    await page.press('button', 'Turn off for 1 subscription');
    await shown(async () => (await held.status()).waiting, 'the request');
    let told = 0;
    page.list.addEventListener('portal-subscriptions-change', () => told++);
    await changePerson('billing');
    await shown(() => !page.dialog, 'the dialog gone');
    await page.ready();
    await page.select(other);
    await page.press('button', 'Stop renewing automatically');
    const confirm = await page.find('button', 'Turn off for 1 subscription');
    expect(confirm.getAttribute('aria-disabled')).to.equal('false');
    expect(page.dialogText).not.to.include('Sending…');
    await held.release();
    await shown(() => page.cell(sent, 'ends-on').startsWith('Ends on'), 'what the first had asked for');
    expect(told).to.equal(0);
    expect(page.dialogText).to.include(other).and.not.to.include('Done for');
  });

  it('and finds nothing of what the first was about to do with a subscription', async () => {
    const page = await CardPage.of(client, 'monthly');
    const cancel = async (): Promise<void> => {
      await page.open('Cancel subscription', 'Stay for less');
      await page.press('button', 'Cancel nevertheless');
      await page.find('textbox', /^Anything you want to tell us/);
    };
    await cancel();
    await page.fill(/^Anything you want to tell us/, 'We have no money');
    await changePerson('billing');
    await page.closed();
    await page.ready();
    await cancel();
    for (const field of page.root.querySelectorAll('textarea')) expect(field.value).to.equal('');
  });

  it('and finds nothing in the basket of the first', async () => {
    const page = await (await CatalogPage.open(client)).ready();
    await page.choose('Northwind Business');
    await page.press('button', 'Choose more');
    await page.says('1 product in your basket');
    await page.choose('Northwind Archive');
    await changePerson('billing');
    await shown(() => !page.dialog, 'the dialog gone');
    await page.ready();
    await shown(
      () => !page.text.includes('in your basket'),
      () => page.text.slice(0, 800),
    );
    expect(textOf(page.root.querySelector('[part~=basket]'))).to.equal('');
  });

  it('and is not shown the subscription that the first was about to change', async () => {
    const page = await (await CatalogPage.open(client)).ready();
    const held = await world.fault({kind: 'hold-after', path: '/subscriptions/[^/]+$'});
    await page.press('button', 'Add more: Northwind Business');
    await shown(async () => (await held.status()).waiting, 'the request');
    await changePerson('billing');
    await held.release();
    await page.widget.refresh();
    expect(textOf(page.dialog)).to.equal('');
  });

  it('and sends nothing of what the first had wished for', async () => {
    const {items} = await client.quotes.list({limit: 100});
    const open = items.filter(({capabilities, status}) => capabilities.changeOptions.allowed && status === 'open');
    const read = await Promise.all(open.map(({id}) => client.quotes.get(id)));
    const two = read.find(({quote}) => quote.lines.filter(({option}) => option).length > 1)!.quote;
    const [first, second] = two.lines.filter(({option}) => option);
    const page = await QuotePage.openQuote(client, two);
    const held = await world.fault({kind: 'hold-after', method: 'PUT', path: '/options/'});
    await page.press('button', `More of ${first!.description}`);
    await shown(async () => (await held.status()).waiting, 'the request');
    await page.press('button', `More of ${second!.description}`);
    await changePerson('billing');
    await page.documentReady();
    await held.release();
    await page.list.refresh();
    const now = (await client.quotes.get(page.list.selected)).quote.lines;
    expect(now.find(({id}) => id === second!.id)?.quantity).to.equal(second!.quantity);
  });

  it('and finds their own words where the first has sent theirs', async () => {
    const page = await openQuote();
    const field = (): Promise<HTMLTextAreaElement> => page.find<HTMLTextAreaElement>('textbox', 'Your message');
    const held = await world.fault({kind: 'hold-after', method: 'POST', path: '/messages$'});
    await page.fill('Your message', 'Between us');
    await page.press('button', 'Send');
    await shown(async () => (await held.status()).waiting, 'the request');
    await changePerson('billing');
    await shown(async () => (await field()).value === '');
    await page.fill('Your message', 'My own');
    await held.release();
    await page.says('Between us');
    expect((await field()).value).to.equal('My own');
    expect(page.said).not.to.contain('sent');
    // What was typed is kept for who typed it, over a reload of the quote too.
    page.list.selected = '';
    await page.list.updateComplete;
    page.list.selected = (await client.quotes.list({limit: 100})).items.find(takes(true, false))!.id;
    await shown(async () => (await field()).value === 'My own');
  });

  it('and the first finds it again', async () => {
    const page = await openQuote();
    await page.fill('Your message', 'Between us');
    await changePerson();
    await shown(async () => (await page.find<HTMLTextAreaElement>('textbox', 'Your message')).value === '');
    user = 'owner';
    await client.signedIn();
    await shown(async () => (await page.find<HTMLTextAreaElement>('textbox', 'Your message')).value === 'Between us');
  });
});
