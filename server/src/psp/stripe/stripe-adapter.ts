import type {PspAdapter} from '../../port/psp.js';
import {connectStripe, type StripeConnection} from './client.js';
import {stripeOrigin} from './intents.js';
import {createStripeMethods} from './methods.js';
import {StripePayments} from './payments.js';
import {readStripeWebhook} from './webhook.js';

/** How to reach Stripe, and how it reaches us. */
export interface StripeAdapterOptions extends StripeConnection {
  /** Goes to browsers. */
  readonly publishableKey: string;
  /** Of the endpoint that Stripe's webhooks are sent to, `whsec_…`. */
  readonly webhookSecret: string;
}

/** Talks to Stripe through its own SDK. Card data never comes here: what a customer's page sends is a token that Stripe.js made. */
export function createStripeAdapter({publishableKey, webhookSecret, ...connection}: StripeAdapterOptions): PspAdapter {
  const stripe = connectStripe(connection);
  const payments = new StripePayments(stripe, publishableKey);
  return {
    name: 'stripe',
    origin: stripeOrigin,
    publicKey: publishableKey,
    charge: (request, signal) => payments.charge(request, signal),
    find: (key, signal) => payments.find(key, signal),
    cancel: (key, signal) => payments.cancel(key, signal),
    methods: createStripeMethods(stripe, publishableKey),
    readWebhook: (headers, rawBody, now) => readStripeWebhook(stripe, webhookSecret, headers, rawBody, now),
  };
}
