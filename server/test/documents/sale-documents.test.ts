import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {renderOrderPdf, renderQuotePdf, type QuoteOptions} from '../../src/documents/index.js';
import {DOCUMENT_LABELS} from '../../src/documents/labels/index.js';
import {item, money} from './fixtures.js';
import {readPdf, type ReadPdf} from './read-pdf.js';
import {drawnSignature, order, quote} from './sale-fixtures.js';
import {assertShows, options} from './support.js';

const quoteOptions = (locale: string, more: Partial<QuoteOptions> = {}): QuoteOptions => ({
  ...options(locale),
  timeZone: 'Europe/Paris',
  ...more,
});

const signed = {
  status: 'accepted',
  signature: {name: 'Amélie Côté', signedAt: '2026-09-05T22:30:00Z', mode: 'draw'},
  order: {id: 'ord_1', number: 'SO-1017'},
} as const;

const readQuote = async (
  more: Parameters<typeof quote>[0] = {},
  locale = 'en-GB',
  how: Partial<QuoteOptions> = {},
): Promise<ReadPdf> => readPdf(await renderQuotePdf(quote(more), quoteOptions(locale, how)));

const readOrder = async (more: Parameters<typeof order>[0] = {}, locale = 'en-GB'): Promise<ReadPdf> =>
  readPdf(await renderOrderPdf(order(more), options(locale)));

describe('a quote as a PDF', () => {
  it('shows what is offered for how much, and until when', async () => {
    const {text, info} = await readQuote();
    assert.equal(info['Title'], 'Quote Q-2026-0017');
    assertShows(text, 'Quote Open', '€1,200.00 EUR, valid until 3 October 2026', 'PO 4500-17', 'Müller & Søn GmbH');
    assertShows(text, 'Prices hold for 30 days.', 'Your contact Solveig Nyström', 'solveig@northwind.example');
  });

  it('shows sections, sums, notes, options with their limits, and what the discounts save', async () => {
    const {text} = await readQuote();
    assertShows(text, 'Tracking', '-10%', 'Subtotal tracking €1,000.00', 'Fitted at your depot.');
    assertShows(text, 'Dash camera', 'Optional, from 0 to 12', '€279.00');
    assertShows(text, 'Before discount €1,111.11', 'Your advantage -€111.11', 'Subtotal €1,000.00', 'VAT 20%');
  });

  it('says what has to be paid first, and what remains', async () => {
    assertShows((await readQuote()).text, 'Down payment', '30%', '€360.00', 'Remaining after it €840.00');
    const whole = await readQuote({downPayment: {percent: '100', amount: money(120000)}});
    assertShows(whole.text, 'Down payment', '100%');
    assert.ok(!whole.text.includes('Remaining'));
    assert.ok(!(await readQuote({downPayment: null})).text.includes('Down payment'));
  });

  it('puts what has become of it where its amount was', async () => {
    const shows = async (more: Parameters<typeof quote>[0], ...expected: string[]): Promise<void> => {
      const {text} = await readQuote(more);
      assertShows(text, ...expected);
      assert.ok(!text.includes('valid until'), 'still offered');
    };
    await shows({expired: true}, 'Quote Expired', 'This offer expired on 3 October 2026');
    await shows({status: 'declined'}, 'Quote Declined', 'This offer has been declined');
    await shows({status: 'canceled'}, 'Quote Canceled', 'This offer has been canceled');
    await shows(signed, 'Quote Accepted', 'This offer has been accepted', 'Order SO-1017');
    await shows({validUntil: null}, 'An offer of €1,200.00 EUR');
  });

  it('says which version it is, and whose subscription or partner it comes from', async () => {
    const revisions = [1, 2].map((revision) => ({revision, issuedOn: '2026-09-03', total: money(120000)}));
    assertShows((await readQuote({revision: 2, revisions})).text, 'Version 2');
    assertShows((await readQuote({origin: {type: 'renewal', name: 'S-30871'}})).text, 'Subscription S-30871');
    assertShows((await readQuote({origin: {type: 'partner', name: 'Cimex GmbH'}})).text, 'Partner Cimex GmbH');
  });

  it('carries the signature, its name and its day where the customer is, once it is signed', async () => {
    const bytes = await renderQuotePdf(quote(signed), quoteOptions('en-GB', {signatureImage: drawnSignature()}));
    const {text, roles} = await readPdf(bytes);
    assertShows(text, 'Signed by Amélie Côté', 'Signed on 6 September 2026');
    assert.ok(roles.includes('Figure'));
    // UTF-16, as PDF writes a text that isn't Latin.
    assert.ok(Buffer.from(bytes).includes(Buffer.from('Amélie Côté', 'utf16le').swap16()), 'the alternative text');
    assert.ok(!(await readQuote({}, 'en', {signatureImage: drawnSignature()})).roles.includes('Figure'), 'unsigned');
  });

  it('shows a name that was typed, and a name alone where the image is broken', async () => {
    for (const how of [{}, {signatureImage: Uint8Array.of(0x89, 0x50, 0x4e, 0x47)}]) {
      const {text, roles} = await readQuote(signed, 'en', how);
      assert.equal(text.split('Amélie Côté').length - 1, 2, 'over the line and beside it');
      assert.ok(!roles.includes('Figure'));
    }
  });

  it('is tagged, and the same bytes for the same input', async () => {
    const how = quoteOptions('en', {signatureImage: drawnSignature()});
    const bytes = await renderQuotePdf(quote(signed), how);
    const {roles} = await readPdf(bytes);
    for (const role of ['Document', 'H1', 'H2', 'P', 'Table', 'TR', 'TH', 'TD', 'Figure'])
      assert.ok(roles.includes(role), role);
    assert.deepEqual(bytes, await renderQuotePdf(quote(signed), how));
  });

  it('writes dinars with three decimals and yen with none', async () => {
    const of = async (currency: string): Promise<string> =>
      (await readPdf(await renderQuotePdf(quote({}, currency), quoteOptions('en')))).text;
    assertShows(await of('KWD'), 'KWD 120.000', 'KWD 36.000');
    assertShows(await of('JPY'), '¥120,000 JPY', '¥36,000');
  });

  it('uses the words that portals in French use', async () => {
    const {text} = await readQuote({expired: true}, 'fr-CA');
    assertShows(text, 'Devis Expiré', 'Valide jusqu’au', 'Votre avantage', 'Acompte', 'En option, de 0 à 12');
    assertShows((await readOrder({}, 'fr')).text, 'Bon de commande En cours', 'Numéro de suivi');
  });

  it('can be read aloud and searched whatever documents were made before it', async () => {
    const terms = 'L’hiver, d’où l’on vient ; Łódź, ďábel, šéf, ľúbosť, ǻ, ǿ, ſ, ŉ.';
    for (let round = 0; round < 2; round++)
      assertShows((await readQuote({terms}, 'fr')).text, 'L’hiver, d’où l’on vient');
  });

  it('takes hostile text without a word outside its margins', async () => {
    const {text, extent} = await readQuote({
      ...signed,
      number: 'Q\u202e-1\r\n\u0000',
      origin: {type: 'partner', name: 'p'.repeat(2000)},
      signature: {...signed.signature, name: `${'N'.repeat(200)}\u202e`, mode: 'type'},
      lines: [
        {
          ...item('1', 100000, 'EUR', {description: 'A'.repeat(3000)}),
          option: {minQuantity: '0', maxQuantity: '999999999.999'},
        },
      ],
      salesperson: {name: 'S'.repeat(500), email: 'e'.repeat(500), phone: null},
    });
    assertShows(text, '€1,200.00 EUR');
    assert.ok(extent[0] >= 47.5, `left ${extent[0]}`);
    assert.ok(extent[1] <= 595.28 - 47.5, `right ${extent[1]}`);
  });
});

