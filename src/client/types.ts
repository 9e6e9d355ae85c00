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

/** What a write may be given that knows its key itself. */
export type UncertainOptions = Pick<WriteOptions, 'onUncertain'>;

/** How a write is sent. */
export interface WriteOptions {
  /** The idempotency key of what the customer means to do, kept for every retry of the same; a new one unless given. */
  readonly key?: string | undefined;
  /** Called when an answer was lost and the same is being sent again under the same key: nobody knows yet whether it happened. */
  readonly onUncertain?: (() => void) | undefined;
}

/** How a write is sent that answers what was read. */
export interface AnswerOptions extends WriteOptions {
  /** Of the record as it was read; one that has changed since is refused with `stale`. */
  readonly etag: string;
}

/** Where the session stands. `idle`: no token was asked for yet. */
export type SessionStatus = 'idle' | 'active' | 'expiring' | 'ended';
