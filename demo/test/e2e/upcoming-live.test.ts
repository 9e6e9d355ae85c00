import assert from 'node:assert/strict';
import {after, before, describe, it} from 'node:test';
import {PortalCaller} from '../support/portal-caller.js';
import {AccountPage} from './support/account-page.js';
import {DemoBrowser} from './support/demo-browser.js';
import {UpcomingOnPage, type ComingSums} from './support/upcoming-page.js';

const card = {good: '4242424242424242', declined: '4000000000000002'};

interface Coming {
  readonly id: string;
  readonly number: string | null;
  readonly capabilities: {readonly pay: {readonly allowed: boolean}};
}

describe('a page of upcoming payments that stays open', () => {
  let browser: DemoBrowser;
  let account: AccountPage;
  let portal: PortalCaller;
  let upcoming: UpcomingOnPage;
  before(async () => {
    browser = await DemoBrowser.start();
    portal = await PortalCaller.signIn(browser.urls.api, new URL(browser.urls.northwind).origin);
    account = new AccountPage(browser);
    await account.signIn();
    upcoming = await UpcomingOnPage.open(browser);
  });
  after(() => browser?.close());

  const sums = (): Promise<ComingSums> => portal.get<ComingSums>('/upcoming-payments/summary');

  async function payable(): Promise<readonly Coming[]> {
    const query = new URLSearchParams({'filter[kind]': 'invoice', 'filter[state]': 'manual', limit: '100'});
    const {items} = await portal.get<{items: readonly Coming[]}>(`/upcoming-payments?${query}`);
    return items.filter(({capabilities}) => capabilities.pay.allowed);
  }

  it('follows a payment that is made elsewhere, and one that fails', async () => {
    await upcoming.shows(await sums());
    const start = await sums();
    const coming = await payable();
    const [failing, paid] = (await account.payableNumbers()).filter((number) =>
      coming.some((entry) => entry.number === number),
    );
    assert.ok(failing && paid);

    await account.payWithCard(paid, card.good);
    await account.waitForDialog(/ paid$/);
    await account.press('button', 'Done');
    const afterPaying = await sums();
    assert.ok(
      afterPaying.next30Days[0]!.manual.amount.amount + afterPaying.next30Days[0]!.failed.amount.amount <
        start.next30Days[0]!.manual.amount.amount + start.next30Days[0]!.failed.amount.amount,
    );
    await upcoming.shows(afterPaying);

    await account.payWithCard(failing, card.declined);
    await account.waitForDialog(/declined/i);
    const afterFailing = await sums();
    assert.equal(afterFailing.next30Days[0]!.failed.count, afterPaying.next30Days[0]!.failed.count + 1);
    await upcoming.shows(afterFailing);
    browser.expectNoComplaint();
  });

  it('pays by itself, and shows at once what is left', async () => {
    const [entry] = await payable();
    assert.ok(entry);
    await upcoming.pay(entry.id);
    const rest = await payable();
    assert.ok(!rest.some(({id}) => id === entry.id));
    await upcoming.shows(await sums());
    await upcoming.misses(entry.id);
    browser.expectNoComplaint();
  });
});
