/** Keeping methods: written down first, then asked of the PSP outside any unit, then what became of it; a crash in between is made good by asking again. */
import {addMethodCapability, setupCapabilities} from '../api/method-capabilities.js';
import {newId} from '../ids.js';
import type {MethodSetupRequest, PaymentFailureCode} from '../port/contract.js';
import {PortalFault} from '../port/fault.js';
import type {Principal} from '../port/principal.js';
import {PspUnreachableError, type PspMethods, type PspSetup} from '../port/psp.js';
import type {TenantScope} from '../port/unit.js';
import {tenantIds} from '../sql/tenants.js';
import {sqlState} from '../sql/units.js';
import {isFinal, underWay} from './attempts.js';
import {scopeOf, vendorOf, type Books} from './books.js';
import {AttemptFinalError, NotAllowedError, NotFoundError, PspUnavailableError} from './errors.js';
import {challengeFor, leaseFor, timeout} from './lease.js';
import type {SetupContext} from './ledger.js';
import {appendChanges} from './outbox.js';
import {loadSetup, updateSetup, type SetupRow} from './setup-rows.js';

/** How long until a setup under way is looked at again by the reconciliation, ms. */
const lookAgainAfter = 30_000;

/** How many setups one round of reconciliation takes at once, a tenant. */
const batch = 100;

const uniqueViolation = '23505';

/** Keeps what a token stands for, once per key. @throws PortalFault when this person can't add a method */
export async function setUp(
  books: Books,
  principal: Principal,
  request: MethodSetupRequest,
  context: SetupContext,
): Promise<SetupRow> {
  const {row, existing} = await reserveSetup(books, principal, request, context);
  if (existing) return refreshedSetup(books, row);
  let setup: PspSetup;
  try {
    setup = await methodsOf(books, row).setUp(
      {
        key: row.id,
        source: {token: request.source.token},
        customer: principal.customerId,
        returnOrigin: context.returnOrigin,
      },
      timeout(books),
    );
  } catch (error) {
    report(books, row, error);
    return row;
  }
  try {
    return await applySetup(books, row, setup, 'psp_unavailable');
  } catch (cause) {
    throw new PortalFault('internal', 500, 'The method was sent, but its outcome could not be written down yet.', {
      detail: 'It is written down as soon as it can be; see GET /payment-method-setups.',
      outcome: 'unknown',
      cause,
    });
  }
}

/** The setup that this user's key made. */
export function findSetupByKey(books: Books, {userId, ...principal}: Principal, idempotencyKey: string) {
  return books.database.run(scopeOf({userId, ...principal}), (unit) => loadSetup(unit, {userId, idempotencyKey}));
}

async function reserveSetup(
  books: Books,
  principal: Principal,
  request: MethodSetupRequest,
  {idempotencyKey}: SetupContext,
): Promise<{readonly row: SetupRow; readonly existing: boolean}> {
  try {
    return await books.database.run(scopeOf(principal), async (unit) => {
      const before = await loadSetup(unit, {userId: principal.userId, idempotencyKey});
      if (before) return {row: before, existing: true};
      const {psp} = await vendorOf(books, unit);
      const adapter = psp === undefined ? undefined : books.psps.get(psp);
      const {allowed, reason} = addMethodCapability(principal, adapter);
      if (!allowed || psp === undefined) throw new NotAllowedError(reason ?? 'feature');
      const row = await unit.db
        .insertInto('method_setups')
        .values({
          tenant_id: principal.tenantId,
          customer_id: principal.customerId,
          id: newId('set'),
          user_id: principal.userId,
          status: 'created',
          provider: psp,
          make_default: request.makeDefault,
          billing_lines: request.billing?.lines ?? [],
          idempotency_key: idempotencyKey,
          lease_until: new Date(unit.now.getTime() + leaseFor),
          created_at: unit.now,
          updated_at: unit.now,
        })
        .returningAll()
        .executeTakeFirstOrThrow();
      return {row, existing: false};
    });
  } catch (error) {
    if (sqlState(error) !== uniqueViolation) throw error;
    // A twin of this request was first.
    const row = await findSetupByKey(books, principal, idempotencyKey);
    if (!row) throw error;
    return {row, existing: true};
  }
}

