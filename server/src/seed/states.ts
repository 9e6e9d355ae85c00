import type {MethodLabel} from '../port/contract.js';
import {inParts} from '../pricing/amounts.js';
import type {SeededCustomer} from './customer.js';
import {addDays, randomFrom} from './deterministic.js';
import {addCreditNote, addInvoice, type InvoiceSpec, type LineSpec} from './documents.js';
import type {PaymentSpec} from './payments.js';
import type {SeedRows} from './rows.js';

const card: MethodLabel = {type: 'card', brand: 'visa', last4: '4242'};
const transfer: MethodLabel = {type: 'bank_transfer'};
const debit: MethodLabel = {type: 'sepa_debit', last4: '3000'};

/** An invoice's state: what differs from an ordinary open one. `due` is in days from today. */
interface StateSpec extends Pick<
  InvoiceSpec,
  'status' | 'reference' | 'notes' | 'payments' | 'credited' | 'installments' | 'processingSince'
> {
  readonly key: string;
  readonly due: number;
  /** In days from today; a term before `due` unless given. */
  readonly issued?: number;
  readonly lines?: readonly LineSpec[];
}

/** The days from issue to due date. */
const term = 30;

/**
 * Adds invoices in every state there is, two years of paid ones, and credit notes in every state; all days are relative to `today`.
 * @param nextNumber gives the vendor's numbers, one after the other
 * @returns the invoices that bill an order
 */
export function addEveryState(
  rows: SeedRows,
  customer: SeededCustomer,
  today: string,
  nextNumber: () => string,
): InvoiceSpec[] {
  const random = randomFrom(customer.id);
  const specs = [...history(today), ...states(customer, today)].sort(
    (a, b) => (a.issued ?? a.due - term) - (b.issued ?? b.due - term),
  );
  const billed: InvoiceSpec[] = [];
  for (const {due, issued = due - term, lines, ...spec} of specs) {
    const own = {
      ...spec,
      number: nextNumber(),
      issuedOn: addDays(today, issued),
      dueOn: addDays(today, due),
      currency: customer.currency,
      lines: lines ?? pickLines(customer, random),
      taxes: customer.taxes,
      origin: pickOrigin(random),
      terms: customer.words.terms,
    };
    const invoice: InvoiceSpec = own.origin.type === 'order' ? {...own, billsOrder: true} : own;
    if (invoice.billsOrder) billed.push(invoice);
    addInvoice(rows, customer, invoice);
  }
  addCredits(rows, customer, today);
  return billed;
}

/** One to three of the customer's products. */
export function pickLines({catalogue}: SeededCustomer, random: () => number): LineSpec[] {
  const first = Math.floor(random() * catalogue.length);
  const count = 1 + Math.floor(random() * Math.min(3, catalogue.length));
  return Array.from({length: count}, (_, index) => catalogue[(first + index) % catalogue.length]).flatMap((product) =>
    product
      ? {
          description: product.description,
          ...(product.unit !== undefined && {unit: product.unit}),
          quantity: String(1 + Math.floor(random() * product.most)),
          price: product.price,
          discount: random() < 0.2 ? '7.5' : '0',
        }
      : [],
  );
}

function pickOrigin(random: () => number): InvoiceSpec['origin'] {
  const number = String(30_000 + Math.floor(random() * 9_000));
  if (random() < 0.25) return {type: 'order', number};
  return random() < 0.9 ? {type: 'subscription', number: `S-${number}`} : {type: 'manual'};
}

/** Two years of months that were paid, one way or another. */
function history(today: string): StateSpec[] {
  return Array.from({length: 24}, (_, month) => {
    const due = -20 - 30 * month;
    const on = addDays(today, due - 3);
    const payment: Omit<PaymentSpec, 'amount'> =
      month % 3 === 0 ? {on, method: card, portal: true} : {on, method: month % 3 === 1 ? transfer : debit};
    return {key: `month-${month}`, due, payments: (total) => [{...payment, amount: total}]};
  });
}

