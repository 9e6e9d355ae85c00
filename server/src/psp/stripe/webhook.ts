import Stripe from 'stripe';

import {PspSignatureError, type PspEvent} from '../../port/psp.js';
import {keyLabel} from './anchors.js';
import {asking, isMissing} from './client.js';

/** How old, or how far ahead, a signature may be, s. */
const tolerance = 5 * 60;

/**
 * Reads a webhook of Stripe's; undefined for one that is not of an intent of ours.
 * @throws PspSignatureError @throws PspUnreachableError when Stripe doesn't say whose the charge is that it tells of
 */
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
  const intent = isIntent(about) ? about : await intentOf(stripe, about);
  const key = intent?.metadata?.[keyLabel];
  return typeof key === 'string' ? {id: event.id, key} : undefined;
}

/** The intent of a charge, of which Stripe tells when money was given back. */
async function intentOf(stripe: Stripe, about: unknown): Promise<Stripe.PaymentIntent | undefined> {
  if (!isCharge(about) || typeof about.payment_intent !== 'string') return undefined;
  const id = about.payment_intent;
  return asking(`the question whose charge ${about.id} is`, undefined, async (step) => {
    try {
      return await step(() => stripe.paymentIntents.retrieve(id));
    } catch (error) {
      if (isMissing(error)) return undefined;
      throw error;
    }
  });
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
  return kindOf(value) === 'payment_intent' || kindOf(value) === 'setup_intent';
}

function isCharge(value: unknown): value is Pick<Stripe.Charge, 'object' | 'id' | 'payment_intent'> {
  return kindOf(value) === 'charge';
}

function kindOf(value: unknown): unknown {
  return typeof value === 'object' && value !== null && 'object' in value ? value.object : undefined;
}
