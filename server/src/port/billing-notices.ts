import type {MethodLabel, Money} from './contract.js';

/** What the billing run tells people by mail. */
export type BillingNotice =
  /** The day on which it is charged, and how many days before it this is. */
  | {readonly kind: 'renewal_reminder'; readonly on: string; readonly days: number}
  /** The first day without it. */
  | {readonly kind: 'expiry_reminder'; readonly on: string; readonly days: number}
  | {readonly kind: 'charge_failed'; readonly invoiceId: string; readonly tries: number}
  | {readonly kind: 'grace_began'; readonly invoiceId: string}
  | {readonly kind: 'subscription_closed'; readonly on: string};

/** What a notice says, as things are when it is sent. Days are ISO. */
export type NoticeContent = {readonly product: string; readonly number: string} & (
  | {
      readonly kind: 'renewal_reminder';
      readonly on: string;
      readonly total: Money;
      /** What will be charged; null when nothing can be. */
      readonly method: MethodLabel | null;
      /** Whether that expires before then. */
      readonly methodExpires: boolean;
    }
  | {readonly kind: 'expiry_reminder'; readonly lastDay: string}
  | {
      readonly kind: 'charge_failed';
      readonly invoice: string;
      readonly amount: Money;
      readonly method: MethodLabel;
      /** The bank wants its holder to confirm the payment. */
      readonly needsConfirmation: boolean;
      readonly retryOn: string | null;
      /** Null where nothing ends because of it: what is unpaid is no period's price. */
      readonly graceEndsOn: string | null;
    }
  | {readonly kind: 'grace_began'; readonly invoice: string; readonly amount: Money; readonly graceEndsOn: string}
  | {
      readonly kind: 'subscription_closed';
      readonly on: string;
      /** Whether it ended because its renewal wasn't paid. */
      readonly isUnpaid: boolean;
      /** What can still be paid so that it goes on at once, and until when; null where it ended as it was to. */
      readonly unpaid: {readonly invoice: string; readonly amount: Money; readonly until: string} | null;
    }
);
