import assert from 'node:assert/strict';
import {after, before, describe, it} from 'node:test';
import {strFromU8, unzipSync} from 'fflate';
import {getDocument} from 'pdfjs-dist/legacy/build/pdf.mjs';
import {AccountPage} from './support/account-page.js';
import {DemoBrowser} from './support/demo-browser.js';

/** All words of a PDF. @throws when it isn't one */
async function wordsOf(bytes: Uint8Array): Promise<string> {
  const pdf = await getDocument({data: new Uint8Array(bytes), verbosity: 0}).promise;
  const pages = await Promise.all(
    Array.from({length: pdf.numPages}, async (_, index) => (await pdf.getPage(index + 1)).getTextContent()),
  );
  return pages.flatMap(({items}) => items.map((item) => ('str' in item ? item.str : ''))).join(' ');
}

describe('files from the vendor’s website', () => {
  let browser: DemoBrowser;
  let account: AccountPage;
  before(async () => {
    browser = await DemoBrowser.start();
    account = new AccountPage(browser);
    await account.signIn();
  });
  after(() => browser.close());

  it('has an invoice as a PDF that opens', async () => {
    await account.press('button', 'Details of KH-45');
    const {name, bytes} = await browser.save(() => account.press('button', 'Download PDF'));
    assert.match(name, /KH-45.*\.pdf$/);
    assert.match(await wordsOf(bytes), /KH-45/);
    await account.press('button', 'Back to the list');
  });

  it('has the list as a CSV with a line for each invoice', async () => {
    const total = await account.invoiceTotal();
    const {name, bytes} = await browser.save(() => account.press('button', 'CSV: This list as CSV'));
    assert.match(name, /\.csv$/);
    const [, ...rows] = bytes.toString('utf8').trimEnd().split('\r\n');
    const numbers = new Set(rows.map((row) => row.split(',')[0]));
    assert.ok(numbers.has('KH-1') && numbers.has('KH-45'), [...numbers].join());
    assert.deepEqual([rows.length, numbers.size], [total, total]);
  });

  it('has selected invoices as a zip of PDFs that open', async () => {
    for (const number of ['KH-45', 'KH-44']) await account.press('checkbox', `Select ${number}`);
    const {name, bytes} = await browser.save(() => account.press('button', 'Download selected'));
    assert.match(name, /\.zip$/);
    const files = unzipSync(bytes);
    assert.equal(Object.keys(files).length, 2);
    for (const [file, content] of Object.entries(files)) {
      assert.equal(strFromU8(content.subarray(0, 5)), '%PDF-', file);
      assert.match(await wordsOf(content), /KH-4[45]/);
    }
    browser.expectNoComplaint();
  });
});
