/** The first half of a payment: everything that is decided before the PSP is asked, in one unit. */
import {payCapability, payPartCapability, saveMethodCapability} from '../api/capabilities.js';
import {newId} from '../ids.js';
import type {Payable, Vendor} from '../port/backend.js';
import type {CapabilityReason, PaymentAttemptRequest} from '../port/contract.js';
import {PortalFault} from '../port/fault.js';
import type {Principal} from '../port/principal.js';
import type {ChargeRequest} from '../port/psp.js';
import type {Unit} from '../port/unit.js';
import {loadAttempt, type AttemptRow, type StoredAttempt} from './attempts.js';
import {activeAttempts, creditOf, invoicesOf, vendorOf, type Books} from './books.js';
import {
  AmountChangedError,
  NotAllowedError,
  NotFoundError,
  NotPayableError,
  PaymentInProgressError,
  PaymentMethodUnusableError,
  PreconditionRequiredError,
  StaleError,
} from './errors.js';
import {leaseFor} from './lease.js';
import type {PayContext} from './ledger.js';
import {settle, tell} from './outcome.js';
import {planPayment, refusalOfAmount, type Choice, type Plan} from './plan.js';
import {newReference} from './reference.js';

/** What was written down before the PSP is asked, and what to ask it; nothing is asked of an attempt that was there already or that credit pays. */
export interface Reserved {
  readonly attempt: StoredAttempt;
  readonly charge?: ChargeRequest;
  readonly existing: boolean;
}

/** What is charged, and what the attempt says of it. */
export interface Method {
  readonly type: AttemptRow['method_type'];
  readonly brand: string | null;
  readonly last4: string | null;
  readonly provider: string | null;
  readonly save: boolean;
  /** The id of the saved method that it is. */
  readonly savedId?: string;
  readonly source?: ChargeRequest['source'];
}

/** Reasons that no change of the invoice would lift: who asks, not what is asked for. */
const ofThePerson: readonly CapabilityReason[] = ['role', 'scope', 'feature', 'region'];

/**
 * Checks everything that paying depends on, with the invoices and the credit locked, and writes the attempt down before any money moves. By credit alone it is then paid already.
 * @throws PortalFault when nothing of it may be charged
 */
export async function reserve(
  books: Books,
  unit: Unit,
  principal: Principal,
  request: PaymentAttemptRequest,
  context: PayContext,
): Promise<Reserved> {
  const byKey = {userId: principal.userId, idempotencyKey: context.idempotencyKey};
  const before = await loadAttempt(unit, byKey);
  if (before) return {attempt: before, existing: true};
  if (context.ifMatch === undefined) throw new PreconditionRequiredError();

  const vendor = await vendorOf(books, unit);
  const ids = request.invoices.map((invoice) => invoice.id);
  const payables = await invoicesOf(books).payables(unit, ids, context.today, 'lock');
  // Looked at again now that the invoices are locked: a twin of this request may have been first.
  const twin = await loadAttempt(unit, byKey);
  if (twin) return {attempt: twin, existing: true};

  const choices = choicesOf(request, payables);
  refusePerson(principal, vendor, choices);
  if ((await activeAttempts(unit, ids)).size > 0) throw new PaymentInProgressError();
  const credit = await creditOf(books, unit, principal, request.currency, 'lock');
  const plan = await planPayment(request.currency, choices, credit, request.applyCredit);
  if (plan.etag !== context.ifMatch) throw new StaleError();
  refuseInvoices(principal, vendor, plan);
  if (plan.charge !== request.expectedAmount) throw new AmountChangedError(request.expectedAmount, plan.charge);
  const method = await methodOf(books, unit, principal, vendor, request, plan, context.today);
  const payer = {...principal, idempotencyKey: context.idempotencyKey};
  const attempt = await writeAttempt(books, unit, payer, plan, method);
  if (!method.source) return {attempt, existing: false};
  return {
    attempt,
    existing: false,
    charge: {
      key: attempt.row.id,
      amount: plan.charge,
      currency: plan.currency,
      source: method.source,
      description: `${vendor.name} ${attempt.row.reference}`,
      returnOrigin: context.returnOrigin,
    },
  };
}

/** @throws NotFoundError @throws PortalFault 422 for an invoice of another currency */
function choicesOf({invoices, currency}: PaymentAttemptRequest, payables: readonly Payable[]): Choice[] {
  return invoices.map(({id, amount}, index) => {
    const payable = payables.find((candidate) => candidate.id === id);
    if (!payable) throw new NotFoundError('invoice');
    if (payable.currency !== currency) {
      throw new PortalFault('invalid_request', 422, `An invoice is not in ${currency}.`, {
        detail: 'Nothing was charged. One payment has one currency.',
        errors: [{pointer: `/invoices/${index}/id`, code: 'other_currency'}],
      });
    }
    return {payable, amount};
  });
}