/**
 * Writes down what the PSP says became of a setup: in one unit, once, and never back.
 * @param canceledBecause when it was canceled for another reason than the customer's wish: it has then failed, and this is why
 */
function applySetup(
  books: Books,
  known: SetupRow,
  setup: PspSetup,
  canceledBecause?: PaymentFailureCode,
): Promise<SetupRow> {
  return books.database.run(scopeOfSetup(known), async (unit) => {
    const row = await loadSetup(unit, {id: known.id}, 'lock');
    if (!row) throw new Error(`There is no setup ${known.id}.`);
    if (isFinal(row.status)) return row;
    const write = async (changes: Partial<SetupRow>): Promise<SetupRow> => {
      await updateSetup(unit, row.id, changes);
      return {...row, ...changes};
    };
    const ended = {action_url: null, lease_until: null, updated_at: unit.now};
    switch (setup.status) {
      case 'succeeded': {
        const {ref, ...method} = savedOf(setup);
        const section = books.backend.paymentMethods;
        if (!section) throw new Error('The back end keeps no payment methods.');
        const {id, becameDefault} = await section.save(unit, {
          provider: row.provider,
          providerRef: ref,
          ...method,
          billing: row.billing_lines,
          makeDefault: row.make_default,
        });
        const done = await write({...ended, status: 'succeeded', payment_method_id: id});
        await appendChanges(unit, [
          {resource: 'payment-methods', id: becameDefault ? null : id},
          // Those that follow the default are charged to another method now.
          ...(becameDefault ? [{resource: 'subscriptions', id: null} as const] : []),
        ]);
        return done;
      }
      case 'failed':
        return write({...ended, status: 'failed', failure_code: setup.failure ?? 'processing_error'});
      case 'canceled':
        return write({
          ...ended,
          status: canceledBecause ? 'failed' : 'canceled',
          failure_code: canceledBecause ?? null,
        });
      case 'requires_action':
      case 'processing': {
        // What was asked earlier may arrive later: a bank that is at work doesn't ask again.
        if (row.status === 'processing' && setup.status === 'requires_action') return row;
        const action_url = setup.status === 'requires_action' ? (setup.actionUrl ?? null) : null;
        const moved = row.status !== setup.status || row.action_url !== action_url;
        return write({
          status: setup.status,
          action_url,
          lease_until: new Date(unit.now.getTime() + lookAgainAfter),
          ...(moved && {updated_at: unit.now}),
        });
      }
    }
  });
}

function savedOf({key, saved}: PspSetup): NonNullable<PspSetup['saved']> {
  if (saved) return saved;
  throw new PspUnreachableError(`The PSP says that the setup ${key} succeeded, but not what it has kept.`);
}

/** The setup as the PSP now has it; as it is stored when the PSP can't say. */
export async function refreshedSetup(books: Books, row: SetupRow): Promise<SetupRow> {
  if (isFinal(row.status)) return row;
  try {
    return await refreshSetup(books, row, row.lease_until === null || row.lease_until <= books.clock.now());
  } catch (error) {
    report(books, row, error);
    return row;
  }
}

/** Asks the PSP about a setup. `abandoned`: nobody is working on it any more, so what the PSP never saw must never happen. */
export async function refreshSetup(books: Books, row: SetupRow, abandoned: boolean): Promise<SetupRow> {
  const psp = methodsOf(books, row);
  const setup = await psp.findSetup(row.id, timeout(books));
  if (!setup) {
    if (!abandoned) return row;
    return applySetup(books, row, await psp.cancelSetup(row.id, timeout(books)), 'psp_unavailable');
  }
  const age = books.clock.now().getTime() - row.created_at.getTime();
  if (setup.status === 'requires_action' && age > challengeFor) {
    return applySetup(books, row, await psp.cancelSetup(row.id, timeout(books)), 'authentication_expired');
  }
  return applySetup(books, row, setup);
}

