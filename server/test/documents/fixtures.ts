import type {components} from '../../src/contract.generated.js';

type Schemas = components['schemas'];

/** Money, for short. */
export function money(amount: number, currency = 'EUR'): Schemas['Money'] {
  return {amount, currency};
}

const SELLER: Schemas['Party'] = {
  name: 'Northwind Cloud SA',
  lines: ['12 rue de la République', '69002 Lyon', 'France'],
  taxId: 'FR40 303 265 045',
  email: 'billing@northwind.example',
};

const BILL_TO: Schemas['Party'] = {
  name: 'Müller & Søn GmbH',
  lines: ['Hauptstraße 5', '10115 Berlin', 'Germany'],
  taxId: 'DE 811 907 980',
  email: 'accounts@mueller.example',
};

/** An item line of an invoice. */
export function item(
  id: string,
  amount: number,
  currency: string,
  more: Partial<Schemas['DocumentLine']> = {},
): Schemas['DocumentLine'] {
  return {
    id,
    kind: 'item',
    description: `Plan Pro, seat ${id}`,
    quantity: '1',
    unit: null,
    unitPrice: money(amount, currency),
    discountPercent: '0',
    discount: money(0, currency),
    taxes: ['VAT 20%'],
    subtotal: money(amount, currency),
    ...more,
  };
}

/** An open invoice of one line: 1,000.00 net, 20 % VAT, nothing paid. Amounts are in minor units of `currency`. */
export function invoice(more: Partial<Schemas['Invoice']> = {}, currency = 'EUR'): Schemas['Invoice'] {
  return {
    id: 'inv_1',
    number: 'INV-2026-0042',
    status: 'open',
    overdue: false,
    partiallyPaid: false,
    processing: false,
    issuedOn: '2026-09-03',
    dueOn: '2026-10-03',
    dueInDays: 12,
    total: money(120000, currency),
    amountDue: money(120000, currency),
    installmentDue: null,
    origin: {type: 'order', number: 'SO-1017'},
    reference: 'PO 4500-17',
    paidOn: null,
    capabilities: {pay: {allowed: true}, payPart: {allowed: true}, download: {allowed: true}, share: {allowed: true}},
    seller: SELLER,
    billTo: BILL_TO,
    lines: [item('1', 100000, currency)],
    subtotal: money(100000, currency),
    discountTotal: money(0, currency),
    taxes: [{name: 'VAT', rate: '20', base: money(100000, currency), amount: money(20000, currency)}],
    taxTotal: money(20000, currency),
    amountPaid: money(0, currency),
    amountCredited: money(0, currency),
    payments: [],
    creditsApplied: [],
    installments: [],
    terms: 'Payment within 30 days.',
    notes: null,
    currentAttemptId: null,
    ...more,
  };
}

/** A credit note of 120.00 that corrects an invoice; 20.00 is left of it. */
export function creditNote(more: Partial<Schemas['CreditNote']> = {}): Schemas['CreditNote'] {
  return {
    id: 'cn_1',
    number: 'CN-2026-0007',
    status: 'issued',
    issuedOn: '2026-09-20',
    total: money(12000),
    remaining: money(2000),
    invoiceId: 'inv_1',
    invoiceNumber: 'INV-2026-0042',
    reason: 'Two seats too many',
    capabilities: {download: {allowed: true}},
    seller: SELLER,
    billTo: BILL_TO,
    lines: [item('1', 10000, 'EUR')],
    subtotal: money(10000),
    discountTotal: money(0),
    taxes: [{name: 'VAT', rate: '20', base: money(10000), amount: money(2000)}],
    taxTotal: money(2000),
    applications: [{invoiceId: 'inv_2', invoiceNumber: 'INV-2026-0050', amount: money(10000), appliedOn: '2026-09-21'}],
    notes: null,
    ...more,
  };
}

/** A payment of 293.08 CAD for two invoices, of which credit paid 50.00. */
export function attempt(more: Partial<Schemas['PaymentAttempt']> = {}): Schemas['PaymentAttempt'] {
  const cad = (amount: number): Schemas['Money'] => money(amount, 'CAD');
  return {
    id: 'pay_1',
    reference: 'PAY-7Q2K9D',
    status: 'succeeded',
    total: cad(29308),
    credit: cad(5000),
    charge: cad(24308),
    items: [
      {invoiceId: 'inv_1', invoiceNumber: 'INV-2026-0042', amount: cad(20000), credit: cad(5000), charge: cad(15000)},
      {invoiceId: 'inv_2', invoiceNumber: 'INV-2026-0043', amount: cad(9308), credit: cad(0), charge: cad(9308)},
    ],
    method: {type: 'card', brand: 'visa', last4: '4242'},
    failure: null,
    nextAction: null,
    createdAt: '2026-09-30T23:00:00Z',
    updatedAt: '2026-10-01T02:30:00Z',
    settledAt: '2026-10-01T02:30:00Z',
    capabilities: {cancel: {allowed: false, reason: 'status'}, receipt: {allowed: true}},
    ...more,
  };
}

/** The parties, for receipts. */
export const PARTIES = {seller: SELLER, billTo: BILL_TO} as const;