/** @throws NotAllowedError */
function refusePerson(principal: Principal, vendor: Vendor, choices: readonly Choice[]): void {
  for (const {payable} of choices) {
    const {reason} = payCapability(principal, vendor, payable);
    if (reason && ofThePerson.includes(reason)) throw new NotAllowedError(reason);
  }
}

/** @throws NotPayableError @throws AmountOutOfRangeError */
function refuseInvoices(principal: Principal, vendor: Vendor, plan: Plan): void {
  for (const [index, {payable, amount}] of plan.items.entries()) {
    const {allowed, reason} = payCapability(principal, vendor, payable);
    if (!allowed) throw new NotPayableError(reason ?? 'status', `/invoices/${index}/id`);
    const pointer = `/invoices/${index}/amount`;
    const partRefused = refusalOfAmount(payable, amount, payPartCapability(principal, vendor, payable), pointer);
    if (partRefused) throw new NotPayableError(partRefused, pointer);
  }
}

/** @throws PaymentMethodUnusableError @throws NotAllowedError */
async function methodOf(
  books: Books,
  unit: Unit,
  principal: Principal,
  vendor: Vendor,
  {source}: PaymentAttemptRequest,
  plan: Plan,
  today: string,
): Promise<Method> {
  if (plan.charge === 0) return {type: 'credit', brand: null, last4: null, provider: null, save: false};
  const provider = vendor.psp;
  if (provider === undefined || !books.psps.has(provider)) throw new NotAllowedError('feature');
  if (!source) throw new PaymentMethodUnusableError('None was given, and credit does not pay all of it.');
  if (source.type === 'token') {
    const {allowed, reason} = saveMethodCapability(principal);
    if (source.save && !(allowed && books.backend.paymentMethods)) throw new NotAllowedError(reason ?? 'feature');
    const {token, save} = source;
    return {
      type: 'card',
      brand: null,
      last4: null,
      provider,
      save,
      source: {token, save, customer: principal.customerId},
    };
  }
  return savedMethod(books, unit, source.paymentMethodId, provider, today);
}

/** A saved method, ready to be charged. @throws PaymentMethodUnusableError */
export async function savedMethod(
  books: Books,
  unit: Unit,
  id: string,
  provider: string,
  today: string,
): Promise<Method & {readonly source: ChargeRequest['source']}> {
  const stored = await books.backend.paymentMethods?.get(unit, id, today, 'use');
  if (!stored) throw new PaymentMethodUnusableError('There is no such saved method.');
  if (stored.provider !== provider) throw new PaymentMethodUnusableError('It is kept by another payment service.');
  if (stored.expired) throw new PaymentMethodUnusableError('It has expired.');
  const {type, brand, last4, providerRef} = stored;
  return {type, brand, last4, provider, save: false, savedId: id, source: {card: providerRef}};
}

/** For whom an attempt is written down. */
export interface Payer {
  readonly tenantId: string;
  readonly customerId: string;
  /** Null for the billing run. */
  readonly userId: string | null;
  readonly idempotencyKey: string;
}

/** Writes an attempt down with its items; by credit alone it is settled as well. */
export async function writeAttempt(
  books: Books,
  unit: Unit,
  payer: Payer,
  plan: Plan,
  method: Method,
): Promise<StoredAttempt> {
  const owner = {tenant_id: payer.tenantId, customer_id: payer.customerId};
  const id = newId('att');
  await unit.db
    .insertInto('payment_attempts')
    .values({
      ...owner,
      id,
      user_id: payer.userId,
      reference: newReference(),
      status: 'created',
      currency: plan.currency,
      total: plan.total,
      credit: plan.credit,
      charge: plan.charge,
      method_type: method.type,
      method_brand: method.brand,
      method_last4: method.last4,
      save_method: method.save,
      provider: method.provider,
      payment_method_id: method.savedId ?? null,
      failure_code: null,
      action_url: null,
      idempotency_key: payer.idempotencyKey,
      lease_until: new Date(unit.now.getTime() + leaseFor),
      created_at: unit.now,
      updated_at: unit.now,
      settled_at: null,
    })
    .execute();
  await unit.db
    .insertInto('payment_attempt_items')
    .values(
      plan.items.map(({payable, amount, credit, charge}) => ({
        ...owner,
        attempt_id: id,
        invoice_id: payable.id,
        invoice_number: payable.number,
        amount,
        credit,
        charge,
        active: true,
      })),
    )
    .execute();
  if (plan.credit > 0) {
    const shares = plan.items
      .filter(({credit}) => credit > 0)
      .map(({payable, credit}) => ({invoiceId: payable.id, amount: credit}));
    await books.backend.creditBalance?.hold(unit, id, plan.currency, shares);
  }
  const attempt = await written(unit, id);
  if (plan.charge > 0) {
    await tell(books, unit, attempt);
    return attempt;
  }
  await settle(books, unit, attempt);
  return written(unit, id);
}

async function written(unit: Unit, id: string): Promise<StoredAttempt> {
  const attempt = await loadAttempt(unit, {id});
  if (!attempt) throw new Error(`The attempt ${id} can not be read back.`);
  return attempt;
}
