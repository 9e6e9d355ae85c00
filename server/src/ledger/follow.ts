/** Following attempts to their end: when asked, when the PSP reports, and when nobody else does. */
import {attemptCapabilities} from '../api/capabilities.js';
import type {PaymentFailureCode} from '../port/contract.js';
import type {Principal} from '../port/principal.js';
import {PspSignatureError, PspUnreachableError, type PspAdapter, type PspEvent, type PspPayment} from '../port/psp.js';
import type {TenantScope} from '../port/unit.js';
import {tenantIds} from '../sql/tenants.js';
import {isFinal, loadAttempt, underWay, type AttemptRow, type StoredAttempt} from './attempts.js';
import {scopeOf, type Books} from './books.js';
import {AttemptFinalError, NotAllowedError, NotFoundError, PspUnavailableError, WebhookRefusedError} from './errors.js';
import {challengeFor, leaseFor, timeout} from './lease.js';
import {applyOutcome, PspMismatchError} from './outcome.js';
import {noteTakenIn, wasTakenIn} from './psp-events.js';
import {loadSetup} from './setup-rows.js';
import {refreshSetup} from './setups.js';

/** How many attempts one round of reconciliation takes at once, a tenant. */
const batch = 100;

/** The scope of an attempt's customer. */
export function scopeOfRow(row: AttemptRow): TenantScope {
  return {tenantId: row.tenant_id, customerId: row.customer_id};
}

/** Asks the PSP about an attempt and writes down what it says. `abandoned`: nobody is working on it any more, so what the PSP never saw must never happen. */
async function refresh(books: Books, {row}: StoredAttempt, abandoned: boolean): Promise<StoredAttempt> {
  const psp = pspOf(books, row);
  const apply = (payment: PspPayment, because?: PaymentFailureCode): Promise<StoredAttempt> =>
    applyOutcome(books, scopeOfRow(row), row.id, payment, because);

  const payment = await psp.find(row.id, timeout(books));
  if (!payment) {
    if (!abandoned) throw new StillArrivingError();
    // Without this a call that is only late would charge after its invoices were freed.
    return apply(await psp.cancel(row.id, timeout(books)), 'psp_unavailable');
  }
  const age = books.clock.now().getTime() - row.created_at.getTime();
  if (payment.status === 'requires_action' && age > challengeFor) {
    return apply(await psp.cancel(row.id, timeout(books)), 'authentication_expired');
  }
  // Without an amount it was canceled before it arrived, which only happens to abandoned ones.
  return apply(payment, payment.status === 'canceled' && payment.amount === null ? 'psp_unavailable' : undefined);
}

/** The PSP doesn't know the payment yet, and the instance that charges may still be sending it. */
class StillArrivingError extends Error {
  override readonly name = 'StillArrivingError';
}

/** The attempt's PSP. @throws PspUnreachableError when it is no longer configured: what it knows can't be known */
export function pspOf(books: Books, row: AttemptRow): PspAdapter {
  const psp = row.provider === null ? undefined : books.psps.get(row.provider);
  if (!psp)
    throw new PspUnreachableError(
      `Attempt ${row.id} was made with the PSP ${row.provider}, which this server has no adapter for.`,
    );
  return psp;
}

/** The attempt as the PSP now has it; as it is stored when the PSP can't say. */
export async function refreshed(books: Books, attempt: StoredAttempt): Promise<StoredAttempt> {
  if (isFinal(attempt.row.status)) return attempt;
  try {
    return await refresh(books, attempt, leaseEnded(books, attempt.row));
  } catch (error) {
    report(books, attempt.row, error);
    return attempt;
  }
}

function leaseEnded(books: Books, row: AttemptRow): boolean {
  return row.lease_until === null || row.lease_until <= books.clock.now();
}

/** Swallows what will pass or what only an operator can mend; throws what is a fault of ours. */
function report(books: Books, row: AttemptRow, error: unknown): void {
  if (error instanceof StillArrivingError) return;
  const details = {attemptId: row.id, tenantId: row.tenant_id, error};
  if (error instanceof PspUnreachableError) {
    books.log.warn(details, 'The PSP could not be asked about a payment. It stays under way and is asked again.');
  } else if (error instanceof PspMismatchError) {
    books.log.error(details, 'A payment at the PSP is not the one that was asked for. Compare the two by hand.');
  } else {
    throw error;
  }
}

/** Gives an attempt up that waits for the customer. @throws NotFoundError @throws NotAllowedError @throws AttemptFinalError @throws PspUnavailableError */
export async function cancelAttempt(books: Books, principal: Principal, id: string): Promise<StoredAttempt> {
  const scope = scopeOf(principal);
  const found = await books.database.run(scope, (unit) => loadAttempt(unit, {id}));
  if (!found) throw new NotFoundError('payment attempt');
  const {cancel} = attemptCapabilities(principal, 'requires_action');
  if (!cancel.allowed) throw new NotAllowedError(cancel.reason ?? 'role');
  const now = found.row.status === 'requires_action' ? found : await refreshed(books, found);
  if (now.row.status !== 'requires_action') throw new AttemptFinalError(now.row.status);
  try {
    const payment = await pspOf(books, now.row).cancel(id, timeout(books));
    const ended = await applyOutcome(books, scope, id, payment);
    if (ended.row.status !== 'canceled') throw new AttemptFinalError(ended.row.status);
    return ended;
  } catch (error) {
    if (error instanceof PspUnreachableError) throw new PspUnavailableError(error);
    throw error;
  }
}

