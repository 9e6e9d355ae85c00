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
  /** Reads a webhook whose signature and age are right; undefined for one that isn't ours. @throws PspSignatureError @throws PspUnreachableError when only the PSP can say what it is about, and doesn't */
  readWebhook(headers: Headers, rawBody: Uint8Array, now: Date): Promise<PspEvent | undefined>;
  /** Left out where the PSP keeps methods only of what is paid. */
  readonly methods?: PspMethods;
}

/** How a PSP keeps methods without charging them. The caller's setup id is its idempotency key. */
export interface PspMethods {
  /** What it can keep. */
  readonly types: ReadonlyArray<'card' | 'sepa_debit'>;
  /** What of a method it lets be changed. A method that never ends has no expiry to change. */
  readonly canUpdate: {readonly holder: boolean; readonly expiry: boolean};
  /**
   * Verifies and keeps a method once per `key`, whatever the number of calls.
   * @throws PspUnreachableError when it can't be known whether it was kept; ask `findSetup`
   */
  setUp(request: SetupRequest, signal?: AbortSignal): Promise<PspSetup>;
  /** The setup of a key, or undefined when none ever arrived. @throws PspUnreachableError */
  findSetup(key: string, signal?: AbortSignal): Promise<PspSetup | undefined>;
  /**
   * Makes sure that `key` keeps nothing from now on, a call not seen yet included. Answers the setup as it then is (`succeeded` when it was too late). @throws PspUnreachableError
   */
  cancelSetup(key: string, signal?: AbortSignal): Promise<PspSetup>;
  /**
   * Changes a method that it keeps; again changes nothing.
   * @throws PspRefusedError when it won't @throws PspUnreachableError when it can't be known whether it has
   */
  updateMethod(ref: string, changes: PspMethodChanges, signal?: AbortSignal): Promise<void>;
  /** Forgets a method; one that it doesn't have is forgotten already. @throws PspUnreachableError */
  removeMethod(ref: string, signal?: AbortSignal): Promise<void>;
}

export interface SetupRequest {
  readonly key: string;
  readonly source: {readonly token: string};
  /** Our id of the customer. */
  readonly customer: string;
  /** The exact origin of the page that shows a challenge. */
  readonly returnOrigin: string;
}

export interface PspSetup {
  readonly key: string;
  readonly status: 'requires_action' | 'processing' | 'succeeded' | 'failed' | 'canceled';
  readonly failure?: PaymentFailureCode;
  /** Where the customer proves who they are; shown in a frame. */
  readonly actionUrl?: string;
  /** What was kept; of one that succeeded. */
  readonly saved?: PspSavedMethod;
}

export interface PspSavedMethod {
  /** By which it is charged. */
  readonly ref: string;
  readonly type: 'card' | 'sepa_debit';
  readonly brand: string;
  readonly last4: string;
  /** Null, as is the year, of what never ends. */
  readonly expMonth: number | null;
  readonly expYear: number | null;
  readonly holder: string | null;
}

export interface PspMethodChanges {
  readonly holder?: string;
  readonly expMonth?: number;
  readonly expYear?: number;
}

export interface ChargeRequest {
  readonly key: string;
  /** Minor units, more than 0. */
  readonly amount: number;
  readonly currency: string;
  readonly source:
    {readonly card: string} | {readonly token: string; readonly save: boolean; readonly customer: string};
  readonly description: string;
  /** The exact origin of the page that shows a challenge; null off session, where there is none. */
  readonly returnOrigin: string | null;
  /** Nobody is there to prove who they are: what the bank wants proof for fails as `authentication_required`. */
  readonly offSession?: true;
}

export interface PspPayment {
  readonly id: string;
  readonly key: string;
  readonly status: 'requires_action' | 'processing' | 'succeeded' | 'failed' | 'canceled';
  /** Minor units; null, as is `currency`, of a payment that was canceled before it arrived. */
  readonly amount: number | null;
  readonly currency: string | null;
  /** Minor units of `amount` given back so far; 0 or more. */
  readonly refunded: number;
  readonly failure?: PaymentFailureCode;
  /** Where the customer proves who they are; shown in a frame. */
  readonly actionUrl?: string;
  readonly method?: {type: 'card' | 'sepa_debit'; brand: string; last4: string};
  /** What was kept of it for next time. */
  readonly savedCard?: PspSavedMethod;
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

/** A definite no: nothing was changed, and the same request would be refused again. */
export class PspRefusedError extends Error {
  override readonly name = 'PspRefusedError';
}

/** A webhook that the PSP didn't sign, or signed too long ago. */
export class PspSignatureError extends Error {
  override readonly name = 'PspSignatureError';
}
