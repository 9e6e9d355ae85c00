import type {
  Capability,
  CapabilityReason,
  CreditNote,
  CreditNoteListItem,
  Invoice,
  InvoiceListItem,
  Money,
} from '../../../src/client/contract.js';

const allowed: Capability = {allowed: true};
const refused = (reason: CapabilityReason): Capability => ({allowed: false, reason});

/** Minor units of a currency; euros unless it says another. */
export const money = (amount: number, currency = 'EUR'): Money => ({amount, currency});

/** An open invoice of 240.00 EUR that is due in two weeks, but for what is given. */
export function invoice(number: string, given: Partial<InvoiceListItem> = {}): InvoiceListItem {
  const total = given.total ?? money(24_000);
  const status = given.status ?? 'open';
  const pay =
    status === 'paid'
      ? refused('nothing_due')
      : status === 'void'
        ? refused('status')
        : given.processing
          ? refused('payment_in_progress')
          : allowed;
  return {
    id: `inv_${number.replaceAll(/\W/g, '')}`,
    number,
    status,
    overdue: false,
    partiallyPaid: false,
    processing: false,
    issuedOn: '2026-03-02',
    dueOn: '2026-03-30',
    dueInDays: 14,
    total,
    amountDue: status === 'paid' || status === 'void' ? {...total, amount: 0} : total,
    installmentDue: null,
    origin: {type: 'order', number: 'S00412'},
    reference: null,
    paidOn: status === 'paid' ? '2026-03-10' : null,
    capabilities: {pay, payPart: pay, download: allowed, share: allowed},
    ...given,
  };
}

/** One invoice in each state that there is, and each number of decimals. */
export const invoices: readonly InvoiceListItem[] = [
  invoice('INV/2026/0118', {total: money(129_900), dueInDays: 3, dueOn: '2026-03-19'}),
  invoice('INV/2026/0117', {origin: {type: 'subscription', number: 'SUB-0071'}}),
  invoice('INV/2026/0109', {overdue: true, dueInDays: -12, dueOn: '2026-03-04', issuedOn: '2026-02-02'}),
  invoice('INV/2026/0104', {
    partiallyPaid: true,
    total: money(90_000),
    amountDue: money(60_000),
    installmentDue: money(30_000),
    dueInDays: 0,
    dueOn: '2026-03-16',
  }),
  invoice('INV/2026/0101', {processing: true, total: money(45_050), dueInDays: 8, dueOn: '2026-03-24'}),
  invoice('INV/2026/0098', {status: 'paid', total: money(18_900), issuedOn: '2026-02-16'}),
  invoice('INV/2026/0093', {total: money(52_000, 'JPY'), origin: {type: 'manual'}, dueInDays: 21, dueOn: '2026-04-06'}),
  invoice('INV/2026/0090', {status: 'uncollectible', overdue: true, dueInDays: -210, dueOn: '2025-08-18'}),
  invoice('INV/2025/0871', {status: 'void', total: money(12_345, 'KWD'), issuedOn: '2025-12-01', dueInDays: -75}),
];

const seller = {
  name: 'Northwind Tools GmbH',
  lines: ['Hafenstraße 12', '20457 Hamburg', 'Germany'],
  taxId: 'DE811907980',
  email: 'billing@northwind.example',
};
const billTo = {name: 'Kontor Hansa KG', lines: ['Am Sandtorkai 3', '20457 Hamburg'], taxId: 'DE129273398'};
const portion = ({amount, currency}: Money, share: number): Money => money(Math.round(amount * share), currency);

/** The whole of an invoice of the list. */
export function wholeInvoice(item: InvoiceListItem): Invoice {
  const {total, amountDue, status} = item;
  const net = portion(total, 1 / 1.19);
  const tax = money(total.amount - net.amount, total.currency);
  const paid = money(total.amount - amountDue.amount, total.currency);
  const isPaid = status !== 'void' && paid.amount > 0;
  return {
    ...item,
    seller,
    billTo,
    lines: [
      {id: 'line_1', kind: 'section', description: 'Licences'},
      {
        id: 'line_2',
        kind: 'item',
        description: 'Workshop planner, professional',
        quantity: '5',
        unit: 'seats',
        unitPrice: portion(net, 0.2),
        discountPercent: '10',
        discount: portion(net, 0.1),
        taxes: ['VAT 19 %'],
        subtotal: net,
      },
      {id: 'line_3', kind: 'note', description: 'For the period from 1 March to 31 March 2026.'},
    ],
    subtotal: net,
    discountTotal: portion(net, 0.1),
    taxes: [{name: 'VAT', rate: '19', base: net, amount: tax}],
    taxTotal: tax,
    amountPaid: isPaid ? paid : money(0, total.currency),
    amountCredited: money(0, total.currency),
    payments: isPaid
      ? (item.partiallyPaid ? (['failed', 'refunded', 'succeeded'] as const) : (['succeeded'] as const)).map(
          (outcome, index) => ({
            id: `pay_${index}`,
            amount: outcome === 'refunded' ? portion(paid, 0.1) : paid,
            // All of one, part of another.
            refunded: portion(paid, outcome === 'failed' || !item.partiallyPaid ? 0 : 0.1),
            paidOn: '2026-03-10',
            status: outcome,
            method: {type: 'card', brand: 'visa', last4: '4242'},
            attemptId: null,
          }),
        )
      : [],
    creditsApplied: [],
    installments: item.installmentDue
      ? [
          {number: 1, dueOn: '2026-02-16', amount: portion(total, 1 / 3), amountDue: money(0), status: 'paid'},
          {
            number: 2,
            dueOn: '2026-03-16',
            amount: portion(total, 1 / 3),
            amountDue: portion(total, 1 / 3),
            status: 'due',
          },
          {
            number: 3,
            dueOn: '2026-04-16',
            amount: portion(total, 1 / 3),
            amountDue: portion(total, 1 / 3),
            status: 'upcoming',
          },
        ]
      : [],
    terms: 'Payable within 28 days. Title passes with payment.',
    notes: null,
    currentAttemptId: item.processing ? 'att_0' : null,
  };
}

/** A credit note that corrects an invoice, and one that was taken back. */
export const creditNotes: readonly CreditNoteListItem[] = [
  {
    id: 'cn_1',
    number: 'RINV/2026/0007',
    status: 'issued',
    issuedOn: '2026-03-03',
    total: money(2_500),
    remaining: money(1_500),
    invoiceId: 'inv_INV20260098',
    invoiceNumber: 'INV/2026/0098',
    reason: 'One seat was not used',
    capabilities: {download: allowed},
  },
  {
    id: 'cn_2',
    number: 'RINV/2026/0006',
    status: 'void',
    issuedOn: '2026-02-20',
    total: money(900),
    remaining: money(0),
    invoiceId: null,
    invoiceNumber: null,
    reason: null,
    capabilities: {download: allowed},
  },
];

/** The whole of a credit note of the list. */
export const wholeCreditNote = (note: CreditNoteListItem): CreditNote => ({
  ...note,
  seller,
  billTo,
  lines: [{id: 'line_1', kind: 'item', description: 'Workshop planner, one seat', quantity: '1', subtotal: note.total}],
  subtotal: note.total,
  discountTotal: money(0),
  taxes: [],
  taxTotal: money(0),
  applications: [],
  notes: null,
});