/** Takes in a PSP's report. What it says is not believed: the PSP is asked. @throws WebhookRefusedError @throws PspUnavailableError */
export async function takeWebhook(
  books: Books,
  tenantId: string,
  pspName: string,
  headers: Headers,
  rawBody: Uint8Array,
): Promise<void> {
  const psp = books.psps.get(pspName);
  if (!psp) throw new NotFoundError('PSP');
  const event = await psp.readWebhook(headers, rawBody, books.clock.now()).catch((error: unknown) => {
    if (error instanceof PspSignatureError) throw new WebhookRefusedError(error);
    throw error instanceof PspUnreachableError ? new PspUnavailableError(error) : error;
  });
  if (!event) return;
  const scope = {tenantId, customerId: '*'} as const;
  const attempt = await books.database.run(scope, async (unit) =>
    (await wasTakenIn(unit, pspName, event.id)) ? undefined : loadAttempt(unit, {id: event.key}),
  );
  if (!attempt) return takeSetupEvent(books, scope, pspName, event);
  if (attempt.row.provider !== pspName) return;
  // Of one that succeeded money may have been given back.
  if (!isFinal(attempt.row.status) || attempt.row.status === 'succeeded') {
    try {
      await refresh(books, attempt, false);
    } catch (error) {
      // Not noted as seen, so that the PSP sends it again.
      if (error instanceof PspUnreachableError) throw new PspUnavailableError(error);
      report(books, attempt.row, error);
    }
  }
  // Noted only now: a crash before would lose an event that the PSP takes for delivered. Seeing one twice changes nothing.
  await books.database.run(scope, (unit) => noteTakenIn(unit, pspName, event.id));
}

/** The same for what isn't a payment but a method that is set up. */
async function takeSetupEvent(books: Books, scope: TenantScope, pspName: string, event: PspEvent): Promise<void> {
  const setup = await books.database.run(scope, async (unit) =>
    (await wasTakenIn(unit, pspName, event.id)) ? undefined : loadSetup(unit, {id: event.key}),
  );
  if (!setup || setup.provider !== pspName) return;
  if (!isFinal(setup.status)) {
    try {
      await refreshSetup(books, setup, false);
    } catch (error) {
      if (error instanceof PspUnreachableError) throw new PspUnavailableError(error);
      throw error;
    }
  }
  await books.database.run(scope, (unit) => noteTakenIn(unit, pspName, event.id));
}

/** Brings what a crash, a silent PSP or a lost report left under way to its end where it can; resolves to how many ended. Instances share the work. */
export async function reconcile(books: Books): Promise<number> {
  let ended = 0;
  // One that gave no answer is left alone for the rest of the round: each question would wait for the whole time-out.
  const silent = new Set<string | null>();
  for (const tenantId of await tenantIds(books.database)) {
    for (;;) {
      const taken = await takeOver(books, tenantId);
      for (const attempt of taken) {
        if (silent.has(attempt.row.provider)) continue;
        try {
          const {row} = await refresh(books, attempt, true);
          if (isFinal(row.status)) ended += 1;
        } catch (error) {
          if (error instanceof PspUnreachableError) silent.add(attempt.row.provider);
          report(books, attempt.row, error);
        }
      }
      if (taken.length < batch) break;
    }
  }
  return ended;
}

/** Takes the lease of attempts that nobody has. */
function takeOver(books: Books, tenantId: string): Promise<StoredAttempt[]> {
  return books.database.run({tenantId, customerId: '*'}, async (unit) => {
    const rows = await unit.db
      .selectFrom('payment_attempts')
      .select('id')
      .where('tenant_id', '=', tenantId)
      .where('status', 'in', underWay)
      .where((where) => where.or([where('lease_until', 'is', null), where('lease_until', '<=', unit.now)]))
      .orderBy('updated_at')
      .limit(batch)
      .forUpdate()
      .skipLocked()
      .execute();
    if (rows.length === 0) return [];
    const ids = rows.map((row) => row.id);
    await unit.db
      .updateTable('payment_attempts')
      .set({lease_until: new Date(unit.now.getTime() + leaseFor)})
      .where('tenant_id', '=', tenantId)
      .where('id', 'in', ids)
      .execute();
    const attempts: StoredAttempt[] = [];
    for (const id of ids) {
      const attempt = await loadAttempt(unit, {id});
      if (attempt) attempts.push(attempt);
    }
    return attempts;
  });
}
