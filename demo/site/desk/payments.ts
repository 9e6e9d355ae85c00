/** Payments as a desk sees them: what the payment provider has taken of a vendor's customers, and what was given back. */
import type {Money} from './records.js';

export interface DeskPayment {
  readonly id: string;
  /** Such as `PAY-1A2B-3C4D`. */
  readonly reference: string;
  readonly company: string;
  /** The numbers of what was paid. */
  readonly invoices: readonly string[];
  /** ISO instant. */
  readonly takenAt: string;
  readonly amount: Money;
  /** What of it was given back so far. */
  readonly refunded: Money;
}

export interface PaymentDesk {
  /** The newest ones, newest first; not all of them. */
  last(): Promise<readonly DeskPayment[]>;
  /** One of {@link last}. */
  get(id: string): Promise<DeskPayment | undefined>;
  /**
   * Gives back part of a payment, once a `key`; resolves to whether the provider did.
   * @param amount - minor units, more than 0
   */
  refund(id: string, amount: number, key: string): Promise<boolean>;
}
