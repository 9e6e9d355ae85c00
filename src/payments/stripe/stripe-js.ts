import type {Stripe, StripeConstructorOptions} from '@stripe/stripe-js';

import {within} from '../../client/timers.js';
import type {Timers} from '../../client/types.js';
import {PortalError} from '../../core/errors.js';

/** The only origin that Stripe.js may come from. */
export const stripeOrigin = 'https://js.stripe.com';

/** What the adapter uses of Stripe.js. */
export type StripeJs = Pick<
  Stripe,
  'elements' | 'createPaymentMethod' | 'createConfirmationToken' | 'handleNextAction'
>;

/** Makes Stripe.js for a publishable key. Stripe's own script, from Stripe's origin, is behind it. */
export type LoadStripeJs = (publishableKey: string, options: StripeConstructorOptions) => Promise<StripeJs | null>;

/** Milliseconds that Stripe.js and its frames may take; what is blocked never is there. */
export const readyTimeout = 15_000;

/** Adds Stripe's script to the page when it is first needed. */
export const loadStripeJs: LoadStripeJs = async (publishableKey, options) => {
  const {loadStripe} = await import('@stripe/stripe-js/pure/index.mjs');
  return loadStripe(publishableKey, options);
};

/** @throws {PortalError} `psp_unavailable` when it isn't there within 15 s; `aborted`. */
export async function stripeJs(
  load: LoadStripeJs,
  publishableKey: string,
  options: StripeConstructorOptions,
  timers: Timers,
  signal: AbortSignal | undefined,
): Promise<StripeJs> {
  const stripe = await inTime(
    timers,
    signal,
    () => load(publishableKey, options),
    `Stripe.js did not load from ${stripeOrigin}`,
  );
  if (!stripe) throw unavailable('Stripe.js needs a page to run in.');
  return stripe;
}

/** Waits for something of Stripe's. @throws {PortalError} `psp_unavailable` after 15 s and for any other failure; `aborted`. */
export async function inTime<Result>(
  timers: Timers,
  signal: AbortSignal | undefined,
  work: () => Promise<Result>,
  problem: string,
): Promise<Result> {
  try {
    return await within(readyTimeout, timers, signal, work);
  } catch (reason) {
    if (reason instanceof PortalError && reason.code === 'aborted') throw reason;
    if (reason instanceof PortalError && reason.code !== 'timeout') throw reason;
    throw unavailable(`${problem}: it is down, or blocked. Nothing was charged.`, reason);
  }
}

/** Stripe can't be used now. */
export function unavailable(message: string, cause?: unknown): PortalError {
  return new PortalError('psp_unavailable', message, {retryable: true, ...(cause !== undefined && {cause})});
}
