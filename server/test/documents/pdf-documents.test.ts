import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {graphemesOf} from '../../src/documents/fonts/font-library.js';
import {packagedFonts} from '../../src/documents/fonts/packaged-fonts.js';
import {FontLibrary, renderCreditNotePdf, renderInvoicePdf, renderReceiptPdf} from '../../src/documents/index.js';
import {DOCUMENT_LABELS} from '../../src/documents/labels/index.js';
import {attempt, creditNote, invoice, item, money, PARTIES} from './fixtures.js';
import {readPdf} from './read-pdf.js';
import {assertShows, options} from './support.js';

describe('an invoice as a PDF', () => {
  it('shows who owes whom how much for what, and until when', async () => {
    const {text, pages} = await readPdf(await renderInvoicePdf(invoice(), options('en-GB')));
    assert.equal(pages.length, 1);
    assertShows(
      text,
      'INV-2026-0042',
      '3 September 2026',
      'SO-1017',
      'PO 4500-17',
      'Northwind Cloud SA',
      'Müller & Søn GmbH',
    );
    assertShows(
      text,
      '€1,200.00 EUR due 3 October 2026',
      'Plan Pro, seat 1',
      '€1,000.00',
      'VAT 20%',
      'on €1,000.00',
      '€200.00',
    );
    assertShows(text, 'Payment within 30 days.', 'Page 1 of 1', 'help@northwind.example');
  });

  it('says in its metadata what it is, in which language, and when it was made', async () => {
    const bytes = await renderInvoicePdf(invoice(), options('fr-CA'));
    const {info} = await readPdf(bytes);
    assert.equal(info['Title'], 'Facture INV-2026-0042');
    assert.equal(info['Author'], 'Northwind Cloud SA');
    assert.equal(info['Language'], 'fr-CA');
    assert.equal(info['PDFFormatVersion'], '1.7');
    assert.match(String(info['CreationDate']), /^D:20260903100000/);
    assert.match(new TextDecoder('latin1').decode(bytes), /<pdfuaid:part>1<\/pdfuaid:part>/);
  });

  it('is tagged, with headings and tables that a screen reader can walk', async () => {
    const {roles} = await readPdf(await renderInvoicePdf(invoice(), options('en')));
    for (const role of ['Document', 'H1', 'H2', 'P', 'Table', 'TR', 'TH', 'TD']) assert.ok(roles.includes(role), role);
  });

  it('is the same bytes for the same input', async () => {
    const first = await renderInvoicePdf(invoice(), options('en'));
    const second = await renderInvoicePdf(invoice(), {...options('en'), fonts: new FontLibrary(packagedFonts())});
    assert.deepEqual(first, second);
  });

  it('writes yen without decimals and dinars with three', async () => {
    const yen = await readPdf(await renderInvoicePdf(invoice({}, 'JPY'), options('en')));
    assertShows(yen.text, '¥120,000 JPY', '¥20,000');
    const dinars = await readPdf(await renderInvoicePdf(invoice({}, 'KWD'), options('en')));
    assertShows(dinars.text, 'KWD 120.000', 'KWD 20.000');
  });

  it('writes the largest amount exactly', async () => {
    const huge = money(9007199254740991);
    const {text} = await readPdf(await renderInvoicePdf(invoice({total: huge, amountDue: huge}), options('en')));
    assertShows(text, '€90,071,992,547,409.91');
  });

  for (const labels of DOCUMENT_LABELS.filter(({direction}) => direction === 'ltr')) {
    it(`speaks ${labels.locale}`, async () => {
      const {text} = await readPdf(await renderInvoicePdf(invoice(), options(labels.locale)));
      assertShows(
        text,
        labels.invoice,
        labels.billTo,
        labels.quantity,
        labels.amountDue,
        labels.status.open,
        labels.page('1', '1'),
      );
    });
  }

  it('says until when to pay in each Romance language, the day itself included', async () => {
    const by: Readonly<Record<string, string>> = {
      fr: '1 200,00 € EUR à payer au plus tard le 8 octobre 2026',
      'fr-CA': '1 200,00 € EUR à payer au plus tard le 8 octobre 2026',
      es: '1200,00 € EUR por pagar, a más tardar el 8 de octubre de 2026',
      it: '1200,00 € EUR da pagare, scadenza in data 8 ottobre 2026',
      'pt-BR': '€ 1.200,00 EUR a pagar até 8 de outubro de 2026',
    };
    for (const [locale, expected] of Object.entries(by)) {
      const {text} = await readPdf(await renderInvoicePdf(invoice({dueOn: '2026-10-08'}), options(locale)));
      assertShows(text, expected);
    }
  });

  it('is set from right to left in Arabic, its words shaped and its identifiers in order', async () => {
    const bytes = await renderInvoicePdf(invoice({number: '2026-0042', reference: '310-22'}, 'KWD'), options('ar'));
    const {text, info} = await readPdf(bytes);
    assert.equal(info['Language'], 'ar');
    assertShows(text, '2026-0042', '310-22', '120.000', 'فاتورة', 'تاريخ الاستحقاق', 'المبلغ المستحق');
  });

  it('is set from right to left in Hebrew, its words whole and its identifiers in order', async () => {
    const bytes = await renderInvoicePdf(
      invoice({number: '2026-0042', reference: '310-22'}, 'ILS'),
      options('he', {region: 'IL'}),
    );
    const {text, info} = await readPdf(bytes);
    assert.equal(info['Language'], 'he');
    assertShows(text, '2026-0042', '310-22', '1,200.00', '₪', 'חשבונית', 'מועד תשלום', 'יתרה לתשלום');
  });

  it('sets every word of each language with a font that holds it', async () => {
    const source = packagedFonts();
    for (const labels of DOCUMENT_LABELS) {
      const words = JSON.stringify(labels, (_, value: unknown) =>
        typeof value === 'function' ? (value as (...values: string[]) => string)('1', '2') : value,
      );
      const set = await new FontLibrary(source).load([words]);
      for (const grapheme of graphemesOf(words))
        for (const weight of ['regular', 'bold'] as const)
          assert.ok(set.fontFor(grapheme, weight), `${labels.locale} ${weight} “${grapheme}”`);
    }
  });

  it('sets Japanese beside Latin', async () => {
    const billTo = {name: '株式会社サンプル商事', lines: ['東京都千代田区千代田１丁目'], taxId: null, email: null};
    const {text} = await readPdf(await renderInvoicePdf(invoice({billTo}, 'JPY'), options('en')));
    assertShows(text, '株式会社サンプル商事', '東京都千代田区千代田１丁目');
  });

  it('is Letter in the United States and Canada, A4 elsewhere', async () => {
    const sizes = await Promise.all(
      ['US', 'CA', 'FR', undefined].map(async (region) => {
        const {size} = await readPdf(
          await renderInvoicePdf(invoice(), options('en', region === undefined ? {} : {region})),
        );
        return size.map(Math.round).join('x');
      }),
    );
    assert.deepEqual(sizes, ['612x792', '612x792', '595x842', '595x842']);
  });

  it('repeats the head row on each page and keeps the totals together', async () => {
    const lines = Array.from({length: 75}, (_, index) => item(String(index + 1), 100000, 'EUR'));
    const {pages} = await readPdf(await renderInvoicePdf(invoice({lines}), options('en')));
    assert.ok(pages.length >= 3);
    pages.forEach((page, index) => assertShows(page, 'Unit price', `Page ${index + 1} of ${pages.length}`));
    for (let seat = 1; seat <= 75; seat++) assertShows(pages.join(' '), `seat ${seat} `);
    assertShows(pages.at(-1) ?? '', 'Subtotal', 'Total', 'Amount due');
  });

  it('stamps what became of it in words', async () => {
    const shows = async (more: Parameters<typeof invoice>[0], ...expected: string[]): Promise<void> =>
      assertShows((await readPdf(await renderInvoicePdf(invoice(more), options('en')))).text, ...expected);
    const settled = {status: 'paid', paidOn: '2026-09-12', amountPaid: money(120000), amountDue: money(0)} as const;
    await shows(settled, 'Invoice Paid', '€1,200.00 EUR paid on September 12, 2026', '-€1,200.00', '€0.00 EUR');
    await shows({status: 'void', amountDue: money(0)}, 'Invoice Void', 'nothing is owed');
    await shows({overdue: true}, 'Invoice Overdue');
    await shows({processing: true, overdue: true}, 'Invoice Payment processing');
  });

  it('shows sections, notes, discounts, instalments, payments and credits', async () => {
    const rich = invoice({
      lines: [
        {id: 's', kind: 'section', description: 'Fleet tracking'},
        item('1', 100000, 'EUR', {quantity: '1.5', unit: 'h', discountPercent: '12.5', discount: money(10000)}),
        {id: 'n', kind: 'note', description: 'Cable included.'},
      ],
      discountTotal: money(10000),
      amountPaid: money(40000),
      amountCredited: money(5000),
      amountDue: money(75000),
      payments: [
        {
          id: 'p',
          amount: money(40000),
          refunded: money(1500),
          paidOn: '2026-09-10',
          status: 'succeeded',
          method: {type: 'card', brand: 'visa', last4: '4242'},
          attemptId: null,
        },
      ],
      creditsApplied: [{amount: money(5000), appliedOn: '2026-09-11', creditNoteId: 'c', creditNoteNumber: 'CN-7'}],
      installments: [{number: 1, dueOn: '2026-10-03', amount: money(60000), amountDue: money(15000), status: 'due'}],
    });
    const {text} = await readPdf(await renderInvoicePdf(rich, options('en')));
    assertShows(text, 'Fleet tracking', '1.5 h', '-12.5%', 'Cable included.', 'Before discount €1,100.00', '-€100.00');
    assertShows(
      text,
      'Paid -€400.00',
      'Credited -€50.00',
      '€750.00 EUR',
      'Next instalment: €150.00 EUR due October 3, 2026',
    );
    assertShows(text, 'Visa ending in 4242', 'Sep 10, 2026', '€15.00 refunded', 'Credit note CN-7', 'Instalments');
  });

  it('takes hostile text without a crash and without a word outside its margins', async () => {
    const hostile = invoice({
      number: 'INV\u202e-1\r\n\u0000',
      reference: 'r'.repeat(2000),
      billTo: {
        name: 'N'.repeat(500),
        lines: Array.from({length: 40}, () => 'address '.repeat(40)),
        taxId: null,
        email: null,
      },
      lines: [
        item('1', 100000, 'EUR', {
          description: `\u0007\u202egnp.exe ${'Lorem ipsum '.repeat(830)}👩‍👩‍👧‍👦 한국어 \ud800 end`,
        }),
        item('2', 100000, 'EUR', {description: `${'A'.repeat(3000)}\nZ${'\u0301'.repeat(500)}`}),
      ],
      terms: '\u2067\u2068\u202d'.repeat(200),
    });
    const {text, info, extent} = await readPdf(await renderInvoicePdf(hostile, options('en')));
    assert.equal(info['Title'], 'Invoice INV-1');
    assertShows(text, 'gnp.exe', 'end', '€1,200.00 EUR');
    assert.ok(extent[0] >= 47.5, `left ${extent[0]}`);
    assert.ok(extent[1] <= 595.28 - 47.5, `right ${extent[1]}`);
  });
});

