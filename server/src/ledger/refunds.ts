/** Money that a PSP has given back: how it is spread over a payment's invoices, and booked. */
import type {Unit} from '../port/unit.js';
import type {AttemptItemRow, StoredAttempt} from './attempts.js';
import {invoicesOf, type Books} from './books.js';

/** What of the money given back so far each invoice of a payment bears, minor units. */
export type Share = Pick<AttemptItemRow, 'invoice_id'> & {readonly refunded: number};

// As people count: F-9 before F-10.
const numbers = new Intl.Collator('en', {numeric: true});

/**
 * Spreads what was given back of a payment over its invoices: the highest number first, none more than was charged for it. The more is given back, the more each bears, and never less.
 * @param refunded minor units given back so far
 */
export function spread(items: readonly AttemptItemRow[], refunded: number): Share[] {
  let left = refunded;
  return items
    .toSorted((one, other) => numbers.compare(other.invoice_number, one.invoice_number))
    .map(({invoice_id, charge}) => {
      const share = Math.min(charge, left);
      left -= share;
      return {invoice_id, refunded: share};
    });
}

/**
 * Books what was given back of a payment that succeeded; less than is booked, or the same again, changes nothing. The unit holds the invoices' and the attempt's locks.
 * @param refunded minor units given back so far
 * @returns whether it was news
 */
export async function bookRefund(
  books: Books,
  unit: Unit,
  {row, items}: StoredAttempt,
  refunded: number,
): Promise<boolean> {
  let isNew = false;
  for (const share of spread(items, refunded)) {
    if (share.refunded === 0) continue;
    const refund = {attemptId: row.id, invoiceId: share.invoice_id, refunded: share.refunded};
    if (await invoicesOf(books).recordRefund(unit, refund)) isNew = true;
  }
  return isNew;
}
