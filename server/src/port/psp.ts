import type {PaymentFailureCode} from './contract.js';

/** How the server talks to a payment service provider. The caller's attempt id is the PSP's idempotency key. */
export interface PspAdapter {
  /** As the contract's `entry.adapter`. */
  readonly name: string;
  /** Exact origin of the PSP's frames. */
  readonly origin: string;
  readonly publicKey: string;
  /**
   * Charges once per `key`, whatever the number of calls.
   * @throws PspUnreachableError when it can't be known whether the charge happened; ask `find`.
   */
  charge(request: ChargeRequest, signal?: AbortSignal): Promise<PspPayment>;
  /** The payment of a key, or undefined when none ever arrived. @throws PspUnreachableError */
  find(key: string, signal?: AbortSignal): Promise<PspPayment | undefined>;
  /**
   * Makes sure that `key` captures nothing from now on: cancels what waits, and refuses a late charge of a key not seen yet.
   * Answers the payment as it then is (`succeeded` when it was too late). @throws PspUnreachableError
   */
  cancel(key: string, signal?: AbortSignal): Promise<PspPayment>;
  /** Reads a webhook whose signature and age are right; undefined for one that isn't ours. @throws PspSignatureError */
  readWebhook(headers: Headers, rawBody: Uint8Array, now: Date): Promise<PspEvent | undefined>;
}

export interface ChargeRequest {
  readonly key: string;
  /** Minor units, more than 0. */
  readonly amount: number;
  readonly currency: string;
  readonly source:
    {readonly card: string} | {readonly token: string; readonly save: boolean; readonly customer: string};
  readonly description: string;
  /** The exact origin of the page that shows a challenge. */
  readonly returnOrigin: string;
}

export interface PspPayment {
  readonly id: string;
  readonly key: string;
  readonly status: 'requires_action' | 'processing' | 'succeeded' | 'failed' | 'canceled';
  /** Minor units; null, as is `currency`, of a payment that was canceled before it arrived. */
  readonly amount: number | null;
  readonly currency: string | null;
  readonly failure?: PaymentFailureCode;
  /** Where the customer proves who they are; shown in a frame. */
  readonly actionUrl?: string;
  readonly method?: {type: 'card' | 'sepa_debit'; brand: string; last4: string};
  readonly savedCard?: {
    ref: string;
    brand: string;
    last4: string;
    expMonth: number;
    expYear: number;
    holder: string | null;
  };
}

export interface PspEvent {
  /** Unique; a second one with the same id is ignored. */
  readonly id: string;
  /** The payment's key; what happened is then asked, never believed. */
  readonly key: string;
}

/** No answer, or none that can be understood: the outcome is unknown. */
export class PspUnreachableError extends Error {
  override readonly name = 'PspUnreachableError';
}

/** A webhook that the PSP didn't sign, or signed too long ago. */
export class PspSignatureError extends Error {
  override readonly name = 'PspSignatureError';
}
