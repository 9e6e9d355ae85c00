import type {PaymentAttemptRequest} from '../port/contract.js';
import {PortalFault} from '../port/fault.js';
import type {Principal} from '../port/principal.js';
import {PspUnreachableError, type ChargeRequest, type PspPayment} from '../port/psp.js';
import {sqlState} from '../sql/units.js';
import {loadAttempt, type StoredAttempt} from './attempts.js';
import {scopeOf, type Books} from './books.js';
import {PaymentInProgressError} from './errors.js';
import {pspOf, refreshed, scopeOfRow} from './follow.js';
import {timeout} from './lease.js';
import type {PayContext} from './ledger.js';
import {applyOutcome} from './outcome.js';
import {refuseRepeated} from './preview.js';
import {reserve, type Reserved} from './reserve.js';

/**
 * Pays: reserves in one unit, charges outside of any, writes the outcome down in another. A crash in between leaves an attempt under way, which is then settled by
 * what the PSP says. Called again with the same key it answers with the attempt that is there.
 */
export async function pay(
  books: Books,
  principal: Principal,
  request: PaymentAttemptRequest,
  context: PayContext,
): Promise<StoredAttempt> {
  refuseRepeated(request.invoices);
  const reserved = await reserveOnce(books, principal, request, context);
  if (reserved.existing) return refreshed(books, reserved.attempt);
  if (!reserved.charge) return reserved.attempt;
  return chargeReserved(books, reserved.attempt, reserved.charge);
}

/** Charges what was reserved and writes down what came of it; the attempt as it was when the PSP gave no answer. */
export async function chargeReserved(
  books: Books,
  attempt: StoredAttempt,
  request: ChargeRequest,
): Promise<StoredAttempt> {
  const payment = await charge(books, attempt, request);
  if (!payment) return attempt;
  const {row} = attempt;
  try {
    // Only an attempt that was given up as lost is canceled before it is charged.
    return await applyOutcome(books, scopeOfRow(row), row.id, payment, 'psp_unavailable');
  } catch (cause) {
    throw new PortalFault('internal', 500, 'The payment was sent, but its outcome could not be written down yet.', {
      detail: 'It is written down as soon as it can be; see GET /payment-attempts.',
      outcome: 'unknown',
      cause,
    });
  }
}

/** The PSP's answer, or undefined when the outcome isn't known. */
async function charge(books: Books, {row}: StoredAttempt, request: ChargeRequest): Promise<PspPayment | undefined> {
  try {
    return await pspOf(books, row).charge(request, timeout(books));
  } catch (error) {
    const details = {attemptId: row.id, tenantId: row.tenant_id, error};
    if (error instanceof PspUnreachableError) {
      books.log.warn(
        details,
        'The PSP gave no answer to a charge. The payment stays under way until the PSP tells what became of it.',
      );
    } else {
      books.log.error(details, 'A PSP adapter failed in a way that it should not. The charge is taken as unknown.');
    }
    return undefined;
  }
}

/** {@link reserve}, told apart from what another unit did at the same moment. */
async function reserveOnce(
  books: Books,
  principal: Principal,
  request: PaymentAttemptRequest,
  context: PayContext,
): Promise<Reserved> {
  try {
    return await books.database.run(scopeOf(principal), (unit) => reserve(books, unit, principal, request, context));
  } catch (error) {
    if (sqlState(error) !== uniqueViolation) throw error;
    const existing = await findByKey(books, principal, context.idempotencyKey);
    if (existing) return {attempt: existing, existing: true};
    // The index, not the lock, was the last word: the invoices are being paid by somebody else.
    throw new PaymentInProgressError();
  }
}

/** SQLSTATE of a row that another unit was first to write. */
export const uniqueViolation = '23505';

/** The attempt that this user's key made. */
export function findByKey(
  books: Books,
  principal: Principal,
  idempotencyKey: string,
): Promise<StoredAttempt | undefined> {
  return books.database.run(scopeOf(principal), (unit) =>
    loadAttempt(unit, {userId: principal.userId, idempotencyKey}),
  );
}
