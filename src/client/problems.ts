import {PortalError, type FieldError, type PortalErrorCode} from '../core/errors.js';
import type {CapabilityReason, Outcome, ProblemCode} from './contract.js';

const known = {
  invalid_request: 1,
  invalid_cursor: 1,
  idempotency_key_missing: 1,
  idempotency_key_reused: 1,
  request_in_progress: 1,
  card_number_rejected: 1,
  unauthenticated: 1,
  session_expired: 1,
  forbidden: 1,
  not_allowed: 1,
  not_found: 1,
  not_supported: 1,
  gone: 1,
  precondition_required: 1,
  stale: 1,
  amount_changed: 1,
  amount_out_of_range: 1,
  payment_in_progress: 1,
  not_payable: 1,
  payment_method_unusable: 1,
  method_in_use: 1,
  attempt_final: 1,
  quote_closed: 1,
  signature_required: 1,
  change_refused: 1,
  not_possible: 1,
  archive_too_large: 1,
  payload_too_large: 1,
  unsupported_media_type: 1,
  rate_limited: 1,
  too_many_streams: 1,
  psp_unavailable: 1,
  unavailable: 1,
  internal: 1,
} satisfies Record<ProblemCode, 1>;

const text = (value: unknown): string | undefined =>
  typeof value === 'string' && value.length <= 200 ? value : undefined;

/** Seconds, from a number or an HTTP date. */
function readRetryAfter(header: string | null, now: number): number | undefined {
  if (!header) return undefined;
  const seconds = /^\d+$/.test(header) ? Number(header) : (Date.parse(header) - now) / 1000;
  return seconds >= 0 ? Math.ceil(seconds) : undefined;
}

function codeOf(status: number, code: unknown): PortalErrorCode {
  if (typeof code === 'string') return Object.hasOwn(known, code) ? (code as ProblemCode) : 'internal';
  // No problem details: a proxy on the way answered, or the endpoint is something else.
  if (status === 429) return 'rate_limited';
  if (status > 501 && status < 505) return 'unavailable';
  return status >= 500 ? 'internal' : 'malformed_response';
}

/**
 * Makes the error of an answer that is not a success.
 *
 * @param body - What was sent, parsed if it was JSON.
 * @param isWrite - Whether the request may have changed something: without problem details its outcome is unknown then.
 */
export function problemError(response: Response, body: unknown, isWrite: boolean, now: number): PortalError {
  const problem = (body && typeof body === 'object' ? body : {}) as Record<string, unknown>;
  const {status, headers} = response;
  const code = codeOf(status, problem['code']);
  const {outcome, errors} = problem;
  const stated = outcome === 'none' || outcome === 'applied' || outcome === 'unknown';
  return new PortalError(code, `The portal API answered ${status} (${code}).`, {
    status,
    requestId: text(problem['requestId']) ?? text(headers.get('X-Request-Id')),
    retryable: problem['retryable'] === true || code === 'rate_limited' || code === 'unavailable',
    outcome: stated ? (outcome satisfies Outcome) : isWrite ? 'unknown' : 'none',
    retryAfter: readRetryAfter(headers.get('Retry-After') ?? text(`${problem['retryAfter'] ?? ''}`) ?? null, now),
    reason: text(problem['reason']) as CapabilityReason | undefined,
    fields: Array.isArray(errors)
      ? errors.filter(
          (field): field is FieldError => text(field?.pointer) !== undefined && text(field.code) !== undefined,
        )
      : [],
  });
}
