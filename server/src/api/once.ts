import type {KeepAnswer, StoredResponse} from '../ledger/ledger.js';
import {PortalFault} from '../port/fault.js';
import {problemResponse, troubleOf} from './problems.js';
import type {TenantScope, Unit} from '../port/unit.js';
import {scopeOf, type Call, type Services, type VendorCall, type VisitorCall} from './services.js';

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
  return run(services, call, call.principal, async (key) => stored(await execute(key)));
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
  return inUnit(services, call, {...call.principal, scope: scopeOf(call.principal)}, write);
}

/** As {@link onceInUnit}, for a write of a vendor's server, in a unit of all its customers. All who have the API key are one. */
export function vendorOnceInUnit(
  services: Services,
  call: VendorCall,
  write: (unit: Unit) => Promise<Response>,
): Promise<Response> {
  const {tenantId} = call;
  return inUnit(services, call, {tenantId, userId: 'vendor', scope: {tenantId, customerId: '*'}}, write);
}

/** Whose key it is. */
interface KeyOwner {
  readonly tenantId: string;
  readonly userId: string;
}

function inUnit(
  services: Services,
  call: Call,
  owner: KeyOwner & {readonly scope: TenantScope},
  write: (unit: Unit) => Promise<Response>,
): Promise<Response> {
  return run(services, call, owner, (_, keep) =>
    services.database.run(owner.scope, async (unit) => {
      const response = await stored(await write(unit));
      await keep(unit, response);
      return response;
    }),
  );
}

async function run(
  {ledger}: Services,
  call: Call,
  owner: KeyOwner,
  execute: (key: string, keep: KeepAnswer) => Promise<StoredResponse>,
): Promise<Response> {
  const key = call.parameters.header['Idempotency-Key'] ?? '';
  const {method, url} = call.request;
  const request = {method, path: new URL(url).pathname, body: call.body.bytes};
  const {replayed, status, headers, body} = await ledger.idempotent(owner, key, request, async (keep) => {
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
