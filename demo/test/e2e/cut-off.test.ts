import assert from 'node:assert/strict';
import {after, before, describe, it} from 'node:test';
import type {HTTPRequest} from 'puppeteer-core';
import {AccountPage} from './support/account-page.js';
import {DemoBrowser} from './support/demo-browser.js';

const notice = 'invoice-table >>> [part~=problem]';

describe('code that loads with its first use', () => {
  let browser: DemoBrowser;
  let account: AccountPage;
  before(async () => {
    browser = await DemoBrowser.start();
    account = new AccountPage(browser);
  });
  after(() => browser.close());

  it('says where one can see it that a dialog could not be had, and opens it once there is a connection', async () => {
    const {page} = browser;
    await account.signIn();
    const [number] = await account.payableNumbers();
    assert.ok(number);
    const cutOff = (request: HTTPRequest): void =>
      void (request.url().includes('payment-dialog') ? request.abort('internetdisconnected') : request.continue());
    await page.setRequestInterception(true);
    page.on('request', cutOff);

    await account.press('button', `Pay ${number}`);
    await page.waitForSelector(notice);
    assert.match(
      await page.$eval(notice, ({textContent}) => textContent ?? ''),
      /connection was lost.*Nothing was changed/s,
    );
    const isInSight = await page.$eval(notice, (element) => {
      const {top, bottom} = element.getBoundingClientRect();
      return top >= 0 && bottom <= innerHeight;
    });
    assert.ok(isInSight, 'It is out of sight.');

    page.off('request', cutOff);
    await page.setRequestInterception(false);
    await account.press('button', `Pay ${number}`);
    await account.waitForDialog(/^Pay/);
    assert.equal(await page.$(notice), null);
  });
});
