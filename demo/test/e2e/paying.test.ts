import assert from 'node:assert/strict';
import {after, before, beforeEach, describe, it} from 'node:test';
import {AccountPage} from './support/account-page.js';
import {DemoBrowser} from './support/demo-browser.js';

const card = {challenge: '4000002500003155', lostAnswer: '4000000000000119'};

describe('paying on the vendor’s website', () => {
  let browser: DemoBrowser;
  let account: AccountPage;
  before(async () => {
    browser = await DemoBrowser.start();
    account = new AccountPage(browser);
  });
  beforeEach(() => account.signIn());
  after(() => browser.close());

  it('pays three selected invoices with a 3-D Secure card, once', async () => {
    const numbers = (await account.payableNumbers()).slice(0, 3);
    assert.equal(numbers.length, 3);
    const before = browser.captures().length;
    for (const number of numbers) await account.press('checkbox', `Select ${number}`);
    await account.press('button', 'Pay selected');
    await account.waitForDialog(/^Pay/);
    await account.press('radio', 'New card');
    await account.typeCard(card.challenge);
    await account.press('button', 'Review payment');
    await account.waitForDialog(/^Review and pay/);
    const agreed = await account.payNow();
    await account.confirmWithBank();
    await account.waitForDialog(/ paid$/);
    assert.equal(browser.captures().length, before + 1);
    assert.equal(browser.captures().at(-1)?.amount, agreed);
    await account.press('button', 'Done');
    for (const number of numbers) await account.waitForStatus(number, 'Paid');
    browser.expectNoComplaint();
  });

  it('finds a payment paid, once, whose answer from the payment provider was lost', async () => {
    const [number] = await account.payableNumbers();
    assert.ok(number);
    const before = browser.captures().length;
    await account.press('button', `Pay ${number}`);
    await account.waitForDialog(/^Pay/);
    await account.press('radio', 'New card');
    await account.typeCard(card.lostAnswer);
    await account.press('button', 'Review payment');
    await account.waitForDialog(/^Review and pay/);
    await account.payNow();
    await account.waitForDialog(/ paid$/);
    assert.equal(browser.captures().length, before + 1);
    await account.press('button', 'Done');
    await account.waitForStatus(number, 'Paid');
  });

  it('finds a payment paid, once, whose answer from the portal was lost', async () => {
    const [number] = await account.payableNumbers();
    assert.ok(number);
    const before = browser.captures().length;
    await account.useNetwork('lost-answer');
    await account.press('button', `Pay ${number}`);
    await account.waitForDialog(/^Pay/);
    await account.press('button', 'Review payment');
    await account.waitForDialog(/^Review and pay/);
    await account.payNow();
    await account.waitForDialog(/ paid$/);
    assert.equal(browser.captures().length, before + 1);
    await account.press('button', 'Done');
    await account.waitForStatus(number, 'Paid');
    await account.useNetwork('fast');
  });

  it('keeps everything over a restart', async () => {
    const captures = browser.captures();
    await browser.restart();
    assert.deepEqual(browser.captures(), captures);
    await account.reload();
    await account.waitForStatus('KH-45', 'Paid');
    browser.expectNoComplaint();
  });
});