function states(customer: SeededCustomer, today: string): StateSpec[] {
  const {words} = customer;
  const day = (days: number): string => addDays(today, days);
  const paid = (amount: number, on: string, more?: Partial<PaymentSpec>): PaymentSpec => ({
    amount,
    on,
    method: card,
    portal: true,
    ...more,
  });
  return [
    {key: 'open', due: 24, notes: words.thanks},
    {key: 'due-soon', due: 3, reference: 'PO-88213'},
    {key: 'due-later', due: 13},
    {key: 'due-today', due: 0, reference: 'PO-88177'},
    {key: 'overdue', due: -8},
    {key: 'long-overdue', due: -47, reference: 'PO-87004'},
    {key: 'partially-paid', due: 6, payments: (total) => [paid(Math.floor(total / 3), day(-4))]},
    {
      key: 'partially-paid-overdue',
      due: -12,
      payments: (total) => [paid(Math.floor(total / 2), day(-20), {method: transfer, portal: undefined})],
    },
    {
      key: 'installments-overdue',
      due: 25,
      issued: -70,
      installments: (total) => inParts(total, 4).map((amount, index) => ({due_on: day(-65 + 30 * index), amount})),
      payments: (total) => [paid(inParts(total, 4)[0] ?? 0, day(-66))],
    },
    {
      key: 'installments-upcoming',
      due: 90,
      issued: -1,
      installments: (total) => inParts(total, 3).map((amount, index) => ({due_on: day(30 + 30 * index), amount})),
    },
    {key: 'processing', due: 9, processingSince: day(-1)},
    {
      key: 'bank-transfer-under-way',
      due: 11,
      payments: (total) => [paid(total, day(-1), {status: 'processing', method: transfer, portal: undefined})],
    },
    {key: 'payment-failed', due: 2, payments: (total) => [paid(total, day(-5), {status: 'failed'})]},
    {
      key: 'failed-then-paid',
      due: -25,
      payments: (total) => [paid(total, day(-31), {status: 'failed'}), paid(total, day(-29))],
    },
    {
      key: 'refunded',
      due: -60,
      status: 'void',
      payments: (total) => [paid(total, day(-64), {status: 'refunded', portal: undefined})],
    },
    {key: 'void', due: -33, status: 'void', notes: words.goodwill},
    {key: 'uncollectible', due: -180, status: 'uncollectible'},
    {
      key: 'credited',
      due: -40,
      lines: creditedLines(customer),
      credited: (total) => ({amount: total, on: day(-41), creditNote: 'full'}),
    },
    {
      key: 'partly-credited',
      due: 17,
      lines: partlyCreditedLines(customer),
      credited: () => ({amount: firstPrice(customer), on: day(-9), creditNote: 'partly-used'}),
    },
    {key: 'zero', due: -15, lines: [{description: words.trial, quantity: '1', price: 0}]},
    {key: 'long', due: 20, reference: 'PO-88300 / cost centre 4711', lines: longLines(customer)},
  ];
}

const firstPrice = ({catalogue}: SeededCustomer): number => catalogue[0]?.price ?? 1000;

const creditedLines = (customer: SeededCustomer): LineSpec[] => [
  {description: customer.words.setup, quantity: '2', price: firstPrice(customer)},
];

const partlyCreditedLines = (customer: SeededCustomer): LineSpec[] => [
  {description: customer.words.setup, quantity: '4', price: firstPrice(customer)},
];

/** With headings, remarks, decimals, discounts and something untaxed; enough for a second page. */
function longLines(customer: SeededCustomer): LineSpec[] {
  const {catalogue, words} = customer;
  return [
    {kind: 'section', description: words.section},
    ...Array.from({length: 6}, (_, round) =>
      catalogue.map(({description, unit, price}): LineSpec => ({
        description,
        ...(unit !== undefined && {unit}),
        quantity: ['1', '2.5', '0.75', '12'][round % 4] ?? '1',
        price,
        discount: ['0', '10', '2.25'][round % 3] ?? '0',
      })),
    ).flat(),
    {kind: 'note', description: words.remark},
    {description: words.setup, price: firstPrice(customer), untaxed: true},
  ];
}

/** A note that corrects an invoice fully, one partly used, one untouched, one void. What remains is the credit balance. */
function addCredits(rows: SeedRows, customer: SeededCustomer, today: string): void {
  const {words, taxes, currency, series} = customer;
  const price = firstPrice(customer);
  const note = {currency, taxes};
  const number = (index: number): string => `${series}${series ? 'CN-' : 'NC-'}${index}`;
  const goodwill = (quantity: string): LineSpec[] => [{description: words.goodwill, quantity, price}];
  addCreditNote(rows, customer, {
    ...note,
    key: 'full',
    number: number(1),
    issuedOn: addDays(today, -41),
    lines: creditedLines(customer),
    invoice: 'credited',
    reason: words.refundReason,
    applied: (total) => total,
  });
  addCreditNote(rows, customer, {
    ...note,
    key: 'partly-used',
    number: number(2),
    issuedOn: addDays(today, -10),
    lines: goodwill('3'),
    reason: words.goodwill,
    applied: () => price,
  });
  addCreditNote(rows, customer, {
    ...note,
    key: 'untouched',
    number: number(10),
    issuedOn: addDays(today, -3),
    lines: goodwill('1'),
    invoice: 'month-1',
    reason: words.refundReason,
    notes: words.thanks,
  });
  addCreditNote(rows, customer, {
    ...note,
    key: 'void',
    number: number(9),
    status: 'void',
    issuedOn: addDays(today, -90),
    lines: goodwill('2'),
  });
}
