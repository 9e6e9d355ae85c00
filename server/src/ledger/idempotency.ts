import {sql} from 'kysely';

import {PortalFault} from '../port/fault.js';
import type {Database, TenantScope, Unit} from '../port/unit.js';
import {sha256, sha256OfText} from './digest.js';
import {IdempotencyKeyReusedError, RequestInProgressError} from './errors.js';
import type {IdempotentRequest, KeepAnswer, StoredResponse} from './ledger.js';

/** How long the instance that runs a request is believed alive, ms. Past it another one takes the request over. */
export const runningFor = 30_000;

/** How long an answer is kept, ms: 30 days. */
export const keptFor = 30 * 86_400_000;

type Claim =
  {readonly state: 'claimed'; readonly until: Date} | {readonly state: 'done'; readonly response: StoredResponse};

interface KeyOf {
  readonly tenantId: string;
  readonly userId: string;
  readonly key: string;
}

/**
 * Runs `execute` once per key and answers repetitions with what it answered.
 *
 * A request that was taken over after its instance died runs `execute` again, and so does one whose answer isn't kept. So `execute` must itself find what an earlier
 * run with the same key did; paying does, by the attempt's key. What is SQL and nothing else calls `keep` in its unit instead: then there is no earlier run without its answer.
 * @throws IdempotencyKeyReusedError @throws RequestInProgressError @throws what `execute` throws
 */
export async function idempotent(
  database: Database,
  principal: {tenantId: string; userId: string},
  key: string,
  request: IdempotentRequest,
  execute: (keep: KeepAnswer) => Promise<StoredResponse>,
): Promise<StoredResponse & {replayed: boolean}> {
  const keyOf = {tenantId: principal.tenantId, userId: principal.userId, key};
  const scope = scopeOf(keyOf);
  const fingerprint = await fingerprintOf(request);
  const claim = await database.run(scope, (unit) => claimKey(unit, keyOf, fingerprint));
  if (claim.state === 'done') return {...claim.response, replayed: true};

  let kept: StoredResponse | undefined;
  const keep: KeepAnswer = async (unit, answer) => {
    if (!(await storeOwn(unit, keyOf, claim.until, answer))) throw new RequestInProgressError();
    kept = answer;
  };
  let response: StoredResponse;
  try {
    response = await execute(keep);
  } catch (error) {
    const untouched = error instanceof PortalFault && error.beforeExecution;
    await database.run(scope, (unit) => giveBack(unit, keyOf, claim.until, untouched));
    throw error;
  }
  // Another answer than the kept one means that the unit which kept it was rolled back.
  if (response === kept) return {...response, replayed: false};
  if (!isKept(response.status)) {
    await database.run(scope, (unit) => giveBack(unit, keyOf, claim.until, response.status < 500));
    return {...response, replayed: false};
  }
  const earlier = await database.run(scope, (unit) => store(unit, keyOf, response));
  return earlier ? {...earlier, replayed: true} : {...response, replayed: false};
}

/** Keys belong to a person of the tenant; no customer's rows are looked at. */
function scopeOf({tenantId}: KeyOf): TenantScope {
  return {tenantId, customerId: ''};
}

function isKept(status: number): boolean {
  return status < 500 && status !== 401 && status !== 429;
}

/** Each part is digested or length-bound on its own, so that no part can pass for another. */
async function fingerprintOf({method, path, body}: IdempotentRequest): Promise<string> {
  return sha256OfText(JSON.stringify([method, path, await sha256(body)]));
}

