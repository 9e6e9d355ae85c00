import assert from 'node:assert/strict';
import {after, before, describe, it} from 'node:test';
import {AccountPage} from './support/account-page.js';
import {DemoBrowser} from './support/demo-browser.js';

describe('the vendor’s website in a browser', () => {
  let browser: DemoBrowser;
  let account: AccountPage;
  before(async () => {
    browser = await DemoBrowser.start();
    account = new AccountPage(browser);
  });
  after(() => browser.close());

  it('shows the invoices of the person who signed in, under the strictest policy', async () => {
    await account.signIn();
    await account.find('button', 'Details of KH-45');
    await account.signIn('globex/member');
    await browser.page.waitForSelector('invoice-table >>> [part~=row]');
    const company = await browser.page.$eval('.company', (element) => element.textContent);
    assert.match(company ?? '', /^Globex/);
    browser.expectNoComplaint();
  });

  it('lets a member read, and not pay', async () => {
    await account.signIn('kontor-hansa/member');
    await account.find('button', 'Details of KH-45');
    assert.deepEqual(await account.payableNumbers(), []);
  });

  it('shows the widgets in Arabic from right to left, inside an English page', async () => {
    await account.signIn();
    await browser.page.select('#demo-locale', 'ar');
    await browser.page.waitForFunction(
      () => document.querySelector('invoice-table')?.shadowRoot?.querySelector('th')?.matches(':dir(rtl)') === true,
    );
    assert.equal(await browser.page.$eval('html', (root) => root.lang), 'en');
  });

  it('turns dark by its own switch, widgets included, and stays dark', async () => {
    await account.signIn();
    await browser.page.waitForSelector('invoice-table >>> [part~=row]');
    const paper = (): Promise<string> =>
      browser.page.$eval('invoice-table', (table) => getComputedStyle(table).colorScheme);
    assert.equal(await paper(), 'light');
    await browser.page.click('[data-theme-toggle]');
    assert.equal(await paper(), 'dark');
    await account.reload();
    assert.equal(await paper(), 'dark');
    await browser.page.click('[data-theme-toggle]');
  });

  it('fits a phone of 320 pixels, each page', async () => {
    await browser.page.setViewport({width: 320, height: 700});
    for (const path of [
      '',
      'pricing',
      'docs',
      'sign-in',
      'account',
      'account/quotes',
      'account/orders',
      'account/invoices',
      'fr/',
      'fr/pricing',
      'fr/account',
      'desk/sign-in',
      'odotrack/',
      'odotrack/en/',
    ]) {
      await browser.page.goto(browser.urls.northwind + path);
      if (path.includes('account')) {
        await browser.page.waitForSelector(':is(quote-list, order-list, invoice-table) >>> [part~=row]');
      }
      const excess = await browser.page.evaluate(
        () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
      );
      assert.equal(excess, 0, `/${path} is too wide by ${excess}px`);
    }
    await browser.page.setViewport({width: 1280, height: 900});
    browser.expectNoComplaint();
  });

  it('says that the service is out of order, and loads when it is back', async () => {
    await account.signIn();
    await browser.page.waitForSelector('invoice-table >>> [part~=row]');
    await account.useNetwork('server-error');
    await account.reload();
    await browser.page.waitForFunction(
      () => /Try again/.test(document.querySelector('invoice-table')?.shadowRoot?.textContent ?? ''),
      {timeout: 30_000},
    );
    await account.useNetwork('fast');
    await account.reload();
    await browser.page.waitForSelector('invoice-table >>> [part~=row]');
  });
});
