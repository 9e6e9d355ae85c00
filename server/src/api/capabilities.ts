import {currencyDigits} from '../currency.js';
import type {Vendor} from '../port/backend.js';
import type {
  Capability,
  CapabilityReason,
  CreditNoteListItem,
  InvoiceListItem,
  InvoiceStatus,
  PaymentAttempt,
  PaymentAttemptStatus,
} from '../port/contract.js';
import {allowed, hasFeature, hasScope, refused, type Rights} from './rights.js';

/** What decides whether an invoice can be paid. A `Payable` of the port is one as it stands; see {@link paymentFacts} for a list's record. */
export interface PaymentFacts {
  readonly status: InvoiceStatus;
  /** ISO 4217. */
  readonly currency: string;
  /** Minor units. */
  readonly amountDue: number;
}

/** The part of a vendor that capabilities look at. */
export type VendorRules = Pick<Vendor, 'paymentCurrencies' | 'regionsWithoutPayment'>;

type InvoiceCapabilities = InvoiceListItem['capabilities'];

/** The payment facts of an invoice as the contract shows it. */
export function paymentFacts(invoice: Pick<InvoiceListItem, 'status' | 'amountDue'>): PaymentFacts {
  return {status: invoice.status, currency: invoice.amountDue.currency, amountDue: invoice.amountDue.amount};
}

/** What this person may do with an invoice; `activeAttempt` is the id of the payment that is under way, if one is. */
export function invoiceCapabilities(
  rights: Rights,
  vendor: VendorRules,
  facts: PaymentFacts,
  activeAttempt?: string,
): InvoiceCapabilities {
  return {
    pay: payCapability(rights, vendor, facts, activeAttempt),
    payPart: payPartCapability(rights, vendor, facts, activeAttempt),
    download: downloadCapability(rights),
    share: shareCapability(rights),
  };
}

/**
 * Whether the invoice can be paid now. Who asks comes before what is asked about: a reason that no change of the invoice would lift is said first.
 */
export function payCapability(
  rights: Rights,
  vendor: VendorRules,
  facts: PaymentFacts,
  activeAttempt?: string,
): Capability {
  const who = payerRefusal(rights);
  if (who) return refused(who);
  if (vendor.regionsWithoutPayment.includes(rights.region)) return refused('region');
  if (facts.status !== 'open' && facts.status !== 'uncollectible') return refused('status');
  if (facts.amountDue <= 0) return refused('nothing_due');
  if (activeAttempt !== undefined) return refused('payment_in_progress');
  if (!vendor.paymentCurrencies.includes(facts.currency)) return refused('currency');
  return allowed;
}

/** Whether a part of the invoice can be paid now. */
export function payPartCapability(
  rights: Rights,
  vendor: VendorRules,
  facts: PaymentFacts,
  activeAttempt?: string,
): Capability {
  const whole = payCapability(rights, vendor, facts, activeAttempt);
  if (!whole.allowed) return whole;
  return hasFeature(rights, 'partialPayments') ? allowed : refused('feature');
}

/** Whether a document may be downloaded. A void invoice is a document as any other. */
export function downloadCapability(rights: Rights): Capability {
  return hasScope(rights, 'invoices:read') ? allowed : refused('scope');
}

/** Whether a link to the document, which opens without signing in, may be made. */
export function shareCapability(rights: Rights): Capability {
  if (rights.role === 'member') return refused('role');
  if (!hasScope(rights, 'invoices:share')) return refused('scope');
  return hasFeature(rights, 'shareLinks') ? allowed : refused('feature');
}

/** What this person may do with a credit note. */
export function creditNoteCapabilities(rights: Rights): CreditNoteListItem['capabilities'] {
  return {download: downloadCapability(rights)};
}

/** Whether a card can be kept for next time. */
export function saveMethodCapability(rights: Rights): Capability {
  const who = payerRefusal(rights);
  if (who) return refused(who);
  return hasFeature(rights, 'paymentMethods') ? allowed : refused('feature');
}

/** What this person may do with a payment attempt: give it up while it waits for the customer, have its receipt once it succeeded. */
export function attemptCapabilities(rights: Rights, status: PaymentAttemptStatus): PaymentAttempt['capabilities'] {
  const who = payerRefusal(rights);
  const cancel = who ? refused(who) : status === 'requires_action' ? allowed : refused('status');
  const receipt = !hasScope(rights, 'payments:read')
    ? refused('scope')
    : status === 'succeeded'
      ? allowed
      : refused('status');
  return {cancel, receipt};
}

/** The least that a part of an invoice may be, minor units: one major unit of the currency, or all that is due when that is less. */
export function minimumPart(currency: string, amountDue: number): number {
  return Math.min(10 ** currencyDigits(currency), amountDue);
}

/** Why this person pays nothing at all, whatever the invoice. */
function payerRefusal(rights: Rights): CapabilityReason | undefined {
  if (rights.role === 'member') return 'role';
  if (!hasScope(rights, 'payments:write')) return 'scope';
  if (!hasFeature(rights, 'payments')) return 'feature';
  return undefined;
}
