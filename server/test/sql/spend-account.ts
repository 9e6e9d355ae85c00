import fc from 'fast-check';
import type {Insertable} from 'kysely';

import {addDays} from '../../src/clock.js';
import {newId} from '../../src/ids.js';
import type {Unit} from '../../src/port/unit.js';
import type {PortalSchema} from '../../src/sql/schema.js';
import {attemptRow, invoiceRow, type Fixture} from '../support/fixtures.js';

type Status = 'processing' | 'succeeded' | 'failed';

/** One payment: through the portal with its time, or booked by the vendor with its day. */
export interface PaymentGiven {
  readonly status: Status | 'canceled';
  readonly amount: number;
  /** What of it was given back. */
  readonly refunded?: number;
  /** ISO day. */
  readonly on: string;
  /** `HH:MM` UTC of an attempt; left out of what the vendor has booked. */
  readonly at?: string;
}

export interface InvoiceGiven {
  readonly currency?: string;
  readonly total: number;
  readonly dueOn: string;
  readonly status?: 'void' | 'uncollectible';
  /** Parts of the total with their days. */
  readonly installments?: ReadonlyArray<{readonly dueOn: string; readonly amount: number}>;
  readonly credited?: number;
  readonly payments?: readonly PaymentGiven[];
  readonly subscriptionId?: string;
}

const none: readonly never[] = [];
const paidOf = ({payments = none}: InvoiceGiven): number =>
  payments.reduce((sum, {status, amount}) => (status === 'succeeded' ? sum + amount : sum), 0);

/** Writes an invoice with its instalments, payments and attempts as the portal would have left them; answers its id. */
export async function writeInvoice({db}: Unit, owner: Fixture, given: InvoiceGiven): Promise<string> {
  const {total, dueOn, currency = 'EUR', installments = none, credited = 0, payments = none} = given;
  const settled = paidOf(given) + credited;
  const invoice = invoiceRow(owner, {
    total,
    currency,
    due_on: dueOn,
    status: given.status ?? (settled === total ? 'paid' : 'open'),
    amount_paid: paidOf(given),
    amount_credited: credited,
    subscription_id: given.subscriptionId ?? null,
  });
  await db.insertInto('invoices').values(invoice).execute();
  const own = {tenant_id: owner.tenantId, customer_id: owner.customerId, invoice_id: invoice.id};
  if (installments.length) {
    await db
      .insertInto('installments')
      .values(installments.map((part, index) => ({...own, number: index + 1, due_on: part.dueOn, amount: part.amount})))
      .execute();
  }
  for (const {status, amount, on, at, refunded = 0} of payments) {
    const attempt =
      at === undefined
        ? undefined
        : attemptRow(owner, {
            status,
            currency,
            charge: amount,
            created_at: `${on}T${at}:00Z`,
            updated_at: `${on}T${at}:00Z`,
          });
    if (attempt) {
      await db.insertInto('payment_attempts').values(attempt).execute();
      const item = {attempt_id: attempt.id, invoice_number: invoice.number, amount, credit: 0, charge: amount};
      await db
        .insertInto('payment_attempt_items')
        .values({...own, ...item, active: false})
        .execute();
    }
    // Of what came to nothing through the portal the books know nothing.
    if (status === 'canceled' || (attempt && status !== 'succeeded')) continue;
    const payment: Insertable<PortalSchema['payments']> = {
      ...own,
      id: newId('pmt'),
      attempt_id: attempt?.id ?? null,
      amount,
      refunded,
      currency,
      paid_on: on,
      status: refunded === amount ? 'refunded' : status,
      method_type: attempt ? 'card' : 'bank_transfer',
      method_brand: null,
      method_last4: null,
      reference: null,
    };
    await db.insertInto('payments').values(payment).execute();
  }
  return invoice.id;
}

