import {expect} from '@open-wc/testing';

import type {PortalClient} from '../../../src/client/portal-client.js';
import {clientIn} from '../../support/client-scope.js';
import {openWorld, type TestWorld} from '../../support/control.js';
import {HandPsp} from '../../support/hand-psp.js';
import {Paying} from '../../support/paying.js';
import {shown, textOf} from '../../support/seen.js';
import {UpcomingPage} from '../../support/upcoming-page.js';

const links = '/calendar-feeds$';

describe('<upcoming-payments>, fault 16: somebody else signs in', function () {
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

  const open = async (): Promise<UpcomingPage> => (await UpcomingPage.open(client)).ready();
  /** A colleague, in the same page. */
  const changePerson = async (to: 'billing' | 'member' = 'billing'): Promise<void> => {
    user = to;
    await client.signedIn();
  };
  /** Somebody of another customer. */
  const changeCustomer = (page: UpcomingPage): void => {
    const other = clientIn(world, {session: {customer: 'new-leaf'}});
    page.scope.scope = {client: other, error: undefined, locale: undefined};
  };
  const openCalendar = async (page: UpcomingPage): Promise<void> => {
    await page.press('button', 'Calendar');
    await page.find('heading', 'In your calendar');
  };
  const linkOf = async (page: UpcomingPage): Promise<string> =>
    ((await page.find('textbox', 'Link')) as HTMLInputElement).value;
  const isAlive = async (url: string): Promise<boolean> => (await fetch(url, {cache: 'no-store'})).ok;
  const noDialog = (page: UpcomingPage): Promise<unknown> => shown(() => !page.dialog, 'no dialog');
  /** All that is said in what is shown in place of the list, dialogs included. */
  const inPlace = (page: UpcomingPage): string => textOf(page.shownRecord?.shadowRoot?.querySelector('.portal'));
  const dialogInPlace = (page: UpcomingPage): Element | null | undefined =>
    page.shownRecord?.shadowRoot?.querySelector('dialog[open]');
  /** With the first entry in place whose button has that part. */
  async function acting(part: string): Promise<UpcomingPage> {
    const page = await open();
    page.button(part, 'renewal')!.click();
    await shown(() => dialogInPlace(page), 'the dialog of the subscription');
    return page;
  }

  it('and sees no link of the first, and makes one of their own', async () => {
    const page = await open();
    await openCalendar(page);
    await page.press('button', 'Make a link');
    const url = await linkOf(page);
    await changePerson();
    await noDialog(page);
    expect(page.root.querySelector('input[readonly]') === null).to.equal(true);
    await openCalendar(page);
    await page.press('button', 'Make a link');
    expect(await linkOf(page)).not.to.equal(url);
    expect(await isAlive(url)).to.equal(true);
  });

  it('and is not shown the link that the first has asked for', async () => {
    const page = await open();
    await openCalendar(page);
    const held = await world.fault({kind: 'hold-after', method: 'POST', path: links});
    await page.press('button', 'Make a link');
    await shown(async () => (await held.status()).waiting, 'the request');
    await changePerson();
    await noDialog(page);
    await openCalendar(page);
    await held.release();
    await page.widget.refresh();
    expect(page.dialog?.querySelector('input') === null).to.equal(true);
    expect((await page.find('button', 'Make a link')).getAttribute('aria-disabled')).to.equal('false');
  });

  it('and keeps their own link, which the first did not mean to end', async () => {
    const theirs = (await clientIn(world, {session: {user: 'billing'}}).upcoming.createFeed()).url;
    const page = await open();
    await openCalendar(page);
    await page.press('button', 'Make a link');
    await page.press('button', 'Revoke the link');
    await page.says('no longer updated');
    const ended = await world.fault({kind: 'respond', status: 401, method: 'DELETE', path: links});
    user = 'billing';
    await page.press('button', 'Revoke the link');
    await shown(async () => (await ended.status()).hits, 'the request');
    await noDialog(page);
    await page.ready();
    expect(await isAlive(theirs)).to.equal(true);
  });

  it('and finds no payment that the first had begun', async () => {
    const page = await open();
    page.button('pay', 'invoice')!.click();
    await new Paying(page).says('What you pay');
    await changePerson();
    await noDialog(page);
    expect(await world.captures()).to.deep.equal([]);
  });

  it('and finds nothing of what the first was about to do with a subscription', async () => {
    const page = await acting('renew-subscription');
    await changePerson();
    await shown(() => !dialogInPlace(page), 'no dialog');
    await page.press('button', 'Back to the list');
    await page.ready();
    expect(page.shownRecord === null).to.equal(true);
  });

  it('and is not asked what the first had pressed, once it could be asked', async () => {
    const page = await open();
    const held = await world.fault({kind: 'hold-after', path: '/subscriptions/[^/]+$', times: 2});
    page.button('change-method', 'renewal')!.click();
    await shown(async () => (await held.status()).waiting, 'the request');
    await changePerson();
    await held.release();
    await shown(() => inPlace(page).includes('Northwind'), 'the subscription');
    await page.widget.refresh();
    expect(Boolean(dialogInPlace(page))).to.equal(false);
  });

  for (const [what, entry] of [
    ['an invoice', 'invoice'],
    ['a quote', 'quote'],
    ['a subscription', 'renewal'],
  ] as const)
    it(`of another customer, and sees nothing of ${what} in place of the list`, async () => {
      const page = await open();
      page.button('open', entry)!.click();
      await shown(
        () => /€/.test(inPlace(page)),
        () => inPlace(page),
      );
      changeCustomer(page);
      await page.says('This is no longer here.');
      expect([page.shownRecord === null, /€|KH-|Northwind/.test(page.text)]).to.deep.equal([true, false]);
      await page.press('button', 'Back to the list');
      await page.says('Nothing is coming');
    });

  it('of another customer, and sees no dialog over a subscription of the first', async () => {
    const page = await acting('change-method');
    changeCustomer(page);
    await page.says('This is no longer here.');
    expect([page.shownRecord === null, page.dialog === null]).to.deep.equal([true, true]);
  });

  it('of another customer, and sees no payment methods of the first', async () => {
    const page = await open();
    await page.press('button', 'Payment methods');
    await shown(
      () => inPlace(page).includes('4242'),
      () => inPlace(page),
    );
    changeCustomer(page);
    await shown(
      () => inPlace(page).includes('No payment method yet'),
      () => inPlace(page),
    );
    expect(inPlace(page)).not.to.include('4242');
  });

  it('who may see none of it, and is told no more than that', async () => {
    const page = await open();
    const nobody = clientIn(world, {session: {scopes: ['account:read']}});
    page.scope.scope = {client: nobody, error: undefined, locale: undefined};
    await page.says('You may not see this.');
    expect(page.text).not.to.match(/€|KH-|Northwind/);
  });
});
