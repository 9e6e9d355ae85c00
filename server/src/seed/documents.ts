import {fillInstallments, nextDueOn} from '../sql/installments.js';
import {searchText} from '../sql/search.js';
import {lineAmounts, percentOf, type TaxRate} from '../pricing/amounts.js';
import type {SeededCustomer} from './customer.js';
import {seedId} from './deterministic.js';
import {orderId} from './orders.js';
import {addAttempt, addPayment, type PaymentSpec} from './payments.js';
import type {SeedRows} from './rows.js';

/** An item to bill, or a heading or remark among the items. */
export type LineSpec =
  | {readonly kind: 'section' | 'note'; readonly description: string}
  | {
      readonly kind?: 'item';
      readonly description: string;
      /** A decimal; 1 when left out. */
      readonly quantity?: string;
      readonly unit?: string;
      /** Minor units. */
      readonly price: number;
      /** A decimal percentage. */
      readonly discount?: string;
      readonly untaxed?: true;
    };

export interface InvoiceSpec {
  /** Unique in its customer; its id is made of it. */
  readonly key: string;
  readonly number: string;
  readonly status?: 'open' | 'void' | 'uncollectible';
  readonly issuedOn: string;
  readonly dueOn: string;
  readonly currency: string;
  readonly lines: readonly LineSpec[];
  readonly taxes: readonly TaxRate[];
  readonly origin: {readonly type: 'order' | 'subscription' | 'manual'; readonly number?: string};
  readonly reference?: string;
  readonly notes?: string;
  readonly terms?: string;
  /** What was paid, given the total. */
  readonly payments?: (total: number) => readonly PaymentSpec[];
  /** What a credit note settled, given the total. */
  readonly credited?: (total: number) => {readonly amount: number; readonly on: string; readonly creditNote: string};
  /** The days and parts, given the total. */
  readonly installments?: (total: number) => readonly {readonly due_on: string; readonly amount: number}[];
  /** The order that it bills is one of the seeded ones: `origin.number`. */
  readonly billsOrder?: true;
  /** The id of the seeded subscription that it bills. */
  readonly subscription?: string;
  /** A payment through the portal that is under way since this ISO day. */
  readonly processingSince?: string;
}

export interface CreditNoteSpec {
  readonly key: string;
  readonly number: string;
  readonly status?: 'issued' | 'void';
  readonly issuedOn: string;
  readonly currency: string;
  readonly lines: readonly LineSpec[];
  readonly taxes: readonly TaxRate[];
  /** The key of the invoice that it corrects. */
  readonly invoice?: string;
  readonly reason?: string;
  readonly notes?: string;
  /** What of it was applied, minor units, given its total; nothing when left out. */
  readonly applied?: (total: number) => number;
}

/** The id of a customer's seeded invoice. */
export const invoiceId = (customer: SeededCustomer, key: string): string => seedId('inv', customer.id, key);
/** The id of a customer's seeded credit note. */
export const creditNoteId = (customer: SeededCustomer, key: string): string => seedId('crn', customer.id, key);

