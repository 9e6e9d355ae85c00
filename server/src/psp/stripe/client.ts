import Stripe from 'stripe';

import {PspRefusedError, PspUnreachableError} from '../../port/psp.js';

/** How to reach Stripe. */
export interface StripeConnection {
  readonly secretKey: string;
  /** Stripe's own when left out. */
  readonly host?: string;
  readonly port?: number;
  readonly protocol?: 'http' | 'https';
  /** How often the SDK sends a request again by itself, with the same idempotency key; once when left out. */
  readonly maxNetworkRetries?: number;
}

/** Makes one call of several, unless its time is up: a charge that was given up must not go on behind one's back. */
export type Step = <T>(call: () => Promise<T>) => Promise<T>;

/** How long one call may take, ms: the caller's own limit is for all calls of a charge together. */
const callTimeout = 20_000;

/** Stripe's SDK, without telemetry. */
export function connectStripe({secretKey, maxNetworkRetries = 1, ...where}: StripeConnection): Stripe {
  return new Stripe(secretKey, {...where, maxNetworkRetries, timeout: callTimeout, telemetry: false});
}

/**
 * Runs calls to Stripe. What isn't understood is an unknown outcome, never a failure.
 * @param what for the operator: “the charge of att_1”
 * @throws PspUnreachableError also when `signal` ends the wait
 */
export async function asking<T>(
  what: string,
  signal: AbortSignal | undefined,
  work: (step: Step) => Promise<T>,
): Promise<T> {
  try {
    return await work((call) => unlessAborted(signal, call));
  } catch (error) {
    if (error instanceof PspUnreachableError || error instanceof PspRefusedError) throw error;
    throw new PspUnreachableError(
      `Stripe gave no clear answer to ${what}: ${describe(error)}. Its outcome is not known.`,
      error instanceof Stripe.errors.StripeError ? {} : {cause: error},
    );
  }
}

/** What Stripe's error is, without its body: that may hold a client secret, and this goes to the log. */
function describe(error: unknown): string {
  if (!(error instanceof Stripe.errors.StripeError)) return error instanceof Error ? error.message : String(error);
  const {type, code, statusCode, requestId, param} = error;
  return [type, statusCode, code, param, requestId].filter((part) => part !== undefined).join(' ');
}

async function unlessAborted<T>(signal: AbortSignal | undefined, call: () => Promise<T>): Promise<T> {
  if (!signal) return call();
  signal.throwIfAborted();
  let abort = (): void => {};
  const aborted = new Promise<never>((_, reject) => {
    abort = () => reject(signal.reason as Error);
  });
  signal.addEventListener('abort', abort, {once: true});
  try {
    return await Promise.race([call(), aborted]);
  } finally {
    signal.removeEventListener('abort', abort);
  }
}

/** A refusal that another call would meet too: nothing was done. */
export function isRefusal(error: unknown): error is InstanceType<typeof Stripe.errors.StripeError> {
  return error instanceof Stripe.errors.StripeInvalidRequestError || error instanceof Stripe.errors.StripeCardError;
}

/** The object isn't in the state for it, as when it has succeeded meanwhile: its own status says. */
export function isUnexpectedState(error: unknown): boolean {
  return isRefusal(error) && /^(payment_intent|setup_intent)_unexpected_state$/.test(error.code ?? '');
}

/** There is no such object. */
export function isMissing(error: unknown): boolean {
  return isRefusal(error) && error.code === 'resource_missing';
}
