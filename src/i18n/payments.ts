import type {PaymentFailureCode} from '../client/contract.js';
import type {Catalog} from './catalog.js';
import {en} from './en/payments.js';

/** The errors of paying that have words of their own; all others share `other`. */
export type NamedPaymentProblem =
  | 'offline'
  | 'stale'
  | 'amount_changed'
  | 'amount_out_of_range'
  | 'payment_in_progress'
  | 'not_payable'
  | 'not_allowed'
  | 'not_found'
  | 'payment_method_unusable'
  | 'psp_unavailable'
  | 'session_expired'
  | 'rate_limited'
  | 'idempotency_key_reused';

/** The words of paying: every one of them says what it means for the customer's money. */
export interface PaymentTerms {
  readonly title: string;
  readonly close: string;
  readonly back: string;
  readonly loading: string;
  readonly whatToPay: string;
  readonly currency: (currency: string) => string;
  readonly otherCurrencies: (currencies: string) => string;
  readonly full: string;
  readonly installment: string;
  /** An instalment that an order waits for. */
  readonly downPayment: string;
  readonly otherAmount: string;
  readonly amountFor: (number: string) => string;
  readonly amountBetween: (least: string, most: string) => string;
  readonly notAnAmount: string;
  readonly leftOut: string;
  readonly useCredit: (available: string) => string;
  readonly total: string;
  readonly credit: string;
  readonly toCharge: string;
  readonly howToPay: string;
  readonly newCard: string;
  readonly cardFields: string;
  readonly cardFieldsFailed: string;
  readonly saveCard: string;
  readonly expires: (month: string, year: string) => string;
  readonly expired: string;
  readonly isDefault: string;
  readonly noMethod: string;
  readonly review: string;
  readonly reviewTitle: string;
  readonly reviewHint: (amount: string, method: string) => string;
  readonly reviewCredit: (amount: string) => string;
  readonly payNow: (amount: string) => string;
  readonly changed: (before: string, after: string) => string;
  readonly progress: {
    readonly sending: string;
    readonly processing: string;
    readonly checking: string;
    readonly confirming: string;
  };
  readonly unknownTitle: string;
  readonly unknownHint: string;
  readonly challengeTitle: string;
  readonly challengeHint: string;
  readonly challengeClosed: string;
  readonly challengeAgain: string;
  readonly giveUp: string;
  readonly paidTitle: (amount: string) => string;
  readonly paidHint: (reference: string) => string;
  readonly processingTitle: string;
  readonly processingHint: string;
  readonly failedTitle: string;
  readonly canceledTitle: string;
  readonly nothingCharged: string;
  readonly failures: Readonly<Record<PaymentFailureCode, string>>;
  readonly receipt: string;
  readonly receiptFailed: string;
  readonly done: string;
  readonly payRest: (currency: string) => string;
  readonly tryAgain: string;
  readonly otherMethod: string;
  readonly nothingToPay: string;
  readonly notSentTitle: string;
  readonly problems: Readonly<Record<NamedPaymentProblem | 'other', string>>;
}

export const paymentTerms: Catalog<'payments'> = {part: 'payments', english: en};
