import {encode} from 'fast-png';

import type {components} from '../../src/contract.generated.js';
import {invoice, item, money} from './fixtures.js';

type Schemas = components['schemas'];

const allowed = {allowed: true} as const;

/** An open quote: a discounted item, an option that isn't taken, 20 % VAT, valid through 3 October. Amounts are in minor units of `currency`. */
export function quote(more: Partial<Schemas['Quote']> = {}, currency = 'EUR'): Schemas['Quote'] {
  const {seller, billTo} = invoice();
  return {
    id: 'quo_1',
    number: 'Q-2026-0017',
    title: 'Fleet tracking, 12 vehicles',
    status: 'open',
    expired: false,
    issuedOn: '2026-09-03',
    validUntil: '2026-10-03',
    validInDays: 12,
    total: money(120000, currency),
    origin: {type: 'sales', name: null},
    requires: {signature: true, payment: true},
    awaitingPayment: false,
    awaitingApproval: false,
    changesRequested: false,
    capabilities: {
      accept: allowed,
      changeOptions: allowed,
      requestChanges: allowed,
      decline: allowed,
      undoDecline: allowed,
      requestApproval: allowed,
      requestNew: allowed,
      comment: allowed,
      download: allowed,
      pay: allowed,
    },
    revision: 1,
    revisions: [{revision: 1, issuedOn: '2026-09-03', total: money(120000, currency)}],
    seller,
    billTo,
    lines: [
      {id: 's', kind: 'section', description: 'Tracking'},
      item('1', 100000, currency, {discountPercent: '10', discount: money(11111, currency), quantity: '12'}),
      {id: 't', kind: 'subtotal', description: 'Subtotal tracking', subtotal: money(100000, currency)},
      {
        ...item('2', 0, currency, {description: 'Dash camera', quantity: '0', unitPrice: money(27900, currency)}),
        option: {minQuantity: '0', maxQuantity: '12'},
      },
      {id: 'n', kind: 'note', description: 'Fitted at your depot.'},
    ],
    subtotal: money(100000, currency),
    discountTotal: money(11111, currency),
    taxes: [{name: 'VAT', rate: '20', base: money(100000, currency), amount: money(20000, currency)}],
    taxTotal: money(20000, currency),
    downPayment: {percent: '30', amount: money(36000, currency)},
    paymentPlan: [
      {dueOn: '2026-09-21', amount: money(36000, currency)},
      {dueOn: '2026-10-21', amount: money(84000, currency)},
    ],
    terms: 'Prices hold for 30 days.',
    notes: null,
    reference: 'PO 4500-17',
    salesperson: {name: 'Solveig Nyström', email: 'solveig@northwind.example', phone: '+33 4 00 00 00 00'},
    documents: [],
    messages: [],
    changeRequest: null,
    signature: null,
    declined: null,
    approval: null,
    newQuoteRequestedAt: null,
    order: null,
    invoice: null,
    ...more,
  };
}

/** An order of the same, under way, a part of it paid, shipped. */
export function order(more: Partial<Schemas['Order']> = {}, currency = 'EUR'): Schemas['Order'] {
  const {seller, billTo, lines, subtotal, discountTotal, taxes, taxTotal, total} = invoice({}, currency);
  return {
    id: 'ord_1',
    number: 'SO-1017',
    status: 'in_progress',
    orderedOn: '2026-09-03',
    startsOn: '2026-10-01',
    endsOn: '2027-09-30',
    progress: 12,
    agreement: lines.map(({description, quantity = '1', unit = null}) => ({description, quantity, unit})),
    moreAgreed: 0,
    total,
    amountPaid: money(36000, currency),
    amountDue: money(84000, currency),
    awaitingPayment: false,
    reference: 'PO 4500-17',
    invoiceCount: 1,
    capabilities: {pay: allowed, download: allowed, sendConfirmation: allowed, reorder: allowed},
    seller,
    billTo,
    lines,
    subtotal,
    discountTotal,
    taxes,
    taxTotal,
    delivery: {
      status: 'shipped',
      expectedOn: '2026-09-12',
      deliveredOn: null,
      lines: ['Gate 4', 'Hafenstraße 9', '20457 Hamburg'],
      tracking: '7712 3456 7890',
    },
    quote: {id: 'quo_1', number: 'Q-2026-0017'},
    invoices: [
      {
        ...invoice({partiallyPaid: true, amountDue: money(84000, currency), number: 'INV-2026-0099'}, currency),
      },
    ],
    confirmationSentTo: null,
    terms: 'Delivered duty paid.',
    notes: null,
    ...more,
  };
}

/** A drawn signature: black strokes on nothing, as a canvas gives it. */
export function drawnSignature(width = 300, height = 100): Uint8Array {
  const data = new Uint8Array(width * height * 4);
  for (let x = 10; x < width - 10; x++) {
    const y = Math.round(height / 2 + Math.sin(x / 12) * (height / 3));
    for (const [dx, dy] of [
      [0, 0],
      [0, 1],
      [1, 0],
    ] as const)
      data[((y + dy) * width + x + dx) * 4 + 3] = 255;
  }
  return encode({width, height, data, channels: 4, depth: 8});
}
