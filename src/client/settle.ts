import {PortalError} from '../core/errors.js';
import type {PaymentAttempt} from './contract.js';
import type {ClientCore} from './core.js';
import type {IntentRecord, IntentStore} from './idempotency.js';
import {inTheNameOf} from './in-the-name-of.js';
import {findByKey, getAttempt, sendAttempt} from './payment-requests.js';
import type {FollowOptions, PaymentProgress, PaymentResult} from './section-types.js';

/** Milliseconds for which a payment is followed closely. */
const closely = 120_000;
/** Milliseconds between questions after that. */
const slowly = 15_000;
/** Milliseconds that a PSP may take to tell the server what the customer did in its frame. */
const actionLag = 10_000;
const maxSends = 4;

/** What following an attempt works with. */
export interface Run extends FollowOptions {
  readonly core: ClientCore;
  readonly store: IntentStore;
  /** None where the attempt was begun elsewhere. */
  readonly record: IntentRecord | undefined;
  /** The customer has done what the attempt waited for. */
  readonly acted?: boolean | undefined;
}

/** What a run of a payment of this page works with. */
export interface IntentRun extends Run {
  readonly record: IntentRecord;
}

const isFinal = ({status}: PaymentAttempt): boolean =>
  status === 'succeeded' || status === 'failed' || status === 'canceled';

/**
 * Sends a payment and doesn't rest until its result is known: a lost answer is asked for by the key, and only what certainly never began is
 * sent again, under the same key.
 */
export async function sendAndSettle(run: IntentRun): Promise<PaymentResult> {
  const {core, store, record, signal} = run;
  const {timers, online} = core;
  const inOneName = inTheNameOf(core);
  const deadline = timers.now() + closely;
  let uncertain = record.sent;
  let wasOffline = false;
  if (!online() && !uncertain) throw notSent();
  report(run, uncertain ? 'checking' : 'sending');
  for (let sends = 0, pause = 1000; timers.now() < deadline; pause = Math.min(8000, pause * 1.5)) {
    wasOffline ||= !online();
    const found = uncertain ? await lookUp(run) : undefined;
    if (found) return follow(run, found, deadline);
    // A payment is not sent by itself once the connection is back: that is for the customer to do.
    if (found === null && wasOffline) {
      store.sent(record, false);
      throw notSent();
    }
    const maySend = !uncertain || (found === null && sends < maxSends);
    if (maySend) {
      try {
        sends++;
        store.sent(record);
        return await follow(run, await sendAttempt(core, record, inOneName), deadline);
      } catch (reason) {
        const error = reason as PortalError;
        if (record.intent.attemptId) throw error;
        if (!uncertain && isRefusedForNow(error)) store.sent(record, false);
        if (!isOpen(error, uncertain)) throw refuse(run, error);
        if (error.code === 'session_expired') throw inDoubt(error);
        wasOffline ||= error.code === 'offline';
        uncertain = true;
        pause = Math.max(pause, (error.retryAfter ?? 0) * 1000);
      }
      report(run, 'checking');
    }
    await timers.wait(pause, signal);
  }
  return goOnSlowly(run, undefined);
}

/** Asks what became of a payment that may have been sent; never sends it. */
export async function askAndSettle(run: IntentRun): Promise<PaymentResult> {
  const {core, store, record, signal} = run;
  const deadline = core.timers.now() + closely;
  report(run, 'checking');
  // One that was on its way when the page went may take a moment to be known.
  for (let asked = 0, pause = 1000; core.timers.now() < deadline; pause = Math.min(8000, pause * 1.5)) {
    const found = await lookUp(run);
    if (found) return follow(run, found, deadline);
    if (found === null && ++asked === 3) {
      store.sent(record, false);
      return {outcome: 'none'};
    }
    await core.timers.wait(pause, signal);
  }
  return goOnSlowly(run, undefined);
}

