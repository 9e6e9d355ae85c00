import type {StoredResponse} from '../ledger/ledger.js';
import {PortalFault} from '../port/fault.js';
import {problemResponse, troubleOf} from './problems.js';
import type {Services, VisitorCall} from './services.js';

/** Refusals after which the very same key and body may succeed with another header: they use no key up. */
const leavesKeyFree = new Set(['precondition_required', 'stale']);

/**
 * Runs a write once per Idempotency-Key and answers repetitions with its answer. A definite refusal is an answer like any other; what happened before execution, and
 * what failed on the server, is not kept.
 */
export async function once(
  {ledger}: Services,
  call: VisitorCall,
  execute: (key: string) => Promise<Response>,
): Promise<Response> {
  const key = call.parameters.header['Idempotency-Key'] ?? '';
  const {method, url} = call.request;
  const request = {method, path: new URL(url).pathname, body: call.body.bytes};
  const {replayed, status, headers, body} = await ledger.idempotent(call.principal, key, request, async () => {
    try {
      return await stored(await execute(key));
    } catch (error) {
      if (!(error instanceof PortalFault) || isNotKept(error)) throw error;
      if (leavesKeyFree.has(error.code)) throw beforeExecution(error);
      return stored(problemResponse(troubleOf(error, call.requestId, false)));
    }
  });
  return new Response(body === '' ? null : body, {
    status,
    headers: {...headers, ...(replayed ? {'idempotency-replayed': 'true'} : {})},
  });
}

function isNotKept({status, beforeExecution}: PortalFault): boolean {
  return beforeExecution || status === 401 || status === 429 || status >= 500;
}

function beforeExecution({
  code,
  status,
  message,
  reason,
  retryAfter,
  errors,
  outcome,
  cause,
}: PortalFault): PortalFault {
  return new PortalFault(code, status, message, {
    outcome,
    cause,
    ...(reason ? {reason} : {}),
    ...(retryAfter === undefined ? {} : {retryAfter}),
    ...(errors ? {errors} : {}),
    beforeExecution: true,
  });
}

async function stored(response: Response): Promise<StoredResponse> {
  return {status: response.status, headers: Object.fromEntries(response.headers), body: await response.text()};
}
