import type {CapabilityReason, Problem, ProblemCode} from './contract.js';

/** What a fault tells besides its code. */
export interface FaultDetails {
  /** For the developer who reads a log; never shown to a customer. */
  readonly detail?: string;
  /** Why a capability is refused. */
  readonly reason?: CapabilityReason;
  /** Seconds to wait before asking again. */
  readonly retryAfter?: number;
  /** Which part of the request is wrong, as JSON Pointers into the body. */
  readonly errors?: Problem['errors'];
  /** What became of the write; `none` unless said otherwise. */
  readonly outcome?: Problem['outcome'];
  readonly cause?: unknown;
}

/**
 * A refusal that the contract has a code for: thrown wherever it is found, answered as a problem by the API in one place.
 * Anything else that is thrown answers `internal`.
 */
export class PortalFault extends Error {
  override readonly name: string = 'PortalFault';
  readonly code: ProblemCode;
  /** HTTP status. */
  readonly status: number;
  readonly outcome: Problem['outcome'];
  /** Seconds. */
  readonly retryAfter?: number;
  readonly reason?: CapabilityReason;
  readonly errors?: Problem['errors'];
  /** Whether nothing of the request was carried out, so that its idempotency key may be used for it again. */
  readonly beforeExecution: boolean;

  constructor(
    code: ProblemCode,
    status: number,
    title: string,
    details: FaultDetails & {readonly beforeExecution?: boolean} = {},
  ) {
    super(details.detail ? `${title} ${details.detail}` : title, {cause: details.cause});
    this.code = code;
    this.status = status;
    this.outcome = details.outcome ?? 'none';
    this.beforeExecution = details.beforeExecution ?? false;
    if (details.retryAfter !== undefined) this.retryAfter = details.retryAfter;
    if (details.reason !== undefined) this.reason = details.reason;
    if (details.errors !== undefined) this.errors = details.errors;
  }
}

/** A body that the contract allows and the record doesn't; nothing was done. */
export function unprocessable(detail: string, errors: NonNullable<Problem['errors']>): PortalFault {
  return new PortalFault('invalid_request', 422, 'The request does not fit what it is about; nothing was done.', {
    detail,
    errors,
    beforeExecution: true,
  });
}
