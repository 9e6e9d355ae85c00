import {realTimers} from '../../client/timers.js';
import type {Timers} from '../../client/types.js';
import type {PspAdapter} from '../psp-adapter.js';
import {localeOf} from './appearance.js';
import {showChallenge} from './challenge.js';
import {StripeFields} from './stripe-fields.js';
import {loadStripeJs, stripeJs, stripeOrigin, unavailable, type LoadStripeJs} from './stripe-js.js';

/** The adapter of Stripe. */
export function createStripeAdapter(load: LoadStripeJs = loadStripeJs, timers: Timers = realTimers): PspAdapter {
  return {
    async mount(host, options) {
      const {entry, locale, signal} = options;
      if (entry.origin !== stripeOrigin) throw unavailable(`${entry.origin} is not where Stripe.js comes from.`);
      const stripe = await stripeJs(load, entry.publicKey, {locale: localeOf(locale)}, timers, signal);
      const fields = new StripeFields(stripe, host, options, timers);
      await fields.ready();
      return fields;
    },
    challenge: (host, {url}, options) => showChallenge(load, host, url, options, timers),
  };
}

/** The adapter of Stripe, with Stripe's own script and the real clock. */
export const stripeAdapter = createStripeAdapter();
