import type {
  Account,
  ArchiveRequest,
  CreditBalance,
  CreditNote,
  CreditNotePage,
  CreditNoteQuery,
  Invoice,
  InvoiceExportQuery,
  InvoicePage,
  InvoiceQuery,
  InvoiceSummary,
  PaymentAttempt,
  PaymentAttemptRequest,
  PaymentMethodList,
  PaymentPreview,
  PaymentPreviewRequest,
  ShareLink,
} from './contract.js';

/** Why a token is asked for: the first one, one to replace an expired or refused one, or because the customer wants to stay signed in. */
export type TokenReason = 'initial' | 'expired' | 'extend';

/** What a token is asked for, and a signal that aborts when nobody waits for it any more. */
export interface TokenRequest {
  readonly reason: TokenReason;
  readonly signal: AbortSignal;
}

/**
 * Gives a session token that the vendor's own server minted. Rejecting ends the session, except with a `TypeError` (what `fetch` rejects with
 * when there is no connection), which is a failure that can be tried again.
 */
export type GetToken = (request: TokenRequest) => Promise<string>;

/** The clock, the waits and the dice; replaced in tests so that nothing sleeps. */
export interface Timers {
  /** Milliseconds since 1970. */
  now(): number;
  /** Resolves after so many milliseconds; rejects with the signal's reason as soon as that aborts. */
  wait(milliseconds: number, signal?: AbortSignal): Promise<void>;
  /** At least 0, less than 1. */
  random(): number;
}

/** Milliseconds allowed for an answer. */
export interface Timeouts {
  /** 15,000 unless set. */
  readonly request: number;
  /** Files: 120,000 unless set. */
  readonly bulk: number;
}

/** What a {@link PortalClient} needs. */
export interface PortalClientOptions {
  /** The contract's base URL, absolute or relative to the page: `https://vendor.example/portal/v1`. */
  readonly endpoint: string;
  /** Gives the session token. */
  readonly getToken: GetToken;
  /** Sent as `Accept-Language`, for the documents. */
  readonly locale?: string | undefined;
  /** Stands in for `fetch`. */
  readonly fetch?: ((request: Request) => Promise<Response>) | undefined;
  /** Where the keys of unsettled payments are kept; the page's `sessionStorage` unless given. */
  readonly storage?: Pick<Storage, 'getItem' | 'setItem' | 'removeItem'> | undefined;
  readonly timeouts?: Partial<Timeouts> | undefined;
  readonly timers?: Timers | undefined;
  /** Whether the device says that it has a connection; `navigator.onLine` unless given. */
  readonly online?: (() => boolean) | undefined;
  /** Whether to follow the event stream while something is shown; true unless set. */
  readonly live?: boolean | undefined;
}

/** Stops waiting. A read that nobody waits for any more is aborted; a write never is. */
export interface RequestOptions {
  readonly signal?: AbortSignal | undefined;
}

/** How far a download is. */
export interface DownloadProgress {
  /** Bytes so far. */
  readonly received: number;
  /** Bytes in all, where the server said so. */
  readonly total: number | undefined;
  /** Documents begun in an archive so far; 0 for other files. */
  readonly documents: number;
  /** Documents that the archive will hold, where the server said so. */
  readonly documentCount: number | undefined;
}

/** What a download may be given. */
export interface DownloadOptions extends RequestOptions {
  readonly onProgress?: ((progress: DownloadProgress) => void) | undefined;
}

/** A file that arrived whole. */
export interface Download {
  readonly blob: Blob;
  /** From the server, without any path. */
  readonly fileName: string;
  /** Offers the file to the customer under its name. */
  save(): void;
  /** Shows the file in another tab; saves it where the browser doesn't allow that. */
  open(): void;
}

/** `client.account` */
export interface AccountSection {
  get(options?: RequestOptions): Promise<Account>;
}

/** `client.invoices` */
export interface InvoicesSection {
  list(query?: InvoiceQuery, options?: RequestOptions): Promise<InvoicePage>;
  get(id: string, options?: RequestOptions): Promise<Invoice>;
  summary(options?: RequestOptions): Promise<InvoiceSummary>;
  pdf(id: string, options?: DownloadOptions): Promise<Download>;
  /** CSV. */
  export(query?: InvoiceExportQuery, options?: DownloadOptions): Promise<Download>;
  /** Zip. */
  archive(request: ArchiveRequest, options?: DownloadOptions): Promise<Download>;
  /** A new link for each call; a call that is retried inside keeps its key, so that it makes one link. */
  share(id: string, options?: {readonly expiresInDays?: number | undefined}): Promise<ShareLink>;
}

