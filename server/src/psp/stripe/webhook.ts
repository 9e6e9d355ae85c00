import Stripe from 'stripe';

import {PspSignatureError, type PspEvent} from '../../port/psp.js';
import {keyLabel} from './anchors.js';

/** How old, or how far ahead, a signature may be, s. */
const tolerance = 5 * 60;

/** Reads a webhook of Stripe's; undefined for one that is not of an intent of ours. @throws PspSignatureError */
export async function readStripeWebhook(
  stripe: Stripe,
  secret: string,
  headers: Headers,
  rawBody: Uint8Array,
  now: Date,
): Promise<PspEvent | undefined> {
  const signature = headers.get('stripe-signature');
  if (!signature) throw new PspSignatureError('The webhook carries no signature.');
  const event = await verified(stripe, rawBody, signature, secret, now);
  // The SDK looks at the past only.
  const [, signedAt] = /(?:^|,)t=(\d{1,12})(?:,|$)/.exec(signature) ?? [];
  if (Number(signedAt) > now.getTime() / 1000 + tolerance)
    throw new PspSignatureError('The webhook was signed more than 5 minutes from now.');
  if (!event) return undefined;
  const about: unknown = event.data.object;
  const key = isIntent(about) ? about.metadata?.[keyLabel] : undefined;
  return typeof key === 'string' ? {id: event.id, key} : undefined;
}

async function verified(
  stripe: Stripe,
  rawBody: Uint8Array,
  signature: string,
  secret: string,
  now: Date,
): Promise<Stripe.Event | undefined> {
  try {
    return await stripe.webhooks.constructEventAsync(rawBody, signature, secret, tolerance, undefined, now.getTime());
  } catch (error) {
    if (error instanceof Stripe.errors.StripeSignatureVerificationError)
      throw new PspSignatureError('The webhook is not signed with the secret, or was signed more than 5 minutes ago.');
    // Signed, but in no form that is known here, as those of Stripe's second API.
    return undefined;
  }
}

function isIntent(value: unknown): value is Pick<Stripe.PaymentIntent | Stripe.SetupIntent, 'object' | 'metadata'> {
  if (typeof value !== 'object' || value === null || !('object' in value)) return false;
  return value.object === 'payment_intent' || value.object === 'setup_intent';
}
