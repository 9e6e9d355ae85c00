import type {PaymentFailureCode} from '../port/contract.js';
import {PspUnreachableError, type PspPayment} from '../port/psp.js';

type Fields = Readonly<Record<string, unknown>>;

const statuses: readonly PspPayment['status'][] = ['requires_action', 'processing', 'succeeded', 'failed', 'canceled'];

const failures: Readonly<Record<string, PaymentFailureCode>> = {
  card_declined: 'card_declined',
  insufficient_funds: 'insufficient_funds',
  expired_card: 'expired_card',
  authentication_failed: 'authentication_failed',
  authentication_expired: 'authentication_expired',
  processing_error: 'processing_error',
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
  const {id, status, amount, currency, failure, action, card, savedCard} = value;
  if (typeof id !== 'string' || value['key'] !== key) throw misunderstood('another payment, or one without an id');
  const known = statuses.find((candidate) => candidate === status);
  if (!known) throw misunderstood('an unknown status');
  const hasAmount = Number.isSafeInteger(amount) && typeof currency === 'string';
  if (!hasAmount && !(known === 'canceled' && amount === null && currency === null)) throw misunderstood('no amount');
  const actionUrl = known === 'requires_action' ? readActionUrl(action, origin) : undefined;
  const label = readLabel(card);
  const saved = readSavedCard(savedCard);
  return {
    id,
    key,
    status: known,
    amount: hasAmount ? (amount as number) : null,
    currency: hasAmount ? (currency as string) : null,
    ...(known === 'failed' && {failure: readFailure(failure)}),
    ...(actionUrl !== undefined && {actionUrl}),
    ...(label && {method: {type: 'card', ...label}}),
    ...(saved && {savedCard: saved}),
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

function readLabel(card: unknown): {brand: string; last4: string} | undefined {
  if (!isObject(card)) return undefined;
  const {brand, last4} = card;
  return typeof brand === 'string' && typeof last4 === 'string' && /^\d{4}$/.test(last4) ? {brand, last4} : undefined;
}

function readSavedCard(card: unknown): PspPayment['savedCard'] {
  const label = readLabel(card);
  if (!isObject(card) || !label) return undefined;
  const {id: ref, expMonth, expYear, holder} = card;
  if (typeof ref !== 'string' || !Number.isInteger(expMonth) || !Number.isInteger(expYear)) return undefined;
  return {
    ref,
    ...label,
    expMonth: expMonth as number,
    expYear: expYear as number,
    holder: typeof holder === 'string' && holder !== '' ? holder : null,
  };
}

/** An answer that says nothing for certain. */
export function misunderstood(what: string): PspUnreachableError {
  return new PspUnreachableError(
    `The sandbox PSP gave an answer that can not be understood: ${what}. Whether anything was charged is not known.`,
  );
}
