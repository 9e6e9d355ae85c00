import {invoiceCapabilities, minimumPart} from '../api/capabilities.js';
import type {Payable} from '../port/backend.js';
import type {Capability, Money, PaymentPreview, PaymentPreviewRequest} from '../port/contract.js';
import {PortalFault} from '../port/fault.js';
import type {Principal} from '../port/principal.js';
import {activeAttempts, creditOf, invoicesOf, scopeOf, vendorOf, type Books} from './books.js';
import {NotFoundError} from './errors.js';
import {installmentAmount, planPayment, refusalOfAmount, type Choice, type Plan} from './plan.js';

type Group = PaymentPreview['groups'][number];
type Excluded = PaymentPreview['excluded'][number];

/**
 * What paying these invoices would cost: one group a currency, and what can't be paid with its reason. Changes nothing.
 * @throws NotFoundError when one of them isn't the customer's, as if it weren't there
 * @throws AmountOutOfRangeError
 */
export function preview(
  books: Books,
  principal: Principal,
  request: PaymentPreviewRequest,
  today: string,
): Promise<PaymentPreview> {
  refuseRepeated(request.invoices);
  return books.database.run(scopeOf(principal), async (unit) => {
    const vendor = await vendorOf(books, unit);
    const ids = request.invoices.map((invoice) => invoice.id);
    const payables = await invoicesOf(books).payables(unit, ids, today, 'read');
    const active = await activeAttempts(unit, ids);
    const choices: Choice[] = [];
    const canPayPart = new Map<string, Capability>();
    const excluded: Excluded[] = [];
    for (const [index, asked] of request.invoices.entries()) {
      const payable = payables.find((candidate) => candidate.id === asked.id);
      if (!payable) throw new NotFoundError('invoice');
      const {pay, payPart} = invoiceCapabilities(principal, vendor, payable, active.get(payable.id));
      const amount = askedAmount(payable, asked);
      const reason = pay.allowed
        ? refusalOfAmount(payable, amount, payPart, `/invoices/${index}/amount`)
        : (pay.reason ?? 'status');
      if (reason) {
        excluded.push({invoiceId: payable.id, invoiceNumber: payable.number, reason});
      } else {
        choices.push({payable, amount});
        canPayPart.set(payable.id, payPart);
      }
    }
    const groups: Group[] = [];
    for (const currency of new Set(choices.map(({payable}) => payable.currency))) {
      const own = choices.filter(({payable}) => payable.currency === currency);
      const credit = await creditOf(books, unit, principal, currency, 'read');
      groups.push(groupView(await planPayment(currency, own, credit, request.applyCredit), canPayPart));
    }
    return {groups, excluded};
  });
}

function askedAmount(payable: Payable, asked: PaymentPreviewRequest['invoices'][number]): number {
  if (asked.amount !== undefined) return asked.amount;
  return asked.portion === 'installment' ? installmentAmount(payable) : payable.amountDue;
}

/** One payment settles an invoice once. @throws PortalFault 422 */
export function refuseRepeated(invoices: ReadonlyArray<{readonly id: string}>): void {
  const index = invoices.findIndex(({id}, at) => invoices.findIndex((other) => other.id === id) !== at);
  if (index < 0) return;
  throw new PortalFault('invalid_request', 422, 'An invoice is named twice.', {
    detail: 'Nothing was charged. Name each invoice once.',
    errors: [{pointer: `/invoices/${index}/id`, code: 'repeated'}],
  });
}

function groupView(plan: Plan, canPayPart: ReadonlyMap<string, Capability>): Group {
  const money = (amount: number): Money => ({amount, currency: plan.currency});
  return {
    currency: plan.currency,
    etag: plan.etag,
    items: plan.items.map(({payable, amount, credit, charge}) => ({
      invoiceId: payable.id,
      invoiceNumber: payable.number,
      amountDue: money(payable.amountDue),
      minimum: money(minimumPart(payable.currency, payable.amountDue)),
      installment: payable.installmentDue === undefined ? null : money(installmentAmount(payable)),
      isDownPayment: payable.isDownPayment,
      canPayPart: canPayPart.get(payable.id) ?? {allowed: false, reason: 'feature'},
      amount: money(amount),
      credit: money(credit),
      charge: money(charge),
    })),
    total: money(plan.total),
    creditAvailable: money(plan.creditAvailable),
    credit: money(plan.credit),
    charge: money(plan.charge),
  };
}
