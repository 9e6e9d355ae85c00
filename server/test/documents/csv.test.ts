import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import fc from 'fast-check';
import Papa from 'papaparse';
import type {components} from '../../src/contract.generated.js';
import {csvStream, INVOICE_CSV_COLUMNS} from '../../src/documents/index.js';
import {invoice, money} from './fixtures.js';

type InvoiceListItem = components['schemas']['InvoiceListItem'];

async function* itemsOf(...items: InvoiceListItem[]): AsyncGenerator<InvoiceListItem> {
  yield* items;
}

async function csv(...items: InvoiceListItem[]): Promise<string> {
  const bytes = await new Response(csvStream(itemsOf(...items))).arrayBuffer();
  return new TextDecoder('utf-8', {ignoreBOM: true}).decode(bytes);
}

function parse(text: string): Record<string, string>[] {
  const {data, errors} = Papa.parse<Record<string, string>>(text.replace(/^\ufeff/, ''), {
    header: true,
    delimiter: ',',
    newline: '\r\n',
    skipEmptyLines: true,
  });
  assert.deepEqual(errors, []);
  return data;
}

describe('csvStream', () => {
  it('begins with a byte order mark and ends each row with CRLF', async () => {
    const text = await csv(invoice());
    assert.equal(text.charCodeAt(0), 0xfeff);
    assert.equal(text.split('\r\n').length, 3);
    assert.ok(text.startsWith(`\ufeff${INVOICE_CSV_COLUMNS.join(',')}\r\n`));
    assert.doesNotMatch(text, /[^\r]\n/);
  });

  it('is a head row alone when there is nothing', async () => {
    assert.equal(await csv(), `\ufeff${INVOICE_CSV_COLUMNS.join(',')}\r\n`);
  });

  it('writes plain decimals by each currency’s digits, and ISO dates', async () => {
    const [euro, yen, dinar, credit] = parse(
      await csv(
        invoice(),
        invoice({total: money(120000, 'JPY')}),
        invoice({total: money(5, 'KWD')}),
        invoice({amountDue: money(-5)}),
      ),
    );
    assert.deepEqual(
      [euro?.['total'], euro?.['currency'], euro?.['issued_on'], euro?.['paid_on']],
      ['1200.00', 'EUR', '2026-09-03', ''],
    );
    assert.deepEqual([yen?.['total'], dinar?.['total'], credit?.['amount_due']], ['120000', '0.005', '-0.05']);
  });

  it('leaves no text that a spreadsheet would run', async () => {
    const corpus = [
      '=1+1',
      '+1',
      '-1',
      '@SUM(A1)',
      '\t=1',
      '\r=1',
      '=HYPERLINK("https://x.example","y")',
      "=cmd|' /C calc'!A0",
      '-2+3',
    ];
    const rows = parse(await csv(...corpus.map((reference) => invoice({reference, number: reference}))));
    rows.forEach((row, index) => {
      assert.equal(row['reference'], `'${corpus[index]}`);
      assert.equal(row['number'], `'${corpus[index]}`);
    });
  });

  it('gives every text back as it was, save for the apostrophe before a formula', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.string({unit: 'grapheme', maxLength: 40}),
        fc.string({unit: fc.constantFrom('"', ',', '\r', '\n', '\r\n', "'", '=', ';', 'é', '日')}),
        async (number, reference) => {
          const [row] = parse(await csv(invoice({number, reference})));
          const guarded = (text: string): string => (/^[=+\-@\t\r]/.test(text) ? `'${text}` : text);
          assert.equal(row?.['number'], guarded(number));
          assert.equal(row?.['reference'], guarded(reference));
        },
      ),
      {numRuns: 500},
    );
  });

  it('makes no more than is read, and stops when nobody reads on', async () => {
    let made = 0;
    let ended = false;
    async function* many(): AsyncGenerator<InvoiceListItem> {
      try {
        for (; made < 100_000; made++) yield invoice();
      } finally {
        ended = true;
      }
    }
    const stream = csvStream(many());
    assert.equal(made, 0);
    const reader = stream.getReader();
    await reader.read();
    assert.ok(made <= 100);
    await reader.cancel();
    assert.ok(ended);
  });

  it('fails when an item fails, rather than end short', async () => {
    async function* failing(): AsyncGenerator<InvoiceListItem> {
      yield invoice();
      throw new Error('the database went away');
    }
    await assert.rejects(new Response(csvStream(failing())).text(), /went away/);
  });
});