/** `client.creditNotes` */
export interface CreditNotesSection {
  list(query?: CreditNoteQuery, options?: RequestOptions): Promise<CreditNotePage>;
  get(id: string, options?: RequestOptions): Promise<CreditNote>;
  pdf(id: string, options?: DownloadOptions): Promise<Download>;
}

/** `client.creditBalance` */
export interface CreditBalanceSection {
  get(options?: RequestOptions): Promise<CreditBalance>;
}

/** `client.paymentMethods` */
export interface PaymentMethodsSection {
  list(options?: RequestOptions): Promise<PaymentMethodList>;
}

/**
 * What the customer is about to agree to, with the key under which it is sent, however often. Made at the review step; the same parameters
 * give the same intent until its result is definitive.
 */
export interface PaymentIntent {
  readonly key: string;
  /** The invoices' ids. */
  readonly invoices: readonly string[];
  /** Minor units of `currency` that were agreed to. */
  readonly amount: number;
  readonly currency: string;
  /** ISO 8601. */
  readonly createdAt: string;
  /** The attempt that the key made, once known. */
  readonly attemptId: string | undefined;
}

/**
 * What a payment is doing: `sending`; `processing` (the PSP has it); `checking` (the answer was lost: don't pay again); `confirming` (not known
 * after 2 minutes, and it may last).
 */
export type PaymentProgress = 'sending' | 'processing' | 'checking' | 'confirming';

/** What following a payment may be given. */
export interface FollowOptions {
  /** Called at each change. */
  readonly onProgress?: ((progress: PaymentProgress) => void) | undefined;
  /** Stops following; never stops the payment. */
  readonly signal?: AbortSignal | undefined;
}

/** What is known of a payment when waiting for it ends. */
export type PaymentResult =
  /** The server's word: it succeeded, failed, was canceled, or waits for the customer (`requires_action`). */
  | {readonly outcome: 'known'; readonly attempt: PaymentAttempt}
  /** The key never made an attempt: nothing was charged, and the same intent may be sent again. Only from `resume`. */
  | {readonly outcome: 'none'}
  /**
   * Not known after 2 minutes. It is still asked for, slowly: `settled` resolves with the server's word, with null when the payment certainly
   * never began, and with undefined when the signal aborts or the session ends first. Paying again stays forbidden meanwhile.
   */
  | {
      readonly outcome: 'unknown';
      readonly attempt: PaymentAttempt | undefined;
      readonly settled: Promise<PaymentAttempt | null | undefined>;
    };

/** `client.payments` */
export interface PaymentsSection {
  preview(request: PaymentPreviewRequest, options?: RequestOptions): Promise<PaymentPreview>;
  /** The intent for exactly this request; call it at the review step. `etag` is that of the previewed group. */
  intent(request: PaymentAttemptRequest, etag: string): Promise<PaymentIntent>;
  /**
   * Sends an intent of this page and follows it until its result is known; a second call while it runs joins the first. Rejects with a `PortalError` when nothing was charged for certain
   * (`outcome: 'none'`), or with `session_expired` and `outcome: 'unknown'` when the session ended on the way: `resume` it after signing in.
   */
  pay(intent: PaymentIntent, options?: FollowOptions): Promise<PaymentResult>;
  /** What was sent and has no definitive result yet, as after a reload. */
  pending(): Promise<readonly PaymentIntent[]>;
  /** Asks what became of a pending intent; never sends it. */
  resume(intent: PaymentIntent, options?: FollowOptions): Promise<PaymentResult>;
  /** Follows an attempt, as after a 3-D Secure challenge. `requires_action` is waited out for 10 s when the customer has acted. */
  follow(attemptId: string, options?: FollowOptions & {readonly acted?: boolean | undefined}): Promise<PaymentResult>;
  /** The authoritative status, asked once. */
  status(attemptId: string, options?: RequestOptions): Promise<PaymentAttempt>;
  findByKey(key: string, options?: RequestOptions): Promise<PaymentAttempt | undefined>;
  /** Gives up an attempt that waits for the customer. */
  cancel(attemptId: string): Promise<PaymentAttempt>;
  receipt(attemptId: string, options?: DownloadOptions): Promise<Download>;
}

/** The contract's operations, by what they are about. */
export interface ClientSections {
  readonly account: AccountSection;
  readonly invoices: InvoicesSection;
  readonly creditNotes: CreditNotesSection;
  readonly creditBalance: CreditBalanceSection;
  readonly paymentMethods: PaymentMethodsSection;
  readonly payments: PaymentsSection;
}

/** Where the session stands. `idle`: no token was asked for yet. */
export type SessionStatus = 'idle' | 'active' | 'expiring' | 'ended';