/** Follows an attempt until it ends or waits for the customer. */
export async function follow(run: Run, first: PaymentAttempt, deadline: number): Promise<PaymentResult> {
  const {core, signal, acted} = run;
  const {timers} = core;
  const actedUntil = acted ? timers.now() + actionLag : 0;
  let attempt = first;
  note(run, attempt);
  for (let pause = 1000; timers.now() < deadline; pause = Math.min(5000, pause * 1.5)) {
    const lags = attempt.status === 'requires_action' && timers.now() < actedUntil;
    if (attempt.status !== 'processing' && !lags) return {outcome: 'known', attempt};
    report(run, 'processing');
    await timers.wait(pause, signal);
    attempt = (await ask(run, () => getAttempt(core, attempt.id, {signal}))) ?? attempt;
    note(run, attempt);
  }
  return goOnSlowly(run, attempt);
}

/** The attempt of the key; null when it certainly made none; undefined when nobody could tell. */
async function lookUp(run: Run): Promise<PaymentAttempt | null | undefined> {
  const {core, record, signal} = run;
  return record && ask(run, async () => (await findByKey(core, record.intent.key, {signal})) ?? null);
}

/** Undefined when the question got no answer that counts. */
async function ask<Data>({core}: Run, question: () => Promise<Data>): Promise<Data | undefined> {
  try {
    return await question();
  } catch (reason) {
    const error = reason as PortalError;
    if (error.code === 'session_expired') throw inDoubt(error);
    if (error.code === 'aborted' || core.cache.forgets(error)) throw error;
    return undefined;
  }
}

function goOnSlowly(run: Run, attempt: PaymentAttempt | undefined): PaymentResult {
  report(run, 'confirming');
  return {outcome: 'unknown', attempt, settled: keepAsking(run, attempt).catch(() => undefined)};
}

async function keepAsking(run: Run, last: PaymentAttempt | undefined): Promise<PaymentAttempt | null> {
  const {core, store, record, signal} = run;
  let attempt = last;
  for (let absent = 0; absent < 3;) {
    await core.timers.wait(slowly, signal);
    const id = attempt?.id;
    const found = id ? await ask(run, () => getAttempt(core, id, {signal})) : await lookUp(run);
    if (found === null) absent++;
    if (!found) continue;
    attempt = found;
    note(run, attempt);
    if (attempt.status !== 'processing') return attempt;
  }
  if (record) store.sent(record, false);
  return null;
}

/** Keeps what was learned, and has what it changed read again. */
function note({core, store, record}: Run, attempt: PaymentAttempt): void {
  const isNew = record !== undefined && record.intent.attemptId !== attempt.id;
  if (record && isFinal(attempt)) store.settle(record);
  else if (isNew) store.attempted(record, attempt.id);
  if (isNew || isFinal(attempt)) invalidatePayments(core);
}

/** An order or a quote shows what is paid of its invoices. */
const changedByPaying = [
  'invoices',
  'orders',
  'quotes',
  'credit-notes',
  'credit-balance',
  'payment-attempts',
  'payment-methods',
];

/** What a payment changes. */
export function invalidatePayments({cache}: ClientCore): void {
  for (const resource of changedByPaying) cache.invalidate([resource]);
}

function report({onProgress}: FollowOptions, progress: PaymentProgress): void {
  onProgress?.(progress);
}

/** Whether the payment may have been made, or may still be, in spite of the error. */
function isOpen({outcome, code, retryable}: PortalError, uncertain: boolean): boolean {
  return (
    outcome !== 'none' || code === 'request_in_progress' || (uncertain && (retryable || code === 'session_expired'))
  );
}

/** The server took nothing, and the same may be sent again by the customer: the key stays. */
function isRefusedForNow({outcome, code, retryable}: PortalError): boolean {
  return outcome === 'none' && code !== 'request_in_progress' && (retryable || code === 'session_expired');
}

function refuse({core, store, record}: IntentRun, error: PortalError): PortalError {
  if (!isRefusedForNow(error)) {
    store.settle(record);
    // What the customer saw was out of date, or somebody else was faster.
    invalidatePayments(core);
  }
  return error;
}

function notSent(): PortalError {
  return new PortalError('offline', 'Offline: the payment was not sent, and nothing was charged.', {retryable: true});
}

/** The session ended while the result was not known. */
function inDoubt(error: PortalError): PortalError {
  return new PortalError(error.code, 'The session ended before the result of the payment was known.', {
    status: error.status,
    requestId: error.requestId,
    outcome: 'unknown',
    cause: error,
  });
}
