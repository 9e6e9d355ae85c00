import type {CapabilityReason, Outcome, ProblemCode} from '../client/contract.js';

/**
 * What went wrong, as a stable word. The server's words are the contract's `ProblemCode`; those of the client's own are:
 *
 * - `offline`: the device has no connection; nothing was sent.
 * - `network`: the request or its answer was lost.
 * - `timeout`: no answer within the time allowed.
 * - `malformed_response`: an answer that isn't what the contract promises: HTML, broken JSON, missing members, a cut file.
 * - `aborted`: nobody waits for the answer any more, or the session changed meanwhile. Not to be shown.
 * - `not_configured`: no provider, or a provider without a usable `endpoint` or token.
 */
export type PortalErrorCode =
  ProblemCode | 'offline' | 'network' | 'timeout' | 'malformed_response' | 'aborted' | 'not_configured';

/** One member of the request that the server refused. */
export interface FieldError {
  /** A JSON Pointer into the body, or `query/…`, `header/…`, `path/…`. */
  readonly pointer: string;
  /** What is wrong with it, as a stable word. */
  readonly code: string;
}

/** What is known of a failure beside its code. */
export interface PortalErrorDetails {
  readonly status?: number | undefined;
  readonly requestId?: string | undefined;
  readonly retryable?: boolean | undefined;
  readonly outcome?: Outcome | undefined;
  readonly retryAfter?: number | undefined;
  readonly reason?: CapabilityReason | undefined;
  readonly fields?: readonly FieldError[] | undefined;
  readonly cause?: unknown;
}

/**
 * The one error of this package, made only by the client. A widget's words come from {@link code}; {@link message} is for a developer who
 * reads a console and never holds what the server wrote in `detail`.
 */
export class PortalError extends Error {
  override readonly name = 'PortalError';
  /** What went wrong. */
  readonly code: PortalErrorCode;
  /** The HTTP status, where there was an answer. */
  readonly status: number | undefined;
  /** What to quote to support. */
  readonly requestId: string | undefined;
  /** Whether the same request may succeed later. */
  readonly retryable: boolean;
  /** What became of a write: `none` nothing happened, `applied` it happened, `unknown` ask again with the same key. */
  readonly outcome: Outcome;
  /** Seconds to wait before asking again, where the server said so. */
  readonly retryAfter: number | undefined;
  /** Why it isn't allowed, where the server said so. */
  readonly reason: CapabilityReason | undefined;
  /** The members of the request that were refused. */
  readonly fields: readonly FieldError[];

  constructor(code: PortalErrorCode, message: string = code, details: PortalErrorDetails = {}) {
    super(message, {cause: details.cause});
    this.code = code;
    this.status = details.status;
    this.requestId = details.requestId;
    this.retryable = details.retryable ?? false;
    this.outcome = details.outcome ?? 'none';
    this.retryAfter = details.retryAfter;
    this.reason = details.reason;
    this.fields = details.fields ?? [];
  }
}
