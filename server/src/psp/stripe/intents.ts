import type Stripe from 'stripe';

import type {PaymentFailureCode} from '../../port/contract.js';
import {PspUnreachableError, type PspPayment, type PspSavedMethod} from '../../port/psp.js';
import {fromStripeAmount} from './amounts.js';
import {failureOf, isFailure} from './failures.js';

/** Where Stripe.js comes from: the PSP's origin as browsers see it. */
export const stripeOrigin = 'https://js.stripe.com';

/** Why it failed, noted before it is made useless: Stripe forgets `last_payment_error` when an intent is changed. */
export const failureLabel = 'portal_failure';
/** What was asked for, in ISO minor units, where Stripe wouldn't even take the amount: `1000 EUR`. */
export const refusedLabel = 'portal_refused';
/** The intent has its real amount, and may have been charged. */
export const chargedLabel = 'portal_charged';

type SavedCard = PspSavedMethod & {readonly expMonth: number; readonly expYear: number};

/** What a PaymentIntent says, `undefined` of one that was never charged. */
export type PaymentReading = PspPayment | undefined;

/**
 * A PaymentIntent, with its `payment_method` and its `latest_charge` expanded, as the port has it.
 * @throws PspUnreachableError when it is in a state in which none of ours can be
 */
export function readPayment(intent: Stripe.PaymentIntent, key: string, publishableKey: string): PaymentReading {
  const status = statusOf(intent);
  if (status === undefined) return undefined;
  const method = labelOf(methodOf(intent));
  const saved = status === 'succeeded' && intent.setup_future_usage ? savedCardOf(methodOf(intent)) : undefined;
  return {
    id: intent.id,
    key,
    status,
    ...moneyOf(intent),
    refunded: refundedOf(intent),
    ...(status === 'failed' && {failure: failureOfIntent(intent)}),
    ...(status === 'requires_action' && {actionUrl: actionUrl('payment', intent.client_secret, publishableKey)}),
    ...(method && {method}),
    ...(saved && {savedCard: saved}),
  };
}

/** Whether nothing was ever asked of an intent. */
export function isUntouched(intent: Stripe.PaymentIntent | Stripe.SetupIntent): boolean {
  return statusOf(intent) === undefined;
}

/** The port's status of an intent; undefined while it was never confirmed. */
export function statusOf(intent: Stripe.PaymentIntent | Stripe.SetupIntent): PspPayment['status'] | undefined {
  const failed = intent.metadata?.[failureLabel] !== undefined;
  switch (intent.status) {
    case 'succeeded':
      return 'succeeded';
    case 'processing':
      return 'processing';
    case 'requires_action':
      return 'requires_action';
    case 'requires_payment_method':
    case 'requires_confirmation':
      return failed || errorOf(intent) ? 'failed' : undefined;
    case 'canceled':
      return failed ? 'failed' : 'canceled';
    default:
      throw new PspUnreachableError(
        `Stripe's ${intent.object} ${intent.id} is ${intent.status}, which none of this server's can be. Look at it in Stripe's dashboard.`,
      );
  }
}

/** Why an intent failed. */
export function failureOfIntent(intent: Stripe.PaymentIntent | Stripe.SetupIntent): PaymentFailureCode {
  const noted = intent.metadata?.[failureLabel];
  if (isFailure(noted)) return noted;
  const error = errorOf(intent);
  return error ? failureOf(error) : 'processing_error';
}

/**
 * Where the browser's adapter finds what Stripe.js needs for the bank's confirmation. In the fragment, which no server is ever sent.
 * @throws PspUnreachableError when Stripe gave no secret
 */
export function actionUrl(type: 'payment' | 'setup', clientSecret: string | null, publishableKey: string): string {
  if (!clientSecret) throw new PspUnreachableError('Stripe gave no client secret for the confirmation.');
  const url = new URL(stripeOrigin);
  url.hash = new URLSearchParams({[`${type}_intent_client_secret`]: clientSecret, key: publishableKey}).toString();
  return url.href;
}

/** What the contract shows of a method. */
export function labelOf(method: Stripe.PaymentMethod | undefined): PspPayment['method'] {
  if (method?.card) return {type: 'card', brand: method.card.brand, last4: method.card.last4};
  const last4 = method?.sepa_debit?.last4;
  return last4 ? {type: 'sepa_debit', brand: 'sepa_debit', last4} : undefined;
}

/** A card that a Stripe customer has. */
export function savedCardOf(method: Stripe.PaymentMethod | undefined): SavedCard | undefined {
  if (!method?.card || !method.customer) return undefined;
  const {brand, last4, exp_month: expMonth, exp_year: expYear} = method.card;
  return {type: 'card', ref: method.id, brand, last4, expMonth, expYear, holder: holderOf(method)};
}

/** A method of any kind that a Stripe customer has. */
export function savedMethodOf(method: Stripe.PaymentMethod | undefined): PspSavedMethod | undefined {
  const label = labelOf(method);
  if (!method?.customer || label?.type !== 'sepa_debit') return savedCardOf(method);
  return {...label, ref: method.id, expMonth: null, expYear: null, holder: holderOf(method)};
}

function holderOf({billing_details}: Stripe.PaymentMethod): string | null {
  return billing_details.name || null;
}

/** The PaymentMethod that an intent used; of one that failed it stands in the error. */
export function methodOf(intent: Stripe.PaymentIntent | Stripe.SetupIntent): Stripe.PaymentMethod | undefined {
  const method = intent.payment_method ?? errorOf(intent)?.payment_method;
  return method && typeof method === 'object' ? method : undefined;
}

function errorOf(
  intent: Stripe.PaymentIntent | Stripe.SetupIntent,
): Stripe.PaymentIntent.LastPaymentError | Stripe.SetupIntent.LastSetupError | null {
  return intent.object === 'payment_intent' ? intent.last_payment_error : intent.last_setup_error;
}

/** Until it is charged an intent has an amount that means nothing. @throws PspUnreachableError */
function moneyOf(intent: Stripe.PaymentIntent): Pick<PspPayment, 'amount' | 'currency'> {
  const [, asked, of] = /^(\d+) ([A-Z]{3})$/.exec(intent.metadata[refusedLabel] ?? '') ?? [];
  if (asked !== undefined && of !== undefined) return {amount: Number(asked), currency: of};
  if (intent.metadata[chargedLabel] === undefined) return {amount: null, currency: null};
  const currency = intent.currency.toUpperCase();
  return {amount: portAmount(intent, intent.amount), currency};
}

/** Only the charge that succeeded can have been given back, and no later one follows it. @throws PspUnreachableError */
function refundedOf(intent: Stripe.PaymentIntent): number {
  const {latest_charge: charge} = intent;
  return charge && typeof charge === 'object' ? portAmount(intent, charge.amount_refunded) : 0;
}

/** @throws PspUnreachableError for what isn't whole in ISO minor units */
function portAmount({id, currency}: Stripe.PaymentIntent, stripeAmount: number): number {
  const amount = fromStripeAmount(stripeAmount, currency.toUpperCase());
  if (amount === undefined)
    throw new PspUnreachableError(
      `Stripe's ${id} is of ${stripeAmount} ${currency.toUpperCase()}, which is no whole amount.`,
    );
  return amount;
}