async function claimKey(unit: Unit, {tenantId, userId, key}: KeyOf, fingerprint: string): Promise<Claim> {
  const until = new Date(unit.now.getTime() + runningFor);
  const inserted = await unit.db
    .insertInto('idempotency_keys')
    .values({
      tenant_id: tenantId,
      principal: userId,
      key,
      fingerprint,
      status: 'running',
      response_status: null,
      response_headers: null,
      response_body: null,
      locked_until: until,
      created_at: unit.now,
    })
    .onConflict((conflict) => conflict.doNothing())
    .returning('key')
    .executeTakeFirst();
  if (inserted) return {state: 'claimed', until};

  const row = await unit.db
    .selectFrom('idempotency_keys')
    .selectAll()
    .where('tenant_id', '=', tenantId)
    .where('principal', '=', userId)
    .where('key', '=', key)
    .forUpdate()
    .executeTakeFirst();
  // Freed between the two statements by the one that had it: as good as still running.
  if (!row) throw new RequestInProgressError();
  if (row.fingerprint !== fingerprint) throw new IdempotencyKeyReusedError();
  const kept = responseOf(row);
  if (kept) return {state: 'done', response: kept};
  if (row.locked_until > unit.now) throw new RequestInProgressError();
  await unit.db
    .updateTable('idempotency_keys')
    .set({locked_until: until})
    .where('tenant_id', '=', tenantId)
    .where('principal', '=', userId)
    .where('key', '=', key)
    .execute();
  return {state: 'claimed', until};
}

/** Keeps the answer; resolves to the one that is kept already when somebody who took over was faster. */
async function store(
  unit: Unit,
  {tenantId, userId, key}: KeyOf,
  response: StoredResponse,
): Promise<StoredResponse | undefined> {
  const stored = await done(unit, {tenantId, userId, key}, response).returning('key').executeTakeFirst();
  if (stored) return undefined;
  const row = await unit.db
    .selectFrom('idempotency_keys')
    .selectAll()
    .where('tenant_id', '=', tenantId)
    .where('principal', '=', userId)
    .where('key', '=', key)
    .executeTakeFirst();
  return row && responseOf(row);
}

/** Keeps the answer of the one who claimed; says whether the claim still stands. */
async function storeOwn(unit: Unit, keyOf: KeyOf, until: Date, response: StoredResponse): Promise<boolean> {
  const stored = await done(unit, keyOf, response)
    .where('locked_until', '=', until)
    .returning('key')
    .executeTakeFirst();
  return stored !== undefined;
}

function done({db}: Unit, {tenantId, userId, key}: KeyOf, {status, headers, body}: StoredResponse) {
  return db
    .updateTable('idempotency_keys')
    .set({
      status: 'done',
      response_status: status,
      response_headers: JSON.stringify(headers),
      response_body: body,
    })
    .where('tenant_id', '=', tenantId)
    .where('principal', '=', userId)
    .where('key', '=', key)
    .where('status', '=', 'running');
}

/**
 * Lets the same request run again at once. The fingerprint stays unless nothing was carried out: what was begun under a key stays that key's.
 * `until` makes sure that only the one who claimed gives back.
 */
async function giveBack(unit: Unit, {tenantId, userId, key}: KeyOf, until: Date, untouched: boolean): Promise<void> {
  if (untouched) {
    await unit.db
      .deleteFrom('idempotency_keys')
      .where('tenant_id', '=', tenantId)
      .where('principal', '=', userId)
      .where('key', '=', key)
      .where('status', '=', 'running')
      .where('locked_until', '=', until)
      .execute();
    return;
  }
  await unit.db
    .updateTable('idempotency_keys')
    .set({locked_until: unit.now})
    .where('tenant_id', '=', tenantId)
    .where('principal', '=', userId)
    .where('key', '=', key)
    .where('status', '=', 'running')
    .where('locked_until', '=', until)
    .execute();
}

function responseOf(row: {
  response_status: number | null;
  response_headers: Record<string, string> | null;
  response_body: string | null;
}): StoredResponse | undefined {
  if (row.response_status === null) return undefined;
  return {status: row.response_status, headers: row.response_headers ?? {}, body: row.response_body ?? ''};
}

/** Forgets the tenant's keys that were kept long enough. */
export async function pruneKeys(unit: Unit): Promise<void> {
  await unit.db
    .deleteFrom('idempotency_keys')
    .where('tenant_id', '=', unit.scope.tenantId)
    .where('created_at', '<', sql<Date>`${new Date(unit.now.getTime() - keptFor)}::timestamptz`)
    .execute();
}
