import type {
  MethodSetup,
  MethodSetupRequest,
  PaymentAttempt,
  PaymentAttemptRequest,
  PaymentPreview,
  PaymentPreviewRequest,
} from '../port/contract.js';
import type {ForgottenMethod} from '../port/payment-methods.js';
import type {Principal} from '../port/principal.js';
import type {TenantScope, Unit} from '../port/unit.js';
import type {Collected, CollectRequest} from './collect.js';

/** An answer as it is kept for a replay. */
export interface StoredResponse {
  readonly status: number;
  readonly headers: Record<string, string>;
  readonly body: string;
}

/** What an idempotency key stands for: the same key with another of these is refused. */
export interface IdempotentRequest {
  readonly method: string;
  readonly path: string;
  readonly body: Uint8Array;
}

/**
 * Keeps an answer in the caller's own unit, so that what was written and what was answered are committed together or not at all. For writes that are SQL and nothing else;
 * what `execute` resolves to must then be this answer.
 * @throws RequestInProgressError when the request was taken over meanwhile: the unit is then to be rolled back
 */
export type KeepAnswer = (unit: Unit, response: StoredResponse) => Promise<void>;

/** A change as the event stream tells it. */
export interface Change {
  /** Monotonic per customer. */
  readonly id: number;
  readonly resource: ChangedResource;
  readonly resourceId: string | null;
}

/** What can change, as the contract's `Change` names it. */
export type ChangedResource =
  | 'account'
  | 'quotes'
  | 'subscriptions'
  | 'tickets'
  | 'orders'
  | 'invoices'
  | 'credit-notes'
  | 'credit-balance'
  | 'payment-methods'
  | 'payment-attempts';

/** What `pay` needs besides the request's body. */
export interface PayContext {
  readonly idempotencyKey: string;
  /** The etag of the previewed group; `undefined` answers 428. */
  readonly ifMatch: string | undefined;
  /** The exact origin of the page that will show a challenge. */
  readonly returnOrigin: string;
  /** The customer's day, ISO. */
  readonly today: string;
}

/** What a setup needs besides the request's body. */
export interface SetupContext {
  readonly idempotencyKey: string;
  /** The exact origin of the page that will show a challenge. */
  readonly returnOrigin: string;
}

/** Methods that are being entered. */
export interface SetupLedger {
  /** Keeps a method once per key. A bank that refuses is no error: the setup says `failed`. @throws PortalFault */
  create(principal: Principal, request: MethodSetupRequest, context: SetupContext): Promise<MethodSetup>;
  /** The authoritative status: of a setup that isn't final, the PSP is asked first. */
  get(principal: Principal, id: string): Promise<MethodSetup | undefined>;
  /** The setup that this user's key made. */
  findByKey(principal: Principal, key: string): Promise<MethodSetup | undefined>;
  /** Gives a setup up. @throws NotFoundError @throws AttemptFinalError @throws PspUnavailableError */
  cancel(principal: Principal, id: string): Promise<MethodSetup>;
}

/** The gateway's own books: who asked for what, what was charged, and what has changed since. */
export interface Ledger {
  /**
   * Runs `execute` once per key, and answers every repetition with its answer. An answer of 401, 429 or 5xx isn't kept, nor is an error marked
   * `beforeExecution`: the key is free again.
   * @throws IdempotencyKeyReusedError the key was used for another request
   * @throws RequestInProgressError another call with this key is still running
   */
  idempotent(
    principal: {tenantId: string; userId: string},
    key: string,
    request: IdempotentRequest,
    execute: (keep: KeepAnswer) => Promise<StoredResponse>,
  ): Promise<StoredResponse & {replayed: boolean}>;
  /** What paying these would cost. @throws NotFoundError when one of the invoices isn't the customer's */
  preview(principal: Principal, request: PaymentPreviewRequest, today: string): Promise<PaymentPreview>;
  /** Pays once per key. A declined card is no error: the attempt says `failed`. @throws PortalFault */
  pay(principal: Principal, request: PaymentAttemptRequest, context: PayContext): Promise<PaymentAttempt>;
  /**
   * Charges what an invoice owes to a saved method without anybody being there, once per try: asked again for the same try it says what became of it. Credit isn't used.
   * @throws PortalFault when the charge was sent but its outcome could not be written down yet
   */
  collect(scope: TenantScope & {readonly customerId: string}, request: CollectRequest): Promise<Collected>;
  /** The authoritative status: of an attempt that isn't final, the PSP is asked first. */
  attempt(principal: Principal, id: string): Promise<PaymentAttempt | undefined>;
  /** The attempt that this user's key made. */
  findByKey(principal: Principal, key: string): Promise<PaymentAttempt | undefined>;
  /** Gives an attempt up and frees its invoices. @throws NotFoundError @throws AttemptFinalError @throws PspUnavailableError */
  cancel(principal: Principal, id: string): Promise<PaymentAttempt>;
  readonly setups: SetupLedger;
  /** Has the PSP forget a method that was removed; one that doesn't answer is asked again by {@link reconcile}. */
  forgetMethod(tenantId: string, method: ForgottenMethod): Promise<void>;
  /** Which of these invoices are being paid, and by which attempt. */
  activeAttempts(unit: Unit, invoiceIds: readonly string[]): Promise<Map<string, string>>;
  /**
   * Takes in what a PSP reports: the signature is checked, the event counted once, the payment asked for.
   * @throws WebhookRefusedError
   */
  webhook(tenantId: string, pspName: string, headers: Headers, rawBody: Uint8Array): Promise<void>;
  /** Takes over what a crash or a silent PSP left unfinished, of every tenant; resolves to how many payments and setups it brought to an end. */
  reconcile(): Promise<number>;
  /** Notes changes for the event stream, in the unit's transaction and last in it. The unit must be of one customer. */
  appendChanges(
    unit: Unit,
    changes: ReadonlyArray<{readonly resource: ChangedResource; readonly id: string | null}>,
  ): Promise<void>;
  /** At most `most` changes after `lastId`, oldest first; `'reset'` when some of them are no longer kept. */
  changesAfter(unit: Unit, lastId: number, most: number): Promise<Change[] | 'reset'>;
  /** The id of the customer's newest change, 0 when there was none: where a new event stream begins. */
  lastChangeId(unit: Unit): Promise<number>;
  /** The id after which the changes since `moment` come, and maybe some before it; `'reset'` when they are more than `most`. */
  lastChangeBefore(unit: Unit, moment: Date, most: number): Promise<number | 'reset'>;
  /** Forgets what has been kept long enough: keys of 30 days, changes of 48 h, PSP events of 7 days, what became of messages for 30 days. */
  prune(): Promise<void>;
}

/** The channel on which instances tell each other of changes; the payload is `tenant:customer`. */
export const eventsChannel = 'portal_events';