/** Adds an invoice and all that belongs to it. */
export function addInvoice(rows: SeedRows, customer: SeededCustomer, spec: InvoiceSpec): void {
  const owner = {tenant_id: customer.tenantId, customer_id: customer.id};
  const id = invoiceId(customer, spec.key);
  const {lines, taxes, ...sums} = addUp(spec.lines, spec.taxes, id);
  const {total} = sums;
  const payments = spec.payments?.(total) ?? [];
  const credited = spec.credited?.(total);
  // What was given back was paid all the same.
  const paid = payments.filter(({status = 'succeeded'}) => status === 'succeeded' || status === 'refunded');
  const amountPaid = paid.reduce((sum, {amount}) => sum + amount, 0);
  const settled = amountPaid + (credited?.amount ?? 0);
  const isPaid = (spec.status ?? 'open') === 'open' && settled === total;
  const plan = (spec.installments?.(total) ?? []).map((part, index) => ({...part, number: index + 1}));

  rows.add('invoices', {
    ...owner,
    id,
    number: spec.number,
    status: isPaid ? 'paid' : (spec.status ?? 'open'),
    issued_on: spec.issuedOn,
    due_on: spec.dueOn,
    next_due_on: nextDueOn(fillInstallments(plan, settled)) ?? spec.dueOn,
    currency: spec.currency,
    ...sums,
    amount_paid: amountPaid,
    amount_credited: credited?.amount ?? 0,
    origin_type: spec.origin.type,
    origin_number: spec.origin.number ?? null,
    order_id: spec.billsOrder && spec.origin.number !== undefined ? orderId(customer, spec.origin.number) : null,
    subscription_id: spec.subscription ?? null,
    reference: spec.reference ?? null,
    paid_on: isPaid ? (paid.at(-1)?.on ?? credited?.on ?? spec.issuedOn) : null,
    terms: spec.terms ?? null,
    notes: spec.notes ?? null,
    search: searchText([
      spec.number,
      spec.reference ?? null,
      spec.origin.number ?? null,
      ...lines.map(({description}) => description),
    ]),
    version: 1 + payments.length + (credited ? 1 : 0),
  });
  rows.add('invoice_lines', ...lines.map((line) => ({...owner, invoice_id: id, ...line})));
  rows.add('invoice_taxes', ...taxes.map((tax) => ({...owner, invoice_id: id, ...tax})));
  rows.add('installments', ...plan.map((part) => ({...owner, invoice_id: id, ...part})));
  if (credited) {
    rows.add('credit_applications', {
      ...owner,
      id: seedId('cra', id),
      invoice_id: id,
      credit_note_id: creditNoteId(customer, credited.creditNote),
      attempt_id: null,
      amount: credited.amount,
      status: 'applied',
      applied_on: credited.on,
    });
  }
  payments.forEach((payment, index) =>
    addPayment(rows, customer, {invoiceId: id, number: spec.number, currency: spec.currency, index, payment}),
  );
  if (spec.processingSince !== undefined) {
    addAttempt(rows, customer, {
      key: `${id}/processing`,
      invoiceId: id,
      number: spec.number,
      currency: spec.currency,
      amount: total - settled,
      on: spec.processingSince,
      status: 'processing',
      method: {type: 'card', brand: 'visa', last4: '0077'},
    });
  }
}

/** Adds a credit note with its lines. What was applied of it is added with the invoices. */
export function addCreditNote(rows: SeedRows, customer: SeededCustomer, spec: CreditNoteSpec): void {
  const owner = {tenant_id: customer.tenantId, customer_id: customer.id};
  const id = creditNoteId(customer, spec.key);
  const {lines, taxes, ...sums} = addUp(spec.lines, spec.taxes, id);
  const status = spec.status ?? 'issued';
  rows.add('credit_notes', {
    ...owner,
    id,
    number: spec.number,
    status,
    issued_on: spec.issuedOn,
    currency: spec.currency,
    ...sums,
    remaining: status === 'void' ? 0 : sums.total - (spec.applied?.(sums.total) ?? 0),
    invoice_id: spec.invoice === undefined ? null : invoiceId(customer, spec.invoice),
    reason: spec.reason ?? null,
    notes: spec.notes ?? null,
    search: searchText([spec.number, spec.reason ?? null, ...lines.map(({description}) => description)]),
    version: 1,
  });
  rows.add('credit_note_lines', ...lines.map((line) => ({...owner, credit_note_id: id, ...line})));
  rows.add('credit_note_taxes', ...taxes.map((tax) => ({...owner, credit_note_id: id, ...tax})));
}

function addUp(specs: readonly LineSpec[], rates: readonly TaxRate[], document: string) {
  const lines = specs.map((spec, index) => {
    const head = {position: index + 1, id: seedId('lin', document, index), description: spec.description};
    if (!('price' in spec)) {
      return {
        ...head,
        kind: spec.kind,
        quantity: null,
        unit: null,
        unit_price: null,
        discount_percent: null,
        discount: null,
        taxes: [],
        subtotal: null,
      };
    }
    const {quantity = '1', price, discount = '0'} = spec;
    return {
      ...head,
      kind: 'item' as const,
      quantity,
      unit: spec.unit ?? null,
      unit_price: price,
      discount_percent: discount,
      ...lineAmounts({quantity, unitPrice: price, discountPercent: discount}),
      taxes: spec.untaxed ? [] : rates.map(({name}) => name),
    };
  });
  const sum = (read: (line: (typeof lines)[number]) => number | null): number =>
    lines.reduce((total, line) => total + (read(line) ?? 0), 0);
  const base = sum(({taxes, subtotal}) => (taxes.length > 0 ? subtotal : 0));
  const taxes = rates.map((tax, index) => ({position: index + 1, ...tax, base, amount: percentOf(base, tax.rate)}));
  const subtotal = sum((line) => line.subtotal);
  const taxTotal = taxes.reduce((total, {amount}) => total + amount, 0);
  return {
    lines,
    taxes,
    subtotal,
    discount_total: sum(({discount}) => discount),
    tax_total: taxTotal,
    total: subtotal + taxTotal,
  };
}
