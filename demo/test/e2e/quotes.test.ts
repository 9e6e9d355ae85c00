import assert from 'node:assert/strict';
import {after, before, describe, it} from 'node:test';
import {AccountPage} from './support/account-page.js';
import {DemoBrowser} from './support/demo-browser.js';
import {Keyboard} from './support/keyboard.js';
import {QuotesPage} from './support/quotes-page.js';

const challengeCard = '4000002500003155';

describe('a quote, from the offer to the order', () => {
  let browser: DemoBrowser;
  let account: AccountPage;
  let quotes: QuotesPage;
  before(async () => {
    browser = await DemoBrowser.start();
    account = new AccountPage(browser);
    quotes = new QuotesPage(browser);
  });
  after(() => browser.close());

  /** Marks the page: a mark that is there later says that it wasn't loaded again. */
  const markPage = (): Promise<void> => browser.page.evaluate(() => void document.body.setAttribute('data-mark', ''));
  const isSamePage = (): Promise<boolean> => browser.page.evaluate(() => document.body.hasAttribute('data-mark'));

  it('is signed and its down payment made with the keyboard alone, and the order and its invoice appear', async () => {
    const {page} = browser;
    const keyboard = new Keyboard(page);
    const quote = await quotes.find(
      ({requires, lines, reference}) =>
        requires.signature && requires.payment && reference !== null && lines.some(({option}) => option !== undefined),
    );
    const before = browser.captures().length;
    await page.goto(`${browser.urls.northwind}sign-in`);
    await keyboard.tabTo(/^Frauke Petersen owner$/);
    await Promise.all([page.waitForNavigation(), page.keyboard.press('Enter')]);
    await markPage();

    await quotes.waitForRow('quote-list', quote.number);
    await page.waitForSelector('quote-list >>> [part~=search]');
    await keyboard.tabTo(/^Search$/);
    await keyboard.type(quote.reference ?? '');
    await quotes.waitForRowCount(1);
    await keyboard.press(new RegExp(`^Review ${quote.number}$`));
    await quotes.waitForWords(new RegExp(`Quote ${quote.number}`));

    await keyboard.press(/^More of /);
    await quotes.waitForOtherTotal(quote);
    await keyboard.press(/^Sign & Pay$/);
    await account.waitForDialog(new RegExp(`^Sign ${quote.number}`));
    await keyboard.choose(/^Type$/);
    await keyboard.press(/^Review$/);
    await account.waitForDialog(/^Review and accept/);
    await keyboard.press(/^Sign and accept$/);

    await account.waitForDialog(/^Pay/);
    await keyboard.choose(/^New card$/);
    await account.waitForCardFields();
    await keyboard.tabTo(/^Card number/);
    await keyboard.type(challengeCard);
    await keyboard.tabTo(/^Expiry/);
    await keyboard.type('1234');
    await keyboard.tabTo(/^Security code/);
    await keyboard.type('123');
    await keyboard.tabTo(/^Name on card/);
    await keyboard.type('Frauke Petersen');
    await keyboard.press(/^Review payment$/);
    await account.waitForDialog(/^Review and pay/);
    await keyboard.tabTo(/^Pay .*\d/);
    const agreed = Number((await keyboard.focused()).replace(/\D/g, ''));
    await page.keyboard.press('Enter');
    await account.waitForChallenge();
    await keyboard.tabTo(/^One-time code/);
    await keyboard.type('123456');
    await keyboard.press(/^Approve/);
    await account.waitForDialog(/ paid$/);
    await keyboard.press(/^Done$/);

    const accepted = await quotes.record(quote.id);
    assert.equal(accepted.status, 'accepted');
    assert.equal(accepted.awaitingPayment, false);
    assert.deepEqual(accepted.signature?.mode, 'type');
    assert.notEqual(accepted.total.amount, quote.total.amount);
    assert.equal(browser.captures().length, before + 1);
    // The customer's credit is used first.
    assert.equal(browser.captures().at(-1)?.amount, agreed);
    assert.ok(agreed <= (accepted.downPayment?.amount.amount ?? 0));
    await quotes.waitForRow('order-list', accepted.order?.number ?? '');
    await quotes.waitForRow('invoice-table', accepted.invoice?.number ?? '');
    assert.ok(await isSamePage());
    browser.expectNoComplaint();
  });

  it('is changed by the vendor as the customer has asked, which the open page shows, and accepted', async () => {
    const {page} = browser;
    const quote = await quotes.find(
      ({requires, changesRequested, revision}) =>
        !requires.signature && !requires.payment && !changesRequested && revision === 1,
    );
    await account.signIn();
    await markPage();
    await account.press('button', `Details of ${quote.number}`);
    await account.press('button', 'Ask for changes');
    const wanted = await page.waitForSelector('quote-list >>> [part~=wanted]');
    assert.ok(wanted);
    await wanted.click({count: 3});
    await page.keyboard.type('7');
    await account.press('button', 'Review the request');
    await account.press('button', 'Send the request');
    await quotes.waitForWords(/asked for changes on/);

    const desk = await page.browser().newPage();
    await desk.goto(`${browser.urls.northwind}desk`);
    await Promise.all([desk.waitForNavigation(), desk.click('button.primary')]);
    const links = await desk.$$('.requests a');
    const names = await Promise.all(links.map((link) => link.evaluate((element) => element.textContent?.trim())));
    const link = links[names.indexOf(`Changes of ${quote.number}`)];
    assert.ok(link);
    await Promise.all([desk.waitForNavigation(), link.click()]);
    await desk.type('#note', 'Seven it is.');
    await Promise.all([desk.waitForNavigation(), desk.click('.offer button.primary')]);
    assert.match(await desk.$eval('[role=status]', (status) => status.textContent ?? ''), /new version/);
    await desk.close();
    await page.bringToFront();

    await quotes.waitForWords(/Seven it is\./);
    await quotes.waitForWords(/What has changed[^]*7/);
    await account.press('button', 'Accept');
    await account.waitForDialog(/^Review and accept/);
    const before = await quotes.record(quote.id);
    assert.equal(before.status, 'open');
    await page.locator('quote-list >>> dialog [part~=confirm]').click();
    await account.waitForDialog(/ is accepted$/);
    await account.press('button', 'Done');
    const accepted = await quotes.record(quote.id);
    assert.equal(accepted.status, 'accepted');
    assert.equal(accepted.revision, 2);
    await quotes.waitForRow('order-list', accepted.order?.number ?? '');
    assert.ok(await isSamePage());
    browser.expectNoComplaint();
  });
});
