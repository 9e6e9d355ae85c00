import type {Clock} from '../clock.js';
import {pruneMailJobs} from '../mail/mail-jobs.js';
import type {PortalBackend} from '../port/backend.js';
import type {PspAdapter} from '../port/psp.js';
import type {Database} from '../port/unit.js';
import {isFinal, loadAttempt, viewAttempt} from './attempts.js';
import {activeAttempts, scopeOf, type Books, type LedgerLog} from './books.js';
import {collect} from './collect.js';
import {cancelAttempt, reconcile, refreshed, takeWebhook} from './follow.js';
import {idempotent, pruneKeys} from './idempotency.js';
import type {Ledger} from './ledger.js';
import {appendChanges, changesAfter, lastChangeBefore, lastChangeId, pruneChanges} from './outbox.js';
import {tenantIds} from '../sql/tenants.js';
import {findByKey, pay} from './pay.js';
import {preview} from './preview.js';
import {Asked} from './asked.js';
import {prunePspEvents} from './psp-events.js';
import {prunePreviews} from '../sql/subscription-previews.js';
import {pruneSetups} from './setup-rows.js';
import {forgetMethod, forgetRemoved} from './forgetting.js';
import {setupLedger} from './setup-ledger.js';
import {reconcileSetups} from './setups.js';

/** How to make a ledger. */
export interface LedgerOptions {
  readonly database: Database;
  readonly backend: PortalBackend;
  /** By name, as a vendor's `psp` says it. */
  readonly psps: ReadonlyMap<string, PspAdapter>;
  readonly clock: Clock;
  readonly log?: LedgerLog;
  /** How long the PSP may take to answer, ms; 10 s when left out, and always less than the 30 s for which one instance has an attempt for itself. */
  readonly pspTimeoutMs?: number;
}

const silent: LedgerLog = {info() {}, warn() {}, error() {}};

/** The gateway's books on SQL. Any number of instances may work on the same database. */
export function createLedger(options: LedgerOptions): Ledger {
  const {database, backend, psps, clock} = options;
  const books: Books = {
    database,
    backend,
    psps,
    clock,
    log: options.log ?? silent,
    pspTimeoutMs: options.pspTimeoutMs ?? 10_000,
  };
  const asked = new Asked(clock);

  return {
    idempotent: (principal, key, request, execute) => idempotent(database, principal, key, request, execute),
    collect: (scope, request) => collect(books, scope, request),
    preview: (principal, request, today) => preview(books, principal, request, today),
    async pay(principal, request, context) {
      return viewAttempt(await pay(books, principal, request, context), principal);
    },
    async attempt(principal, id) {
      const found = await database.run(scopeOf(principal), (unit) => loadAttempt(unit, {id}));
      if (!found) return undefined;
      const current = !isFinal(found.row.status) && asked.mayAsk(id) ? await refreshed(books, found) : found;
      return viewAttempt(current, principal);
    },
    async findByKey(principal, key) {
      const found = await findByKey(books, principal, key);
      return found && viewAttempt(found, principal);
    },
    async cancel(principal, id) {
      return viewAttempt(await cancelAttempt(books, principal, id), principal);
    },
    activeAttempts,
    webhook: (tenantId, pspName, headers, rawBody) => takeWebhook(books, tenantId, pspName, headers, rawBody),
    setups: setupLedger(books, asked),
    forgetMethod: (tenantId, method) => forgetMethod(books, tenantId, method),
    async reconcile() {
      const ended = (await reconcile(books)) + (await reconcileSetups(books));
      await forgetRemoved(books);
      return ended;
    },
    appendChanges,
    changesAfter,
    lastChangeId,
    lastChangeBefore,
    async prune() {
      for (const tenantId of await tenantIds(database)) {
        await database.run({tenantId, customerId: '*'}, async (unit) => {
          await pruneKeys(unit);
          await pruneChanges(unit);
          await prunePspEvents(unit);
          await pruneMailJobs(unit);
          await pruneSetups(unit);
          await prunePreviews(unit);
        });
      }
    },
  };
}