/** Gives a setup up that waits for the customer. @throws NotFoundError @throws NotAllowedError @throws AttemptFinalError @throws PspUnavailableError */
export async function cancelSetup(books: Books, principal: Principal, id: string): Promise<SetupRow> {
  const found = await books.database.run(scopeOf(principal), (unit) => loadSetup(unit, {id}));
  if (!found) throw new NotFoundError('setup');
  const {cancel} = setupCapabilities(principal, 'requires_action');
  if (!cancel.allowed) throw new NotAllowedError(cancel.reason ?? 'role');
  const now = found.status === 'requires_action' ? found : await refreshedSetup(books, found);
  if (now.status !== 'requires_action') throw new AttemptFinalError(now.status);
  try {
    const ended = await applySetup(books, now, await methodsOf(books, now).cancelSetup(id, timeout(books)));
    if (ended.status !== 'canceled') throw new AttemptFinalError(ended.status);
    return ended;
  } catch (error) {
    if (error instanceof PspUnreachableError) throw new PspUnavailableError(error);
    throw error;
  }
}

/** Brings setups to their end that a crash, a silent PSP or a customer who went away left under way; resolves to how many ended. */
export async function reconcileSetups(books: Books): Promise<number> {
  let ended = 0;
  const silent = new Set<string>();
  for (const tenantId of await tenantIds(books.database)) {
    for (;;) {
      const taken = await takeOver(books, tenantId);
      for (const row of taken) {
        if (silent.has(row.provider)) continue;
        try {
          if (isFinal((await refreshSetup(books, row, true)).status)) ended += 1;
        } catch (error) {
          if (error instanceof PspUnreachableError) silent.add(row.provider);
          report(books, row, error);
        }
      }
      if (taken.length < batch) break;
    }
  }
  return ended;
}

/** Takes the lease of setups that nobody has. */
function takeOver(books: Books, tenantId: string): Promise<SetupRow[]> {
  return books.database.run({tenantId, customerId: '*'}, async (unit) => {
    const rows = await unit.db
      .selectFrom('method_setups')
      .selectAll()
      .where('tenant_id', '=', tenantId)
      .where('status', 'in', underWay)
      .where((where) => where.or([where('lease_until', 'is', null), where('lease_until', '<=', unit.now)]))
      .orderBy('updated_at')
      .limit(batch)
      .forUpdate()
      .skipLocked()
      .execute();
    if (rows.length === 0) return [];
    await unit.db
      .updateTable('method_setups')
      .set({lease_until: new Date(unit.now.getTime() + leaseFor)})
      .where('tenant_id', '=', tenantId)
      .where(
        'id',
        'in',
        rows.map(({id}) => id),
      )
      .execute();
    return rows;
  });
}

/** The setup's PSP. @throws PspUnreachableError when it is no longer configured: what it knows can't be known */
function methodsOf(books: Books, row: SetupRow): PspMethods {
  const methods = books.psps.get(row.provider)?.methods;
  if (methods) return methods;
  throw new PspUnreachableError(
    `Setup ${row.id} was made with the PSP ${row.provider}, which keeps no methods for this server.`,
  );
}

function scopeOfSetup(row: SetupRow): TenantScope {
  return {tenantId: row.tenant_id, customerId: row.customer_id};
}

/** Swallows what will pass; throws what is a fault of ours. */
function report(books: Books, row: SetupRow, error: unknown): void {
  if (!(error instanceof PspUnreachableError)) throw error;
  books.log.warn(
    {setupId: row.id, tenantId: row.tenant_id, error},
    'The PSP could not be asked about a method. It stays under way and is asked again.',
  );
}
