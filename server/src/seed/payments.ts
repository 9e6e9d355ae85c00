import type {MethodLabel} from '../port/contract.js';
import type {SeededCustomer} from './customer.js';
import {atNoon, seedId} from './deterministic.js';
import type {SeedRows} from './rows.js';

export interface PaymentSpec {
  /** Minor units. */
  readonly amount: number;
  /** ISO day. */
  readonly on: string;
  readonly status?: 'processing' | 'succeeded' | 'failed' | 'refunded';
  readonly method: MethodLabel;
  /** Paid through the portal, and so with an attempt; else the vendor booked it. */
  readonly portal?: true;
}

interface PaymentContext {
  readonly invoiceId: string;
  readonly number: string;
  readonly currency: string;
  readonly index: number;
  readonly payment: PaymentSpec;
}

/** Adds a payment of an invoice, with its attempt when it came through the portal. */
export function addPayment(
  rows: SeedRows,
  customer: SeededCustomer,
  {invoiceId: invoice, number, currency, index, payment}: PaymentContext,
): void {
  const {amount, on, status = 'succeeded', method} = payment;
  const key = `${invoice}/${index}`;
  const attempt =
    payment.portal && (status === 'succeeded' || status === 'failed')
      ? addAttempt(rows, customer, {key, invoiceId: invoice, number, currency, amount, on, status, method})
      : undefined;
  rows.add('payments', {
    tenant_id: customer.tenantId,
    customer_id: customer.id,
    id: seedId('pmt', key),
    invoice_id: invoice,
    attempt_id: attempt?.id ?? null,
    amount,
    credit: 0,
    refunded: status === 'refunded' ? amount : 0,
    currency,
    paid_on: on,
    status,
    method_type: method.type,
    method_brand: method.brand ?? null,
    method_last4: method.last4 ?? null,
    reference:
      attempt?.reference ?? (method.type === 'bank_transfer' ? `RF${seedId('', key).slice(1, 9).toUpperCase()}` : null),
  });
}

interface AttemptSpec {
  readonly key: string;
  readonly invoiceId: string;
  readonly number: string;
  readonly currency: string;
  readonly amount: number;
  readonly on: string;
  readonly status: 'processing' | 'succeeded' | 'failed';
  readonly method: MethodLabel;
}

/** Adds an attempt to pay one invoice. */
export function addAttempt(
  rows: SeedRows,
  customer: SeededCustomer,
  spec: AttemptSpec,
): {id: string; reference: string} {
  const owner = {tenant_id: customer.tenantId, customer_id: customer.id};
  const id = seedId('pay', spec.key);
  const reference = readableReference(spec.key);
  const underWay = spec.status === 'processing';
  rows.add('payment_attempts', {
    ...owner,
    id,
    user_id: customer.users[0].id,
    reference,
    status: spec.status,
    currency: spec.currency,
    total: spec.amount,
    credit: 0,
    charge: spec.amount,
    method_type: spec.method.type,
    method_brand: spec.method.brand ?? null,
    method_last4: spec.method.last4 ?? null,
    save_method: false,
    provider: 'sandbox',
    failure_code: spec.status === 'failed' ? 'insufficient_funds' : null,
    action_url: null,
    idempotency_key: seedId('seeded-key', spec.key),
    // A payment that stays under way for whoever wants to see one: nobody takes it over, nor asks the PSP again by itself.
    lease_until: underWay ? '2199-12-31T00:00:00.000Z' : null,
    created_at: atNoon(spec.on),
    updated_at: atNoon(spec.on),
    settled_at: underWay ? null : atNoon(spec.on),
  });
  rows.add('payment_attempt_items', {
    ...owner,
    attempt_id: id,
    invoice_id: spec.invoiceId,
    invoice_number: spec.number,
    amount: spec.amount,
    credit: 0,
    charge: spec.amount,
    active: underWay,
  });
  return {id, reference};
}

function readableReference(key: string): string {
  const letters = seedId('', key).slice(1).toUpperCase();
  return `PAY-${letters.slice(0, 4)}-${letters.slice(4, 8)}`;
}
