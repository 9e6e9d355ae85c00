import {quebecTaxes, tremblay} from './customers.js';
import {addDays} from './deterministic.js';
import {addInvoice, type InvoiceSpec} from './documents.js';
import {addOrder} from './orders.js';
import {asSaleLines, productLine} from './sale-lines.js';
import {saleWords} from './sale-words.js';
import {addOffers} from './sales.js';
import type {SeedRows} from './rows.js';

/** Order 26387, three years from 28 September 2020, and its first invoice: 293.08 CAD with TPS and TVQ, paid on its day. */
export function addFirstOrder(rows: SeedRows): void {
  const invoice: InvoiceSpec = {
    key: '212380',
    number: '212380',
    issuedOn: '2020-09-28',
    dueOn: '2020-09-28',
    currency: 'CAD',
    taxes: quebecTaxes,
    origin: {type: 'order', number: '26387'},
    billsOrder: true,
    lines: [
      {description: 'Plan Pro', quantity: '1', unit: 'mois', price: 2495},
      {description: 'Appareil ODO50', quantity: '1', unit: 'appareil', price: 14900},
      {description: 'Plan Pro - 3 ans', quantity: '34', unit: 'mois', price: 0},
      {
        kind: 'note',
        description: 'Plan Pro - 3 ans : du 2020-09-28 au 2023-09-27, facturé chaque mois à son échéance.',
      },
      {description: "Frais d'activation", quantity: '1', price: 4995},
      {description: 'Cable OBD2 à 3 broches', quantity: '1', unit: 'pièce', price: 3495},
      {description: 'Escompte cable OBD2 à 3 broches', quantity: '1', price: -3495},
      {description: 'FedEx', quantity: '1', price: 3100},
    ],
    payments: (total) => [{amount: total, on: '2020-09-28', method: {type: 'card', brand: 'visa', last4: '4242'}}],
    terms: 'Payable à la réception.',
  };
  addInvoice(rows, tremblay, invoice);
  addOrder(rows, tremblay, {
    number: '26387',
    status: 'fulfilled',
    orderedOn: '2020-09-28',
    period: {startsOn: '2020-09-28', months: 36},
    currency: invoice.currency,
    taxes: invoice.taxes,
    lines: asSaleLines(invoice.lines),
    terms: 'Payable à la réception.',
    delivery: {
      status: 'delivered',
      lines: [tremblay.company, ...tremblay.billTo],
      deliveredOn: '2020-10-01',
      tracking: 'FedEx 7712 0926 3870',
    },
    confirmationSentTo: tremblay.users[0].email,
  });
}

/** What the same customer buys from the United States, in USD. */
export function addUsDollars(rows: SeedRows, today: string, nextNumber: () => string): void {
  for (const [key, due] of Object.entries({'usd-overdue': -5, 'usd-open': 18})) {
    addInvoice(rows, tremblay, {
      key,
      number: nextNumber(),
      issuedOn: addDays(today, due - 30),
      dueOn: addDays(today, due),
      currency: 'USD',
      taxes: [],
      origin: {type: 'manual'},
      reference: 'US-CROSSING',
      lines: [{description: 'ODO Cross-Border, US data plan', quantity: '6', unit: 'mois', price: 1899}],
      terms: tremblay.words.terms,
    });
  }
}

/** An offer for the crossing of the border, in USD and untaxed. */
export function addUsQuote(rows: SeedRows, today: string, nextNumber: () => string): void {
  const {titles, terms} = saleWords(tremblay.locale);
  const dataPlan = productLine(tremblay, 0, '6', {
    description: 'ODO Cross-Border, US data plan',
    sku: 'ODO-US',
    unitPrice: 1899,
    taxes: [],
  });
  addOffers(
    rows,
    tremblay,
    [
      {
        key: 'usd',
        title: titles.users,
        currency: 'USD',
        taxes: [],
        versions: [{issuedOn: addDays(today, -5), lines: [dataPlan]}],
        validUntil: addDays(today, 10),
        signatureRequired: true,
        downPaymentPercent: '100',
        reference: 'US-CROSSING',
        terms,
      },
    ],
    nextNumber,
  );
}