describe('an order confirmation as a PDF', () => {
  it('shows what was ordered when, for which period, and of which quote', async () => {
    const {text, info, pages} = await readOrder();
    assert.equal(info['Title'], 'Order confirmation SO-1017');
    assert.equal(pages.length, 1);
    assertShows(text, 'Order confirmation In progress', '€1,200.00 EUR ordered on 3 September 2026', 'Q-2026-0017');
    assertShows(text, '1 October 2026 – 30 September 2027', 'Delivered duty paid.', 'Plan Pro, seat 1');
  });

  it('shows where it is delivered, its invoices, and what is paid and due', async () => {
    const {text} = await readOrder();
    assertShows(text, 'Delivery', 'Gate 4 Hafenstraße 9 20457 Hamburg', 'Shipped', '12 Sept 2026', '7712 3456 7890');
    assertShows(text, 'INV-2026-0099', 'Partly paid', 'Paid -€360.00', 'Amount due €840.00 EUR');
    const delivery = {
      status: 'delivered',
      expectedOn: '2026-09-12',
      deliveredOn: '2026-09-11',
      lines: [],
      tracking: null,
    };
    assertShows((await readOrder({delivery: {...delivery, status: 'delivered'}})).text, 'Delivered on', '11 Sept 2026');
  });

  it('says when it waits for a payment, and when it is canceled', async () => {
    assertShows((await readOrder({awaitingPayment: true})).text, 'begins once its down payment has been paid');
    const canceled = await readOrder({status: 'canceled', awaitingPayment: true});
    assertShows(canceled.text, 'Order confirmation Canceled', 'This order has been canceled');
  });

  it('says nothing of delivery, period and invoices where there are none', async () => {
    const {text} = await readOrder({delivery: null, startsOn: null, endsOn: null, invoices: [], invoiceCount: 0});
    for (const word of ['Delivery', 'Period', 'Invoices', 'Amount due']) assert.ok(!text.includes(word), word);
  });
});

describe('quotes and orders in every language', () => {
  for (const labels of DOCUMENT_LABELS) {
    const {sale} = labels;
    it(`are in ${labels.locale}`, async () => {
      const first = await readQuote(signed, labels.locale);
      const second = await readOrder({}, labels.locale);
      assert.deepEqual([first.info['Language'], second.info['Language']], [labels.locale, labels.locale]);
      // Where pieces of right-to-left text stand, and what gap between two letters is a space, is a reader's business; single words are whole either way.
      const isLtr = labels.direction === 'ltr';
      const words = (...texts: string[]): string[] => (isLtr ? texts : texts.flatMap((text) => text.split(' ')));
      const read = ({text}: ReadPdf): string => (isLtr ? text : text.replaceAll(/\s/g, ''));
      assertShows(
        read(first),
        ...words(sale.quote, sale.quoteStatus.accepted, sale.validUntil, sale.yourAdvantage, sale.downPayment),
        ...words(sale.remainder, sale.signature, sale.signedOn, sale.salesperson, sale.offerAccepted),
        'Q-2026-0017',
        '2026',
      );
      assertShows(
        read(second),
        ...words(sale.orderConfirmation, sale.orderedOn, sale.period, sale.delivery, sale.deliverTo, sale.invoices),
        ...words(sale.deliveryStatus.shipped, sale.tracking, sale.orderStatus.in_progress),
        'SO-1017',
      );
    });
  }
});