/** What the rules of the contract make of an account, one invoice after the other: `currency month class` → minor units. */
export function spendOf(account: readonly InvoiceGiven[]): Record<string, number> {
  const sums: Record<string, number> = {};
  const add = (key: string, amount: number): void => {
    if (amount > 0) sums[key] = (sums[key] ?? 0) + amount;
  };
  for (const invoice of account) {
    const {currency = 'EUR', total, dueOn, installments, credited = 0, payments = none} = invoice;
    for (const {status, on, amount, refunded = 0} of payments) {
      if (status === 'succeeded') add(`${currency} ${on.slice(0, 7)} made`, amount - refunded);
    }
    if (invoice.status === 'void') continue;
    // In the order in which it happened; what the vendor has booked comes last on its day.
    const last = payments
      .filter(({status}) => status !== 'canceled')
      .toSorted((one, other) => timeOf(one).localeCompare(timeOf(other)))
      .at(-1);
    let settled = paidOf(invoice) + credited;
    let failed = last?.status === 'failed' ? last.amount : 0;
    for (const part of installments?.length ? installments : [{dueOn, amount: total}]) {
      const paid = Math.min(settled, part.amount);
      const fails = Math.min(failed, part.amount - paid);
      settled -= paid;
      failed -= fails;
      add(`${currency} ${part.dueOn.slice(0, 7)} failed`, fails);
      add(`${currency} ${part.dueOn.slice(0, 7)} due`, part.amount - paid - fails);
    }
  }
  return sums;
}

const timeOf = ({on, at}: PaymentGiven): string => `${on} ${at ?? '24:00'}`;

const day = fc.integer({min: 0, max: 300}).map((days) => addDays('2026-01-15', days));
const share = fc.double({min: 0, max: 1, noNaN: true});

/** Invoices in three currencies with all that can become of them. Attempts are made between 06:00 and 20:00 UTC, a day in Paris as in UTC, and no two at the same time. */
export const anyAccount: fc.Arbitrary<InvoiceGiven[]> = fc.array(
  fc
    .record({
      currency: fc.constantFrom('EUR', 'JPY', 'KWD'),
      total: fc.oneof(fc.integer({min: 1, max: 50}), fc.integer({min: 1, max: 5_000_000})),
      dueOn: day,
      status: fc.constantFrom(undefined, undefined, undefined, 'void' as const, 'uncollectible' as const),
      parts: fc.array(share, {maxLength: 3}),
      credited: fc.oneof(fc.constant(0), share),
      payments: fc.array(
        fc.record({
          share,
          back: fc.oneof(fc.constant(0), fc.constant(1), share),
          status: fc.constantFrom<PaymentGiven['status'][]>(
            'succeeded',
            'succeeded',
            'failed',
            'processing',
            'canceled',
          ),
          on: day,
          at: fc.option(
            fc.integer({min: 6 * 60, max: 20 * 60}).map((minutes) => clockTime(minutes)),
            {nil: undefined},
          ),
        }),
        {maxLength: 4},
      ),
    })
    .map(({status, parts, credited: creditedShare, payments: asked, ...invoice}): InvoiceGiven => {
      let left = invoice.total;
      const credited = Math.floor(left * creditedShare);
      left -= credited;
      const seen = new Set<string>();
      const payments = asked.flatMap(({share: of, back, at, ...payment}): PaymentGiven[] => {
        const amount = Math.ceil(left * of);
        const refunded = payment.status === 'succeeded' ? Math.floor(amount * back) : 0;
        const given = {...payment, amount, refunded, ...(at !== undefined && payment.status !== 'canceled' && {at})};
        // Two at one time have no order.
        if (amount === 0 || seen.has(timeOf(given))) return [];
        seen.add(timeOf(given));
        if (payment.status === 'succeeded') left -= amount;
        return [given];
      });
      return {
        ...invoice,
        credited,
        payments,
        installments: splitUp(invoice.total, parts).map((amount, index) => ({
          dueOn: addDays(invoice.dueOn, index * 31),
          amount,
        })),
        ...(left > 0 && status && {status}),
      };
    }),
  {maxLength: 4},
);

const clockTime = (minutes: number): string =>
  `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;

/** A total in parts of which none is empty; no parts where it is not to be split. */
function splitUp(total: number, shares: readonly number[]): number[] {
  if (shares.length === 0) return [];
  const parts: number[] = [];
  let left = total;
  for (const of of shares) {
    const part = Math.floor(left * of);
    if (part === 0) continue;
    parts.push(part);
    left -= part;
  }
  return left > 0 ? [...parts, left] : parts;
}
