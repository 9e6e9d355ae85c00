import type {PaymentFailureCode} from '../port/contract.js';
import {PspUnreachableError, type PspPayment, type PspSavedMethod, type PspSetup} from '../port/psp.js';

type Fields = Readonly<Record<string, unknown>>;

const statuses: readonly PspPayment['status'][] = ['requires_action', 'processing', 'succeeded', 'failed', 'canceled'];

const failures: Readonly<Record<string, PaymentFailureCode>> = {
  card_declined: 'card_declined',
  insufficient_funds: 'insufficient_funds',
  expired_card: 'expired_card',
  authentication_failed: 'authentication_failed',
  authentication_expired: 'authentication_expired',
  authentication_required: 'authentication_required',
  processing_error: 'processing_error',
};

/** Refusals by which the sandbox says that nothing was charged or kept, and that the same call would be refused again. */
export const refusals: Readonly<Record<string, PaymentFailureCode>> = {
  token_invalid: 'token_expired',
  token_used: 'token_expired',
  token_expired: 'token_expired',
  card_not_found: 'method_removed',
  invalid_request: 'processing_error',
  origin_not_allowed: 'processing_error',
};

/** Whether it is a JSON object. */
export function isObject(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/**
 * The sandbox's payment as the port has it. An answer is read as strictly as a request: what is booked comes from it.
 * @param key that was asked about
 * @param origin of the sandbox: a challenge elsewhere is not one of its own
 * @throws PspUnreachableError when it can't be understood
 */
export function readPayment(value: unknown, key: string, origin: string): PspPayment {
  if (!isObject(value)) throw misunderstood('no object');
  const {id, status, amount, currency, refunded, failure, action, card, savedCard} = value;
  if (typeof id !== 'string' || value['key'] !== key) throw misunderstood('another payment, or one without an id');
  const known = statuses.find((candidate) => candidate === status);
  if (!known) throw misunderstood('an unknown status');
  const hasAmount = Number.isSafeInteger(amount) && typeof currency === 'string';
  if (!hasAmount && !(known === 'canceled' && amount === null && currency === null)) throw misunderstood('no amount');
  if (!isCount(refunded)) throw misunderstood('no amount given back');
  const actionUrl = known === 'requires_action' ? readActionUrl(action, origin) : undefined;
  const label = readLabel(card);
  const saved = readSavedCard(savedCard);
  return {
    id,
    key,
    status: known,
    amount: hasAmount ? (amount as number) : null,
    currency: hasAmount ? (currency as string) : null,
    refunded,
    ...(known === 'failed' && {failure: readFailure(failure)}),
    ...(actionUrl !== undefined && {actionUrl}),
    ...(label && {method: label}),
    ...(saved && {savedCard: saved}),
  };
}

function isCount(value: unknown): value is number {
  return Number.isSafeInteger(value) && (value as number) >= 0;
}

/** The sandbox's setup as the port has it; read as strictly as {@link readPayment} reads. @throws PspUnreachableError when it can't be understood */
export function readSetup(value: unknown, key: string, origin: string): PspSetup {
  if (!isObject(value)) throw misunderstood('no object');
  const {status, failure, action, savedCard} = value;
  if (value['key'] !== key) throw misunderstood('another setup');
  const known = statuses.find((candidate) => candidate === status);
  if (!known) throw misunderstood('an unknown status');
  const saved = readSavedCard(savedCard);
  if (known === 'succeeded' && !saved) throw misunderstood('nothing was kept');
  return {
    key,
    status: known,
    ...(known === 'failed' && {failure: readFailure(failure)}),
    ...(known === 'requires_action' && {actionUrl: readActionUrl(action, origin)}),
    ...(known === 'succeeded' && saved && {saved}),
  };
}

function readFailure(failure: unknown): PaymentFailureCode {
  const code = isObject(failure) ? failure['code'] : undefined;
  return (typeof code === 'string' ? failures[code] : undefined) ?? 'processing_error';
}

function readActionUrl(action: unknown, origin: string): string {
  const url = isObject(action) && typeof action['url'] === 'string' ? action['url'] : '';
  if (!URL.canParse(url) || new URL(url).origin !== origin)
    throw misunderstood('a challenge that is not on its own origin');
  return url;
}

function readLabel(card: unknown): NonNullable<PspPayment['method']> | undefined {
  if (!isObject(card)) return undefined;
  const {brand, last4} = card;
  const type = card['method'] === 'sepa_debit' ? 'sepa_debit' : 'card';
  return typeof brand === 'string' && typeof last4 === 'string' && /^\d{4}$/.test(last4)
    ? {type, brand, last4}
    : undefined;
}

function readSavedCard(card: unknown): PspSavedMethod | undefined {
  const label = readLabel(card);
  if (!isObject(card) || !label) return undefined;
  const {id: ref, expMonth, expYear, holder} = card;
  const ends = Number.isInteger(expMonth) && Number.isInteger(expYear);
  if (typeof ref !== 'string' || !(ends || label.type === 'sepa_debit')) return undefined;
  return {
    ref,
    ...label,
    expMonth: ends ? (expMonth as number) : null,
    expYear: ends ? (expYear as number) : null,
    holder: typeof holder === 'string' && holder !== '' ? holder : null,
  };
}

/** An answer that says nothing for certain. */
export function misunderstood(what: string): PspUnreachableError {
  return new PspUnreachableError(
    `The sandbox PSP gave an answer that can not be understood: ${what}. Whether anything was charged is not known.`,
  );
}
