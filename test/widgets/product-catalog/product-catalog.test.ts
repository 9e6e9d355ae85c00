import {expect, fixture, html, oneEvent} from '@open-wc/testing';

import {ProductCatalog} from '../../../src/widgets/product-catalog/product-catalog.js';
import {SubscriptionOpenEvent} from '../../../src/lists/list.events.js';
import {expectAccessible} from '../../support/accessible.js';
import {CatalogPage} from '../../support/catalog-page.js';
import {clientIn} from '../../support/client-scope.js';
import {openWorld, type TestWorld} from '../../support/control.js';
import {shown, textOf} from '../../support/seen.js';

describe('<product-catalog>', function () {
  // The first request starts a database.
  this.timeout(60_000);

  let world: TestWorld;
  beforeEach(async () => {
    sessionStorage.clear();
    world = await openWorld();
  });
  afterEach(() => world.clearFaults());

  const open = async (options: Parameters<typeof clientIn>[1] = {}): Promise<CatalogPage> =>
    (await CatalogPage.open(clientIn(world, options))).ready();

  it('lists each product with what it is, what it costs and what one has of it', async () => {
    const page = await open();
    expect(page.names.slice(0, 3)).to.deep.equal(['Northwind Starter', 'Northwind Business', 'Northwind Enterprise']);
    expect(page.card('Northwind Starter'))
      .to.contain('Workspace')
      .and.to.contain('Plan')
      .and.to.contain('€12.90 / seat / month')
      .and.to.contain('14 days free')
      .and.to.contain('You have');
    expect(page.card('Northwind Sovereign Cloud')).to.contain('By quote').and.to.contain('Ask for a quote');
    expect(page.card('Advanced security')).to.contain('You choose it with a plan, or add it to a subscription.');
    await expectAccessible(page.widget);
  });

  it('shows the prices of another term', async () => {
    const page = await open();
    await page.press('button', 'Yearly');
    await shown(() => page.card('Northwind Starter').includes('€129.00 / seat / year'), 'the price of a year');
    expect(page.widget.term).to.equal(12);
  });

  it('shows the prices in another currency', async () => {
    // Who has bought nothing yet may buy in all of the vendor's.
    const page = await open({session: {customer: 'new-leaf'}});
    const before = page.card('Northwind Starter');
    const select = await page.find<HTMLSelectElement>('combobox', 'Currency');
    select.value = 'JPY';
    select.dispatchEvent(new Event('change'));
    await shown(() => page.card('Northwind Starter') !== before, 'other prices');
    expect(page.card('Northwind Starter')).to.contain('¥1,780 / seat / month');
  });

  it('finds by words, by kind and by category', async () => {
    const page = await open();
    await page.fill('searchbox', 'Search', 'terabyte');
    await shown(() => page.names.join() === 'Northwind Archive', 'the archive alone');
    await page.speaks('1 to 1 of 1');
    await page.fill('searchbox', 'Search', 'nothing like it');
    await page.says('Nothing matches.');
    await page.press('button', 'Clear filters');
    await page.press('button', 'Licences');
    await shown(() => page.names.join() === 'Northwind Archive,Northwind Sign', 'the licences');
    await page.press('button', 'All');
    const select = await page.find<HTMLSelectElement>('combobox', 'Category');
    select.value = 'Add-ons';
    select.dispatchEvent(new Event('change'));
    await shown(() => page.names.length === 3, 'the add-ons');
  });

  it('keeps what is listed in the address, and shows that again', async () => {
    const address = location.href;
    const shows = html`<product-catalog sync-url page-size="10"></product-catalog>`;
    const session = {customer: 'new-leaf'};
    const page = await (await CatalogPage.open(clientIn(world, {session}), shows)).ready();
    await page.fill('searchbox', 'Search', 'northwind');
    await page.press('button', 'Plans');
    await page.press('button', 'Yearly');
    const currency = await page.find<HTMLSelectElement>('combobox', 'Currency');
    currency.value = 'USD';
    currency.dispatchEvent(new Event('change', {bubbles: true}));
    const kept = (): string[] =>
      ['kind', 'q', 'currency', 'term', 'size'].map(
        (name) => new URL(location.href).searchParams.get(`product-catalog.${name}`) ?? '',
      );
    await shown(
      () => kept().join() === 'plan,northwind,USD,12,',
      () => location.search,
    );
    const {names} = page;
    page.scope.remove();
    const again = await (await CatalogPage.open(clientIn(world, {session}), shows)).ready();
    await shown(() => String(again.names) === String(names) && again.widget.currency === 'USD', 'the same');
    expect([again.widget.query, again.widget.kind, again.widget.term]).to.deep.equal(['northwind', 'plan', 12]);
    history.replaceState(history.state, '', address);
    dispatchEvent(new PopStateEvent('popstate'));
    await shown(() => again.names.length > names.length && again.widget.currency === '', 'all of them');
    again.scope.remove();
    history.replaceState(history.state, '', address);
  });

  it('keeps the page of the list in the address, and begins at the first where that is no more', async () => {
    const address = location.href;
    const begun = new URL(address);
    begun.searchParams.set('product-catalog.page', 'bm90IGEgY3Vyc29y');
    history.replaceState(history.state, '', begun);
    const page = await CatalogPage.open(clientIn(world), html`<product-catalog sync-url></product-catalog>`);
    await page.ready();
    await shown(
      () => !location.search.includes('page'),
      () => location.search,
    );
    page.widget.cursor = 'next';
    await page.widget.updateComplete;
    expect(new URL(location.href).searchParams.get('product-catalog.page')).to.equal('next');
    page.scope.remove();
    history.replaceState(history.state, '', address);
  });

  it('asks the page before it shows a subscription that one has', async () => {
    const page = await open();
    const asked = oneEvent(page.widget, 'portal-subscription-open');
    page.widget.addEventListener('portal-subscription-open', (event) => event.preventDefault());
    const button = page.root.querySelector<HTMLElement>('[part~=open-subscription]')!;
    button.click();
    const event = await asked;
    expect(event instanceof SubscriptionOpenEvent && event.detail.id).to.match(/^sub_/);
    expect(page.dialog).to.equal(null);
  });

  it('says what could not be loaded, and loads it when asked again', async () => {
    const body = '{"code":"internal","outcome":"none","requestId":"req-1"}';
    await world.fault({kind: 'respond', status: 500, path: '/products$', times: 20, body});
    const page = await CatalogPage.open(clientIn(world));
    await page.says('This could not be loaded.');
    await world.clearFaults();
    await page.press('button', 'Try again');
    await page.ready();
  });

  it('says that one may not see it', async () => {
    const page = await CatalogPage.open(clientIn(world, {session: {scopes: ['invoices:read']}}));
    await page.says('You may not see this.');
  });

  it('says that there is no provider around it', async () => {
    const element = await fixture<ProductCatalog>(html`<product-catalog></product-catalog>`);
    await shown(() => element.shadowRoot!.querySelector('[part~=error]'), 'what is wrong');
    await expectAccessible(element);
  });

  it('keeps what it shows when reading it again fails, and says so', async () => {
    const page = await open();
    const body = '{"code":"internal","outcome":"none","requestId":"req-1"}';
    await world.fault({kind: 'respond', status: 500, path: '/products$', times: 20, body});
    await page.widget.refresh();
    await page.says('This may be out of date.');
    expect(page.names).to.have.length(9);
  });

  it('shows what one has once it is another, as after a purchase elsewhere', async () => {
    const client = clientIn(world);
    const page = await (await CatalogPage.open(client)).ready();
    const before = page.card('Northwind Archive');
    const [archive] = (await client.products.list({q: 'Archive'})).items;
    const {id} = await client.products.previewPurchase({
      items: [{productId: archive!.id, seats: 1, termMonths: 1}],
      currency: 'EUR',
    });
    await client.products.purchase({previewId: id});
    await shown(() => page.card('Northwind Archive') !== before, 'one more');
  });

  describe('asking for a quote', () => {
    it('makes one of what is sold by quote, with what one says about it', async () => {
      const page = await open();
      await page.choose('Northwind Sovereign Cloud');
      await page.says('Our sales team handles Northwind Sovereign Cloud.');
      await page.press('button', 'Ask for a quote');
      await page.fill('textbox', /^What should we know/, 'In Bremen, please.');
      const made = oneEvent(page.widget, 'portal-quote-requested');
      await page.press('button', 'Ask for the quote');
      const {number} = (await made).detail;
      await page.says(`Quote ${number} was made.`);
      expect(page.text).not.to.contain('in your basket');
    });

    it('names all that it is asked for', async () => {
      const page = await open();
      await page.choose('Northwind Business');
      await page.fill('textbox', 'Seats', '3');
      await page.press('checkbox', /^Advanced security/);
      await page.press('button', 'Ask for a quote');
      await page.seesDialog('Ask for a quote');
      expect(textOf(page.dialog)).to.match(/Northwind Business 3 seats · Monthly Advanced security 3 seats/);
    });

    it('keeps the comment when it could not be sent', async () => {
      const page = await open();
      await page.choose('Northwind Business');
      await page.press('button', 'Ask for a quote');
      await page.fill('textbox', /^What should we know/, 'For next year.');
      await world.fault({kind: 'drop-before', path: '/product-quote-requests$', times: 20});
      await page.press('button', 'Ask for the quote');
      await page.says(/not known yet|could not be done/);
      page.scope.remove();
      await world.clearFaults();
      const again = await open();
      await again.press('button', 'Open the basket');
      await again.press('button', 'Ask for a quote');
      const field = await again.find<HTMLTextAreaElement>('textbox', /^What should we know/);
      expect(field.value).to.equal('For next year.');
    });
  });

  describe('adding seats', () => {
    const add = async (page: CatalogPage, product = 'Northwind Business'): Promise<void> => {
      await page.press('button', `Add more: ${product}`);
      await page.seesDialog(`Add to ${product}`);
    };

    const choiceOf = async (page: CatalogPage): Promise<HTMLSelectElement> =>
      page.find<HTMLSelectElement>('combobox', /^Subscription/);
    /** The subscription that is chosen, as one reads it. */
    const chosen = async (page: CatalogPage): Promise<string> => textOf((await choiceOf(page)).selectedOptions[0]);

    it('says what they cost, confirms that price, and has it paid', async () => {
      const page = await open();
      await add(page);
      expect(await chosen(page)).to.match(/ · 24 seats$/);
      await page.fill('textbox', 'Seats', '26');
      await page.press('button', 'See the price');
      await page.says('Due now');
      await page.says('It holds at once.');
      await page.press('button', /^Confirm for €/);
      await page.seesDialog('Pay');
      await page.press('button', 'Close');
      await page.says('was changed.');
      await shown(() => /You have 3[0-9] seats/.test(page.card('Northwind Business')), 'more seats');
    });

    it('lets one choose to which of several subscriptions', async () => {
      const page = await open();
      const {owned} = (await clientIn(world).products.list({q: 'Northwind Business'})).items[0]!;
      const asked = oneEvent(page.widget, 'portal-seats-add');
      await add(page);
      const ids = owned.map(({subscriptionId}) => subscriptionId);
      expect((await asked).detail).to.deep.equal({id: ids[0], ids});
      expect([...(await choiceOf(page)).options].map(textOf)).to.deep.equal(
        owned.map(({number, seats}) => `${number} · ${seats} seats`),
      );
      const select = await choiceOf(page);
      select.value = ids[1]!;
      select.dispatchEvent(new Event('change', {bubbles: true}));
      await page.says('Something is unpaid. Pay it first.');
      expect(await chosen(page)).to.equal(`${owned[1]!.number} · ${owned[1]!.seats} seats`);
    });

    it('begins with one that can be changed', async () => {
      const page = await open();
      const {owned} = (await clientIn(world).products.list({q: 'Northwind Starter'})).items[0]!;
      const [unpaid, free] = owned;
      await add(page, 'Northwind Starter');
      expect(await chosen(page)).to.equal(`${free!.number} · ${free!.seats} seats`);
      expect((await page.find<HTMLInputElement>('textbox', 'Seats')).value).to.equal(String(free!.seats + 1));
      expect((await clientIn(world).subscriptions.get(unpaid!.subscriptionId)).status).to.equal('past_due');
    });

    it('stays at the subscription that is shown when the other can’t be read', async () => {
      const page = await open();
      await add(page);
      const select = await page.find<HTMLSelectElement>('combobox', /^Subscription/);
      const {value} = select;
      const body = '{"code":"not_found","outcome":"none"}';
      await world.fault({kind: 'respond', status: 404, path: '/subscriptions/', body});
      select.selectedIndex = 1;
      select.dispatchEvent(new Event('change', {bubbles: true}));
      await page.says('It is no longer there.');
      expect(select.value).to.equal(value);
    });

    it('says what is not possible at the field', async () => {
      const page = await open();
      await add(page);
      await page.fill('textbox', 'Seats', '9999');
      await page.press('button', 'See the price');
      await page.says('That is more than can be had.');
      await page.fill('textbox', 'Seats', '24');
      await page.press('button', 'See the price');
      await page.says('That is what you have.');
    });

    it('lets the page do it', async () => {
      const page = await open();
      page.widget.addEventListener('portal-seats-add', (event) => event.preventDefault());
      const asked = oneEvent(page.widget, 'portal-seats-add');
      await page.press('button', 'Add more: Northwind Business');
      await asked;
      expect(page.dialog).to.equal(null);
    });

    it('shows a price that is out of date again', async () => {
      const page = await open();
      await add(page);
      await page.press('button', 'See the price');
      await page.find('button', /^Confirm for €/);
      await world.advance(16 * 60_000);
      await page.press('button', /^Confirm for €/);
      await page.says('It has changed meanwhile. Nothing was done.');
      await page.press('button', /^Confirm for €/);
      await page.says('was changed.');
    });
  });

  it('speaks French', async () => {
    const page = await CatalogPage.open(clientIn(world), undefined, 'fr');
    await page.ready();
    expect(page.card('Northwind Starter')).to.contain('12,90 € / place / mois');
    expect(textOf(page.root.querySelector('[part~=views]'))).to.contain('Licences');
  });
});
