import type {Timers} from '../../client/types.js';
import type {ChallengeOptions} from '../psp-adapter.js';
import {localeOf} from './appearance.js';
import {stepAside} from './step-aside.js';
import {stripeJs, stripeOrigin, unavailable, type LoadStripeJs} from './stripe-js.js';

/**
 * Has Stripe.js show the bank's confirmation, above everything. Whatever it answers is no verdict, and neither is a refusal.
 *
 * @throws {PortalError} `psp_unavailable` when the address is not one that our server makes for Stripe, or Stripe can't be reached.
 */
export async function showChallenge(
  load: LoadStripeJs,
  host: HTMLElement,
  address: string,
  {origin, locale, signal}: ChallengeOptions,
  timers: Timers,
): Promise<'completed' | 'closed'> {
  if (signal?.aborted) return 'closed';
  const {clientSecret, key} = readAction(address, origin);
  const stripe = await stripeJs(load, key, {locale: localeOf(locale)}, timers, signal).catch((reason: unknown) => {
    if (signal?.aborted) return undefined;
    throw reason;
  });
  if (!stripe) return 'closed';
  const putBack = stepAside(host);
  try {
    const answer = await Promise.race([stripe.handleNextAction({clientSecret}).catch(() => undefined), closed(signal)]);
    if (answer === 'closed') return 'closed';
    if (answer?.error?.type === 'api_connection_error')
      throw unavailable('Stripe could not be reached. Whether the bank has confirmed is not known yet.');
    return 'completed';
  } finally {
    putBack();
  }
}

/** What our server put into the fragment. @throws {PortalError} `psp_unavailable` */
function readAction(address: string, origin: string): {readonly clientSecret: string; readonly key: string} {
  const url = URL.canParse(address) ? new URL(address) : undefined;
  const fragment = new URLSearchParams(url?.hash.slice(1));
  const clientSecret = fragment.get('payment_intent_client_secret') ?? fragment.get('setup_intent_client_secret') ?? '';
  const key = fragment.get('key') ?? '';
  const isOurs =
    url?.origin === stripeOrigin &&
    origin === stripeOrigin &&
    /^(pi|seti)_\w+_secret_\w+$/.test(clientSecret) &&
    /^pk_\w+$/.test(key);
  if (!isOurs) throw unavailable('This is no confirmation of Stripe’s.');
  return {clientSecret, key};
}

/** The customer has left. Stripe’s overlay goes with the page that they see next, or by its own button. */
function closed(signal: AbortSignal | undefined): Promise<'closed'> {
  return new Promise((resolve) => signal?.addEventListener('abort', () => resolve('closed'), {once: true}));
}