describe('a credit note as a PDF', () => {
  it('says what it corrects, how much, and what it was applied to', async () => {
    const {text, info} = await readPdf(await renderCreditNotePdf(creditNote(), options('fr')));
    assert.equal(info['Title'], 'Avoir CN-2026-0007');
    assertShows(text, '120,00 € EUR crédités', 'INV-2026-0042', 'Two seats too many', 'INV-2026-0050', '20,00 €');
  });

  it('owes nothing once void', async () => {
    const {text} = await readPdf(await renderCreditNotePdf(creditNote({status: 'void'}), options('en')));
    assertShows(text, 'Credit note Void');
    assert.ok(!text.includes('Left in your credit balance'));
  });
});

describe('a receipt as a PDF', () => {
  const receiptOptions = {...options('en-CA', {region: 'CA'}), ...PARTIES, timeZone: 'America/Toronto'};

  it('says what was paid, how, and on which day where the customer is', async () => {
    const {text, info} = await readPdf(await renderReceiptPdf(attempt(), receiptOptions));
    assert.equal(info['Title'], 'Receipt PAY-7Q2K9D');
    assertShows(
      text,
      '$293.08 CAD paid on September 30, 2026',
      'INV-2026-0042',
      'INV-2026-0043',
      '$50.00',
      '$243.08',
      'Visa ending in 4242',
    );
  });

  for (const status of ['requires_action', 'processing', 'failed', 'canceled'] as const) {
    it(`is refused for a payment that is ${status}`, async () => {
      await assert.rejects(renderReceiptPdf(attempt({status}), receiptOptions), RangeError);
    });
  }
});
