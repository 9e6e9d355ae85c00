import assert from 'node:assert/strict';
import {after, before, describe, it} from 'node:test';
import {PortalCaller} from '../support/portal-caller.js';
import {AccountPage} from './support/account-page.js';
import {DemoBrowser} from './support/demo-browser.js';
import {refundLast, SpendOnPage, type SpendFigures} from './support/spend-page.js';

const card = {good: '4242424242424242', declined: '4000000000000002'};

describe('a page of spend that stays open', () => {
  let browser: DemoBrowser;
  let account: AccountPage;
  let portal: PortalCaller;
  let spend: SpendOnPage;
  before(async () => {
    browser = await DemoBrowser.start();
    portal = await PortalCaller.signIn(browser.urls.api, new URL(browser.urls.northwind).origin);
    account = new AccountPage(browser);
    await account.signIn();
    spend = await SpendOnPage.open(browser);
  });
  after(() => browser?.close());

  /** Totals of the server, minor units. */
  async function totals(): Promise<{made: number; due: number; failed: number}> {
    const {currencies} = await portal.get<SpendFigures>('/spend');
    const {made, due, failed} = currencies[0]?.total ?? assert.fail('There is no spend.');
    return {made: made.amount, due: due.amount, failed: failed.amount};
  }

  /** The invoices that are due in the months that are shown. */
  async function dueNumbers(): Promise<readonly string[]> {
    const {from} = await portal.get<SpendFigures>('/spend');
    const [today = ''] = new Date().toISOString().split('T');
    const filter = {'filter[spend]': 'due', 'filter[spendFrom]': `${from}-01`, 'filter[spendTo]': today};
    const query = new URLSearchParams({...filter, limit: '100'});
    const {items} = await portal.get<{items: ReadonlyArray<{readonly number: string}>}>(`/invoices?${query}`);
    return items.map(({number}) => number);
  }

  it('follows a payment, one that fails, and money that is given back', async () => {
    await spend.shows(await portal.get<SpendFigures>('/spend'));
    const start = await totals();
    const due = await dueNumbers();
    const [failing, paid] = (await account.payableNumbers()).filter((number) => due.includes(number));
    assert.ok(failing && paid);

    const amount = await account.payWithCard(paid, card.good);
    await account.waitForDialog(/ paid$/);
    await account.press('button', 'Done');
    await spend.shows(await portal.get<SpendFigures>('/spend'));
    const afterPaying = await totals();
    assert.equal(afterPaying.made, start.made + amount);
    // What a credit settles is paid by nobody.
    assert.ok(afterPaying.due <= start.due - amount);

    const refused = await account.payWithCard(failing, card.declined);
    await account.waitForDialog(/declined/i);
    await spend.shows(await portal.get<SpendFigures>('/spend'));
    const afterFailing = await totals();
    assert.deepEqual(
      [afterFailing.failed, afterFailing.due],
      [afterPaying.failed + refused, afterPaying.due - refused],
    );

    await refundLast(browser);
    await spend.shows(await portal.get<SpendFigures>('/spend'));
    assert.equal((await totals()).made, start.made);
    browser.expectNoComplaint();
  });
});
