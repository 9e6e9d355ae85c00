import type {Payable, Vendor} from '../port/backend.js';
import type {ChargeRequest} from '../port/psp.js';
import type {TenantScope, Unit} from '../port/unit.js';
import {dayIn} from '../clock.js';
import {sqlState} from '../sql/units.js';
import {isFinal, loadAttempt, type StoredAttempt} from './attempts.js';
import {activeAttempts, invoicesOf, vendorOf, type Books} from './books.js';
import {PaymentMethodUnusableError} from './errors.js';
import {refreshed} from './follow.js';
import {chargeReserved, uniqueViolation} from './pay.js';
import {planPayment} from './plan.js';
import {savedMethod, writeAttempt} from './reserve.js';

/** What the billing run has charged. */
export interface CollectRequest {
  readonly invoiceId: string;
  /** The number of the try, from 1: each has an attempt of its own, and never a second one. */
  readonly tries: number;
  readonly paymentMethodId: string;
}

/**
 * What became of a try. `paid` and `failed` are final; its attempt says more. `under_way`: the bank hasn't decided; `unknown`: the PSP gave no answer, and is asked again. Nothing was charged when it
 * is `nothing_due`, `busy` (another payment of the invoice is under way) or `unusable` (the method can't be charged).
 */
export type Collected = 'paid' | 'failed' | 'under_way' | 'unknown' | 'nothing_due' | 'busy' | 'unusable';

type CustomerScope = TenantScope & {readonly customerId: string};

/** The key under which a try's attempt is kept, unique among the attempts that have no user. */
export function keyOfTry(invoiceId: string, tries: number): string {
  return `billing:${invoiceId}:${tries}`;
}

/** Collects: reserves in one unit, charges outside of any, and writes the outcome down in another, as paying does. */
export async function collect(books: Books, scope: CustomerScope, request: CollectRequest): Promise<Collected> {
  const reserved = await reserveTry(books, scope, request);
  if (typeof reserved === 'string') return reserved;
  const {attempt, charge} = reserved;
  const {row} = await (charge ? chargeReserved(books, attempt, charge) : refreshed(books, attempt));
  if (isFinal(row.status)) return row.status === 'succeeded' ? 'paid' : 'failed';
  return row.status === 'created' ? 'unknown' : 'under_way';
}

/** Without a charge the attempt was there already. */
interface ReservedTry {
  readonly attempt: StoredAttempt;
  readonly charge?: ChargeRequest;
}

async function reserveTry(
  books: Books,
  scope: CustomerScope,
  request: CollectRequest,
): Promise<ReservedTry | 'nothing_due' | 'busy' | 'unusable'> {
  const byKey = {userId: null, idempotencyKey: keyOfTry(request.invoiceId, request.tries)};
  try {
    return await books.database.run(scope, async (unit) => {
      const today = dayIn((await books.backend.directory.timeZone(unit, scope.customerId)) ?? 'UTC', unit.now);
      const [payable] = await invoicesOf(books).payables(unit, [request.invoiceId], today, 'lock');
      const before = await loadAttempt(unit, byKey);
      if (before) return {attempt: before};
      if (!payable || payable.status !== 'open' || payable.amountDue <= 0) return 'nothing_due';
      if ((await activeAttempts(unit, [payable.id])).size > 0) return 'busy';
      return write(books, unit, scope, {...request, idempotencyKey: byKey.idempotencyKey, payable, today});
    });
  } catch (error) {
    if (error instanceof PaymentMethodUnusableError) return 'unusable';
    if (sqlState(error) !== uniqueViolation) throw error;
    const attempt = await books.database.run(scope, (unit) => loadAttempt(unit, byKey));
    return attempt ? {attempt} : 'busy';
  }
}

interface Try extends CollectRequest {
  readonly idempotencyKey: string;
  readonly payable: Payable;
  readonly today: string;
}

/** @throws PaymentMethodUnusableError */
async function write(
  books: Books,
  unit: Unit,
  scope: CustomerScope,
  {payable, paymentMethodId, idempotencyKey, today}: Try,
): Promise<ReservedTry> {
  const vendor = await vendorOf(books, unit);
  const {currency} = payable;
  const method = await savedMethod(books, unit, paymentMethodId, providerOf(books, vendor, currency), today);
  const choice = {payable, amount: payable.amountDue};
  const plan = await planPayment(currency, [choice], {amount: 0, version: 'none'}, false);
  const attempt = await writeAttempt(books, unit, {...scope, userId: null, idempotencyKey}, plan, method);
  return {
    attempt,
    charge: {
      key: attempt.row.id,
      amount: plan.charge,
      currency,
      source: method.source,
      description: `${vendor.name} ${attempt.row.reference}`,
      returnOrigin: null,
      offSession: true,
    },
  };
}

/** The name of the vendor's PSP. @throws PaymentMethodUnusableError where nothing is charged, or not in this currency */
function providerOf({psps}: Books, {psp, paymentCurrencies}: Vendor, currency: string): string {
  if (psp === undefined || !psps.has(psp)) throw new PaymentMethodUnusableError('The vendor charges no methods.');
  if (!paymentCurrencies.includes(currency))
    throw new PaymentMethodUnusableError(`The vendor charges nothing in ${currency}.`);
  return psp;
}
