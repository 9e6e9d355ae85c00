import assert from 'node:assert/strict';
import {after, before, describe, it} from 'node:test';
import {AccountPage} from './support/account-page.js';
import {DemoBrowser} from './support/demo-browser.js';
import {Keyboard} from './support/keyboard.js';

describe('paying with the keyboard alone', () => {
  let browser: DemoBrowser;
  let account: AccountPage;
  before(async () => {
    browser = await DemoBrowser.start();
    account = new AccountPage(browser);
  });
  after(() => browser.close());

  it('goes from the sign-in to the receipt, and back to the list', async () => {
    const {page} = browser;
    const keyboard = new Keyboard(page);
    await page.goto(`${browser.urls.northwind}sign-in`);
    await keyboard.tabTo(/^Frauke Petersen owner$/);
    await Promise.all([page.waitForNavigation(), page.keyboard.press('Enter')]);

    const [number] = await account.payableNumbers();
    assert.ok(number);
    const before = browser.captures().length;
    await keyboard.tabTo(new RegExp(`^Pay ${number}$`));
    await page.keyboard.press('Enter');
    await account.waitForDialog(/^Pay/);
    await keyboard.tabTo(/^Review payment$/);
    await page.keyboard.press('Enter');
    await account.waitForDialog(/^Review and pay/);
    await keyboard.tabTo(/^Pay [^K]/);
    await page.keyboard.press('Enter');
    await account.waitForDialog(/ paid$/);
    await keyboard.tabTo(/^Done$/);
    await page.keyboard.press('Enter');
    await account.waitForStatus(number, 'Paid');
    assert.equal(browser.captures().length, before + 1);
  });

  it('leaves the keyboard in the list', async () => {
    assert.notEqual(await browser.page.evaluate(() => document.activeElement?.tagName), 'BODY');
  });
});
