import type {KeepAnswer, StoredResponse} from '../ledger/ledger.js';
import {PortalFault} from '../port/fault.js';
import type {Unit} from '../port/unit.js';
import {problemResponse, troubleOf} from './problems.js';
import {scopeOf, type Services, type VisitorCall} from './services.js';

/** Refusals after which the very same key and body may succeed with another header: they use no key up. */
const leavesKeyFree = new Set(['precondition_required', 'stale']);

/**
 * Runs a write once per Idempotency-Key and answers repetitions with its answer. A definite refusal is an answer like any other; what happened before execution, and
 * what failed on the server, is not kept.
 */
export function once(
  services: Services,
  call: VisitorCall,
  execute: (key: string) => Promise<Response>,
): Promise<Response> {
  return run(services, call, async (key) => stored(await execute(key)));
}

/**
 * As {@link once}, for a write that is SQL and nothing else: in one transaction with its answer. Whenever the server dies, there is either both or nothing, so that the same
 * key never does it twice and always gets the first answer.
 */
export function onceInUnit(
  services: Services,
  call: VisitorCall,
  write: (unit: Unit) => Promise<Response>,
): Promise<Response> {
  return run(services, call, (_, keep) =>
    services.database.run(scopeOf(call.principal), async (unit) => {
      const response = await stored(await write(unit));
      await keep(unit, response);
      return response;
    }),
  );
}

async function run(
  {ledger}: Services,
  call: VisitorCall,
  execute: (key: string, keep: KeepAnswer) => Promise<StoredResponse>,
): Promise<Response> {
  const key = call.parameters.header['Idempotency-Key'] ?? '';
  const {method, url} = call.request;
  const request = {method, path: new URL(url).pathname, body: call.body.bytes};
  const {replayed, status, headers, body} = await ledger.idempotent(call.principal, key, request, async (keep) => {
    try {
      return await execute(key, keep);
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

/** What says nothing of the request itself; `request_in_progress` is another run of the same one. */
function isNotKept({code, status, beforeExecution}: PortalFault): boolean {
  return beforeExecution || status === 401 || status === 429 || status >= 500 || code === 'request_in_progress';
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
