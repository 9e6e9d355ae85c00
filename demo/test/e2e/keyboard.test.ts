import assert from 'node:assert/strict';
import {after, before, describe, it} from 'node:test';
import type {Page} from 'puppeteer-core';
import {AccountPage} from './support/account-page.js';
import {DemoBrowser} from './support/demo-browser.js';

/** More steps than the page has controls: what isn't reached by then can't be reached. */
const mostSteps = 120;

/** The accessible name that the focused element says, also inside shadow roots. */
function focusedName(page: Page): Promise<string> {
  return page.evaluate(() => {
    let element = document.activeElement;
    while (element?.shadowRoot?.activeElement) element = element.shadowRoot.activeElement;
    const label = element instanceof HTMLInputElement ? element.labels?.[0]?.textContent : undefined;
    return (element?.getAttribute('aria-label') ?? label ?? element?.textContent ?? '').trim().replace(/\s+/g, ' ');
  });
}

async function tabTo(page: Page, name: RegExp): Promise<void> {
  for (let step = 0; step < mostSteps; step += 1) {
    if (name.test(await focusedName(page))) return;
    await page.keyboard.press('Tab');
  }
  assert.fail(`Tab never reaches ${name}.`);
}

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
    await page.goto(`${browser.urls.northwind}sign-in`);
    await tabTo(page, /^Frauke Petersen owner$/);
    await Promise.all([page.waitForNavigation(), page.keyboard.press('Enter')]);

    const [number] = await account.payableNumbers();
    assert.ok(number);
    const before = browser.captures().length;
    await tabTo(page, new RegExp(`^Pay ${number}$`));
    await page.keyboard.press('Enter');
    await account.waitForDialog(/^Pay/);
    await tabTo(page, /^Review payment$/);
    await page.keyboard.press('Enter');
    await account.waitForDialog(/^Review and pay/);
    await tabTo(page, /^Pay [^K]/);
    await page.keyboard.press('Enter');
    await account.waitForDialog(/ paid$/);
    await tabTo(page, /^Done$/);
    await page.keyboard.press('Enter');
    await account.waitForStatus(number, 'Paid');
    assert.equal(browser.captures().length, before + 1);
  });

  it('leaves the keyboard in the list', async () => {
    assert.notEqual(await browser.page.evaluate(() => document.activeElement?.tagName), 'BODY');
  });
});
