import type {Problem, ProblemCode} from '../port/contract.js';
import {PortalFault} from '../port/fault.js';
import {InvalidCursorError} from '../port/backend.js';

/** Codes that the same request may get past later, without the customer changing anything. */
const retryable: ReadonlySet<ProblemCode> = new Set([
  'request_in_progress',
  'session_expired',
  'rate_limited',
  'too_many_streams',
  'psp_unavailable',
  'unavailable',
  'internal',
]);

/** What a problem is about, for those who answer it and those who log it. */
export interface Trouble {
  readonly problem: Problem;
  readonly headers: Record<string, string>;
  /** Set when nobody foresaw it: to be logged as an error, and told to no one. */
  readonly unexpected?: unknown;
}

/**
 * Turns whatever was thrown into a problem (RFC 9457). What nobody foresaw becomes `internal` and says nothing of itself;
 * after a write began its outcome is `unknown`, since a part may have happened.
 * @param begunWrite whether the request had begun to change something
 */
export function troubleOf(error: unknown, requestId: string, begunWrite: boolean): Trouble {
  const fault = asFault(error);
  if (!fault) return {...unexpected(requestId, begunWrite), unexpected: error};
  const problem: Problem = {
    type: 'about:blank',
    title: fault.message,
    status: fault.status,
    code: fault.code,
    requestId,
    retryable: retryable.has(fault.code),
    outcome: fault.outcome,
    ...(fault.reason ? {reason: fault.reason} : {}),
    ...(fault.retryAfter === undefined ? {} : {retryAfter: fault.retryAfter}),
    ...(fault.errors && fault.errors.length > 0 ? {errors: fault.errors} : {}),
  };
  const headers: Record<string, string> = {'content-type': 'application/problem+json'};
  if (fault.retryAfter !== undefined) headers['retry-after'] = String(fault.retryAfter);
  if (fault.status === 401)
    headers['www-authenticate'] = fault.code === 'session_expired' ? 'Bearer error="invalid_token"' : 'Bearer';
  return {problem, headers};
}

/** The problem as a response. */
export function problemResponse({problem, headers}: Trouble): Response {
  return new Response(JSON.stringify(problem), {status: problem.status, headers});
}

function asFault(error: unknown): PortalFault | undefined {
  if (error instanceof PortalFault) return error;
  if (error instanceof InvalidCursorError) {
    return new PortalFault('invalid_cursor', 400, 'The cursor does not belong to this list; start at the first page.', {
      errors: [{pointer: 'query/cursor', code: 'invalid_cursor'}],
    });
  }
  return undefined;
}

function unexpected(requestId: string, begunWrite: boolean): Trouble {
  return {
    problem: {
      type: 'about:blank',
      title: begunWrite
        ? 'Something failed on the server, and a part of the request may have happened. Ask again for the very same, with the same Idempotency-Key.'
        : 'Something failed on the server; nothing was changed.',
      status: 500,
      code: 'internal',
      requestId,
      retryable: true,
      outcome: begunWrite ? 'unknown' : 'none',
    },
    headers: {'content-type': 'application/problem+json'},
  };
}
